/**
 * Prisma's schema engine as WebAssembly, used for one thing: the SQL between two schema texts. No download, no database.
 * Its package must be the engine's exact build, the one that `@prisma/engines-version` names.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine as Engine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Provider } from './schema.ts';

/** What the package's loader does for bundlers; Node needs it done by hand. */
interface Glue {
  readonly SchemaEngine: typeof Engine;
  __wbg_set_wasm(exports: unknown): void;
}
/** As much of WebAssembly as is used: the es2024 library of TypeScript does not know it. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { __wbindgen_start(): void } };
}

const { SchemaEngine, __wbg_set_wasm } = glue as unknown as Glue;
const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
const file = fileURLToPath(
  import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
);
const instance = new Instance(new Module(readFileSync(file)), { './schema_engine_bg.js': glue });
__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

/** The engine asks PostgreSQL for its version before anything else: columns Boolean, Text, Int32. */
const SERVER = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [5, 7, 0],
  rows: [[true, 'PostgreSQL 15.0', 150_000]],
};

/** The engine wants a connection to learn the database's kind, even where it only compares texts. */
function stubFor(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const kind = provider === 'sqlite' ? 'sqlite' : 'postgres';
  const adapter: SqlDriverAdapter = {
    provider: kind,
    adapterName: 'stub',
    queryRaw: () => Promise.resolve(SERVER as never),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    startTransaction: () => Promise.reject(new Error('there is no database behind this engine')),
  };
  const connect = () => Promise.resolve(adapter);
  return { provider: kind, adapterName: 'stub', connect, connectToShadowDb: connect };
}

/** The SQL that leads from one schema text (null: an empty database) to another; null where nothing is to be done. */
export async function sqlBetween(
  provider: Provider,
  from: string | null,
  to: string,
): Promise<string | null> {
  const factory = bindMigrationAwareSqlAdapterFactory(stubFor(provider));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  const model = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : model(from),
    to: model(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const DIFFERENT = 2;
  if (result.exitCode !== DIFFERENT) return null;
  const sql = result.stdout ?? '';
  // One order of text on both databases, byte by byte, whatever language the server was set up in: prefixes become
  // ranges of the plain index, and pages follow each other alike.
  // And no CREATE SCHEMA: "public" is there, and asking for it needs a right that the bot's user may not have.
  if (provider === 'sqlite') return sql;
  return sql
    .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    .replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', '');
}
