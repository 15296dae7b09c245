/** Names of funding rounds: "Series C", "Seed", "Pre-Seed", "Pre-Series A", "Series B extension", "Series A+". */
import { CAPITAL } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from './rule.ts';

export type Round = string;

const SERIES = wordId('series');
/** After a small letter these say that a round is meant: "series a funding". */
const ROUND_WORDS = new Set(
  ['round', 'funding', 'financing', 'raise', 'investment', 'extension'].map(wordId),
);

export function seriesName(letter: string, extended: boolean, pre: boolean): Round {
  return `${pre ? 'Pre-' : ''}Series ${letter}${extended ? ' extension' : ''}`;
}

/** A capital letter; a small one only where the words around it leave no doubt, for "a" is an article. */
export function isRoundLetter(match: Match): boolean {
  const { document, filled, last } = match;
  const letter = filled.letter!;
  if (document.flags[letter.first]! & CAPITAL) {
    // In "A round of applause" and "A round table" the A only begins a sentence.
    return (
      document.words[letter.first - 1] === SERIES ||
      document.sentences[document.sentenceOf[letter.first]!] !== letter.first
    );
  }
  if (document.words[letter.first - 1] !== SERIES) return false;
  const word = document.source[document.starts[letter.first]!];
  return word !== 'a' || ROUND_WORDS.has(document.words[last] ?? 0);
}
