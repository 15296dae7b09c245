import type { Store } from '#domain/ports.ts';
import { clean } from './clean.ts';
import type { Database } from './database.ts';

export function createNotes(db: Database): Store['notes'] {
  return {
    get: (key) =>
      db.read(async (reader) => (await reader.note.findUnique({ where: { key } }))?.value ?? null),
    set: async (key, given) => {
      const value = clean(given);
      await db.write('outbox', (tx) =>
        tx.note.upsert({ where: { key }, create: { key, value }, update: { value } }),
      );
    },
  };
}
