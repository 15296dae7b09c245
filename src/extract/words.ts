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
