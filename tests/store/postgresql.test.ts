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
  const template = `goivon_test_${randomBytes(6).toString('hex')}`;
  const open = (name: string) => openStore({ url: urlOf(name), toUsd: testRates, log: quietLog });

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${template}`);
    await (await open(template)).close();
  });
  afterAll(() => onServer(`DROP DATABASE ${template}`));

  let count = 0;
  storeContract(async (): Promise<Bench> => {
    count += 1;
    const name = `${template}_${count}`;
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    const opened: Store[] = [];
    const again = async () => {
      const store = await open(name);
      opened.push(store);
      return store;
    };
    const close = async () => {
      for (const store of opened) await store.close();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    };
    return { store: await again(), again, close };
  });
});

function urlOf(database: string): string {
  const url = new URL(server!);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server! });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
