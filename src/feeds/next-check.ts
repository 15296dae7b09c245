/** When to ask a source again. Pure: times come in as arguments, chance as a number from 0 to 1. */
import type { FeedWishes } from '#domain/source.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const BOUNDS = {
  /** Own interval, by how often a source publishes. */
  shortest: 2 * MINUTE,
  longest: 6 * HOUR,
  /** For a source whose items bear no dates. */
  unknown: 30 * MINUTE,
  /** The most that Cache-Control, Expires and `<ttl>` are granted: absurd values are common. */
  serverWish: 6 * HOUR,
  /**
   * The most that `sy:updatePeriod` is granted where we know better: WordPress writes "hourly" into every feed, however
   * often its owner publishes.
   */
  updatePeriod: 15 * MINUTE,
  backOff: DAY,
  /** A failing source is not asked more often than this, however busy it was. */
  failing: 5 * MINUTE,
  blocked: 6 * HOUR,
  /** While its hub tells us: only to catch what the hub lost. */
  pushed: 6 * HOUR,
} as const;

const REMEMBERED = 50;

/** Newest first, each moment once, at most 50 and none from the future: what the next interval is measured on. */
export function rememberPublished(
  known: readonly Date[],
  found: readonly (Date | null)[],
  now: Date,
): readonly Date[] {
  const times = new Set<number>();
  for (const date of [...known, ...found]) if (date && date <= now) times.add(date.getTime());
  const newest = [...times].sort((a, b) => b - a).slice(0, REMEMBERED);
  return newest.map((time) => new Date(time));
}

/**
 * Half the mean gap between publications of the last seven days, so that a piece is seen within half a gap: 2 minutes
 * to 6 hours. The method is Miniflux's entry-frequency scheduler with a factor of two.
 */
export function ownInterval(publishedAt: readonly Date[], now: Date): number {
  const oldest = publishedAt.at(-1);
  if (!oldest) return BOUNDS.unknown;
  const span = Math.min(7 * DAY, Math.max(HOUR, now.getTime() - oldest.getTime()));
  const count = publishedAt.filter((date) => now.getTime() - date.getTime() <= 7 * DAY).length;
  return clamp(count === 0 ? BOUNDS.longest : span / count / 2, BOUNDS.shortest, BOUNDS.longest);
}

/** The least interval while push works: 6 hours where something was pushed within a day, else nothing. */
export function pushFloor(pushedAt: Date | null, now: Date): number {
  return pushedAt !== null && now.getTime() - pushedAt.getTime() < DAY ? BOUNDS.pushed : 0;
}

/** The least interval that server and feed ask for, within bounds. `freshMs` as of `freshFor`. */
export function serverFloor(freshMs: number, wishes: FeedWishes | null, knowsRhythm: boolean): number {
  const ttl = (wishes?.ttlMinutes ?? 0) * MINUTE;
  const period = (wishes?.updatePeriodSeconds ?? 0) * 1000;
  const periodBound = knowsRhythm ? BOUNDS.updatePeriod : BOUNDS.serverWish;
  return Math.max(
    clamp(freshMs, 0, BOUNDS.serverWish),
    clamp(ttl, 0, BOUNDS.serverWish),
    clamp(period, 0, periodBound),
  );
}

/** 2^n intervals, n counting the failures after the first: 1, 2, 4 …, at most a day. */
export function backOff(interval: number, failures: number): number {
  return Math.min(
    BOUNDS.backOff,
    Math.max(BOUNDS.failing, interval) * 2 ** Math.min(20, Math.max(0, failures - 1)),
  );
}

/** ±10 %, so that sources read together at the start drift apart. */
export function jittered(ms: number, chance: number): number {
  return Math.round(ms * (0.9 + 0.2 * chance));
}

/** Up to 10 % more: for times that someone asked us to wait at least. */
export function delayed(ms: number, chance: number): number {
  return Math.round(ms * (1 + 0.1 * chance));
}

/** `at`, or the first full hour after it that the feed does not ask us to skip; a feed that skips everything is not believed. */
export function outsideSkipped(at: Date, wishes: FeedWishes | null): Date {
  if (!wishes) return at;
  const skipped = (date: Date) =>
    wishes.skipHours.includes(date.getUTCHours()) || wishes.skipDays.includes(date.getUTCDay());
  let time = at;
  for (let hours = 0; hours <= 72; hours++) {
    if (!skipped(time)) return time;
    time = new Date((Math.floor(time.getTime() / HOUR) + 1) * HOUR);
  }
  return at;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
