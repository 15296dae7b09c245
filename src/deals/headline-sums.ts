/** Headlines that add up: one paper's "250 million" is another's 150 in shares and 100 in debt. */
import type { Rate } from '#domain/deal.ts';
import { usdOf } from '#domain/usd.ts';
import { agree } from './agree.ts';
import type { DealSighting } from './sighting.ts';

/** Days between the paper that tells them apart and the one that adds them. */
const NEAR = 60;

/** @returns keys of the sightings whose amount is the sum of what one other article tells apart, of the same company */
export function headlineSums(
  sightings: readonly DealSighting[],
  companyOf: ReadonlyMap<string, number>,
  rates: readonly Rate[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const groups = new Map<string, DealSighting[]>();
  for (const one of sightings) {
    if (one.amount === null || one.kind === 'acquisition' || one.status === 'cancelled') continue;
    const id = `${one.source.articleId} ${companyOf.get(one.key)}`;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  for (const parts of groups.values()) {
    const kinds = new Set(parts.map(({ kind }) => kind));
    if (kinds.size < 2) continue;
    const [first] = parts;
    const whole = total(parts, rates);
    if (!first || whole === null) continue;
    for (const other of sightings) {
      if (other.amount === null || other.source.articleId === first.source.articleId) continue;
      if (companyOf.get(other.key) !== companyOf.get(first.key) || Math.abs(other.day - first.day) > NEAR)
        continue;
      const exact = { value: whole, currency: 'USD', high: null, bound: 'exact' as const };
      const isPart = parts.some(
        ({ amount, at }) =>
          amount && agree({ money: amount, at }, { money: other.amount!, at: other.at }, rates),
      );
      if (
        !isPart &&
        agree({ money: exact, at: first.at }, { money: other.amount, at: other.at }, rates) === true
      ) {
        found.add(other.key);
      }
    }
  }
  return found;
}

function total(parts: readonly DealSighting[], rates: readonly Rate[]): number | null {
  let sum = 0;
  for (const { amount, at } of parts) {
    const usd = amount === null ? null : usdOf(amount, at, rates);
    if (usd === null) return null;
    sum += usd.value;
  }
  return sum;
}
