/** Fills a store with made-up history, many rows a second: the rows are those that the store itself writes. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { madeRows, type Row, TABLES, type Value } from './made-history.ts';

const BATCH = 20_000;

/** Adds articles number `from` to `to` and what comes with them to a SQLite file. */
export function fillSqlite(file: string, from: number, to: number): void {
  const db = new Sqlite(file);
  db.pragma('synchronous=off');
  db.pragma('cache_size=-1000000');
  const inserts = new Map(
    Object.entries(TABLES).map(([table, types]) => {
      const columns = Object.keys(types);
      return [
        table,
        db.prepare(
          `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
        ),
      ];
    }),
  );
  for (const batch of batches(madeRows(from, to))) {
    db.transaction(() => {
      for (const { table, values } of batch) inserts.get(table)!.run(...values.map(sqliteValue));
    })();
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function sqliteValue(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value;
}

/** The same on a PostgreSQL server. */
export async function fillPostgresql(url: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    for (const batch of batches(madeRows(from, to))) {
      const byTable = Map.groupBy(batch, ({ table }) => table);
      await client.query('BEGIN');
      for (const table of Object.keys(TABLES) as Row['table'][]) {
        const rows = byTable.get(table);
        if (rows) await insertMany(client, table, rows);
      }
      await client.query('COMMIT');
    }
  } finally {
    await client.end();
  }
}

async function insertMany(client: pg.Client, table: Row['table'], rows: readonly Row[]): Promise<void> {
  const columns = Object.entries(TABLES[table]);
  const lists = columns.map((_, column) => rows.map(({ values }) => postgresValue(values[column] ?? null)));
  await client.query(
    `INSERT INTO "${table}" (${columns.map(([name]) => `"${name}"`).join()})
     SELECT * FROM unnest(${columns.map(([, type], index) => `$${index + 1}::${type}[]`).join()}) ON CONFLICT DO NOTHING`,
    lists,
  );
}

/** A time without its zone, as the store keeps it. */
function postgresValue(value: Value): string | number | boolean | null {
  return value instanceof Date ? value.toISOString().replace('Z', '') : value;
}

function* batches(rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
