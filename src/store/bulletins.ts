import type { BulletinStore, NewBulletin, NewsBrief } from '#domain/bulletin.ts';
import type { DealStatus } from '#domain/deal.ts';
import type { Subscription } from '#domain/delivery.ts';
import type { DealKind } from '#domain/report.ts';
import { idOf } from '#text/id.ts';
import type { Database, Reader, Tx } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { toJson } from './json.ts';
import { subscriptionOf } from './subscriptions.ts';

export function createBulletins(db: Database): BulletinStore {
  return {
    due: (now, limit) =>
      db.read(async (reader) => {
        const rows = await reader.subscription.findMany({
          where: { digestDueAt: { lte: now }, removed: false },
          orderBy: [{ digestDueAt: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(subscriptionOf);
      }),
    newsSince: (since) =>
      db.read(async (reader) => [...(await dealNews(reader, since)), ...(await fleetNews(reader, since))]),
    settle: (subscription, next, bulletin, now) =>
      db.write('outbox', (tx) => settle(tx, subscription, next, bulletin, now)),
  };
}

async function settle(
  tx: Tx,
  { id, channelId, digestDueAt }: Subscription,
  next: Date,
  bulletin: NewBulletin | null,
  now: Date,
): Promise<boolean> {
  if (digestDueAt === null) return false;
  const { count } = await tx.subscription.updateMany({
    where: { id, digestDueAt, removed: false },
    data: { digestDueAt: next },
  });
  if (count === 0) return false;
  if (bulletin === null) return true;
  await tx.delivery.create({
    data: {
      // One for each time that it is due, whatever happens.
      id: idOf('bulletin', id, bulletin.facts.ends.getTime()),
      subscriptionId: id,
      channelId,
      kind: 'bulletin',
      subjects: toJson(bulletin.subjects),
      changeIds: toJson([]),
      bulletin: toJson(bulletin.facts),
      state: 'pending',
      dueAt: now,
      createdAt: now,
      queue: channelId,
    },
  });
  return true;
}

interface Row {
  readonly id: string;
  readonly company: string;
  readonly firstSeenAt: Date | string;
  readonly recordedAt: Date | string | null;
  readonly changedAt: Date | string | null;
  readonly changeSaidAt: Date | string | null;
}
interface DealRow extends Row {
  readonly kind: string;
  readonly status: string;
  readonly round: string | null;
  readonly usd: number | null;
}

/** Subjects of a kind that became known, or changed, since then, and when we came to know of it. */
function changedSince(since: Date, kind: 'deal' | 'fleet') {
  return Prisma.sql`(
    SELECT x."subjectId" AS "id", MIN(CASE WHEN x."field" = 'new' THEN x."recordedAt" END) AS "recordedAt",
      MAX(CASE WHEN x."field" <> 'new' THEN x."recordedAt" END) AS "changedAt",
      MAX(CASE WHEN x."field" <> 'new' THEN x."at" END) AS "changeSaidAt"
    FROM "Change" x WHERE x."recordedAt" >= ${since} AND x."subjectKind" = ${kind} GROUP BY x."subjectId"
  )`;
}

async function dealNews(db: Reader, since: Date): Promise<NewsBrief[]> {
  const rows = await db.$queryRaw<DealRow[]>`
    SELECT d."id" AS "id", d."company" AS "company", d."kind" AS "kind", d."status" AS "status",
      d."roundFold" AS "round", d."amountUsd" AS "usd", d."firstSeenAt" AS "firstSeenAt",
      c."recordedAt" AS "recordedAt", c."changedAt" AS "changedAt", c."changeSaidAt" AS "changeSaidAt"
    FROM ${changedSince(since, 'deal')} c JOIN "Deal" d ON d."id" = c."id"
    WHERE d."mergedInto" IS NULL`;
  return rows.map(({ kind, status, round, usd, ...row }) => ({
    ...briefOf(row, 'deal'),
    deal: {
      kind: kind as DealKind,
      status: status as DealStatus,
      round,
      usd: usd === null ? null : Number(usd),
    },
  }));
}

async function fleetNews(db: Reader, since: Date): Promise<NewsBrief[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f."id" AS "id", f."company" AS "company", f."firstSeenAt" AS "firstSeenAt",
      c."recordedAt" AS "recordedAt", c."changedAt" AS "changedAt", c."changeSaidAt" AS "changeSaidAt"
    FROM ${changedSince(since, 'fleet')} c JOIN "Fleet" f ON f."id" = c."id"
    WHERE f."mergedInto" IS NULL`;
  return rows.map((row) => ({ ...briefOf(row, 'fleet'), deal: null }));
}

function briefOf(row: Row, kind: 'deal' | 'fleet'): Omit<NewsBrief, 'deal'> {
  return {
    subject: { kind, id: row.id },
    company: row.company,
    firstSeenAt: new Date(row.firstSeenAt),
    recordedAt: row.recordedAt === null ? null : new Date(row.recordedAt),
    changedAt: row.changedAt === null ? null : new Date(row.changedAt),
    changeSaidAt: row.changeSaidAt === null ? null : new Date(row.changeSaidAt),
  };
}
