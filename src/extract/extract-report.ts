/** Article → Report: reads what one article states, with the evidence of each fact. */
import type { Readable } from '#domain/article.ts';
import type { Registry } from '#domain/deal.ts';
import type { MoneyMention, Report } from '#domain/report.ts';
import { type Document, prepare, quoteOf, refresh } from '#text/document.ts';
import { assembleDeals } from './assemble-deals.ts';
import { TermReader } from './deal-terms.ts';
import { findMentions } from './find-mentions.ts';
import { findWho } from './find-who.ts';
import { gatherMentions } from './gather-mentions.ts';
import { giveRoles } from './give-roles.ts';
import { judgeCategory } from './judge-category.ts';
import { reportCompute } from './report-compute.ts';
import { settleRoles } from './settle-roles.ts';
import { findTopics, type Topics } from './topics.ts';
import type { Mentions, RoledAmount, Who } from './types.ts';

/** What an article states, and what it was read from: for those who learn weights. */
export interface Reading {
  readonly document: Document;
  readonly mentions: Mentions;
  readonly who: Who;
  readonly topics: Topics;
  /** Roles as the words give them, before the kind of story is known. */
  readonly drafted: readonly RoledAmount[];
  readonly report: Report;
}

/**
 * The report of an article. Total: any text gives a report, an empty one too; linear in its length; pure.
 * `registry` only helps to tell names apart: with empty lists everything is still read.
 */
export function extractReport(readable: Readable, registry: Registry): Report {
  return readClosely(readable, registry).report;
}

export function readClosely(readable: Readable, registry: Registry): Reading {
  const document = prepare(readable);
  refresh(document);
  const found = findMentions(document, registry);
  const mentions = gatherMentions(document, found);
  const who = findWho(document, mentions, registry);
  const drafted = giveRoles(document, mentions, who);
  const topics = findTopics(document, found.all);
  const verdict = judgeCategory(document, mentions, who, drafted, topics);
  const amounts = settleRoles(drafted, verdict);
  const terms = new TermReader(document, found.all);
  const report: Report = {
    id: readable.id,
    language: document.language,
    category: verdict.category,
    nonAiFunding: verdict.nonAiFunding,
    roundup: verdict.roundup,
    refusal: verdict.refusal,
    deals: assembleDeals(document, mentions, who, amounts, verdict, terms),
    ...reportCompute(document, mentions, who),
    money: amounts.map((amount) => moneyMention(document, amount)),
    categoryEvidence: verdict.evidence,
  };
  return { document, mentions, who, topics, drafted, report };
}

function moneyMention(document: Document, amount: RoledAmount): MoneyMention {
  const { mention, role, roleRule, confidence } = amount;
  const { span, rule } = mention;
  return { ...mention.money, surface: quoteOf(document, span), role, span, rule, roleRule, confidence };
}
