import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The PostgreSQL server that tests may make databases on; without it they say that they were left out. */
export const server = process.env.TEST_DATABASE_URL;

export interface TestDatabase {
  readonly url: string;
  /** Runs statements on the database itself, beside the store. */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

export async function makeDatabase(): Promise<TestDatabase> {
  const name = `goivon_test_${randomBytes(6).toString('hex')}`;
  await run(server!, `CREATE DATABASE ${name}`);
  const url = new URL(server!);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (sql) => run(url.href, sql),
    drop: () => run(server!, `DROP DATABASE ${name} WITH (FORCE)`),
  };
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
