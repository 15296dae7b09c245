import { describe, expect, it } from 'vitest';
import { composeFleetsChart, composeValuationChart } from '#announce/compose-chart-company.ts';
import { composeGroupsChart, composeMonthsChart } from '#announce/compose-chart-raises.ts';
import { composeStats, statsSince } from '#announce/compose-stats.ts';
import type { Chart } from '#domain/chart.ts';
import type { Change, Deal } from '#domain/deal.ts';
import type { Timeline } from '#domain/ports.ts';
import type { StatsRow } from '#domain/stats.ts';
import { aChange, aDeal, aFleet, known } from '../helpers/fake-discord-world.ts';

const row = (key: string | null, usd: number, rest: Partial<StatsRow> = {}): StatsRow => ({
  key,
  deals: 1,
  usd,
  unknown: 0,
  talks: 0,
  ...rest,
});
const read = (chart: Chart | null) => chart?.points.map(({ label, text }) => `${label} ${text}`);

describe('raises by month', () => {
  const rows = [row('2026-11', 6.04e9), row('2026-09', 250e6), row('2026-06', 1.5e12)];
  it('shows months without deals, to the month that is told about', () => {
    const chart = composeMonthsChart(rows.slice(0, 2), { from: null, to: '2026-12' }, 'vi');
    expect(read(chart)).toEqual(['9/2026 250 triệu USD', '10/2026 0', '11/2026 6,04 tỷ USD', '12/2026 0']);
    expect(chart?.alt).toBe(
      'Biểu đồ cột: Vốn AI gọi được mỗi tháng. 9/2026: 250 triệu USD; 10/2026: 0; 11/2026: 6,04 tỷ USD; 12/2026: 0.',
    );
  });
  it('writes many in one unit, which the subtitle names', () => {
    const chart = composeMonthsChart(rows.slice(0, 2), { from: '2026-05', to: '2026-11' }, 'en');
    expect(chart?.subtitle).toBe('Billions of dollars, announced deals, the last 7 months');
    expect(read(chart)?.slice(-3)).toEqual(['Sep 2026 0.25', 'Oct 2026 0', 'Nov 2026 6.04']);
    expect(composeMonthsChart(rows, { from: '2026-05', to: '2026-11' }, 'vi')?.subtitle).toBe(
      'Nghìn tỷ USD, các thương vụ đã công bố, 7 tháng gần nhất',
    );
  });
  it('goes back 24 months, over the turn of years', () => {
    const chart = composeMonthsChart(
      [row('2020-01', 5), row('2026-02', 5), row('2025-12', 5)],
      { from: null, to: '2026-02' },
      'en',
    );
    expect(chart?.points).toHaveLength(24);
    expect(chart?.points.slice(-3).map(({ label }) => label)).toEqual(['Dec 2025', 'Jan 2026', 'Feb 2026']);
  });
  it('of one month, of none, or of sums not known is no picture', () => {
    expect(composeMonthsChart([], { from: null, to: '2026-11' }, 'vi')).toBeNull();
    expect(composeMonthsChart([row('2026-11', 5)], { from: null, to: '2026-11' }, 'vi')).toBeNull();
    expect(
      composeMonthsChart([row('2026-11', 0), row('2026-10', 0)], { from: null, to: '2026-11' }, 'vi'),
    ).toBeNull();
  });
});

describe('raises by group', () => {
  it.each([
    ['kind', 'equity', 'Góp vốn cổ phần', 'Equity'],
    ['round', 'Seed', 'Hạt giống', 'Seed'],
    ['company', 'Sao <Mai>', 'Sao <Mai>', 'Sao <Mai>'],
  ] as const)('names a %s as readers do', (by, key, vi, en) => {
    const rows = [row(key, 5e9), row(null, 1e6), row('nothing', 0)];
    expect(read(composeGroupsChart(rows, by, 'x', 'vi'))).toEqual([`${vi} 5 tỷ USD`, 'Chưa rõ 1 triệu USD']);
    expect(read(composeGroupsChart(rows, by, 'x', 'en'))?.[0]?.toLowerCase()).toBe(
      `${en} $5 billion`.toLowerCase(),
    );
  });
});

