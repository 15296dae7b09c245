/** Sums of many companies: nobody's own. */
import type { Document } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import type { Draft } from './draft-roles.ts';
import { oneStandsAt, wordsOf } from './words.ts';

/** "29 công ty", "12 start-ups": behind a number, or behind "các", "nhiều". */
const MANY = new Set(wordsOf('các nhiều những'));
const FIRMS = new Set(wordsOf('startups companies firms'));
/** Subjects that are many by themselves: "Indian startups raised", "the sector attracted". */
const PLURAL = new Set(wordsOf('startups companies firms ecosystem sector industry ups'));
const HELPERS = new Set(wordsOf('have has had also together collectively that'));
const VI_FIRMS = [wordsOf('công ty'), wordsOf('startup'), wordsOf('doanh nghiệp')];
const VI_SECTORS = [
  'cả ngành',
  'toàn ngành',
  'ngành ai',
  'hệ sinh thái',
  'startup ai trong',
  'startup việt nam',
].map(wordsOf);
const MANY_NEAR = 14;
/** "giúp các doanh nghiệp": they raise nothing. */
const HELPED = new Set(wordsOf('giúp cho của với vụ trợ từ tới đến bởi helps help for of to'));

/** "Half a year saw 29 companies raise $7 billion": a sum of many is nobody's own. */
export function isOfMany(document: Document, draft: Draft): boolean {
  if (goesIntoMany(document, draft)) return true;
  const cue = draft.cues[0];
  if (cue === undefined || cue.first >= draft.first) return false;
  const { words, kinds } = document;
  let before = cue.first - 1;
  while (before > draft.from && HELPERS.has(words[before] ?? 0)) before -= 1;
  if (before >= draft.from && PLURAL.has(words[before] ?? 0)) return true;
  for (let at = draft.first - 1; at >= draft.from && at > cue.first - MANY_NEAR; at -= 1) {
    if (HELPED.has(words[at - 2] ?? 0)) continue;
    if (oneStandsAt(words, VI_SECTORS, at)) return true;
    const isFirms = FIRMS.has(words[at] ?? 0) || oneStandsAt(words, VI_FIRMS, at);
    if (isFirms && (kinds[at - 1] === NUMBER || MANY.has(words[at - 1] ?? 0))) return true;
  }
  return false;
}

const INTO_MANY = new Set(wordsOf('into in across among vào cho'));
const ALL_KINDS = new Set(wordsOf('startups companies firms ventures deals'));
const MANY_AFTER = 6;

/** "$27 billion into American AI start-ups", "27 tỷ USD vào các công ty khởi nghiệp". */
function goesIntoMany({ words, kinds }: Document, { last, to }: Draft): boolean {
  if (!INTO_MANY.has(words[last] ?? 0)) return false;
  const isMany = MANY.has(words[last + 1] ?? 0) || kinds[last + 1] === NUMBER;
  for (let at = last + 1; at < Math.min(to, last + MANY_AFTER); at += 1) {
    if (ALL_KINDS.has(words[at] ?? 0)) return true;
    if (isMany && oneStandsAt(words, VI_FIRMS, at)) return true;
  }
  return false;
}
