/** Amounts in English words. */
import { type Money, money } from '#domain/money.ts';
import { amount, listed, moved, range, withCents } from '../../amount.ts';
import type { Rule } from '../../rule.ts';
import { isCurrencyWord } from '../currency-guards.ts';
import { endsPhrase } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const moneyRules: readonly Rule<Money, QuantitySlots>[] = [
  {
    name: 'en.money.range',
    phrase: [
      '{low:number} ({unit2:unit}|) to {high:number} {unit}',
      '{sign} {low:number} to ({sign2:sign}|) {high:number}',
      'between [{low:number} ({unit2:unit}|) and {high:number} {unit}]',
      'between [{sign} {low:number} and ({sign2:sign}|) {high:number}]',
      'from [{low:number} ({unit2:unit}|) and {high:number} {unit}]',
    ],
    read: ({ low, high, sign, unit }, match) => range(low, high, unit ?? sign, match),
    examples: [
      ['from 1.5 to 2 billion dollars', '1.5 to 2 billion dollars', money(1.5e9, 'USD', 'range', 2e9)],
      [
        'between $20 million and $250 million',
        '$20 million and $250 million',
        money(2e7, 'USD', 'range', 2.5e8),
      ],
    ],
    counterExamples: [
      '2024 to 2026',
      'gives $500 to 1,000 startups',
      'revenue grew from $2 million to many more',
    ],
  },
  {
    name: 'en.money.moved',
    confidence: 0.85,
    phrase: [
      'from (about|around|nearly|roughly|just|) [{low:number}] to (about|around|nearly|roughly|over|almost|) {high:number} {unit}',
      'from (about|around|nearly|roughly|just|) [{sign} {low:number}] to (about|around|nearly|roughly|over|almost|) {sign2:sign} {high:number}',
    ],
    read: ({ low, high, sign, unit }, match) => moved(low, high, unit ?? sign, match),
    examples: [
      ['rose from 1.5 million to 17 million dollars', '1.5 million', money(1.5e6, 'USD')],
      ['rose from $1.5 to $17 million', '$1.5', money(1.5e6, 'USD')],
      ['grew from $500 to $1 million', '$500', money(500, 'USD')],
    ],
    counterExamples: ['from 2024 to 30 million dollars', 'from $1.5 to many'],
  },
  {
    name: 'en.money.list',
    confidence: 0.7,
    phrase: [
      '[{low:number}] (and|or) {high:number} {unit}',
      '[{low:number}] , {number} (,|) (and|or) {high:number} {unit}',
      '[{sign} {low:number}] (and|or) {sign2:sign} {high:number}',
      '[{sign} {low:number}] , {sign2:sign} {number} (,|) (and|or) {sign} {high:number}',
    ],
    read: ({ low, high, sign, unit }, match) => listed(low, high, unit ?? sign, match),
    examples: [['worth 2 and 3 billion dollars', '2', money(2e9, 'USD')]],
    counterExamples: [
      'in phase 2 and 3 billion dollars',
      'for Llama 2 and 3 billion dollars',
      'in 2024 and 3 billion dollars',
    ],
  },
  {
    name: 'en.money.units-and-cents',
    phrase: ['{number} {unit} (and|) {rest:number} ({cents}|)', '(a|one) {unit} and {rest:number} {cents}'],
    read: ({ number, rest, unit, cents }, match) => {
      if (number === undefined) return money(1 + rest.value / 100, unit);
      return cents === undefined && !(endsPhrase(match) && rest.value >= 10)
        ? null
        : withCents(number, rest, unit, match);
    },
    examples: [
      ['twenty dollars and 43 cents', 'twenty dollars and 43 cents', money(20.43, 'USD')],
      ['twenty dollars and 43', 'twenty dollars and 43', money(20.43, 'USD')],
      ['a dollar and 42 cents', 'a dollar and 42 cents', money(1.42, 'USD')],
    ],
    counterExamples: ['20 dollars and 43 people', '20 dollars and 4'],
  },
  {
    name: 'en.money.number-word',
    phrase: '{number} (-|) ({word:en.word}|{word:word.doubtful})',
    read: ({ number, word }, match) => (isCurrencyWord(match) ? amount(number, word, match) : null),
    examples: [
      ['half a trillion dollars', 'half a trillion dollars', money(5e11, 'USD')],
      ['a 1.2-billion-euro plan', '1.2-billion-euro', money(1.2e9, 'EUR')],
      ['about a billion dollars', 'a billion dollars', money(1e9, 'USD')],
    ],
    counterExamples: [
      'billions of dollars',
      'a billion-dollar company',
      'several million dollars',
      'tens of millions of euros',
    ],
  },
  {
    name: 'en.money.one',
    phrase: ['(a|an) {unit:en.word}', 'half a {unit:en.word}'],
    read: ({ unit }, match) => {
      if (!endsPhrase(match) || (unit !== 'USD' && unit !== 'EUR')) return null;
      return money(match.to - match.from > 2 ? 0.5 : 1, unit);
    },
    confidence: 0.8,
    examples: [
      ['it costs a dollar', 'a dollar', money(1, 'USD')],
      ['it costs half a dollar', 'half a dollar', money(0.5, 'USD')],
    ],
    counterExamples: ['a dollar store', 'a euro zone bank', 'it weighs a pound'],
  },
  {
    name: 'en.money.word-first',
    phrase: '{word:en.before} {number}',
    read: ({ number, word }, match) => amount(number, word, match),
    examples: [['for ringgit 42', 'ringgit 42', money(42, 'MYR')]],
    counterExamples: ['dollars 42'],
  },
];
