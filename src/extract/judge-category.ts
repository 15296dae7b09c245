/** What kind of story a text is: a raise, a build-out, a purchase, statistics, or none of ours; and why. */
import type { Category, MoneyRole, RefusalReason } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';
import { INTO_COMPANY, INVESTED } from './settle-roles.ts';
import { endOfOpening, type Topic, type Topics, type Zone, zoneOf } from './topics.ts';
import type { Mentions, RoledAmount, Verdict, Who } from './types.ts';
import { wordsOf } from './words.ts';

/** Texts with fewer tokens say too little to be judged. */
const TOO_SHORT = 8;
/** So many accelerators are a build-out. */
const MANY = 1000;
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

/** Roles that tell of a raise, now or before. */
const RAISES: ReadonlySet<MoneyRole> = new Set(['raised', 'target', 'priorRound', 'totalRaised']);

/** Roles of a sum that a story is about: a raise, a price, a building. */
const STATED: ReadonlySet<MoneyRole> = new Set(['raised', 'target', 'acquisition', 'priorRound', 'capex']);

/** A headline that denies a raise outweighs it; a company that denies what sources say does not always. */
const DENIED = 4;
const DENIED_LATER = 2;

/** A headline with a sum that is no raise. */
const ELSEWHERE = 2;
/** A sum that many companies raised together is statistics. */
const OF_MANY = 1.5;

export interface Points {
  readonly funding: number;
  readonly compute: number;
  readonly purchase: number;
  readonly market: number;
  readonly ai: number;
}

/** A note of a few sentences says "AI" once where an article says it ten times. */
function shortness(document: Document): number {
  return Math.min(1, Math.max(0.28, document.size / 250));
}

export function judgeCategory(
  document: Document,
  mentions: Mentions,
  who: Who,
  amounts: readonly RoledAmount[],
  topics: Topics,
): Verdict {
  if (document.size === 0) return refuse('empty', false);
  if (document.size < TOO_SHORT && amounts.length === 0) return refuse('too-short', false);
  const points = weigh(document, mentions, who, amounts, topics);
  const isAi = points.ai >= AI_FROM * shortness(document);
  const { roundup } = who;
  const isBuilt = points.compute >= points.funding && topics.count.raise.title === 0;
  const from = document.titleTokens > 0 ? FUNDING_FROM : FUNDING_FROM_UNTITLED;
  const isFunding = points.funding >= from && points.funding > points.purchase + 0.5 && !isBuilt;
  if (isFunding && points.market < points.funding * MARKET_OVER) {
    if (isAi) return accept(document, 'funding', 'raise', points.funding, topics, roundup);
    return { ...refuse('not-ai', roundup), nonAiFunding: true };
  }
  if (points.purchase >= PURCHASE_FROM && points.purchase >= points.compute) {
    if (points.ai >= AI_BOUGHT_FROM * shortness(document))
      return accept(document, 'acquisition', 'purchase', points.purchase, topics, roundup);
    return refuse('acquisition-without-raise', roundup);
  }
  // Statistics speak of build-outs too: without counts or power they need more.
  const figures = mentions.counts.length + mentions.power.length;
  if (points.compute >= COMPUTE_FROM && points.compute > points.market + (figures > 0 ? 0 : 2))
    return accept(document, 'compute', 'compute', points.compute, topics, roundup);
  if (points.market >= MARKET_FROM && isAi)
    return {
      ...accept(document, 'market', 'market', points.market, topics, false),
      refusal: 'opinion-or-statistics',
    };
  return refuse('no-deal', roundup);
}

