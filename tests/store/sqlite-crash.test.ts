import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { subscribe } from './samples.ts';

const migrations = readdirSync(new URL('../../prisma/migrations/sqlite', import.meta.url)).filter((name) =>
  /^\d/.test(name),
).length;
const WRITER = new URL('./writer.ts', import.meta.url).pathname;

/** Each test starts a few processes, on a machine that may be busy with others. */
const TIMEOUT = 120_000;
const children = new Set<ChildProcess>();

describe('SQLite and processes', { timeout: TIMEOUT }, () => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await tempStore();
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
    await temp.close();
  });

  it('J01 loses no acknowledged article and tears none when the process is killed at any moment', async () => {
    await subscribe(temp.store, '1');
    const acknowledged: string[] = [];
    // A few articles further each time: the kill falls into another step of recording.
    for (const [round, after] of [1, 4, 9].entries()) {
      acknowledged.push(...(await killedAfter(startWriter(temp.url, `r${round}`, 10_000), after)));
    }
    const db = new Sqlite(temp.file);
    const names = (sql: string) => new Set(db.prepare(sql).pluck().all());
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const articles = names('SELECT id FROM Article');
    expect(acknowledged.filter((name) => !articles.has(name))).toEqual([]);
    const counts = ['Report', 'Deal', 'SubjectKey', 'Change', 'Delivery'].map((table) =>
      db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get(),
    );
    expect(counts).toEqual(counts.map(() => articles.size));
    expect(db.prepare('SELECT COUNT(*) FROM Claim').pluck().get()).toBe(2 * articles.size);
    expect(names('SELECT id FROM Deal')).toEqual(new Set([...articles].map((name) => `deal-${name}`)));
    db.close();
  });

  it('lets two processes write at once, and each sees the whole of it', async () => {
    const both = await Promise.all(['a', 'b'].map((name) => linesOf(startWriter(temp.url, name, 25))));
    expect(both.map((lines) => lines.length)).toEqual([25, 25]);
    expect(await temp.store.history.counts()).toMatchObject({ articles: 50, deals: 50, claims: 100 });
  });
  it('lets two processes make and migrate one new database at once', async () => {
    const url = `${temp.url}-new`;
    const both = await Promise.all(['a', 'b'].map((name) => linesOf(startWriter(url, name, 1))));
    expect(both).toEqual([['a-0'], ['b-0']]);
    const db = new Sqlite(`${temp.file}-new`);
    expect(
      db.prepare('SELECT COUNT(*), COUNT(DISTINCT migration_name) FROM _prisma_migrations').raw().get(),
    ).toEqual([migrations, migrations]);
    db.close();
  });
});

function startWriter(url: string, prefix: string, count: number): ChildProcess {
  return spawn(process.execPath, [WRITER, url, prefix, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function linesOf(child: ChildProcess): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) lines.push(line);
  return lines;
}

/** Kills the writer as soon as it has acknowledged `count` articles, and returns all that it acknowledged. */
async function killedAfter(child: ChildProcess, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  return lines;
}
