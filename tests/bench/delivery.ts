/**
 * How delivery fares: killed and let down, under load at Discord's documented limits, and /latest on a big store while
 * news is recorded. Discord is the fake, in a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMessenger } from '#discord/messenger.ts';
import { PLAIN_CHANNEL, type Subscription } from '#domain/delivery.ts';
import type { Store } from '#domain/ports.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { openStore } from '#store/open.ts';
import { runDeliveryFaults } from '../helpers/delivery-faults.ts';
import { worldFor } from '../helpers/delivery-world.ts';
import { TOKEN } from '../helpers/fake-discord.ts';
import type { FakeChannel } from '../helpers/fake-discord-state.ts';
import { oweStep } from '../helpers/owe-step.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { benchAnswers } from './answers.ts';

const CHANNELS = 1_000;
const CHANGES_A_MINUTE = 50;
const MINUTES = 2;
/** Channels that want one change: together they ask for most of what the limits let through. */
const WANTING = 40;
const FLOOD_CHANGES = 3;
const LIMIT_A_SECOND = 50;

/** Prints everything; takes about a quarter of an hour. DELIVERY=faults,load,latest chooses. */
export async function benchDelivery(): Promise<void> {
  const parts = (process.env.DELIVERY ?? 'faults,load,latest').split(',');
  if (parts.includes('faults')) await benchFaults();
  if (parts.includes('load')) {
    await benchLoad('steady', WANTING, CHANGES_A_MINUTE * MINUTES, 60_000 / CHANGES_A_MINUTE);
    await benchLoad('flood', CHANNELS, FLOOD_CHANGES, 0);
  }
  if (parts.includes('latest')) await benchAnswers();
}

async function benchFaults(): Promise<void> {
  const story = { channels: 20, forums: 2, changes: 500, lifeMs: 800 };
  for (const what of [
    { kills: 100, faults: 0 },
    { kills: 20, faults: 1_500 },
  ]) {
    const seed = Number(process.env.GOIVON_SEED ?? Math.floor(Math.random() * 1e9));
    const report = await runDeliveryFaults({ ...story, ...what, seed });
    line(
      `${story.changes} changes to ${story.channels} channels (${story.forums} of them forums), ${what.kills} kills (${report.killed} in the middle of it), ` +
        `${what.faults} requests let down, seed ${seed}: ${report.messages} messages, ${report.requests} requests, ${report.violations.length} invalid, ` +
        `${report.wrong.length === 0 ? 'each change once and in order' : report.wrong.join('; ')}, ${(report.ms / 1000).toFixed(0)} s`,
    );
  }
}

interface Load {
  readonly store: Store;
  readonly base: string;
  readonly stop: () => Promise<void>;
}

async function open(): Promise<Load> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-load-'));
  const portFile = path.join(folder, 'port');
  const limits = JSON.stringify({ perBucket: 5, bucketMs: 5_000, globalPerSecond: LIMIT_A_SECOND });
  const script = path.join(import.meta.dirname, '../helpers/fake-discord-process.ts');
  const fake: ChildProcess = spawn(process.execPath, [script, portFile, '120000', limits], {
    stdio: 'inherit',
  });
  while (!existsSync(portFile)) await sleep(20);
  const store = await openStore({
    url: `file:${path.join(folder, 'goivon.db')}`,
    toUsd: ({ value }) => value,
    log: quietLog,
  });
  const stop = async () => {
    await store.close();
    fake.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, base: `http://127.0.0.1:${readFileSync(portFile, 'utf8')}`, stop };
}