export function weigh(
  document: Document,
  mentions: Mentions,
  who: Who,
  amounts: readonly RoledAmount[],
  topics: Topics,
): Points {
  const { count } = topics;
  const opening = endOfOpening(document);
  const zone = (token: number): Zone => zoneOf(document, token, opening);
  let funding = 0;
  let capex = 0;
  let purchase = 0;
  let others = 0;
  let into = 0;
  let ofMany = 0;
  const titled: MoneyRole[] = [];
  let firstRaise: MoneyRole | null = null;
  const computeSentences = new Set<number>();
  for (const { topic, first } of topics.words)
    if (topic === 'compute') computeSentences.add(document.sentenceOf[first] ?? 0);
  const speaksOfCompute = (token: number): boolean => computeSentences.has(document.sentenceOf[token] ?? -1);
  const best: Record<Zone, number> = { title: 0, opening: 0, body: 0 };
  for (const { role, company, mention, roleRule } of amounts) {
    const where = zone(mention.first);
    if (where === 'title') titled.push(role);
    const isRaise = role === 'raised' || role === 'target';
    // Of a company that only its frequency makes the main one.
    const share = company === null ? 0.7 : 1;
    firstRaise ??= company !== null && RAISES.has(role) ? role : null;
    // In the body alone a raise is the news only if no older one goes before it.
    const isNews = where !== 'body' || firstRaise === 'raised' || firstRaise === 'target';
    if (isRaise && isNews)
      best[where] = Math.max(best[where], share * (where === 'title' ? 4 : where === 'opening' ? 3.5 : 1.5));
    if (role === 'valuation' && company !== null)
      best[where] = Math.max(best[where], where === 'title' ? 3 : where === 'opening' ? 1.5 : 0.5);
    const isBuilt = INVESTED.test(roleRule) && !roleRule.startsWith(INTO_COMPANY);
    const builds = role === 'capex' || (isBuilt && speaksOfCompute(mention.first));
    if (isRaise && where !== 'body' && roleRule.startsWith(INTO_COMPANY)) into = 1;
    if (builds) capex += where === 'body' ? 0.75 : 1.5;
    if (role === 'acquisition') purchase += where === 'body' ? 0 : 1.5;
    if (role === 'other' || role === 'marketCap' || role === 'capex' || role === 'revenue') others += 1;
    if (where !== 'body' && roleRule.startsWith('of-many')) ofMany += 1;
    if (role === 'fund') best.opening -= where === 'body' ? 0.2 : 1;
  }
  const isNewsBody = best.title + best.opening <= 0 && best.body >= 1.5;
  if (isNewsBody) funding += who.backers.length > 0 ? 1.5 : 0;
  if (isNewsBody && others === 0) funding += 1.5;
  // The headline's sum is of something else: statistics, losses, a contract.
  const isElsewhere = titled.length > 0 && titled.every((role) => role === 'other');
  if (isElsewhere && !who.roundup) funding -= ELSEWHERE;
  if (who.roundup) funding += 2.5;
  funding += best.title + best.opening + best.body + into;
  funding += count.raise.title > 0 ? 2 : 0;
  funding += Math.min(2, count.raise.opening) / 2;
  funding += who.backers.length > 0 && count.raise.opening >= 2 ? 0.75 : 0;
  // Backers of an undisclosed sum, named in the opening.
  const shown = who.backers.filter(({ first }) => first < opening).length;
  const clue = clueOf(who);
  const isTold = clue !== 'none' || document.titleTokens === 0;
  const isUndisclosed = shown > 0 && isTold && !amounts.some(({ role }) => STATED.has(role));
  if (isUndisclosed) funding += 3.5 + Math.min(3, shown) * 0.5;
  funding -= count.fund.title * 3 + Math.min(3, count.fund.opening);
  if (best.title === 0) funding -= Math.min(2, count.otherNews.title + count.conflict.title) * 1.5;
  funding -= Math.min(1, count.denied.title) * DENIED + Math.min(1, count.denied.opening) * DENIED_LATER;
  if (who.protagonists.length === 0) funding -= best.title + best.opening > 0 ? 0.5 : 2;
  if (clue === 'raises') funding += 1;
  if (clue === 'none' && !isUndisclosed) funding -= 1;
  if (clue === 'bought') purchase += 3;

  // Without a title the opening has to say what a title would.
  const untitled = document.titleTokens === 0 ? 1.5 : 1;
  const figures = mentions.counts.length + mentions.power.length;
  let compute = Math.min(2, count.compute.title) * 1.5 + Math.min(6, count.compute.opening) * 0.5 * untitled;
  compute += Math.min(2, figures) + Math.min(3, capex);
  if (mentions.counts.some((each) => each.count >= MANY && each.first < opening)) compute += 1;
  compute += count.build.title > 0 ? 1 : count.build.opening > 0 ? 0.5 : 0;
  compute -= Math.min(2, count.otherNews.title) * (count.build.title > 0 ? 1.5 : 3);
  compute -= Math.min(3, count.otherNews.opening) * 0.5;
  compute -= count.fund.opening + Math.min(1, count.conflict.title) * 6;

  purchase += count.purchase.title * 3 + Math.min(2, count.purchase.opening) * untitled;
  let market = Math.min(2, count.market.title) * 1.5 + Math.min(4, count.market.opening) * 0.75 * untitled;
  market += Math.min(2, (100 * count.market.body) / Math.max(100, topics.size.body)) * 0.5;
  if (best.title + best.opening <= 0) market += Math.min(2, ofMany) * OF_MANY;
  if (others >= 4 && best.title + best.opening === 0) market += 1;
  return { funding, compute, purchase, market, ai: aiPoints(document, who, topics) };
}

