import type { Rate, Registry } from '#domain/deal.ts';
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Courier } from '#domain/notice.ts';
import type { Channels, Clock, Log, Messenger, Store } from '#domain/ports.ts';
import type { Push } from '#domain/push.ts';
import type { Language } from '#domain/source.ts';
import type { Pulse } from './pulse.ts';

/** Everything the walk needs of the world, in one hand. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  readonly feeds: FeedReader;
  readonly store: Store;
  readonly registry: Registry;
  /** Those known now; another list once there are newer ones. */
  readonly rates: readonly Rate[];
  /** Asks for newer rates where they are due; missing where nobody is to be asked. */
  readonly refreshRates?: (signal: AbortSignal) => Promise<void>;
  /** Who carries messages to a channel: Discord, or the terminal; null when nobody can at present. */
  messengerFor(channelId: string): Messenger | null;
  /** Who carries notices to people; null where nobody can (no Discord): they stand in the log then. */
  readonly courier?: Courier | null;
  /** What can be done with channels besides posting; null where nobody can (no Discord). */
  readonly channels?: Channels | null;
  /** In which the owner is told. */
  readonly language: Language;
  readonly pace: Pace;
  /** Told of every turn of every loop, where somebody watches. */
  readonly pulse?: Pulse;
  /** null or absent where no public address is configured. */
  readonly push?: Push | null;
}

export interface Pace {
  /** Sources in hand at once. Most only wait for their host's turn, so this is many: few would let a slow host hold up the others. */
  readonly polls: number;
  /** Articles read at once. */
  readonly reads: number;
  /** News older than this is stored and told in a digest, not post by post. */
  readonly freshMs: number;
  /** How long what is found when a source is read for the first time, or after an outage, is gathered into one digest. */
  readonly gatherMs: number;
  /** An item that was begun so often and never ended takes the process down each time: it is left out. */
  readonly beginnings: number;
}

export const EVERYDAY: Pace = {
  polls: 256,
  reads: 4,
  freshMs: 24 * 3_600_000,
  gatherMs: 60_000,
  beginnings: 6,
};
