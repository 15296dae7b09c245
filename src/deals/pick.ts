/** Which of several claims of one field is shown: review, then tier, then time. */
import type { Claim } from '#domain/deal.ts';
import type { Tier } from '#domain/source.ts';

const RANK: Readonly<Record<Tier, number>> = { official: 0, 'first-hand': 1, rewrite: 2 };

/** 0 for the company's own word, more for those further from it. */
export function rankOf({ source }: Pick<Claim, 'source'>): number {
  return source === null ? -1 : RANK[source.tier];
}

/** Best first: tier, then later, then by id so that no two are equal. */
export function byWeight(a: Claim, b: Claim): number {
  return rankOf(a) - rankOf(b) || b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1);
}

/** Best first: tier, then earlier: for names and spellings, which should not change with each paper. */
export function byPrecedence(a: Claim, b: Claim): number {
  return rankOf(a) - rankOf(b) || a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}

/** The claims of one field among sightings, each beside its sighting. */
export interface Said<S> {
  readonly by: S;
  readonly claim: Claim;
}

export function saidOf<S extends { readonly claims: readonly Claim[] }>(
  sightings: readonly S[],
  field: Claim['field'],
): Said<S>[] {
  const said: Said<S>[] = [];
  for (const by of sightings)
    for (const claim of by.claims) if (claim.field === field) said.push({ by, claim });
  return said;
}
