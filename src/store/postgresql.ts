import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '#domain/ports.ts';
import { AREAS, type Area, type Client, type Database } from './database.ts';
import { failureOf, isConflict } from './failures.ts';
import { type Migration, migrate } from './migrate.ts';

/** Two for writers and the rest for commands; a server's default is 100 for all its users. */
const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
const PRISMA_LIMITS = { maxWait: 60_000, timeout: 60_000 };
/** Tries of a transaction that the server undid because of another one. */
const TRIES = 5;
/** Above the migrations' own number; see migrate.ts. */
const FIRST_AREA_LOCK = 1_735_289_171;

export interface PostgresOptions {
  readonly url: string;
  readonly place: string;
  readonly migrations: readonly Migration[];
  readonly log: Log;
}

/** Connects and migrates; the database itself must be there. */
export async function openPostgresql({ url, place, migrations, log }: PostgresOptions): Promise<Database> {
  try {
    await prepare(url, migrations, log);
    const { PrismaClient } = await import('./generated/postgresql/client.ts');
    const adapter = new PrismaPg({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    const client = new PrismaClient({ adapter }) as unknown as Client;
    return databaseOn(client, place);
  } catch (error) {
    throw failureOf(error, place);
  }
}

async function prepare(url: string, migrations: readonly Migration[], log: Log): Promise<void> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await connection.connect();
  try {
    const applied = await migrate(
      {
        provider: 'postgresql',
        exec: async (sql) => void (await connection.query(sql)),
        rows: async (sql) => (await connection.query({ text: sql, rowMode: 'array' })).rows,
      },
      migrations,
    );
    if (applied.length > 0) log.info('database brought up to date', { migrations: applied });
  } finally {
    await connection.end();
  }
}

function databaseOn(client: Client, place: string): Database {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, place);
    }
  };
  return {
    read: (work) => guarded(() => work(client)),
    write: (areas, work) =>
      guarded(() =>
        again(() =>
          client.$transaction(async (tx) => {
            await takeTurn(tx, typeof areas === 'string' ? [areas] : areas);
            return work(tx);
          }, PRISMA_LIMITS),
        ),
      ),
    close: () => guarded(() => client.$disconnect()),
  };
}

/** Always in the same order, so that no two can wait for each other. */
async function takeTurn(tx: Pick<Client, '$executeRawUnsafe'>, areas: readonly Area[]): Promise<void> {
  for (const [index, area] of AREAS.entries()) {
    if (areas.includes(area))
      await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${FIRST_AREA_LOCK + index})`);
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isConflict(error)) throw error;
      await sleep(20 * (TRIES - left));
    }
  }
}
