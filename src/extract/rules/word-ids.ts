import { wordId } from '#text/vocabulary.ts';

/** The numbers of words split at white space. */
export function ids(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map(wordId));
}
