/**
 * What a power cut may leave of a SQLite database. SQLite has the log on the disk before a commit is acknowledged, and
 * the whole log before the first page of the database file is touched; whatever else was written may be there or not, in
 * any order, whole or torn.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { randomFrom } from '../helpers/random.ts';
import { type TempStore, tempStore, testRates } from '../helpers/temp-store.ts';
import { owe, subscribe } from './samples.ts';

const REPORTS = 12;
const FRAME = 4096 + 24;
const PAGE = 4096;
const SECTOR = 512;
/** Opening some hundred databases takes five seconds where nothing else goes on. */
const BUSY_MACHINE_MS = 300_000;

describe('J02 a power cut at any moment', () => {
  let temp: TempStore;
  let folder: string;
  let dice: () => number;
  /** The files before anything was recorded, the log at its end, and how long it was when each report was acknowledged. */
  let before: Buffer;
  let log: Buffer;
  let after: Buffer;
  const synced: number[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'goivon-power-'));
    dice = randomFrom(20_261_125);
    temp = await tempStore();
    const channel = await subscribe(temp.store, 'c');
    const outside = new Sqlite(temp.file);
    outside.pragma('wal_checkpoint(TRUNCATE)');
    before = readFileSync(temp.file);
    for (let index = 0; index < REPORTS; index += 1) {
      await owe(temp.store, [channel], `r${index}`);
      synced.push(readFileSync(`${temp.file}-wal`).length);
    }
    log = readFileSync(`${temp.file}-wal`);
    outside.pragma('wal_checkpoint(PASSIVE)');
    after = readFileSync(temp.file);
    outside.close();
  });
  afterAll(async () => {
    await temp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const below = (limit: number) => Math.floor(dice() * limit);

  /** Which reports are there, once the database was found whole. */
  function reportsIn(file: string): readonly string[] {
    const db = new Sqlite(file);
    try {
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      const owed = db.prepare('SELECT COUNT(*) FROM "Delivery"').pluck().get();
      const articles = db.prepare('SELECT "id" FROM "Article" ORDER BY "seq"').pluck().all();
      expect(owed).toBe(articles.length);
      return articles as string[];
    } finally {
      db.close();
    }
  }

  function lay(database: Buffer, wal: Buffer): string {
    const file = path.join(folder, 'cut.db');
    rmSync(`${file}-shm`, { force: true });
    writeFileSync(file, database);
    writeFileSync(`${file}-wal`, wal);
    return file;
  }

  const all = Array.from({ length: REPORTS }, (_, index) => `article-of-r${index}`);

  it(
    'loses no acknowledged report and keeps none by halves, however the rest of the log was written: 350 states',
    () => {
      for (let state = 0; state < 350; state += 1) {
        const acknowledged = below(REPORTS);
        const safe = synced[acknowledged]!;
        const wal = mangled(log, safe, SECTOR, below);
        const found = reportsIn(lay(before, wal));
        expect(found.length).toBeGreaterThan(acknowledged);
        expect(found).toEqual(all.slice(0, found.length));
      }
    },
    BUSY_MACHINE_MS,
  );

  it(
    'loses nothing while the log is moved into the file, whichever pages of it were written: 150 states',
    () => {
      const whole = Buffer.concat([before, Buffer.alloc(Math.max(0, after.length - before.length))]);
      for (let state = 0; state < 150; state += 1) {
        const database = Buffer.from(whole);
        for (let at = 0; at < after.length; at += SECTOR)
          if (below(2) === 0) after.copy(database, at, at, at + SECTOR);
        const length = below(2) === 0 ? database.length : before.length;
        expect(reportsIn(lay(database.subarray(0, length), log))).toEqual(all);
      }
    },
    BUSY_MACHINE_MS,
  );

  it('leaves a store that goes on: what was owed is still owed, and what was recorded is not recorded again', async () => {
    const safe = synced[5]!;
    const file = lay(before, mangled(log.subarray(0, safe + 3 * FRAME), safe, SECTOR, below));
    const copy = path.join(folder, 'again.db');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    const store = await openStore({ url: copy, toUsd: testRates, log: quietLog });
    const [channel] = await store.subscriptions.list();
    expect((await owe(store, [channel!], 'r5')).kind).toBe('repeated');
    expect((await owe(store, [channel!], 'r6')).kind).toBe('recorded');
    expect((await store.outbox.counts()).pending).toBe(7);
    await store.close();
  });

  it('has tests that write more than one page a report', () => {
    expect((synced[1]! - synced[0]!) / FRAME).toBeGreaterThan(5);
    expect(after.length % PAGE).toBe(0);
  });
});

/** Behind `safe`: cut anywhere, sectors missing, torn, or written with what stands elsewhere. */
function mangled(log: Buffer, safe: number, sector: number, below: (limit: number) => number): Buffer {
  const left = below(2) === 0 ? log.length : safe + below(log.length - safe + 1);
  const wal = Buffer.from(log.subarray(0, left));
  for (let at = Math.ceil(safe / sector) * sector; at < wal.length; at += sector) {
    const fate = below(12);
    const end = Math.min(at + sector, wal.length);
    if (fate === 0) wal.fill(0, at, end);
    else if (fate === 1) wal.fill(below(256), at + below(end - at), end);
    else if (fate === 2) {
      const from = below(log.length - sector);
      log.copy(wal, at, from, from + end - at);
    }
  }
  return wal;
}
