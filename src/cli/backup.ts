/** backup: a consistent copy of the SQLite database beside a running bot. */
import { existsSync } from 'node:fs';
import { UsageError } from '#domain/failure.ts';
import { loadConfig } from '../app.ts';
import { print } from './output.ts';

export async function backup(file: string): Promise<void> {
  const { databaseUrl } = loadConfig().environment;
  if (!databaseUrl.startsWith('file:'))
    throw new UsageError('backup: this database is PostgreSQL; use pg_dump -Fc');
  if (existsSync(file)) throw new UsageError(`backup: ${file} is there already; choose a new name`);
  const { backUp } = await import('#store/backup.ts');
  await backUp(databaseUrl, file);
  await print(`${file} written\n`);
}
