/** Names that say of themselves that they put money in: "Foo Capital", "quỹ Foo". */
import type { Document } from '#text/document.ts';
import { wordsOf } from '../words.ts';
import type { Cluster } from './clusters.ts';
import { INVESTOR_ENDING, wordClasses } from './word-classes.ts';

const INVESTOR_WORD = new Set(
  wordsOf('quỹ bank ngân fund investor investors backer backers lender vc shareholder newspaper magazine'),
);

export function isInvestorName({ words, language }: Document, { names }: Cluster): boolean {
  const classes = wordClasses(language);
  return names.some(({ first, last }) => {
    const end = classes[words[last - 1]!] ?? 0;
    const isEnding = last - first > 1 && (end & INVESTOR_ENDING) !== 0;
    return isEnding || INVESTOR_WORD.has(words[first - 1]!) || INVESTOR_WORD.has(words[first]!);
  });
}