describe('what a company was worth', () => {
  const day = (text: string) => new Date(`${text}T08:00:00Z`);
  const worth = (value: number, currency = 'USD') => ({ value, currency, basis: 'post' as const });
  const told = (deal: Partial<Deal>, ...changes: Change[]): Timeline => ({
    known: known({ deal: aDeal(deal) }),
    changes,
    reviews: [],
  });
  const revalued = (old: number | null, now: number, at: string) =>
    aChange({ field: 'valuation', old: old === null ? null : worth(old), new: worth(now), at: day(at) });
  const voice = { language: 'vi', rates: [{ currency: 'EUR', usd: 1.1, date: '2020-01-01' }] } as const;

  it('steps through deals and what changed about them, oldest first', () => {
    const chart = composeValuationChart(
      [
        told({ firstSeenAt: day('2026-11-01'), valuation: worth(50e9) }, revalued(45e9, 50e9, '2026-12-03')),
        told({ firstSeenAt: day('2025-03-01'), valuation: worth(20e9, 'EUR') }),
      ],
      voice,
    );
    expect(chart).toMatchObject({ kind: 'steps', title: 'Định giá của xAI' });
    expect(read(chart)).toEqual(['3/2025 22 tỷ USD', '11/2026 45 tỷ USD', '12/2026 50 tỷ USD']);
  });
  it('begins with the change where the first story named none, and skips what stays the same', () => {
    const timeline = told(
      { valuation: worth(50e9) },
      revalued(null, 40e9, '2026-11-21'),
      revalued(40e9, 40e9, '2026-11-22'),
      revalued(40e9, 50e9, '2026-11-23'),
    );
    expect(read(composeValuationChart([timeline], voice))).toEqual([
      '11/2026 40 tỷ USD',
      '11/2026 50 tỷ USD',
    ]);
  });
  it('leaves out other companies, talks, what was called off and currencies without a rate', () => {
    const base = told({ valuation: worth(50e9) });
    const others = [
      told({ company: 'xAI Energy', valuation: worth(1e9) }),
      told({ status: 'talks', valuation: worth(2e9) }),
      told({ status: 'cancelled', valuation: worth(3e9) }),
      told({ valuation: worth(4e9, 'XYZ') }),
    ];
    expect(composeValuationChart([base, ...others], voice)).toBeNull();
    expect(composeValuationChart([], voice)).toBeNull();
    expect(
      composeValuationChart([{ known: known({ fleet: aFleet() }), changes: [], reviews: [] }], voice),
    ).toBeNull();
  });
});

describe('who has how many accelerators', () => {
  const current = (count: number, h100: number | null) => ({
    count,
    unit: 'GPU' as const,
    model: null,
    h100,
  });
  it('counts as they are counted where fewer than two are known in H100s', () => {
    const chart = composeFleetsChart(
      [
        aFleet({ current: current(5, null) }),
        aFleet({ company: 'Meta', current: current(9, 9) }),
        aFleet({ company: 'FPT', current: null }),
      ],
      { language: 'en' },
    );
    expect(read(chart)).toEqual(['Meta 9', 'xAI 5']);
    expect(chart?.subtitle).toBe('In operation, of any model');
    expect(composeFleetsChart([aFleet()], { language: 'en' })).toBeNull();
  });
});

describe('/stats', () => {
  const now = new Date('2026-03-31T23:00:00Z');
  it.each([
    ['month', '2026-03-01'],
    ['year', '2026-01-01'],
    ['12months', '2025-04-01'],
  ] as const)('of %s begins on %s', (period, day) => {
    expect(statsSince(period, now)).toEqual(new Date(`${day}T00:00:00.000Z`));
  });
  it('says what is only talked about, and what names no amount', () => {
    const rows = [
      row('2026-03', 5e9, { deals: 3, unknown: 1, talks: 2 }),
      row('2026-01', 0, { deals: 0, talks: 1 }),
      row('2026-02', 0, { unknown: 1 }),
    ];
    const post = composeStats({ period: 'year', by: 'month', since: null, now }, rows, rows, 'vi');
    expect(post?.lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      '4 thương vụ, tổng 5 tỷ USD (2 thương vụ chưa rõ số tiền); 3 thương vụ đang đàm phán',
      'Theo tháng',
      '3/2026: 3 thương vụ, tổng 5 tỷ USD (1 thương vụ chưa rõ số tiền); 2 thương vụ đang đàm phán',
      '1/2026: 1 thương vụ đang đàm phán',
      '2/2026: 1 thương vụ, chưa rõ số tiền',
    ]);
    expect(composeStats({ period: 'year', by: 'month', since: null, now }, [], [], 'vi')).toBeNull();
  });
});
