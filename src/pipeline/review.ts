/** Review → Changes and Deliveries: a moderator's word goes the same way as an article's, from reconcile on. */
import { owe } from '#announce/owe.ts';
import { applyReview } from '#deals/review.ts';
import type { Change, Review } from '#domain/deal.ts';
import type { World } from './world.ts';

/** What a review needs of the world. */
export type ReviewWorld = Pick<World, 'store' | 'clock' | 'registry' | 'rates'>;

/** Stores a review with all that follows from it, in one transaction. Throws an Error where it names nothing to act on. */
export function review(
  word: Review,
  { store, clock, registry, rates }: ReviewWorld,
): Promise<readonly Change[]> {
  const subjects = word.other === null ? [word.subject] : [word.subject, word.other];
  const now = clock.now();
  return store.ledger.review(
    word,
    subjects,
    ({ known, subscriptions }) => {
      const found = applyReview(word, known, { registry, rates });
      return { ...found, deliveries: owe({ ...found, subscriptions, rates, now, late: null }) };
    },
    now,
  );
}
