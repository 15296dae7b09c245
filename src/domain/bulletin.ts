/** The scheduled digest of a day or a week: what it is counted from, and what was counted. */
import type { DealStatus, SubjectRef } from './deal.ts';
import type { DigestSchedule, Subscription } from './delivery.ts';
import type { DealKind } from './report.ts';

/** As much of a deal or a fleet as filters and sums need. */
export interface NewsBrief {
  readonly subject: SubjectRef;
  readonly company: string;
  /** null for accelerators. */
  readonly deal: {
    readonly kind: DealKind;
    readonly status: DealStatus;
    /** As it is compared, without case and accents. */
    readonly round: string | null;
    readonly usd: number | null;
  } | null;
  readonly firstSeenAt: Date;
  /** When we came to know of it, and of the last change to it (null: none in the time looked at). */
  readonly recordedAt: Date | null;
  readonly changedAt: Date | null;
  /** When the latest of those changes was published. */
  readonly changeSaidAt: Date | null;
}

export interface PeriodCount {
  readonly begins: Date;
  /** Raises that were announced, closed or extended. */
  readonly deals: number;
  /** US dollars of those whose amount is known. */
  readonly usd: number;
  /** How many of them name no amount. */
  readonly unknown: number;
}

export interface BulletinFacts {
  readonly every: DigestSchedule['every'];
  readonly timeZone: string;
  /** Where the period ends: when the bulletin was due. */
  readonly ends: Date;
  /** The period told about is the last, those before it the earlier the further ahead. */
  readonly periods: readonly PeriodCount[];
  /** New in the period besides: deals that are talked about, companies bought, accelerator news. */
  readonly talks: number;
  readonly bought: number;
  readonly fleets: number;
  /** The delivery's first so many subjects are new, the others changed. */
  readonly fresh: number;
  /** New ones and changed ones that are not among the subjects. */
  readonly more: number;
}

/** A bulletin to be owed. */
export interface NewBulletin {
  readonly subjects: readonly SubjectRef[];
  readonly facts: BulletinFacts;
}

export interface BulletinStore {
  /** Subscriptions whose scheduled digest is due, paused ones too, the longest overdue first. */
  due(now: Date, limit: number): Promise<readonly Subscription[]>;
  /** Every deal and fleet that still stands and that we came to know, or know otherwise, since then. */
  newsSince(since: Date): Promise<readonly NewsBrief[]>;
  /**
   * In one transaction: the subscription's next digest is due at `next`, and the bulletin (null: none) is owed. False,
   * and nothing done, where its digest is no longer due at `subscription.digestDueAt`: another process was first, or
   * the schedule was changed.
   */
  settle(subscription: Subscription, next: Date, bulletin: NewBulletin | null, now: Date): Promise<boolean>;
}
