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
  /** Whether the owner is one whose story it is. */
  readonly isOwn: boolean;
}

/** One role for every amount of `mentions.money`, in the same order. */
export function giveRoles(document: Document, mentions: Mentions, who: Who): readonly RoledAmount[] {
  const drafts = draftRoles(document, mentions.money);
  inheritRoles(document, drafts);
  const owners = new Owners(document, who);
  const cases = withTimes(document, drafts).map(({ draft, times }): Case => {
    const owner = owners.of(draft.first, draft.last, isGiven(draft));
    return { draft, times, owner, isOwn: owner.party !== null && owners.isOwn(owner.party) };
  });
  const now = newsOf(document, cases);
  const amounts: RoledAmount[] = [];
  const decided: { each: Case; role: MoneyRole; rule: string }[] = [];
  const times = new Map<string, number>();
  let before: { draft: Draft; role: MoneyRole } | null = null;
  for (const each of cases) {
    const { role, rule } = roleOf(document, each, now, before);
    before = { draft: each.draft, role };
    decided.push({ each, role, rule });
    const sum = `${sumOf(each.draft)} ${role}`;
    times.set(sum, (times.get(sum) ?? 0) + 1);
  }
  for (const { each, role, rule } of decided) {
    const main = each.owner.party && owners.mainOf(each.owner.party);
    const company = main?.part === 'protagonist' ? main : null;
    const again = (times.get(`${sumOf(each.draft)} ${role}`) ?? 0) > 1;
    const confidence = confidenceOf(each, role, rule, again);
    const basis = role === 'valuation' ? basisOf(document, each.draft) : null;
    for (const index of each.draft.indexes) {
      const mention = mentions.money[index];
      if (mention) amounts.push({ index, mention, role, roleRule: rule, company, basis, confidence });
    }
  }
  return amounts.sort((a, b) => a.index - b.index);
}

/** Sums that the title and the opening give as the news; `before`: those they give as past. */
interface News {
  readonly raised: Set<string>;
  readonly sought: Set<string>;
  readonly valuation: Set<string>;
  readonly before: Set<string>;
  /** The story opens with talks: a sum named for the round is the one sought. */
  talks: boolean;
}

/** Sentences of the text, after the title, that count as its opening. */
const OPENING = 5;

function newsOf(document: Document, cases: readonly Case[]): News {
  const news: News = {
    raised: new Set(),
    sought: new Set(),
    valuation: new Set(),
    before: new Set(),
    talks: false,
  };
  const own = cases.filter(({ isOwn }) => isOwn);
  const last = OPENING + (document.titleTokens > 0 ? 1 : 0);
  const opening = own.filter(({ draft }) => (document.sentenceOf[draft.first] ?? 0) <= last);
  const undated = ({ times }: Case): boolean => !times.has('dated');
  const [firstCase] = opening.filter(({ draft }) => draft.role === 'raised' || draft.role === 'valuation');
  news.talks = firstCase?.times.has('hoped') ?? false;
  collect(news, opening.filter(undated));
  for (const more of [opening, own.filter(undated), own])
    if (news.raised.size + news.sought.size + news.valuation.size === 0) collect(news, more);
  return news;
}

/** Where a sum is first sought, later words about it do not make it raised. */
function collect(news: News, cases: readonly Case[]): void {
  for (const { draft, times } of cases) {
    const sum = sumOf(draft);
    const { role } = draft;
    if (role === 'priorRound' || (role === 'raised' && times.has('past'))) news.before.add(sum);
    if (times.has('past')) continue;
    if (role === 'valuation') news.valuation.add(sum);
    const hoped = role === 'target' || (role === 'raised' && (news.talks || times.has('hoped')));
    if (hoped && !news.raised.has(sum)) news.sought.add(sum);
    if (role === 'raised' && !hoped && !news.sought.has(sum) && !news.before.has(sum)) news.raised.add(sum);
  }
}

