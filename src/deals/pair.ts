/** Two sightings side by side: what they have in common and what not. */
import type { Rate } from '#domain/deal.ts';
import type { DealKind } from '#domain/report.ts';
import { agree, ratio } from './agree.ts';
import { roundsOf } from './round-key.ts';
import type { DealSighting } from './sighting.ts';

export interface Context {
  readonly rates: readonly Rate[];
  /** Sightings whose amount adds up what another article tells apart. */
  readonly sums: ReadonlySet<string>;
  /** Pairs of rounds that papers give to one raise (see `confusedLetters`). */
  readonly letters: ReadonlySet<string>;
  /** The company that a sighting's names lead to; equal for one company. */
  readonly companyOf: ReadonlyMap<string, string>;
}

/** Two sightings, the earlier first; what costs time is worked out when it is asked for. */
export class Pair {
  readonly a: DealSighting;
  readonly b: DealSighting;
  readonly gap: number;
  readonly rounds: 'same' | 'open' | 'differ';
  readonly #context: Context;
  #amounts: boolean | null | undefined;

  constructor(a: DealSighting, b: DealSighting, context: Context) {
    this.a = a;
    this.b = b;
    this.#context = context;
    this.gap = b.day - a.day;
    this.rounds = roundsOf(a.round, b.round);
  }

  /** null: not known, on one side at least. */
  get amounts(): boolean | null {
    if (this.#amounts === undefined) this.#amounts = this.#compareAmounts();
    return this.#amounts;
  }

  #compareAmounts(): boolean | null {
    const { a, b } = this;
    const { rates, sums } = this.#context;
    if (a.amount === null || b.amount === null || sums.has(a.key) !== sums.has(b.key)) return null;
    return agree({ money: a.amount, at: a.at }, { money: b.amount, at: b.at }, rates);
  }

  /** Both name backers, and none in common. */
  get strangers(): boolean {
    const { a, b } = this;
    return a.backers.size > 0 && b.backers.size > 0 && !sharesBacker(a, b);
  }

  /** b in units of a. */
  get grown(): number | null {
    const { a, b } = this;
    if (a.amount === null || b.amount === null) return null;
    return ratio({ money: a.amount, at: a.at }, { money: b.amount, at: b.at }, this.#context.rates);
  }

  /** A backer, a valuation or a total in common. */
  get kindred(): boolean {
    const { a, b } = this;
    const { rates } = this.#context;
    return (
      sharesBacker(a, b) ||
      sameFigure(a, a.valuation, b, b.valuation, rates) ||
      sameFigure(a, a.totalRaised, b, b.totalRaised, rates)
    );
  }

  /** One paper took the other's total or valuation for the amount. */
  get mistaken(): boolean {
    const { a, b } = this;
    const { rates } = this.#context;
    return this.amounts === false && (isOther(a, b, rates) || isOther(b, a, rates));
  }

  /** Both name what the company is worth, and it is not the same. */
  get revalued(): boolean {
    const { a, b } = this;
    const { rates } = this.#context;
    return a.valuation !== null && b.valuation !== null && !sameFigure(a, a.valuation, b, b.valuation, rates);
  }
}

type Figure = { readonly value: number; readonly currency: string } | null;

function sameFigure(a: DealSighting, x: Figure, b: DealSighting, y: Figure, rates: readonly Rate[]): boolean {
  if (x === null || y === null) return false;
  return agree({ money: exact(x), at: a.at }, { money: exact(y), at: b.at }, rates) === true;
}

function exact({ value, currency }: NonNullable<Figure>) {
  return { value, currency, high: null, bound: 'exact' as const };
}

function isOther(a: DealSighting, b: DealSighting, rates: readonly Rate[]): boolean {
  return sameFigure(a, a.amount, b, b.totalRaised, rates) || sameFigure(a, a.amount, b, b.valuation, rates);
}

function sharesBacker(a: DealSighting, b: DealSighting): boolean {
  for (const key of a.backers) if (b.backers.has(key)) return true;
  return false;
}

export type Kinds = 'same' | 'close' | 'open' | 'loan';
/** What it takes off a link, so that the exact kind is preferred. */
export const KIND_COST: Readonly<Record<Kinds, number>> = { same: 0, close: 1, open: 3, loan: 4 };

/** How well two kinds go together; null for two that can't be one raise. */
export function kindsOf(a: DealKind, b: DealKind): Kinds | null {
  if (a === b) return 'same';
  if (a === 'acquisition' || b === 'acquisition') return null;
  // "Funding" is a share sale before it is anything else.
  if (a === 'unspecified' || b === 'unspecified') return a === 'debt' || b === 'debt' ? 'loan' : 'open';
  const rest = [a, b].filter((kind) => kind !== 'equity' && kind !== 'strategic');
  return rest.length === 0 ? 'close' : null;
}
