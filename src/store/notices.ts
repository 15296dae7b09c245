import type { Notice, NoticeStore, NoticeTopic } from '#domain/notice.ts';
import type { Database } from './database.ts';
import { fromJson, toJson } from './json.ts';

export function createNotices(db: Database): NoticeStore {
  return {
    add: async (notices, now) => {
      const ids = notices.map(({ id }) => id);
      // Most are noticed again and again while they last: a look costs less than a turn at writing.
      if ((await db.read((reader) => reader.notice.count({ where: { id: { in: ids } } }))) === ids.length)
        return;
      await db.write('outbox', async (tx) => {
        for (const { id, recipient, topic, dueAt } of notices) {
          const data = toJson(topic);
          await tx.notice.upsert({
            where: { id },
            create: { id, recipient, data, createdAt: now, dueAt },
            update: {},
          });
        }
      });
    },
    has: (id) => db.read(async (reader) => (await reader.notice.count({ where: { id } })) > 0),
    due: (now, limit) =>
      db.read(async (reader) => {
        const rows = await reader.notice.findMany({
          where: { dueAt: { lte: now } },
          orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(
          (row): Notice => ({
            id: row.id,
            recipient: row.recipient,
            topic: fromJson<NoticeTopic>(row.data),
            dueAt: row.dueAt ?? now,
            attempts: row.attempts,
          }),
        );
      }),
    settle: async (ids, outcome) => {
      await db.write('outbox', (tx) =>
        tx.notice.updateMany({
          where: { id: { in: [...ids] } },
          data: { dueAt: null, outcome: outcome.slice(0, 200) },
        }),
      );
    },
    retry: async (ids, at) => {
      await db.write('outbox', (tx) =>
        tx.notice.updateMany({
          where: { id: { in: [...ids] }, dueAt: { not: null } },
          data: { dueAt: at, attempts: { increment: 1 } },
        }),
      );
    },
  };
}
