/** Sources that do not agree, kept visible: the latest word of each source, grouped by what they say. */
import type { Claim, Clash, FieldValue, SubjectField } from '#domain/deal.ts';
import { byWeight } from './pick.ts';

/**
 * @param rivals claims of one field that should say the same; the shown one's side comes first
 * @returns null where they agree
 */
export function clashOf(
  field: SubjectField,
  shown: { readonly value: FieldValue; readonly claim: Claim | null },
  rivals: readonly Claim[],
  same: (a: FieldValue, b: FieldValue, at: Date) => boolean,
): Clash | null {
  const latest = new Map<string, Claim>();
  // Worst first, so that of two words of one source the weightier stays.
  for (const claim of [...rivals].sort((a, b) => byWeight(b, a))) {
    latest.set(claim.source?.sourceId ?? claim.id, claim);
  }
  const sides: { value: FieldValue; claims: Claim[] }[] = [{ value: shown.value, claims: [] }];
  for (const claim of latest.values()) {
    const side = sides.find(({ value }) => same(value, claim.value, claim.at));
    if (side) side.claims.push(claim);
    else sides.push({ value: claim.value, claims: [claim] });
  }
  if (sides[0]?.claims.length === 0 && shown.claim !== null) sides[0].claims.push(shown.claim);
  const held = sides.filter(({ claims }, index) => index === 0 || claims.length > 0);
  if (held.length < 2) return null;
  return {
    field,
    sides: held.map(({ value, claims }) => ({
      value,
      claimIds: claims.map(({ id }) => id),
      sources: [...new Set(claims.map(({ source }) => source?.name ?? ''))],
    })),
  };
}
