/** The round of one deal: the one named with its sum, else the first that the story's company is said to raise. */

import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { firstFrom } from '../first-from.ts';
import { findTimes } from '../time.ts';
import type { Mentions, Party, RoundMention, Who } from '../types.ts';
import { isPast } from '../who/is-past.ts';
import type { DealSums } from './deal-sums.ts';

const OPENING = 6;
const BESIDE = 2;
/** So many names back in its sentence an owner is looked for. */
const NEAR = 12;

export function roundOf(
  document: Document,
  mentions: Mentions,
  who: Who,
  company: Party,
  sums: DealSums,
): { readonly round: string; readonly evidence: Evidence } | null {
  if (mentions.rounds.length === 0) return null;
  const { sentenceOf } = document;
  const scene = { document, times: findTimes(document) };
  const named = new Set(company.places.map(({ first }) => sentenceOf[first]));
  const several = who.protagonists.length > 1;
  let best: RoundMention | null = null;
  let rank = 0;
  for (const round of mentions.rounds) {
    const sentence = sentenceOf[round.first]!;
    const owner = ownerOf(document, who, round);
    const isOthers = owner !== null && owner.part !== 'investor' && owner !== company;
    let score = 0;
    if (sums.sentences.has(sentence)) score = 3;
    else if (isOthers) continue;
    else if (named.has(sentence) || (!several && isTitleAlone(document, who, round))) score = 2;
    else if (!several && (sentence <= OPENING || isBeside(sums, sentence))) score = 1;
    // A round beside the sum is this deal's, whatever else its sentence speaks of.
    if (score <= rank || (score < 3 && isPast(scene, round.first, round.last))) continue;
    rank = score;
    best = round;
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

/** "AI news platform raises Series A": a headline that names no company before it speaks of the story's. */
function isTitleAlone(document: Document, who: Who, round: RoundMention): boolean {
  if (round.first >= document.titleTokens) return false;
  const { namings } = who;
  for (const { party, first } of namings) {
    if (first >= round.first) break;
    if (party.kind === 'organisation' && party.part !== 'investor') return false;
  }
  return true;
}

/** Close to a sentence in which the sum stands. */
function isBeside({ sentences }: DealSums, sentence: number): boolean {
  for (let near = sentence - BESIDE; near <= sentence + BESIDE; near++) if (sentences.has(near)) return true;
  return false;
}

/** The company named last before a round in its sentence; papers and people own none. */
function ownerOf(document: Document, who: Who, round: RoundMention): Party | null {
  const { namings } = who;
  const start = document.sentences[document.sentenceOf[round.first]!]!;
  const low = firstFrom(namings, round.first);
  for (let at = low - 1; at >= 0 && at > low - NEAR && namings[at]!.first >= start; at--)
    if (namings[at]!.party.kind === 'organisation') return namings[at]!.party;
  return null;
}