/** `wanting` channels are owed each of `changes` changes, one every `everyMs`. */
export async function benchLoad(
  name: string,
  wanting: number,
  changes: number,
  everyMs: number,
): Promise<void> {
  const { store, base, stop } = await open();
  try {
    const groups = CHANNELS / wanting;
    const to = await subscribeAll(store);
    const clock = { now: () => new Date() };
    const messenger = createMessenger({ token: TOKEN, api: `${base}/api`, clock, log: quietLog });
    const world = worldFor(store, messenger, clock);
    const published: number[] = [];
    let all = false;
    const publishing = (async () => {
      for (let index = 0; index < changes; index += 1) {
        const group = index % groups;
        await publish(store, index, group, to.slice(group * wanting, (group + 1) * wanting));
        published.push(Date.now());
        await sleep(everyMs);
      }
      all = true;
    })();
    const cpu = process.cpuUsage();
    const began = performance.now();
    for (;;) {
      await deliverDue(world);
      const { pending } = await store.outbox.counts();
      if (all && pending === 0) break;
      await sleep(50);
    }
    await publishing;
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const { channels, requests, invalid, violations } = (await (
      await fetch(`${base}/_control/summary`, { method: 'POST', body: '' })
    ).json()) as Summary;
    const messages = channels.flatMap((channel) => channel.messages);
    const lags = messages
      .map((message) => Date.parse(message.timestamp) - (published[changeOf(message)] ?? Number.NaN))
      .sort((a, b) => a - b);
    const bound = boundOf(published, wanting);
    line(
      `${name}: ${CHANNELS} subscriptions, ${changes} changes in ${(everyMs * changes) / 1000} s, ${wanting} channels each: ` +
        `${messages.length} messages of ${changes * wanting} in ${seconds.toFixed(0)} s (${(messages.length / seconds).toFixed(1)} a second)`,
    );
    line(
      `  published to posted p50 ${ms(lags, 0.5)}, p99 ${ms(lags, 0.99)}; the limit of ${LIMIT_A_SECOND} a second alone: p50 ${ms(bound, 0.5)}, p99 ${ms(bound, 0.99)}`,
    );
    line(
      `  ${requests} requests, ${invalid} refused (401, 403, 429), ${violations.length} malformed; ` +
        `${((user + system) / 1e6).toFixed(1)} CPU s, rss ${Math.round(process.memoryUsage.rss() / 1e6)} MB, load ${os.loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    await stop();
  }
}

interface Summary {
  readonly channels: readonly Pick<FakeChannel, 'messages'>[];
  readonly requests: number;
  readonly invalid: number;
  readonly violations: readonly unknown[];
}

async function subscribeAll(store: Store): Promise<Subscription[]> {
  const filter = { minUsd: null, kinds: [], companies: [], rounds: [], compute: true };
  const all: Subscription[] = [];
  for (let index = 0; index < CHANNELS; index += 1) {
    const channelId = String(830_000_000_000_000_000n + BigInt(index));
    const settings = { ...PLAIN_CHANNEL, guildId: 'guild', language: 'vi', filter, updates: 'diff' } as const;
    all.push(
      await store.subscriptions.save(
        { channelId, ...settings, createdBy: null, pausedReason: null },
        new Date(),
      ),
    );
  }
  return all;
}

/** The first of a group's changes is a deal, those after it its valuations. */
async function publish(
  store: Store,
  index: number,
  group: number,
  to: readonly Subscription[],
): Promise<void> {
  const now = new Date();
  const billions = index === group ? null : index + 1;
  const step = { index, dealId: `deal-${group}`, company: `Công ty ${index}`, billions };
  await oweStep(store, to, step, { dueAt: now, now });
}

function changeOf({ embeds }: FakeChannel['messages'][number]): number {
  const [embed] = embeds;
  const diff = /\*\*(\d+) tỷ USD\*\*/.exec(String(embed?.description ?? ''))?.[1];
  if (diff !== undefined) return Number(diff) - 1;
  return Number(/^Công ty (\d+)/.exec(String(embed?.title ?? ''))?.[1]);
}

/** What a sender would reach that does nothing but send at the limit, first come first served. */
function boundOf(published: readonly number[], each: number): number[] {
  let free = 0;
  const lags: number[] = [];
  for (const at of published) {
    for (let message = 0; message < each; message += 1) {
      free = Math.max(free, at) + 1000 / LIMIT_A_SECOND;
      lags.push(free - at);
    }
  }
  return lags.sort((a, b) => a - b);
}

function ms(sorted: readonly number[], share: number): string {
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)} ms`;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
