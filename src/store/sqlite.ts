import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { Failure } from '#domain/failure.ts';
import type { Log } from '#domain/ports.ts';
import { copyOf } from './backup.ts';
import { Checkpoints, emptyLog, LOG_PRAGMAS } from './checkpoints.ts';
import type { Client, Database } from './database.ts';
import { failureOf } from './failures.ts';
import { Lock } from './lock.ts';
import { type Migration, migrate, type Session } from './migrate.ts';
import { isBeingPrepared, retryWhile } from './patience.ts';
import { SafeSqlite } from './safe-sqlite.ts';

/** How long SQLite itself may block the whole process waiting for a lock; the patient waiting is SafeSqlite's. */
const BUSY_TIMEOUT_MS = 50;
const LOCK_WAIT_MS = 15_000;
/** Prisma's own limits on a transaction, far above any of ours: turns are taken before it begins. */
const PRISMA_LIMITS = { maxWait: 2 * LOCK_WAIT_MS, timeout: 60_000 };

/** FULL: a message is on its way to Discord because of what was committed, so a power cut must not take it back. */
const PRAGMAS: Readonly<Record<string, string>> = {
  journal_mode: 'wal',
  synchronous: '2',
  busy_timeout: String(BUSY_TIMEOUT_MS),
  foreign_keys: '1',
};

export interface SqliteOptions {
  readonly file: string;
  readonly place: string;
  readonly migrations: readonly Migration[];
  readonly log: Log;
  /** How long another program may hold the write lock before we call it a failure; 15 seconds if not given. */
  readonly lockWaitMs?: number;
}

/** Opens, checks and migrates the file; makes it and its folder where there is none. */
export async function openSqlite(options: SqliteOptions): Promise<Database> {
  const { file, place } = options;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await retryWhile(isBeingPrepared, () => prepare(options), options.lockWaitMs ?? LOCK_WAIT_MS);
    const { PrismaClient } = await import('./generated/sqlite/client.ts');
    const inner = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MS });
    const pragmas = Object.entries(PRAGMAS).map(([name, value]) => `PRAGMA ${name}=${value};`);
    pragmas.push(LOG_PRAGMAS);
    const adapter = new SafeSqlite(inner, pragmas.join(' '), options.lockWaitMs ?? LOCK_WAIT_MS);
    const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
    await verify(client, place);
    return databaseOn(client, place, options.log);
  } catch (error) {
    throw failureOf(error, place);
  }
}

/** May be begun again at any point: what is done stays done. */
async function prepare({ file, migrations, log, lockWaitMs }: SqliteOptions): Promise<void> {
  const connection = new Sqlite(file, { timeout: lockWaitMs ?? LOCK_WAIT_MS });
  try {
    connection.pragma('journal_mode=wal');
    connection.pragma('synchronous=full');
    checkIntegrity(connection, file);
    const applied = await migrate(sessionOn(connection), migrations, async (next) => {
      const backup = `${file}.before-${next.slice(0, 14)}`;
      await copyOf(connection, backup);
      log.info('database copied before it is changed', { file: backup });
    });
    if (applied.length > 0) log.info('database brought up to date', { migrations: applied });
    // Where statistics are missing or old the planner guesses, and guesses wrong on a million rows.
    // A sample of each index is enough, and takes the same time however large the database has grown.
    connection.pragma('analysis_limit=1000');
    connection.pragma('optimize=0x10002');
    // But not of the search's own tables: counted while they are small, they make each merge read all of them.
    connection.exec(`DELETE FROM sqlite_stat1 WHERE tbl GLOB 'Search[IN]*'`);
  } finally {
    connection.close();
  }
}

/** Above this the whole check would take longer than a second: then the schema is checked, and damage shows when it is met. */
const CHECKED_WHOLE = 64 * 2 ** 20;

function checkIntegrity(connection: Sqlite.Database, file: string): void {
  const whole = statSync(file).size <= CHECKED_WHOLE;
  const found = connection.pragma(whole ? 'quick_check(1)' : `quick_check('sqlite_schema')`, {
    simple: true,
  });
  if (found === 'ok') return;
  const words = String(found).replaceAll(/\s+/g, ' ').slice(0, 200);
  throw new Failure('database-damaged', `${file} is damaged (${words}): restore a backup or move it away`, {
    retryable: false,
  });
}

function sessionOn(connection: Sqlite.Database): Session {
  return {
    provider: 'sqlite',
    exec: async (sql) => void connection.exec(sql),
    rows: async (sql) => connection.prepare(sql).raw().all() as unknown[][],
  };
}

/** A pragma that is not taken says nothing, so each is asked back. */
async function verify(client: Client, place: string): Promise<void> {
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    const is = String(Object.values(row ?? {})[0]);
    if (is === wanted) continue;
    throw new Failure(
      'database-unfit',
      `the database ${place} does not take ${name}=${wanted} (it is ${is}): is it on a network drive?`,
      { retryable: false },
    );
  }
}

function databaseOn(client: Client, place: string, log: Log): Database {
  const turn = new Lock();
  const checkpoints = new Checkpoints(() => turn.run(() => emptyLog(client)), log);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, place);
    }
  };
  return {
    provider: 'sqlite',
    read: (work) => guarded(() => work(client)),
    write: async (_areas, work) => {
      const done = await guarded(() => turn.run(() => client.$transaction(work, PRISMA_LIMITS)));
      checkpoints.committed();
      return done;
    },
    close: () =>
      guarded(() =>
        turn.run(async () => {
          checkpoints.close();
          await client.$disconnect();
        }),
      ),
  };
}
