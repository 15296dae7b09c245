import { describe, expect, it } from 'vitest';
import type { FeedWishes } from '#domain/source.ts';
import { freshState } from '#domain/source.ts';
import { freshFor, retryAfter } from '#feeds/cache-headers.ts';
import { permanentTarget, rememberMove } from '#feeds/move.ts';
import {
  backOff,
  delayed,
  jittered,
  outsideSkipped,
  ownInterval,
  rememberPublished,
  serverFloor,
} from '#feeds/next-check.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date('2026-11-25T10:30:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const WISHES: FeedWishes = { ttlMinutes: null, skipHours: [], skipDays: [], updatePeriodSeconds: null };

describe('own interval', () => {
  it('is half the mean gap of the last week, from 2 minutes to 6 hours', () => {
    const every = (ms: number) => Array.from({ length: 50 }, (_, i) => ago((i + 1) * ms));
    expect(ownInterval(every(HOUR), NOW)).toBe(30 * MINUTE);
    expect(ownInterval(every(MINUTE), NOW)).toBe(2 * MINUTE);
    expect(ownInterval(every(DAY), NOW)).toBe(6 * HOUR);
  });

  it('is 6 hours for a source that has fallen silent and 30 minutes for one that tells no dates', () => {
    expect(ownInterval([ago(30 * DAY)], NOW)).toBe(6 * HOUR);
    expect(ownInterval([], NOW)).toBe(30 * MINUTE);
  });

  it('remembers the newest 50 moments, each once, and none from the future', () => {
    const known = [ago(HOUR), ago(2 * HOUR)];
    const found = [ago(2 * HOUR), null, new Date(NOW.getTime() + DAY), ago(MINUTE)];
    expect(rememberPublished(known, found, NOW)).toEqual([ago(MINUTE), ago(HOUR), ago(2 * HOUR)]);
    const many = Array.from({ length: 80 }, (_, i) => ago(i * MINUTE));
    expect(rememberPublished([], many, NOW)).toEqual(many.slice(0, 50));
  });
});

