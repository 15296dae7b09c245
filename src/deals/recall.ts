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
      sightings: readAll(deals, (key, claims, id) => readDealSighting(key, claims, registry, id)),
      reviews: held,
      named: named.filter((id) => id.length > 12),
    },
    fleets: {
      subjects: fleets.map(({ fleet, keys }) => ({ subject: fleet, keys })),
      sightings: readAll(fleets, (key, claims, id) => readFleetSighting(key, claims, registry, id)),
      reviews: fleetReviews,
      named: [],
    },
  };
}

function readAll<S>(
  known: readonly Known[],
  read: (key: string, claims: readonly Claim[], subjectId: string) => S,
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
  return [...parts].map(([key, { claims, id }]) => read(key, claims, id));
}
