/** Amounts with signs and codes, which both languages write alike. */
import { type Money, money } from '#domain/money.ts';
import { agreed, amount, hundredths, range, withCents } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import { isCentLetter, isCurrencyWord, startsAnother } from '../currency-guards.ts';
import { endsPhrase } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'both.money.dash-range',
    phrase: [
      '{sign} {low:number} (-|~) ({sign2:sign}|) {high:number} ({unit}|)',
      '{low:number} ({unit2:unit}|) (-|~) {high:number} {unit}',
    ],
    read: ({ sign, unit, low, high }, match) => range(low, high, unit ?? sign, match),
    examples: [
      ['about $10-$20 million each', '$10-$20 million', money(1e7, 'USD', 'range', 2e7)],
      ['rót 2-3 tỷ USD', '2-3 tỷ USD', money(2e9, 'USD', 'range', 3e9)],
      ['giá 10-15.000 đồng', '10-15.000 đồng', money(10_000, 'VND', 'range', 15_000)],
    ],
    counterExamples: ['giai đoạn 2025-2026', '5-4 triệu USD'],
  },
  {
    name: 'both.money.sign-number-unit',
    phrase: '{sign} {number} {unit}',
    read: ({ sign, number, unit }, match) => {
      const currency = startsAnother(match) ? null : agreed(sign, unit);
      return currency === null ? null : amount(number, currency, match);
    },
    examples: [
      ['gọi được $20 tỷ đô la', '$20 tỷ đô la', money(2e10, 'USD')],
      ['raised $50M USD', '$50M USD', money(5e7, 'USD')],
    ],
    counterExamples: ['$5 EUR', '$ 20.00 $ 37.50'],
  },
  {
    name: 'both.money.sign-and-cents',
    phrase: ['{sign} {number} (and|và|) {rest:number} {cents}', '{sign} {number} {rest:number}'],
    read: ({ sign, number, rest, cents }, match) => {
      if (cents === undefined && !(endsPhrase(match) && rest.value >= 10)) return null;
      return isCentLetter(match) ? withCents(number, rest, sign, match) : null;
    },
    examples: [['giá $20 và 43 xu', '$20 và 43 xu', money(20.43, 'USD')]],
    counterExamples: ['$20 and 43 people', '$20 million 43 times'],
  },
  {
    name: 'both.money.sign-number',
    phrase: '{sign} {number}',
    read: ({ sign, number }, match) => amount(number, sign, match),
    examples: [
      ['raised $2.3bn from', '$2.3bn', money(2.3e9, 'USD')],
      ['phí US$ 1.500', 'US$ 1.500', money(1500, 'USD')],
    ],
    counterExamples: ['$ million', 'PHP 8', 'COP 28'],
  },
  {
    name: 'both.money.number-code',
    phrase: '{number} (-|) {code}',
    read: ({ number, code }, match) => (isCurrencyWord(match) ? amount(number, code, match) : null),
    examples: [
      ['huy động 6 tỷ USD', '6 tỷ USD', money(6e9, 'USD')],
      ['giá 5.000đ một ly', '5.000đ', money(5000, 'VND')],
    ],
    counterExamples: ['hàng tỷ USD', 'vài tỷ USD', 'the Pass 15 $285 at REI'],
  },
  {
    name: 'both.money.cents',
    phrase: '{number} (-|) {cents}',
    read: ({ number, cents }, match) =>
      isCurrencyWord(match) && isCentLetter(match) ? hundredths(number, cents) : null,
    examples: [
      ['mười xu', 'mười xu', money(0.1, 'USD')],
      ['a 12-cent dividend', '12-cent', money(0.12, 'USD')],
    ],
    counterExamples: ['đồng xu', 'ba xu hướng', '5 c programs'],
  },
];
