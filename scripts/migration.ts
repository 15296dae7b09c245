/**
 * npm run db:migration -- NAME: writes the SQL from the schema that the migrations lead to (schema.snapshot.prisma beside
 * them) to prisma/schema.prisma, for both databases, in Prisma's own folder layout. Look at it before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sqlBetween } from './engine.ts';
import { PROVIDERS, type Provider, ROOT, schemaFor } from './schema.ts';

export function snapshotFile(provider: Provider): string {
  return path.join(ROOT, 'prisma/migrations', provider, 'schema.snapshot.prisma');
}

/** The SQL that is still missing for `provider`, or null: then migrations and schema agree. */
export function missingSql(provider: Provider): Promise<string | null> {
  const file = snapshotFile(provider);
  return sqlBetween(provider, existsSync(file) ? readFileSync(file, 'utf8') : null, schemaFor(provider));
}

function write(provider: Provider, name: string, sql: string): string {
  const folder = path.join(ROOT, 'prisma/migrations', provider, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  writeFileSync(snapshotFile(provider), schemaFor(provider));
  writeFileSync(
    path.join(ROOT, 'prisma/migrations', provider, 'migration_lock.toml'),
    `provider = "${provider}"\n`,
  );
  return path.relative(ROOT, folder);
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_]{1,40}$/.test(name)) {
    console.error(
      'Give the migration a name of small letters, digits and _: npm run db:migration -- add_notes',
    );
    process.exitCode = 2;
    return;
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  for (const provider of PROVIDERS) {
    const sql = await missingSql(provider);
    if (sql === null) console.log(`${provider}: nothing to do, the migrations lead to this schema already`);
    else console.log(`${provider}: wrote ${write(provider, `${stamp}_${name}`, sql)}`);
  }
}

if (import.meta.main) await main(process.argv[2]);
