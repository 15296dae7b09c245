/** The arithmetic that money rules share, so that a rule itself reads as one line. */
import { type Money, money } from '#domain/money.ts';
import { type ReadNumber, tidy } from '#text/numbers.ts';

/** One amount; null for nothing at all and for sums that no text means. */
export function amount(number: ReadNumber, currency: string): Money | null {
  return number.value >= 0 ? money(number.value, currency) : null;
}

/** From low to high; "2-3 tỷ" shares its scale, "500 triệu - 1 tỷ" does not. Null where that is no range. */
export function range(low: ReadNumber, high: ReadNumber, currency: string): Money | null {
  const bottom = shared(low, high);
  if (bottom >= high.value) return null;
  return money(bottom, currency, 'range', high.value);
}

/** "20 dollars 43", "2 đô la và 23 xu": units and hundredths. */
export function withCents(whole: ReadNumber, cents: ReadNumber, currency: string): Money | null {
  if (whole.scale > 1 || cents.scale > 1 || cents.value >= 100 || !Number.isInteger(cents.value)) return null;
  if (!Number.isInteger(whole.value)) return null;
  return money(tidy(whole.value + cents.value / 100), currency);
}

/** A sign and a word for one sum: "$20 tỷ đô la", "$50M USD". Null if they are two currencies. */
export function agreed(sign: string, word: string): string | null {
  if (sign === word) return word;
  // A bare "$" may stand before any dollar; the word says which.
  return sign === 'USD' && word.endsWith('D') ? word : null;
}

function shared(low: ReadNumber, high: ReadNumber): number {
  if (low.scale > 1 || low.value >= high.value) return low.value;
  if (high.scale > 1) return tidy(low.value * high.scale);
  // "10-15.000 đồng": the thousands are written once.
  return low.value < 1000 && high.value >= 1000 && low.value * 1000 < high.value
    ? low.value * 1000
    : low.value;
}
