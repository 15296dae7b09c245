import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '#domain/ports.ts';
import { AREAS, type Area, type Client, type Database } from './database.ts';
import { failureOf, isConflict } from './failures.ts';
import { Lock } from './lock.ts';
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
    const client = new PrismaClient({ adapter, errorFormat: 'minimal' }) as unknown as Client;
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
  const turns: Record<Area, Lock> = { intake: new Lock(), ledger: new Lock(), outbox: new Lock() };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, place);
    }
  };
  return {
    provider: 'postgresql',
    read: (work) => guarded(() => work(client)),
    write: (wanted, work) => {
      const areas = AREAS.filter((area) =>
        typeof wanted === 'string' ? area === wanted : wanted.includes(area),
      );
      const transaction = () =>
        client.$transaction(async (tx) => {
          await lockAreas(tx, areas);
          return work(tx);
        }, PRISMA_LIMITS);
      return guarded(() => inTurn(turns, areas, () => again(transaction)));
    },
    close: () => guarded(() => client.$disconnect()),
  };
}

/** Waits for the other writers of this process first, so that no queue of ours holds connections idle. */
function inTurn<T>(turns: Record<Area, Lock>, areas: readonly Area[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = areas;
  return first === undefined ? work() : turns[first].run(() => inTurn(turns, rest, work));
}

/** Both kinds of turns are taken in the order of AREAS, so that no two writers can wait for each other. */
async function lockAreas(tx: Pick<Client, '$executeRawUnsafe'>, areas: readonly Area[]): Promise<void> {
  for (const area of areas) {
    const key = FIRST_AREA_LOCK + AREAS.indexOf(area);
    await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${key})`);
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
