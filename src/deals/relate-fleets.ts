/** Whether two sightings are of one company's accelerators in one system. */
import type { Relation } from './cluster.ts';
import type { Context } from './pair.ts';
import { systemKey } from './sight.ts';
import type { FleetSighting } from './sighting.ts';

const APART: Relation = { link: 0, apart: true, why: null };
const NOTHING: Relation = { link: 0, apart: false, why: null };
/** Two papers' counts of one machine. */
export const SAME_COUNT = 0.03;

/** All that `relateFleets` looks at. */
export function fleetFacts(one: FleetSighting, { companyOf }: Pick<Context, 'companyOf'>): string {
  return JSON.stringify([companyOf.get(one.key), systemKey(one.system), counts(one)]);
}

/** @returns the same for (a, b) and (b, a) */
export function relateFleets(
  a: FleetSighting,
  b: FleetSighting,
  { companyOf }: Pick<Context, 'companyOf'>,
): Relation {
  if (companyOf.get(a.key) !== companyOf.get(b.key)) return NOTHING;
  const x = systemKey(a.system);
  const y = systemKey(b.system);
  if (x !== null && y !== null) return x === y ? { link: 90, apart: false, why: null } : APART;
  if (x === null && y === null) return { link: 50, apart: false, why: null };
  // A paper that leaves out the system's name is known by its counts.
  return sharesCount(a, b) ? { link: 20, apart: false, why: null } : NOTHING;
}

function sharesCount(a: FleetSighting, b: FleetSighting): boolean {
  return counts(a).some((x) => counts(b).some((y) => sameCount(x, y)));
}

function counts({ current, planned, past }: FleetSighting): number[] {
  return [current, planned, past].flatMap((count) => (count === null ? [] : [count.count]));
}

export function sameCount(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_COUNT * Math.max(a, b);
}
