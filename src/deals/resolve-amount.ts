/** How big the raise is, of all that papers say: targets, figures that differ, later closes that add up. */
import type { Claim, Rate } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import { usdOf } from '#domain/usd.ts';
import { agree, digits } from './agree.ts';
import { byWeight, rankOf, saidOf } from './pick.ts';
import { FIRST_CLOSE, type Stages } from './resolve-status.ts';
import type { DealSighting } from './sighting.ts';

/** Rumours older than this beside a newer one are out of date, not in dispute. */
const STALE_RUMOUR = 21;

interface Figure {
  readonly by: DealSighting;
  readonly claim: Claim;
  readonly money: Money;
  readonly at: Date;
  /** Another paper gives this very sum as the total raised or the valuation. */
  readonly mistaken: string | null;
}

export interface ResolvedAmount {
  readonly value: Money | null;
  readonly claim: Claim | null;
  /** The claims that were weighed against each other, for clashes. */
  readonly rivals: readonly Claim[];
  /** The closing that made it bigger long after the first. */
  readonly grew: Claim | null;
  readonly flags: readonly string[];
}

/** @param sums sightings whose amount is that of several deals together */
export function resolveAmount(
  stages: Stages,
  sums: ReadonlySet<string>,
  rates: readonly Rate[],
): ResolvedAmount {
  const all = [...stages.talks, ...stages.done, ...stages.more];
  const figures = (sightings: readonly DealSighting[]): Figure[] =>
    saidOf(sightings, 'amount').map(({ by, claim }) => {
      const money = claim.value as Money;
      return {
        by,
        claim,
        money,
        at: claim.at,
        mistaken: sums.has(by.key) ? 'sum of several deals' : mistakenFor(by, money, all, rates),
      };
    });
  const done = sinceClosing(figures(stages.done));
  const more = figures(stages.more);
  const flags = [...done, ...more].flatMap(({ by, mistaken }) =>
    mistaken === null ? [] : [`${by.source.name} gives the ${mistaken} as the amount`],
  );
  if (done.length > 0) return { ...resolveDone(done, more, rates), flags: [...new Set(flags)].sort() };
  if (more.length > 0) return { ...settle(more, rates), grew: null, flags: [...new Set(flags)].sort() };
  const talks = upToDate(figures(stages.talks), rates);
  return { ...settle(talks, rates), grew: null, flags: [] };
}

function mistakenFor(
  by: DealSighting,
  money: Money,
  all: readonly DealSighting[],
  rates: readonly Rate[],
): string | null {
  for (const other of all) {
    if (other === by || other.amount === null) continue;
    if (agree({ money, at: by.at }, { money: other.amount, at: other.at }, rates) !== false) continue;
    for (const [figure, name] of [
      [other.totalRaised, 'total raised'],
      [other.valuation, 'valuation'],
    ] as const) {
      if (figure === null) continue;
      const same = { money: { ...figure, high: null, bound: 'exact' as const }, at: other.at };
      if (agree({ money, at: by.at }, same, rates) === true) return name;
    }
  }
  return null;
}

/** What was agreed long before the closing is what was planned. */
function sinceClosing(done: readonly Figure[]): readonly Figure[] {
  const closed = done.filter(({ by }) => by.status !== 'announced').map(({ by }) => by.day);
  return closed.length === 0 ? done : done.filter(({ by }) => by.day >= Math.min(...closed) - FIRST_CLOSE);
}

/** The newest rumour and those around it; an old figure that is told again stays old. */
function upToDate(figures: readonly Figure[], rates: readonly Rate[]): Figure[] {
  const since = (figure: Figure) =>
    Math.min(
      ...figures.filter((other) => agree(figure, other, rates) === true).map(({ by }) => by.day),
      figure.by.day,
    );
  const dated = figures.map((figure) => ({ figure, day: since(figure) }));
  const newest = Math.max(...dated.map(({ day }) => day));
  return dated.filter(({ day }) => day >= newest - STALE_RUMOUR).map(({ figure }) => figure);
}

