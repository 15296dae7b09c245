/** How exactly a figure is given. `range`: from `value` to `high`. */
export type Bound = 'exact' | 'about' | 'at least' | 'up to' | 'range';

/** An amount in whole units of its currency ("6 tỷ USD" is 6000000000), never in millions. */
export interface Money {
  readonly value: number;
  /** ISO 4217 code, or a crypto ticker where the text names one. */
  readonly currency: string;
  readonly high: number | null;
  readonly bound: Bound;
}

/** The amount that `value` units of `currency` make; `bound` and `high` only where the text is not exact. */
export function money(
  value: number,
  currency: string,
  bound: Bound = 'exact',
  high: number | null = null,
): Money {
  return { value, currency, high, bound };
}
