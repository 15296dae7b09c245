/** Known subjects → what their claims say: sightings, and the reviews that still hold. */
import type { Claim, Deal, Fleet, Known, Registry } from '#domain/deal.ts';
import type { Held } from './settle.ts';
import {
  type DealSighting,
  type FleetSighting,
  readDealSighting,
  readFleetSighting,
  sightingOf,
} from './sighting.ts';

export interface Memory {
  readonly deals: Held<DealSighting, Deal>;
  readonly fleets: Held<FleetSighting, Fleet>;
}

/** @param added claims of a review that is just being applied */
export function recall(known: readonly Known[], registry: Registry, added: readonly Claim[] = []): Memory {
  const ruled = [...known.flatMap(({ claims }) => ruledOf(claims)), ...ruledOf(added)];
  const undone = new Set(ruled.filter(({ field }) => field === 'undone').map(({ value }) => value as string));
  const reviews = ruled.filter(({ field, reviewId }) => field !== 'undone' && !undone.has(reviewId ?? ''));
  const held = reviews.filter((claim) => claim.subject.kind === 'deal');
  const fleetReviews = reviews.filter((claim) => claim.subject.kind === 'fleet');
  const named = ruled
    .filter(({ field }) => field === 'same')
    .flatMap(({ value }) => value as readonly string[]);
  const deals = known.filter((one) => one.kind === 'deal');
  const fleets = known.filter((one) => one.kind === 'fleet');
  return {
    deals: {
      subjects: deals.map(({ deal, keys }) => ({ subject: deal, keys })),
      sightings: readAll(deals, registry, readDeals, readDealSighting),
      reviews: held,
      named: named.filter((id) => id.length > 12),
    },
    fleets: {
      subjects: fleets.map(({ fleet, keys }) => ({ subject: fleet, keys })),
      sightings: readAll(fleets, registry, readFleets, readFleetSighting),
      reviews: fleetReviews,
      named: [],
    },
  };
}

/**
 * What was read from claims before. Whoever remembers claims brings the same ones again with every report on a busy company:
 * all of a subject at once, or with those that have come since.
 */
class Readings<S> {
  readonly whole = new WeakMap<readonly Claim[], Whole<S>>();
  /** By the first claim. */
  readonly parts = new WeakMap<Claim, Reading<S>>();
}

interface Whole<S> {
  readonly subjectId: string;
  readonly registry: Registry;
  readonly sightings: readonly S[];
}

interface Reading<S> {
  readonly claims: readonly Claim[];
  readonly registry: Registry;
  readonly sighting: S;
}

const readDeals = new Readings<DealSighting>();
const readFleets = new Readings<FleetSighting>();

/** Claims of reviews. */
const ruled = new WeakMap<readonly Claim[], readonly Claim[]>();

function ruledOf(claims: readonly Claim[]): readonly Claim[] {
  const found = ruled.get(claims) ?? claims.filter(({ source }) => source === null);
  ruled.set(claims, found);
  return found;
}

function readAll<S extends { readonly key: string; readonly subjectId: string | null }>(
  known: readonly Known[],
  registry: Registry,
  before: Readings<S>,
  read: (key: string, claims: readonly Claim[], registry: Registry, subjectId: string) => S,
): readonly S[] {
  const sightings = known.flatMap((one) => {
    const subjectId = one.kind === 'deal' ? one.deal.id : one.fleet.id;
    const held = before.whole.get(one.claims);
    if (held?.registry === registry && held.subjectId === subjectId) return held.sightings;
    const found = readParts([one], registry, before, read);
    before.whole.set(one.claims, { subjectId, registry, sightings: found });
    return found;
  });
  const keys = new Set(sightings.map(({ key }) => key));
  // Claims of one sighting belong to one subject. Should they ever not, they are read together.
  return keys.size === sightings.length ? sightings : readParts(known, registry, before, read);
}

function readParts<S extends { readonly subjectId: string | null }>(
  known: readonly Known[],
  registry: Registry,
  before: Readings<S>,
  read: (key: string, claims: readonly Claim[], registry: Registry, subjectId: string) => S,
): S[] {
  const parts = new Map<string, { claims: Claim[]; id: string }>();
  for (const one of known) {
    const id = one.kind === 'deal' ? one.deal.id : one.fleet.id;
    for (const claim of one.claims) {
      if (claim.source === null) continue;
      const key = sightingOf(claim.id);
      const part = parts.get(key);
      if (part) part.claims.push(claim);
      else parts.set(key, { claims: [claim], id });
    }
  }
  const sightings: S[] = [];
  for (const [key, { claims, id }] of parts) {
    const held = before.parts.get(claims[0]!);
    if (held && held.registry === registry && held.sighting.subjectId === id && same(held.claims, claims)) {
      sightings.push(held.sighting);
      continue;
    }
    const sighting = read(key, claims, registry, id);
    before.parts.set(claims[0]!, { claims, registry, sighting });
    sightings.push(sighting);
  }
  return sightings;
}

function same(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, index) => claim === b[index]);
}
