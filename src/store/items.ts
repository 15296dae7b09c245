import type { ItemStore, StoredItem } from '#domain/ports.ts';
import type { Database, Tx } from './database.ts';
import type { FeedItem as Row } from './generated/sqlite/client.ts';

export function createItems(db: Database): ItemStore {
  return {
    lease: (now, limit, leaseMs, sourceIds) =>
      db.write('intake', (tx) => lease(tx, now, limit, leaseMs, sourceIds)),
    refuse: async (itemId, reason, now) => {
      await db.write('intake', (tx) => finish(tx, itemId, reason, now));
    },
    counts: () =>
      db.read(async (reader) => {
        const rows = await reader.feedItem.groupBy({ by: ['outcome'], _count: { _all: true } });
        const byOutcome: Record<string, number> = {};
        let waiting = 0;
        for (const { outcome, _count } of rows) {
          if (outcome === null) waiting = _count._all;
          else byOutcome[outcome] = _count._all;
        }
        return { waiting, byOutcome };
      }),
  };
}

/** Done for good, unless it was done before: then the first outcome stands, and this is false. */
export async function finish(tx: Tx, itemId: string, outcome: string, now: Date): Promise<boolean> {
  const { count } = await tx.feedItem.updateMany({
    where: { id: itemId, outcome: null },
    data: { outcome, doneAt: now, dueAt: null },
  });
  return count > 0;
}

/** Who was in hand each time when so many processes died may be the cause: it goes alone, so that no other is blamed with it. */
const SUSPECT_AFTER = 2;

async function lease(
  tx: Tx,
  now: Date,
  limit: number,
  leaseMs: number,
  sourceIds?: readonly string[],
): Promise<readonly StoredItem[]> {
  const rows = await tx.feedItem.findMany({
    where: { dueAt: { lte: now }, ...(sourceIds && { sourceId: { in: [...sourceIds] } }) },
    orderBy: [{ dueAt: 'asc' }, { seq: 'asc' }],
    take: limit,
    include: { keys: { select: { key: true } } },
  });
  const suspect = rows.findIndex(({ attempts }) => attempts >= SUSPECT_AFTER);
  const handed = suspect < 0 ? rows : rows.slice(0, Math.max(1, suspect));
  if (handed.length === 0) return [];
  await tx.feedItem.updateMany({
    where: { seq: { in: handed.map((row) => row.seq) } },
    data: { dueAt: new Date(now.getTime() + leaseMs), attempts: { increment: 1 } },
  });
  return handed.map((row) => itemOf({ ...row, attempts: row.attempts + 1 }));
}

function itemOf(row: Row & { readonly keys: readonly { readonly key: string }[] }): StoredItem {
  const { id, sourceId, title, url, summary, content, author, publishedAt, attempts, backlog, seenAt } = row;
  const keys = row.keys.map(({ key }) => key);
  return { id, sourceId, keys, title, url, summary, content, author, publishedAt, attempts, backlog, seenAt };
}
