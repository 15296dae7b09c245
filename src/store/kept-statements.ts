/**
 * Prisma's adapter has SQLite compile each statement anew, which takes a tenth of a millisecond and more than many of them
 * take to run. Here the last used ones are kept, compiled, for each connection.
 */
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type Sqlite from 'better-sqlite3';

/** Enough for all that is asked often; lists of a few sizes among them. */
const KEPT_AT_MOST = 200;
/** Long ones insert many rows, and no two of them are alike. */
const LONGEST = 4000;
const WORTH_KEEPING = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

type Compiled = Sqlite.Statement<unknown[]>;

/** Makes the adapter's connection keep statements. Does nothing where the adapter is built otherwise than the one we know. */
export function keepStatements(adapter: SqlDriverAdapter): void {
  const { client } = adapter as SqlDriverAdapter & { readonly client?: Sqlite.Database };
  if (client === undefined) return;
  const { prototype } = client.constructor as typeof Sqlite;
  const compile = (sql: string) => prototype.prepare.call(client, sql) as Compiled;
  const kept = new Map<string, Compiled>();
  const keeping = (sql: string): Pick<Compiled, 'bind'> => {
    if (sql.length > LONGEST || !WORTH_KEEPING.test(sql)) return compile(sql);
    const statement = kept.get(sql) ?? compile(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_AT_MOST && oldest !== undefined) kept.delete(oldest);
    return { bind: (...values) => bound(statement, values) as Compiled };
  };
  client.prepare = keeping as typeof client.prepare;
}

/** As the adapter uses a statement that it has bound values to; binding for good would let it be used but once. */
function bound(
  statement: Compiled,
  values: unknown[],
): Pick<Compiled, 'reader' | 'columns' | 'run' | 'all'> & { raw(): unknown } {
  return {
    reader: statement.reader,
    columns: () => statement.columns(),
    run: () => statement.run(...values),
    all: () => statement.all(...values),
    raw() {
      statement.raw(true);
      return this;
    },
  };
}
