/** When: which time words of a text speak of which amount. */
import type { Document } from '#text/document.ts';
import type { Draft } from './draft-roles.ts';
import { findTimes, type Time, type TimeWord } from './time.ts';
import { wordsOf } from './words.ts';

/** Which time words speak of which amount: those that open its sentence, and those beside it. */
export function attachTimes(
  document: Document,
  drafts: readonly Draft[],
): readonly { readonly draft: Draft; readonly times: ReadonlySet<Time> }[] {
  const words = findTimes(document);
  const result: { draft: Draft; times: Set<Time> }[] = [];
  let start = 0;
  let opening: readonly TimeWord[] = [];
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]?.from === draft.from ? drafts[i - 1] : undefined;
    const after = drafts[i + 1]?.from === draft.from ? drafts[i + 1] : undefined;
    if (before === undefined) {
      while (start < words.length && (words[start]?.first ?? 0) < draft.from) start += 1;
      opening = wordsUpTo(words, start, draft.from + OPENS);
    }
    while (start < words.length && (words[start]?.first ?? 0) < draft.first - SPAN) start += 1;
    const near = wordsUpTo(words, start, Math.min(draft.to, draft.last + SPAN));
    const times = new Set<Time>();
    let nearest: Time | null = null;
    let behind = false;
    for (const word of [...opening, ...near]) {
      if (!speaksOf(document, word, draft, before, after)) continue;
      times.add(word.time);
      if (word.last <= draft.first && word.time !== 'dated') nearest = word.time;
      if (word.first >= draft.last && (word.time === 'past' || before !== undefined)) behind = true;
    }
    // "in talks, months after it raised X": what stands nearer speaks of X.
    if (nearest === 'past' || behind) times.delete('hoped');
    // "raised X at a valuation of Y": one time for both.
    const pair = result.at(-1);
    if (pair && before && draft.role === 'valuation' && isOneBreath(document, before.last, draft.first)) {
      times.clear();
      for (const time of pair.times) times.add(time);
      if (before.role === 'priorRound') {
        times.add('past');
        times.delete('hoped');
      }
    }
    result.push({ draft, times });
  }
  return result;
}

/** A sentence opens with so many tokens; and so far from an amount a time word may stand. */
const OPENS = 6;
const SPAN = 48;

function wordsUpTo(words: readonly TimeWord[], start: number, end: number): readonly TimeWord[] {
  let last = start;
  while (last < words.length && (words[last]?.first ?? 0) < end) last += 1;
  return words.slice(start, last);
}

function speaksOf(
  document: Document,
  word: TimeWord,
  draft: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
): boolean {
  const isAfter = isAfterward(document, word);
  if (word.last <= draft.first) {
    if (word.first < draft.from) return false;
    // "Months after it raised X, it closes Y": Y is the news.
    if (isAfter && before !== undefined && word.last <= before.first) return false;
    if (word.first - draft.from < OPENS) return true;
    // Right behind an amount it speaks of that one: "1 tỷ USD trước đó".
    return before === undefined || word.first > before.last + 1;
  }
  // "valued at X after it raised Y"
  if (word.time === 'hoped' || isAfter || !isOneBreath(document, draft.last, word.first)) return false;
  return after === undefined || word.last <= after.first;
}

const AFTER = new Set(wordsOf('sau after since'));

/** "sau khi gọi", "after raising": what follows in its clause went before, nothing else did. */
function isAfterward({ words }: Document, word: TimeWord): boolean {
  for (let at = word.first; at < word.last; at += 1) if (AFTER.has(words[at] ?? 0)) return true;
  return false;
}

/** Nothing but a few words stands between. */
function isOneBreath(document: Document, from: number, to: number): boolean {
  if (to - from > FAR) return false;
  for (let at = from; at < to; at += 1)
    if (STOPS.has(document.words[at] ?? 0) && !GOES_ON.has(document.words[at + 1] ?? 0)) return false;
  return true;
}
const STOPS = new Set(wordsOf(', ; . —'));
/** After a comma these go on with the same event: ", valuing it at", ", đưa định giá lên". */
const GOES_ON = new Set(wordsOf('valuing giving bringing at which announced đưa nâng định với ở'));
const FAR = 16;
