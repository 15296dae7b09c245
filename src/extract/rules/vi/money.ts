/** Số tiền viết bằng chữ Việt. */
import { type Money, money } from '#domain/money.ts';
import { amount, listed, moved, range, withCents } from '../../amount.ts';
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
      '[{low:number}] , {number} (,|) (và|hoặc|hay) {high:number} {unit}',
    ],
    read: ({ low, high, unit }, match) => listed(low, high, unit, match),
    examples: [
      ['lần lượt đạt 2 và 3 tỷ USD', '2', money(2e9, 'USD')],
      ['lần lượt rót 200 triệu và 300 triệu USD', '200 triệu', money(2e8, 'USD')],
      ['ba vòng 5 triệu, 10 triệu và 15 triệu USD', '5 triệu', money(5e6, 'USD')],
    ],
    counterExamples: ['quý 2 và 3 tỷ USD', 'năm 2024 và 3 tỷ USD'],
  },
  {
    name: 'vi.money.moved',
    confidence: 0.85,
    phrase: [
      `từ (mức|khoảng|hơn|gần|con số|) [{low:number}] (tăng|giảm|vọt|nhảy|nâng|hạ|) (lên|lên tới|lên đến|lên mức|lên thành|xuống|xuống còn|xuống mức|còn)
        (khoảng|hơn|gần|mức|) {high:number} {unit}`,
    ],
    read: ({ low, high, unit }, match) => moved(low, high, unit, match),
    examples: [
      ['vốn tăng từ 100 tỷ lên 300 tỷ đồng', '100 tỷ', money(1e11, 'VND')],
      ['lãi giảm từ 300 xuống còn 120 tỷ đồng', '300', money(3e11, 'VND')],
    ],
    counterExamples: ['từ 2024 lên 30 triệu USD', 'từ 3 người lên 30 người'],
  },
  {
    name: 'vi.money.moved-on',
    confidence: 0.8,
    phrase:
      '{low:number} {unit} (lên|lên tới|lên đến|lên mức|xuống|xuống còn|xuống mức|còn) (khoảng|hơn|gần|) [{number}]',
    read: ({ number, unit }, match) =>
      number.scale >= 1e6 && endsPhrase(match) ? money(number.value, unit) : null,
    examples: [['tăng từ 2.010 tỷ đồng lên 3.000 tỷ trong năm', '3.000 tỷ', money(3e12, 'VND')]],
    counterExamples: ['tăng từ 2 tỷ đồng lên 3 tỷ lượt xem', 'từ 2 tỷ đồng lên 3 lần'],
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
    name: 'vi.money.range-alone',
    phrase: [
      `(vốn|thu nhập|lương|trị giá|giá|tiền|mua|bán|đầu tư|rót|góp|chi|trả|thu|vay|gói|ngân sách|thưởng|phạt|thuê|kinh phí|chi phí|tổng mức
        |số tiền|doanh thu|lợi nhuận|lãi)…4 [{low:number} (-|đến|tới) {high:number}]`,
      '[{low:number} (-|đến|tới) {high:number}] / (tháng|năm|ngày|giờ|kg|m2|người|lượng|chỉ|vé|suất|đêm|căn|xe|tấn|lít|chiếc)',
      '[{low:number} (-|đến|tới) {high:number}] mỗi (tháng|năm|người|m2|căn)',
    ],
    read: ({ low, high }, match) => (isBareSum(match) ? range(low, high, 'VND', match) : null),
    confidence: 0.6,
    examples: [
      ['lương 15-20 triệu/tháng', '15-20 triệu', money(1.5e7, 'VND', 'range', 2e7)],
      ['mua với giá 3 đến 4 tỷ.', '3 đến 4 tỷ', money(3e9, 'VND', 'range', 4e9)],
    ],
    counterExamples: ['đạt 3-4 tỷ lượt xem', 'giá từ 3 đến 4 triệu'],
  },
  {
    name: 'vi.money.scale-alone',
    phrase: [
      `(doanh thu|doanh số|lợi nhuận|lãi|lỗ|vốn|thu nhập|lương|trị giá|giá|đạt|tiền|mua|bán|đầu tư|rót|góp|chi|trả|thu|vay|nợ|gói|quỹ
        |ngân sách|thưởng|phạt|thuê|huy động|gọi|kinh phí|chi phí|tổng mức|thu về|tài trợ|hỗ trợ|tổng vốn|số tiền)…4 [{number}]`,
      '[{number}] (/|mỗi) (tháng|năm|ngày|giờ|kg|m2|người|lượng|chỉ|vé|suất|đêm|căn|xe|tấn|lít|chiếc)',
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
