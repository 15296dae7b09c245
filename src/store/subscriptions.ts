import type { DigestSchedule, Subscription } from '#domain/delivery.ts';
import type { SubscriptionStore } from '#domain/ports.ts';
import { idOf } from '#text/id.ts';
import type { Database, Reader } from './database.ts';
import type { Subscription as Row } from './generated/sqlite/client.ts';
import { fromJson, toJson } from './json.ts';

export function createSubscriptions(db: Database): SubscriptionStore {
  return {
    list: () => db.read(activeSubscriptions),
    forChannel: (channelId) =>
      db.read(async (reader) => {
        const row = await reader.subscription.findFirst({ where: { channelId, removed: false } });
        return row === null ? null : subscriptionOf(row);
      }),
    save: (wanted, now) =>
      db.write('outbox', async (tx) => {
        const { channelId } = wanted;
        const settings = {
          guildId: wanted.guildId,
          language: wanted.language,
          filter: toJson(wanted.filter),
          updates: wanted.updates,
          schedule: wanted.schedule && toJson(wanted.schedule),
          digestDueAt: wanted.digestDueAt,
          mentionRoleId: wanted.mentionRoleId,
          crosspost: wanted.crosspost,
          place: wanted.place,
          createdBy: wanted.createdBy,
          pausedReason: wanted.pausedReason,
          ...(wanted.pausedReason === null ? { probeAt: null, probes: 0 } : {}),
        };
        const before = await tx.subscription.findUnique({ where: { channelId } });
        const begin = { createdAt: now, servedAt: now, removed: false };
        const row = await tx.subscription.upsert({
          where: { channelId },
          create: { id: idOf('subscription', channelId), channelId, ...settings, ...begin },
          update: before?.removed ? { ...settings, ...begin } : settings,
        });
        return subscriptionOf(row);
      }),
    // Both areas: what a report decides at this moment must not be owed to a channel that has just left.
    remove: (channelId) =>
      db.write(['ledger', 'outbox'], async (tx) => {
        const { count } = await tx.subscription.updateMany({
          where: { channelId, removed: false },
          data: { removed: true, createdBy: null },
        });
        await tx.delivery.updateMany({
          where: { queue: channelId },
          data: { state: 'refused', reason: 'unsubscribed', queue: null },
        });
        return count > 0;
      }),
  };
}

export async function activeSubscriptions(db: Reader): Promise<readonly Subscription[]> {
  const rows = await db.subscription.findMany({ where: { removed: false }, orderBy: { id: 'asc' } });
  return rows.map(subscriptionOf);
}

export function subscriptionOf(row: Row): Subscription {
  return {
    id: row.id,
    channelId: row.channelId,
    guildId: row.guildId,
    language: row.language as Subscription['language'],
    filter: fromJson<Subscription['filter']>(row.filter),
    updates: row.updates as Subscription['updates'],
    schedule: row.schedule === null ? null : fromJson<DigestSchedule>(row.schedule),
    digestDueAt: row.digestDueAt,
    mentionRoleId: row.mentionRoleId,
    crosspost: row.crosspost,
    place: row.place as Subscription['place'],
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    pausedReason: row.pausedReason,
  };
}
