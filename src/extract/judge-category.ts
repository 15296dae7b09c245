/** What kind of story a text is: a raise, a build-out, a purchase, statistics, or none of ours; and why. */
import type { MoneyRole, RefusalReason } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';
import { kindOf, STORY_KINDS, type StoryKind, storyClues } from './story-clues.ts';
import { pointsOf } from './story-points.ts';
import stored from './story-weights.json' with { type: 'json' };
import type { Topic, Topics } from './topics.ts';
import type { Mentions, Points, RoledAmount, Verdict, Who } from './types.ts';
import { decide, weightTable } from './weights.ts';

/** Texts with fewer tokens say too little to be judged. */
const TOO_SHORT = 8;
/** Points from which a text is a story of its kind. */
const FUNDING_FROM = 3;
const FUNDING_FROM_UNTITLED = 4;
const COMPUTE_FROM = 4;
const PURCHASE_FROM = 3;
const MARKET_FROM = 2.6;
/** Statistics this much as strong as the raise outweigh it. */
const MARKET_OVER = 0.75;
const AI_FROM = 2.5;
/** A purchase is told in fewer words about what the company does. */
const AI_BOUGHT_FROM = 2;

/** A note of a few sentences says "AI" once where an article says it ten times. */
function shortness(document: Document): number {
  return Math.min(1, Math.max(0.28, document.size / 250));
}

const WEIGHTS = weightTable(STORY_KINDS, stored);
/** Roles of a raise that is the news. */
const NOW: ReadonlySet<MoneyRole> = new Set(['raised', 'target']);
/** As sure as this what was learned has to be to overrule the thresholds. */
export const OVERRULES = 0.5;

export function judgeCategory(
  document: Document,
  mentions: Mentions,
  who: Who,
  amounts: readonly RoledAmount[],
  topics: Topics,
): Verdict {
  if (document.size === 0) return refuse('empty', false);
  if (document.size < TOO_SHORT && amounts.length === 0) return refuse('too-short', false);
  const points = pointsOf(document, mentions, who, amounts, topics);
  const verdict = judgeByPoints(document, mentions, who, points, topics);
  const clues = storyClues(document, mentions, who, amounts, topics, points, verdict);
  const { outcome, confidence, because } = decide(WEIGHTS, clues);
  if (outcome === kindOf(verdict) || confidence < OVERRULES) return verdict;
  // What nothing in the text speaks for it is not, however little speaks for all else.
  if (outcome !== 'none' && points[SPEAKING[outcome].points] <= 0) return verdict;
  const isRaise = outcome === 'funding' || outcome === 'other funding';
  if (isRaise && !amounts.some(({ role }) => NOW.has(role)) && who.backers.length === 0) return verdict;
  const weighed = verdictOf(document, outcome, points, topics, who.roundup);
  const { evidence } = weighed;
  return {
    ...weighed,
    evidence: evidence && { ...evidence, rule: `weighed (${because}): ${evidence.rule}`, confidence },
  };
}

/** What is counted for each kind of story, and where its evidence is. */
const SPEAKING: Readonly<
  Record<Exclude<StoryKind, 'none'>, { readonly topic: Topic; readonly points: keyof Points }>
> = {
  funding: { topic: 'raise', points: 'funding' },
  'other funding': { topic: 'raise', points: 'funding' },
  compute: { topic: 'compute', points: 'compute' },
  acquisition: { topic: 'purchase', points: 'purchase' },
  market: { topic: 'market', points: 'market' },
};

function verdictOf(
  document: Document,
  kind: StoryKind,
  points: Points,
  topics: Topics,
  roundup: boolean,
): Verdict {
  if (kind === 'none') return refuse('no-deal', roundup);
  if (kind === 'other funding') return { ...refuse('not-ai', roundup), nonAiFunding: true };
  const { topic, points: counted } = SPEAKING[kind];
  const word = topics.words.find((each) => each.topic === topic);
  return {
    category: kind,
    nonAiFunding: false,
    roundup: roundup && kind !== 'market',
    refusal: kind === 'market' ? 'opinion-or-statistics' : null,
    evidence: word ? evidenceOf(document, word, points[counted]) : null,
  };
}

/** The thresholds alone, in the order in which one kind of story hides another. */
export function judgeByPoints(
  document: Document,
  mentions: Mentions,
  who: Who,
  points: Points,
  topics: Topics,
): Verdict {
  const isAi = points.ai >= AI_FROM * shortness(document);
  const { roundup } = who;
  const isBuilt = points.compute >= points.funding && topics.count.raise.title === 0;
  const from = document.titleTokens > 0 ? FUNDING_FROM : FUNDING_FROM_UNTITLED;
  const isFunding = points.funding >= from && points.funding > points.purchase + 0.5 && !isBuilt;
  if (isFunding && points.market < points.funding * MARKET_OVER)
    return verdictOf(document, isAi ? 'funding' : 'other funding', points, topics, roundup);
  if (points.purchase >= PURCHASE_FROM && points.purchase >= points.compute) {
    if (points.ai >= AI_BOUGHT_FROM * shortness(document))
      return verdictOf(document, 'acquisition', points, topics, roundup);
    return refuse('acquisition-without-raise', roundup);
  }
  // Statistics speak of build-outs too: without counts or power they need more.
  const figures = mentions.counts.length + mentions.power.length;
  if (points.compute >= COMPUTE_FROM && points.compute > points.market + (figures > 0 ? 0 : 2))
    return verdictOf(document, 'compute', points, topics, roundup);
  if (points.market >= MARKET_FROM && isAi) return verdictOf(document, 'market', points, topics, roundup);
  return refuse('no-deal', roundup);
}

function evidenceOf(
  document: Document,
  word: { readonly first: number; readonly last: number; readonly rule: string },
  points: number,
): Evidence {
  const span = spanOf(document, word.first, word.last);
  const confidence = Math.min(0.97, 0.5 + points * 0.06);
  return { quote: quoteOf(document, span), span, rule: word.rule, certainty: 'implied', confidence };
}

function refuse(refusal: RefusalReason, roundup: boolean): Verdict {
  return { category: 'none', nonAiFunding: false, roundup, refusal, evidence: null };
}
