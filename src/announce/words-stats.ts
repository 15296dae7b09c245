/** What /stats says, once a language. */

import type { Language } from '#domain/source.ts';
import type { StatsBy } from '#domain/stats.ts';

export const STATS_PERIODS = ['month', 'year', '12months', 'all'] as const;
export type StatsPeriod = (typeof STATS_PERIODS)[number];
export type ShownBy = Exclude<StatsBy, 'language'>;

export interface StatsWords {
  readonly periods: Readonly<Record<StatsPeriod, string>>;
  readonly by: Readonly<Record<ShownBy, string>>;
  readonly title: (period: string) => string;
  readonly nothing: (period: string) => string;
  /** "12 thương vụ, tổng 3,4 tỷ USD (2 chưa rõ số tiền)"; `sum` null: no amount is known. */
  readonly counted: (deals: number, sum: string | null, unknown: number) => string;
  readonly talks: (count: number) => string;
  readonly groups: (by: string) => string;
}

export const STATS_WORDS: Readonly<Record<Language, StatsWords>> = {
  vi: {
    periods: {
      month: 'tháng này',
      year: 'năm nay',
      '12months': '12 tháng gần nhất',
      all: 'từ trước đến nay',
    },
    by: { month: 'tháng', round: 'vòng', kind: 'hình thức', company: 'công ty' },
    title: (period) => `Vốn AI gọi được, ${period}`,
    nothing: (period) => `Chưa ghi nhận thương vụ nào trong ${period}.`,
    counted: (deals, sum, unknown) => {
      if (deals === 0) return 'chưa có thương vụ nào được công bố';
      if (sum === null) return `${deals} thương vụ, chưa rõ số tiền`;
      return `${deals} thương vụ, tổng ${sum}${unknown === 0 ? '' : ` (${unknown} thương vụ chưa rõ số tiền)`}`;
    },
    talks: (count) => `${count} thương vụ đang đàm phán`,
    groups: (by) => `Theo ${by}`,
  },
  en: {
    periods: { month: 'this month', year: 'this year', '12months': 'the last 12 months', all: 'all time' },
    by: { month: 'month', round: 'round', kind: 'kind', company: 'company' },
    title: (period) => `Raised for AI, ${period}`,
    nothing: (period) => `No deals on record for ${period}.`,
    counted: (deals, sum, unknown) => {
      if (deals === 0) return 'no announced deals';
      const count = `${deals} ${deals === 1 ? 'deal' : 'deals'}`;
      if (sum === null) return `${count}, amount not known`;
      return `${count} worth ${sum}${unknown === 0 ? '' : ` (${unknown} without a known amount)`}`;
    },
    talks: (count) => `${count} in talks`,
    groups: (by) => `By ${by}`,
  },
};
