/** What is known of a text when it is asked whose story it is, and the answer. */
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import type { TimeWord } from '../time.ts';
import { wordsOf } from '../words.ts';
import type { Cluster, Clusters } from './clusters.ts';
import type { Name } from './name.ts';
import type { BackingClue, CompanyClue } from './read-clues.ts';
import { NATIONALITY, NOT_NAME, PLACE, wordClasses } from './word-classes.ts';

export interface StoryCompany {
  readonly cluster: Cluster;
  readonly score: number;
  /** The clue that says so best; null where only prominence does. */
  readonly clue: CompanyClue | null;
}

export interface Scene {
  readonly document: Document;
  readonly clusters: Clusters;
  readonly companies: readonly CompanyClue[];
  readonly backings: readonly BackingClue[];
  readonly times: readonly TimeWord[];
  /** Company clues by sentence, at most MOST_IN_SENTENCE each. */
  readonly bySentence: ReadonlyMap<number, readonly CompanyClue[]>;
  /** Paragraph of each token, the title's being 0 where there is one. */
  readonly paragraphOf: (token: number) => number;
  /** Sentences that tell of a round or of a sum in one. */
  readonly telling: ReadonlySet<number>;
  /** The sum that stands between two tokens, as value and currency. */
  readonly sumIn: (first: number, last: number) => string | null;
}

/** Behind these stands who gives. */
export const GIVER: ReadonlySet<number> = new Set(wordsOf('by from with bởi do'));

/** "its rival Acme": behind these stands whom the story is not about. */
export const RIVALS: ReadonlySet<number> = new Set(
  wordsOf('rival rivals competitor competitors challenger thủ'),
);

/**
 * Whether a name is called somebody's rival. "Foo rival Acme raises", in the headline or the first sentence, is about Acme;
 * "its rival Acme", "Chinese rival Acme" is not.
 */
export function isRival(document: Document, { first, span }: Name): boolean {
  const { words, flags, sentenceOf, titleTokens } = document;
  if (!RIVALS.has(words[first - 1]!)) return false;
  const opens = span.part === 'title' || sentenceOf[first] === sentenceOf[titleTokens];
  if (document.language === 'vi' || !opens || !(flags[first - 2]! & CAPITAL)) return true;
  const bits = wordClasses(document.language)[words[first - 2]!] ?? 0;
  return (bits & (NATIONALITY | PLACE | NOT_NAME)) !== 0;
}
