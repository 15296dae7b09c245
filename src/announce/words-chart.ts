/** What stands on pictures, and in their place for who can't see them, once a language. */
import type { Chart } from '#domain/chart.ts';
import type { Language } from '#domain/source.ts';

export type Span = 'day' | 'week' | 'month';

export interface ChartWords {
  readonly raised: Readonly<Record<Span, string>>;
  readonly raisedBy: Readonly<Record<'round' | 'kind' | 'company', string>>;
  /** "8 tuần gần nhất" */
  readonly lately: (count: number, span: Span) => string;
  /** Under the columns stands the day on which the period begins. */
  readonly beginning: string;
  readonly filtered: string;
  readonly announced: string;
  readonly largestDeals: string;
  readonly inDollars: string;
  readonly units: Readonly<Record<'trillion' | 'billion' | 'million' | 'one', string>>;
  readonly valuation: (company: string) => string;
  readonly valuationNote: string;
  readonly fleets: string;
  readonly inH100: string;
  readonly inCounts: string;
  readonly notStated: string;
  readonly kinds: Readonly<Record<Chart['kind'], string>>;
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  vi: {
    raised: {
      day: 'Vốn AI gọi được mỗi ngày',
      week: 'Vốn AI gọi được mỗi tuần',
      month: 'Vốn AI gọi được mỗi tháng',
    },
    raisedBy: {
      round: 'Vốn AI gọi được theo vòng',
      kind: 'Tiền chảy vào AI theo hình thức',
      company: 'Những công ty AI gọi được nhiều vốn nhất',
    },
    lately: (count, span) => `${count} ${{ day: 'ngày', week: 'tuần', month: 'tháng' }[span]} gần nhất`,
    beginning: 'ghi ngày bắt đầu',
    filtered: 'theo lựa chọn của kênh',
    announced: 'các thương vụ đã công bố',
    largestDeals: 'Những thương vụ lớn nhất',
    inDollars: 'quy ra USD',
    units: { trillion: 'nghìn tỷ USD', billion: 'tỷ USD', million: 'triệu USD', one: 'USD' },
    valuation: (company) => `Định giá của ${company}`,
    valuationNote: 'Qua các lần được công bố, quy ra USD',
    fleets: 'Ai có bao nhiêu chip AI',
    inH100: 'Đang vận hành, quy đổi ra H100; chỉ gồm nơi biết rõ loại chip',
    inCounts: 'Số chip đang vận hành, mọi loại',
    notStated: 'chưa rõ',
    kinds: { columns: 'Biểu đồ cột', steps: 'Biểu đồ bậc thang', bars: 'Biểu đồ thanh' },
  },
  en: {
    raised: {
      day: 'Raised for AI, day by day',
      week: 'Raised for AI, week by week',
      month: 'Raised for AI, month by month',
    },
    raisedBy: {
      round: 'Raised for AI, by round',
      kind: 'Money into AI, by kind',
      company: 'The AI companies that raised most',
    },
    lately: (count, span) => (count === 1 ? `the last ${span}` : `the last ${count} ${span}s`),
    beginning: 'labelled by first day',
    filtered: "this channel's filter",
    announced: 'announced deals',
    largestDeals: 'The largest deals',
    inDollars: 'in US dollars',
    units: {
      trillion: 'trillions of dollars',
      billion: 'billions of dollars',
      million: 'millions of dollars',
      one: 'dollars',
    },
    valuation: (company) => `${company}: valuation`,
    valuationNote: 'Each time it was reported, in US dollars',
    fleets: 'Who has how many accelerators',
    inH100: 'In operation, as H100 equivalents; only where the model is known',
    inCounts: 'In operation, of any model',
    notStated: 'not stated',
    kinds: { columns: 'Column chart', steps: 'Step chart', bars: 'Bar chart' },
  },
};
