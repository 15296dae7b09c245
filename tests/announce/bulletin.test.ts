import { describe, expect, it } from 'vitest';
import { composeBulletin } from '#announce/compose-bulletin.ts';
import { digestBegins, lastDigest } from '#announce/next-digest.ts';
import { bulletinLooksBack, planBulletin } from '#announce/plan-bulletin.ts';
import type { NewBulletin, NewsBrief } from '#domain/bulletin.ts';
import type { Known } from '#domain/deal.ts';
import type { DigestSchedule, Post, SubscriptionFilter } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';
import { aDeal, aFleet, known } from '../helpers/fake-discord-world.ts';

const DAILY: DigestSchedule = { every: 'day', weekday: 1, hour: 8, timeZone: 'Asia/Ho_Chi_Minh' };
const WEEKLY: DigestSchedule = { ...DAILY, every: 'week' };
/** Monday, 23 November, 8 o'clock in Hà Nội. */
const DUE = new Date('2026-11-23T01:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(DUE.getTime() - hours * HOUR);
const EVERYTHING: SubscriptionFilter = { minUsd: null, kinds: [], companies: [], rounds: [], compute: true };

function brief(id: string, hours: number, rest: Partial<NewsBrief['deal'] & object> = {}): NewsBrief {
  return {
    subject: { kind: 'deal', id },
    company: id,
    deal: { kind: 'equity', status: 'announced', round: null, usd: 10e6, ...rest },
    firstSeenAt: ago(hours),
    recordedAt: ago(hours),
    changedAt: null,
    changeSaidAt: null,
  };
}

const plan = (news: readonly NewsBrief[], schedule = WEEKLY, filter: Partial<SubscriptionFilter> = {}) =>
  planBulletin({ filter: { ...EVERYTHING, ...filter } }, schedule, DUE, news);
const ids = (bulletin: NewBulletin | null) => bulletin?.subjects.map(({ id }) => id);

describe('what a bulletin tells', () => {
  it('is what was new from one due time to the next, the largest first', () => {
    const bulletin = plan([
      brief('at its end', 0),
      brief('small', 1, { usd: 1e6 }),
      brief('unknown', 2, { usd: null }),
      brief('large', 167, { usd: 9e9 }),
      brief('at its beginning', 168, { usd: 2e6 }),
      brief('a moment before', 168.001),
    ]);
    expect(ids(bulletin)).toEqual(['large', 'at its beginning', 'small', 'unknown']);
    expect(bulletin?.facts.periods.at(-1)).toMatchObject({
      begins: ago(168),
      deals: 4,
      usd: 9.003e9,
      unknown: 1,
    });
    expect(bulletin?.facts.periods.at(-2)).toMatchObject({ begins: ago(336), deals: 1, usd: 10e6 });
    expect(bulletin?.facts.periods).toHaveLength(8);
  });

  it('counts raises: talks and what was bought stand beside, what was called off nowhere', () => {
    const bulletin = plan([
      brief('raise', 1),
      brief('talks', 1, { status: 'talks', usd: 5e9 }),
      brief('bought', 1, { kind: 'acquisition', usd: 6e9 }),
      brief('off', 1, { status: 'cancelled', usd: 7e9 }),
      { ...brief('chips', 1), subject: { kind: 'fleet', id: 'chips' }, deal: null },
    ]);
    expect(bulletin?.facts).toMatchObject({ talks: 1, bought: 1, fleets: 1, fresh: 4, more: 0 });
    expect(bulletin?.facts.periods.at(-1)).toMatchObject({ deals: 1, usd: 10e6 });
    expect(ids(bulletin)).toEqual(['bought', 'talks', 'raise', 'chips']);
  });

  it('has what a paper had before the last bulletin and we came to know after it', () => {
    const late = { ...brief('late', 169), recordedAt: ago(167) };
    expect(ids(plan([late]))).toEqual(['late']);
    expect(plan([late])?.facts.periods.map(({ deals }) => deals)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('has nothing of what an archive brought, and counts it where it belongs', () => {
    const archive = { ...brief('archive', 24 * 20), recordedAt: ago(1) };
    const retold = {
      ...brief('retold', 24 * 400),
      recordedAt: null,
      changedAt: ago(1),
      changeSaidAt: ago(24 * 300),
    };
    expect(ids(plan([archive, retold]))).toEqual([]);
    expect(plan([archive])?.facts.periods.map(({ deals }) => deals)).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('tells of what changed after what is new, and of nothing twice', () => {
    const changed = {
      ...brief('changed', 500),
      recordedAt: null,
      changedAt: ago(3),
      changeSaidAt: ago(4),
    };
    const both = { ...brief('both', 5), changedAt: ago(3), changeSaidAt: ago(4) };
    const bulletin = plan([changed, both]);
    expect(ids(bulletin)).toEqual(['both', 'changed']);
    expect(bulletin?.facts.fresh).toBe(1);
  });

  it('keeps to the filter of the channel', () => {
    const news = [
      brief('xAI', 1, { usd: 5e9, round: 'series c' }),
      brief('Sao', 1, { usd: 1e6, round: 'seed' }),
      { ...brief('Meta', 1), deal: null },
    ];
    expect(ids(plan(news, WEEKLY, { minUsd: 1e9 }))).toEqual(['xAI', 'Meta']);
    expect(ids(plan(news, WEEKLY, { companies: ['sao'] }))).toEqual(['Sao']);
    expect(ids(plan(news, WEEKLY, { rounds: ['Series C'], compute: false }))).toEqual(['xAI']);
    expect(plan(news, WEEKLY, { minUsd: 1e9 })?.facts.periods.at(-1)).toMatchObject({ deals: 1, usd: 5e9 });
  });

  it('passes over a day without news, and tells of a week without', () => {
    expect(plan([], DAILY)).toBeNull();
    expect(plan([brief('old', 30)], DAILY)).toBeNull();
    expect(plan([])?.subjects).toEqual([]);
  });

  it('shows twenty at most and counts the rest', () => {
    const fresh = Array.from({ length: 30 }, (_, index) => brief(`n${index}`, 1, { usd: index }));
    const changed = Array.from({ length: 9 }, (_, index) => ({
      ...brief(`c${index}`, 900),
      recordedAt: null,
      changedAt: ago(1),
    }));
    expect(plan(fresh)?.facts).toMatchObject({ fresh: 20, more: 10 });
    const bulletin = plan([...fresh, ...changed]);
    expect(bulletin?.facts).toMatchObject({ fresh: 14, more: 19 });
    expect(bulletin?.subjects).toHaveLength(20);
    expect(plan([brief('one', 1), ...changed])?.facts).toMatchObject({ fresh: 1, more: 0 });
  });
});

describe('the periods of a schedule', () => {
  it.each([
    ['put forward', 'Europe/Paris', '2026-03-29T06:00:00Z', '2026-03-28T07:00:00Z'],
    ['put back', 'Europe/Paris', '2026-10-25T07:00:00Z', '2026-10-24T06:00:00Z'],
    ['left alone', 'Asia/Ho_Chi_Minh', '2026-11-25T01:00:00Z', '2026-11-24T01:00:00Z'],
  ])('join without a gap when the clocks are %s', (_name, timeZone, due, begins) => {
    expect(digestBegins({ ...DAILY, timeZone }, new Date(due))).toEqual(new Date(begins));
  });

  it('go back eight, weeks across both changes of the clocks', () => {
    const schedule = { ...WEEKLY, timeZone: 'America/New_York' };
    // 8 o'clock there on Monday, 9 November (winter), and on 14 September (summer).
    expect(bulletinLooksBack(schedule, new Date('2026-11-09T13:00:00Z'))).toEqual(
      new Date('2026-09-14T12:00:00Z'),
    );
  });

  it('after days of silence only the last counts', () => {
    const due = new Date('2026-11-10T01:00:00Z');
    const now = new Date('2026-11-25T09:00:00Z');
    expect(lastDigest(DAILY, due, now)).toEqual({
      last: new Date('2026-11-25T01:00:00Z'),
      next: new Date('2026-11-26T01:00:00Z'),
    });
    expect(lastDigest(WEEKLY, new Date('2020-01-06T01:00:00Z'), now)).toEqual({
      last: DUE,
      next: new Date('2026-11-30T01:00:00Z'),
    });
    expect(lastDigest(DAILY, due, due)).toEqual({ last: due, next: new Date('2026-11-11T01:00:00Z') });
  });
});

describe('how a bulletin reads', () => {
  const deals: Known[] = [
    known({ deal: aDeal() }),
    known({
      deal: aDeal({
        id: 'deal-sao',
        company: 'Sao Mai',
        amount: money(200e9, 'VND'),
        round: 'seed',
        valuation: null,
      }),
    }),
    known({ fleet: aFleet() }),
  ];
  const subjects = [
    { kind: 'deal', id: 'deal-xai' },
    { kind: 'fleet', id: 'fleet-colossus' },
    { kind: 'deal', id: 'deal-sao' },
    { kind: 'deal', id: 'gone' },
  ] as const;
  const bulletin = plan([
    brief('deal-xai', 1, { usd: 6e9 }),
    brief('x', 1, { usd: null }),
    brief('y', 1, { status: 'talks' }),
    { ...brief('fleet', 1), deal: null },
    ...[1, 2, 3].map((week) => brief(`w${week}`, week * 168 + 1, { usd: week * 1e9 })),
  ]);
  const textOf = (post: Post) => post.lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
  const say = (language: 'vi' | 'en', facts = bulletin!.facts) =>
    composeBulletin({ ...facts, fresh: 2, more: 3 }, subjects, deals, { language, rates: [] });

  it('in Vietnamese', () => {
    const post = say('vi');
    expect(post.title).toBe('Bản tin tuần 16/11 – 23/11/2026');
    expect(textOf(post)).toMatchInlineSnapshot(`
      "Tuần qua: 2 thương vụ, tổng 6 tỷ USD (1 thương vụ chưa rõ số tiền); tuần trước đó: 1 thương vụ, tổng 1 tỷ USD. Ngoài ra có 1 thương vụ đang đàm phán và 1 tin về chip AI.
      xAI huy động 6 tỷ USD ở vòng Series C, định giá 50 tỷ USD (TechCrunch)
      xAI · Colossus vận hành 100.000 GPU H100, hướng tới 200.000 GPU (VnExpress)
      Đã đưa tin, nay có thay đổi
      Sao Mai huy động 200 tỷ đồng ở vòng hạt giống (TechCrunch)
      … và 3 tin khác"
    `);
    expect(post.chart).toMatchInlineSnapshot(`
      {
        "alt": "Biểu đồ cột: Vốn AI gọi được mỗi tuần. 28/09: 0; 05/10: 0; 12/10: 0; 19/10: 0; 26/10: 3 tỷ USD; 02/11: 2 tỷ USD; 09/11: 1 tỷ USD; 16/11: 6 tỷ USD.",
        "kind": "columns",
        "points": [
          {
            "label": "28/09",
            "text": "0",
            "value": 0,
          },
          {
            "label": "05/10",
            "text": "0",
            "value": 0,
          },
          {
            "label": "12/10",
            "text": "0",
            "value": 0,
          },
          {
            "label": "19/10",
            "text": "0",
            "value": 0,
          },
          {
            "label": "26/10",
            "text": "3",
            "value": 3000000000,
          },
          {
            "label": "02/11",
            "text": "2",
            "value": 2000000000,
          },
          {
            "label": "09/11",
            "text": "1",
            "value": 1000000000,
          },
          {
            "label": "16/11",
            "text": "6",
            "value": 6000000000,
          },
        ],
        "subtitle": "Tỷ USD, 8 tuần gần nhất, ghi ngày bắt đầu, theo lựa chọn của kênh",
        "title": "Vốn AI gọi được mỗi tuần",
      }
    `);
  });

  it('in English', () => {
    const post = say('en');
    expect(post.title).toBe('Weekly digest, 16 Nov – 23 Nov 2026');
    expect(textOf(post)).toMatchInlineSnapshot(`
      "Past week: 2 deals worth $6 billion (1 without a known amount); the week before: 1 deal worth $1 billion. Besides: 1 in talks and 1 on accelerators.
      xAI raises $6 billion in Series C, valuation $50 billion (TechCrunch)
      xAI · Colossus runs 100,000 H100 GPUs, aims for 200,000 GPUs (VnExpress)
      Reported before, changed since
      Sao Mai raises VND 200 billion in seed round (TechCrunch)
      … and 3 more"
    `);
    expect(post.chart?.subtitle).toMatchInlineSnapshot(
      `"Billions of dollars, the last 8 weeks, labelled by first day, this channel's filter"`,
    );
  });

  it('of a day, and of a week without news', () => {
    const daily = plan([brief('deal-xai', 1, { usd: 6e9 })], DAILY)!;
    const say_ = (language: 'vi' | 'en') =>
      composeBulletin(daily.facts, daily.subjects, deals, { language, rates: [] });
    expect([say_('vi').title, textOf(say_('vi')).split('\n')[0]]).toEqual([
      'Bản tin ngày 23/11/2026',
      '24 giờ qua: 1 thương vụ, tổng 6 tỷ USD; 24 giờ trước đó: không có thương vụ nào.',
    ]);
    expect([say_('en').title, textOf(say_('en')).split('\n')[0]]).toEqual([
      'Daily digest, 23 Nov 2026',
      'Past 24 hours: 1 deal worth $6 billion; the 24 hours before: no deals.',
    ]);
    const empty = plan([])!;
    const nothing = composeBulletin(empty.facts, [], [], { language: 'vi', rates: [] });
    expect(textOf(nothing)).toBe('Tuần qua không có tin nào khớp với lựa chọn của kênh này.');
    expect(nothing.chart).toBeUndefined();
  });

  it('shows the largest deals where earlier periods have nothing to compare with', () => {
    const facts = plan([brief('deal-xai', 1, { usd: 6e9 })])!.facts;
    const rates = [{ currency: 'VND', usd: 1 / 25_000, date: '2026-01-01' }];
    const { chart } = composeBulletin(facts, subjects, deals, { language: 'en', rates });
    expect(chart?.kind).toBe('bars');
    expect(chart?.points.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'xAI $6 billion',
      'Sao Mai $8 million',
    ]);
  });
});
