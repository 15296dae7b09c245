/**
 * One article's word on one subject: the claims of a report that belong together. Claims carry it in their ids (the
 * first half names the sighting, the second the fact), so that memory is nothing but claims.
 */
import type { Claim, ClaimSource, DealStatus, FleetCount, Registry } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { DealKind, Valuation } from '#domain/report.ts';
import { idOf } from '#text/id.ts';
import { companyKeys } from './company-key.ts';
import { investorName } from './investor-key.ts';
import { type RoundKey, roundKey } from './round-key.ts';

const HALF = 12;
/** The rule that marks a company claim as a name of the past. */
export const FORMER_NAME = 'former-name';

interface Seen {
  readonly key: string;
  readonly claims: readonly Claim[];
  readonly source: ClaimSource;
  readonly at: Date;
  /** `at` in days. */
  readonly day: number;
  readonly company: string;
  /** Keys of the company: sure ones (former names too) and loose ones. */
  readonly sure: readonly string[];
  readonly loose: readonly string[];
  /** The subject the claims belong to in memory; null for what has just been read. */
  readonly subjectId: string | null;
}

export interface DealSighting extends Seen {
  readonly kind: DealKind;
  readonly status: DealStatus;
  readonly round: RoundKey | null;
  readonly amount: Money | null;
  readonly valuation: Valuation | null;
  readonly totalRaised: Pick<Money, 'value' | 'currency'> | null;
  /** Keys of all named backers. */
  readonly backers: ReadonlySet<string>;
}

export interface FleetSighting extends Seen {
  readonly system: string | null;
  readonly current: FleetCount | null;
  readonly planned: FleetCount | null;
  readonly past: FleetCount | null;
}

export function sightingKey(...content: readonly (string | number | null)[]): string {
  return idOf('sighting', ...content).slice(0, HALF);
}

/** The id of the claim that states `field` and `value` in this sighting. */
export function claimId(sighting: string, field: string, value: unknown): string {
  return sighting + idOf(field, JSON.stringify(value)).slice(0, HALF);
}

/** The sighting that a claim is part of, and (as ids of subjects begin like it) the one that a subject was founded by. */
export function sightingOf(id: string): string {
  return id.slice(0, HALF);
}

/** The id of the subject that this sighting founds, if it founds one. */
export function subjectIdOf(kind: 'deal' | 'fleet', sighting: string): string {
  return sighting + idOf(kind, sighting).slice(0, HALF);
}

/** @param claims all of one sighting */
export function readDealSighting(
  key: string,
  claims: readonly Claim[],
  registry: Registry,
  subjectId: string | null,
): DealSighting {
  const value = valuesOf(claims);
  const backers = new Set<string>();
  for (const claim of claims) {
    if (claim.field !== 'investors' && claim.field !== 'leads') continue;
    for (const name of claim.value as readonly string[]) backers.add(investorName(name, registry).key);
  }
  return {
    ...seen(key, claims, registry, subjectId),
    kind: (value.get('kind') ?? 'unspecified') as DealKind,
    status: (value.get('status') ?? 'closed') as DealStatus,
    round: roundKey((value.get('round') ?? null) as string | null),
    amount: (value.get('amount') ?? null) as Money | null,
    valuation: (value.get('valuation') ?? null) as Valuation | null,
    totalRaised: (value.get('totalRaised') ?? null) as Pick<Money, 'value' | 'currency'> | null,
    backers,
  };
}

/** @param claims all of one sighting */
export function readFleetSighting(
  key: string,
  claims: readonly Claim[],
  registry: Registry,
  subjectId: string | null,
): FleetSighting {
  const value = valuesOf(claims);
  return {
    ...seen(key, claims, registry, subjectId),
    system: (value.get('system') ?? null) as string | null,
    current: (value.get('current') ?? null) as FleetCount | null,
    planned: (value.get('planned') ?? null) as FleetCount | null,
    past: (value.get('past') ?? null) as FleetCount | null,
  };
}

function valuesOf(claims: readonly Claim[]): Map<string, Claim['value']> {
  return new Map(claims.map(({ field, value }) => [field, value]));
}

function seen(key: string, claims: readonly Claim[], registry: Registry, subjectId: string | null): Seen {
  const [first] = claims;
  if (first === undefined || first.source === null) throw new Error('a sighting has claims with a source');
  const names = claims.filter(({ field }) => field === 'company');
  const keys = names.map(({ value }) => companyKeys(value as string, registry));
  const now = names.find((claim) => !isFormerName(claim));
  return {
    key,
    claims,
    source: first.source,
    at: first.at,
    day: first.at.getTime() / 86_400_000,
    company: (now?.value ?? '') as string,
    sure: keys.flatMap(({ sure }) => sure),
    loose: keys.flatMap(({ loose }) => loose),
    subjectId,
  };
}

export function isFormerName(claim: Claim): boolean {
  return claim.field === 'company' && claim.evidence?.rule === FORMER_NAME;
}
