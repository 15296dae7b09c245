import { describe, expect, it } from 'vitest';
import { readDate } from '#feeds/read-date.ts';
import { itemsOf, rss } from '../helpers/feeds.ts';

const NOW = new Date('2026-11-25T00:00:00Z');
const VN = { url: 'https://paper.vn/rss', now: NOW };
const WORLD = { url: 'https://paper.com/rss', now: NOW };

function read(text: string, context = WORLD): string | null {
  return readDate(text, context)?.toISOString().replace('.000Z', 'Z') ?? null;
}

describe('RFC 822 and its liberties', () => {
  it.each([
    ['Mon, 14 Sep 2026 18:44:00 +0700', '2026-09-14T11:44:00Z'],
    ['Mon, 14 Sep 2026 18:44:00 +07:00', '2026-09-14T11:44:00Z'],
    ['Mon, 05 Oct 2026 11:07:00 +07', '2026-10-05T04:07:00Z'],
    ['Mon, 14 Sep 2026 18:44:00 GMT+7', '2026-09-14T11:44:00Z'],
    ['Mon, 14 Sep 26 18:44:00 GMT', '2026-09-14T18:44:00Z'],
    ['Thu, 07 Dec 99 10:00:00 GMT', '1999-12-07T10:00:00Z'],
    ['Wed, 5 Nov 2025 13:52:10  EST', '2025-11-05T18:52:10Z'],
    ['Tue, 01 Jul 2025 09:00:00 PDT', '2025-07-01T16:00:00Z'],
    ['14 Sep 2026 18:44 Z', '2026-09-14T18:44:00Z'],
    ['Monday, September 14, 2026 6:44 PM', '2026-09-14T18:44:00Z'],
    ['Sept. 14, 2026', '2026-09-14T00:00:00Z'],
    ['Mon Sep 14 18:44:00 2026', '2026-09-14T18:44:00Z'],
    ['Fr, 06 Jan 2017 10:00:00 +0100', '2017-01-06T09:00:00Z'],
    ['  Mon, 14 Sep 2026 18:44:00 +0700 ', '2026-09-14T11:44:00Z'],
    ['Mon, 14-Sep-2026 18:44:00 GMT', '2026-09-14T18:44:00Z'],
    ['Mon, 14 Sep 2026 18.44.00 GMT', '2026-09-14T18:44:00Z'],
    ['Mon, 14 Sep 2026 18:44:00 +0700 (ICT)', '2026-09-14T11:44:00Z'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });
});

describe('ISO 8601', () => {
  it.each([
    ['2026-09-14T18:44:00+07:00', '2026-09-14T11:44:00Z'],
    ['2026-09-14T18:44:00.123Z', '2026-09-14T18:44:00Z'],
    ['2026-09-14 18:44:00', '2026-09-14T18:44:00Z'],
    ['2026-09-14T18:44-0500', '2026-09-14T23:44:00Z'],
    ['2026-09-14', '2026-09-14T00:00:00Z'],
    ['20260914T184400Z', '2026-09-14T18:44:00Z'],
    ['2026/09/14 18:44', '2026-09-14T18:44:00Z'],
    ['2026-09', '2026-09-01T00:00:00Z'],
    ['1789385040', '2026-09-14T11:24:00Z'],
    ['1789385040000', '2026-09-14T11:24:00Z'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });
});

describe('Vietnamese and American numbers', () => {
  it.each([
    ['Thứ hai, 14/9/2026, 18:44 (GMT+7)', '2026-09-14T11:44:00Z'],
    ['Thứ Hai, 14/09/2026 - 18:44', '2026-09-14T11:44:00Z'],
    ['Thứ Ba ngày 3 tháng 2 năm 2026', '2026-02-02T17:00:00Z'],
    ['Chủ nhật, 13/9/2026, 07:05 (GMT+7)', '2026-09-13T00:05:00Z'],
    ['14/09/2026 18:44', '2026-09-14T11:44:00Z'],
    ['18:44 14/09/2026', '2026-09-14T11:44:00Z'],
    ['18:44, thứ Hai 14/9/2026', '2026-09-14T11:44:00Z'],
    ['Ngày 14/9/2026', '2026-09-13T17:00:00Z'],
    ['9/14/2026 6:44:00 PM', '2026-09-14T11:44:00Z'],
    ['10/2/2026 9:25:00 AM', '2026-10-02T02:25:00Z'],
    ['14-09-2026 18:44:10', '2026-09-14T11:44:10Z'],
    ['Mon, 14 Sep 2026 18:44:00', '2026-09-14T11:44:00Z'],
  ])('%s in a Vietnamese feed', (text, wanted) => {
    expect(read(text, VN)).toBe(wanted);
  });

  it('a decomposed weekday reads like a composed one', () => {
    expect(read('Thứ hai, 14/9/2026, 18:44 (GMT+7)'.normalize('NFD'), VN)).toBe('2026-09-14T11:44:00Z');
  });

  it('without zone, elsewhere: UTC', () => {
    expect(read('14/09/2026 18:44')).toBe('2026-09-14T18:44:00Z');
  });
});

describe('what is no date', () => {
  it.each([
    '',
    'hôm qua',
    '31/12/2024 25:99',
    '31 Feb 2026 10:00:00 GMT',
    '0001-01-01T00:00:00Z',
    'Mon, 01 Jan 0001 00:00:00 GMT',
    '9999-12-31T23:59:59Z',
    '2027-03-01T00:00:00Z',
    '0',
    'Thứ hai',
    '1'.repeat(100_000),
    ' '.repeat(100_000),
    'Mon, '.repeat(20_000),
  ])('%.40s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('tomorrow morning, by a clock ahead of ours, is a date', () => {
    expect(read('2026-11-25T20:00:00Z')).toBe('2026-11-25T20:00:00Z');
  });
});

it('D13 no date ever costs an item or a feed', async () => {
  const dates = [
    '31/12/2024 25:99',
    '',
    '0001-01-01',
    '9999-01-01',
    '0',
    'Thứ hai',
    'Mon, 14 Sep 2026 18:44:00 +0700',
  ];
  const items = await itemsOf(
    rss(...dates.map((date, at) => `<title>Tin ${at}</title><guid>g${at}</guid><pubDate>${date}</pubDate>`)),
  );
  expect(items.map(({ publishedAt }) => publishedAt?.toISOString() ?? null)).toEqual([
    ...Array.from({ length: 6 }, () => null),
    '2026-09-14T11:44:00.000Z',
  ]);
});

it('a date in CDATA with blanks around it', async () => {
  const [item] = await itemsOf(
    rss('<title>Tin</title><pubDate><![CDATA[ 9/14/2026 6:44:00 PM ]]> </pubDate>'),
  );
  expect(item?.publishedAt?.toISOString()).toBe('2026-09-14T11:44:00.000Z');
});
