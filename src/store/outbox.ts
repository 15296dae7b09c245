import type { Fleet, Known } from '#domain/deal.ts';
import type { Delivery } from '#domain/delivery.ts';
import type { DueDelivery, Outbox } from '#domain/ports.ts';
import { fold } from '#text/fold.ts';
import type { Database, Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import { foldQueues } from './fold-queues.ts';
import { fleetOf, knownByRefs } from './subjects.ts';
import { subscriptionOf } from './subscriptions.ts';
import { changesByIds } from './timelines.ts';

/** Subjects that come along with a digest, the newest: more than any message has room for. */
const SUBJECTS_TOLD = 200;
const FLEETS_TOLD = 8;

export function createOutbox(db: Database): Outbox {
  return {
    claim: (now, leaseMs, limit) => db.write('outbox', (tx) => claim(tx, now, leaseMs, limit)),
    sent: (id, messageId, now) => db.write('outbox', (tx) => sent(tx, id, messageId, now)),
    retry: async (id, at, reason) => {
      await db.write('outbox', (tx) =>
        // Only what is still owed: it may have been refused meanwhile because its channel left.
        tx.delivery.updateMany({
          where: { id, state: 'sending' },
          data: { state: 'pending', dueAt: at, reason: reason.slice(0, 500) },
        }),
      );
    },
    refuse: async (id, reason) => {
      await db.write('outbox', (tx) =>
        tx.delivery.updateMany({
          where: { id, queue: { not: null } },
          data: { state: 'refused', reason: reason.slice(0, 500), queue: null },
        }),
      );
    },
    fold: (before, keep, now) => db.write('outbox', (tx) => foldQueues(tx, before, keep, now)),
    counts: () =>
      db.read(async (reader) => {
        const pending = await reader.delivery.count({ where: { queue: { not: null } } });
        // Prisma's own words for this read every delivery there ever was.
        const [oldest] = await reader.$queryRaw<{ at: Date | string | null }[]>`
          SELECT MIN(d."dueAt") AS "at" FROM "Subscription" s
          JOIN "Delivery" d ON d."queue" = s."channelId" WHERE s."pausedReason" IS NULL`;
        return { pending, oldestDueAt: oldest?.at ? new Date(oldest.at) : null };
      }),
  };
}

/** The heads of the queues of the channels that have waited longest for their turn. */
async function claim(tx: Tx, now: Date, leaseMs: number, limit: number): Promise<DueDelivery[]> {
  const heads = await tx.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Subscription" s
    JOIN "Delivery" d ON d."seq" = (SELECT MIN(x."seq") FROM "Delivery" x WHERE x."queue" = s."channelId")
    WHERE s."pausedReason" IS NULL AND d."dueAt" <= ${now}
    ORDER BY s."servedAt", d."seq" LIMIT ${limit}`;
  const claimed: DueDelivery[] = [];
  for (const { id } of heads) claimed.push(await take(tx, id, now, leaseMs));
  return claimed;
}

async function take(tx: Tx, id: string, now: Date, leaseMs: number): Promise<DueDelivery> {
  const row = await tx.delivery.findUniqueOrThrow({
    where: { id },
    include: { subscription: true },
  });
  const taken = {
    state: 'sending',
    attempts: row.attempts + 1,
    firstAttemptAt: row.firstAttemptAt ?? now,
    dueAt: new Date(now.getTime() + leaseMs),
  };
  await tx.delivery.update({ where: { id: row.id }, data: taken });
  await tx.subscription.update({ where: { id: row.subscriptionId }, data: { servedAt: now } });
  const delivery = deliveryOf({ ...row, ...taken });
  const known = await knownByRefs(tx, delivery.subjects.slice(-SUBJECTS_TOLD));
  return {
    delivery,
    subscription: subscriptionOf(row.subscription),
    known,
    fleets: await fleetsBeside(tx, known),
    changes: await changesByIds(tx, delivery.changeIds),
    card: await cardOf(tx, delivery),
  };
}

/** The accelerators of the companies whose deals are told about, the newest first. */
async function fleetsBeside(tx: Tx, known: readonly Known[]): Promise<readonly Fleet[]> {
  const companies = known.flatMap((one) => (one.kind === 'deal' ? [fold(one.deal.company)] : []));
  if (companies.length !== 1) return [];
  const rows = await tx.fleet.findMany({
    where: { companyFold: { in: companies }, mergedInto: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: FLEETS_TOLD,
    select: { data: true },
  });
  return rows.map((row) => fleetOf(row));
}

async function cardOf(tx: Tx, delivery: Delivery): Promise<{ messageId: string } | null> {
  const place = placeOf(delivery);
  if (place === null) return null;
  return tx.sentCard.findUnique({
    where: { channelId_subjectKind_subjectId: place },
    select: { messageId: true },
  });
}

function placeOf({ kind, channelId, subjects }: Delivery) {
  const [subject] = subjects;
  if (kind === 'digest' || kind === 'bulletin' || subject === undefined) return null;
  return { channelId, subjectKind: subject.kind, subjectId: subject.id };
}

/** It was posted, whatever we had come to think of it meanwhile. The first message about a subject is its card. */
async function sent(tx: Tx, id: string, messageId: string | null, now: Date): Promise<void> {
  const row = await tx.delivery.update({
    where: { id },
    data: { state: 'sent', messageId, reason: null, queue: null, sentAt: now },
    include: { subscription: true },
  });
  if (messageId === null) return;
  const { subscription } = row;
  if (subscription.probes > 0)
    await tx.subscription.update({ where: { id: subscription.id }, data: { probes: 0 } });
  const delivery = deliveryOf(row);
  const standing = await cardOf(tx, delivery);
  // A card that was only edited is published already; its followers see the edit.
  if (subscription.crosspost && subscription.place === 'announcement' && standing?.messageId !== messageId)
    await tx.delivery.update({ where: { id }, data: { publishAt: now } });
  const place = placeOf(delivery);
  if (place === null) return;
  await tx.sentCard.upsert({
    where: { channelId_subjectKind_subjectId: place },
    create: { ...place, messageId },
    update: row.kind === 'card' ? { messageId } : {},
  });
}
