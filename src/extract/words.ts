/** Word numbers of a phrase, split exactly as texts are. */
import { tokenize } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';

/** The numbers of the words and signs of `phrase`, learnt where they are new; call it when a module loads, not on texts. */
export function wordsOf(phrase: string): number[] {
  const tokens = tokenize(phrase);
  const words: number[] = [];
  for (let at = 0; at < tokens.size; at += 1)
    words.push(wordId(phrase.slice(tokens.starts[at], tokens.ends[at])));
  return words;
}

/** Whether a run of words stands at a token, in a text's word numbers. */
export function standsAt(words: Int32Array, run: readonly number[], at: number): boolean {
  for (let i = 0; i < run.length; i += 1) if (words[at + i] !== run[i]) return false;
  return true;
}

/** Whether one of several runs stands there. */
export function oneStandsAt(words: Int32Array, runs: readonly (readonly number[])[], at: number): boolean {
  for (const run of runs) if (standsAt(words, run, at)) return true;
  return false;
}
