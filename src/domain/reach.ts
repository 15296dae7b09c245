/** Which channels refused us and when they are looked at again, and which messages are still to be published. */
import type { SubjectRef } from './deal.ts';
import type { Subscription } from './delivery.ts';

export interface PausedSubscription {
  readonly subscription: Subscription;
  /** How often in a row it was found closed. */
  readonly probes: number;
  /** When what it is owed the longest came up; null where it is owed nothing. */
  readonly since: Date | null;
}

/** A message that was posted, and is next in its channel to be published to the servers that follow. */
export interface Unpublished {
  readonly deliveryId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly sentAt: Date | null;
}

export interface ReachStore {
  /** Nothing more is sent to it; what it is owed is kept. True where it had worked since it was paused last. */
  pause(subscriptionId: string, reason: string, now: Date): Promise<boolean>;
  /** Paused subscriptions whose channels are to be looked at, the longest due first. */
  toProbe(now: Date, limit: number): Promise<readonly PausedSubscription[]>;
  /** Looks again later: `reason` where it was found closed, null where nothing was found out. */
  probeLater(subscriptionId: string, at: Date, reason: string | null): Promise<void>;
  /** Something about a server has changed: its paused channels are looked at now. */
  probeSoon(guildId: string, now: Date): Promise<void>;
  /**
   * It can be posted to again. What it is owed, and what it missed, becomes one digest (a single card stays one), and its
   * standing cards are brought to the present truth.
   */
  resume(subscriptionId: string, missed: readonly SubjectRef[], now: Date): Promise<void>;
  /** One a channel, the oldest, where it is due. */
  toPublish(now: Date, limit: number): Promise<readonly Unpublished[]>;
  /** Published, or given up. */
  published(deliveryId: string): Promise<void>;
  publishLater(deliveryId: string, at: Date): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** How long a closed channel is left alone: an hour, doubled each time, a day at most. */
export function probeAfter(probes: number): number {
  return Math.min(24, 2 ** Math.min(probes, 5)) * HOUR_MS;
}
