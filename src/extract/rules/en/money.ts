/** Amounts in English words. */
import { type Money, money } from '#domain/money.ts';
import { amount, range, withCents } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import { isCurrencyWord } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'en.money.range',
    phrase: [
      '{low:number} ({unit2:unit}|) to {high:number} {unit}',
      '{sign} {low:number} to ({sign2:sign}|) {high:number}',
      'between [{low:number} ({unit2:unit}|) and {high:number} {unit}]',
      'between [{sign} {low:number} and ({sign2:sign}|) {high:number}]',
    ],
    read: ({ low, high, sign, unit }) => range(low, high, unit ?? sign),
    examples: [
      ['from 1.5 to 2 billion dollars', '1.5 to 2 billion dollars', money(1.5e9, 'USD', 'range', 2e9)],
      [
        'between $20 million and $250 million',
        '$20 million and $250 million',
        money(2e7, 'USD', 'range', 2.5e8),
      ],
    ],
    counterExamples: ['2024 to 2026'],
  },
  {
    name: 'en.money.units-and-cents',
    phrase: '{number} {word:en.word} (and|) {rest:number} {cents}',
    read: ({ number, rest, word }) => withCents(number, rest, word),
    examples: [['twenty dollars and 43 cents', 'twenty dollars and 43 cents', money(20.43, 'USD')]],
    counterExamples: ['20 dollars and 43 people'],
  },
  {
    name: 'en.money.number-word',
    phrase: '{number} (-|) {word:en.word}',
    read: ({ number, word }, match) => (isCurrencyWord(match) ? amount(number, word) : null),
    examples: [
      ['half a trillion dollars', 'half a trillion dollars', money(5e11, 'USD')],
      ['a 1.2-billion-euro plan', '1.2-billion-euro', money(1.2e9, 'EUR')],
    ],
    counterExamples: ['billions of dollars', 'a billion-dollar company'],
  },
];
