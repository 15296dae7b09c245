/**
 * Many rows in one statement, the same on both databases. Prisma's own createMany and upsert take several times as long
 * (1.3 against 0.2 ms for ten rows of two columns), and a report writes to ten tables.
 */
import { chunks, type Database, type Tx } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';

interface Tables {
  readonly Article: Prisma.ArticleCreateManyInput;
  readonly Report: Prisma.ReportCreateManyInput;
  readonly Deal: Prisma.DealCreateManyInput;
  readonly Fleet: Prisma.FleetCreateManyInput;
  readonly SubjectKey: Prisma.SubjectKeyCreateManyInput;
  readonly Claim: Prisma.ClaimCreateManyInput;
  readonly Change: Prisma.ChangeCreateManyInput;
  readonly Doubt: Prisma.DoubtCreateManyInput;
  readonly Name: Prisma.NameCreateManyInput;
  readonly NameEnding: Prisma.NameEndingCreateManyInput;
  readonly Delivery: Prisma.DeliveryCreateManyInput;
  readonly SearchText: Prisma.SearchTextCreateManyInput;
}

/** What happens to a row that is there already, told by the columns that name it; without this it is an error. */
export interface Clash<T extends keyof Tables> {
  readonly on: readonly (keyof Tables[T] & string)[];
  readonly act: 'keep' | 'replace';
}

/** Values that one statement may hold, well below SQLite's 32,766. */
const VALUES = 20_000;

/**
 * Stores rows in their order.
 * @param rows all with the same columns; with `replace` no two of them the same
 * @returns how many were stored or replaced
 */
export async function insertRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Tables[T][],
  clash?: Clash<T>,
): Promise<number> {
  let count = 0;
  for (const part of parts(rows)) count += await tx.$executeRaw(insertion(table, part, clash));
  return count;
}

/** Rows for one table, to be stored together with those for others. */
export interface Insertion {
  readonly values: number;
  readonly sql: Prisma.Sql;
}

/** @param rows as `insertRows` takes them */
export function insertionsOf<T extends keyof Tables>(
  table: T,
  rows: readonly Tables[T][],
  clash?: Clash<T>,
): readonly Insertion[] {
  return parts(rows).map((part) => {
    const sql = insertion(table, part, clash);
    return { values: sql.values.length, sql };
  });
}

/**
 * Stores rows of many tables. PostgreSQL takes them as one statement: each one more is a way to the server and back. No
 * two of them may be about the same row.
 */
export async function insertAll(
  tx: Tx,
  provider: Database['provider'],
  insertions: readonly Insertion[],
): Promise<void> {
  if (provider === 'sqlite') {
    for (const { sql } of insertions) await tx.$executeRaw(sql);
    return;
  }
  let [together, values]: [Prisma.Sql[], number] = [[], 0];
  for (const one of insertions) {
    if (values + one.values > VALUES && together.length > 0) {
      await tx.$executeRaw(inOne(together));
      [together, values] = [[], 0];
    }
    together.push(one.sql);
    values += one.values;
  }
  if (together.length > 0) await tx.$executeRaw(inOne(together));
}

function inOne(statements: readonly Prisma.Sql[]): Prisma.Sql {
  const pieces = statements.map((_, index) => `${index === 0 ? 'WITH' : '),'} "i${index}" AS (`);
  return new Prisma.Sql([...pieces, ') SELECT 1'], statements);
}

function parts<R extends object>(rows: readonly R[]): readonly (readonly R[])[] {
  const [first] = rows;
  return first === undefined ? [] : chunks(rows, Math.floor(VALUES / Object.keys(first).length));
}

function insertion<T extends keyof Tables>(
  table: T,
  rows: readonly Tables[T][],
  clash: Clash<T> | undefined,
): Prisma.Sql {
  const columns = Object.keys(rows[0] ?? {});
  const values: unknown[] = [];
  const pieces: string[] = [];
  let piece = `INSERT INTO "${table}" (${listOf(columns)}) VALUES (`;
  for (const row of rows) {
    for (const column of columns) {
      values.push((row as Readonly<Record<string, unknown>>)[column] ?? null);
      pieces.push(piece);
      piece = ',';
    }
    piece = '),(';
  }
  pieces.push(`)${clash === undefined ? '' : clashWords(columns, clash)}`);
  return new Prisma.Sql(pieces, values);
}

function clashWords(columns: readonly string[], { on, act }: Clash<never> | Clash<keyof Tables>): string {
  const rest = columns.filter((column) => !(on as readonly string[]).includes(column));
  const action =
    act === 'keep' ? 'NOTHING' : `UPDATE SET ${rest.map((name) => `"${name}"=excluded."${name}"`).join()}`;
  return ` ON CONFLICT (${listOf(on)}) DO ${action}`;
}

function listOf(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join();
}
