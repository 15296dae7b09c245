import type { BulletinFacts } from '#domain/bulletin.ts';
import type { Delivery } from '#domain/delivery.ts';
import type { Delivery as Row } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';

export function deliveryOf(row: Row): Delivery {
  return {
    id: row.id,
    subscriptionId: row.subscriptionId,
    channelId: row.channelId,
    kind: row.kind as Delivery['kind'],
    subjects: fromJson<Delivery['subjects']>(row.subjects),
    changeIds: fromJson<Delivery['changeIds']>(row.changeIds),
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    dueAt: row.dueAt,
    firstAttemptAt: row.firstAttemptAt,
    messageId: row.messageId,
    reason: row.reason,
    createdAt: row.createdAt,
    ...(row.bulletin === null ? {} : { bulletin: fromJson<BulletinFacts>(row.bulletin) }),
  };
}
