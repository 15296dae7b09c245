import { type PausedSubscription, probeAfter, type ReachStore, type Unpublished } from '#domain/reach.ts';
import { type Database, inChunks, type Reader } from './database.ts';
import { foldWhole } from './fold-whole.ts';
import { subscriptionOf } from './subscriptions.ts';

const REASON = 500;

export function createReach(db: Database): ReachStore {
  return {
    pause: (id, reason, now) =>
      db.write('outbox', async (tx) => {
        const { probes } = await tx.subscription.findUniqueOrThrow({
          where: { id },
          select: { probes: true },
        });
        const probeAt = new Date(now.getTime() + probeAfter(probes));
        const data = { pausedReason: reason.slice(0, REASON), probeAt, probes: probes + 1 };
        await tx.subscription.update({ where: { id }, data });
        return probes === 0;
      }),
    toProbe: (now, limit) => db.read((reader) => toProbe(reader, now, limit)),
    probeLater: async (id, at, reason) => {
      const closed =
        reason === null ? {} : { pausedReason: reason.slice(0, REASON), probes: { increment: 1 } };
      await db.write('outbox', (tx) =>
        tx.subscription.updateMany({
          where: { id, pausedReason: { not: null } },
          data: { probeAt: at, ...closed },
        }),
      );
    },
    probeSoon: async (guildId, now) => {
      await db.write('outbox', (tx) =>
        tx.subscription.updateMany({
          where: { guildId, removed: false, pausedReason: { not: null }, probeAt: { gt: now } },
          data: { probeAt: now },
        }),
      );
    },
    resume: (id, missed, now) => db.write('outbox', (tx) => foldWhole(tx, id, missed, now)),
    toPublish: (now, limit) => db.read((reader) => toPublish(reader, now, limit)),
    published: async (id) => {
      await db.write('outbox', (tx) => tx.delivery.updateMany({ where: { id }, data: { publishAt: null } }));
    },
    publishLater: async (id, at) => {
      await db.write('outbox', (tx) => tx.delivery.updateMany({ where: { id }, data: { publishAt: at } }));
    },
  };
}

async function toProbe(reader: Reader, now: Date, limit: number): Promise<PausedSubscription[]> {
  const rows = await reader.subscription.findMany({
    where: {
      removed: false,
      pausedReason: { not: null },
      OR: [{ probeAt: { lte: now } }, { probeAt: null }],
    },
    orderBy: [{ probeAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  const paused: PausedSubscription[] = [];
  for (const row of rows) {
    const owed = await reader.delivery.findFirst({
      where: { queue: row.channelId },
      orderBy: { seq: 'asc' },
      select: { createdAt: true },
    });
    paused.push({ subscription: subscriptionOf(row), probes: row.probes, since: owed?.createdAt ?? null });
  }
  return paused;
}

async function toPublish(reader: Reader, now: Date, limit: number): Promise<Unpublished[]> {
  const heads = await reader.delivery.groupBy({
    by: ['channelId'],
    where: { publishAt: { not: null } },
    _min: { seq: true },
  });
  const rows = await inChunks(
    heads.flatMap(({ _min }) => _min.seq ?? []),
    (part) =>
      reader.delivery.findMany({
        where: { seq: { in: part }, publishAt: { lte: now } },
        orderBy: { seq: 'asc' },
      }),
  );
  return rows
    .slice(0, limit)
    .flatMap(({ id, channelId, messageId, sentAt }) =>
      messageId === null ? [] : [{ deliveryId: id, channelId, messageId, sentAt }],
    );
}
