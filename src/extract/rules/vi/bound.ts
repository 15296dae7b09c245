/** Từ đứng trước hay sau một con số cho biết nó chính xác đến đâu. */
import type { Bound } from '#domain/money.ts';
import type { Rule } from '../../rule.ts';

export const boundRules: readonly Rule<Bound>[] = [
  {
    name: 'vi.bound.at-least',
    phrase: [
      '(hơn|trên|ít nhất|tối thiểu|vượt|vượt quá|vượt mốc|vượt ngưỡng|không dưới|không ít hơn|không thấp hơn|nhiều hơn|cao hơn|lớn hơn) [{figure}]',
      '(hơn|trên|ít nhất|tối thiểu|vượt|vượt quá|vượt mốc) (con số|mức|mốc|ngưỡng|từ) [{figure}]',
      '(từ) [{figure}] trở lên',
      '[{figure}] trở lên',
      '[{figure}] đổ lên',
    ],
    read: () => 'at least',
    examples: [['trị giá hơn 6 tỷ USD', '6 tỷ USD', 'at least']],
    counterExamples: ['giá 6 tỷ USD hơn năm ngoái', 'tăng từ 6 tỷ USD lên 9 tỷ USD'],
  },
  {
    name: 'vi.bound.up-to',
    phrase: [
      '(tối đa|lên tới|lên đến|tới|đến|không quá|không vượt quá|không hơn|không cao hơn|dưới|chưa tới|chưa đến|chưa đầy|không tới|không đến|ít hơn|kém hơn|thấp hơn|nhiều nhất|cao nhất) [{figure}]',
      '(tối đa|lên tới|lên đến|không quá) (con số|mức|là) [{figure}]',
      '(từ) [{figure}] trở xuống',
      '[{figure}] trở xuống',
    ],
    read: () => 'up to',
    examples: [['rót tới 60 tỷ USD', '60 tỷ USD', 'up to']],
    counterExamples: ['rót 60 tỷ USD tới nay'],
  },
  {
    name: 'vi.bound.about',
    phrase:
      '(gần|khoảng|khoảng chừng|xấp xỉ|ước chừng|chừng|tầm|tầm khoảng|ước tính|ước tính khoảng|ước đạt|cỡ|ngót|ngót nghét|suýt soát|trên dưới|độ|đâu đó|tương đương khoảng|hơn kém|vào khoảng) [{figure}]',
    read: () => 'about',
    examples: [['huy động gần 400 triệu đô la', '400 triệu đô la', 'about']],
    counterExamples: ['400 triệu đô la gần đây'],
  },
];
