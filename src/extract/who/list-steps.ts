/** The steps from one name of a row to the next: what joins them, what introduces the next. */
import type { Document } from '#text/document.ts';
import { CAPITAL, WORD } from '#text/tokenize.ts';
import { standsAt, wordsOf } from '../words.ts';
import { COMMA, INTRODUCERS, JOINS, LONG_JOINS, STAFF } from './list-words.ts';
import type { Name } from './name.ts';
import { INVESTOR_TYPE, TITLE, TYPE_WORD, type WordClasses } from './word-classes.ts';

/** How many tokens join two names here: "and", "as well as"; 0 where nothing does. */
export function joinAt({ words }: Document, token: number): number {
  if (JOINS.has(words[token]!)) return 1;
  for (const phrase of LONG_JOINS) if (standsAt(words, phrase, token)) return phrase.length;
  return 0;
}

/** "software company Foo"; "quỹ hưu trí Foo", "quỹ Nhật Bản Foo": what it is stands right before it, in Vietnamese first. */
export function isIntroduced(document: Document, classes: WordClasses, from: number, first: number): boolean {
  const { words, language } = document;
  const isKind = (word: number): boolean =>
    INTRODUCERS.has(word) || ((classes[word] ?? 0) & (TYPE_WORD | INVESTOR_TYPE | TITLE)) !== 0;
  return (
    isKind(words[first - 1]!) ||
    (language !== 'vi' && isAgentNoun(document, first - 1)) ||
    (language === 'vi' && (isKind(words[from]!) || isKind(words[from + 1]!)))
  );
}

const AGENT_NOUNS = new Set(
  wordsOf(
    'utility cooperative co-operative university institution foundation carrier conglomerate household label union council agency',
  ),
);
/** Words that end as agents do and are none. */
const NO_AGENTS = new Set(
  wordsOf(
    'after over other under per however whether for or nor later earlier further another either neither rather never ever her whoever together over larger smaller bigger greater number',
  ),
);
const AGENT_ENDINGS = ['er', 'or', 'ist', 'man', 'ian'];
const SHORTEST = 5;

/** "payroll processor Foo", "drugmaker Bar", "businessman Ann Lee": a small word that says who or what does something. */
function isAgentNoun({ words, flags, kinds, starts, ends, source }: Document, token: number): boolean {
  if (AGENT_NOUNS.has(words[token]!)) return true;
  if (kinds[token] !== WORD || flags[token]! & CAPITAL || NO_AGENTS.has(words[token]!)) return false;
  const end = ends[token]!;
  return (
    end - starts[token]! >= SHORTEST &&
    AGENT_ENDINGS.some((ending) => source.startsWith(ending, end - ending.length))
  );
}

/** Behind these a row does not go on, if a verb follows before the next: "led by A; B and C took part". */
const ROW_VERBS = new Set(
  wordsOf(
    'joined join joins followed participated took came invested contributed wrote supplied provided returned led anchored backed chipped is are was were has have will also',
  ),
);
const ROW_SIGNS = new Set(wordsOf('; .'));
const CLAUSE_FAR = 24;

/** Whether what follows a semicolon is a clause of its own. */
export function isClause({ words, sentenceOf, size }: Document, semicolon: number): boolean {
  for (let at = semicolon + 1; at < Math.min(size, semicolon + CLAUSE_FAR); at++) {
    if (sentenceOf[at] !== sentenceOf[semicolon] || ROW_SIGNS.has(words[at]!)) return false;
    if (ROW_VERBS.has(words[at]!)) return true;
  }
  return false;
}

/** By name, 1 where it stands in a row that only says whose people are meant: "former Foo and Bar employees". */
export function employersOf({ words }: Document, names: readonly Name[]): Uint8Array {
  const employers = new Uint8Array(names.length);
  for (let at = names.length - 1; at >= 0; at--) {
    const { last } = names[at]!;
    const joint = words[last]!;
    const goesOn = names[at + 1]?.first === last + 1 && (joint === COMMA || JOINS.has(joint));
    employers[at] = goesOn ? employers[at + 1]! : Number(STAFF.has(joint));
  }
  return employers;
}

/** A row that is begun by its first name: nothing is ever put into this one. */
export const NO_NAMES: Name[] = [];

/** The row with one more name at its end. Most rows are of one name: an array made with it takes a tenth of the room. */
export function withName(row: Name[], name: Name): Name[] {
  if (row === NO_NAMES) return [name];
  row.push(name);
  return row;
}

/** No comma stands between. */
export function isPlain({ words }: Document, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (words[token] === COMMA) return false;
  return true;
}
