import path from 'node:path';
import type { Log, Store } from '#domain/ports.ts';
import { addressOf } from './address.ts';
import { gatherSearch } from './gather-search.ts';
import { migrationsIn } from './migrate.ts';
import { storeOn } from './store-on.ts';
import type { ToUsd } from './to-usd.ts';

export interface StoreOptions {
  /** "file:data/goivon.db", a bare path, or "postgres://user:password@host/database". */
  readonly url: string;
  /** Asked when a deal is stored, with the day it was first seen: `latest` filters by what it answers. */
  readonly toUsd: ToUsd;
  readonly log: Log;
}

/**
 * Opens the memory, makes it where there is none, and brings it to the newest schema. Loads only the client of the
 * database that is used.
 * @throws UsageError for an address that is none or a database of a newer program; Failure for what the disk or the
 *   server does. Each in one line without any password.
 */
export async function openStore({ url, toUsd, log }: StoreOptions): Promise<Store> {
  const address = addressOf(url);
  const migrations = migrationsIn(
    path.resolve(import.meta.dirname, '../../prisma/migrations', address.provider),
  );
  const db =
    address.provider === 'sqlite'
      ? await (await import('./sqlite.ts')).openSqlite({ ...address, migrations, log })
      : await (await import('./postgresql.ts')).openPostgresql({ ...address, migrations, log });
  await gatherSearch(db, log);
  return storeOn(db, toUsd);
}