function roleOf(
  document: Document,
  { draft, owner, times, isOwn }: Case,
  now: News,
  before: { readonly draft: Draft; readonly role: MoneyRole } | null,
): { role: MoneyRole; rule: string } {
  const role = draft.role ?? 'other';
  const { rule } = draft;
  const sum = sumOf(draft);
  // "$500M for Acme"
  if (
    role === 'other' &&
    rule === 'nothing-said' &&
    owner.rule === 'goes-into' &&
    isOwn &&
    now.valuation.size + now.raised.size > 0
  )
    return { role: now.sought.has(sum) ? 'target' : 'raised', rule: 'for-the-company' };
  if (!OWN.has(role)) return { role, rule };
  const party = owner.party;
  if (party === null || !isOwn) return { role: 'other', rule: `another's: ${rule}` };
  if (isFundHouse(party) && role !== 'valuation') return { role: 'fund', rule: `investor-raises: ${rule}` };
  const isNews = now.raised.has(sum);
  if (role === 'raised') {
    const later = (document.sentenceOf[draft.first] ?? 0) > OPENING;
    if (!times.has('dated') && (later || times.has('past')) && !isNews && isPerfect(document, draft))
      return { role: 'totalRaised', rule: `perfect: ${rule}` };
    if (now.sought.has(sum)) return { role: 'target', rule: `sought: ${rule}` };
    if (times.has('hoped') && !isNews) return { role: 'target', rule: `hoped: ${rule}` };
    if (times.has('past') && !isNews) return { role: 'priorRound', rule: `before: ${rule}` };
    if (
      !isNews &&
      (now.before.has(sum) ||
        (times.has('dated') && now.raised.size + now.sought.size + now.valuation.size > 0))
    )
      return { role: 'priorRound', rule: `dated: ${rule}` };
    if (now.talks && !isNews) return { role: 'target', rule: `talks: ${rule}` };
  }
  if (role === 'valuation' && !times.has('hoped')) {
    const isCurrent = now.valuation.has(sum);
    const ofPrior = before?.role === 'priorRound' && before.draft.from === draft.from;
    if (times.has('past') && !isCurrent) return { role: 'priorValuation', rule: `before: ${rule}` };
    if (ofPrior && (times.has('past') || times.has('dated')))
      return { role: 'priorValuation', rule: `with-prior: ${rule}` };
    if (times.has('dated') && !isCurrent && now.valuation.size > 0)
      return { role: 'priorValuation', rule: `dated: ${rule}` };
  }
  return { role, rule };
}

const HAS = new Set(wordsOf('has have having ve had'));
const NEWS_VERBS = new Set(wordsOf('announced said announces says told'));
const ALREADY = new Set(wordsOf('now already so far previously also since then'));

const NEWS_NEAR = 10;

/** "Acme has raised $90 million", where that is not the news: all that it has raised. */
function isPerfect(document: Document, draft: Draft): boolean {
  const cue = draft.cues[0];
  if (cue === undefined || cue.first >= draft.first) return false;
  for (let each = Math.max(draft.from, cue.first - NEWS_NEAR); each < cue.first; each += 1)
    if (NEWS_VERBS.has(document.words[each] ?? 0)) return false;
  let at = cue.first - 1;
  while (at >= draft.from && ALREADY.has(document.words[at] ?? 0)) at -= 1;
  return at >= draft.from && (HAS.has(document.words[at] ?? 0) || HAS.has(document.words[cue.first] ?? 0));
}

const FUND_HOUSE = /\b(Ventures|Capital|Partners|Fund|VC)$|^Quỹ /u;

function isFundHouse(party: Party): boolean {
  return FUND_HOUSE.test(party.name);
}

const GIVEN = /(invests-in-a-company|part-of-one-backer|rót-vốn|phần-của-một-nhà-đầu-tư)$/u;

/** Rules whose words put money into somebody. */
function isGiven(draft: Draft): boolean {
  return GIVEN.test(draft.rule);
}

