/** Vòng gọi vốn, cách gọi trong tiếng Việt. */
import { isRoundLetter, type Round, seriesName } from '../../round.ts';
import type { Rule } from '../../rule.ts';

interface RoundSlots {
  readonly letter: string;
  readonly extended: string;
  readonly pre: string;
}

export const roundRules: readonly Rule<Round, RoundSlots>[] = [
  {
    name: 'vi.round.letter',
    phrase:
      '(vòng|vòng gọi vốn|vòng đầu tư|vòng cấp vốn|vòng huy động vốn) ({pre:pre}|) [{letter} ({extended}|)]',
    read: ({ letter, extended, pre }, match) =>
      isRoundLetter(match) ? seriesName(letter, extended !== undefined, pre !== undefined) : null,
    examples: [
      ['gọi vốn vòng A', 'A', 'Series A'],
      ['vòng gọi vốn B mở rộng', 'B mở rộng', 'Series B extension'],
    ],
    counterExamples: ['vòng a dua', 'vòng 2'],
  },
  {
    name: 'vi.round.pre-seed',
    phrase: '(tiền hạt giống|trước hạt giống|tiền ươm mầm)',
    read: () => 'Pre-Seed',
    examples: [['vòng tiền hạt giống', 'tiền hạt giống', 'Pre-Seed']],
    counterExamples: ['tiền mua hạt giống'],
  },
  {
    name: 'vi.round.seed',
    phrase:
      '(vòng|vòng gọi vốn|vòng đầu tư|vòng vốn|vốn|giai đoạn|vòng cấp vốn) [(hạt giống|ươm mầm) ({extended}|)]',
    read: ({ extended }) => (extended === undefined ? 'Seed' : 'Seed extension'),
    examples: [['huy động vòng hạt giống', 'hạt giống', 'Seed']],
    counterExamples: ['công ty hạt giống cây trồng'],
  },
];
