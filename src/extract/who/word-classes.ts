/** What a single word may be in a name, as bits by word number: one look-up a token instead of one a list. */
import type { Language } from '#domain/source.ts';
import { tokenize } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import * as en from '../rules/en/names.ts';
import * as vi from '../rules/vi/names.ts';

export const NOT_NAME = 1;
export const CALENDAR = 2;
export const THING = 4;
export const NATIONALITY = 8;
export const PLACE = 16;
export const PUBLICATION = 32;
export const TITLE = 64;
export const INVESTOR_ENDING = 128;
export const COMPANY_ENDING = 256;
export const TYPE_WORD = 512;
export const INVESTOR_TYPE = 1024;
export const GIVEN_NAME = 2048;
export const FAMILY_NAME = 4096;

const LISTS: readonly (readonly [number, keyof typeof en & keyof typeof vi])[] = [
  [NOT_NAME, 'NOT_NAMES'],
  [CALENDAR, 'CALENDAR'],
  [THING, 'THINGS'],
  [NATIONALITY, 'NATIONALITIES'],
  [PLACE, 'PLACES'],
  [PUBLICATION, 'PUBLICATIONS'],
  [TITLE, 'TITLES'],
  [INVESTOR_ENDING, 'INVESTOR_ENDINGS'],
  [COMPANY_ENDING, 'COMPANY_ENDINGS'],
  [TYPE_WORD, 'TYPE_WORDS'],
  [INVESTOR_TYPE, 'INVESTOR_TYPE_WORDS'],
  [GIVEN_NAME, 'GIVEN_NAMES'],
];

export type WordClasses = Uint16Array;
const TABLES: Readonly<Record<Language, WordClasses>> = { en: table(en, 'en'), vi: table(vi, 'vi') };

/** The table of a language; text of another language is read as English. */
export function wordClasses(language: Language | 'other'): WordClasses {
  return language === 'vi' ? TABLES.vi : TABLES.en;
}

/** Numbers of the words of a list; every entry is one token ("start-up" is three, and is told elsewhere). */
export function idsOf(list: Iterable<string>): number[] {
  return [...list].map((entry) => {
    if (tokenize(entry).size !== 1) throw new TypeError(`Word list: "${entry}" is not one word`);
    return wordId(entry);
  });
}

function table(lists: typeof en | typeof vi, language: Language): WordClasses {
  const entries: [number, number][] = [];
  for (const [bit, key] of LISTS) for (const id of idsOf(lists[key])) entries.push([id, bit]);
  if (language === 'vi') for (const id of idsOf(vi.FAMILY_NAMES)) entries.push([id, FAMILY_NAME]);
  const size = entries.reduce((most, [id]) => Math.max(most, id), 0) + 1;
  const classes = new Uint16Array(size);
  for (const [id, bit] of entries) if (id > 0) classes[id] = (classes[id] ?? 0) | bit;
  return classes;
}
