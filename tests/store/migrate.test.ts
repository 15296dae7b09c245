import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '#domain/failure.ts';
import { type Migration, migrate, type Session } from '#store/migrate.ts';
import { openStore } from '#store/open.ts';
import { missingSql } from '../../scripts/migration.ts';
import { PROVIDERS } from '../../scripts/schema.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { tempStore, testRates } from '../helpers/temp-store.ts';
import { owe } from './samples.ts';

const migration = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum });
const PEOPLE = migration('01_people', 'CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)');
const PETS = migration(
  '02_pets',
  'CREATE TABLE pet (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES person (id) ON DELETE CASCADE)',
);

describe('migrations', () => {
  let folder: string;
  let file: string;
  const open: Sqlite.Database[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'goivon-migrate-'));
    file = path.join(folder, 'goivon.db');
  });
  afterEach(() => {
    for (const db of open.splice(0)) db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  function session(): Session & { readonly db: Sqlite.Database } {
    const db = new Sqlite(file, { timeout: 5000 });
    open.push(db);
    return {
      db,
      provider: 'sqlite',
      exec: async (sql) => void db.exec(sql),
      rows: async (sql) => db.prepare(sql).raw().all() as unknown[][],
    };
  }

  it.each(PROVIDERS)(
    'lead to prisma/schema.prisma on %s: else run npm run db:migration -- NAME',
    async (provider) => {
      expect(await missingSql(provider)).toBeNull();
    },
  );

  it('are applied once, in order, and what is new later', async () => {
    expect(await migrate(session(), [PEOPLE])).toEqual(['01_people']);
    expect(await migrate(session(), [PEOPLE, PETS])).toEqual(['02_pets']);
    expect(await migrate(session(), [PEOPLE, PETS])).toEqual([]);
  });

  it('keep the subscriptions of the first release, and what they are owed', async () => {
    const folder = new URL('../../prisma/migrations/sqlite/', import.meta.url);
    const [first, ...later] = readdirSync(folder)
      .filter((name) => /^\d/.test(name))
      .sort()
      .map((name) => migration(name, readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8')));
    const opened = session();
    opened.db.pragma('foreign_keys = ON');
    await migrate(opened, [first!]);
    opened.db.exec(`
      INSERT INTO Subscription (id, channelId, language, filter, updates, createdAt, servedAt)
        VALUES ('s1', 'c1', 'vi', '{}', 'diff', 0, 0), ('s2', 'c2', 'vi', '{}', 'card', 0, 0);
      INSERT INTO Delivery (id, subscriptionId, channelId, kind, subjects, changeIds, state, dueAt, createdAt, queue)
        VALUES ('d1', 's1', 'c1', 'card', '[]', '[]', 'pending', 0, 0, 'c1');`);
    await migrate(opened, [first!, ...later]);
    const subscriptions = opened.db.prepare(
      'SELECT id, updates, place, crosspost FROM Subscription ORDER BY id',
    );
    expect(subscriptions.raw().all()).toEqual([
      ['s1', 'both', 'text', 0],
      ['s2', 'card', 'text', 0],
    ]);
    expect(opened.db.prepare('SELECT id FROM Delivery').pluck().all()).toEqual(['d1']);
  });

  it('J18 refuse a database of a newer program', async () => {
    await migrate(session(), [PEOPLE, PETS]);
    const older = migrate(session(), [PEOPLE]);
    await expect(older).rejects.toThrow(UsageError);
    await expect(older).rejects.toThrow(
      'this database was written by a newer version of goivon (migration 02_pets): update goivon or restore a backup',
    );
  });

  it('refuse to go on where one was edited after it was applied', async () => {
    await migrate(session(), [PEOPLE]);
    const edited = migrate(session(), [{ ...PEOPLE, checksum: 'another' }, PETS]);
    await expect(edited).rejects.toThrow(/migration 01_people was edited after/);
  });

  it('refuse to go on where one is marked as failed', async () => {
    const one = session();
    await migrate(one, [PEOPLE]);
    one.db.exec('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(session(), [PEOPLE, PETS])).rejects.toThrow(/01_people failed on this database/);
  });

  it('J17 leave nothing of one that breaks midway', async () => {
    await migrate(session(), [PEOPLE]);
    const broken = migration('02_pets', `${PETS.sql}; INSERT INTO nowhere VALUES (1)`);
    const one = session();
    await expect(migrate(one, [PEOPLE, broken])).rejects.toThrow(/nowhere/);
    expect(one.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(await migrate(session(), [PEOPLE, PETS])).toEqual(['02_pets']);
  });

  it('J16 make a table anew without losing the rows that refer to it', async () => {
    const one = session();
    await migrate(one, [PEOPLE, PETS]);
    one.db.exec(`INSERT INTO person VALUES (1, 'Lan'); INSERT INTO pet VALUES (1, 1)`);
    const redefine = migration(
      '03_age',
      `CREATE TABLE new_person (id INTEGER PRIMARY KEY, name TEXT, age INTEGER);
       INSERT INTO new_person (id, name) SELECT id, name FROM person;
       DROP TABLE person;
       ALTER TABLE new_person RENAME TO person;`,
    );
    await migrate(session(), [PEOPLE, PETS, redefine]);
    expect(one.db.prepare('SELECT COUNT(*) FROM pet').pluck().get()).toBe(1);
  });

  it('refuse one that leaves references that lead nowhere', async () => {
    const one = session();
    await migrate(one, [PEOPLE, PETS]);
    one.db.exec(`INSERT INTO person VALUES (1, 'Lan'); INSERT INTO pet VALUES (1, 1)`);
    const bad = migration('03_bad', 'DELETE FROM person');
    await expect(migrate(session(), [PEOPLE, PETS, bad])).rejects.toThrow(/references that lead nowhere/);
    expect(one.db.prepare('SELECT COUNT(*) FROM person').pluck().get()).toBe(1);
  });

  it('copy a database that holds data before they change it, and only then', async () => {
    const copied: string[] = [];
    const copy = async (next: string) => void copied.push(next);
    await migrate(session(), [PEOPLE], copy);
    expect(copied).toEqual([]);
    await migrate(session(), [PEOPLE, PETS], copy);
    await migrate(session(), [PEOPLE, PETS], copy);
    expect(copied).toEqual(['02_pets']);
  });

  it('J18 stop the store of an older program from touching a newer database', async () => {
    const temp = await tempStore();
    await owe(temp.store, [], 'one');
    await temp.store.close();
    const db = new Sqlite(temp.file);
    db.exec(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'y', '2030-01-01', '20300101000000_future')`,
    );
    db.close();
    const opening = openStore({ url: temp.url, toUsd: testRates, log: quietLog });
    await expect(opening).rejects.toThrow(/newer version of goivon \(migration 20300101000000_future\)/);
    expect(readdirSync(path.dirname(temp.file)).filter((name) => name.includes('before'))).toEqual([]);
    rmSync(path.dirname(temp.file), { recursive: true });
  });
});
