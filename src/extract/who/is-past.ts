/** Whether a phrase speaks of earlier rounds: they are history, not this deal. */

import type { Document } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { firstFrom } from '../first-from.ts';
import type { TimeWord } from '../time.ts';
import { oneStandsAt, wordsOf } from '../words.ts';

/**
 * Whether the clause speaks of what was before: a word for the past before it in its sentence, or close behind it.
 * `years`: a bare year below the opening is the past as well.
 * "It said that it had raised" is today's news unless a date stands with it; "previous investors" may come back today.
 */
export function isPast(
  scene: { readonly document: Document; readonly times: readonly TimeWord[] },
  first: number,
  last: number,
  years = true,
): boolean {
  const { document, times } = scene;
  const sentence = document.sentenceOf[first]!;
  let dated = false;
  const from = Math.max(document.sentences[sentence]!, first - BEFORE);
  for (let at = firstFrom(times, from); at < times.length; at++) {
    const word = times[at]!;
    if (document.sentenceOf[word.first]! > sentence || word.first > last + BEHIND) break;
    const before = word.first < last && word.first >= first - BEFORE;
    const behind = word.first >= last && word.first <= last + BEHIND;
    const own = word.last <= first || behind || !hasComma(document, first, word.first);
    const isOld = isLastYear(document, word) || (years && own && isYear(document, word));
    if (isOld && (behind || (before && isJoined(document, word.last, first)))) return true;
    if (word.time === 'dated' && word.first <= document.sentences[sentence]! + FROM_START) dated = true;
    if (word.time !== 'past' || !before || nearBackers(document, word)) continue;
    if (!isReported(document, word)) return true;
  }
  return dated && hasHad(document, from, first);
}

/** "In November it announced that it had raised": with a date, the past of reported speech is past. */
function hasHad({ words }: Document, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (words[token] === HAD) return true;
  return false;
}

const BEFORE = 60;
const BEHIND = 8;
const FROM_START = 3;
const SAYS = new Set(wordsOf('said says announced confirmed told'));
/** "said on Wednesday that it had" */
const SAID_NEAR = 6;
const HAD = wordId('had');
const BACKERS = new Set(wordsOf('investors investor backer backers shareholders tư quỹ'));

const LAST_YEAR = [
  'last year',
  'early investment',
  'early round',
  'last summer',
  'last spring',
  'last autumn',
  'last fall',
  'last winter',
  'last january',
  'last february',
  'last march',
  'last april',
  'last may',
  'last june',
  'last july',
  'last august',
  'last september',
  'last october',
  'last november',
  'last december',
  'a year ago',
  'two years ago',
  'years ago',
  'năm ngoái',
  'năm trước',
].map(wordsOf);

function isLastYear({ words }: Document, word: TimeWord): boolean {
  return oneStandsAt(words, LAST_YEAR, word.first);
}

/** "Foo, which led the seed in 2024, also invested": between commas a year is another event's. */
function hasComma({ words }: Document, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (words[token] === COMMA) return true;
  return false;
}
const COMMA = wordId(',');

/** Sentences in which a year is the news's own date: the title and the first ones. */
const OPENING = 2;

/** "in 2024", "in November 2024", below the opening of an English text. */
function isYear(
  { language, kinds, source, starts, ends, sentenceOf }: Document,
  { first, last }: TimeWord,
): boolean {
  if (language === 'vi' || sentenceOf[first]! <= OPENING || kinds[last - 1] !== NUMBER) return false;
  return ends[last - 1]! - starts[last - 1]! === 4 && source.startsWith('20', starts[last - 1]);
}

const CLAUSE = 12;

/** Nobody begins to speak between the two, and they stand close together. */
function isJoined({ words }: Document, from: number, to: number): boolean {
  if (to - from > CLAUSE) return false;
  for (let token = from; token < to; token++) if (SAYS.has(words[token]!)) return false;
  return true;
}

/** "said that it had raised" */
function isReported({ words }: Document, word: TimeWord): boolean {
  if (words[word.first] !== HAD) return false;
  for (let token = word.first - 1; token > word.first - SAID_NEAR; token--)
    if (SAYS.has(words[token]!)) return true;
  return false;
}

/** "previous investor Foo", "nhà đầu tư trước đó" */
function nearBackers({ words }: Document, word: TimeWord): boolean {
  return [words[word.last], words[word.last + 1], words[word.first - 1]].some((near) => BACKERS.has(near!));
}
