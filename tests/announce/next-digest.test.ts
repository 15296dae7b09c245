import { describe, expect, it } from 'vitest';
import { digestBegins, isTimeZone, nextDigest } from '#announce/next-digest.ts';

const daily = { every: 'day', weekday: 1, hour: 8, timeZone: 'Asia/Ho_Chi_Minh' } as const;
const weekly = { ...daily, every: 'week', weekday: 1 } as const;

describe('the next scheduled digest', () => {
  it.each([
    ['later today', daily, '2026-11-25T00:59:59Z', '2026-11-25T01:00:00Z'],
    ['not this very moment again', daily, '2026-11-25T01:00:00Z', '2026-11-26T01:00:00Z'],
    ['tomorrow there, still today in UTC', daily, '2026-11-25T18:00:00Z', '2026-11-26T01:00:00Z'],
    ['next Monday', weekly, '2026-11-25T00:00:00Z', '2026-11-30T01:00:00Z'],
    ['a week on when this Monday has passed', weekly, '2026-11-30T01:00:00Z', '2026-12-07T01:00:00Z'],
    ['Sunday', { ...weekly, weekday: 7 }, '2026-11-25T00:00:00Z', '2026-11-29T01:00:00Z'],
    ['midnight', { ...daily, hour: 0 }, '2026-11-25T16:59:00Z', '2026-11-25T17:00:00Z'],
    [
      'zones of half an hour',
      { ...daily, timeZone: 'Asia/Kolkata' },
      '2026-11-25T03:00:00Z',
      '2026-11-26T02:30:00Z',
    ],
    ['summer time', { ...daily, timeZone: 'Europe/London' }, '2026-07-01T00:00:00Z', '2026-07-01T07:00:00Z'],
    [
      'an hour that the clocks leap over',
      { ...daily, hour: 2, timeZone: 'America/New_York' },
      '2026-03-08T00:00:00Z',
      '2026-03-08T07:00:00Z',
    ],
    [
      'an hour that comes twice, once',
      { ...daily, hour: 1, timeZone: 'America/New_York' },
      '2026-11-01T05:00:00Z',
      '2026-11-02T06:00:00Z',
    ],
  ] as const)('%s', (_name, schedule, after, due) => {
    expect(nextDigest(schedule, new Date(after)).toISOString()).toBe(new Date(due).toISOString());
  });

  it('tells of a day or of a week', () => {
    const due = new Date('2026-11-30T01:00:00Z');
    expect(digestBegins(daily, due)).toEqual(new Date('2026-11-29T01:00:00Z'));
    expect(digestBegins(weekly, due)).toEqual(new Date('2026-11-23T01:00:00Z'));
  });

  it('knows which time zones there are', () => {
    expect(['Asia/Ho_Chi_Minh', 'UTC', 'Mars/Base', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});
