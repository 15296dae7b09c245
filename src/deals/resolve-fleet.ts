/** Claims → the accelerators of one company in one system: the latest count of each status. */
import type { Claim, Fleet, FleetCount } from '#domain/deal.ts';
import { byPrecedence, byWeight, saidOf } from './pick.ts';
import { sameCount } from './relate-fleets.ts';
import { type Knowledge, type Resolution, rulings, sourcesOf, timesOf } from './resolve.ts';
import { resolveCompany } from './resolve-names.ts';
import type { FleetSighting } from './sighting.ts';

/** Counts told within a month describe one moment; older ones have been outgrown. */
const MOMENT = 30;

export function resolveFleet(
  id: string,
  unordered: readonly FleetSighting[],
  reviews: readonly Claim[],
  { registry }: Knowledge,
): Resolution<Fleet> {
  const sightings = [...unordered].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const ruled = rulings(reviews);
  const company = resolveCompany(sightings, registry);
  const system =
    saidOf(sightings, 'system')
      .map(({ claim }) => claim)
      .sort(byPrecedence)[0] ?? null;
  const causes = new Map<string, Claim>();
  const choose = <T>(
    field: 'company' | 'system' | 'current' | 'planned' | 'past',
    claim: Claim | null,
    value: T,
  ): T => {
    const cause = ruled.get(field) ?? claim;
    if (cause !== null) causes.set(field, cause);
    return ruled.has(field) ? (ruled.get(field)?.value as T) : value;
  };
  const count = (field: 'current' | 'planned' | 'past') => {
    const claim = latestCount(sightings, field);
    return choose(field, claim, (claim?.value ?? null) as FleetCount | null);
  };
  const subject: Fleet = {
    id,
    company: choose('company', company.claim, company.value),
    system: choose('system', system, (system?.value ?? null) as string | null),
    current: count('current'),
    planned: count('planned'),
    past: count('past'),
    clashes: [],
    ...timesOf(sightings, reviews),
    sources: sourcesOf(sightings),
    mergedInto: null,
  };
  return { subject, causes };
}

/** A count that was told before is as old as its first telling, so that a stale repetition never undoes growth. */
function latestCount(
  sightings: readonly FleetSighting[],
  field: 'current' | 'planned' | 'past',
): Claim | null {
  const claims = saidOf(sightings, field).map(({ claim }) => claim);
  const size = (claim: Claim) => (claim.value as FleetCount).count;
  const since = new Map(
    claims.map((claim) => [
      claim,
      Math.min(
        ...claims.filter((other) => sameCount(size(other), size(claim))).map(({ at }) => at.getTime()),
      ),
    ]),
  );
  const newest = Math.max(...since.values());
  const fresh = claims.filter((claim) => (since.get(claim) ?? 0) >= newest - MOMENT * 86_400_000);
  const [best] = fresh.sort((a, b) =>
    byWeight({ ...a, at: new Date(since.get(a) ?? 0) }, { ...b, at: new Date(since.get(b) ?? 0) }),
  );
  if (best === undefined) return null;
  const same = claims.filter((claim) => sameCount(size(claim), size(best)));
  // The same count with its model named says more.
  return (
    same.sort((a, b) => Number(modelOf(a) === null) - Number(modelOf(b) === null) || byPrecedence(a, b))[0] ??
    best
  );
}

function modelOf(claim: Claim): string | null {
  return (claim.value as FleetCount).model;
}
