/** What the pipeline asks of the world; store, feeds, discord and platform answer. */
import type { Article, FeedItem } from './article.ts';
import type { BulletinStore } from './bulletin.ts';
import type { Change, Claim, Deal, DealStatus, Fleet, Known, Review, SubjectRef } from './deal.ts';
import type { ChannelPlace, Delivery, NewDelivery, Post, Subscription } from './delivery.ts';
import type { NoticeStore } from './notice.ts';
import type { ReachStore } from './reach.ts';
import type { RefusalReason, Report } from './report.ts';
import type { FollowedSource, Source, SourceState } from './source.ts';
import type { StatsBy, StatsRow } from './stats.ts';
import type { Overview } from './status.ts';
import type { SuggestionStore } from './suggestion.ts';

export interface Clock {
  now(): Date;
}

/** Constant messages, facts as fields; secrets are masked and line breaks escaped before anything is written. */
export interface Log {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

// ---- discord -----------------------------------------------------------------------------------------------------

export type SendOutcome =
  /** messageId: null where there was nothing to say. */
  | { readonly kind: 'sent'; readonly messageId: string | null }
  /** Not now; `after` in milliseconds, at least. */
  | { readonly kind: 'retry'; readonly after: number; readonly reason: string }
  /** This channel can't be written to at present: pause the subscription, keep it. */
  | { readonly kind: 'channel-refused'; readonly reason: string; readonly code?: number | string }
  /** This one message can't be sent, now or later; the next can. */
  | { readonly kind: 'message-refused'; readonly reason: string }
  /** The token is refused: stop posting altogether. */
  | { readonly kind: 'logged-out'; readonly reason: string };

export interface Messenger {
  /**
   * Posts once however often it is called with one nonce; `replyTo` is a message in the same channel. In a forum it
   * becomes a post of its own, whose thread and first message share the id that comes back.
   */
  post(channelId: string, post: Post, options: PostOptions): Promise<SendOutcome>;
  /** Brings a message to the present truth; a message deleted meanwhile counts as sent. */
  edit(channelId: string, messageId: string, post: Post): Promise<SendOutcome>;
}
export interface PostOptions {
  readonly nonce: string;
  readonly replyTo: string | null;
  readonly firstAttemptAt: Date;
  /** Attempts that were begun, this one among them; from the second on it may stand there already. 1 unless told. */
  readonly attempt?: number;
  /** "text" unless told. */
  readonly place?: ChannelPlace;
  /** The one role that is called; nobody is unless told. */
  readonly mentionRoleId?: string | null;
  /** Names of forum tags that would fit, the most telling first. */
  readonly tags?: readonly string[];
}

/** Whether a channel that refused us can be posted to again; `gone`: it is no more, as far as Discord tells. */
export type ProbeOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly reason: string; readonly gone: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What can be done with a channel besides posting to it. */
export interface Channels {
  /** Publishes a message of an announcement channel to the servers that follow it; published before counts as sent. */
  publish(channelId: string, messageId: string): Promise<SendOutcome>;
  probe(channelId: string, place: ChannelPlace): Promise<ProbeOutcome>;
}

// ---- store -------------------------------------------------------------------------------------------------------

export interface StoredItem extends FeedItem {
  readonly id: string;
  readonly attempts: number;
  /** It was there when its source was read for the first time: stored, never announced one by one. */
  readonly backlog: boolean;
  readonly seenAt: Date;
}

export interface SourceStore {
  /** Makes the database follow exactly these: new ones added, changed ones updated (their state kept), missing ones kept but disabled. */
  follow(sources: readonly Source[], now: Date): Promise<void>;
  /** Adds or updates one source beside those that are followed; `follow` leaves alone what it did not bring (ids with a colon). */
  add(source: Source, now: Date): Promise<void>;
  list(): Promise<readonly FollowedSource[]>;
  due(now: Date, limit: number): Promise<readonly FollowedSource[]>;
  /** In one transaction: the new state, and the items whose keys were all unseen. Returns how many were new. */
  recordPoll(
    sourceId: string,
    state: SourceState,
    items: readonly FeedItem[],
    now: Date,
  ): Promise<{ fresh: number }>;
}

export interface ItemStore {
  /**
   * Leases the oldest items that wait to be read, of these sources or of all; another process gets others. A lease that runs
   * out returns its items; one that came back twice is then handed out alone.
   */
  lease(
    now: Date,
    limit: number,
    leaseMs: number,
    sourceIds?: readonly string[],
  ): Promise<readonly StoredItem[]>;
  /** It was read and is not our story, or could not be read; the item is done and the reason countable. */
  refuse(itemId: string, reason: RefusalReason | 'unreadable' | 'no-clue', now: Date): Promise<void>;
  counts(): Promise<{ readonly waiting: number; readonly byOutcome: Readonly<Record<string, number>> }>;
}

/** What reconcile and announce decided about one report, to be stored as one. Everything is already pure data with ids. */
export interface Decision {
  /** Subjects that are new or read differently now, whole, with the keys they are found by. */
  readonly deals: readonly { readonly deal: Deal; readonly keys: readonly string[] }[];
  readonly fleets: readonly { readonly fleet: Fleet; readonly keys: readonly string[] }[];
  /** New claims, and known ones (same id) that have come to belong to another subject: those move. */
  readonly claims: readonly Claim[];
  readonly changes: readonly Change[];
  /** A digest joins the one that its subscription is still owed and that was not tried yet; the later dueAt counts. */
  readonly deliveries: readonly NewDelivery[];
  /** Pairs that may be one deal, for review. */
  readonly doubts: readonly { readonly a: SubjectRef; readonly b: SubjectRef; readonly why: string }[];
}

export interface Ledger {
  /**
   * Stores what one article said, in one transaction: reads every subject found by one of `keys` and all subscriptions,
   * asks `decide` (pure, synchronous), stores article, report and its decision, and marks the item done. Two processes
   * never decide about the same subject at once. An item that was recorded before is left as it is (`repeated`).
   */
  record(
    entry: {
      readonly item: StoredItem | null;
      readonly article: Article;
      readonly report: Report;
      readonly keys: readonly string[];
    },
    decide: (state: {
      readonly known: readonly Known[];
      readonly subscriptions: readonly Subscription[];
    }) => Decision,
    now: Date,
  ): Promise<
    { readonly kind: 'recorded'; readonly changes: readonly Change[] } | { readonly kind: 'repeated' }
  >;
  /** The same for a review: `known` are the subjects named and all that share a key with them. */
  review(
    review: Review,
    subjects: readonly SubjectRef[],
    decide: (state: {
      readonly known: readonly Known[];
      readonly subscriptions: readonly Subscription[];
    }) => Decision,
    now: Date,
  ): Promise<readonly Change[]>;
}

export interface SubscriptionStore {
  list(): Promise<readonly Subscription[]>;
  forChannel(channelId: string): Promise<Subscription | null>;
  /** One subscription a channel: a second call replaces the settings of the first. */
  save(subscription: Omit<Subscription, 'id' | 'createdAt'>, now: Date): Promise<Subscription>;
  /** True if there was one. Deliveries still owed to it are refused with the reason "unsubscribed". */
  remove(channelId: string): Promise<boolean>;
}

/** A delivery with all that is needed to say it. */
export interface DueDelivery {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly known: readonly Known[];
  readonly changes: readonly Change[];
  /** Accelerators of the companies whose deals are told about, shown on their cards. */
  readonly fleets: readonly Fleet[];
  /** Where the card of the (only) subject stands in this channel; null if it was never sent there. */
  readonly card: { readonly messageId: string } | null;
}

export interface Outbox {
  /**
   * Takes the oldest due delivery of up to `limit` channels that have none under way (order is kept per channel), marks
   * them `sending`, counts the attempt and sets `firstAttemptAt` if unset. What a dead process left in `sending` is due
   * again after `leaseMs`.
   */
  claim(now: Date, leaseMs: number, limit: number): Promise<readonly DueDelivery[]>;
  sent(deliveryId: string, messageId: string | null, now: Date): Promise<void>;
  retry(deliveryId: string, at: Date, reason: string): Promise<void>;
  refuse(deliveryId: string, reason: string): Promise<void>;
  /** Folds everything older than `before` that a channel is still owed into one digest delivery, where it is more than `keep`. Returns how many digests. */
  fold(before: Date, keep: number, now: Date): Promise<number>;
  counts(): Promise<{ readonly pending: number; readonly oldestDueAt: Date | null }>;
}

export interface DealQuery {
  readonly limit: number;
  /** Opaque place to go on from, as `next` of the page before. */
  readonly after?: string;
  readonly company?: string;
  readonly kind?: string;
  readonly round?: string;
  readonly status?: DealStatus;
  readonly minUsd?: number;
  readonly since?: Date;
}
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}
/** Two deals that reconcile could not tell apart with certainty, for a person to merge or leave. */
export interface Doubt {
  readonly a: Deal;
  readonly b: Deal;
  readonly why: string;
  readonly at: Date;
}
/** A subject without its claims, as a list of results needs it. */
export type Found =
  | { readonly kind: 'deal'; readonly deal: Deal }
  | { readonly kind: 'fleet'; readonly fleet: Fleet };
