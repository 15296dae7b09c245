/** Claims → the accelerators of one company in one system: the latest count of each status. */
import type { Claim, Clash, FieldValue, Fleet, FleetCount } from '#domain/deal.ts';
import { clashOf } from './clash.ts';
import { byPrecedence, byWeight, saidOf } from './pick.ts';
import { sameCount } from './relate-fleets.ts';
import { type Knowledge, type Resolution, rulings, sourcesOf, timesOf } from './resolve.ts';
import { resolveCompany } from './resolve-names.ts';
import type { FleetSighting } from './sighting.ts';

/** Counts told within a month describe one moment; older ones have been outgrown. */
const MOMENT = 30;
/** Within a week two counts are a dispute; over more they are growth. */
const DISPUTE = 7;

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
    clashes: (['current', 'planned', 'past'] as const).flatMap((field) => disputes(sightings, field, ruled)),
    ...timesOf(sightings, reviews),
    sources: sourcesOf(sightings),
    mergedInto: null,
  };
  return { subject, causes };
}

/** Papers that tell another count within days of the one that is shown. */
function disputes(
  sightings: readonly FleetSighting[],
  field: 'current' | 'planned' | 'past',
  ruled: ReadonlyMap<string, Claim>,
): Clash[] {
  const shown = latestCount(sightings, field);
  if (shown === null || ruled.has(field)) return [];
  const rivals = saidOf(sightings, field)
    .map(({ claim }) => claim)
    .filter(({ at }) => Math.abs(at.getTime() - shown.at.getTime()) <= DISPUTE * 86_400_000);
  const same = (a: FieldValue, b: FieldValue) => sameCount((a as FleetCount).count, (b as FleetCount).count);
  const clash = clashOf(field, { value: shown.value, claim: shown }, rivals, same);
  return clash === null ? [] : [clash];
}

/** A count that was told before is as old as its first telling, so that a stale repetition never undoes growth. */
function latestCount(
  sightings: readonly FleetSighting[],
  field: 'current' | 'planned' | 'past',
): Claim | null {
  const size = (claim: Claim) => (claim.value as FleetCount).count;
  const claims = nearestPlans(sightings, field);
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

/** Of plans that one article tells in several places, the smallest is the next step; the others are how far one dreams. */
function nearestPlans(sightings: readonly FleetSighting[], field: 'current' | 'planned' | 'past'): Claim[] {
  const said = saidOf(sightings, field);
  if (field !== 'planned') return said.map(({ claim }) => claim);
  const nearest = new Map<string, Claim>();
  for (const { claim } of said) {
    const article = claim.source?.articleId ?? claim.id;
    const other = nearest.get(article);
    if (!other || (claim.value as FleetCount).count < (other.value as FleetCount).count)
      nearest.set(article, claim);
  }
  return [...nearest.values()];
}

function modelOf(claim: Claim): string | null {
  return (claim.value as FleetCount).model;
}
