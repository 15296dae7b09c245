/** How the memory answers with 10,000, 100,000 and 1,000,000 articles in it: recording, looking through, searching, sending. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '#domain/ports.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { change, claim, deal, delivery, item, record, subscribe, success } from '../store/samples.ts';
import { companyKey, companyName, dealOfIndex, fillStore } from './fill-store.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const NOW = new Date('2030-01-01T00:00:00.000Z');
const RUNS = 100;

type Case = (store: Store, run: number, deals: number) => Promise<unknown>;

const CASES: Readonly<Record<string, Case>> = {
  'record a new deal': (store, run) => recordNew(store, run),
  'record news of a known deal': recordKnown,
  latest: (store) => store.history.latest({ limit: 10 }),
  'latest, page 50': async (store, run) =>
    store.history.latest({ limit: 10, after: await deepPlace(store, run) }),
  'latest of a kind': (store) => store.history.latest({ limit: 10, kind: 'grant' }),
  'latest of a round': (store) => store.history.latest({ limit: 10, round: 'Series D' }),
  'latest of a status': (store) => store.history.latest({ limit: 10, status: 'closed' }),
  'latest above $1 million': (store) => store.history.latest({ limit: 10, minUsd: 1e6 }),
  'latest above $9.5 billion': (store) => store.history.latest({ limit: 10, minUsd: 9.5e9 }),
  'latest above $9.5 billion, of a kind': (store) =>
    store.history.latest({ limit: 10, minUsd: 9.5e9, kind: 'debt' }),
  'latest of a company': (store, run, deals) =>
    store.history.latest({ limit: 10, company: someCompany(run, deals) }),
  'history of a company': (store, run, deals) => store.history.company(someCompany(run, deals), 10),
  'search, common word': (store) => store.history.company('tri tue', 10),
  'search, accents': (store) => store.history.company('Điện Toán', 10),
  'search, piece of a word': (store, run) => store.history.company(`oan ${(run % 36).toString(36)}`, 10),
  'search, nothing found': (store, run) => store.history.company(`không có ${run}`, 10),
  'one deal': (store, run, deals) => store.history.deal(dealOfIndex((run * 7919) % deals).id),
  'suggest a company': (store) => store.history.suggest('s', 'company'),
  'suggest a round': (store) => store.history.suggest('', 'round'),
  'export, a page of 100': (store) => store.history.export(null, 100),
  'poll of 30 known items': pollKnown,
  'send one delivery': sendOne,
};

export async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goivon-bench-'));
  try {
    const file = path.join(folder, 'goivon.db');
    const table = new Map<string, string[]>();
    let filled = 0;
    for (const size of SIZES) {
      await (await openStore({ url: file, toUsd: testRates, log: quietLog })).close();
      const begin = performance.now();
      fillStore(file, filled, size);
      filled = size;
      const opening = performance.now();
      const store = await openStore({ url: file, toUsd: testRates, log: quietLog });
      const opened = performance.now();
      process.stdout.write(
        `${size} articles, ${size / 5} deals, ${size * 1.5} claims: filled in ${((opening - begin) / 1000).toFixed(1)} s, ` +
          `${(statSync(file).size / 2 ** 20).toFixed(0)} MB, opened in ${(opened - opening).toFixed(0)} ms\n`,
      );
      await subscribe(store, `bench-${size}`, NOW);
      for (const [name, run] of Object.entries(CASES)) {
        const cells = table.get(name) ?? [];
        table.set(name, [...cells, await timesOf((index) => run(store, index + size, size / 5))]);
      }
      await store.close();
    }
    process.stdout.write(
      `${'milliseconds, middle / 99 %'.padEnd(38)}${SIZES.map((size) => String(size).padStart(16)).join('')}\n`,
    );
    for (const [name, cells] of table) {
      process.stdout.write(`${name.padEnd(38)}${cells.map((cell) => cell.padStart(16)).join('')}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timesOf(run: (index: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index < RUNS + 5; index += 1) {
    const begin = performance.now();
    await run(index);
    // The first few warm statements and pages up.
    if (index >= 5) times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return `${times[RUNS / 2]!.toFixed(1)} / ${times[Math.floor(RUNS * 0.99)]!.toFixed(1)}`;
}

function someCompany(run: number, deals: number): string {
  return companyName(Math.floor(((run * 7919) % deals) / 2));
}

async function recordNew(store: Store, run: number): Promise<void> {
  const [to] = await store.subscriptions.list();
  const id = `bench-${run}`;
  const fresh = deal(id, { company: `Hoàn Toàn Mới ${run}`, firstSeenAt: NOW, updatedAt: NOW });
  await record(
    store,
    `article-${id}`,
    {
      deals: [{ deal: fresh, keys: [`key:${id}`] }],
      claims: ['a', 'b', 'c', 'd', 'e'].map((name) => claim(`${name}-${id}`, id)),
      changes: [change(`change-${id}`, id)],
      deliveries: [delivery(to!, `change-${id}`, { dueAt: NOW })],
    },
    { keys: [`key:${id}`], now: NOW },
  );
}

async function recordKnown(store: Store, run: number, deals: number): Promise<void> {
  const known = dealOfIndex((run * 7919) % deals);
  const id = `news-${run}`;
  await record(
    store,
    `article-${id}`,
    {
      deals: [
        { deal: { ...known, updatedAt: known.updatedAt }, keys: [companyKey(known), `deal:${known.id}`] },
      ],
      claims: [claim(`claim-${id}`, known.id)],
    },
    { keys: [companyKey(known)], now: NOW },
  );
}

const places = new WeakMap<Store, Promise<string>>();
function deepPlace(store: Store, _run: number): Promise<string> {
  const place = places.get(store) ?? findPlace(store);
  places.set(store, place);
  return place;
}
async function findPlace(store: Store): Promise<string> {
  const page = await store.history.latest({ limit: 500 });
  return page.next!;
}

async function pollKnown(store: Store, run: number): Promise<void> {
  const id = `s${run % 40}`;
  const items = Array.from({ length: 30 }, (_, index) =>
    item(id, `${index}`, { keys: [`guid:${(run % 40) + 40 * index}`] }),
  );
  await store.sources.recordPoll(id, await success(store, id, NOW), items, NOW);
}

async function sendOne(store: Store): Promise<void> {
  const due = await store.outbox.claim(NOW, 60_000);
  if (due !== null) await store.outbox.sent(due.delivery.id, 'message', NOW);
}
