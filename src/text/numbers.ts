/** Reads whole numbers out of tokens: digits, words of either language, and both with their scales. */
import type { Document } from './document.ts';
import { afterArticle, readArticle, readEnglish, readQuarters, withHalf } from './english-number.ts';
import { type FigureStyle, readFigure } from './figures.ts';
import { isGlued, isRole, role, type Small } from './number-parts.ts';
import * as is from './number-words.ts';
import { NUMBER } from './tokenize.ts';
import { readVietnamese } from './vietnamese-number.ts';

export interface ReadNumber {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** All scales after the last figure multiplied: 1e9 for "39 tỷ", 1 for "39"; what a range shares. */
  readonly scale: number;
  /** Begins with digits, not with a word. */
  readonly digits: boolean;
  /** The scale is a single letter, as in "5M" or "10K". */
  readonly letter: boolean;
}

/** Whether a letter that is written apart ("5 M USD") may be a scale: the caller knows what stands beside it. */
export type LetterTest = (first: number, after: number) => boolean;

const HIGHEST = 1e18;

/** The longest number that begins at a token, or null. Looks at no more than a dozen or two tokens. */
export function readNumber(
  document: Document,
  first: number,
  style: FigureStyle,
  letterFits: LetterTest,
): ReadNumber | null {
  const head = readTerm(document, first, style, letterFits);
  if (head === null) return null;
  let { value, last, scale, letter } = head;
  const limit = document.sentences[document.sentenceOf[first]! + 1]!;
  // "hai tỷ ba trăm triệu", "two thousand five hundred": each next part is of a smaller scale.
  let floor = head.scale;
  for (let parts = 0; parts < 5 && floor > 1 && last < limit; parts++) {
    const joined = role(document, last) === is.AND && !head.digits ? last + 1 : last;
    if (joined >= limit) break;
    const next = readTerm(document, joined, style, letterFits);
    if (next === null || next.value >= floor || next.letter) break;
    if (next.scale === 1 && (head.digits || next.digits)) break;
    if (next.digits !== head.digits && next.scale === 1) break;
    value += next.value;
    last = next.last;
    floor = next.scale;
    scale = next.scale;
  }
  if (last < limit && role(document, last) === is.VI_AND_HALF && floor > 1) {
    value += floor / 2;
    last++;
  }
  if (!(value < HIGHEST)) return null;
  return { first, last, value, scale, digits: head.digits, letter };
}

interface Term {
  readonly value: number;
  readonly last: number;
  readonly scale: number;
  readonly digits: boolean;
  readonly letter: boolean;
}

/** A number under a thousand, in digits or words, and the scales that multiply it. */
function readTerm(
  document: Document,
  first: number,
  style: FigureStyle,
  letterFits: LetterTest,
): Term | null {
  const limit = document.sentences[document.sentenceOf[first]! + 1]!;
  const small = readSmall(document, first, limit, style);
  if (small === null) return null;
  const { digits } = small;
  let { value, last } = small;
  let scale = 1;
  let letter = false;
  for (let scales = 0; scales < 3 && last < limit; scales++) {
    const at = role(document, last) === is.HYPHEN && isGlued(document, last) ? last + 1 : last;
    if (at >= limit || (at > last && !isGlued(document, at))) break;
    const word = document.words[at]!;
    const does = is.roleOf(word);
    if (does === is.LETTER_SCALE && scales === 0 && at === last && digits) {
      if (!isGlued(document, at) && !letterFits(first, at + 1)) break;
      letter = true;
    } else if (does !== is.SCALE) break;
    scale *= word === is.TR && document.language !== 'vi' ? 1e12 : is.numberOf(word);
    last = at + 1;
    if (letter) break;
  }
  if (small.needsScale && scale === 1) return null;
  value *= scale;
  return { value: tidy(value), last, scale, digits, letter };
}

function readSmall(document: Document, first: number, limit: number, style: FigureStyle): Small | null {
  if (document.kinds[first] === NUMBER) return readDigits(document, first, limit, style);
  switch (role(document, first)) {
    case is.VI_UNIT:
    case is.VI_TEN:
      return withPoint(document, readVietnamese(document, first, limit), limit, style);
    case is.VI_NOUGHT: {
      const nought = withPoint(
        document,
        { value: 0, last: first + 1, digits: false, needsScale: false },
        limit,
        style,
      );
      return nought.last > first + 1 ? nought : null;
    }
    case is.EN_UNIT:
    case is.EN_TEEN:
    case is.EN_TENTH: {
      const quarters = readQuarters(document, first, limit);
      if (quarters !== null) return quarters;
      return withPoint(document, readEnglish(document, first, limit), limit, style);
    }
    case is.ARTICLE:
      return readArticle(document, first, limit);
    case is.HALF:
      return { value: 0.5, last: afterArticle(document, first + 1, limit), digits: false, needsScale: true };
    case is.VI_HALF:
      return { value: 0.5, last: first + 1, digits: false, needsScale: true };
    case is.QUARTER:
      return { value: 0.25, last: afterArticle(document, first + 1, limit), digits: false, needsScale: true };
    default:
      return null;
  }
}

function readDigits(document: Document, first: number, limit: number, style: FigureStyle): Small | null {
  const value = readFigure(document.source, document.starts[first]!, document.ends[first]!, style);
  if (value === null) return null;
  return withPoint(document, { value, last: first + 1, digits: true, needsScale: false }, limit, style);
}

/** "2 chấm 23", "một phẩy hai", "one point five"; and "two and a half". */
function withPoint(document: Document, small: Small, limit: number, style: FigureStyle): Small {
  const at = small.last;
  if (!isRole(document, at, limit, is.POINT)) {
    const half = withHalf(document, small.value, at, limit);
    return half.last === at ? small : { ...small, ...half };
  }
  let digits = '';
  let last = at + 1;
  if (last < limit && document.kinds[last] === NUMBER) {
    const value = readFigure(document.source, document.starts[last]!, document.ends[last]!, style);
    if (value === null || !Number.isInteger(value)) return small;
    digits = document.source.slice(document.starts[last]!, document.ends[last]!);
    last++;
  } else {
    while (last < limit && digits.length < 6) {
      const does = role(document, last);
      if (does !== is.VI_UNIT && does !== is.VI_LATE && does !== is.EN_UNIT) break;
      digits += String(is.numberOf(document.words[last]!));
      last++;
    }
  }
  if (digits === '' || !/^[0-9]{1,9}$/.test(digits)) return small;
  return { ...small, value: Number(`${Math.trunc(small.value)}.${digits}`), last };
}

/** Takes the dust off products such as 1.1 × 1e9 (twelve digits are more than any paper prints). */
export function tidy(value: number): number {
  return Number.isInteger(value) && value < 1e14 ? value : Number(value.toPrecision(14));
}
