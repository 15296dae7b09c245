import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Provider = 'postgresql' | 'sqlite';
export const PROVIDERS: readonly Provider[] = ['sqlite', 'postgresql'];
export const ROOT = path.resolve(import.meta.dirname, '..');

/** The data model for one database. prisma/schema.prisma is PostgreSQL's; SQLite's twin differs in provider and output folder. */
export function schemaFor(provider: Provider): string {
  const text = readFileSync(path.join(ROOT, 'prisma/schema.prisma'), 'utf8');
  if (provider === 'postgresql') return text;
  return text
    .replace(/(datasource\s+\w+\s*\{[^}]*provider\s*=\s*)"postgresql"/, '$1"sqlite"')
    .replace('generated/postgresql', 'generated/sqlite');
}
