import type { Known, Rate } from '#domain/deal.ts';
import type { Subscription } from '#domain/delivery.ts';
import { usdOf } from '#domain/usd.ts';
import { foldName } from './fold-name.ts';

/** What about a subject a filter does not let through. */
export type Unwanted = 'company' | 'compute' | 'kind' | 'round' | 'min';

/** Whether a subscription's filter lets a subject through. A deal of unknown size, or in a currency without a rate, passes `minUsd`. */
export function wants(
  subscription: Pick<Subscription, 'filter'>,
  known: Known,
  rates: readonly Rate[],
): boolean {
  return whyUnwanted(subscription, known, rates) === null;
}

/** The first thing that keeps a subject out; null for what is wanted. */
export function whyUnwanted(
  { filter }: Pick<Subscription, 'filter'>,
  known: Known,
  rates: readonly Rate[],
): Unwanted | null {
  const company = known.kind === 'deal' ? known.deal.company : known.fleet.company;
  if (!lets(filter.companies, company)) return 'company';
  if (known.kind === 'fleet') return filter.compute ? null : 'compute';
  const { kind, round, amount, firstSeenAt } = known.deal;
  const most = amount && { ...amount, value: amount.high ?? amount.value };
  const usd = most && filter.minUsd !== null ? (usdOf(most, firstSeenAt, rates)?.value ?? null) : null;
  return whyNotDeal(filter, { kind, round, usd });
}

export interface DealBrief {
  readonly kind: string;
  readonly round: string | null;
  /** null: not known. */
  readonly usd: number | null;
}

/** The same of a deal whose company is wanted. */
export function letsDeal(filter: Subscription['filter'], deal: DealBrief): boolean {
  return whyNotDeal(filter, deal) === null;
}

function whyNotDeal(filter: Subscription['filter'], { kind, round, usd }: DealBrief): Unwanted | null {
  if (!lets(filter.kinds, kind)) return 'kind';
  if (filter.rounds.length > 0 && (round === null || !lets(filter.rounds, round))) return 'round';
  return filter.minUsd === null || usd === null || usd >= filter.minUsd ? null : 'min';
}

/** An empty list lets everything through. */
export function lets(list: readonly string[], value: string): boolean {
  if (list.length === 0) return true;
  const folded = foldName(value);
  return list.some((one) => foldName(one) === folded);
}
