/** What a text gives as its news: the sums that its title and opening speak of. */
import { STORY_ROLES } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import type { Draft } from './draft-roles.ts';
import type { Owner } from './owner.ts';
import type { Time } from './time.ts';

export interface Case {
  readonly draft: Draft;
  readonly owner: Owner;
  readonly times: ReadonlySet<Time>;
  /** Whether the owner is one whose story it is. */
  readonly isOwn: boolean;
}

/** Sums that the title and the opening give as the news; `before`: those they give as past. */
export interface News {
  readonly raised: Set<string>;
  readonly sought: Set<string>;
  readonly valuation: Set<string>;
  readonly before: Set<string>;
  /** The largest sum raised or sought, by currency. */
  readonly largest: Map<string, number>;
  /** The largest that a company is said to raise, not that somebody puts into it. */
  readonly round: Map<string, number>;
  /** Every sum of the title. */
  readonly title: Set<string>;
  /** The title speaks of another sum: a contract, a price, results. A raise with a date is no news then. */
  elsewhere: boolean;
  /** The story opens with talks: a sum named for the round is the one sought. */
  talks: boolean;
  /** The first sum of the text is the size of a fund. */
  fund: boolean;
}

/** Sentences of the text, after the title, that count as its opening. */
export const OPENING = 5;

export function newsOf(document: Document, cases: readonly Case[]): News {
  const news: News = {
    raised: new Set(),
    sought: new Set(),
    valuation: new Set(),
    before: new Set(),
    largest: new Map(),
    round: new Map(),
    title: new Set(),
    talks: false,
    fund: cases[0]?.draft.role === 'fund' && (document.sentenceOf[cases[0].draft.first] ?? 0) <= 1,
    elsewhere: false,
  };
  for (const { draft } of cases) if (draft.first < document.titleTokens) news.title.add(draft.sum);
  const own = cases.filter(({ isOwn }) => isOwn);
  const last = OPENING + (document.titleTokens > 0 ? 1 : 0);
  const opening = own.filter(({ draft }) => (document.sentenceOf[draft.first] ?? 0) <= last);
  const undated = ({ times }: Case): boolean => !times.has('dated');
  const [firstCase] = opening.filter(({ draft }) => draft.role === 'raised' || draft.role === 'valuation');
  news.talks = firstCase?.times.has('hoped') ?? false;
  collect(news, opening.filter(undated));
  news.elsewhere = isElsewhere(document, cases);
  for (const more of news.elsewhere ? [own.filter(undated)] : [opening, own.filter(undated), own])
    if (news.raised.size + news.sought.size + news.valuation.size === 0) collect(news, more);
  return news;
}

function isElsewhere(document: Document, cases: readonly Case[]): boolean {
  let other = false;
  for (const { draft } of cases) {
    if (draft.first >= document.titleTokens) break;
    if (draft.role === null || STORY_ROLES.has(draft.role)) return false;
    other = true;
  }
  return other;
}

const HALF = 0.5;
/** Words that put in one backer's money. */
export const PUT_IN = /(góp-vốn|mua-phần-vốn|price-of-a-stake)$/u;
const GIVEN = /(invests-in-a-company|part-of-one-backer|rót-vốn|phần-của-một-nhà-đầu-tư)$/u;

/** Whether the words put money into somebody. */
export function isGiven(draft: Draft): boolean {
  return GIVEN.test(draft.rule) || PUT_IN.test(draft.rule);
}

/** Where a sum is first sought, later words about it do not make it raised. */
function collect(news: News, cases: readonly Case[]): void {
  for (const { draft, times } of cases) {
    const { role, sum } = draft;
    if (role === 'priorRound' || (role === 'raised' && times.has('past'))) news.before.add(sum);
    if (times.has('past')) continue;
    if (role === 'valuation') news.valuation.add(sum);
    const hoped = role === 'target' || (role === 'raised' && (news.talks || times.has('hoped')));
    // "Beta is investing $95 million", in a round of $675 million.
    const { value, currency } = draft.mention.money;
    if (hoped && isGiven(draft) && value < (news.largest.get(currency) ?? 0)) continue;
    if (hoped && !news.raised.has(sum)) {
      news.sought.add(sum);
      enlarge(news, draft);
    }
    // "Beta invested $100 million", in a round of $6 billion: less than half of it is a backer's part.
    const least = PUT_IN.test(draft.rule) ? 1 : HALF;
    if (isGiven(draft) && value < least * (news.round.get(currency) ?? 0)) continue;
    if (role !== 'raised' || hoped || news.sought.has(sum) || news.before.has(sum)) continue;
    news.raised.add(sum);
    enlarge(news, draft);
    if (!isGiven(draft)) news.round.set(currency, Math.max(value, news.round.get(currency) ?? 0));
  }
}

function enlarge(news: News, draft: Draft): void {
  const { value, currency } = draft.mention.money;
  news.largest.set(currency, Math.max(value, news.largest.get(currency) ?? 0));
}
