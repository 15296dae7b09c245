/**
 * How the memory answers with 10,000, 100,000 and 1,000,000 articles in it: recording, looking through, searching,
 * sending. On SQLite, and on PostgreSQL too where TEST_DATABASE_URL names a server. BENCH_ARTICLES=10000,50000 takes
 * other sizes, BENCH_DATABASES=postgresql (or sqlite) one of the two.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as macrotask, setTimeout } from 'node:timers/promises';
import type { Store } from '#domain/ports.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { subscribe } from '../store/samples.ts';
import { makeDatabase, server } from '../store/test-server.ts';
import { fillPostgresql, fillSqlite } from './fill-store.ts';
import { CASES, type Measured, NOW, SLOW_CASES } from './memory-cases.ts';

const SIZES = (process.env.BENCH_ARTICLES ?? '10000,100000,1000000').split(',').map(Number);
const [RUNS, SLOW_RUNS] = [200, 5];
const WARM_UP = 50;
const QUIET_MS = 500;
const [NAME_WIDTH, CELL_WIDTH] = [40, 16];

interface Side {
  readonly name: string;
  readonly url: string;
  fill(from: number, to: number): Promise<void> | void;
  megabytes(): number | null;
  drop(): Promise<void> | void;
}

export async function benchMemory(): Promise<void> {
  process.stdout.write(`load ${loadavg()[0]!.toFixed(1)} before it began\n`);
  const wanted = (process.env.BENCH_DATABASES ?? 'sqlite,postgresql').split(',');
  if (wanted.includes('sqlite')) await benchSide(sqliteSide());
  if (!wanted.includes('postgresql')) return;
  if (server) await benchSide(await postgresqlSide());
  else process.stdout.write('PostgreSQL left out: TEST_DATABASE_URL names no server\n');
}

function sqliteSide(): Side {
  const folder = mkdtempSync(path.join(tmpdir(), 'goivon-bench-'));
  const file = path.join(folder, 'goivon.db');
  return {
    name: 'SQLite',
    url: file,
    fill: (from, to) => fillSqlite(file, from, to),
    megabytes: () => statSync(file).size / 2 ** 20,
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresqlSide(): Promise<Side> {
  const { url, run, drop } = await makeDatabase();
  const fill = async (from: number, to: number) => {
    await fillPostgresql(url, from, to);
    // What the server itself does soon after so much has come in.
    await run('VACUUM ANALYZE');
  };
  return { name: 'PostgreSQL', url, fill, megabytes: () => null, drop };
}

async function benchSide(side: Side): Promise<void> {
  const table = new Map<string, string[]>();
  try {
    let filled = 0;
    for (const size of SIZES) {
      const store = await openFilled(side, filled, size);
      filled = size;
      await subscribe(store, `bench-${size}`, NOW);
      const deals = size / 5;
      for (const [name, measured] of Object.entries({ ...CASES, ...SLOW_CASES })) {
        // SQLite's log is emptied when nobody writes: what the case before wrote is not to be paid for by this one.
        await setTimeout(QUIET_MS);
        const runs = name in SLOW_CASES ? SLOW_RUNS : RUNS;
        const cell = await timesOf(store, measured, size, deals, runs);
        table.set(name, [...(table.get(name) ?? []), cell]);
      }
      await store.close();
    }
  } finally {
    await side.drop();
    print(side.name, table);
  }
}

async function openFilled(side: Side, from: number, to: number): Promise<Store> {
  const open = () => openStore({ url: side.url, toUsd: testRates, log: quietLog });
  await (await open()).close();
  const begin = performance.now();
  await side.fill(from, to);
  const opening = performance.now();
  const store = await open();
  const opened = performance.now();
  const megabytes = side.megabytes();
  process.stdout.write(
    `${side.name}: ${to} articles, ${to / 5} deals, ${to * 1.5} claims, filled in ${((opening - begin) / 1000).toFixed(1)} s, ` +
      `${megabytes === null ? '' : `${megabytes.toFixed(0)} MB, `}opened in ${(opened - opening).toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}\n`,
  );
  return store;
}

function print(name: string, table: ReadonlyMap<string, readonly string[]>): void {
  const head = SIZES.map((size) => String(size).padStart(CELL_WIDTH)).join('');
  const title = `${name}: ms, middle / 99 %`.padEnd(NAME_WIDTH);
  process.stdout.write(`${title}${head}${'mark'.padStart(8)}\n`);
  for (const [row, cells] of table) {
    const mark = CASES[row]?.mark;
    const figures = cells.map((cell) => cell.padStart(CELL_WIDTH)).join('');
    process.stdout.write(
      `${row.padEnd(NAME_WIDTH)}${figures}${(mark === undefined ? '' : `< ${mark}`).padStart(8)}\n`,
    );
  }
}

/** The middle and the 99th of a hundred; what is above the mark gets a "!". */
async function timesOf(
  store: Store,
  { run, mark, prepare, beside }: Measured,
  size: number,
  deals: number,
  runs: number,
): Promise<string> {
  await prepare?.(store, size);
  // The first warm statements, pages and the compiler up: the bot runs for weeks.
  const warmUp = Math.min(WARM_UP, runs - 1);
  let over = false;
  const writing =
    beside === undefined
      ? null
      : goOn(
          () => beside(store, size, deals),
          () => over,
        );
  const times: number[] = [];
  for (let index = 0; index < runs + warmUp; index += 1) {
    const begin = performance.now();
    await run(store, index + size, deals);
    if (index >= warmUp) times.push(performance.now() - begin);
    // Beside others the calls come one by one, as people's do.
    if (writing !== null) for (let turn = 0; turn < 5; turn += 1) await macrotask();
  }
  over = true;
  await writing;
  times.sort((a, b) => a - b);
  const late = times[Math.floor(runs * 0.99)] ?? times.at(-1)!;
  const sign = mark !== undefined && late >= mark ? '!' : '';
  return `${times[Math.floor(runs / 2)]!.toFixed(1)} / ${late.toFixed(1)}${sign}`;
}

async function goOn(work: () => Promise<unknown>, isOver: () => boolean): Promise<void> {
  while (!isOver()) await work();
}
