/** Second look at the names of a text, when all of them are known: what a capital at a sentence start was, who is a person. */
import type { Document } from '#text/document.ts';
import { CAPITAL, WORD } from '#text/tokenize.ts';
import { COMMON_WORDS } from '../rules/en/names.ts';
import { wordsOf } from '../words.ts';
import type { Name } from './name.ts';
import { isVietnameseSyllable } from './syllable.ts';
import { idsOf, NOT_NAME, THING, TITLE, wordClasses } from './word-classes.ts';

/** No name by themselves, wherever they are written with a capital: "I", "The", and what a press release defines ("the Company"). */
const NEVER: ReadonlySet<number> = new Set(
  wordsOf(
    'i the we he she it they you a an this that these those but and or in at on for to of from with by as if company issuer facility parties subsidiary',
  ),
);

const COMMON: ReadonlySet<number> = new Set(idsOf(COMMON_WORDS));

/**
 * Drops words that only their place made look like names, and turns surnames of persons into persons.
 * A word stays if it is written with a capital inside some sentence, or is no common word and never written small.
 */
export function settleNames(document: Document, names: readonly Name[]): readonly Name[] {
  const firm = new Set<string>();
  const people = new Set<string>();
  const organisations = new Set<string>();
  for (const name of names) {
    if (!name.weak) firm.add(name.key);
    if (name.kind === 'person') people.add(lastWord(name.text));
    else if (!name.weak && name.text.includes(' ') === false && name.introduced) organisations.add(name.text);
  }
  const small = writtenSmall(document, names);
  const classes = wordClasses(document.language);
  const settled: Name[] = [];
  for (const name of names) {
    if (name.last - name.first === 1 && NEVER.has(document.words[name.first]!)) continue;
    if (name.weak && !firm.has(name.key) && isCommon(document, classes, name, small)) continue;
    const surname = name.kind === 'organisation' && people.has(name.text) && !organisations.has(name.text);
    settled.push(surname ? { ...name, kind: 'person' } : name);
  }
  return settled;
}

function isCommon(document: Document, classes: Uint16Array, name: Name, small: ReadonlySet<string>): boolean {
  const words = name.text.split(' ');
  if (words.length > 1) {
    // In a headline of capitals a longer run is a name only if the text repeats it.
    return true;
  }
  const bits = classes[document.words[name.first]!] ?? 0;
  if (bits & (NOT_NAME | THING | TITLE)) return true;
  if (document.language === 'vi' && isVietnameseSyllable(name.text)) return true;
  if (document.language !== 'vi' && COMMON.has(document.words[name.first]!)) return true;
  return small.has(name.text.toLowerCase());
}

function writtenSmall(document: Document, names: readonly Name[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  const lengths = new Set<number>();
  for (const name of names) {
    if (!name.weak || name.last - name.first !== 1) continue;
    wanted.add(name.text.toLowerCase());
    lengths.add(name.text.length);
  }
  const small = new Set<string>();
  if (wanted.size === 0) return small;
  const { size, kinds, flags, starts, ends, source } = document;
  for (let token = 0; token < size; token++) {
    if (kinds[token] !== WORD || flags[token]! & CAPITAL || !lengths.has(ends[token]! - starts[token]!))
      continue;
    const word = source.slice(starts[token]!, ends[token]!);
    if (wanted.has(word)) small.add(word);
  }
  return small;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
