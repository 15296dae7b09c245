/** Power of data centres and plants, in megawatts and gigawatts. */
import { type Power, powerOf, powerRange } from '../../power.ts';
import type { Rule } from '../../rule.ts';
import type { QuantitySlots } from '../slots.ts';

export const powerRules: readonly Rule<Power, QuantitySlots>[] = [
  {
    name: 'both.power.range',
    phrase: [
      '{low:number} (-|to|đến|tới) {high:number} (-|) {watts}',
      'between [{low:number} and {high:number} {watts}]',
    ],
    read: ({ low, high, watts }) => powerRange(low, high, watts),
    examples: [['cần 100-200 MW điện', '100-200 MW', { value: 100, high: 200, unit: 'MW' }]],
    counterExamples: ['2024-2025 MW'],
  },
  {
    name: 'both.power.number-watts',
    phrase: '{number} (-|) {watts}',
    read: ({ number, watts }, match) => powerOf(number, watts, match),
    examples: [
      ['công suất 60MW', '60MW', { value: 60, high: null, unit: 'MW' }],
      ['a 30-gigawatt park', '30-gigawatt', { value: 30, high: null, unit: 'GW' }],
      ['một gigawatt điện', 'một gigawatt', { value: 1, high: null, unit: 'GW' }],
    ],
    counterExamples: ['hundreds of megawatts', '5 MWh', '100 kilowatts', '5 gigawatt-hours'],
  },
  {
    name: 'both.power.half',
    phrase: '(half a|nửa) {watts}',
    read: ({ watts }) => ({ value: 0.5, high: null, unit: watts }),
    confidence: 0.85,
    examples: [['needs half a gigawatt', 'half a gigawatt', { value: 0.5, high: null, unit: 'GW' }]],
    counterExamples: ['half of the megawatts'],
  },
  {
    name: 'both.power.one',
    phrase: '(a|one) {watts}',
    read: ({ watts }) => ({ value: 1, high: null, unit: watts }),
    confidence: 0.85,
    examples: [['well over a gigawatt of capacity', 'a gigawatt', { value: 1, high: null, unit: 'GW' }]],
    counterExamples: ['every megawatt consumed', 'per megawatt'],
  },
];
