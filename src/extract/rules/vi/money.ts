/** Số tiền viết bằng chữ Việt. */
import { type Money, money } from '#domain/money.ts';
import { amount, range, withCents } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import { isCurrencyWord } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'vi.money.range',
    phrase: [
      '{low:number} ({unit2:unit}|) (đến|tới|cho đến|cho tới) {high:number} {unit}',
      '(giữa|trong khoảng) [{low:number} ({unit2:unit}|) và {high:number} {unit}]',
    ],
    read: ({ low, high, unit }) => range(low, high, unit),
    examples: [
      ['từ 18 đến 20 tỷ USD', '18 đến 20 tỷ USD', money(1.8e10, 'USD', 'range', 2e10)],
      ['giữa 1000 đồng và 2000 đồng', '1000 đồng và 2000 đồng', money(1000, 'VND', 'range', 2000)],
    ],
    counterExamples: ['từ 2024 đến nay'],
  },
  {
    name: 'vi.money.units-and-cents',
    phrase: '{number} {word:vi.word} (và|) {rest:number} {cents}',
    read: ({ number, rest, word }) => withCents(number, rest, word),
    examples: [['giá 2 đô la và 23 xu', '2 đô la và 23 xu', money(2.23, 'USD')]],
    counterExamples: ['2 đô la và 23 người'],
  },
  {
    name: 'vi.money.number-word',
    phrase: '{number} {word:vi.word}',
    read: ({ number, word }, match) => (isCurrencyWord(match) ? amount(number, word) : null),
    examples: [
      ['rót 1,5 nghìn tỷ đồng vào AI', '1,5 nghìn tỷ đồng', money(1.5e12, 'VND')],
      ['một trăm triệu đồng', 'một trăm triệu đồng', money(1e8, 'VND')],
    ],
    counterExamples: ['5 trăm đồng nghiệp', '5 triệu người dùng'],
  },
  {
    name: 'vi.money.cents',
    phrase: '{number} {cents}',
    read: ({ number, cents }) => amount({ ...number, value: number.value / 100 }, cents),
    examples: [['mười xu', 'mười xu', money(0.1, 'USD')]],
    counterExamples: ['đồng xu'],
  },
];
