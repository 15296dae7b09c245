/** Reads whole numbers out of tokens: digits, words of either language, and both with their scales. */
import type { Document } from './document.ts';
import { type FigureStyle, readFigure } from './figures.ts';
import * as is from './number-words.ts';
import { GLUED, NUMBER } from './tokenize.ts';

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
    scale *= is.numberOf(word);
    last = at + 1;
    if (letter) break;
  }
  if (small.needsScale && scale === 1) return null;
  value *= scale;
  return { value: tidy(value), last, scale, digits, letter };
}

interface Small {
  readonly value: number;
  readonly last: number;
  readonly digits: boolean;
  readonly needsScale: boolean;
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

/** "hai mươi lăm", "một trăm linh năm", "mười": under a thousand; larger scales multiply it later. */
function readVietnamese(document: Document, first: number, limit: number): Small {
  let at = first;
  let value = 0;
  if (isRole(document, at, limit, is.VI_UNIT) && isHundred(document, at + 1, limit)) {
    const hundreds = is.numberOf(document.words[at]!);
    const rest = readVietnameseTens(document, at + 2, limit);
    // "một trăm triệu" is a hundred of millions; "hai trăm rưỡi" is left to the half.
    value = hundreds * 100 + rest.value;
    at = rest.last;
  } else {
    const tens = readVietnameseTens(document, at, limit);
    value = tens.value;
    at = tens.last;
  }
  return { value, last: at, digits: false, needsScale: false };
}

function readVietnameseTens(
  document: Document,
  first: number,
  limit: number,
): { value: number; last: number } {
  let at = first;
  if (isRole(document, at, limit, is.VI_ODD) && isRole(document, at + 1, limit, is.VI_UNIT)) {
    return { value: is.numberOf(document.words[at + 1]!), last: at + 2 };
  }
  if (isRole(document, at, limit, is.VI_TEN)) {
    at++;
    if (!isLastDigit(document, at, limit)) return { value: 10, last: at };
    return { value: 10 + is.numberOf(document.words[at]!), last: at + 1 };
  }
  if (!isRole(document, at, limit, is.VI_UNIT)) return { value: 0, last: first };
  const unit = is.numberOf(document.words[at]!);
  at++;
  if (isRole(document, at, limit, is.VI_TENS)) {
    at++;
    if (!isLastDigit(document, at, limit)) return { value: unit * 10, last: at };
    return { value: unit * 10 + is.numberOf(document.words[at]!), last: at + 1 };
  }
  // "hai lăm" is twenty-five; "hai ba" is not one number.
  if (isRole(document, at, limit, is.VI_LATE)) {
    return { value: unit * 10 + is.numberOf(document.words[at]!), last: at + 1 };
  }
  return { value: unit, last: at };
}

function isLastDigit(document: Document, at: number, limit: number): boolean {
  return isRole(document, at, limit, is.VI_UNIT) || isRole(document, at, limit, is.VI_LATE);
}

/** "forty-two", "two hundred and fifty", "nineteen": under a thousand. */
function readEnglish(document: Document, first: number, limit: number): Small {
  const head = readEnglishTens(document, first, limit);
  let { value, last } = head;
  if (isHundred(document, last, limit)) {
    value *= 100;
    last++;
    const joined = isRole(document, last, limit, is.AND) ? last + 1 : last;
    const rest = joined < limit ? readEnglishTens(document, joined, limit) : null;
    if (rest !== null && rest.last > joined) {
      value += rest.value;
      last = rest.last;
    }
  }
  return { ...withHalf(document, value, last, limit), digits: false, needsScale: false };
}

function readEnglishTens(document: Document, first: number, limit: number): { value: number; last: number } {
  const does = first < limit ? role(document, first) : is.NONE;
  if (does === is.EN_UNIT || does === is.EN_TEEN) {
    return { value: is.numberOf(document.words[first]!), last: first + 1 };
  }
  if (does !== is.EN_TENTH) return { value: 0, last: first };
  const tens = is.numberOf(document.words[first]!);
  const at = isRole(document, first + 1, limit, is.HYPHEN) ? first + 2 : first + 1;
  if (!isRole(document, at, limit, is.EN_UNIT)) return { value: tens, last: first + 1 };
  return { value: tens + is.numberOf(document.words[at]!), last: at + 1 };
}

/** "three quarters of a billion", "three-quarters of a million": never without a scale. */
function readQuarters(document: Document, first: number, limit: number): Small | null {
  const at = isRole(document, first + 1, limit, is.HYPHEN) ? first + 2 : first + 1;
  if (!isRole(document, at, limit, is.QUARTER)) return null;
  const value = is.numberOf(document.words[first]!) / 4;
  return { value, last: afterArticle(document, at + 1, limit), digits: false, needsScale: true };
}

/** "a billion", "a hundred", "a half billion", "a quarter of a million": never without a scale. */
function readArticle(document: Document, first: number, limit: number): Small | null {
  const at = first + 1;
  if (at >= limit) return null;
  const does = role(document, at);
  if (does === is.HALF || does === is.QUARTER) {
    const value = is.numberOf(document.words[at]!);
    return { value, last: afterArticle(document, at + 1, limit), digits: false, needsScale: true };
  }
  if (does !== is.SCALE) return null;
  return { value: 1, last: at, digits: false, needsScale: true };
}

/** Past "of a", "a" or a hyphen: "half a billion", "quarter of a million", "half-a-million". */
function afterArticle(document: Document, from: number, limit: number): number {
  let at = from;
  for (let words = 0; words < 4 && at < limit; words++) {
    const does = role(document, at);
    if (does !== is.OF && does !== is.ARTICLE && does !== is.HYPHEN) break;
    at++;
  }
  return at;
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

function withHalf(
  document: Document,
  value: number,
  last: number,
  limit: number,
): { value: number; last: number } {
  const fits =
    isRole(document, last, limit, is.AND) &&
    isRole(document, last + 1, limit, is.ARTICLE) &&
    isRole(document, last + 2, limit, is.HALF);
  return fits ? { value: value + 0.5, last: last + 3 } : { value, last };
}

function isHundred(document: Document, at: number, limit: number): boolean {
  if (!isRole(document, at, limit, is.SCALE)) return false;
  return is.numberOf(document.words[at]!) === 100;
}

function isRole(document: Document, at: number, limit: number, wanted: number): boolean {
  return at < limit && role(document, at) === wanted;
}

function role(document: Document, at: number): number {
  return is.roleOf(document.words[at]!);
}

function isGlued(document: Document, at: number): boolean {
  return (document.flags[at]! & GLUED) !== 0;
}

/** Takes the dust off products such as 1.1 × 1e9 (twelve digits are more than any paper prints). */
export function tidy(value: number): number {
  return Number.isInteger(value) && value < 1e14 ? value : Number(value.toPrecision(14));
}
