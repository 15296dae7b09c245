import type { Rate } from './deal.ts';
import type { Money } from './money.ts';

export interface InUsd {
  readonly value: number;
  readonly rate: Rate;
}

/**
 * What an amount was in US dollars on a day, by the newest rate that is not younger than the day (else the oldest there
 * is); of two rates of one day the later in the list counts. null where no rate of the currency is known; a rate for
 * USD itself is not needed. A list of rates must not be changed once it was handed in.
 */
export function usdOf(
  amount: Pick<Money, 'value' | 'currency'>,
  at: Date,
  rates: readonly Rate[],
): InUsd | null {
  if (amount.currency === 'USD') {
    return { value: amount.value, rate: { currency: 'USD', usd: 1, date: dayOf(at) } };
  }
  const rate = rateOn(amount.currency, dayOf(at), rates);
  return rate === null ? null : { value: amount.value * rate.usd, rate };
}

/** Some articles carry impossible dates; those count as the beginning of time rather than as a crash. */
function dayOf(at: Date): string {
  return Number.isNaN(at.getTime()) ? '0000-01-01' : at.toISOString().slice(0, 10);
}

function rateOn(currency: string, day: string, rates: readonly Rate[]): Rate | null {
  const dated = tableOf(rates).get(currency);
  if (!dated) return null;
  let low = 0;
  let high = dated.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dated[middle]!.date <= day) low = middle + 1;
    else high = middle;
  }
  return dated[low - 1] ?? dated[0] ?? null;
}

// Years of daily rates are sorted once for each list that is handed in.
const tables = new WeakMap<readonly Rate[], Map<string, Rate[]>>();

function tableOf(rates: readonly Rate[]): Map<string, Rate[]> {
  const known = tables.get(rates);
  if (known) return known;
  const table = new Map<string, Rate[]>();
  for (const rate of rates) {
    const dated = table.get(rate.currency);
    if (dated) dated.push(rate);
    else table.set(rate.currency, [rate]);
  }
  for (const dated of table.values()) dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  tables.set(rates, table);
  return table;
}
