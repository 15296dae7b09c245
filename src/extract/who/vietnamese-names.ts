/** Where the parts of a Vietnamese run of capitals meet: country and company, company and person. */
import { isUpper } from '#text/characters.ts';
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS } from '#text/tokenize.ts';
import { isLongPlace } from './classify-name.ts';
import { BEFORE_NAMES, PAIRED } from './name-edges.ts';
import { isVietnameseSyllable } from './syllable.ts';
import { isTitle } from './titles.ts';
import { FAMILY_NAME, GIVEN_NAME, NATIONALITY, PLACE, THING, type WordClasses } from './word-classes.ts';

export function isSyllable({ source, starts, ends }: Document, token: number): boolean {
  return isVietnameseSyllable(source.slice(starts[token]!, ends[token]!));
}

/** "CEO Coolmate Phạm Chí Nhu": where a Vietnamese person's name begins behind a foreign one, or -1. */
export function personInside(document: Document, classes: WordClasses, first: number, last: number): number {
  const { words } = document;
  for (let token = first + 1; token < last - 1; token++) {
    const bits = classes[words[token]!] ?? 0;
    if (bits & GIVEN_NAME && !isSyllable(document, token)) return last - token <= 3 ? token : -1;
    if (!(bits & FAMILY_NAME)) continue;
    let at = token;
    while (at < last && isSyllable(document, at)) at++;
    if (at === last && !isSyllable(document, token - 1)) return token;
  }
  return -1;
}

/** "Hàn Quốc STIC Investment": where a foreign name begins behind the place that it comes from. */
export function placeBefore(document: Document, classes: WordClasses, first: number, last: number): number {
  const { flags, words } = document;
  if (
    last - first > 1 &&
    (classes[words[first]!] ?? 0) & PLACE &&
    flags[first + 1]! & ALL_CAPITALS &&
    !isSyllable(document, first)
  )
    return first + 1;
  for (let cut = Math.min(last - 1, first + 3); cut > first + 1; cut--)
    if (isLongPlace(document, first, cut) && !isSyllable(document, cut)) return cut;
  return first;
}

/** Where a country right at `first` ends, if a name of two syllables or more follows. */
export function countryBefore(document: Document, first: number, last: number): number {
  for (let cut = Math.min(last - 2, first + 3); cut > first + 1; cut--)
    if (isLongPlace(document, first, cut)) return cut;
  return first;
}

/** "Đồng Xanh", "Ví Lúa": two syllables with capitals, the first a common word that does not lead up to a name. */
export function isPair(document: Document, classes: WordClasses, first: number, last: number): boolean {
  const { words, language, source, starts, ends } = document;
  if (language !== 'vi' || last - first !== 2 || !isSyllable(document, first + 1)) return false;
  if (ends[first + 1]! - starts[first + 1]! < 2) return false;
  if (BEFORE_NAMES.has(words[first]!) && !PAIRED.has(words[first]!)) return false;
  if (isUpper(source.charCodeAt(starts[first + 1]! + 1))) return false;
  const bits = classes[words[first]!] ?? 0;
  return (bits & (THING | NATIONALITY)) === 0 && !isTitle(document, classes, first);
}
