import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Failure, UsageError } from '#domain/failure.ts';
import { addressOf } from './address.ts';
import { failureOf } from './failures.ts';

/**
 * Copies the database at `url` into `target` while the bot goes on. The copy is complete and checked before it gets its
 * name; an older file of that name is only then replaced.
 */
export async function backUp(url: string, target: string): Promise<void> {
  const address = addressOf(url);
  if (address.provider === 'postgresql') {
    throw new UsageError('a PostgreSQL database is backed up with its own tool: pg_dump --format=custom');
  }
  if (!existsSync(address.file)) throw new UsageError(`there is no database ${address.place} to back up`);
  try {
    const connection = new Sqlite(address.file, { readonly: true, timeout: 15_000 });
    try {
      mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
      await copyOf(connection, path.resolve(target));
    } finally {
      connection.close();
    }
  } catch (error) {
    throw failureOf(error, address.place);
  }
}

/** VACUUM INTO writes one consistent copy, WAL included, and reads nothing that is not committed. */
export async function copyOf(connection: Sqlite.Database, target: string): Promise<void> {
  const unfinished = `${target}.unfinished-${process.pid}`;
  rmSync(unfinished, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(unfinished);
    check(unfinished);
    const file = openSync(unfinished, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function check(file: string): void {
  const copy = new Sqlite(file, { readonly: true });
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found === 'ok') return;
    throw new Failure('backup-damaged', `the copy ${file} is damaged: ${String(found).slice(0, 200)}`, {
      retryable: false,
    });
  } finally {
    copy.close();
  }
}