/** Which time words speak of which amount: those that open its sentence, and those beside it. */
function withTimes(document: Document, drafts: readonly Draft[]): { draft: Draft; times: Set<Time> }[] {
  const words = findTimes(document);
  const result: { draft: Draft; times: Set<Time> }[] = [];
  let start = 0;
  let opening: readonly TimeWord[] = [];
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]?.from === draft.from ? drafts[i - 1] : undefined;
    const after = drafts[i + 1]?.from === draft.from ? drafts[i + 1] : undefined;
    if (before === undefined) {
      while (start < words.length && (words[start]?.first ?? 0) < draft.from) start += 1;
      opening = wordsUpTo(words, start, draft.from + OPENS);
    }
    while (start < words.length && (words[start]?.first ?? 0) < draft.first - SPAN) start += 1;
    const near = wordsUpTo(words, start, Math.min(draft.to, draft.last + SPAN));
    const times = new Set<Time>();
    let nearest: Time | null = null;
    for (const word of [...opening, ...near]) {
      if (!speaksOf(document, word, draft, before, after)) continue;
      times.add(word.time);
      if (word.last <= draft.first && word.time !== 'dated') nearest = word.time;
    }
    // "in talks, months after it raised X": what stands nearer speaks of X.
    if (nearest === 'past') times.delete('hoped');
    // "raised X at a valuation of Y": one time for both.
    const pair = result.at(-1);
    if (pair && before && draft.role === 'valuation' && isOneBreath(document, before.last, draft.first)) {
      times.clear();
      for (const time of pair.times) times.add(time);
      if (before.role === 'priorRound') {
        times.add('past');
        times.delete('hoped');
      }
    }
    result.push({ draft, times });
  }
  return result;
}

/** A sentence opens with so many tokens; and so far from an amount a time word may stand. */
const OPENS = 6;
const SPAN = 48;

function wordsUpTo(words: readonly TimeWord[], start: number, end: number): readonly TimeWord[] {
  let last = start;
  while (last < words.length && (words[last]?.first ?? 0) < end) last += 1;
  return words.slice(start, last);
}

function speaksOf(
  document: Document,
  word: TimeWord,
  draft: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
): boolean {
  if (word.last <= draft.first) {
    if (word.first < draft.from) return false;
    if (word.first - draft.from < OPENS) return true;
    // Right behind an amount it speaks of that one: "1 tỷ USD trước đó".
    return before === undefined || word.first > before.last + 1;
  }
  if (word.time === 'hoped' || !isOneBreath(document, draft.last, word.first)) return false;
  return after === undefined || word.last <= after.first;
}

/** Nothing but a few words stands between. */
function isOneBreath(document: Document, from: number, to: number): boolean {
  if (to - from > FAR) return false;
  for (let at = from; at < to; at += 1)
    if (STOPS.has(document.words[at] ?? 0) && !GOES_ON.has(document.words[at + 1] ?? 0)) return false;
  return true;
}
const STOPS = new Set(wordsOf(', ; . —'));
/** After a comma these go on with the same event: ", valuing it at", ", đưa định giá lên". */
const GOES_ON = new Set(wordsOf('valuing giving bringing at which đưa nâng định với ở'));
const FAR = 16;

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

/** How sure each kind of reading has proved to be on labelled articles; see the calibration that `score` prints. */
const BASE = 0.84;
const CLEAR = 9;
const VERY_CLEAR = 15;
const HARDER: ReadonlySet<MoneyRole> = new Set([
  'other',
  'ticket',
  'unitPrice',
  'target',
  'fund',
  'marketCap',
]);

function confidenceOf({ draft, owner }: Case, role: MoneyRole, rule: string, again: boolean): number {
  const rival = draft.cues.find((cue) => cue.rule.means !== draft.role)?.strength ?? 0;
  const margin = draft.strength - Math.max(0, rival);
  let confidence = BASE;
  if (draft.strength < 3) confidence -= 0.15;
  if (margin >= CLEAR) confidence += 0.05;
  if (margin >= VERY_CLEAR) confidence += 0.05;
  if (margin < 3) confidence -= 0.1;
  // The same sum in the same role elsewhere in the text.
  if (again) confidence += 0.06;
  if (rule.includes(': ')) confidence -= 0.05;
  if (OWN.has(role) && owner.rule !== 'nearest-before') confidence -= 0.07;
  if (HARDER.has(role)) confidence -= 0.08;
  return Math.min(0.97, Math.max(0.3, confidence));
}
