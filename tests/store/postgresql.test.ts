import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '#domain/ports.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { type Bench, storeContract } from './contract.ts';

const server = process.env.TEST_DATABASE_URL;

describe.runIf(server)('the store on PostgreSQL (runs where TEST_DATABASE_URL names a server)', () => {
  const database = `goivon_test_${randomBytes(6).toString('hex')}`;
  let store: Store;

  beforeAll(async () => {
    await run(server!, `CREATE DATABASE ${database}`);
    store = await open();
  });
  afterAll(async () => {
    await store.close();
    await run(server!, `DROP DATABASE ${database} WITH (FORCE)`);
  });

  storeContract(async (): Promise<Bench> => {
    const others: Store[] = [];
    const again = async () => {
      const other = await open();
      others.push(other);
      return other;
    };
    const close = async () => {
      for (const other of others) await other.close();
      await run(urlOf(database), EMPTY_ALL_TABLES);
    };
    return { store, again, close };
  });

  function open(): Promise<Store> {
    return openStore({ url: urlOf(database), toUsd: testRates, log: quietLog });
  }
});

const EMPTY_ALL_TABLES = `DO $$ BEGIN
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
END $$`;

function urlOf(database: string): string {
  const url = new URL(server!);
  url.pathname = `/${database}`;
  return url.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
