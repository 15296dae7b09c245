/** Rounds that papers mix up: one raise told under two letters. */
import { type Context, kindsOf, Pair } from './pair.ts';
import { roundsOf } from './round-key.ts';
import type { DealSighting } from './sighting.ts';

const WEEK = 7;

/**
 * The same sum under two letters in one week is one raise if the backers are the same, or if one paper corrects itself.
 * Whoever repeats either letter then speaks of that raise.
 */
export function confusedLetters(
  sightings: readonly DealSighting[],
  context: Omit<Context, 'letters'>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const lettered = sightings
    .filter(({ round, amount, kind }) => round?.soft === false && amount !== null && kind !== 'acquisition')
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  for (const [at, b] of lettered.entries()) {
    for (let back = at - 1; back >= 0 && b.day - lettered[back]!.day <= WEEK; back -= 1) {
      const a = lettered[back]!;
      if (roundsOf(a.round, b.round) !== 'differ' || a.source.articleId === b.source.articleId) continue;
      if (context.companyOf.get(a.key) !== context.companyOf.get(b.key) || kindsOf(a.kind, b.kind) === null)
        continue;
      const pair = new Pair(a, b, { ...context, letters: found });
      if (pair.amounts !== true || !(a.source.sourceId === b.source.sourceId || pair.kindred)) continue;
      found.add(lettersOf(a, b, context.companyOf));
    }
  }
  return found;
}

/** Names the two rounds of one company, whatever their order. */
export function lettersOf(a: DealSighting, b: DealSighting, companyOf: Context['companyOf']): string {
  return [companyOf.get(a.key), ...[a.round?.family ?? '', b.round?.family ?? ''].sort()].join(' ');
}
