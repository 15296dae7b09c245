/** Vietnamese number words under a thousand. */
import type { Document } from './document.ts';
import { isHundred, isRole, type Read, type Small } from './number-parts.ts';
import * as is from './number-words.ts';

/** "hai mươi lăm", "một trăm linh năm", "mười": under a thousand; larger scales multiply it later. */
export function readVietnamese(document: Document, first: number, limit: number): Small {
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

function readVietnameseTens(document: Document, first: number, limit: number): Read {
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
