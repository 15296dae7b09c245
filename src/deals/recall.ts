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
  const all = [...known.flatMap(({ claims }) => claims), ...added];
  const undone = new Set(all.filter(({ field }) => field === 'undone').map(({ value }) => value as string));
  const reviews = all.filter(
    ({ source, field, reviewId }) => source === null && field !== 'undone' && !undone.has(reviewId ?? ''),
  );
  const held = reviews.filter((claim) => claim.subject.kind === 'deal');
  const fleetReviews = reviews.filter((claim) => claim.subject.kind === 'fleet');
  const named = all
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

interface Reading<S> {
  readonly claims: readonly Claim[];
  readonly registry: Registry;
  readonly sighting: S;
}

/** By the first claim. Whoever remembers claims brings the same ones again with every report on a busy company. */
const readDeals = new WeakMap<Claim, Reading<DealSighting>>();
const readFleets = new WeakMap<Claim, Reading<FleetSighting>>();

function readAll<S extends { readonly subjectId: string | null }>(
  known: readonly Known[],
  registry: Registry,
  before: WeakMap<Claim, Reading<S>>,
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
    const held = before.get(claims[0]!);
    if (held && held.registry === registry && held.sighting.subjectId === id && same(held.claims, claims)) {
      sightings.push(held.sighting);
      continue;
    }
    const sighting = read(key, claims, registry, id);
    before.set(claims[0]!, { claims, registry, sighting });
    sightings.push(sighting);
  }
  return sightings;
}

function same(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, index) => claim === b[index]);
}
