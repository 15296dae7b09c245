import type { Known } from '#domain/deal.ts';
import type { Ledger } from '#domain/ports.ts';
import type { ClaimMemory } from './claims.ts';
import { clean, cleanOrNull } from './clean.ts';
import type { Database, Tx } from './database.ts';
import { applyDecision } from './decisions.ts';
import { type Insertion, insertionsOf, insertRows } from './insert.ts';
import { finish } from './items.ts';
import { toJson } from './json.ts';
import { refKey } from './ref-key.ts';
import { storedKey } from './stored-key.ts';
import { knownByKeys, knownByRefs } from './subjects.ts';
import { activeSubscriptions } from './subscriptions.ts';
import type { ToUsd } from './to-usd.ts';

type Entry = Parameters<Ledger['record']>[0];
type Review = Parameters<Ledger['review']>[0];

export function createLedger(db: Database, toUsd: ToUsd, memory: ClaimMemory): Ledger {
  return {
    record: (entry, decide, now) =>
      db.write('ledger', async (tx) => {
        if (!(await finishItem(tx, entry.item, now))) return { kind: 'repeated' };
        if (!(await saveArticle(tx, entry, now))) {
          if (entry.item !== null) await repeated(tx, entry.item.id);
          return { kind: 'repeated' };
        }
        const known = await knownByKeys(tx, entry.keys.map(storedKey), memory);
        const decision = decide({ known, subscriptions: await activeSubscriptions(tx) });
        const { id, title } = entry.article;
        const cause = { id, known, titles: new Map([[id, clean(title)]]) };
        await applyDecision(tx, db.provider, decision, cause, toUsd, now, reportInsertions(entry));
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
        const cause = { id: review.id, known, titles: new Map() };
        await applyDecision(tx, db.provider, decision, cause, toUsd, now);
        return decision.changes;
      }),
  };
}

function subjectKey(one: Known): string {
  return refKey({ kind: one.kind, id: one.kind === 'deal' ? one.deal.id : one.fleet.id });
}

/** @returns false where it was done before */
async function finishItem(tx: Tx, item: Entry['item'], now: Date): Promise<boolean> {
  if (item === null || (await finish(tx, item.id, 'recorded', now))) return true;
  await tx.feedItem.findUniqueOrThrow({ where: { id: item.id }, select: { seq: true } });
  return false;
}

async function repeated(tx: Tx, itemId: string): Promise<void> {
  await tx.feedItem.update({ where: { id: itemId }, data: { outcome: 'repeated' } });
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

function reportInsertions({ article, report }: Entry): readonly Insertion[] {
  const { category, refusal } = report;
  return insertionsOf('Report', [{ articleId: article.id, category, refusal, data: toJson(report) }]);
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
