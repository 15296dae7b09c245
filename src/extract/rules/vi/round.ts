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
    name: 'vi.round.mở-rộng',
    phrase: [
      '(phần mở rộng (của|)|vòng mở rộng (của|)|đợt mở rộng (của|)|mở rộng) (vòng|vòng gọi vốn) [(series (-|)|) {letter}]',
      '(đợt (hai|2|cuối|bổ sung)|phần bổ sung) (của|) (vòng|vòng gọi vốn) [(series (-|)|) {letter}]',
    ],
    read: ({ letter }, match) => (isRoundLetter(match) ? seriesName(letter, true, false) : null),
    examples: [
      ['phần mở rộng của vòng Series B', 'Series B', 'Series B extension'],
      ['đã mở rộng vòng A thêm 10 triệu USD', 'A', 'Series A extension'],
    ],
    counterExamples: ['mở rộng vòng tay'],
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
      '(vòng|vòng gọi vốn|vòng đầu tư|vòng vốn|vốn|giai đoạn|vòng cấp vốn|khoản|khoản vốn|khoản tiền|đợt|gọi vốn|đầu tư) [(hạt giống|ươm mầm) ({extended}|)]',
    read: ({ extended }) => (extended === undefined ? 'Seed' : 'Seed extension'),
    examples: [
      ['huy động vòng hạt giống', 'hạt giống', 'Seed'],
      ['khoản hạt giống 14 triệu USD', 'hạt giống', 'Seed'],
    ],
    counterExamples: ['công ty hạt giống cây trồng'],
  },
];
