/** What a review changed, a line a change: "xAI: định giá ~~45~~ → **50 tỷ USD**". */
import type { Change } from '#domain/deal.ts';
import type { PostLine } from '#domain/delivery.ts';
import { changePieces } from './compose-diff.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';
import { REVIEW_WORDS } from './words-review.ts';

/** Empty where nothing reads differently. */
export function composeReview(changes: readonly Change[], voice: Voice): readonly PostLine[] {
  const words = phrasesOf(voice.language);
  const lines: PostLine[] = [];
  for (const change of changes) {
    const { company, field } = change;
    if (field === 'new') {
      const text = `${company}: ${REVIEW_WORDS[voice.language].newDeal}`;
      lines.push([{ text, style: 'plain' }]);
      continue;
    }
    const said = changePieces(field, change, voice);
    if (said !== null) lines.push([{ text: `${company}: ${words.fields[field]} `, style: 'plain' }, ...said]);
  }
  return lines;
}
