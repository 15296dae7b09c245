/**
 * Makes Prisma's SQLite adapter safe to use. Alone it runs a statement from outside an open transaction inside it (and
 * loses it if that rolls back), begins transactions that fail when another process writes meanwhile, never lets go of
 * the event loop, and stays locked after a COMMIT that failed. Here:
 * - writing statements and transactions wait for each other, first come, first served;
 * - reads have a connection of their own, see what is committed, and wait for nobody;
 * - a transaction takes the write lock at its beginning, or waits for it without blocking the process;
 * - timers and sockets get their turn every few milliseconds;
 * - a COMMIT that fails rolls back and frees the lock.
 */
import { setImmediate as macrotask } from 'node:timers/promises';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { isBusy } from './failures.ts';
import { keepStatements } from './kept-statements.ts';
import { Lock } from './lock.ts';
import { retryWhile } from './patience.ts';

/** Longest stretch without a macrotask: prepared statements are only freed in one, and gateways want their heartbeat. */
const BREATHE_AFTER_MS = 8;

/** What may run on the connection that can't write. */
const READS = /^\s*(?:SELECT|WITH)\b/i;
/** Enough for the indexes that readers walk; the writer has a cache of its own. */
const READER_PRAGMAS = 'PRAGMA query_only=1; PRAGMA cache_size=-8000;';

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
/** Writes nothing, but makes SQLite take the write lock: what BEGIN IMMEDIATE does. */
const TAKE_WRITE_LOCK = statement('DELETE FROM "_prisma_migrations" WHERE 0');

export class SafeSqlite implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite' as const;
  readonly adapterName: string;
  readonly #inner: SqlMigrationAwareDriverAdapterFactory;
  readonly #pragmas: string;
  readonly #waitMs: number;

  /** `waitMs`: how long another process may hold the write lock before we give up. */
  constructor(inner: SqlMigrationAwareDriverAdapterFactory, pragmas: string, waitMs: number) {
    this.#inner = inner;
    this.#pragmas = pragmas;
    this.#waitMs = waitMs;
    this.adapterName = inner.adapterName;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#inner.connectToShadowDb();
  }

  async connect(): Promise<SqlDriverAdapter> {
    const patiently = <T>(work: () => Promise<T>) => retryWhile(isBusy, work, this.#waitMs);
    const inner = await this.#inner.connect();
    await patiently(() => inner.executeScript(this.#pragmas));
    const reader = await this.#inner.connect();
    keepStatements(inner);
    keepStatements(reader);
    await patiently(() => reader.executeScript(`${this.#pragmas} ${READER_PRAGMAS}`));
    const lock = new Lock();
    const breathe = breather();
    const alone = <T>(work: () => Promise<T>) =>
      lock.run(async () => {
        await breathe();
        return patiently(work);
      });
    const read = async (query: SqlQuery) => {
      await breathe();
      return patiently(() => reader.queryRaw(query));
    };
    return {
      provider: 'sqlite',
      adapterName: inner.adapterName,
      queryRaw: (query) => (READS.test(query.sql) ? read(query) : alone(() => inner.queryRaw(query))),
      executeRaw: (query) => alone(() => inner.executeRaw(query)),
      executeScript: (script) => alone(() => inner.executeScript(script)),
      ...(inner.getConnectionInfo && { getConnectionInfo: inner.getConnectionInfo.bind(inner) }),
      dispose: () =>
        lock.run(async () => {
          await reader.dispose();
          await inner.dispose();
        }),
      startTransaction: async (level) => {
        const release = await lock.acquire();
        try {
          await breathe();
          const tx = await patiently(() => begin(inner, level));
          return guard(tx, inner.adapterName, release, breathe);
        } catch (error) {
          release();
          throw error;
        }
      },
    };
  }
}

function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATHE_AFTER_MS) return;
    await macrotask();
    last = performance.now();
  };
}

async function begin(inner: SqlDriverAdapter, level: IsolationLevel | undefined): Promise<Transaction> {
  const tx = await inner.startTransaction(level);
  try {
    await tx.executeRaw(TAKE_WRITE_LOCK);
    return tx;
  } catch (error) {
    await rollBack(tx);
    throw error;
  }
}

/** SQLite may have rolled back by itself (disk full, I/O error): then there is nothing left to roll back. */
async function rollBack(tx: Transaction): Promise<void> {
  await tx.executeRaw(statement('ROLLBACK')).catch(() => undefined);
  await tx.rollback();
}

function guard(
  tx: Transaction,
  adapterName: string,
  release: () => void,
  breathe: () => Promise<void>,
): Transaction {
  const ending = (end: () => Promise<void>) => async () => {
    try {
      await end();
    } finally {
      release();
    }
  };
  return {
    provider: 'sqlite',
    adapterName,
    options: tx.options,
    queryRaw: async (query) => {
      await breathe();
      return tx.queryRaw(query);
    },
    executeRaw: async (query) => {
      await breathe();
      try {
        return await tx.executeRaw(query);
      } catch (error) {
        // SQLite rolls back by itself when the disk is full; then there is nothing left to do, and that is no error.
        if (query.sql === 'ROLLBACK') return 0;
        if (query.sql === 'COMMIT') await rollBack(tx).finally(release);
        throw error;
      }
    },
    commit: ending(() => tx.commit()),
    rollback: ending(() => tx.rollback()),
    ...(tx.createSavepoint && { createSavepoint: tx.createSavepoint.bind(tx) }),
    ...(tx.rollbackToSavepoint && { rollbackToSavepoint: tx.rollbackToSavepoint.bind(tx) }),
    ...(tx.releaseSavepoint && { releaseSavepoint: tx.releaseSavepoint.bind(tx) }),
  };
}
