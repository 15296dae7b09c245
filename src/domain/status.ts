import type { FollowedSource } from './source.ts';

/** How the memory and what it owes fare, counted from what is stored: the same whether the bot runs or not. */
export interface Overview {
  /** Items that wait to be read. */
  readonly waiting: number;
  /** Since then: cards sent, each by the seconds from its earliest article's publication to its post, sorted; only the latest few thousand. */
  readonly lags: readonly number[];
  /** Since then, by kind. */
  readonly sent: Readonly<Record<string, number>>;
  /** Since then, the most frequent first. */
  readonly refused: readonly { readonly reason: string; readonly count: number }[];
  readonly lastNewsAt: Date | null;
  /** null where the database does not tell. */
  readonly databaseBytes: number | null;
}

/** Whether commands are heard, and since when; posting does not need it. */
export interface Connection {
  readonly connected: boolean;
  readonly since: Date;
}

/** How the bot fares, for its owner. */
export interface Status {
  readonly at: Date;
  readonly version: string;
  /** null where nothing runs: looked at from beside the bot. */
  readonly startedAt: Date | null;
  /** Those switched on, with what polling remembers. */
  readonly sources: readonly FollowedSource[];
  /** The latest success of any source. */
  readonly lastPollAt: Date | null;
  readonly owed: number;
  readonly oldestDueAt: Date | null;
  readonly subscriptions: number;
  readonly paused: readonly { readonly channelId: string; readonly reason: string }[];
  /** Of the last day. */
  readonly day: Overview;
  /** null where there is no Discord. */
  readonly discord: Connection | null;
}
