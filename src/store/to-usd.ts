import type { Money } from '#domain/money.ts';

/** US dollars for an amount at the rate of a day; null where the rate is not known. */
export type ToUsd = (amount: Pick<Money, 'value' | 'currency'>, at: Date) => number | null;
