import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#store/database.ts';
import { migrationsIn } from '#store/migrate.ts';
import { openSqlite } from '#store/sqlite.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';

const migrations = migrationsIn(path.resolve(import.meta.dirname, '../../prisma/migrations/sqlite'));

describe('one SQLite connection and many who use it at once', () => {
  let temp: TempStore;
  let db: Database;
  const open = () => openSqlite({ file: temp.file, place: temp.file, migrations, log: quietLog });
  beforeEach(async () => {
    temp = await tempStore();
    db = await open();
  });
  afterEach(async () => {
    await db.close();
    await temp.close();
  });
  const note = (key: string) => ({ data: { key, value: '1' } });
  const keys = () => db.read(async (reader) => (await reader.note.findMany()).map((row) => row.key));

  it('keeps a write from outside out of an open transaction: a rollback does not take it along', async () => {
    let outside: Promise<unknown> = Promise.resolve();
    const inside = db.write('ledger', async (tx) => {
      await tx.note.create(note('inside'));
      outside = db.read((reader) => reader.note.create(note('outside')));
      await tx.note.create(note('also inside'));
      throw new Error('no');
    });
    await expect(inside).rejects.toThrow('no');
    await outside;
    expect(await keys()).toEqual(['outside']);
  });

  it('reads beside an open transaction without waiting for its end', async () => {
    await db.write('ledger', (tx) => tx.note.create(note('before')));
    await db.write('ledger', async (tx) => {
      await tx.note.create(note('not yet'));
      expect(await keys()).toEqual(['before']);
      expect((await tx.note.findMany()).map((row) => row.key)).toEqual(['before', 'not yet']);
    });
    expect(await keys()).toEqual(['before', 'not yet']);
  });

  it('does not read what is not committed', async () => {
    let seen: Promise<readonly string[]> = Promise.resolve([]);
    await db.write('ledger', async (tx) => {
      await tx.note.create(note('a'));
      seen = keys();
      await tx.note.delete({ where: { key: 'a' } });
      await tx.note.create(note('b'));
    });
    expect(await seen).not.toContain('a');
    expect(await keys()).toEqual(['b']);
  });

  it('goes on after a COMMIT that fails', async () => {
    const failing = db.write('ledger', async (tx) => {
      // References are then checked at COMMIT, which is where a full disk strikes, too.
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys=ON');
      await tx.itemKey.create({ data: { sourceId: 's', key: 'k', itemId: 'nowhere' } });
    });
    await expect(failing).rejects.toThrow();
    await db.write('ledger', (tx) => tx.note.create(note('after')));
    expect(await keys()).toEqual(['after']);
    expect(await db.read((reader) => reader.itemKey.count())).toBe(0);
  });

  it('loses no increment of two who read and then write, each on a connection of its own', async () => {
    const other = await open();
    await db.write('ledger', (tx) => tx.note.create({ data: { key: 'n', value: '0' } }));
    const add = (on: Database) =>
      on.write('ledger', async (tx) => {
        const { value } = await tx.note.findUniqueOrThrow({ where: { key: 'n' } });
        await tx.note.update({ where: { key: 'n' }, data: { value: String(Number(value) + 1) } });
      });
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 === 0 ? db : other)));
    await other.close();
    expect(await db.read((reader) => reader.note.findMany())).toEqual([{ key: 'n', value: '40' }]);
  });

  it('lets timers and sockets have their turn in a long row of queries', async () => {
    let ticks = 0;
    const ticker = setInterval(() => {
      ticks += 1;
    }, 1);
    for (let index = 0; index < 500; index += 1) await db.read((reader) => reader.note.count());
    clearInterval(ticker);
    expect(ticks).toBeGreaterThan(2);
  });

  it('holds the write lock from the beginning of a transaction', async () => {
    const other = new Sqlite(temp.file, { timeout: 0 });
    await db.write('ledger', async () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
    });
    other.exec('BEGIN IMMEDIATE; ROLLBACK');
    other.close();
  });
});
