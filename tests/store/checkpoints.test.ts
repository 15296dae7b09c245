import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checkpoints, emptyLog } from '#store/checkpoints.ts';
import { migrationsIn } from '#store/migrate.ts';
import { openSqlite } from '#store/sqlite.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { tempStore } from '../helpers/temp-store.ts';

describe('the log of SQLite', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const commit = (checkpoints: Checkpoints, times: number) => {
    for (let index = 0; index < times; index += 1) checkpoints.committed();
  };

  it('is emptied once nobody has written for a moment, and not for a few small commits', () => {
    const empty = vi.fn(() => Promise.reject(new Error('the disk is full')));
    const checkpoints = new Checkpoints(empty, quietLog);
    commit(checkpoints, 9);
    vi.advanceTimersByTime(60_000);
    expect(empty).not.toHaveBeenCalled();
    for (let index = 0; index < 20; index += 1) {
      commit(checkpoints, 1);
      vi.advanceTimersByTime(100);
    }
    expect(empty).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(empty).toHaveBeenCalledTimes(1);
    commit(checkpoints, 10);
    vi.advanceTimersByTime(300);
    expect(empty).toHaveBeenCalledTimes(2);
    commit(checkpoints, 10);
    checkpoints.close();
    vi.advanceTimersByTime(300);
    expect(empty).toHaveBeenCalledTimes(2);
  });

  it('J06 says once that it grows, and again when it grows again', async () => {
    const warn = vi.fn();
    let left = 0;
    const checkpoints = new Checkpoints(() => Promise.resolve(left), { ...quietLog, warn });
    const warnings = async (bytes: number) => {
      left = bytes;
      commit(checkpoints, 10);
      await vi.advanceTimersByTimeAsync(300);
      return warn.mock.calls.length;
    };
    expect(await warnings(200 * 2 ** 20)).toBe(0);
    expect(await warnings(300 * 2 ** 20)).toBe(1);
    expect(await warnings(400 * 2 ** 20)).toBe(1);
    expect(await warnings(0)).toBe(1);
    expect(await warnings(300 * 2 ** 20)).toBe(2);
    expect(warn.mock.calls[0]?.[1]).toEqual({ megabytes: 300 });
  });
});

it('J06 keeps in its log what a reader still needs, goes on writing, and empties it when the reader is gone', async () => {
  const temp = await tempStore();
  const migrations = migrationsIn(path.resolve(import.meta.dirname, '../../prisma/migrations/sqlite'));
  const db = await openSqlite({ file: temp.file, place: temp.file, migrations, log: quietLog });
  const set = (key: string) => db.write('ledger', (tx) => tx.note.create({ data: { key, value: '1' } }));
  await set('before');
  const reader = new Sqlite(temp.file, { readonly: true });
  reader.exec('BEGIN');
  const seen = () => reader.prepare('SELECT COUNT(*) FROM "Note"').pluck().get();
  expect(seen()).toBe(1);
  for (const key of ['a', 'b', 'c']) await set(key);
  expect(await db.read(emptyLog)).toBeGreaterThan(0);
  expect(seen()).toBe(1);
  reader.exec('COMMIT');
  expect(await db.read(emptyLog)).toBe(0);
  expect(seen()).toBe(4);
  reader.close();
  await db.close();
  await temp.close();
});
