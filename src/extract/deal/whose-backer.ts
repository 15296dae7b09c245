/** Which of two deals of one company a backer belongs to: lenders lend, others buy shares. */
import type { Document } from '#text/document.ts';
import type { Backer } from '../types.ts';
import { oneStandsAt, wordsOf } from '../words.ts';
import type { DealSums } from './deal-sums.ts';

export function belongs(
  document: Document,
  backer: Backer,
  sums: DealSums,
  all: readonly DealSums[],
): boolean {
  return all.length === 1 || dealOf(document, backer, all) === sums;
}

/** The deal whose sum stands last before the backer in its sentence, or next behind it; else the one it is said to lend to; else the first. */
function dealOf(document: Document, { first }: Backer, all: readonly DealSums[]): DealSums {
  const sentence = document.sentenceOf[first]!;
  let nearest: DealSums | null = null;
  let far = Number.POSITIVE_INFINITY;
  for (const each of all) {
    for (const place of each.places) {
      if (document.sentenceOf[place] !== sentence) continue;
      const distance = place < first ? first - place : place - first + document.size;
      if (distance >= far) continue;
      far = distance;
      nearest = each;
    }
  }
  if (nearest !== null) return nearest;
  const debt = all.find(({ terms }) => terms.kind === 'debt');
  return debt !== undefined && isLending(document, sentence) ? debt : all[0]!;
}

const LOANS = ['khoản vay', 'vay', 'tín dụng', 'cho vay', 'loan', 'debt', 'credit facility', 'lenders'].map(
  wordsOf,
);
const SHARES = ['cổ phần', 'vòng', 'equity', 'round', 'series'].map(wordsOf);

/** A sentence that speaks of a loan and of no round. */
function isLending({ words, sentences, size }: Document, sentence: number): boolean {
  let lends = false;
  for (let at = sentences[sentence]!; at < (sentences[sentence + 1] ?? size); at += 1) {
    if (oneStandsAt(words, SHARES, at)) return false;
    lends ||= oneStandsAt(words, LOANS, at);
  }
  return lends;
}
