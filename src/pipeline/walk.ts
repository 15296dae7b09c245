/**
 * The walk, one verb after the other:
 *
 *   Source ──poll──▶ FeedItem ──read──▶ Article ──extract──▶ Report ──reconcile──▶ Change ──announce──▶ Delivery ──deliver──▶ Discord
 *
 * Each verb ends in one transaction of the store, so the process may die between any two of them.
 */
import { owe } from '#announce/owe.ts';
import { keysOf, reconcile } from '#deals/reconcile.ts';
import type { Article } from '#domain/article.ts';
import type { Change, ClaimSource } from '#domain/deal.ts';
import type { PollOutcome } from '#domain/feed-reader.ts';
import type { StoredItem } from '#domain/ports.ts';
import { isNews, type RefusalReason, type Report } from '#domain/report.ts';
import { type FollowedSource, isBackfill } from '#domain/source.ts';
import { hasClue } from '#extract/clue.ts';
import { extractReport } from '#extract/extract-report.ts';
import { idOf } from '#text/id.ts';
import type { World } from './world.ts';

export { deliverDue } from './deliver.ts';

/** Source → FeedItems: asks one source, stores its new items and what to ask with next time. */
export async function poll(
  source: FollowedSource,
  world: World,
): Promise<PollOutcome & { readonly fresh: number }> {
  const { store, feeds, clock } = world;
  const outcome = await feeds.poll(source);
  const items = outcome.kind === 'modified' ? outcome.items : [];
  const { fresh } = await store.sources.recordPoll(source.id, outcome.state, items, clock.now());
  if (outcome.kind === 'modified') await world.push?.offered(source, outcome.push ?? null);
  return { ...outcome, fresh };
}

export type Processed =
  | {
      readonly kind: 'recorded';
      readonly article: Article;
      readonly report: Report;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason | 'no-clue' };

/** FeedItem → Changes and Deliveries: reads the article, extracts, reconciles with what we know, and owes what is new. */
export async function process(item: StoredItem, source: FollowedSource, world: World): Promise<Processed> {
  const { store, clock } = world;
  if (!hasClue(item.title, `${item.summary}\n${item.content}`)) return refuse(item, 'no-clue', world);
  const article = await read(item, source, world);
  const report = extractReport(article, world.registry);
  if (!isNews(report)) return refuse(item, report.refusal ?? 'no-deal', world);
  const now = clock.now();
  const outcome = await store.ledger.record(
    { item, article, report, keys: keysOf(report, world.registry, article) },
    ({ known, subscriptions }) => {
      const found = reconcile({
        article,
        source: claimSource(article, source),
        report,
        known,
        registry: world.registry,
        rates: world.rates,
      });
      if (isBackfill(source.id)) return { ...found, deliveries: [] };
      const late = isLate(item, article, world) ? world.pace.gatherMs : null;
      return { ...found, deliveries: owe({ ...found, subscriptions, rates: world.rates, now, late }) };
    },
    now,
  );
  return outcome.kind === 'repeated'
    ? outcome
    : { kind: 'recorded', article, report, changes: outcome.changes };
}

async function read(
  item: StoredItem,
  source: FollowedSource,
  { feeds, clock, log }: World,
): Promise<Article> {
  const found = await feeds.readArticle(item, source.language);
  if (found.reason !== null)
    log.debug('page not used, reading the feed text', { url: item.url, reason: found.reason });
  return {
    ...found.article,
    id: idOf('article', item.id),
    publishedAt: found.article.publishedAt ?? item.publishedAt ?? clock.now(),
  };
}

async function refuse(
  item: StoredItem,
  reason: RefusalReason | 'no-clue',
  { store, clock }: World,
): Promise<Processed> {
  await store.items.refuse(item.id, reason, clock.now());
  return { kind: 'refused', reason };
}

/** Found at a source's first reading, or old by the time we saw it: told in a digest, never as a flood of cards. */
function isLate(item: StoredItem, article: Article, { clock, pace }: World): boolean {
  const age = clock.now().getTime() - (article.publishedAt ?? item.seenAt).getTime();
  return item.backlog || age > pace.freshMs;
}

function claimSource(article: Article, source: FollowedSource): ClaimSource {
  const { id: sourceId, name, tier } = source;
  return { articleId: article.id, sourceId, name, tier, language: article.language, url: article.url };
}
