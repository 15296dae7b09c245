/** "HONG KONG, Nov 6 (Foo) —": where and when a report was written is no name of anybody in it. */
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED, NUMBER, WORD } from '#text/tokenize.ts';
import { wordsOf } from '../words.ts';

const DASHES = new Set(wordsOf('- – —'));
const BETWEEN = new Set(wordsOf(', . ( ) /'));
/** No dateline is longer, in tokens. */
const LONGEST = 24;

/** Marks the tokens of each paragraph's dateline as taken. */
export function markDatelines(document: Document, taken: Uint8Array): void {
  const { paragraphs, flags, titleTokens } = document;
  for (const first of paragraphs) {
    if (first < titleTokens || !(flags[first]! & ALL_CAPITALS)) continue;
    const end = endOf(document, first);
    if (end > first) taken.fill(1, first, end);
  }
}

/** Token behind the dash, or `first` where no dateline stands there. */
function endOf({ words, kinds, flags, size }: Document, first: number): number {
  let open = false;
  for (let at = first; at < Math.min(size, first + LONGEST); at++) {
    if (DASHES.has(words[at]!)) return flags[at]! & GLUED ? first : at + 1;
    if (BETWEEN.has(words[at]!)) open = true;
    else if (kinds[at] === NUMBER && open) continue;
    // A city in capitals; the country, the month and the agency behind it in their usual dress.
    else if (kinds[at] !== WORD || !(flags[at]! & (open ? CAPITAL : ALL_CAPITALS))) return first;
  }
  return first;
}
