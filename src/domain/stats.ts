/** What deals can be counted by; `language` is that of the first article that told of a deal. */
export const STATS_BY = ['month', 'round', 'kind', 'company', 'language'] as const;
export type StatsBy = (typeof STATS_BY)[number];

/** One group of deals. Merged-away and cancelled deals are in none; talks are counted apart and in no sum. */
export interface StatsRow {
  /** The month as 2026-03, the round and the company as they are written, else the kind or language; null where a deal does not say. */
  readonly key: string | null;
  /** Deals that were announced, closed or extended. */
  readonly deals: number;
  /** US dollars of those whose amount is known, each at the rate of the day it was first seen. */
  readonly usd: number;
  /** Those whose amount in US dollars is not known. */
  readonly unknown: number;
  /** Deals that are still talked about. */
  readonly talks: number;
}
