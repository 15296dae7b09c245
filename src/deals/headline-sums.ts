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
  companyOf: ReadonlyMap<string, string>,
  rates: readonly Rate[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const inArticle = new Map<string, DealSighting[]>();
  for (const one of sightings) {
    if (one.amount === null || one.kind === 'acquisition' || one.status === 'cancelled') continue;
    const others = inArticle.get(one.source.articleId);
    if (others) others.push(one);
    else inArticle.set(one.source.articleId, [one]);
  }
  const several = [...inArticle.values()].filter(({ length }) => length > 1);
  const groups = several.flatMap((told) => [...Map.groupBy(told, ({ key }) => companyOf.get(key)).values()]);
  for (const parts of groups) {
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
