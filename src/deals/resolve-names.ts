/** What the company is called, and who pays. */
import type { Claim, Registry } from '#domain/deal.ts';
import { companyKeys } from './company-key.ts';
import { investorName } from './investor-key.ts';
import { byPrecedence, byWeight, rankOf, type Said, saidOf } from './pick.ts';
import type { Stages } from './resolve-status.ts';
import { type DealSighting, type FleetSighting, isFormerName } from './sighting.ts';

/** The registry's spelling, else that of the best and first source; after a change of name the new one. */
export function resolveCompany(
  sightings: readonly (DealSighting | FleetSighting)[],
  registry: Registry,
): { value: string; claim: Claim | null } {
  const said = sightings.flatMap(({ claims }) => claims.filter(({ field }) => field === 'company'));
  const former = new Set(
    said.filter(isFormerName).flatMap(({ value }) => companyKeys(value as string, registry).sure),
  );
  const names = said.filter((claim) => !isFormerName(claim)).sort(byPrecedence);
  const present = names.filter(
    ({ value }) => !companyKeys(value as string, registry).sure.some((key) => former.has(key)),
  );
  const claim = present[0] ?? names[0] ?? null;
  if (claim === null) return { value: '', claim };
  const entry = companyKeys(claim.value as string, registry).entry;
  return { value: entry?.name ?? (claim.value as string).trim(), claim };
}

interface Names {
  readonly value: readonly string[];
  /** The newest claim that brought a name in. */
  readonly claim: Claim | null;
}

/** All backers that are named, each once. Who was only rumoured is dropped when the closing names some. */
export function resolveNames(stages: Stages, registry: Registry): { leads: Names; investors: Names } {
  const done = [...stages.done, ...stages.more];
  const leads = saidOf(done, 'leads');
  const backers = saidOf(done, 'investors');
  const named = leads.length + backers.length > 0;
  const lead = named ? leads : saidOf(stages.talks, 'leads');
  const all = named ? backers : saidOf(stages.talks, 'investors');
  return { leads: union(lead, registry), investors: union([...lead, ...all], registry) };
}

function union(said: readonly Said<DealSighting>[], registry: Registry): Names {
  const found = new Map<string, { name: string; claim: Claim }>();
  const inOrder = [...said].sort(asRead);
  for (const { claim } of inOrder) {
    for (const written of claim.value as readonly string[]) {
      const { key, name } = investorName(written, registry);
      if (!found.has(key)) found.set(key, { name, claim });
    }
  }
  const claims = [...found.values()].map(({ claim }) => claim);
  const newest = claims.sort((a, b) => b.at.getTime() - a.at.getTime() || byWeight(a, b))[0] ?? null;
  return { value: [...found.values()].map(({ name }) => name), claim: newest };
}

/** Best and first source first, and within an article as it is written. */
function asRead(a: Said<DealSighting>, b: Said<DealSighting>): number {
  const { claim: x } = a;
  const { claim: y } = b;
  return (
    rankOf(x) - rankOf(y) ||
    x.at.getTime() - y.at.getTime() ||
    (a.by.key < b.by.key ? -1 : a.by.key > b.by.key ? 1 : 0) ||
    Number(y.field === 'leads') - Number(x.field === 'leads') ||
    placeOf(x) - placeOf(y) ||
    (x.id < y.id ? -1 : 1)
  );
}

function placeOf({ evidence }: Claim): number {
  return evidence === null ? 0 : evidence.span.start - (evidence.span.part === 'title' ? 1e9 : 0);
}
