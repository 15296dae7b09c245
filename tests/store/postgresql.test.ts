import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '#domain/ports.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { type Bench, storeContract } from './contract.ts';
import { makeDatabase, server, type TestDatabase } from './test-server.ts';

const EMPTY_ALL_TABLES = `DO $$ BEGIN
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
END $$`;

describe.runIf(server)('the store on PostgreSQL (runs where TEST_DATABASE_URL names a server)', () => {
  let database: TestDatabase;
  let store: Store;
  const open = () => openStore({ url: database.url, toUsd: testRates, log: quietLog });

  beforeAll(async () => {
    database = await makeDatabase();
    store = await open();
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  // One store for all tests: a server takes much longer to make a database than a file system to copy one.
  storeContract(async (): Promise<Bench> => {
    const others: Store[] = [];
    const again = async () => {
      const other = await open();
      others.push(other);
      return other;
    };
    const close = async () => {
      for (const other of others) await other.close();
      await database.run(EMPTY_ALL_TABLES);
    };
    return { store, again, close };
  });
});
