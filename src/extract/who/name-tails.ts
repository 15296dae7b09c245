/** What follows a name and is no part of how it is called: legal forms behind a comma, tickers; and names written small. */

import { LETTER, classes as units } from '#text/characters.ts';
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED, HAS_DIGIT, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { wordsOf } from '../words.ts';
import { TYPE_WORD, type WordClasses } from './word-classes.ts';

/** In small letters. */
export const LEGAL_FORM_WORDS: ReadonlySet<string> = new Set(
  'limited ltd inc corp corporation co llc plc pte pvt gmbh bv oy aps srl'.split(' '),
);
export const LEGAL_FORMS: ReadonlySet<number> = new Set([...LEGAL_FORM_WORDS].map(wordId));
const COMMA = wordId(',');
const DOT = wordId('.');
const S = wordId('s');
const DASH = wordId('-');
const LONGEST_TICKER = 5;
/** "Foo Co., Ltd. FOO": so many tails a name has at most. */
const MOST_TAILS = 3;

/** Behind the name that ends at `last`: ", Inc." and "NVDA" after "Nvidia Corp." are passed over. Tickers are marked taken. */
export function tailOf(document: Document, taken: Uint8Array, last: number): number {
  let end = last;
  let isLegal = isLegalEnd(document, last);
  for (let tails = 0; tails < MOST_TAILS; tails++) {
    const legal = legalAfter(document, end);
    if (legal > end) {
      end = legal;
      isLegal = true;
      continue;
    }
    if (!isLegal) break;
    const ticker = tickerAfter(document, end);
    if (ticker < 0) break;
    taken[ticker] = 1;
    return ticker === end ? ticker + 1 : end;
  }
  return end;
}

function isLegalEnd({ words }: Document, last: number): boolean {
  return LEGAL_FORMS.has(words[last - 1]!) || (words[last - 1] === DOT && LEGAL_FORMS.has(words[last - 2]!));
}

/** ", Inc." */
function legalAfter({ words, flags, sentenceOf, size }: Document, end: number): number {
  // "Foo Pvt. Ltd."
  const isNext =
    words[end - 1] === DOT && LEGAL_FORMS.has(words[end]!) && sentenceOf[end] === sentenceOf[end - 1];
  if (isNext) return words[end + 1] === DOT && sentenceOf[end + 2] === sentenceOf[end] ? end + 2 : end + 1;
  if (words[end] !== COMMA || !LEGAL_FORMS.has(words[end + 1]!) || !(flags[end + 1]! & CAPITAL)) return end;
  if (sentenceOf[end + 1] !== sentenceOf[end]) return end;
  const dot = end + 2;
  const isInside = dot + 1 < size && sentenceOf[dot + 1] === sentenceOf[end];
  return words[dot] === DOT && flags[dot]! & GLUED && isInside ? dot + 1 : dot;
}

/** The ticker of "Nvidia Corp. NVDA", "Intel Corp.'s INTC arm", "an Amazon.com Inc.-affiliated AMZN fund", or -1. */
function tickerAfter(document: Document, end: number): number {
  const { words, flags, size } = document;
  if (isTicker(document, end)) return end;
  if (end + 2 >= size || !(flags[end]! & GLUED) || !(flags[end + 1]! & GLUED)) return -1;
  const isJoined = words[end + 1] === S || words[end] === DASH;
  return isJoined && isTicker(document, end + 2) ? end + 2 : -1;
}

function isTicker({ kinds, flags, starts, ends, size, sentenceOf }: Document, token: number): boolean {
  if (token >= size || kinds[token] !== WORD || sentenceOf[token] !== sentenceOf[token - 1]) return false;
  const length = ends[token]! - starts[token]!;
  if (flags[token]! & (GLUED | HAS_DIGIT) || length < 2 || length > LONGEST_TICKER) return false;
  // "Foo Corp. AI Ventures" goes on as a name.
  const isLast = token + 1 >= size || !(flags[token + 1]! & CAPITAL);
  return (flags[token]! & ALL_CAPITALS) !== 0 && isLast;
}

const RAISES = new Set(
  wordsOf(
    'raises raised secures secured bags bagged lands landed nabs closes closed receives received announced has',
  ),
);
const AFTER_HAS = new Set(wordsOf('raised secured bagged landed closed received announced'));
const HAS = wordId('has');
/** "the startup team raised": with an article the word before the verb is a common one. */
const ARTICLES = new Set(wordsOf('the a an its this that our their his her each every no any one'));
const ADVERB = 'ly';

/** Top-level domains that names of companies end in. */
const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  'ai app com io dev co net org tech xyz so gg me vn cn sg id eu de fr uk jp kr tw hk my th ph'.split(' '),
);
export function isDomainEnd(word: string): boolean {
  return DOMAIN_ENDS.has(word.toLowerCase());
}

/** Of these few read as names in small letters too: papers are called by other ones ("cafef.vn"). */
const SMALL_DOMAINS: ReadonlySet<string> = new Set('ai app io dev tech xyz'.split(' '));

/** "acme.ai": written as its address. */
export function isDomainName(
  { source, starts, ends, flags, kinds, words, size }: Document,
  token: number,
): boolean {
  const next = token + 2;
  if (next >= size || words[token + 1] !== DOT || kinds[next] !== WORD || flags[token]! & GLUED) return false;
  if (!(flags[token + 1]! & flags[next]! & GLUED) || ends[token]! - starts[token]! < 2) return false;
  const isLonger = (flags[next + 1]! & GLUED) !== 0 && next + 1 < size && source[starts[next + 1]!] === '/';
  return !isLonger && SMALL_DOMAINS.has(source.slice(starts[next]!, ends[next]!));
}

const LETTERS_BEFORE_FIGURE = 4;

/** "hexa9, công ty bảo mật": letters and one figure in one piece, no word that anybody knows, said to be a firm or to do something. */
export function isNumberedName({ words, flags, source, starts, ends }: Document, token: number): boolean {
  const size = ends[token]! - starts[token]!;
  if (words[token] !== 0 || !(flags[token]! & HAS_DIGIT) || size <= LETTERS_BEFORE_FIGURE) return false;
  for (let at = starts[token]!; at < ends[token]! - 1; at++)
    if (!isLetter(source.charCodeAt(at))) return false;
  const after = words[token + 1]!;
  return RAISES.has(after) || OPENS_APPOSITION.has(after);
}
const OPENS_APPOSITION = new Set(wordsOf(', ('));

/** "Mumbai-based platform vedaai has raised": a word without a capital, where only a name can stand. */
export function isSmallName(document: Document, classes: WordClasses, token: number): boolean {
  const { words, kinds, flags, source, starts, ends, sentenceOf, titleTokens } = document;
  if (isDomainName(document, token)) return true;
  if (words[token] !== 0 || document.language === 'vi' || !RAISES.has(words[token + 1]!)) return false;
  if (words[token + 1] === HAS && !AFTER_HAS.has(words[token + 2]!)) return false;
  if (flags[token]! & GLUED) return false;
  if (source.startsWith(ADVERB, ends[token]! - ADVERB.length) || ends[token]! - starts[token]! < 4)
    return false;
  if (token === 0) return titleTokens > 0;
  const before = token - 1;
  if (sentenceOf[before] !== sentenceOf[token] || kinds[before] !== WORD || flags[before]! & CAPITAL)
    return false;
  return ((classes[words[before]!] ?? 0) & TYPE_WORD) !== 0 && !ARTICLES.has(words[before - 1] ?? 0);
}

function isLetter(unit: number): boolean {
  return units[unit] === LETTER;
}
