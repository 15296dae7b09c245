/** Roles: what each amount is, by its words, whose it is, and when. */
import { type Basis, type MoneyRole, STORY_ROLES } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import { attachTimes } from './attach-times.ts';
import { type Draft, draftRoles, isSmall } from './draft-roles.ts';
import { inheritRoles } from './inherit-roles.ts';
import { isMinority } from './minority.ts';
import { type Case, isGiven, type News, newsOf, OPENING, PUT_IN } from './news.ts';
import { isOfMany } from './of-many.ts';
import { Owners } from './owner.ts';
import { INTO_COMPANY, STAKE } from './settle-roles.ts';
import type { Mentions, Party, RoledAmount, Who } from './types.ts';
import { wordsOf } from './words.ts';

const IN = new Set(wordsOf('in with during'));
const ARTICLES = new Set(wordsOf('a an its the'));
const ONE_BREATH = 9;

/** "… in a $40 million": the second amount is the round of the first. */
function isInOne({ words }: Document, { last, from }: Draft, { first, from: own }: Draft): boolean {
  if (from !== own || first - last > ONE_BREATH) return false;
  const at = ARTICLES.has(words[first - 1] ?? 0) ? first - 2 : first - 1;
  return IN.has(words[at] ?? 0);
}

/** "bought a 20% stake for $5 million": a part of the company, not the company. */
function isOfMinority(document: Document, { cues }: Draft): boolean {
  const [cue] = cues;
  return cue === undefined || isMinority(document, cue.first, cue.last);
}

/** Who lends or grants does not own what is lent, backer or not. */
const LENT = /lends-to-a-company$/u;

/** One role for every amount of `mentions.money`, in the same order. */
export function giveRoles(document: Document, mentions: Mentions, who: Who): readonly RoledAmount[] {
  const drafts = draftRoles(document, mentions.money);
  inheritRoles(document, drafts);
  const owners = new Owners(document, who);
  const cases = attachTimes(document, drafts).map(({ draft, times }): Case => {
    if (STAKE.test(draft.rule) && !isOfMinority(document, draft)) draft.role = 'acquisition';
    const lent = LENT.test(draft.rule);
    const given = lent || isGiven(draft) || owners.goesIntoCompany(draft.first, draft.last);
    const owner = owners.of(draft.first, draft.last, given, lent || isShare(draft));
    const isOwn = owner.party !== null && owners.isOwn(owner.party);
    if (draft.role === 'raised' && isGiven(draft) && owners.goesIntoPlace(draft.first, draft.last)) {
      draft.role = 'capex';
      draft.rule = `in-a-country: ${draft.rule}`;
    }
    if ((draft.role === 'capex' || isGiven(draft)) && owners.goesIntoCompany(draft.first, draft.last)) {
      draft.role = 'raised';
      draft.rule = `${INTO_COMPANY}: ${draft.rule}`;
    }
    return { draft, times, owner, isOwn };
  });
  const now = newsOf(document, cases);
  const amounts: RoledAmount[] = [];
  const decided: { each: Case; role: MoneyRole; rule: string }[] = [];
  const times = new Map<string, number>();
  let before: { draft: Draft; role: MoneyRole } | null = null;
  for (const each of cases) {
    const { role, rule } = roleOf(document, each, now, before);
    const last = decided.at(-1);
    // "was valued at $300 million in a $40 million Series C last October": both are of that round.
    if (
      role === 'priorRound' &&
      last?.role === 'valuation' &&
      isInOne(document, last.each.draft, each.draft)
    ) {
      last.role = 'priorValuation';
      last.rule = `with-prior: ${last.rule}`;
    }
    before = { draft: each.draft, role };
    decided.push({ each, role, rule });
    const sum = `${each.draft.sum} ${role}`;
    times.set(sum, (times.get(sum) ?? 0) + 1);
  }
  for (const { each, role, rule } of decided) {
    const main = each.owner.party && owners.mainOf(each.owner.party);
    const company = main?.part === 'protagonist' ? main : null;
    const again = (times.get(`${each.draft.sum} ${role}`) ?? 0) > 1;
    const confidence = confidenceOf(each, role, rule, again);
    const perfect =
      (role === 'raised' || (role === 'priorRound' && ONCE.test(rule))) &&
      isWhole(document, mentions.rounds, each);
    const basis = role === 'valuation' ? basisOf(document, each.draft) : null;
    for (const index of each.draft.indexes) {
      const mention = mentions.money[index];
      if (mention)
        amounts.push({
          index,
          mention,
          role,
          roleRule: rule,
          company,
          basis,
          confidence,
          ...(perfect ? { perfect } : {}),
        });
    }
  }
  return amounts.sort((a, b) => a.index - b.index);
}

