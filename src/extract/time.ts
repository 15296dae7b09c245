/** Where a text speaks of the past or of hope, for the amounts near by. */
import type { Document } from '#text/document.ts';
import { compile } from './compile.ts';
import { match } from './match.ts';
import { TIME_RULES as EN } from './rules/en/time.ts';
import { TIME_RULES as VI } from './rules/vi/time.ts';
import { wordsOf } from './words.ts';

/** past: says so · dated: gives a date, which may be today's · hoped: talks, plans, rumours */
export type Time = 'past' | 'dated' | 'hoped';

export interface TimeWord {
  readonly first: number;
  readonly last: number;
  readonly time: Time;
  readonly rule: string;
}

const BOOKS = { vi: compile(VI), en: compile(EN) };

/** "founded in 2015" dates the company, not its raise. */
const BEGUN = new Set(wordsOf('founded established launched started created born incorporated lập mắt'));

/** Two steps ask for the times of one text: it is read once. */
const timesOf = new WeakMap<Document, readonly TimeWord[]>();

/** Every time word of the text, by first token; the longest where several begin at one. */
export function findTimes(document: Document): readonly TimeWord[] {
  const seen = timesOf.get(document);
  if (seen !== undefined) return seen;
  const book = BOOKS[document.language === 'vi' ? 'vi' : 'en'];
  const found: TimeWord[] = [];
  for (const hit of match(document, book, [])) {
    const rule = book.rules[hit.rule];
    if (rule === undefined || isFounding(document, hit.first, rule.name === 'en.time.dated')) continue;
    if (isReported(document, hit.first) || isAhead(document, hit.last)) continue;
    found.push({ first: hit.first, last: hit.last, time: (rule.read as () => Time)(), rule: rule.name });
  }
  timesOf.set(document, found);
  return found;
}

const BEGUN_NEAR = 7;
const COMMA = new Set(wordsOf(','));

/** "founded in Bandung in 2019", "founded by Ann Lee and Bob Roe in 2019" */
function isFounding({ words, sentenceOf }: Document, first: number, isDate: boolean): boolean {
  for (let at = first - 1; at >= 0 && at >= first - (isDate ? BEGUN_NEAR : 1); at -= 1) {
    if (BEGUN.has(words[at] ?? 0)) return true;
    if (COMMA.has(words[at] ?? 0) || sentenceOf[at] !== sentenceOf[first]) return false;
  }
  return false;
}

const AHEAD = new Set(wordsOf('tới'));
const AHEAD_NEAR = 3;

/** "vào tháng 10 tới", "trong hai năm tới": a date yet to come puts nothing into the past. */
function isAhead({ words, sentenceOf, size }: Document, last: number): boolean {
  for (
    let at = last;
    at < Math.min(size, last + AHEAD_NEAR) && sentenceOf[at] === sentenceOf[last - 1];
    at += 1
  )
    if (AHEAD.has(words[at] ?? 0)) return true;
  return false;
}

const [HAD] = wordsOf('had');
const REPORTS = new Set(wordsOf('said says announced told reported confirmed'));
const NEAR = 10;

/** "said on Friday that it had raised": the past of reported speech is the news. */
function isReported(document: Document, first: number): boolean {
  if (document.words[first] !== HAD) return false;
  const sentence = document.sentenceOf[first] ?? 0;
  const from = Math.max(document.sentences[sentence] ?? 0, first - NEAR);
  for (let at = from; at < first; at += 1) if (REPORTS.has(document.words[at] ?? 0)) return true;
  return false;
}
