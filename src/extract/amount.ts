/** The arithmetic that money rules share, so that a rule itself reads as one line. */
import { type Money, money } from '#domain/money.ts';
import { type ReadNumber, tidy } from '#text/numbers.ts';
import { WORD } from '#text/tokenize.ts';
import type { Match } from './rule.ts';
import { isNextSign, isSure } from './rules/currency-guards.ts';
import { isNumbered, isOrdinal, isYear } from './rules/guards.ts';
import { isChange, isYearWord } from './rules/range-guards.ts';

/** One amount. */
export function amount(number: ReadNumber, currency: string, match: Match): Money | null {
  return isSure(match, number) && !isNextSign(match, 'code') ? money(number.value, currency) : null;
}

/** From low to high; "2-3 tỷ" shares its scale, "500 triệu - 1 tỷ" does not. Null where that is no range. */
export function range(low: ReadNumber, high: ReadNumber, currency: string, match: Match): Money | null {
  const bottom = sharedLow(low, high);
  if (bottom >= high.value || bottom < 0 || isYearWord(match)) return null;
  if (isYear(low) && high.scale > 1) return null;
  // "$500 to 1,000 startups": without a sign of its own the second figure must lend its scale to be money.
  if (isOneSigned(match) && !(high.scale > 1 && low.scale === 1)) return null;
  if ((hasOwnUnit(match) || low.scale > 1) && isChange(match, high.value / bottom)) return null;
  return isSure(match, high) ? money(bottom, currency, 'range', high.value) : null;
}

/** The first of "2 và 3 tỷ USD", "200 triệu và 300 triệu USD", which takes its scale, its currency from the last. Null where it says something else. */
export function listed(low: ReadNumber, last: ReadNumber, currency: string, match: Match): Money | null {
  if (low.scale >= LARGE && last.scale >= LARGE) return money(low.value, currency);
  if (low.scale > 1 || last.scale < 1e3 || isYear(low) || isOrdinal(match)) return null;
  if (low.value >= 1000 || low.value === 0 || isNumbered(match)) return null;
  return money(tidy(low.value * last.scale), currency);
}

/** The first of "tăng từ 100 tỷ lên 300 tỷ đồng", which takes its currency from the second, and its scale if it has none. */
export function moved(from: ReadNumber, to: ReadNumber, currency: string, match: Match): Money | null {
  if (isYear(from) || isYearWord(match) || !isSure(match, to)) return null;
  const shared = tidy(from.value * to.scale);
  // "from $500 to $1 million": nothing falls so far.
  const isShared = from.scale === 1 && shared <= to.value * STEEPEST;
  return money(isShared ? shared : from.value, currency);
}

/** "20 dollars 43", "2 đô la và 23 xu": units and hundredths. */
export function withCents(
  whole: ReadNumber,
  cents: ReadNumber,
  currency: string,
  match: Match,
): Money | null {
  if (isNextSign(match, 'unit')) return null;
  if (whole.scale > 1 || cents.scale > 1 || cents.value >= 100 || !Number.isInteger(cents.value)) return null;
  if (!Number.isInteger(whole.value)) return null;
  return money(tidy(whole.value + cents.value / 100), currency);
}

/** Hundredths alone, in units of their currency. */
export function hundredths(number: ReadNumber, currency: string): Money {
  return money(tidy(number.value / 100), currency);
}

/** A sign and a word for one sum: "$20 tỷ đô la", "$50M USD". Null if they are two currencies. */
export function agreed(sign: string, word: string): string | null {
  if (sign === word) return word;
  // A bare "$" may stand before any dollar; the word says which.
  return sign === 'USD' && word.endsWith('D') ? word : null;
}

/** What moved from one sum to another was seldom more times as large. */
const STEEPEST = 50;
/** Sums this large are not counted one by one: what stands beside them is one as well. */
const LARGE = 1e6;

function sharedLow(low: ReadNumber, high: ReadNumber): number {
  if (low.scale > 1) return low.value;
  if (high.scale > 1) {
    const shared = tidy(low.value * high.scale);
    // "500.000 đến 1 triệu đồng": written out, so nothing is shared.
    return shared < high.value || low.value < 1000 ? shared : low.value;
  }
  // "10-15.000 đồng": the thousands are written once.
  const thousands = low.value * 1000;
  return low.value < 1000 && high.value >= 1000 && thousands < high.value && high.value % 1000 === 0
    ? thousands
    : low.value;
}

/** "$A to B" in words, with a sign before the first only. */
function isOneSigned({ document, filled }: Match): boolean {
  if (filled.sign === undefined || filled.sign2 !== undefined || filled.unit !== undefined) return false;
  return document.kinds[filled.low!.last] === WORD;
}

/** Both ends carry their currency, so they may be two sums. */
function hasOwnUnit(match: Match): boolean {
  const { filled } = match;
  return (filled.sign !== undefined && filled.sign2 !== undefined) || filled.unit2 !== undefined;
}
