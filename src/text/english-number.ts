/** English number words under a thousand, and what stands before a scale: "a", "half a", "three quarters of a". */
import type { Document } from './document.ts';
import { isHundred, isRole, type Read, role, type Small } from './number-parts.ts';
import * as is from './number-words.ts';

/** "forty-two", "two hundred and fifty", "nineteen": under a thousand. */
export function readEnglish(document: Document, first: number, limit: number): Small {
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

function readEnglishTens(document: Document, first: number, limit: number): Read {
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
export function readQuarters(document: Document, first: number, limit: number): Small | null {
  const at = isRole(document, first + 1, limit, is.HYPHEN) ? first + 2 : first + 1;
  if (!isRole(document, at, limit, is.QUARTER)) return null;
  const value = is.numberOf(document.words[first]!) / 4;
  return { value, last: afterArticle(document, at + 1, limit), digits: false, needsScale: true };
}

/** "a billion", "a hundred", "a half billion", "a quarter of a million": never without a scale. */
export function readArticle(document: Document, first: number, limit: number): Small | null {
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
export function afterArticle(document: Document, from: number, limit: number): number {
  let at = from;
  for (let words = 0; words < 4 && at < limit; words++) {
    const does = role(document, at);
    if (does !== is.OF && does !== is.ARTICLE && does !== is.HYPHEN) break;
    at++;
  }
  return at;
}

/** "two and a half", before its scale. */
export function withHalf(document: Document, value: number, last: number, limit: number): Read {
  const fits =
    isRole(document, last, limit, is.AND) &&
    isRole(document, last + 1, limit, is.ARTICLE) &&
    isRole(document, last + 2, limit, is.HALF);
  return fits ? { value: value + 0.5, last: last + 3 } : { value, last };
}
