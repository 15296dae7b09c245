/** Numbers as mentions: what every quantity rule begins with. */
import { beginsEntry } from '#text/dictionary.ts';
import type { Document } from '#text/document.ts';
import { figureStyle } from '#text/figures.ts';
import { NONE, roleOf, VAGUE } from '#text/number-words.ts';
import { type ReadNumber, readNumber } from '#text/numbers.ts';
import { NUMBER } from '#text/tokenize.ts';
import type { Mention } from './mention.ts';
import { moneyDictionary } from './words/money-dictionary.ts';

/** More figures than any article holds; what comes after them in a text made of figures is not read. */
const MOST_NUMBERS = 4000;

/** Numbers in digits and words, longest first, none inside another. */
export function findNumbers(document: Document): Mention<ReadNumber>[] {
  const style = figureStyle(document);
  // "5 M USD", "$5 M": a letter that stands apart is a scale where a currency stands beside the number.
  const letterFits = (first: number, after: number): boolean =>
    (first > 0 && beginsEntry(document, moneyDictionary, first - 1, true)) ||
    (after < document.size && beginsEntry(document, moneyDictionary, after, false));
  const mentions: Mention<ReadNumber>[] = [];
  for (let token = 0; token < document.size && mentions.length < MOST_NUMBERS; ) {
    const isFigure = document.kinds[token] === NUMBER;
    if (!isFigure && roleOf(document.words[token]!) === NONE) {
      token++;
      continue;
    }
    // "vài tỷ", "several hundred million" name no number.
    const isVague = !isFigure && token > 0 && roleOf(document.words[token - 1]!) === VAGUE;
    const value = isVague ? null : readNumber(document, token, style, letterFits);
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

/** A 1 for each token from `before` tokens before a number to `after` tokens after it: where a unit could stand. */
export function nearNumbers(
  document: Document,
  numbers: readonly Mention[],
  before: number,
  after: number,
): Uint8Array {
  const near = new Uint8Array(document.size + 1);
  for (const { first, last } of numbers) {
    near.fill(1, Math.max(0, first - before), first);
    near.fill(1, last, Math.min(document.size, last + after));
  }
  return near;
}
