/** The round of one deal: the one named with its sum, else the first that the story's company is said to raise. */
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { findTimes } from '../time.ts';
import type { Mentions, Party, RoundMention } from '../types.ts';
import type { DealSums } from './deal-sums.ts';

const OPENING = 6;

export function roundOf(
  document: Document,
  mentions: Mentions,
  company: Party,
  sums: DealSums,
): { readonly round: string; readonly evidence: Evidence } | null {
  const { sentenceOf } = document;
  const times = findTimes(document).filter(({ time }) => time === 'past');
  const isPast = (round: RoundMention): boolean =>
    times.some(
      ({ first, last }) =>
        sentenceOf[first] === sentenceOf[round.first] && first < round.last + 4 && last > round.first - 10,
    );
  const named = new Set(company.places.map(({ first }) => sentenceOf[first]));
  let best: RoundMention | null = null;
  let rank = 0;
  for (const round of mentions.rounds) {
    const sentence = sentenceOf[round.first]!;
    if (isPast(round)) continue;
    let score = 0;
    if (sums.sentences.has(sentence)) score = 3;
    else if (named.has(sentence)) score = 2;
    else if (sentence <= OPENING) score = 1;
    if (score > rank) {
      rank = score;
      best = round;
    }
  }
  if (best === null) return null;
  const evidence: Evidence = {
    quote: quoteOf(document, best.span),
    span: best.span,
    rule: best.rule,
    certainty: 'stated',
    confidence: rank === 3 ? 0.95 : 0.8,
  };
  return { round: best.round, evidence };
}
