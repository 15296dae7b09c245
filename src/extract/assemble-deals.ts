/** Mentions with their roles, and who is who, put together as the deals that the text reports as its news. */
import type { Money } from '#domain/money.ts';
import type { DealEvidence, ReportedDeal, Valuation } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { countInvestors, findInvestorCounts, type InvestorCount } from './deal/count-investors.ts';
import { roundOf } from './deal/deal-round.ts';
import { type DealSums, sumsOf } from './deal/deal-sums.ts';
import { belongs } from './deal/whose-backer.ts';
import type { TermReader } from './deal-terms.ts';
import type { Backer, Mentions, Party, RoledAmount, Verdict, Who } from './types.ts';

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
  // Nothing of a deal is surer than whose deal it is.
  const { confidence: most } = company.evidence;
  const evidence: DealEvidence = {
    company: company.evidence,
    ...optional('kind', sums.terms.evidence.kind, most),
    ...optional('status', sums.terms.evidence.status, most),
    ...optional('round', round?.evidence ?? null, most),
    ...optional('amount', amount && evidenceOf(document, amount), most),
    ...optional('valuation', valuation && evidenceOf(document, valuation), most),
    ...optional('totalRaised', total && evidenceOf(document, total), most),
    ...optional('investorCount', count?.evidence ?? null, most),
    leads: leads.map((backer) => atMost(backer.evidence, most)),
    investors: backers.map((backer) => atMost(backer.evidence, most)),
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
  most: number,
): { readonly [K in Key]?: Evidence } {
  return (evidence === null ? {} : { [key]: atMost(evidence, most) }) as { readonly [K in Key]?: Evidence };
}

function atMost(evidence: Evidence, most: number): Evidence {
  return evidence.confidence <= most ? evidence : { ...evidence, confidence: most };
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
