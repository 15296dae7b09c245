/** Roles: what each amount is, by its words, whose it is, and when. */
import type { Basis, MoneyRole } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import { type Draft, draftRoles } from './draft-roles.ts';
import { inheritRoles, sumOf } from './inherit-roles.ts';
import { type Owner, Owners } from './owner.ts';
import { findTimes, type Time, type TimeWord } from './time.ts';
import type { Mentions, Party, RoledAmount, Who } from './types.ts';
import { wordsOf } from './words.ts';

/** Roles that only a protagonist's amounts have. */
const OWN: ReadonlySet<MoneyRole> = new Set([
  'raised',
  'target',
  'valuation',
  'priorValuation',
  'totalRaised',
  'priorRound',
  'investorShare',
]);

interface Case {
  readonly draft: Draft;
  readonly owner: Owner;
  readonly times: ReadonlySet<Time>;
}

/** One role for every amount of `mentions.money`, in the same order. */
export function giveRoles(document: Document, mentions: Mentions, who: Who): readonly RoledAmount[] {
  const drafts = draftRoles(document, mentions.money);
  inheritRoles(document, drafts);
  const owners = new Owners(document, who);
  const cases = withTimes(document, drafts).map(
    ({ draft, times }): Case => ({ draft, times, owner: owners.of(draft.first, draft.last) }),
  );
  const now = newsOf(document, cases);
  const amounts: RoledAmount[] = [];
  for (const each of cases) {
    const { role, rule } = roleOf(each, now);
    const company = each.owner.party?.part === 'protagonist' ? each.owner.party : null;
    const confidence = confidenceOf(each, role);
    const basis = role === 'valuation' ? basisOf(document, each.draft) : null;
    for (const index of each.draft.indexes) {
      const mention = mentions.money[index];
      if (mention) amounts.push({ index, mention, role, roleRule: rule, company, basis, confidence });
    }
  }
  return amounts.sort((a, b) => a.index - b.index);
}

/** Sums that the title and the opening give as the news. */
interface News {
  readonly raised: ReadonlySet<string>;
  readonly sought: ReadonlySet<string>;
  readonly valuation: ReadonlySet<string>;
}

/** Sentences of the text, after the title, that count as its opening. */
const OPENING = 5;

function newsOf(document: Document, cases: readonly Case[]): News {
  const news = { raised: new Set<string>(), sought: new Set<string>(), valuation: new Set<string>() };
  const collect = (within: number): void => {
    for (const { draft, owner, times } of cases) {
      if ((document.sentenceOf[draft.first] ?? 0) > within || times.has('past')) continue;
      if (owner.party !== null && owner.party.part !== 'protagonist') continue;
      if (draft.role === 'valuation') news.valuation.add(sumOf(draft));
      if (draft.role === 'target') news.sought.add(sumOf(draft));
      if (draft.role === 'raised') (times.has('hoped') ? news.sought : news.raised).add(sumOf(draft));
    }
  };
  const opening = OPENING + (document.titleTokens > 0 ? 1 : 0);
  collect(opening);
  if (news.raised.size + news.sought.size === 0) collect(Number.POSITIVE_INFINITY);
  return news;
}

function roleOf({ draft, owner, times }: Case, now: News): { role: MoneyRole; rule: string } {
  const role = draft.role ?? 'other';
  const { rule } = draft;
  const sum = sumOf(draft);
  if (!OWN.has(role)) return { role, rule };
  if (owner.party === null || owner.party.part === 'other')
    return { role: 'other', rule: `another's: ${rule}` };
  if (role === 'raised') {
    if (times.has('hoped') && !now.raised.has(sum)) return { role: 'target', rule: `hoped: ${rule}` };
    if (now.sought.has(sum) && !now.raised.has(sum)) return { role: 'target', rule: `sought: ${rule}` };
    const isNews = now.raised.has(sum);
    if (times.has('past') && !isNews) return { role: 'priorRound', rule: `before: ${rule}` };
    if (times.has('dated') && !isNews && now.raised.size + now.sought.size > 0)
      return { role: 'priorRound', rule: `dated: ${rule}` };
  }
  if (role === 'valuation' && !now.valuation.has(sum) && !times.has('hoped')) {
    if (times.has('past') || (times.has('dated') && now.valuation.size > 0))
      return { role: 'priorValuation', rule: `before: ${rule}` };
  }
  return { role, rule };
}

/** Which time words speak of which amount: no other amount stands between, or the sentence opens with it. */
function withTimes(document: Document, drafts: readonly Draft[]): { draft: Draft; times: Set<Time> }[] {
  const words = findTimes(document);
  const result: { draft: Draft; times: Set<Time> }[] = [];
  let start = 0;
  for (const [i, draft] of drafts.entries()) {
    while (start < words.length && (words[start]?.first ?? 0) < draft.from) start += 1;
    const before = drafts[i - 1]?.from === draft.from ? drafts[i - 1] : undefined;
    const after = drafts[i + 1]?.from === draft.from ? drafts[i + 1] : undefined;
    const times = new Set<Time>();
    for (let w = start; w < words.length && (words[w]?.first ?? 0) < draft.to; w += 1) {
      const word = words[w];
      if (word && speaksOf(word, draft, before, after)) times.add(word.time);
    }
    // "raised X at a valuation of Y": one time for both.
    if (before && draft.role === 'valuation' && isRaise(before.role))
      for (const time of result.at(-1)?.times ?? []) times.add(time);
    result.push({ draft, times });
  }
  return result;
}

/** A sentence opens with so many tokens. */
const OPENS = 6;

function speaksOf(
  word: TimeWord,
  draft: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
): boolean {
  if (word.last <= draft.first) {
    if (word.first - draft.from < OPENS) return true;
    return before === undefined || word.first >= before.last;
  }
  if (word.time === 'hoped') return false;
  return after === undefined || word.last <= after.first;
}

function isRaise(role: MoneyRole | null): boolean {
  return role === 'raised' || role === 'priorRound' || role === 'target';
}

const POST = new Set(wordsOf('post'));
const PRE = new Set(wordsOf('pre'));

function basisOf(document: Document, draft: Draft): Basis {
  const from = Math.max(draft.from, draft.first - 6);
  const to = Math.min(draft.to, draft.last + 6);
  for (let at = from; at < to; at += 1) {
    const word = document.words[at] ?? 0;
    if (POST.has(word)) return 'post';
    if (PRE.has(word)) return 'pre';
  }
  return 'unspecified';
}

function confidenceOf({ draft, owner }: Case, role: MoneyRole): number {
  const margin = draft.strength - (draft.cues.find((cue) => cue.rule.means !== draft.role)?.strength ?? -6);
  let confidence = draft.strength >= 6 ? 0.9 : draft.strength >= 3 ? 0.8 : 0.6;
  if (margin >= 6) confidence += 0.06;
  else if (margin < 2) confidence -= 0.2;
  if (OWN.has(role) && owner.rule !== 'nearest-before' && owner.rule !== 'main-company') confidence -= 0.1;
  return Math.min(0.98, Math.max(0.3, confidence));
}

export type { Party };
