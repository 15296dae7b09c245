/** How many investors, how many per cent. */
import type { Rule } from '../../rule.ts';
import { isCounted } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const investorCountRules: readonly Rule<number, QuantitySlots>[] = [
  {
    name: 'en.count.investors',
    phrase:
      '{number} (new|other|existing|different|institutional|global|individual|outside|strategic|additional|angel|venture|leading|major|retail|private|early|) (investors|backers|banks|lenders|funds|VCs|venture firms|investment firms|venture capital firms|financial institutions|angels|participants)',
    read: ({ number }, match) => (isCounted(match) ? number.value : null),
    examples: [
      ['backed by 30 investors', '30 investors', 30],
      ['a consortium of seven banks', 'seven banks', 7],
    ],
    counterExamples: ['many investors', '2.5 funds', 'in 2024 investors'],
  },
];

export const percentRules: readonly Rule<number, QuantitySlots>[] = [
  {
    name: 'en.count.percent',
    phrase: '{number} (%|percent|per cent|percentage points|pct)',
    read: ({ number }) => number.value,
    examples: [
      ['up 12.5% on the year', '12.5%', 12.5],
      ['tăng 50% so với', '50%', 50],
    ],
    counterExamples: ['% of sales'],
  },
];
