/** Report → what we know now: which deals and fleets it is about, what it adds, what reads differently since. */
import type { Article } from '#domain/article.ts';
import type { ClaimSource, Known, Rate, Registry } from '#domain/deal.ts';
import type { Decision } from '#domain/ports.ts';
import { isNews, type Report } from '#domain/report.ts';
import { companyKeys } from './company-key.ts';
import { recall } from './recall.ts';
import type { Knowledge } from './resolve.ts';
import { settle } from './settle.ts';
import { formerNameOf, type Read, sightDeals, sightFleets } from './sight.ts';
import { dealTrade, fleetTrade } from './trades.ts';

/** What is decided about subjects; what is owed to whom is announce's part. */
export type Findings = Omit<Decision, 'deliveries'>;

export interface News {
  readonly article: Article;
  readonly source: ClaimSource;
  readonly report: Report;
  /** Every subject that the store finds by `keysOf(report)`, merged ones too. */
  readonly known: readonly Known[];
  readonly registry: Registry;
  readonly rates: readonly Rate[];
}

const NOTHING: Findings = { deals: [], fleets: [], claims: [], changes: [], doubts: [] };

/** The keys of all companies that a report is about; the store looks up what is known under them. */
export function keysOf(
  report: Report,
  registry: Registry,
  article: Pick<Article, 'title' | 'text'> | null = null,
): string[] {
  if (!isNews(report)) return [];
  const keys = new Set<string>();
  const add = (name: string) => {
    const { sure, loose } = companyKeys(name, registry);
    for (const key of [...sure, ...loose]) keys.add(key);
  };
  for (const { company, evidence } of report.deals) {
    add(company);
    const former = formerNameOf(company, evidence.company, article, registry);
    if (former !== null) add(former);
  }
  for (const { holder } of report.compute) if (holder !== null) add(holder);
  return [...keys].sort();
}

/**
 * Matches what a report states to what is known, adds its claims and resolves the subjects they touch anew. The same
 * reports in any order lead to the same deals; a report that was reconciled before changes nothing.
 */
export function reconcile(news: News): Findings {
  const { article, report, known, registry, rates } = news;
  if (!isNews(report)) return NOTHING;
  const knowledge: Knowledge = { registry, rates };
  const read: Read = {
    article,
    source: news.source,
    report,
    registry,
    at: dateOf(article, known),
  };
  const memory = recall(known, registry);
  const trigger = article.id;
  const deals = settle(
    dealTrade(knowledge, trigger),
    memory.deals,
    unheard(sightDeals(read), memory.deals.sightings),
    new Set(),
    knowledge,
  );
  const fleets = settle(
    fleetTrade(knowledge, trigger),
    memory.fleets,
    unheard(sightFleets(read), memory.fleets.sightings),
    new Set(),
    knowledge,
  );
  return {
    deals: deals.subjects.map(({ subject, keys }) => ({ deal: subject, keys })),
    fleets: fleets.subjects.map(({ subject, keys }) => ({ fleet: subject, keys })),
    claims: [...deals.claims, ...fleets.claims],
    changes: [...deals.changes, ...fleets.changes],
    doubts: deals.doubts,
  };
}

function unheard<S extends { readonly key: string }>(fresh: readonly S[], held: readonly S[]): S[] {
  const keys = new Set(held.map(({ key }) => key));
  return fresh.filter(({ key }) => !keys.has(key));
}

function dateOf({ publishedAt }: Article, known: readonly Known[]): Date {
  return publishedAt === null || Number.isNaN(publishedAt.getTime()) ? newestOf(known) : publishedAt;
}

/** An article without a (possible) date is as old as the newest thing we know of its company. */
function newestOf(known: readonly Known[]): Date {
  return new Date(Math.max(0, ...known.flatMap(({ claims }) => claims.map(({ at }) => at.getTime()))));
}