describe('what others ask for', () => {
  it('C18 C19 reads Retry-After as seconds and as a date; a past one, a negative one and rubbish ask for nothing; a week at most', () => {
    expect(retryAfter('120', NOW)).toBe(2 * MINUTE);
    expect(retryAfter('Wed, 25 Nov 2026 11:30:00 GMT', NOW)).toBe(HOUR);
    expect(retryAfter('Wed, 25 Nov 2020 11:30:00 GMT', NOW)).toBe(0);
    expect(retryAfter('-5', NOW)).toBe(0);
    expect(retryAfter('abc', NOW)).toBe(0);
    expect(retryAfter(String(10 * 365 * 24 * 3600), NOW)).toBe(7 * DAY);
    expect(retryAfter(null, NOW)).toBeNull();
  });

  it('C21 reads how long an answer is fresh: max-age before Expires, by the server’s own clock', () => {
    const fresh = (cacheControl: string | null, expires: string | null = null, date: string | null = null) =>
      freshFor({ cacheControl, expires, date, now: NOW });
    expect(fresh('public, max-age=21600')).toBe(6 * HOUR);
    expect(fresh('max-age=0')).toBe(0);
    expect(fresh('no-store, max-age=3600')).toBe(0);
    expect(fresh('s-maxage=99')).toBe(0);
    expect(fresh('max-age=60', 'Thu, 26 Nov 2026 10:30:00 GMT')).toBe(MINUTE);
    expect(fresh(null, 'Wed, 25 Nov 2026 11:00:00 GMT')).toBe(30 * MINUTE);
    expect(fresh(null, 'Wed, 25 Nov 2020 11:00:00 GMT', 'Wed, 25 Nov 2020 10:00:00 GMT')).toBe(HOUR);
    expect(fresh(null, '0')).toBe(0);
    expect(fresh(null, '-1')).toBe(0);
    expect(fresh(null)).toBe(0);
  });

  it('C21 C22 grants cache and ttl 6 hours at most, and a WordPress "hourly" a quarter of an hour where the rhythm is known', () => {
    expect(serverFloor(10 * 365 * DAY, null, true)).toBe(6 * HOUR);
    expect(serverFloor(0, { ...WISHES, ttlMinutes: 60 }, true)).toBe(HOUR);
    expect(serverFloor(0, { ...WISHES, ttlMinutes: 100_000 }, true)).toBe(6 * HOUR);
    expect(serverFloor(0, { ...WISHES, updatePeriodSeconds: 3600 }, true)).toBe(15 * MINUTE);
    expect(serverFloor(0, { ...WISHES, updatePeriodSeconds: 3600 }, false)).toBe(HOUR);
    expect(serverFloor(0, WISHES, true)).toBe(0);
  });

  it('C22 waits for an hour and a day that is not to be skipped; a feed that skips everything is not believed', () => {
    const skipping = (wishes: Partial<FeedWishes>) =>
      outsideSkipped(NOW, { ...WISHES, ...wishes }).toISOString();
    expect(skipping({ skipHours: [10, 11] })).toBe('2026-11-25T12:00:00.000Z');
    expect(skipping({ skipHours: [9, 12] })).toBe(NOW.toISOString());
    expect(skipping({ skipDays: [3] })).toBe('2026-11-26T00:00:00.000Z');
    expect(skipping({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe(NOW.toISOString());
  });
});

describe('patience', () => {
  it('doubles with each failure up to a day, from 5 minutes on', () => {
    const minutes = [1, 2, 3, 4, 20].map((failures) => backOff(30 * MINUTE, failures) / MINUTE);
    expect(minutes).toEqual([30, 60, 120, 240, 1440]);
    expect(backOff(2 * MINUTE, 1)).toBe(5 * MINUTE);
  });

  it('varies by a tenth either way, but never shortens what was asked for', () => {
    expect([0, 0.5, 1].map((chance) => jittered(1000, chance))).toEqual([900, 1000, 1100]);
    expect([0, 1].map((chance) => delayed(1000, chance))).toEqual([1000, 1100]);
  });
});

describe('moves', () => {
  const state = freshState(NOW);
  const [old, next] = ['https://a.example/feed', 'https://b.example/feed'];

  it('C12 C15 counts permanent redirects only, as far as they are unbroken', () => {
    expect(permanentTarget([{ status: 302, to: next }])).toBeNull();
    expect(
      permanentTarget([
        { status: 301, to: next },
        { status: 302, to: 'https://c.example/' },
      ]),
    ).toBe(next);
    expect(
      permanentTarget([
        { status: 308, to: old },
        { status: 301, to: next },
      ]),
    ).toBe(next);
  });

  it('C13 adopts a new address after seven days of the same answer', () => {
    const first = rememberMove(state, old, next, NOW);
    expect(first).toEqual({ movedTo: next, movedSince: NOW, adoptedUrl: null });
    const sixDays = rememberMove({ ...state, ...first }, old, next, new Date(NOW.getTime() + 6 * DAY));
    expect(sixDays).toEqual(first);
    const week = rememberMove({ ...state, ...sixDays }, old, next, new Date(NOW.getTime() + 7 * DAY));
    expect(week).toEqual({ movedTo: null, movedSince: null, adoptedUrl: next });
  });

  it('starts anew when the answer changes, and forgets when it stops', () => {
    const first = rememberMove(state, old, next, NOW);
    const later = new Date(NOW.getTime() + 8 * DAY);
    const other = rememberMove({ ...state, ...first }, old, 'https://c.example/', later);
    expect(other).toEqual({ movedTo: 'https://c.example/', movedSince: later, adoptedUrl: null });
    expect(rememberMove({ ...state, ...first }, old, null, later).movedTo).toBeNull();
  });

  it('adopts https on the same address at once', () => {
    const secure = rememberMove(state, 'http://a.example/feed', old, NOW);
    expect(secure.adoptedUrl).toBe(old);
  });
});
