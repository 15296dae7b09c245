/** How much speaks for each kind of story: topics, sums and what they are, who backs whom. */
import type { MoneyRole } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import { INTO_COMPANY, INVESTED } from './settle-roles.ts';
import { endOfOpening, type Topics, type TopicWord, type Zone, zoneOf } from './topics.ts';
import type { Mentions, Naming, Points, RoledAmount, Who } from './types.ts';
import { wordsOf } from './words.ts';

/** So many accelerators are a build-out. */
const MANY = 1000;

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

/** How much speaks for each kind of story, before it is judged. */
export function pointsOf(
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
  // The first paragraph is lost: who led the round now opens the text.
  if (!isUndisclosed && document.titleTokens === 0 && shown >= 2) funding += 1.5;
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
/** And is worth so much, up to twice. */
const BESIDE = 0.95;

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
  if (words.some((word) => isSaidOfMain(document, who, word) && describesFirm(document, word)))
    points += DESCRIBED;
  let at = 0;
  for (const naming of who.namings) {
    if (naming.party.part !== 'protagonist') continue;
    while (at < words.length && (words[at]?.last ?? 0) < naming.first - NEAR) at += 1;
    const word = words[at];
    if (word && word.first <= naming.last + NEAR && sameSentence(document, word.first, naming.first))
      beside += 1;
  }
  return points + Math.min(2, beside) * BESIDE;
}

/** What a company is said to be, for AI itself: worth so much. */
const DESCRIBED = 1;
const DESCRIBED_NEAR = 4;
const KINDS = new Set(
  wordsOf(
    'startup company firm platform maker developer lab provider builder unicorn chipmaker up công hãng nền startup kỳ doanh nhà',
  ),
);
const DEALS_IN = new Set(
  wordsOf(
    'builds build building develops developing makes making sells selling uses using trains training offers phát dùng ứng xây cung làm bán',
  ),
);

/** In the opening, in a sentence whose nearest naming is the main company's. */
function isSaidOfMain(document: Document, who: Who, { first, last }: TopicWord): boolean {
  if (first >= endOfOpening(document)) return false;
  let nearest: Naming | null = null;
  let distance = NEAR + 1;
  for (const naming of who.namings) {
    if (naming.first > last + NEAR) break;
    // "Acme, a London startup whose AI": the place is not what is spoken of.
    if (naming.party.kind === 'place') continue;
    const away = naming.last <= first ? first - naming.last : naming.first - last;
    if (!sameSentence(document, naming.first, first) || away >= distance) continue;
    nearest = naming;
    distance = away;
  }
  return nearest?.party.part === 'protagonist';
}

/** "Acme, a developer of AI models", "startup AI Acme": that is what it is, not only what it mentions. */
function describesFirm({ words, sentenceOf }: Document, { first, last }: TopicWord): boolean {
  const sentence = sentenceOf[first];
  for (let at = Math.max(0, first - DESCRIBED_NEAR); at < last + 2; at += 1)
    if (
      sentenceOf[at] === sentence &&
      (KINDS.has(words[at] ?? 0) || (at < first && DEALS_IN.has(words[at] ?? 0)))
    )
      return true;
  return false;
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
