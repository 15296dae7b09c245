import type { BulletinFacts } from './bulletin.ts';
import type { Chart } from './chart.ts';
import type { SubjectRef } from './deal.ts';
import type { Language } from './source.ts';

/** Đăng ký: a channel that wants changes. `TERMINAL` is the channel of a bot without Discord. */
export interface Subscription {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly language: Language;
  readonly filter: SubscriptionFilter;
  readonly updates: Updates;
  /** When a digest of all that it wants is sent; null: none is. */
  readonly schedule: DigestSchedule | null;
  /** When the next one is due; null exactly where there is no schedule. */
  readonly digestDueAt: Date | null;
  /** The role that new cards and scheduled digests call; nobody else is ever called. */
  readonly mentionRoleId: string | null;
  /** Publish to the servers that follow the channel, where it is an announcement channel. */
  readonly crosspost: boolean;
  readonly place: ChannelPlace;
  /** Discord id of the person who subscribed, told when the channel can no longer be reached. */
  readonly createdBy: string | null;
  readonly createdAt: Date;
  /** Why nothing is sent at present; null while all is well. Kept, never deleted, so that it can come back. */
  readonly pausedReason: string | null;
}

export const TERMINAL = 'terminal';

/**
 * What single news does. both: a card, edited as things change, and a diff replying to it · diff: a card that stays as
 * it was, and diffs · card: a card, edited · none: nothing; the scheduled digest tells it all.
 */
export type Updates = 'both' | 'diff' | 'card' | 'none';

/** Where messages stand: by themselves (text, announcement, thread), or each deal in a post of its own (forum). */
export type ChannelPlace = 'text' | 'announcement' | 'thread' | 'forum';

/** Settings of a channel where nothing beyond posting is asked for. */
export const PLAIN_CHANNEL = {
  schedule: null,
  digestDueAt: null,
  mentionRoleId: null,
  crosspost: false,
  place: 'text',
} as const satisfies Partial<Subscription>;

/** Whether a change is told by a line under its card. */
export function saysDiffs({ updates }: Pick<Subscription, 'updates'>): boolean {
  return updates === 'both' || updates === 'diff';
}

/** Whether a card is brought to the present truth. */
export function editsCards({ updates }: Pick<Subscription, 'updates'>): boolean {
  return updates === 'both' || updates === 'card';
}

export interface DigestSchedule {
  readonly every: 'day' | 'week';
  /** ISO: 1 is Monday, 7 is Sunday; of a weekly digest. */
  readonly weekday: number;
  /** 0 to 23, by the clocks of `timeZone`. */
  readonly hour: number;
  /** "Asia/Ho_Chi_Minh" */
  readonly timeZone: string;
}

export interface SubscriptionFilter {
  /** Smallest amount, in US dollars; deals of unknown size pass. */
  readonly minUsd: number | null;
  /** Empty lists let everything pass. */
  readonly kinds: readonly string[];
  readonly companies: readonly string[];
  readonly rounds: readonly string[];
  /** Accelerator news too? */
  readonly compute: boolean;
}

/**
 * card: a new subject · update: the card is edited to the present truth and, if wanted, a diff replies to it ·
 * edit: the card that stands in the channel is edited without a word, since what changed is told elsewhere ·
 * digest: many at once, in place of a flood · bulletin: the digest of a day or week, as scheduled.
 */
export type DeliveryKind = 'card' | 'update' | 'edit' | 'digest' | 'bulletin';

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'refused' | 'folded';

/** Lượt gửi: one announcement owed to one subscription, until it is sent or given up with a reason. */
export interface Delivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly channelId: string;
  readonly kind: DeliveryKind;
  /** Subjects told about: one for card and update, many for a digest. */
  readonly subjects: readonly SubjectRef[];
  readonly changeIds: readonly string[];
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Date;
  /** When the first attempt began; the window in which Discord knows the nonce counts from here. */
  readonly firstAttemptAt: Date | null;
  readonly messageId: string | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  /** What a bulletin counts; no other kind has it. */
  readonly bulletin?: BulletinFacts;
}

/** What `decide` asks to be owed: the store gives it an id and a place in its channel's queue. */
export type NewDelivery = Pick<
  Delivery,
  'subscriptionId' | 'channelId' | 'kind' | 'subjects' | 'changeIds' | 'dueAt'
>;

/** The nonce Discord knows a delivery by: the same at each attempt, at most 25 characters. */
export function nonceOf(deliveryId: string): string {
  return deliveryId.slice(0, 25);
}

/** A message before it is Discord's or the terminal's: plain text everywhere, nothing escaped yet. */
export interface Post {
  readonly kind: DeliveryKind;
  readonly language: Language;
  readonly title: string;
  readonly url: string | null;
  /** Label and value, in order; `rich` parts may mark what changed. */
  readonly fields: readonly PostField[];
  /** Short lines under the fields: diffs, digest entries. */
  readonly lines: readonly PostLine[];
  readonly sources: readonly {
    readonly name: string;
    readonly url: string | null;
    readonly note: string | null;
  }[];
  readonly at: Date | null;
  readonly footer: string | null;
  readonly tone: 'raise' | 'talks' | 'compute' | 'update' | 'digest';
  /** The one subject of a card: what its buttons ask about. */
  readonly subject?: SubjectRef;
  /** Shown as a picture where pictures can be shown. */
  readonly chart?: Chart;
}
export interface PostField {
  readonly label: string;
  readonly value: string;
  readonly wide: boolean;
}
/** Text pieces: `old` is struck out, `new` stands out, `link` leads to a page. */
export type PostLine = readonly PostPiece[];
export interface PostPiece {
  readonly text: string;
  readonly style: 'plain' | 'old' | 'new' | 'strong' | 'link';
  readonly url?: string;
}
