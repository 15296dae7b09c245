/** Mentions with their roles, and who is who, put together as the deals that the text reports as its news. */
import type { Money } from '#domain/money.ts';
import type { DealEvidence, ReportedDeal, Valuation } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { countInvestors, findInvestorCounts, type InvestorCount } from './deal/count-investors.ts';
import { roundOf } from './deal/deal-round.ts';
import { type DealSums, sumsOf } from './deal/deal-sums.ts';
import type { TermReader } from './deal-terms.ts';
import type { Backer, Mentions, Party, RoledAmount, Verdict, Who } from './types.ts';
import { wordsOf } from './words.ts';

/** In the order of the text, the main one first; none where the text's subject is no deal. */
export function assembleDeals(
  document: Document,
  mentions: Mentions,
  who: Who,
  amounts: readonly RoledAmount[],
  verdict: Verdict,
  terms: TermReader,
): readonly ReportedDeal[] {
  const isDeal = verdict.category === 'funding' || verdict.category === 'acquisition' || verdict.nonAiFunding;
  if (!isDeal) return [];
  const deals: ReportedDeal[] = [];
  const counts = findInvestorCounts(document);
  for (const company of who.protagonists) {
    const isBought =
      company.bought === true || (verdict.category === 'acquisition' && who.protagonists.length === 1);
    const found = sumsOf(document, amounts, company, terms, isBought);
    const several = found.length > 1;
    for (const sums of found) {
      const backers = who.backers.filter(
        (backer) => backer.company === company && belongs(document, backer, sums, found),
      );
      deals.push(dealOf(document, mentions, who, company, sums, backers, counts, several));
    }
  }
  return deals;
}

/** Of two deals of one company a backer belongs to the one whose sum stands in its sentence, else to the first. */
function belongs(document: Document, backer: Backer, sums: DealSums, all: readonly DealSums[]): boolean {
  if (all.length === 1) return true;
  const sentence = document.sentenceOf[backer.first];
  const beside = besideOf(document, backer, all);
  if (beside !== null) return beside === sums;
  const near = all.find(
    (each) => each !== all[0] && each.sentences.has(sentence ?? -1) && !all[0]!.sentences.has(sentence ?? -1),
  );
  if (near === undefined && !all[0]!.sentences.has(sentence ?? -1)) {
    const side = sideOf(document, backer.first);
    const spoken = side && all.find(({ terms }) => (terms.kind === 'debt') === (side === 'debt'));
    if (spoken) return spoken === sums;
  }
  return (near ?? all[0]) === sums;
}

const LENDING = new Set(wordsOf('debt loan loans lender lenders lent borrowed facility credit vay'));
const BUYING = new Set(wordsOf('equity series seed shares stake'));

/** "£22 million of shares, subscribed by Foo, and a £10 million facility from Bar": of several sums in a sentence the one last named. */
function besideOf({ sentenceOf }: Document, { first }: Backer, all: readonly DealSums[]): DealSums | null {
  const sentence = sentenceOf[first] ?? -1;
  if (all.filter(({ sentences }) => sentences.has(sentence)).length < 2) return null;
  let best: DealSums | null = null;
  let nearest = -1;
  for (const each of all)
    for (const at of each.places)
      if (sentenceOf[at] === sentence && at < first && at > nearest) {
        nearest = at;
        best = each;
      }
  return best;
}

const SEMICOLON = new Set(wordsOf(';'));

/** "The debt was provided by Foo": a clause that speaks of a loan, or of shares; null where of both or neither. */
function sideOf({ words, sentences, sentenceOf, size }: Document, first: number): 'debt' | 'equity' | null {
  const sentence = sentenceOf[first] ?? 0;
  let debt = false;
  let equity = false;
  const end = sentences[sentence + 1] ?? size;
  for (let at = sentences[sentence] ?? 0; at < end; at++) {
    if (SEMICOLON.has(words[at]!)) {
      if (at > first) break;
      debt = false;
      equity = false;
    }
    debt ||= LENDING.has(words[at]!);
    equity ||= BUYING.has(words[at]!);
  }
  if (debt === equity) return null;
  return debt ? 'debt' : 'equity';
}

function dealOf(
  document: Document,
  mentions: Mentions,
  who: Who,
  company: Party,
  sums: DealSums,
  backers: readonly Backer[],
  counts: readonly InvestorCount[],
  several: boolean,
): ReportedDeal {
  const leads = backers.filter(({ lead }) => lead);
  const round =
    sums.terms.kind === 'debt' || sums.terms.kind === 'acquisition'
      ? null
      : roundOf(document, mentions, who, company, sums);
  const count =
    several && sums.terms.kind === 'debt' ? null : countInvestors(document, counts, company, backers);
  const { amount, valuation, total } = sums;
  const evidence: DealEvidence = {
    company: company.evidence,
    ...optional('kind', sums.terms.evidence.kind),
    ...optional('status', sums.terms.evidence.status),
    ...optional('round', round?.evidence ?? null),
    ...optional('amount', amount && evidenceOf(document, amount)),
    ...optional('valuation', valuation && evidenceOf(document, valuation)),
    ...optional('totalRaised', total && evidenceOf(document, total)),
    ...optional('investorCount', count?.evidence ?? null),
    leads: leads.map((backer) => backer.evidence),
    investors: backers.map((backer) => backer.evidence),
  };
  return {
    company: company.name,
    kind: sums.terms.kind,
    status: sums.terms.status,
    round: round?.round ?? null,
    amount: amount === null ? null : moneyOf(amount),
    valuation: valuation === null ? null : valuationOf(valuation),
    totalRaised:
      total === null ? null : { value: total.mention.money.value, currency: total.mention.money.currency },
    leads: leads.map(({ name }) => name),
    investors: backers.map(({ name }) => name),
    investorCount: count?.count ?? null,
    evidence,
  };
}

function optional<Key extends string>(
  key: Key,
  evidence: Evidence | null,
): { readonly [K in Key]?: Evidence } {
  return (evidence === null ? {} : { [key]: evidence }) as { readonly [K in Key]?: Evidence };
}

function moneyOf({ mention }: RoledAmount): Money {
  return mention.money;
}

function valuationOf({ mention, basis }: RoledAmount): Valuation {
  return { value: mention.money.value, currency: mention.money.currency, basis: basis ?? 'unspecified' };
}

function evidenceOf(document: Document, { mention, roleRule, confidence }: RoledAmount): Evidence {
  return {
    quote: quoteOf(document, mention.span),
    span: mention.span,
    rule: roleRule,
    certainty: 'stated',
    confidence,
  };
}
