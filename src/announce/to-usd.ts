import type { Rate } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';

export interface InUsd {
  readonly value: number;
  readonly rate: Rate;
}

/**
 * What an amount was in US dollars on a day, by the newest rate that is not younger than the day (else the oldest
 * there is). null where no rate is known; a rate for USD itself is not needed.
 */
export function toUsd(
  amount: Pick<Money, 'value' | 'currency'>,
  rates: readonly Rate[],
  at: Date,
): InUsd | null {
  if (amount.currency === 'USD') {
    return { value: amount.value, rate: { currency: 'USD', usd: 1, date: dayOf(at) } };
  }
  const rate = rateFor(amount.currency, rates, dayOf(at));
  return rate === null ? null : { value: amount.value * rate.usd, rate };
}

function rateFor(currency: string, rates: readonly Rate[], day: string): Rate | null {
  let before: Rate | null = null;
  let oldest: Rate | null = null;
  for (const rate of rates) {
    if (rate.currency !== currency) continue;
    if (rate.date <= day && (before === null || rate.date > before.date)) before = rate;
    if (oldest === null || rate.date < oldest.date) oldest = rate;
  }
  return before ?? oldest;
}

/** Some articles carry impossible dates; those count as the beginning of time rather than as a crash. */
function dayOf(at: Date): string {
  return Number.isNaN(at.getTime()) ? '0000-01-01' : at.toISOString().slice(0, 10);
}
