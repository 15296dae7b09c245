/** A first role for every amount, from the words around it alone. */
import { type MoneyRole, STORY_ROLES } from '#domain/report.ts';
import { type Document, refresh, sentenceAt } from '#text/document.ts';
import { type CueBook, type CueRule, cueBook } from './cue.ts';
import { type CueMatch, findCues } from './find-cues.ts';
import { ROLE_RULES as EN, LIGHT as EN_LIGHT } from './rules/en/role.ts';
import { ROLE_RULES as VI, LIGHT as VI_LIGHT } from './rules/vi/role.ts';
import type { AmountMention } from './types.ts';
import { WHOLE_WORDS } from './words/whole-words-vi.ts';
import { wordsOf } from './words.ts';

export interface CueBooks {
  readonly vi: CueBook<MoneyRole>;
  readonly en: CueBook<MoneyRole>;
}

const BOOKS: CueBooks = { vi: cueBook(VI, VI_LIGHT, 14, WHOLE_WORDS), en: cueBook(EN, EN_LIGHT, 10) };

/** No single thing sells for so much, in dollars; what does (a megawatt) has rules of its own. */
const DEAREST = 100_000;
const DEAREST_OF_ALL = 1e8;
/** And no company for so little, in dollars. */
const CHEAPEST = 100_000;
const CHEAP_UNITS: Readonly<Record<string, number>> = {
  VND: 25_000,
  IDR: 16_000,
  KRW: 1300,
  JPY: 150,
  INR: 85,
};

/** Nobody raises so little, in dollars; and what costs less than the second is one thing of many. */
const LEAST_RAISED = 1000;
const SMALL = 100;

/** In dollars at a rate that is good enough to tell the price of a seat from the price of a company. */
function roughDollars({ mention: { money } }: Draft): number {
  return money.value / (CHEAP_UNITS[money.currency] ?? 1);
}

export function isSmall(draft: Draft): boolean {
  return roughDollars(draft) < SMALL;
}

/** No one thing costs so much, not even a megawatt. */
export function isDear(draft: Draft): boolean {
  return roughDollars(draft) >= DEAREST_OF_ALL;
}

function isPlausible({ means, isDear, least = 0 }: CueRule<MoneyRole>, draft: Draft): boolean {
  const dollars = roughDollars(draft);
  if (dollars < least) return false;
  if (means === 'acquisition') return dollars > CHEAPEST;
  if (STORY_ROLES.has(means) || means === 'capex') return dollars >= LEAST_RAISED;
  return means !== 'unitPrice' || dollars < (isDear ? DEAREST_OF_ALL : DEAREST);
}

/** Where nothing near an amount speaks of it, "…" reaches so much farther. */
const FARTHER = 8;

/** One amount with its conversions in brackets behind it, and what the words around it make of it. */
export interface Draft {
  /** Places in `Mentions.money`, the amount first, then its conversions. */
  readonly indexes: number[];
  readonly mention: AmountMention;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  /** Value and currency: the same for the same sum elsewhere. */
  readonly sum: string;
  /** End of the last conversion and its bracket. */
  last: number;
  role: MoneyRole | null;
  rule: string;
  /** Of the winning cue; 0 where the role comes from elsewhere. */
  strength: number;
  cues: readonly CueMatch<MoneyRole>[];
  /** Where no words near it say anything: those farther off, which the same sum elsewhere outweighs. */
  far: CueRule<MoneyRole> | null;
}

const BRACKETS = new Set(
  wordsOf('( ) ~ [ ] or hoặc about khoảng tương đương hơn gần approximately roughly ='),
);

/** Drafts in reading order; tests may leave rules out of the books. */
export function draftRoles(
  document: Document,
  money: readonly AmountMention[],
  books: CueBooks = BOOKS,
): Draft[] {
  refresh(document);
  const drafts: Draft[] = [];
  const byIndex = new Map<number, Draft>();
  const taken = new Uint8Array(document.size);
  for (const [index, mention] of money.entries()) {
    taken.fill(1, mention.first, mention.last);
    const head = mention.conversionOf === null ? undefined : byIndex.get(mention.conversionOf);
    if (head !== undefined) {
      head.indexes.push(index);
      head.last = skipBrackets(document, mention.last);
      byIndex.set(index, head);
      continue;
    }
    const { first: from, last: to } = sentenceAt(document, mention.first);
    const { first, last } = mention;
    const draft: Draft = {
      indexes: [index],
      mention,
      from,
      to,
      first,
      sum: `${mention.money.value} ${mention.money.currency}`,
      last,
      role: null,
      rule: '',
      strength: 0,
      cues: [],
      far: null,
    };
    byIndex.set(index, draft);
    drafts.push(draft);
  }
  const isTaken = (token: number): boolean => taken[token] === 1;
  const own = document.language === 'vi' ? books.vi : books.en;
  const plain = document.words;
  const joined = own.whole?.of(document, drafts) ?? plain;
  for (const draft of drafts) {
    const { from, to, first, last } = draft;
    const bounds = { from, to, first, last, words: joined };
    draft.cues = findCues(own, document, bounds, isTaken).filter(({ rule }) => isPlausible(rule, draft));
    // English phrases inside Vietnamese texts: quoted headlines, "annualized revenue run rate".
    if (own === books.vi && (draft.cues[0]?.strength ?? 0) <= 0)
      draft.cues = findCues(books.en, document, { from, to, first, last, words: plain }, isTaken);
    const best = draft.cues[0];
    if (best === undefined) {
      const far = findCues(own, document, bounds, isTaken, own.gap + FARTHER);
      // What a thing costs is asked below, where a purchase is known for one.
      draft.far =
        far.find(({ rule }) => rule.means === 'unitPrice' || isPlausible(rule, draft))?.rule ?? null;
      continue;
    }
    draft.role = best.rule.means;
    draft.rule = best.rule.name;
    draft.strength = best.strength;
  }
  return drafts;
}

/** Past the closing bracket of a conversion. */
function skipBrackets(document: Document, from: number): number {
  let at = from;
  while (at < document.size && BRACKETS.has(document.words[at] ?? 0)) at += 1;
  return at;
}
