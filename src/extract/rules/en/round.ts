/** Funding rounds as English, and most Vietnamese papers, call them. */
import { isRoundLetter, type Round, seriesName } from '../../round.ts';
import type { Rule } from '../../rule.ts';

interface RoundSlots {
  readonly letter: string;
  readonly extended: string;
  readonly pre: string;
}

export const roundRules: readonly Rule<Round, RoundSlots>[] = [
  {
    name: 'en.round.series',
    phrase: '({pre:pre} (-|)|) series (-|) {letter} ({extended}|)',
    read: ({ letter, extended, pre }, match) =>
      isRoundLetter(match) ? seriesName(letter, extended !== undefined, pre !== undefined) : null,
    examples: [
      ['a Series C round', 'Series C', 'Series C'],
      ['vòng Pre-Series A', 'Pre-Series A', 'Pre-Series A'],
      ['its Series B extension', 'Series B extension', 'Series B extension'],
      ['vòng Series B mở rộng', 'Series B mở rộng', 'Series B extension'],
      ['closed a Series A+ round', 'Series A+', 'Series A+'],
    ],
    counterExamples: ['a series a fan would love', 'Xbox Series X', 'BMW Series 5'],
  },
  {
    name: 'en.round.extension-of',
    phrase: [
      '((extension (of|to)|extends|extending|expands|reopens) (its|the|a|)|extended|(extending|extends) its …4|(tops|topped|topping) up (its|the|a|)|(added|adds|adding) …8 to (its|the|a)|phần mở rộng (của|)|vòng mở rộng|đợt mở rộng) [series (-|) {letter}]',
    ],
    read: ({ letter }, match) => (isRoundLetter(match) ? seriesName(letter, true, false) : null),
    examples: [
      ['an extension of its Series B', 'Series B', 'Series B extension'],
      ['trong phần mở rộng Series B', 'Series B', 'Series B extension'],
      ['Acme extends its Series B', 'Series B', 'Series B extension'],
      ['has added $4 million to its Series B', 'Series B', 'Series B extension'],
      ['Acme tops up Series B by $4 million', 'Series B', 'Series B extension'],
    ],
    counterExamples: ['an extension of its lead'],
  },
  {
    name: 'en.round.seed-extended',
    phrase: [
      '(extends|extended|extending|expands|expanded|reopens|reopened|extension (of|to)) (its|the|a|) [seed]',
      '(added|adds|adding) …4 to (its|the|a) [seed]',
    ],
    read: () => 'Seed extension',
    examples: [
      ['Acme extends its seed round to $11M', 'seed', 'Seed extension'],
      ['has added $4 million to its seed round', 'seed', 'Seed extension'],
    ],
    counterExamples: ['it extended its lease', 'added seed oil to the list'],
  },
  {
    name: 'en.round.letter-round',
    phrase: ['[{letter}] (-|) round', '[{letter}] (-|) (funding|financing) round'],
    read: ({ letter }, match) => (isRoundLetter(match) ? seriesName(letter, false, false) : null),
    confidence: 0.8,
    examples: [['closed its B round', 'B', 'Series B']],
    counterExamples: ['closed a round', 'a new round'],
  },
  {
    name: 'en.round.pre-seed',
    phrase: '(pre-seed|preseed)',
    read: () => 'Pre-Seed',
    examples: [['a pre-seed round', 'pre-seed', 'Pre-Seed']],
    counterExamples: ['seeds'],
  },
  {
    name: 'en.round.seed',
    phrase: [
      '[seed] ({extended}|) (round|rounds|funding|financing|investment|capital|money|raise|deal|tranche)',
      '[seed {extended}]',
      '(vòng|vòng gọi vốn|vòng cấp vốn|vòng đầu tư) [seed]',
      '(in|raised|raises|closes|closed) [seed]',
      'series [seed]',
      'mega [seed]',
      '(million|m|mn|k|crore|lakh|euros|dollars|pounds) [seed](.|,|;)',
      '(million|m|mn|k|crore|lakh|euros|dollars|pounds), [seed]',
    ],
    read: (_slots, match) => (match.filled.extended === undefined ? 'Seed' : 'Seed extension'),
    examples: [
      ['a $5 million seed round', 'seed', 'Seed'],
      ['gọi vốn vòng seed', 'seed', 'Seed'],
      ['a seed extension', 'seed extension', 'Seed extension'],
      ['a £6.4m seed, led by Foo', 'seed', 'Seed'],
    ],
    counterExamples: ['seed investors', 'a seed-stage fund', 'chia seed oil'],
  },
];
