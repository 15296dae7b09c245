/** What the rooms of the store build on: one client, two databases, and the rule that writers of one area take turns. */
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';

/** SQLite's client type: what it allows, PostgreSQL's client does too. */
export type Client = PrismaClient;
export type Tx = Prisma.TransactionClient;
/** Reads need no transaction, so both do. */
export type Reader = Tx | Client;

/**
 * Where only one transaction may be at a time, in any process. SQLite has one writer anyway. On PostgreSQL each area is
 * an advisory lock: a lock a subject would be finer, but two reports that share no key can still name the same new deal
 * (the keys of a deal are only known once it was decided), and a decision takes milliseconds while news take minutes.
 */
export type Area = 'intake' | 'ledger' | 'outbox';
export const AREAS: readonly Area[] = ['intake', 'ledger', 'outbox'];

export interface Database {
  readonly provider: 'sqlite' | 'postgresql';
  /** Runs outside a transaction; sees only what is committed. */
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /** Runs as one transaction, alone in its areas; may be run again from the start where the database asks for it. */
  write<T>(areas: Area | readonly Area[], work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Every statement has its own limit of 32,766 values on SQLite; this leaves room for several columns. */
const CHUNK = 2000;

export function chunks<T>(list: readonly T[], size: number = CHUNK): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
  return parts;
}

/** One query a chunk of `values`, all rows in one list. */
export async function inChunks<V, R>(
  values: readonly V[],
  query: (part: V[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const rows: R[] = [];
  for (const part of chunks([...new Set(values)])) {
    for (const row of await query([...part])) rows.push(row);
  }
  return rows;
}
