/**
 * Claims → deal. Nothing is overwritten: every field is chosen anew among all that was ever said about it. A review
 * beats an official statement beats a first-hand paper beats a rewrite; within a tier later beats earlier; what is closed
 * beats talks; the more exact beats the rounded. A pure function of the set of claims, whatever their order.
 */
import type {
  Claim,
  ClaimField,
  ClaimSource,
  Clash,
  Deal,
  DealField,
  DealFields,
  FieldValue,
  Rate,
  Registry,
} from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { DealKind, Valuation } from '#domain/report.ts';
import { agree } from './agree.ts';
import { clashOf } from './clash.ts';
import { flagsOf } from './flags.ts';
import { byPrecedence, byWeight, saidOf } from './pick.ts';
import { resolveAmount } from './resolve-amount.ts';
import { resolveCompany, resolveNames } from './resolve-names.ts';
import { resolveStatus, stagesOf } from './resolve-status.ts';
import { asMoney, resolveTotal, resolveValuation, sameValuation } from './resolve-valuation.ts';
import { roundKey, roundsOf } from './round-key.ts';
import { type DealSighting, readDealSighting, sightingOf } from './sighting.ts';

export interface Resolution<T> {
  readonly subject: T;
  /** Which claim each field's value comes from. */
  readonly causes: ReadonlyMap<string, Claim>;
}

export interface Knowledge {
  readonly registry: Registry;
  readonly rates: readonly Rate[];
}

/** @param claims all claims about one deal, those of reviews among them, in any order */
export function resolveDeal(id: string, claims: readonly Claim[], knowledge: Knowledge): Resolution<Deal> {
  const parts = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.source === null) continue;
    const part = parts.get(sightingOf(claim.id));
    if (part) part.push(claim);
    else parts.set(sightingOf(claim.id), [claim]);
  }
  const sightings = [...parts].map(([key, own]) => readDealSighting(key, own, knowledge.registry, id));
  return resolveSightings(
    id,
    sightings,
    claims.filter(({ source }) => source === null),
    knowledge,
  );
}

export function resolveSightings(
  id: string,
  unordered: readonly DealSighting[],
  reviews: readonly Claim[],
  { registry, rates }: Knowledge,
  sums: ReadonlySet<string> = new Set(),
): Resolution<Deal> {
  const sightings = [...unordered].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const ruled = rulings(reviews);
  const stages = stagesOf(sightings);
  const amount = resolveAmount(stages, sums, rates);
  const sum = valueOr(ruled, 'amount', amount.value) as Money | null;
  const valuation = resolveValuation(stages, sum, rates);
  const total = resolveTotal(stages, rates);
  const company = resolveCompany(sightings, registry);
  const kind = resolveKind(sightings);
  const round = resolveRound(sightings);
  const people = resolveNames(stages, registry);
  const count =
    saidOf(sightings, 'investorCount')
      .map(({ claim }) => claim)
      .sort(byWeight)[0] ?? null;
  const found: Readonly<Record<DealField, { readonly value: FieldValue; readonly claim: Claim | null }>> = {
    company,
    kind,
    status: resolveStatus(sightings, stages, amount.grew),
    round,
    amount,
    valuation,
    totalRaised: total,
    leads: people.leads,
    investors: people.investors,
    investorCount: { value: (count?.value ?? null) as number | null, claim: count },
  };
  const causes = new Map<string, Claim>();
  const fields: Record<string, FieldValue> = {};
  for (const [field, { value, claim }] of Object.entries(found)) {
    const ruling = ruled.get(field as ClaimField);
    fields[field] = ruling === undefined ? value : ruling.value;
    const cause = ruling ?? claim;
    if (cause !== null) causes.set(field, cause);
  }
  const resolved = fields as unknown as DealFields;
  const clashes = [
    clashOf(
      'amount',
      amount,
      amount.rivals,
      (a, b, at) => agree({ money: a as Money, at }, { money: b as Money, at }, rates) !== false,
    ),
    clashOf('valuation', valuation, valuation.rivals, (a, b, at) =>
      sameValuation(a as Valuation, b as Valuation, sum, at, rates),
    ),
    clashOf(
      'totalRaised',
      total,
      total.rivals,
      (a, b, at) =>
        agree({ money: asMoney(a as Money), at }, { money: asMoney(b as Money), at }, rates) !== false,
    ),
    clashOf('round', round, round.rivals, (a, b) => roundsOf(a as string, b as string) !== 'differ'),
  ].filter((clash): clash is Clash => clash !== null && !ruled.has(clash.field));
  const flags = [...amount.flags, ...flagsOf(resolved, sightings, rates)].filter(
    (flag) => !isRuled(flag, ruled),
  );
  return {
    subject: {
      ...resolved,
      id,
      clashes,
      flags,
      ...timesOf(sightings, reviews),
      sources: sourcesOf(sightings),
      mergedInto: null,
    },
    causes,
  };
}

/** The newest word of a reviewer on each field. */
export function rulings(reviews: readonly Claim[]): ReadonlyMap<ClaimField, Claim> {
  const inOrder = [...reviews].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map((claim) => [claim.field, claim]));
}

function valueOr(ruled: ReadonlyMap<ClaimField, Claim>, field: DealField, value: FieldValue): FieldValue {
  const ruling = ruled.get(field);
  return ruling === undefined ? value : ruling.value;
}

/** What a person has looked at needs no looking at. */
function isRuled(flag: string, ruled: ReadonlyMap<ClaimField, Claim>): boolean {
  return (
    (ruled.has('amount') && flag.includes('amount')) || (ruled.has('valuation') && flag.includes('valuation'))
  );
}

function resolveKind(sightings: readonly DealSighting[]): { value: DealKind; claim: Claim | null } {
  const claims = saidOf(sightings, 'kind')
    .map(({ claim }) => claim)
    .sort(byPrecedence);
  const claim = claims.find(({ value }) => value !== 'unspecified') ?? claims[0] ?? null;
  return { value: (claim?.value ?? 'unspecified') as DealKind, claim };
}

/** "Series B", also where the newest paper calls it "Series B extension" or "growth round". */
function resolveRound(sightings: readonly DealSighting[]): {
  value: string | null;
  claim: Claim | null;
  rivals: Claim[];
} {
  const claims = saidOf(sightings, 'round')
    .map(({ claim }) => claim)
    .sort(byWeight);
  const keyed = claims.map((claim) => ({ claim, key: roundKey(claim.value as string) }));
  const firm = keyed.filter(({ key }) => key?.soft === false);
  const named = firm.length > 0 ? firm : keyed.filter(({ key }) => key?.family !== null);
  const best = named[0] ?? keyed[0];
  if (!best?.key) return { value: null, claim: null, rivals: [] };
  const onlyMore = named.length > 0 && named.every(({ key }) => key?.more);
  return {
    value: onlyMore ? (best.claim.value as string) : best.key.label,
    claim: best.claim,
    rivals: named.map(({ claim }) => claim),
  };
}

export function timesOf(
  sightings: readonly { readonly at: Date }[],
  reviews: readonly Claim[],
): { firstSeenAt: Date; updatedAt: Date } {
  const seen = sightings.map(({ at }) => at.getTime());
  return {
    firstSeenAt: new Date(Math.min(...seen)),
    updatedAt: new Date(Math.max(...seen, ...reviews.map(({ at }) => at.getTime()))),
  };
}

/** One for each article, in order of time. */
export function sourcesOf(
  sightings: readonly { readonly source: ClaimSource; readonly at: Date }[],
): ClaimSource[] {
  return [...new Map(sightings.map(({ source }) => [source.articleId, source])).values()];
}
