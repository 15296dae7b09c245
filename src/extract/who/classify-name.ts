/** Organisation, person, place or publication: by the name's own words and the word before it. */
import type { Document } from '#text/document.ts';
import { GLUED, NUMBER, WORD } from '#text/tokenize.ts';
import * as en from '../rules/en/names.ts';
import * as vi from '../rules/vi/names.ts';
import type { NameKind } from './name.ts';
import { isDomainEnd } from './name-tails.ts';
import { isVietnameseSyllable } from './syllable.ts';
import { endsTitle } from './titles.ts';
import {
  COMPANY_ENDING,
  FAMILY_NAME,
  GIVEN_NAME,
  INVESTOR_ENDING,
  idsOf,
  PLACE,
  PUBLICATION,
  THING,
  TITLE,
  TYPE_WORD,
  type WordClasses,
} from './word-classes.ts';

const LONG_PLACES: ReadonlySet<string> = new Set([...en.LONG_PLACES, ...vi.LONG_PLACES]);
const LONG_PUBLICATIONS: ReadonlySet<string> = new Set([...en.LONG_PUBLICATIONS, ...vi.LONG_PUBLICATIONS]);

/** Tokens `first` to `last` are a place of several words ("Hong Kong"), or one that is written with dots ("U.K."). */
export function isLongPlace({ source, starts, ends }: Document, first: number, last: number): boolean {
  return LONG_PLACES.has(source.slice(starts[first]!, ends[last - 1]!).toLowerCase());
}

/** Tokens `first` to `last` are the name. */
export function classify(document: Document, classes: WordClasses, first: number, last: number): NameKind {
  const { words, kinds, source, starts, ends } = document;
  const bits = (token: number): number => classes[words[token]!] ?? 0;
  const size = last - first;
  const low = source.slice(starts[first]!, ends[last - 1]!).toLowerCase();
  if (LONG_PUBLICATIONS.has(low) || (size === 1 && bits(first) & PUBLICATION) || low === 'x')
    return 'publication';
  if (isPaper(document, first, last)) return 'publication';
  if (LONG_PLACES.has(low) || (size === 1 && bits(first) & PLACE)) return 'place';
  const end = bits(last - 1);
  if (end & (INVESTOR_ENDING | COMPANY_ENDING) && size > 1) return 'organisation';
  const before =
    first > 0 && document.sentenceOf[first - 1] === document.sentenceOf[first] ? bits(first - 1) : 0;
  let places = 0;
  for (let token = first; token < last; token++) if (bits(token) & PLACE) places++;
  // "Đông Hải": syllables of two places are a name of their own.
  const isPair = (): boolean =>
    document.language === 'vi' && size === 2 && low.split(' ').every(isVietnameseSyllable);
  if (places === size && !isPair()) return 'place';
  if (size === 3 && isDomain(document, first)) return 'organisation';
  // "chip designer Foo Logic", "game developer Bar Sky": a kind of company too, unless a given name follows
  const isTrade = before & TYPE_WORD && !(bits(first) & GIVEN_NAME) && document.language !== 'vi';
  const follows = before & TITLE && endsTitle(document, classes, first - 1);
  if (
    follows &&
    !isTrade &&
    !namesBoss(document, last) &&
    kinds[first] === WORD &&
    size <= 4 &&
    (end & THING) === 0
  ) {
    // "CEO AMD", "nhà sáng lập Qodo" name the company; one word after "ông" or "founder" is a person.
    const titled = size > 1 ? !isBacker(document, first - 1) : isAddress(document, first - 1);
    if (titled) return 'person';
  }
  if (size < 2 || size > 4 || kinds[last - 1] === NUMBER) return 'organisation';
  if (bits(first) & GIVEN_NAME) return 'person';
  if (document.language === 'vi' && bits(first) & FAMILY_NAME && low.split(' ').every(isVietnameseSyllable))
    return 'person';
  return 'organisation';
}

/** "Móp.io" */
function isDomain({ words, flags, source, starts, ends }: Document, first: number): boolean {
  const end = first + 2;
  return (
    words[first + 1] === DOT && !!(flags[end]! & GLUED) && isDomainEnd(source.slice(starts[end]!, ends[end]!))
  );
}
const [DOT, COMMA] = idsOf(['.', ',']);

/** "CEO Acme Compute, ông Nguyễn Văn A": whose boss he is stands before the comma. */
function namesBoss({ words, language }: Document, last: number): boolean {
  return language === 'vi' && words[last] === COMMA && POLITE.includes(words[last + 1]!);
}
const POLITE = idsOf(['ông', 'bà', 'anh', 'chị']);

const PAPERS = idsOf([
  'times',
  'post',
  'journal',
  'herald',
  'tribune',
  'gazette',
  'chronicle',
  'ledger',
  'courier',
  'telegraph',
  'observer',
  'bulletin',
  'inquirer',
  'examiner',
]);
const BEFORE_PAPERS = idsOf(['báo', 'tờ', 'chí']);

/** "The Harbor Ledger", "tờ Kontor" */
function isPaper({ words, language, sentenceOf }: Document, first: number, last: number): boolean {
  if (last - first > 1 && PAPERS.includes(words[last - 1]!)) return true;
  if (last - first === 1 && words[first] === JOURNAL) return true;
  if (language !== 'vi' || sentenceOf[first - 1] !== sentenceOf[first]) return false;
  return BEFORE_PAPERS.includes(words[first - 1]!) && !NO_PAPERS.includes(words[first - 2] ?? 0);
}
/** "thông báo", "dự báo": there it is a verb. */
const NO_PAPERS = idsOf(['thông', 'cảnh', 'dự', 'khai', 'quảng', 'trình', 'ý', 'thậm']);
const [JOURNAL] = idsOf(['journal']);

const BACKERS = idsOf(['investor', 'investors', 'partner', 'head', 'veteran', 'tư']);
const ADDRESSES = idsOf([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'ông',
  'bà',
  'shark',
  'ngài',
  'president',
  'minister',
  'senator',
  'governor',
  'thống',
  'tướng',
  'trưởng',
]);

function isBacker(document: Document, token: number): boolean {
  return BACKERS.includes(document.words[token]!);
}

function isAddress(document: Document, token: number): boolean {
  return ADDRESSES.includes(document.words[token]!);
}
