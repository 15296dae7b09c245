/** /latest end to end, command in to reply out, on a store of 200,000 deals (or BENCH_DEALS) while articles are recorded and posted. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '#discord/bot.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { openStore } from '#store/open.ts';
import { worldFor } from '../helpers/delivery-world.ts';
import { TOKEN } from '../helpers/fake-discord.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { owe, subscribe } from '../store/samples.ts';
import { fillSqlite } from './fill-store.ts';

const DEALS = Number(process.env.BENCH_DEALS ?? 200_000);
const ARTICLES_A_DEAL = 5;
const ASKED = 500;
/** An article is recorded, and its card posted, so often. */
const RECORD_EVERY_MS = 250;

const ASKING: readonly Readonly<Record<string, string | number>>[] = [
  {},
  { count: 10 },
  { kind: 'debt' },
  { round: 'Series B' },
  { min: 50 },
  { company: 'Sao Vàng' },
];

export async function benchAnswers(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-answers-'));
  const file = path.join(folder, 'goivon.db');
  const settings = { url: `file:${file}`, toUsd: ({ value }: { value: number }) => value, log: quietLog };
  await (await openStore(settings)).close();
  const filling = performance.now();
  fillSqlite(file, 0, DEALS * ARTICLES_A_DEAL);
  process.stdout.write(`${DEALS} deals filled in ${((performance.now() - filling) / 1000).toFixed(0)} s\n`);
  const portFile = path.join(folder, 'port');
  const script = path.join(import.meta.dirname, '../helpers/fake-discord-process.ts');
  const fake = spawn(process.execPath, [script, portFile], { stdio: 'inherit' });
  while (!existsSync(portFile)) await sleep(20);
  const base = `http://127.0.0.1:${readFileSync(portFile, 'utf8')}`;
  const store = await openStore(settings);
  const clock = { now: () => new Date() };
  const discord = await startDiscord({
    token: TOKEN,
    api: `${base}/api`,
    store,
    log: quietLog,
    clock,
    rates: () => [],
    status: () => Promise.reject(new Error('nobody asks')),
    review: () => Promise.reject(new Error('nobody asks')),
    onFatal: (reason) => {
      throw new Error(reason);
    },
  });
  let working = true;
  try {
    while (!discord.connected() || (await store.notes.get('discord.commands')) === null) await sleep(20);
    const channel = await subscribe(store, '800000000000000001', new Date());
    let recorded = 0;
    const work = (async () => {
      while (working) {
        await owe(store, [channel], `Mới ${recorded++}`, { now: new Date() });
        await deliverDue(worldFor(store, discord.messenger, clock));
        await sleep(RECORD_EVERY_MS);
      }
    })();
    const times: number[] = [];
    for (let index = 0; index < ASKED; index += 1) {
      const options = ASKING[index % ASKING.length] ?? {};
      const answer = await fetch(`${base}/_control/interact`, {
        method: 'POST',
        body: JSON.stringify({ command: 'latest', options }),
      });
      const { ms } = (await answer.json()) as { ms: number };
      times.push(ms);
      await sleep(20);
    }
    working = false;
    await work;
    times.sort((a, b) => a - b);
    const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
    process.stdout.write(
      `/latest on ${DEALS} deals, ${ASKED} times, ${recorded} articles recorded and posted meanwhile: ` +
        `command in to reply out p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${times.at(-1)?.toFixed(1)} ms; load ${os.loadavg()[0]?.toFixed(1)}\n`,
    );
  } finally {
    working = false;
    await discord.close();
    await store.close();
    fake.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
