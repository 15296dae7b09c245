import type { Rate } from '#domain/deal.ts';
import { type Post, saysDiffs } from '#domain/delivery.ts';
import type { DueDelivery } from '#domain/ports.ts';
import { composeBulletin } from './compose-bulletin.ts';
import { composeCard } from './compose-card.ts';
import { composeDiff } from './compose-diff.ts';
import { composeDigest } from './compose-digest.ts';

export interface Posts {
  /** The card or digest: what is posted, or what the card that stands there becomes. */
  readonly main: Post;
  /** What replies to an edited card; null where nothing is to be said under it. */
  readonly diff: Post | null;
}

/** What a due delivery says, by the present truth and not by what was true when it was owed. */
export function composePosts(
  due: Pick<DueDelivery, 'delivery' | 'subscription' | 'known' | 'changes' | 'fleets'>,
  rates: readonly Rate[],
): Posts {
  const voice = { language: due.subscription.language, rates };
  const [only] = due.known;
  const { bulletin, subjects } = due.delivery;
  if (bulletin !== undefined)
    return { main: composeBulletin(bulletin, subjects, due.known, voice), diff: null };
  if (due.delivery.kind === 'digest' || due.delivery.kind === 'bulletin' || only === undefined)
    return { main: composeDigest(due.known, voice), diff: null };
  const wantsDiff = due.delivery.kind === 'update' && saysDiffs(due.subscription);
  return {
    main: composeCard(only, { ...voice, fleets: due.fleets }),
    diff: wantsDiff ? composeDiff(due.changes, only, voice) : null,
  };
}
