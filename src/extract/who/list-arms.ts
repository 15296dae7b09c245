/** What organisations and persons invest through: "Foo's venture arm", "funds managed by Foo", "Ann Lee, through her firm Foo". */
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED } from '#text/tokenize.ts';
import { wordsOf } from '../words.ts';
import { ARMS, COMMA, DASH, FILLERS, LINKS, MANAGED, S, THROUGH } from './list-words.ts';
import type { Name } from './name.ts';

const NEAR = 9;
const ARM_NEAR = 5;
const PERSONAL = new Set(wordsOf('his her their'));

/** Where "Foo's venture arm" ends if it is not named itself, else -1. */
export function armEnd({ words, sentenceOf, flags }: Document, names: readonly Name[], item: number): number {
  const { last, sentence, text } = names[item]!;
  let token = last + (words[last + 1] === S ? 2 : 1);
  const end = token + ARM_NEAR;
  while (token < end && sentenceOf[token] === sentence && !ARMS.has(words[token]!)) {
    // "Foo Corp.'s FOO venture arm": its ticker
    const isTicker = flags[token]! & ALL_CAPITALS && names[item + 1]?.first !== token;
    if (!isTicker && (!FILLERS.has(words[token]!) || flags[token]! & CAPITAL)) return -1;
    token++;
  }
  if (!ARMS.has(words[token]!) || sentenceOf[token] !== sentence || flags[token]! & CAPITAL) return -1;
  token++;
  const next = names[item + 1];
  if (next?.sentence !== sentence) return token;
  // "Foo's venture arm Foo Next", "Foo's venture arm, Foo Next,"
  const isNamed =
    next.first === token ||
    (next.first === token + 1 && words[token] === COMMA && next.text.startsWith(text));
  return isNamed ? -1 : token;
}

/** "Ann Lee, through her family office Foo": number of the name that stands for the person, or -1. */
export function firmOf({ words }: Document, names: readonly Name[], item: number): number {
  const { last, sentence } = names[item]!;
  const next = names[item + 1];
  if (next?.sentence !== sentence || next.kind !== 'organisation' || next.first - last > NEAR) return -1;
  const from = words[last] === COMMA ? last + 1 : last;
  if (!THROUGH.has(words[from]!) || !PERSONAL.has(words[from + 1]!)) return -1;
  for (let token = from + 1; token < next.first; token++)
    if (!FILLERS.has(words[token]!) && !ARMS.has(words[token]!) && words[token] !== COMMA) return -1;
  return item + 1;
}

/** "an arm of Foo", "funds managed by Foo": whether the preposition at a token ties the name to what it owns. */
export function isLink({ words }: Document, token: number): boolean {
  if (!LINKS.has(words[token]!)) return false;
  return ARMS.has(words[token - 1]!) || MANAGED.has(words[token - 1]!);
}

const ARTICLES = new Set(wordsOf('the a an'));
const OF_NEAR = 6;

/** "the corporate venture capital arm of": what stands before it is told more of. */
export function isArmOf({ words, language }: Document, token: number): boolean {
  if (language === 'vi' || !ARTICLES.has(words[token]!)) return false;
  for (let at = token + 2; at < token + OF_NEAR; at++)
    if (words[at] === OF && ARMS.has(words[at - 1]!)) return true;
  return false;
}
const [OF] = wordsOf('of');

/** Behind "a Foo-affiliated fund": the fund has no name but Foo's. */
export function affiliateEnd({ words, flags }: Document, { last }: Name): number {
  if (words[last] !== DASH || !(flags[last]! & GLUED) || !MANAGED.has(words[last + 1]!)) return last;
  const noun = ARMS.has(words[last + 2]!) ? last + 2 : last + 3;
  return ARMS.has(words[noun]!) ? noun + 1 : last;
}

const OWNED = new Set(
  wordsOf('owned backed run controlled linked affiliated sponsored led focused based listed'),
);

/** "the state-owned Foo": an adjective of two words. */
export function isCompound({ words, flags, language }: Document, token: number, to: number): boolean {
  const dash = token + 1;
  return (
    language !== 'vi' &&
    words[dash] === DASH &&
    (flags[dash]! & GLUED) !== 0 &&
    OWNED.has(words[dash + 1]!) &&
    dash + 1 < to
  );
}

/** "HCA-backed Foo", at the token of "HCA": the name at `to` is told more of, and no other one is named. */
export function isBackedBy({ words, flags }: Document, token: number, to: number): boolean {
  const dash = token + 1;
  return (
    words[dash] === DASH && (flags[dash]! & GLUED) !== 0 && (flags[token]! & CAPITAL) !== 0 && dash + 1 < to
  );
}
