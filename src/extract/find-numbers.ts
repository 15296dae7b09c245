/** Numbers as mentions: what every quantity rule begins with. */
import type { Document } from '#text/document.ts';
import { figureStyle } from '#text/figures.ts';
import { NONE, roleOf, VAGUE } from '#text/number-words.ts';
import { type ReadNumber, readNumber } from '#text/numbers.ts';
import { NUMBER } from '#text/tokenize.ts';
import type { Mention } from './mention.ts';

/** Numbers in digits and words, longest first, none inside another. */
export function findNumbers(document: Document, currencies: readonly Mention[]): Mention<ReadNumber>[] {
  const begins = new Uint8Array(document.size + 1);
  const ends = new Uint8Array(document.size + 1);
  for (const { first, last } of currencies) {
    begins[first] = 1;
    ends[last] = 1;
  }
  const letterFits = (first: number, after: number): boolean => ends[first] === 1 || begins[after] === 1;
  const style = figureStyle(document);
  const mentions: Mention<ReadNumber>[] = [];
  for (let token = 0; token < document.size; ) {
    const does = roleOf(document.words[token]!);
    if (does === NONE && document.kinds[token] !== NUMBER) {
      token++;
      continue;
    }
    const vague = token > 0 && roleOf(document.words[token - 1]!) === VAGUE;
    const value =
      vague && document.kinds[token] !== NUMBER ? null : readNumber(document, token, style, letterFits);
    if (value === null) {
      token++;
      continue;
    }
    mentions.push({
      kind: 'number',
      first: token,
      last: value.last,
      value,
      rule: 'text.number',
      confidence: 1,
    });
    token = value.last;
  }
  return mentions;
}