function roleOf(
  document: Document,
  { draft, owner, times, isOwn }: Case,
  now: News,
  before: { readonly draft: Draft; readonly role: MoneyRole } | null,
): { role: MoneyRole; rule: string } {
  const role = draft.role ?? 'other';
  const { rule, sum } = draft;
  if (role === 'other' && rule === 'nothing-said' && isSmall(draft))
    return { role: 'unitPrice', rule: 'small-sum' };
  // "$500M for Acme"
  if (
    role === 'other' &&
    rule === 'nothing-said' &&
    owner.rule === 'goes-into' &&
    isOwn &&
    now.valuation.size + now.raised.size > 0
  )
    return { role: now.sought.has(sum) ? 'target' : 'raised', rule: 'for-the-company' };
  // "closed its fund at $425 million, above its $350 million target", and what its partners commit to it
  const ofFund = before?.role === 'fund' && before.draft.from === draft.from && !isGiven(draft);
  if (now.fund && (role === 'investorShare' || (ofFund && FUND_TALK.has(role))))
    return { role: 'fund', rule: `fund-raises: ${rule}` };
  // "The fresh $20 million came from existing backers", where that is all that is raised.
  if (role === 'investorShare' && isOwn && now.title.has(sum) && now.raised.size + now.sought.size === 0)
    return { role: 'raised', rule: `whole-round: ${rule}` };
  if (!STORY_ROLES.has(role)) return { role, rule };
  const party = owner.party;
  if (role === 'raised' && owner.rule === 'giver' && party !== null) return givenBy(party, draft, times, now);
  if (party !== null && isFundHouse(party) && FUNDRAISING.has(role) && (isOwn || !isGiven(draft)))
    return { role: 'fund', rule: `investor-raises: ${rule}` };
  if (isOfMany(document, draft)) return { role: 'other', rule: `of-many: ${rule}` };
  if (party === null || !isOwn)
    return { role: STAKE.test(rule) ? 'acquisition' : 'other', rule: `another's: ${rule}` };
  const isNews = now.raised.has(sum);
  if (role === 'raised') {
    const later = (document.sentenceOf[draft.first] ?? 0) > OPENING;
    if (!times.has('dated') && (later || times.has('past')) && !isNews && isPerfect(document, draft))
      return { role: 'totalRaised', rule: `perfect: ${rule}` };
    if (isPart(draft, times, now)) return { role: 'investorShare', rule: `of-the-round: ${rule}` };
    if (now.sought.has(sum)) return { role: 'target', rule: `sought: ${rule}` };
    const isMore = MORE.has(document.words[draft.first - 1] ?? 0);
    if (times.has('hoped') && (!isNews || isMore)) return { role: 'target', rule: `hoped: ${rule}` };
    if (times.has('past') && !isNews) return { role: 'priorRound', rule: `before: ${rule}` };
    if (
      !isNews &&
      (now.before.has(sum) ||
        (times.has('dated') && (now.elsewhere || now.raised.size + now.sought.size + now.valuation.size > 0)))
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
    const later = (document.sentenceOf[draft.first] ?? 0) > OPENING;
    if (times.has('dated') && !isCurrent && (now.valuation.size > 0 || (later && now.raised.size > 0)))
      return { role: 'priorValuation', rule: `dated: ${rule}` };
  }
  return { role, rule };
}

/** Words that put in one backer's money: whose it is, is not who gives. */
function isShare({ role, rule }: Draft): boolean {
  return role === 'investorShare' || PUT_IN.test(rule);
}

/** "plans to raise an additional $600 million": another sum than the one just raised, even if as large. */
const MORE = new Set(wordsOf('additional another further thêm'));

/** Put up by a company that is not known to back the story's: in a round that is larger, its part; else it spends on itself. */
function givenBy(
  party: Party,
  draft: Draft,
  times: Case['times'],
  now: News,
): { role: MoneyRole; rule: string } {
  const { value, currency } = draft.mention.money;
  if (value < (now.largest.get(currency) ?? 0)) {
    const isEarlier = times.has('dated') || times.has('past');
    return { role: isEarlier ? 'priorRound' : 'investorShare', rule: `of-the-round: ${draft.rule}` };
  }
  if (isFundHouse(party)) return { role: 'other', rule: `another's: ${draft.rule}` };
  return { role: 'capex', rule: `spends: ${draft.rule}` };
}

/** "Nvidia put in $100 million", in a story of a larger round: its part of it. */
function isPart(draft: Draft, times: Case['times'], now: News): boolean {
  if (!isGiven(draft) || times.has('dated') || times.has('past') || now.raised.has(draft.sum)) return false;
  const { value, currency } = draft.mention.money;
  return value < (now.largest.get(currency) ?? 0) && !now.sought.has(draft.sum);
}

const HAS = new Set(wordsOf('has have having ve had'));
const NEWS_VERBS = new Set(wordsOf('announced said announces says told'));
const ALREADY = new Set(wordsOf('now already so far previously also since then'));

const NEWS_NEAR = 10;
const ONE = new Set(wordsOf('a an'));

/** "Acme has raised $90 million", where that is not the news: all that it has raised. */
function isPerfect(document: Document, draft: Draft): boolean {
  const cue = draft.cues[0];
  if (cue === undefined || cue.first >= draft.first) return false;
  // "has secured a $3 million grant" is one of them.
  if (ONE.has(document.words[draft.first - 1] ?? 0)) return false;
  for (let each = Math.max(draft.from, cue.first - NEWS_NEAR); each < cue.first; each += 1)
    if (NEWS_VERBS.has(document.words[each] ?? 0)) return false;
  let at = cue.first - 1;
  while (at >= draft.from && ALREADY.has(document.words[at] ?? 0)) at -= 1;
  return at >= draft.from && (HAS.has(document.words[at] ?? 0) || HAS.has(document.words[cue.first] ?? 0));
}

/** What a fund house is said to raise is a fund. */
const FUNDRAISING: ReadonlySet<MoneyRole> = new Set(['raised', 'target', 'totalRaised', 'priorRound']);

/** In the sentence that tells of a fund these speak of it, or of the one before it. */
const FUND_TALK: ReadonlySet<MoneyRole> = new Set([...FUNDRAISING, 'priorValuation']);

const ROUND_NEAR = 8;

/** Said to have been raised, at no time and in no round. */
function isWhole(document: Document, rounds: Mentions['rounds'], { draft, times }: Case): boolean {
  if (times.has('dated') || !(ONCE.test(draft.rule) || isPerfect(document, draft))) return false;
  const beside = rounds.some(
    ({ first }) => first > draft.first - ROUND_NEAR && first < draft.last + ROUND_NEAR,
  );
  if (beside) return false;
  for (let at = draft.last; at < Math.min(draft.to, draft.last + ROUND_NEAR); at += 1)
    if (ROUND_WORDS.has(document.words[at] ?? 0)) return false;
  return true;
}
/** "từng gọi 68 triệu USD": once, at no time that is told. */
const ONCE = /từng-gọi$/u;
const ROUND_WORDS = new Set(wordsOf('round vòng đợt'));

const FUND_HOUSE = /\b(Ventures|Capital|Partners|Fund|VC)$|^Quỹ /u;

function isFundHouse(party: Party): boolean {
  return FUND_HOUSE.test(party.name);
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
  if (STORY_ROLES.has(role) && owner.rule !== 'nearest-before') confidence -= 0.07;
  if (HARDER.has(role)) confidence -= 0.08;
  return Math.min(0.97, Math.max(0.3, confidence));
}
