/** Whose story a text without a deal is. */
import type { Document } from '#text/document.ts';
import type { Party, Who } from './types.ts';

/** Without a raise in the text the story is of the organisation named most, the title counting more. */
const TITLE_COUNTS = 3;
const LEAST_NAMED = 3;

export function mostNamed(document: Document, who: Who): readonly Party[] {
  let best: Party | null = null;
  let most = LEAST_NAMED - 1;
  for (const party of who.parties) {
    if (party.kind !== 'organisation') continue;
    let count = 0;
    for (const { first } of party.places) count += first < document.titleTokens ? TITLE_COUNTS : 1;
    if (count > most) {
      best = party;
      most = count;
    }
  }
  return best === null ? [] : [best];
}
