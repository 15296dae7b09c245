import type { Known } from '#domain/deal.ts';
import type { Ledger } from '#domain/ports.ts';
import type { ClaimMemory } from './claims.ts';
import { clean, cleanOrNull } from './clean.ts';
import type { Database, Tx } from './database.ts';
import { applyDecision } from './decisions.ts';
import { insertRows } from './insert.ts';
import { finish } from './items.ts';
import { toJson } from './json.ts';
import { storedKey } from './stored-key.ts';
import { knownByKeys, knownByRefs, refKey } from './subjects.ts';
import { activeSubscriptions } from './subscriptions.ts';
import type { ToUsd } from './to-usd.ts';

type Entry = Parameters<Ledger['record']>[0];
type Review = Parameters<Ledger['review']>[0];

export function createLedger(db: Database, toUsd: ToUsd, memory: ClaimMemory): Ledger {
  return {
    record: (entry, decide, now) =>
      db.write('ledger', async (tx) => {
        if ((await isDone(tx, entry.item)) || !(await saveArticle(tx, entry, now))) {
          if (entry.item !== null) await finish(tx, entry.item.id, 'repeated', now);
          return { kind: 'repeated' };
        }
        const known = await knownByKeys(tx, entry.keys.map(storedKey), memory);
        const decision = decide({ known, subscriptions: await activeSubscriptions(tx) });
        await saveReport(tx, entry);
        await applyDecision(tx, decision, entry.article.id, toUsd, now);
        if (entry.item !== null) await finish(tx, entry.item.id, 'recorded', now);
        return { kind: 'recorded', changes: decision.changes };
      }),
    review: (review, subjects, decide, now) =>
      db.write('ledger', async (tx) => {
        if ((await tx.review.findUnique({ where: { id: review.id }, select: { seq: true } })) !== null)
          return [];
        const named = await knownByRefs(tx, subjects, memory);
        const beside = await knownByKeys(tx, [...new Set(named.flatMap(({ keys }) => keys))], memory);
        const known = [...new Map([...beside, ...named].map((one) => [subjectKey(one), one])).values()];
        const decision = decide({ known, subscriptions: await activeSubscriptions(tx) });
        await saveReview(tx, review);
        await applyDecision(tx, decision, review.id, toUsd, now);
        return decision.changes;
      }),
  };
}

function subjectKey(one: Known): string {
  return refKey({ kind: one.kind, id: one.kind === 'deal' ? one.deal.id : one.fleet.id });
}

async function isDone(tx: Tx, item: Entry['item']): Promise<boolean> {
  if (item === null) return false;
  const row = await tx.feedItem.findUniqueOrThrow({ where: { id: item.id }, select: { outcome: true } });
  return row.outcome !== null;
}

/**
 * The same text at the same address from another source is an article of its own; the same article is not.
 * @returns false where it is there already
 */
async function saveArticle(tx: Tx, { item, article }: Entry, now: Date): Promise<boolean> {
  const row = {
    id: article.id,
    itemId: item?.id ?? null,
    sourceId: item?.sourceId ?? null,
    title: clean(article.title),
    text: clean(article.text),
    language: article.language,
    url: cleanOrNull(article.url),
    publishedAt: article.publishedAt,
    recordedAt: now,
  };
  return (await insertRows(tx, 'Article', [row], { on: ['id'], act: 'keep' })) > 0;
}

async function saveReport(tx: Tx, { article, report }: Entry): Promise<void> {
  const { category, refusal } = report;
  await insertRows(tx, 'Report', [{ articleId: article.id, category, refusal, data: toJson(report) }]);
}

async function saveReview(tx: Tx, review: Review): Promise<void> {
  await tx.review.create({
    data: {
      id: review.id,
      action: review.action,
      subjectKind: review.subject.kind,
      subjectId: review.subject.id,
      field: review.field,
      value: toJson(review.value),
      otherKind: review.other?.kind ?? null,
      otherId: review.other?.id ?? null,
      author: clean(review.author),
      reason: clean(review.reason),
      at: review.at,
    },
  });
}
