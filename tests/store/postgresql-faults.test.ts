import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#store/database.ts';
import { migrationsIn } from '#store/migrate.ts';
import { openStore } from '#store/open.ts';
import { openPostgresql } from '#store/postgresql.ts';
import { storeOn } from '#store/store-on.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { owe } from './samples.ts';
import { makeDatabase, server, type TestDatabase } from './test-server.ts';

const migrations = migrationsIn(path.resolve(import.meta.dirname, '../../prisma/migrations/postgresql'));
const CUT_ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

describe.runIf(server)(
  'PostgreSQL and what happens to it (runs where TEST_DATABASE_URL names a server)',
  () => {
    let database: TestDatabase;
    let db: Database;
    beforeEach(async () => {
      database = await makeDatabase();
      db = await openPostgresql({ url: database.url, place: 'test', migrations, log: quietLog });
    });
    afterEach(async () => {
      await db.close();
      await database.drop();
    });

    it('J19 goes on after its connections were cut, and what was under way is recorded once', async () => {
      const store = storeOn(db, testRates);
      await owe(store, [], 'before');
      const cut = db.write('ledger', async (tx) => {
        await tx.note.create({ data: { key: 'half', value: '1' } });
        await database.run(CUT_ALL);
        await tx.note.create({ data: { key: 'other half', value: '1' } });
      });
      await expect(cut).rejects.toMatchObject({ code: 'database-unreachable', retryable: true });
      await owe(store, [], 'after');
      expect(await store.notes.get('half')).toBeNull();
      expect(await store.history.counts()).toMatchObject({ articles: 2, deals: 2, claims: 2 });
    });

    it('J20 tries again what the server undid for another one, and gives up after a few times', async () => {
      let tries = 0;
      const conflict = (times: number) =>
        db.write('ledger', async (tx) => {
          tries += 1;
          if (tries <= times) {
            await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'as if' USING ERRCODE = '40001'; END $$`);
          }
          return tries;
        });
      expect(await conflict(2)).toBe(3);
      tries = 0;
      await expect(conflict(100)).rejects.toThrow();
      expect(tries).toBe(5);
    });

    it('J18 refuses a database of a newer program', async () => {
      await database.run(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'y', now(), '20300101000000_future')`,
      );
      const opening = openStore({ url: database.url, toUsd: testRates, log: quietLog });
      await expect(opening).rejects.toThrow(/newer version of goivon/);
    });

    it.each([
      ['database-refused', (url: URL) => (url.password = 'wr0ng-secret')],
      ['database-missing', (url: URL) => (url.pathname = '/no_such_database')],
    ])('says %s in one line, without the password', async (code, spoil) => {
      const url = new URL(database.url);
      spoil(url);
      const error = await openStore({ url: url.href, toUsd: testRates, log: quietLog }).catch(
        (thrown: Error) => thrown,
      );
      expect(error).toMatchObject({ name: 'Failure', code, retryable: false });
      const message = (error as Error).message;
      expect(message).not.toMatch(/wr0ng-secret|\n/);
      expect(message).not.toContain(new URL(database.url).password);
    });
  },
);
