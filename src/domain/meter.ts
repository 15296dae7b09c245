/** What is counted as the bot works. Only names that are few and ours go in: no channel, no address, no word of a feed. */
import type { DeliveryKind } from './delivery.ts';
import type { PollOutcome } from './feed-reader.ts';
import type { Category } from './report.ts';

export interface Meter {
  polled(outcome: PollOutcome['kind']): void;
  /** recorded, repeated, or why it was refused. */
  itemDone(outcome: string): void;
  articleRead(from: 'page' | 'feed'): void;
  reported(category: Category): void;
  changed(count: number): void;
  delivered(kind: DeliveryKind, outcome: 'sent' | 'retry' | 'refused'): void;
  /** A card stands in its channel so long after its earliest article was published. */
  posted(lagSeconds: number): void;
  /** Discord answered with this status; null: not at all. */
  discordAsked(status: number | null): void;
  interacted(command: string, seconds: number): void;
}

/** What is read rather than counted, when figures are asked for. */
export interface Reading {
  readonly sources: Readonly<Record<string, number>>;
  readonly lastPollAt: Date | null;
  readonly waiting: number;
  readonly owed: number;
  readonly oldestDueAt: Date | null;
  readonly subscriptions: number;
  readonly paused: number;
  readonly databaseBytes: number | null;
  /** null where there is no Discord. */
  readonly connected: boolean | null;
}
