import type { Overview } from '#domain/status.ts';
import { type Database, inChunks, type Reader } from './database.ts';
import { fromJson } from './json.ts';

/** Deliveries looked at, the latest: enough for a 99th percentile, however busy the day. */
const LOOKED_AT = 5_000;
/** Reasons told apart. */
const REASONS = 20;

export async function overviewOf(db: Reader, provider: Database['provider'], since: Date): Promise<Overview> {
  const latest = await db.delivery.findMany({
    // From the end of the table, so many rows: the condition makes it a walk by key.
    where: { seq: { gt: 0 } },
    orderBy: { seq: 'desc' },
    take: LOOKED_AT,
    select: { kind: true, state: true, changeIds: true, createdAt: true, sentAt: true, reason: true },
  });
  const recent = latest.filter(({ sentAt, createdAt }) => (sentAt ?? createdAt) >= since);
  const sent = recent.filter(({ state }) => state === 'sent');
  const news = await db.deal.findFirst({ orderBy: { updatedAt: 'desc' }, select: { updatedAt: true } });
  return {
    waiting: await db.feedItem.count({ where: { outcome: null } }),
    lags: await lagsOf(
      db,
      sent.filter(({ kind }) => kind === 'card'),
    ),
    sent: countBy(sent.map(({ kind }) => kind)),
    refused: Object.entries(
      countBy(recent.flatMap((one) => (one.state === 'refused' ? (one.reason ?? '?') : []))),
    )
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, REASONS),
    lastNewsAt: news?.updatedAt ?? null,
    databaseBytes: await sizeOf(db, provider),
  };
}

/** A change is dated by the publication of the article behind it. */
async function lagsOf(
  db: Reader,
  cards: readonly { readonly changeIds: string; readonly sentAt: Date | null }[],
): Promise<readonly number[]> {
  const told = cards.map(({ changeIds, sentAt }) => ({ ids: fromJson<string[]>(changeIds), sentAt }));
  const changes = await inChunks(
    told.flatMap(({ ids }) => ids),
    (part) => db.change.findMany({ where: { id: { in: part } }, select: { id: true, at: true } }),
  );
  const at = new Map(changes.map((change) => [change.id, change.at.getTime()]));
  const lags: number[] = [];
  for (const { ids, sentAt } of told) {
    const earliest = Math.min(...ids.map((id) => at.get(id) ?? Number.POSITIVE_INFINITY));
    if (sentAt !== null && Number.isFinite(earliest))
      lags.push(Math.max(0, (sentAt.getTime() - earliest) / 1000));
  }
  return lags.sort((a, b) => a - b);
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

async function sizeOf(db: Reader, provider: Database['provider']): Promise<number | null> {
  const [row] =
    provider === 'sqlite'
      ? await db.$queryRaw<{ bytes: bigint | number | null }[]>`
          SELECT c.page_count * s.page_size AS "bytes" FROM pragma_page_count() c, pragma_page_size() s`
      : await db.$queryRaw<{ bytes: bigint | number | null }[]>`
          SELECT pg_database_size(current_database()) AS "bytes"`;
  return row?.bytes == null ? null : Number(row.bytes);
}
