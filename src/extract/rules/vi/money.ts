/** Số tiền viết bằng chữ Việt. */
import { type Money, money } from '#domain/money.ts';
import { amount, listed, range, withCents } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import { isBareSum } from '../bare-sum.ts';
import { isCurrencyWord } from '../currency-guards.ts';
import { endsPhrase } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'vi.money.range',
    phrase: [
      '{low:number} ({unit2:unit}|) (cho|) (đến|tới) {high:number} {unit}',
      '{sign} {low:number} (đến|tới) ({sign2:sign}|) {high:number}',
      '(giữa|trong khoảng) [{low:number} ({unit2:unit}|) và {high:number} {unit}]',
    ],
    read: ({ low, high, sign, unit }, match) => range(low, high, unit ?? sign, match),
    examples: [
      ['từ 18 đến 20 tỷ USD', '18 đến 20 tỷ USD', money(1.8e10, 'USD', 'range', 2e10)],
      ['giữa 1000 đồng và 2000 đồng', '1000 đồng và 2000 đồng', money(1000, 'VND', 'range', 2000)],
    ],
    counterExamples: ['trong năm tới người ta', 'tăng giá từ 5 triệu đồng đến mức kỷ lục'],
  },
  {
    name: 'vi.money.list',
    confidence: 0.7,
    phrase: [
      '[{low:number}] (và|hoặc|hay) {high:number} {unit}',
      '[{low:number}] , {number} (và|hoặc|hay) {high:number} {unit}',
    ],
    read: ({ low, high, unit }, match) => listed(low, high, unit, match),
    examples: [['lần lượt đạt 2 và 3 tỷ USD', '2', money(2e9, 'USD')]],
    counterExamples: ['quý 2 và 3 tỷ USD', 'năm 2024 và 3 tỷ USD'],
  },
  {
    name: 'vi.money.units-and-cents',
    phrase: '{number} {unit} (và|) {rest:number} ({cents}|)',
    read: ({ number, rest, unit, cents }, match) =>
      cents === undefined && !(endsPhrase(match) && rest.value >= 10)
        ? null
        : withCents(number, rest, unit, match),
    examples: [
      ['giá 2 đô la và 23 xu', '2 đô la và 23 xu', money(2.23, 'USD')],
      ['giá hai đô 23', 'hai đô 23', money(2.23, 'USD')],
    ],
    counterExamples: ['2 đô la và 23 người'],
  },
  {
    name: 'vi.money.number-word',
    phrase: '{number} {word:vi.word}',
    read: ({ number, word }, match) => (isCurrencyWord(match) ? amount(number, word, match) : null),
    examples: [
      ['rót 1,5 nghìn tỷ đồng vào AI', '1,5 nghìn tỷ đồng', money(1.5e12, 'VND')],
      ['một trăm triệu đồng', 'một trăm triệu đồng', money(1e8, 'VND')],
      ['nửa tỷ đô', 'nửa tỷ đô', money(5e8, 'USD')],
      ['2 tỷ rưỡi đồng', '2 tỷ rưỡi đồng', money(2.5e9, 'VND')],
      ['1 tỷ 200 triệu đồng', '1 tỷ 200 triệu đồng', money(1.2e9, 'VND')],
    ],
    counterExamples: [
      '5 trăm đồng nghiệp',
      '5 triệu người dùng',
      'hàng tỷ đồng',
      'hai đồng sáng lập',
      '5 bảng xếp hạng',
    ],
  },
  {
    name: 'vi.money.scale-alone',
    phrase: [
      `(doanh thu|doanh số|lợi nhuận|lãi|lỗ|vốn|thu nhập|lương|trị giá|giá|đạt|tiền|mua|bán|đầu tư|rót|góp|chi|trả|thu|vay|nợ|gói|quỹ
        |ngân sách|thưởng|phạt|thuê|huy động|gọi|kinh phí|chi phí|tổng mức|thu về|tài trợ|hỗ trợ|tổng vốn|số tiền)…4 [{number}]`,
      '[{number}] / (tháng|kg|m2)',
    ],
    read: ({ number }, match) => (isBareSum(match) ? money(number.value, 'VND') : null),
    confidence: 0.6,
    examples: [
      ['doanh số tăng mạnh, đạt 39 tỷ nhờ bán áo', '39 tỷ', money(3.9e10, 'VND')],
      ['lương 20 triệu/tháng', '20 triệu', money(2e7, 'VND')],
    ],
    counterExamples: ['đạt 39 tỷ lượt xem', 'doanh số 39 nghìn chiếc', 'dân số đạt 8 tỷ', 'bán 2 triệu.'],
  },
];
