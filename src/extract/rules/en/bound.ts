/** Words before or after a figure that say how exact it is. */
import type { Bound } from '#domain/money.ts';
import type { Rule } from '../../rule.ts';
import { isApart } from '../guards.ts';

export const boundRules: readonly Rule<Bound>[] = [
  {
    name: 'en.bound.at-least',
    phrase: [
      '(more than|over|at least|upwards of|upward of|north of|above|exceeding|in excess of|not less than|no less than|a minimum of|minimum of|well over|greater than|higher than|topping|surpassing|exceeds|exceeded|exceed|well above|just over) (a|the|) [{figure}]',
      '[{figure}] (or more|and up|and above|- plus|or higher)',
      '[{figure}] \\+',
    ],
    read: (_slots, match) => (isApart(match) ? null : 'at least'),
    examples: [
      ['worth more than $100 billion', '$100 billion', 'at least'],
      ['a $5M+ round', '$5M', 'at least'],
    ],
    counterExamples: ['$100 billion more than planned', '$5 + $6'],
  },
  {
    name: 'en.bound.up-to',
    phrase: [
      '(up to|as much as|as many as|under|less than|below|no more than|not more than|at most|a maximum of|maximum of|fewer than|lower than|as high as|capped at|up to as much as) (a|the|) [{figure}]',
      '[{figure}] (or less|at most|or fewer)',
    ],
    read: () => 'up to',
    examples: [['could grow up to $4B', '$4B', 'up to']],
    counterExamples: ['$4B under management'],
  },
  {
    name: 'en.bound.about',
    phrase: [
      '(about|around|roughly|approximately|approx|approx .|some|nearly|almost|close to|just under|just shy of|just below|estimated|an estimated|estimated at|circa|in the region of|in the neighborhood of|~|≈|somewhere around|what is about|nearing|in the range of|something like|well under) (a|the|) [{figure}]',
      '[{figure}] (or so|give or take)',
    ],
    read: () => 'about',
    examples: [
      ['acquired for just under $200 million', '$200 million', 'about'],
      ['which is around $50M USD', '$50M USD', 'about'],
    ],
    counterExamples: ['$50M about a year ago'],
  },
];