function resolveDone(
  done: readonly Figure[],
  more: readonly Figure[],
  rates: readonly Rate[],
): Omit<ResolvedAmount, 'flags'> {
  const first = Math.min(...done.map(({ by }) => by.day));
  // What is told after a later part may be the whole; only what was told before it is surely the first close.
  const firstPart = Math.min(...more.map(({ by }) => by.day));
  const early = done.filter(
    ({ by }) => by.day <= first + FIRST_CLOSE && by.day < Math.max(firstPart, first + 1e-9),
  );
  const base = settle(early, rates);
  const shown = base.claim === null ? null : early.find(({ claim }) => claim === base.claim);
  if (!shown || base.value === null) return { ...base, grew: null };
  const late = done.filter((figure) => !early.includes(figure) && agree(figure, shown, rates) === false);
  const corrected = late.filter(
    ({ claim, mistaken }) => mistaken === null && rankOf(claim) < rankOf(shown.claim),
  );
  const bigger = [...late, ...more].filter(
    (figure) => figure.mistaken === null && exceeds(figure, shown, rates),
  );
  const parts = more.filter(
    (figure) => figure.mistaken === null && !bigger.includes(figure) && agree(figure, shown, rates) === false,
  );
  if (corrected.length > 0 && bigger.length === 0)
    return {
      ...settle(corrected, rates),
      rivals: [...base.rivals, ...late.map(({ claim }) => claim)],
      grew: null,
    };
  const whole = bigger.length > 0 ? settle(newest(bigger), rates) : null;
  const from = whole?.claim ? bigger.find(({ claim }) => claim === whole.claim) : undefined;
  const start = from ?? shown;
  const added = distinct(from ? parts.filter(({ by }) => by.day > from.by.day + FIRST_CLOSE) : parts, rates);
  const sum = added.reduce((money, part) => plus(money, part, rates), start.money);
  const last = added.at(-1)?.claim ?? from?.claim ?? null;
  return {
    value: sum,
    claim: last ?? base.claim,
    rivals:
      added.length > 0
        ? []
        : from
          ? (whole?.rivals ?? [])
          : [...base.rivals, ...late.map(({ claim }) => claim)],
    grew: last,
  };
}

function newest(figures: readonly Figure[]): Figure[] {
  const day = Math.max(...figures.map(({ by }) => by.day));
  return figures.filter(({ by }) => by.day >= day - FIRST_CLOSE);
}

function exceeds(figure: Figure, base: Figure, rates: readonly Rate[]): boolean {
  if (agree(figure, base, rates) !== false) return false;
  const x = usdOf(figure.money, figure.at, rates);
  const y = usdOf(base.money, base.at, rates);
  return x !== null && y !== null && x.value > y.value;
}

/** Each later part once, however many papers tell it; in order of time. */
function distinct(parts: readonly Figure[], rates: readonly Rate[]): Figure[] {
  const kept: Figure[] = [];
  for (const part of [...parts]
    .sort((a, b) => byWeight(b.claim, a.claim))
    .sort((a, b) => a.by.day - b.by.day)) {
    const told = kept.some(
      (other) => Math.abs(other.by.day - part.by.day) <= FIRST_CLOSE && agree(part, other, rates) !== false,
    );
    if (!told) kept.push(part);
  }
  return kept;
}

function plus(money: Money, part: Figure, rates: readonly Rate[]): Money {
  const inside = part.money.currency === money.currency ? part.money.value : null;
  if (inside !== null) return { ...money, value: money.value + inside };
  const unit = usdOf({ value: 1, currency: money.currency }, part.at, rates);
  const usd = usdOf(part.money, part.at, rates);
  if (unit === null || usd === null) return money;
  return { ...money, value: Math.round(money.value + usd.value / unit.value), bound: 'about' };
}

/** The weightiest figure, then the most exact telling of it: 5.98 for "nearly 6", euros for what was raised in euros. */
function settle(figures: readonly Figure[], rates: readonly Rate[]): Omit<ResolvedAmount, 'flags' | 'grew'> {
  const sorted = [...figures].sort(
    (a, b) => Number(a.mistaken !== null) - Number(b.mistaken !== null) || byWeight(a.claim, b.claim),
  );
  const [best] = sorted;
  if (!best) return { value: null, claim: null, rivals: [] };
  const same = sorted.filter((figure) => agree(figure, best, rates) === true);
  const [shown = best] = inOwnCurrency(same).sort(byExactness);
  const rivals = sorted.filter(({ mistaken }) => mistaken === null).map(({ claim }) => claim);
  return { value: shown.money, claim: shown.claim, rivals };
}

/** Companies raise round sums in their own currency; what papers convert has more digits. */
function inOwnCurrency(same: readonly Figure[]): Figure[] {
  const currencies = [...new Set(same.map(({ money }) => money.currency))];
  if (currencies.length < 2) return [...same];
  const judged = currencies.map((currency) => {
    const told = same.filter(({ money }) => money.currency === currency);
    const exact = told.filter(({ money }) => money.bound === 'exact');
    return {
      told,
      rank: Math.min(...told.map(({ claim }) => rankOf(claim))),
      vague: exact.length === 0 ? 1 : 0,
      digits: Math.min(...(exact.length > 0 ? exact : told).map(({ money }) => digits(money.value))),
      day: Math.min(...told.map(({ by }) => by.day)),
      currency,
    };
  });
  judged.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.vague - b.vague ||
      a.digits - b.digits ||
      a.day - b.day ||
      (a.currency < b.currency ? -1 : 1),
  );
  return judged[0]?.told ?? [];
}

const VAGUENESS = { exact: 0, range: 1, about: 2, 'at least': 3, 'up to': 4 } as const;

function byExactness(a: Figure, b: Figure): number {
  return (
    VAGUENESS[a.money.bound] - VAGUENESS[b.money.bound] ||
    digits(b.money.value) - digits(a.money.value) ||
    byWeight(a.claim, b.claim)
  );
}
