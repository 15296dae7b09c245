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

/** "former Foo and Bar employees": the names from `item` on only say whose people they are. */
export function areEmployers({ words }: Document, names: readonly Name[], item: number): boolean {
  let last = names[item]!.last;
  for (let at = item + 1; at < names.length; at++) {
    const joint = words[last]!;
    if (names[at]!.first !== last + 1 || (joint !== COMMA && !JOINS.has(joint))) break;
    last = names[at]!.last;
  }
  return STAFF.has(words[last]!);
}
