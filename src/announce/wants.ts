import type { Known, Rate } from '#domain/deal.ts';
import type { Subscription } from '#domain/delivery.ts';
import { usdOf } from '#domain/usd.ts';
import { foldName } from './fold-name.ts';

/** Whether a subscription's filter lets a subject through. A deal of unknown size, or in a currency without a rate, passes `minUsd`. */
export function wants(
  subscription: Pick<Subscription, 'filter'>,
  known: Known,
  rates: readonly Rate[],
): boolean {
  const { filter } = subscription;
  const company = known.kind === 'deal' ? known.deal.company : known.fleet.company;
  if (!lets(filter.companies, company)) return false;
  if (known.kind === 'fleet') return filter.compute;
  const { deal } = known;
  if (!lets(filter.kinds, deal.kind)) return false;
  if (filter.rounds.length > 0 && (deal.round === null || !lets(filter.rounds, deal.round))) return false;
  if (filter.minUsd === null || deal.amount === null) return true;
  const most = { ...deal.amount, value: deal.amount.high ?? deal.amount.value };
  const usd = usdOf(most, deal.firstSeenAt, rates);
  return usd === null || usd.value >= filter.minUsd;
}

function lets(list: readonly string[], value: string): boolean {
  if (list.length === 0) return true;
  const folded = foldName(value);
  return list.some((one) => foldName(one) === folded);
}
