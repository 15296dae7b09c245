import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Failure, UsageError } from '#domain/failure.ts';
import type { Store } from '#domain/ports.ts';
import type { Database } from '#store/database.ts';
import { migrationsIn } from '#store/migrate.ts';
import { openStore } from '#store/open.ts';
import { openSqlite } from '#store/sqlite.ts';
import { storeOn } from '#store/store-on.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { tempStore, testRates } from '../helpers/temp-store.ts';
import { owe, subscribe } from './samples.ts';

const migrations = migrationsIn(path.resolve(import.meta.dirname, '../../prisma/migrations/sqlite'));
const isRoot = process.getuid?.() === 0;

describe('SQLite and what happens to it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'goivon-faults-'));
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (file: string): Promise<Store> =>
    openStore({ url: `file:${path.join(folder, file)}`, toUsd: testRates, log: quietLog });

  it('makes the folder and the file where there is none', async () => {
    const store = await open('deep/er/goivon.db');
    await store.close();
    expect(statSync(path.join(folder, 'deep/er/goivon.db')).size).toBeGreaterThan(0);
  });

  it('J11 keeps every promise of its settings', async () => {
    const db = await openSqlite({
      file: path.join(folder, 'a.db'),
      place: 'a.db',
      migrations,
      log: quietLog,
    });
    const ask = async (name: string) => {
      const rows = await db.read((reader) => reader.$queryRawUnsafe<object[]>(`PRAGMA ${name}`));
      return String(Object.values(rows[0]!)[0]);
    };
    const FULL = '2';
    expect(await ask('journal_mode')).toBe('wal');
    expect(await ask('synchronous')).toBe(FULL);
    expect(await ask('foreign_keys')).toBe('1');
    await db.close();
  });

  it('J03 a full disk is a failure to try again; nothing is lost, and it goes on when there is room', async () => {
    const file = path.join(folder, 'full.db');
    const db = await openSqlite({ file, place: file, migrations, log: quietLog });
    const store = storeOn(db, testRates);
    const channel = await subscribe(store, '1');
    const kept: string[] = [];
    const [row] = await db.read((reader) =>
      reader.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count'),
    );
    const write = async (name: string) => {
      await owe(store, [channel], name);
      kept.push(name);
    };
    // SQLite's own limit on pages answers like a disk without room: SQLITE_FULL, at whichever statement needs a page.
    for (let room = 0; room < 12; room += 3) {
      await limitPages(db, Number(row!.page_count) + room);
      const refused = await firstRefusal(write, `room-${room}`);
      expect(refused).toMatchObject({ code: 'disk-full', retryable: true });
      expect(refused.message).toMatch(/^no space left for the database \S+full\.db: nothing was lost/);
    }
    await limitPages(db, 1_000_000);
    await write('with-room-again');
    expect(await store.history.counts()).toMatchObject({ articles: kept.length, deliveries: kept.length });
    expect(kept.length).toBeGreaterThan(1);
    const [check] = await db.read((reader) => reader.$queryRawUnsafe<object[]>('PRAGMA integrity_check'));
    expect(Object.values(check!)).toEqual(['ok']);
    await db.close();
  });

  it('J09 waits for another program that holds the lock, and keeps its own timers going', async () => {
    const temp = await tempStore();
    const other = new Sqlite(temp.file);
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const ticker = setInterval(() => {
      ticks += 1;
      if (ticks === 20) other.exec('COMMIT');
    }, 10);
    await temp.store.notes.set('waited', '"yes"');
    clearInterval(ticker);
    expect(ticks).toBeGreaterThanOrEqual(20);
    expect(await temp.store.notes.get('waited')).toBe('"yes"');
    other.close();
    await temp.close();
  });

  it('begins again where another process makes the tables at the same moment', async () => {
    // What SQLite says of a search index that the other process has made half of.
    const half = Object.assign(new Error('vtable constructor failed: SearchNames'), {
      code: 'SQLITE_SCHEMA',
    });
    let tries = 0;
    const unlucky = Object.assign([...migrations], {
      find(this: typeof migrations, ...given: Parameters<(typeof migrations)['find']>) {
        tries += 1;
        if (tries === 1) throw half;
        return Array.prototype.find.apply(this, given);
      },
    });
    const file = path.join(folder, 'two.db');
    const db = await openSqlite({ file, place: file, migrations: unlucky, log: quietLog });
    await db.write('ledger', (tx) => tx.note.create({ data: { key: 'a', value: '1' } }));
    await db.close();
    expect(tries).toBeGreaterThan(1);
  });

  it('J09 calls it a failure to try again when the lock is held too long, and loses nothing by it', async () => {
    const file = path.join(folder, 'locked.db');
    const db = await openSqlite({ file, place: file, migrations, log: quietLog, lockWaitMs: 120 });
    const store = storeOn(db, testRates);
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.notes.set('a', '1')).rejects.toMatchObject({
      code: 'database-locked',
      retryable: true,
    });
    // Readers go on meanwhile.
    expect(await store.notes.get('a')).toBeNull();
    other.exec('ROLLBACK');
    await store.notes.set('a', '2');
    expect(await store.notes.get('a')).toBe('2');
    other.close();
    await db.close();
  });

  it('J08 names a file that is no database', async () => {
    const file = path.join(folder, 'notes.txt');
    writeAt(file, 0, Buffer.from('Đây là một tệp văn bản, không phải cơ sở dữ liệu.\n'.repeat(40)));
    const before = readFileSync(file);
    const failure = await rejection(open('notes.txt'));
    expect(failure).toMatchObject({ code: 'database-damaged', retryable: false });
    expect(failure.message).toContain(`${file} is damaged or not a database of ours`);
    expect(failure.message).not.toContain('\n');
    expect(readFileSync(file)).toEqual(before);
  });

  it('J08 finds damage anywhere in a small database at start', async () => {
    const store = await open('goivon.db');
    for (let index = 0; index < 30; index += 1) await owe(store, [], `n${index}`);
    await store.close();
    const file = path.join(folder, 'goivon.db');
    const PAGE = 4096;
    const pages = statSync(file).size / PAGE;
    for (const page of [1, Math.floor(pages / 2), pages - 1]) {
      const original = readFileSync(file).subarray(page * PAGE, (page + 1) * PAGE);
      writeAt(file, page * PAGE, Buffer.alloc(PAGE, 0xa5));
      expect(await rejection(open('goivon.db'))).toMatchObject({
        code: 'database-damaged',
        retryable: false,
      });
      writeAt(file, page * PAGE, original);
    }
    await (await open('goivon.db')).close();
  });

  it('says so where a folder stands in the way', async () => {
    mkdirSync(path.join(folder, 'taken'));
    const failure = await rejection(open('taken'));
    expect(failure).toMatchObject({ code: 'database-unopened', retryable: false });
    expect(failure.message).toContain(path.join(folder, 'taken'));
  });

  it.skipIf(isRoot)(
    'J05 names a folder that may not be written to (not as root, who may write anywhere)',
    async () => {
      chmodSync(folder, 0o500);
      expect(await rejection(open('goivon.db'))).toMatchObject({ retryable: false });
    },
  );

  it('J05 says so in one line where no folder can be made, for root too', async () => {
    writeAt(path.join(folder, 'file.txt'), 0, Buffer.from('in the way'));
    const failure = await rejection(open('file.txt/data/goivon.db'));
    expect(failure).toMatchObject({ code: 'database-unopened', retryable: false });
    expect(failure.message).toMatch(/^the database \S+goivon\.db can't be opened: .* \(ENOTDIR\)$/);
  });

  it.each(['mysql://root@localhost/x', 'file:', 'postgres://', 'postgres://host/'])(
    'calls the address %s what it is',
    async (url) => {
      await expect(openStore({ url, toUsd: testRates, log: quietLog })).rejects.toThrow(UsageError);
    },
  );
});

async function limitPages(db: Database, pages: number): Promise<void> {
  await db.read((reader) => reader.$queryRawUnsafe(`PRAGMA max_page_count=${pages}`));
}

/** Writes until the disk is full. */
async function firstRefusal(write: (name: string) => Promise<void>, prefix: string): Promise<Failure> {
  for (let index = 0; index < 500; index += 1) {
    try {
      await write(`${prefix}-${index}`);
    } catch (error) {
      return error as Failure;
    }
  }
  throw new Error('the disk never got full');
}

async function rejection(promise: Promise<Store>): Promise<Failure> {
  try {
    await (await promise).close();
  } catch (error) {
    return error as Failure;
  }
  throw new Error('it opened');
}

function writeAt(file: string, position: number, bytes: Buffer): void {
  const handle = openSync(file, position === 0 ? 'w' : 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}
