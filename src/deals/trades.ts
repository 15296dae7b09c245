import type { Deal, Fleet } from '#domain/deal.ts';
import { dealChanges, fleetChanges } from './changes.ts';
import { confusedLetters } from './confused-letters.ts';
import { headlineSums } from './headline-sums.ts';
import { dealFacts, relateDeals } from './relate-deals.ts';
import { fleetFacts, relateFleets } from './relate-fleets.ts';
import { type Knowledge, resolveSightings } from './resolve.ts';
import { resolveFleet } from './resolve-fleet.ts';
import type { Trade } from './settle.ts';
import type { DealSighting, FleetSighting } from './sighting.ts';

/** @param trigger id of the article or review that made us look again; part of the ids of changes */
export function dealTrade(knowledge: Knowledge, trigger: string): Trade<DealSighting, Deal> {
  return {
    kind: 'deal',
    relate: relateDeals,
    alike: dealFacts,
    sums: (sightings, companyOf) => headlineSums(sightings, companyOf, knowledge.rates),
    letters: confusedLetters,
    resolve: (id, sightings, reviews, { sums }) => resolveSightings(id, sightings, reviews, knowledge, sums),
    changes: (old, now) => dealChanges(old, now, trigger, knowledge),
  };
}

/** The same for the accelerators of a company. */
export function fleetTrade(knowledge: Knowledge, trigger: string): Trade<FleetSighting, Fleet> {
  return {
    kind: 'fleet',
    relate: relateFleets,
    alike: fleetFacts,
    sums: () => new Set(),
    letters: () => new Set(),
    resolve: (id, sightings, reviews) => resolveFleet(id, sightings, reviews, knowledge),
    changes: (old, now) => fleetChanges(old, now, trigger, knowledge),
  };
}
