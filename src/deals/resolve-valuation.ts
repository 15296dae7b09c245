/** What the company is worth at this raise, and what it has raised in all. */
import type { Claim, Rate } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { Valuation } from '#domain/report.ts';
import { agree, digits } from './agree.ts';
import { byWeight, rankOf, saidOf } from './pick.ts';
import { FIRST_CLOSE, type Stages } from './resolve-status.ts';

type Sum = Pick<Money, 'value' | 'currency'>;

export interface Resolved<T> {
  readonly value: T | null;
  readonly claim: Claim | null;
  readonly rivals: readonly Claim[];
}

export function asMoney({ value, currency }: Sum): Money {
  return { value, currency, high: null, bound: 'exact' };
}

/** Two valuations are one if they are equal, or if one is before and the other after the money. */
export function sameValuation(
  a: Valuation,
  b: Valuation,
  amount: Money | null,
  at: Date,
  rates: readonly Rate[],
): boolean {
  const x = { money: asMoney(a), at };
  const y = { money: asMoney(b), at };
  if (agree(x, y, rates) === true) return true;
  if (amount === null || a.basis === b.basis || a.currency !== b.currency || amount.currency !== a.currency)
    return false;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.basis === 'post' || high.basis === 'pre') return false;
  const post = { ...asMoney(low), value: low.value + amount.value };
  return agree({ money: post, at }, { money: asMoney(high), at }, rates) === true;
}

const BASIS = { post: 0, unspecified: 1, pre: 2 } as const;

export function resolveValuation(
  stages: Stages,
  amount: Money | null,
  rates: readonly Rate[],
): Resolved<Valuation> {
  const closed = saidOf([...stages.done, ...stages.more], 'valuation');
  const said = closed.length > 0 ? closed : saidOf(stages.talks, 'valuation');
  const claims = said.map(({ claim }) => claim).sort(byWeight);
  const [best] = claims;
  if (best === undefined) return { value: null, claim: null, rivals: [] };
  const worth = (claim: Claim) => claim.value as Valuation;
  const same = claims.filter((claim) => sameValuation(worth(claim), worth(best), amount, best.at, rates));
  const own = same.filter((claim) => worth(claim).currency === worth(best).currency);
  const [shown = best] = own.sort(
    (a, b) =>
      BASIS[worth(a).basis] - BASIS[worth(b).basis] ||
      digits(worth(b).value) - digits(worth(a).value) ||
      byWeight(a, b),
  );
  return { value: worth(shown), claim: shown, rivals: claims };
}

/** Totals grow: a bigger one that is told later counts more than the word of a better source before it. */
export function resolveTotal(stages: Stages, rates: readonly Rate[]): Resolved<Sum> {
  const claims = saidOf([...stages.talks, ...stages.done, ...stages.more], 'totalRaised').map(
    ({ claim }) => claim,
  );
  const [best] = claims.sort(byWeight);
  if (best === undefined) return { value: null, claim: null, rivals: [] };
  const sum = (claim: Claim) => ({ money: asMoney(claim.value as Sum), at: claim.at });
  const isLater = (claim: Claim) => claim.at.getTime() - best.at.getTime() > FIRST_CLOSE * 86_400_000;
  const grown = claims.filter(
    (claim) =>
      isLater(claim) &&
      agree(sum(claim), sum(best), rates) === false &&
      sum(claim).money.currency === sum(best).money.currency &&
      sum(claim).money.value > sum(best).money.value,
  );
  const start = grown[0] ?? best;
  const same = claims.filter(
    (claim) =>
      agree(sum(claim), sum(start), rates) === true &&
      sum(claim).money.currency === sum(start).money.currency,
  );
  const [shown = start] = same.sort(
    (a, b) => digits(sum(b).money.value) - digits(sum(a).money.value) || byWeight(a, b),
  );
  const near = claims.filter(
    (claim) => Math.abs(claim.at.getTime() - start.at.getTime()) <= 7 * 86_400_000 && rankOf(claim) <= 2,
  );
  return { value: shown.value as Sum, claim: shown, rivals: near };
}
