/** The words that quantity rules are made of: numbers, currencies and the like, as mentions. */
import { searchDictionary } from '#text/dictionary.ts';
import type { Document } from '#text/document.ts';
import { figureStyle } from '#text/figures.ts';
import { NONE, roleOf, VAGUE } from '#text/number-words.ts';
import { readNumber } from '#text/numbers.ts';
import { NUMBER } from '#text/tokenize.ts';
import type { Mention } from './mention.ts';
import { moneyDictionary } from './words/money-dictionary.ts';

/** Currency words and signs, each with its ISO code. */
export function findCurrencies(document: Document): Mention<string>[] {
  const mentions: Mention<string>[] = [];
  searchDictionary(document, moneyDictionary, (entry, first, last) => {
    mentions.push({
      kind: entry.kind,
      first,
      last,
      value: entry.value,
      rule: 'words.currencies',
      confidence: 1,
    });
  });
  return mentions;
}

/** Numbers in digits and words, longest first, none inside another. */
export function findNumbers(document: Document, currencies: readonly Mention[]): Mention[] {
  const begins = new Uint8Array(document.size + 1);
  const ends = new Uint8Array(document.size + 1);
  for (const { first, last } of currencies) {
    begins[first] = 1;
    ends[last] = 1;
  }
  const letterFits = (first: number, after: number): boolean => ends[first] === 1 || begins[after] === 1;
  const style = figureStyle(document);
  const mentions: Mention[] = [];
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
