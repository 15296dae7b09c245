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

/** The deal whose sum stands last before the backer in its sentence, or next behind it; else the one its clause speaks of; else the first. */
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
  const side = sideOf(document, first);
  return all.find(({ terms }) => side !== null && (terms.kind === 'debt') === (side === 'debt')) ?? all[0]!;
}

const LOANS = 'debt,loan,loans,lender,lenders,lent,borrowed,facility,credit,khoản vay,vay,cho vay,tín dụng'
  .split(',')
  .map(wordsOf);
const SHARES = 'equity,series,seed,shares,stake,cổ phần,vòng'.split(',').map(wordsOf);
const SEMICOLON = new Set(wordsOf(';'));

/** "The debt was provided by Foo": a clause that speaks of a loan, or of shares; null where of both or neither. */
function sideOf({ words, sentences, sentenceOf, size }: Document, first: number): 'debt' | 'equity' | null {
  const sentence = sentenceOf[first]!;
  let debt = false;
  let equity = false;
  const end = sentences[sentence + 1] ?? size;
  for (let at = sentences[sentence]!; at < end; at++) {
    if (SEMICOLON.has(words[at]!)) {
      if (at > first) break;
      debt = false;
      equity = false;
    }
    debt ||= oneStandsAt(words, LOANS, at);
    equity ||= oneStandsAt(words, SHARES, at);
  }
  if (debt === equity) return null;
  return debt ? 'debt' : 'equity';
}
