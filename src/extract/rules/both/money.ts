/** Amounts with signs and codes, which both languages write alike. */
import { type Money, money } from '#domain/money.ts';
import { agreed, amount, range } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'both.money.sign-range',
    phrase: [
      '{sign} {low:number} (-|~|/) ({sign2:sign}|) {high:number} ({unit}|)',
      '{low:number} ({unit2:unit}|) (-|~) {high:number} {unit}',
    ],
    read: ({ sign, unit, low, high }) => range(low, high, unit ?? sign),
    examples: [
      ['about $10-$20 million each', '$10-$20 million', money(1e7, 'USD', 'range', 2e7)],
      ['từ 2-3 tỷ USD', '2-3 tỷ USD', money(2e9, 'USD', 'range', 3e9)],
    ],
    counterExamples: ['giai đoạn 2025-2026 USD giảm'],
  },
  {
    name: 'both.money.sign-number-unit',
    phrase: '{sign} {number} {unit}',
    read: ({ sign, number, unit }) => {
      const currency = agreed(sign, unit);
      return currency === null ? null : amount(number, currency);
    },
    examples: [
      ['gọi được $20 tỷ đô la', '$20 tỷ đô la', money(2e10, 'USD')],
      ['raised $50M USD', '$50M USD', money(5e7, 'USD')],
    ],
    counterExamples: ['$5 EUR'],
  },
  {
    name: 'both.money.sign-number',
    phrase: '{sign} {number}',
    read: ({ sign, number }) => amount(number, sign),
    examples: [
      ['raised $2.3bn from', '$2.3bn', money(2.3e9, 'USD')],
      ['phí US$ 1.500', 'US$ 1.500', money(1500, 'USD')],
    ],
    counterExamples: ['$ million'],
  },
  {
    name: 'both.money.number-code',
    phrase: '{number} (-|) {code}',
    read: ({ number, code }) => amount(number, code),
    examples: [
      ['huy động 6 tỷ USD', '6 tỷ USD', money(6e9, 'USD')],
      ['giá 5.000đ một ly', '5.000đ', money(5000, 'VND')],
    ],
    counterExamples: ['hàng tỷ USD'],
  },
];