/** A party this surely in the story. */
const SURE = 0.8;
const BOUGHT = /(buys|is-bought|mua-lại)$/u;

/** What the phrases say of the main company: that it raises, that it is bought; or it is only named a lot. */
function clueOf(who: Who): 'raises' | 'bought' | 'weak' | 'none' {
  const evidence = who.protagonists[0]?.evidence;
  if (evidence === undefined || evidence.certainty === 'implied') return 'none';
  if (evidence.confidence < SURE) return 'weak';
  return BOUGHT.test(evidence.rule) ? 'bought' : 'raises';
}

/** "AI" within so many tokens of the company's name describes the company. */
const NEAR = 16;

/** How much of an AI story it is: words anywhere, words beside the company's name, the name itself, what we know of it. */
function aiPoints(document: Document, who: Who, topics: Topics): number {
  const { ai } = topics.count;
  const known = who.protagonists.some((party) => party.ai === true);
  let points = Math.min(2, ai.title) * 1.5 + Math.min(3, ai.opening) * 0.75 + (known ? 2 : 0);
  points += Math.min(3, (100 * ai.body) / Math.max(100, topics.size.body));
  if (who.protagonists.some((party) => /AI\b|[a-z]AI$|\bAI/u.test(party.name))) points += 2.2;
  const words = topics.words.filter((word) => word.topic === 'ai');
  let beside = 0;
  // "Công ty này dùng AI để…", "The start-up trains models": said of the company without its name.
  for (const { first } of words) if (speaksOfFirm(document, first)) beside += 1.5;
  let at = 0;
  for (const naming of who.namings) {
    if (naming.party.part !== 'protagonist') continue;
    while (at < words.length && (words[at]?.last ?? 0) < naming.first - NEAR) at += 1;
    const word = words[at];
    if (word && word.first <= naming.last + NEAR && sameSentence(document, word.first, naming.first))
      beside += 1;
  }
  return points + Math.min(2, beside) * 0.75;
}

const FIRM = new Set(
  wordsOf('công startup hãng doanh nền kỳ họ company startup firm platform its lab unicorn'),
);
const [THE] = wordsOf('the');

/** Whether the sentence of a token opens with the company, unnamed. */
function speaksOfFirm(document: Document, token: number): boolean {
  const start = document.sentences[document.sentenceOf[token] ?? 0] ?? 0;
  const first = document.words[start] ?? 0;
  return FIRM.has(first === THE ? (document.words[start + 1] ?? 0) : first);
}

function sameSentence(document: Document, a: number, b: number): boolean {
  return document.sentenceOf[a] === document.sentenceOf[b];
}

function accept(
  document: Document,
  category: Category,
  topic: Topic,
  points: number,
  topics: Topics,
  roundup: boolean,
): Verdict {
  const word = topics.words.find((each) => each.topic === topic);
  return {
    category,
    nonAiFunding: false,
    roundup,
    refusal: null,
    evidence: word ? evidenceOf(document, word, points) : null,
  };
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
