/** Which words of the class of titles are one where they stand: Vietnamese titles are two syllables, and each is half of many a name. */
import type { Document } from '#text/document.ts';
import { wordsOf } from '../words.ts';
import { TITLE, type WordClasses } from './word-classes.ts';

/** Half of a title each, and half of many a name: "Luật Số", "Gia Sư Nhỏ"; a title only as both halves. */
const HALVES: ReadonlyMap<number, number> = new Map(
  'tiến sĩ, giáo sư, tỷ phú, tỉ phú, luật sư, kỹ sư, doanh nhân, triệu phú'.split(', ').map((pair) => {
    const [first, second] = wordsOf(pair);
    return [first!, second!] as const;
  }),
);
const HALF = new Set([...HALVES].flat());
/** Begin titles, and end none: "toàn bộ Acme", "hộ kinh doanh Acme". */
const BEGIN = new Set(wordsOf('bộ tiến giáo tỷ tỉ chủ giám tổng thủ doanh luật kỹ triệu'));

export function isTitle({ words, language }: Document, classes: WordClasses, token: number): boolean {
  const word = words[token]!;
  if (((classes[word] ?? 0) & TITLE) === 0) return false;
  if (language !== 'vi' || !HALF.has(word)) return true;
  return HALVES.get(word) === words[token + 1] || HALVES.get(words[token - 1] ?? 0) === word;
}

/** Whether a title ends there, so that a person may follow. */
export function endsTitle(document: Document, classes: WordClasses, token: number): boolean {
  if (document.language === 'vi' && BEGIN.has(document.words[token]!)) return false;
  return isTitle(document, classes, token);
}
