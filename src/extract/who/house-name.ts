/** "Quỹ Đồng Xanh", "Ngân hàng Tân Thành": the word for the house is part of how it is called where it has a capital of its own. */
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { wordsOf } from '../words.ts';

/** Longest first; "Ngân hàng" is written with a capital at the start of a sentence too. */
const HOUSES = ['quỹ đầu tư', 'ngân hàng', 'quỹ'].map(wordsOf);
const [BANK] = wordsOf('ngân');
const OPENS_AGAIN = new Set(wordsOf('. : - – — • * “ "'));

/** Where in `source` such a name begins, whose own part begins at a token; null where no such word stands before it. */
export function houseStart(
  { words, flags, starts, sentenceOf, sentences, language }: Document,
  shouting: ReadonlySet<number>,
  first: number,
): number | null {
  if (language !== 'vi' || shouting.has(sentenceOf[first]!)) return null;
  for (const house of HOUSES) {
    const start = first - house.length;
    if (start < 0 || sentenceOf[start] !== sentenceOf[first]) continue;
    if (!house.every((word, at) => words[start + at] === word)) continue;
    if ((flags[start]! & CAPITAL) === 0) return null;
    const isInitial = start === sentences[sentenceOf[start]!] || OPENS_AGAIN.has(words[start - 1]!);
    return isInitial && house[0] !== BANK ? null : starts[start]!;
  }
  return null;
}
