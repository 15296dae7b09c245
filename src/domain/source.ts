/** Language of what we read and say. */
export type Language = 'vi' | 'en';

/** How close a source is to the fact: the company or investor itself, a paper that reports first-hand, one that retells others. */
export type Tier = 'official' | 'first-hand' | 'rewrite';

/** Nguồn tin: a feed that we follow. */
export interface Source {
  /** Short stable key from config/sources, e.g. "vnexpress-kinh-doanh". */
  readonly id: string;
  /** How readers know it: "VnExpress". */
  readonly name: string;
  readonly url: string;
  readonly language: Language;
  readonly tier: Tier;
  readonly topic: 'ai' | 'startups' | 'business' | 'technology' | 'general';
  readonly enabled: boolean;
}

/** What a feed asks of those who poll it; null or empty where it asks nothing. */
export interface FeedWishes {
  /** RSS `<ttl>`. */
  readonly ttlMinutes: number | null;
  /** RSS `<skipHours>`: hours of the day in UTC, 0 to 23. */
  readonly skipHours: readonly number[];
  /** RSS `<skipDays>`: days of the week in UTC, 0 (Sunday) to 6. */
  readonly skipDays: readonly number[];
  /** `sy:updatePeriod` divided by `sy:updateFrequency`. */
  readonly updatePeriodSeconds: number | null;
}

/** What polling remembers of a source between two checks. Kept whole; only `nextCheckAt` is looked up. */
export interface SourceState {
  /** Validators as the server sent them, byte for byte; null before the first success. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextCheckAt: Date;
  readonly lastCheckAt: Date | null;
  readonly lastSuccessAt: Date | null;
  /** Consecutive failures; 0 after a success. */
  readonly failures: number;
  readonly lastError: string | null;
  readonly health: 'new' | 'ok' | 'failing' | 'blocked' | 'gone';
  /** Digest of the last body that parsed, so that the same bytes under a new validator count as unchanged. */
  readonly bodyHash: string | null;
  /** Permanent redirect seen: where to and since when; adopted after it proved stable. */
  readonly movedTo: string | null;
  readonly movedSince: Date | null;
  /** Asked instead of `configuredUrl`, once a move proved stable; null while the configured address serves. */
  readonly adoptedUrl: string | null;
  /** The address in the configuration that all of this was learnt from: under another one, nothing of it holds. */
  readonly configuredUrl: string | null;
  /** First "410 Gone" of an unbroken row. */
  readonly goneSince: Date | null;
  /** As the last body that parsed had them; an answer "304 Not Modified" doesn't repeat them. */
  readonly wishes: FeedWishes | null;
  /** Last time that its hub delivered something; null if it never did. */
  readonly pushedAt: Date | null;
  /** Newest first, at most 50: publication times used for the adaptive interval. */
  readonly publishedAt: readonly Date[];
}

/** What is known of a source that was never asked: nothing, and that it may be asked from `at` on. */
export function freshState(at: Date): SourceState {
  return {
    etag: null,
    lastModified: null,
    nextCheckAt: at,
    lastCheckAt: null,
    lastSuccessAt: null,
    failures: 0,
    lastError: null,
    health: 'new',
    bodyHash: null,
    movedTo: null,
    movedSince: null,
    adoptedUrl: null,
    configuredUrl: null,
    goneSince: null,
    wishes: null,
    pushedAt: null,
    publishedAt: [],
  };
}

/** Old material that was put in by hand: it is remembered, and nobody is told of it. */
const BACKFILL = 'backfill:';

export function backfillId(name: string): string {
  return `${BACKFILL}${name}`;
}

export function isBackfill(sourceId: string): boolean {
  return sourceId.startsWith(BACKFILL);
}

export interface FollowedSource extends Source {
  readonly state: SourceState;
}
