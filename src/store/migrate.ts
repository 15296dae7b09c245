/**
 * Brings a database to the newest schema. Keeps Prisma's own table of applied migrations, so that its tools agree with
 * what they find. Each migration is one transaction under a lock: two processes that start at once apply it once, and
 * one that is killed midway leaves nothing of it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '#domain/failure.ts';

/** One connection; `exec` runs any number of statements. */
export interface Session {
  readonly provider: 'sqlite' | 'postgresql';
  exec(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** The lock of this program's migrations on a PostgreSQL server: any number that nobody else uses. */
const ADVISORY_LOCK = 1_735_289_170;

const TABLE = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
};
const NOW = {
  sqlite: `strftime('%Y-%m-%dT%H:%M:%f+00:00','now')`,
  postgresql: 'clock_timestamp()',
};
const BEGIN = {
  sqlite: 'BEGIN IMMEDIATE',
  postgresql: `BEGIN; SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`,
};

/** The migrations in a folder laid out by Prisma, oldest first. */
export function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Applies what is missing and returns the names of what was applied.
 * @param beforeFirst called once before anything is changed in a database that holds data already.
 * @throws UsageError where the database was written by a newer program, or its history is not ours.
 */
export async function migrate(
  db: Session,
  migrations: readonly Migration[],
  beforeFirst: (next: string) => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const done: string[] = [];
  const before = await appliedIn(db);
  const waiting = nextOf(migrations, before);
  if (waiting === undefined) return done;
  if (before.length > 0) await beforeFirst(waiting.name);
  // Inside a transaction this would do nothing, and SQLite's way to change a table (make anew, copy, drop) would take
  // every row that refers to it along.
  if (db.provider === 'sqlite') await db.exec('PRAGMA foreign_keys=OFF');
  try {
    for (;;) {
      const name = await applyNext(db, migrations);
      if (name === null) return done;
      done.push(name);
    }
  } finally {
    if (db.provider === 'sqlite') await db.exec('PRAGMA foreign_keys=ON');
  }
}

async function applyNext(db: Session, migrations: readonly Migration[]): Promise<string | null> {
  await db.exec(BEGIN[db.provider]);
  try {
    await db.exec(TABLE[db.provider]);
    const next = nextOf(migrations, await appliedIn(db));
    if (next !== undefined) {
      await db.exec(next.sql);
      await db.exec(bookEntry(db.provider, next));
      if (db.provider === 'sqlite') await checkReferences(db, next.name);
    }
    await db.exec('COMMIT');
    return next?.name ?? null;
  } catch (error) {
    await db.exec('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The first migration that is still to be applied, once all that was applied is known to be ours. */
function nextOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration | undefined {
  for (const { name, checksum, finished } of applied) {
    const ours = migrations.find((migration) => migration.name === name);
    if (ours === undefined) {
      throw new UsageError(
        `this database was written by a newer version of goivon (migration ${name}): update goivon or restore a backup`,
      );
    }
    if (ours.checksum !== checksum) {
      throw new UsageError(
        `migration ${name} was edited after this database had applied it: put the file back as it was and add a new migration`,
      );
    }
    if (!finished) {
      throw new UsageError(`migration ${name} failed on this database earlier: restore a backup`);
    }
  }
  return migrations.find(({ name }) => !applied.some((row) => row.name === name));
}

async function appliedIn(db: Session): Promise<readonly Applied[]> {
  const table =
    db.provider === 'sqlite'
      ? `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`
      : `SELECT 1 WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`;
  if ((await db.rows(table)).length === 0) return [];
  const rows = await db.rows(
    `SELECT "migration_name", "checksum", "finished_at" IS NOT NULL FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
  );
  return rows.map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === true || Number(finished) === 1,
  }));
}

function bookEntry(provider: Session['provider'], { name, checksum }: Migration): string {
  const now = NOW[provider];
  return `INSERT INTO "_prisma_migrations" ("id","checksum","finished_at","migration_name","started_at","applied_steps_count") VALUES ('${randomUUID()}','${checksum}',${now},'${name.replaceAll("'", "''")}',${now},1)`;
}

async function checkReferences(db: Session, name: string): Promise<void> {
  const broken = await db.rows('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`migration ${name} leaves references that lead nowhere`);
}