export interface Timeline {
  readonly known: Known;
  readonly changes: readonly Change[];
  readonly reviews: readonly Review[];
}

/** The stored history, to look through. Names are found with or without accents, in either language. */
export interface History {
  latest(query: DealQuery): Promise<Page<Deal>>;
  /** By its id or the first letters of it, at least 6; null where none or more than one begins so. */
  deal(id: string): Promise<Timeline | null>;
  /** The subject of exactly this id, or the one that it was merged into. */
  subject(ref: SubjectRef): Promise<Timeline | null>;
  /** The latest reviews that still hold, each with the company it is about. */
  reviews(limit: number): Promise<readonly { readonly review: Review; readonly company: string }[]>;
  /** By its id or the first letters of it, at least 6; null where none or more than one begins so. */
  review(id: string): Promise<Review | null>;
  /** Everything about companies whose folded name holds `name`: deals and fleets, newest first. */
  company(name: string, limit: number): Promise<readonly Timeline[]>;
  fleets(company: string | null, limit: number): Promise<readonly Fleet[]>;
  /** Completion for commands: up to 25 company names that begin like this. */
  suggest(prefix: string, what: 'company' | 'investor' | 'round'): Promise<readonly string[]>;
  /**
   * Deals and fleets by words of any kind, with or without accents: companies, systems, investors and rounds first, then
   * what articles say in titles and quotes; the newest first within each. The last word may be begun only.
   */
  search(text: string, limit: number, after: string | null): Promise<Page<Found>>;
  /** Pairs that may be one deal, the latest first, where both still stand. */
  doubts(limit: number): Promise<readonly Doubt[]>;
  /** All deals in a steady order, a page at a time, for export. */
  export(after: string | null, limit: number): Promise<Page<Timeline>>;
  /**
   * Deals first seen `since` then (null: ever), counted and summed: months from the newest, other groups from the one
   * with most dollars. What is bought is not what is raised: acquisitions are counted only by kind.
   */
  stats(by: StatsBy, since: Date | null, limit: number): Promise<readonly StatsRow[]>;
  counts(): Promise<{
    readonly articles: number;
    readonly deals: number;
    readonly fleets: number;
    readonly claims: number;
    readonly changes: number;
    readonly deliveries: number;
  }>;
}

export interface Store {
  overview(since: Date): Promise<Overview>;
  readonly sources: SourceStore;
  readonly items: ItemStore;
  readonly ledger: Ledger;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Outbox;
  readonly reach: ReachStore;
  readonly bulletins: BulletinStore;
  readonly history: History;
  readonly notices: NoticeStore;
  readonly suggestions: SuggestionStore;
  /** Small facts that outlive a process (hash of registered commands, identify budget); JSON text. */
  readonly notes: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string): Promise<void>;
  };
  close(): Promise<void>;
}
