/** When two figures are one figure: rounding, "about", "more than", another currency. */
import type { Rate } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import { usdOf } from '#domain/usd.ts';

export interface Dated {
  readonly money: Money;
  readonly at: Date;
}

/** Two exact figures of one currency. */
const SAME = 0.01;
/** 12.4 told as 12: the coarser one rounds the finer one to two digits or more. */
const ROUNDED = 0.035;
const ABOUT = 0.05;
/** "More than 100": up to 125. "Up to 100": down to 60. */
const OVER = 1.25;
const UNDER = 0.6;
/** Rates move between the day of signing and that of the report, and papers round what they convert. */
const CURRENCY = 0.06;

/**
 * @returns whether both may state one amount; null where the currencies differ and a rate is missing
 */
export function agree(a: Dated, b: Dated, rates: readonly Rate[]): boolean | null {
  return judge(a, b, rates, overlap);
}

/** Stricter than `agree`: whether a reader would take both for the same figure. "Up to 500" and 320 are not. */
export function readsAlike(a: Dated, b: Dated, rates: readonly Rate[]): boolean | null {
  return judge(a, b, rates, (x, y, slack) => overlap(narrow(x), narrow(y), slack));
}

/** A limit is read as a figure near it, a range as its middle if it is narrow. */
function narrow(money: Money): Money {
  if (money.bound === 'at least' || money.bound === 'up to') return { ...money, bound: 'about' };
  if (money.high === null || money.high > money.value * (1 + 2 * ABOUT)) return money;
  return { ...money, value: middle(money), high: null, bound: 'about' };
}

function judge(
  a: Dated,
  b: Dated,
  rates: readonly Rate[],
  same: (x: Money, y: Money, slack: number) => boolean,
): boolean | null {
  if (a.money.currency === b.money.currency) return same(a.money, b.money, 0);
  const inUsd = [a, b].map(({ money, at }) => {
    const low = usdOf(money, at, rates);
    return low === null ? null : scale(money, low.rate.usd);
  });
  const [x, y] = inUsd;
  return !x || !y ? null : same(x, y, CURRENCY);
}

/** @returns b / a in one currency; null where that is not known */
export function ratio(a: Dated, b: Dated, rates: readonly Rate[]): number | null {
  if (a.money.currency === b.money.currency)
    return a.money.value > 0 ? middle(b.money) / middle(a.money) : null;
  const x = usdOf(a.money, a.at, rates);
  const y = usdOf(b.money, b.at, rates);
  return x === null || y === null || x.value <= 0 ? null : y.value / x.value;
}

function middle({ value, high }: Money): number {
  return high === null ? value : (value + high) / 2;
}

function scale(money: Money, by: number): Money {
  return { ...money, value: money.value * by, high: money.high === null ? null : money.high * by };
}

function overlap(a: Money, b: Money, slack: number): boolean {
  const x = reach(a, slack);
  const y = reach(b, slack);
  if (isPlain(a) && isPlain(b)) {
    const off = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value), 1e-9);
    return off <= SAME + slack || (slack === 0 && off <= ROUNDED && isRounding(a.value, b.value));
  }
  return x.low <= y.high && y.low <= x.high;
}

function isPlain(money: Money): boolean {
  return money.bound === 'exact' && money.high === null;
}

function reach({ value, high, bound }: Money, slack: number): { low: number; high: number } {
  if (bound === 'about') return { low: value * (1 - ABOUT - slack), high: value * (1 + ABOUT + slack) };
  if (bound === 'at least') return { low: value * (1 - SAME - slack), high: value * (OVER + slack) };
  if (bound === 'up to') return { low: value * UNDER, high: value * (1 + SAME + slack) };
  return { low: value * (1 - SAME - slack), high: (high ?? value) * (1 + SAME + slack) };
}

function isRounding(a: number, b: number): boolean {
  const coarse = digits(a) < digits(b) ? a : b;
  const fine = coarse === a ? b : a;
  const count = digits(coarse);
  return count >= 2 && Number(fine.toPrecision(count)) === coarse;
}

/** How many digits before the closing zeros: 5 980 000 000 has 3. */
export function digits(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1;
  const [mantissa = '1'] = Math.abs(value).toExponential().split('e');
  return mantissa.replace('.', '').replace(/0+$/u, '').length || 1;
}
