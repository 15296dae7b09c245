/** The steps from one name of a row to the next: what joins them, what introduces the next. */
import type { Document } from '#text/document.ts';
import { standsAt } from '../words.ts';
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
export function isIntroduced(
  { words, language }: Document,
  classes: WordClasses,
  from: number,
  first: number,
): boolean {
  const isKind = (word: number): boolean =>
    INTRODUCERS.has(word) || ((classes[word] ?? 0) & (TYPE_WORD | INVESTOR_TYPE | TITLE)) !== 0;
  return (
    isKind(words[first - 1]!) || (language === 'vi' && (isKind(words[from]!) || isKind(words[from + 1]!)))
  );
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
