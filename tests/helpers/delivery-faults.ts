/**
 * Delivers many changes to many channels while the process is killed at random moments and Discord fails in every way,
 * and says what stands in the channels in the end. Real processes, a real database file, real HTTP.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelPlace, Subscription } from '#domain/delivery.ts';
import { openStore } from '#store/open.ts';
import { minutes, subscribe } from '../store/samples.ts';
import type { Fault, FaultAnswer } from './fake-discord-faults.ts';
import type { FakeChannel, Violation } from './fake-discord-state.ts';
import { FORUM } from './fake-discord-threads.ts';
import { oweStep } from './owe-step.ts';
import { quietLog } from './quiet-log.ts';
import { randomFrom } from './random.ts';

export interface FaultRun {
  readonly seed: number;
  readonly channels: number;
  readonly forums: number;
  readonly changes: number;
  readonly kills: number;
  /** Requests that go wrong. */
  readonly faults: number;
  /** How long a process lives on average, in milliseconds from its first delivery. */
  readonly lifeMs: number;
}

export interface FaultReport {
  /** What is wrong, a line a channel; empty where every change stands in every channel once and in order. */
  readonly wrong: readonly string[];
  readonly violations: readonly Violation[];
  readonly requests: number;
  readonly messages: number;
  /** Kills that hit a process which still had something to deliver. */
  readonly killed: number;
  readonly ms: number;
}

/** One change of the story: a deal that is new, or a valuation that is new and like no other. */
interface Step {
  readonly company: string;
  readonly isNew: boolean;
  readonly billions: number;
}

export async function runDeliveryFaults(run: FaultRun): Promise<FaultReport> {
  const began = performance.now();
  const random = randomFrom(run.seed);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-faults-'));
  const children: ChildProcess[] = [];
  const start = (script: string, ...args: string[]) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
  try {
    const portFile = path.join(folder, 'port');
    start('fake-discord-process.ts', portFile, String(NONCE_WINDOW_MS));
    while (!existsSync(portFile)) await sleep(20);
    const base = `http://127.0.0.1:${readFileSync(portFile, 'utf8')}`;
    const control = async (what: string, body: string) =>
      (await fetch(`${base}/_control/${what}`, { method: 'POST', body })).json();
    const url = `file:${path.join(folder, 'goivon.db')}`;
    const places = Array.from(
      { length: run.channels },
      (_, index): ChannelPlace => (index < run.forums ? 'forum' : 'text'),
    );
    for (const [index, place] of places.entries())
      if (place === 'forum') await control('channel', JSON.stringify({ id: channelId(index), type: FORUM }));
    const steps = storyOf(run.changes, random);
    await oweStory(url, places, steps);
    for (const fault of faultsOf(run, random)) await control('fault', JSON.stringify(fault));
    let killed = 0;
    for (let life = 0; life <= run.kills; life += 1) {
      // Longer than a lease: what the dead left behind is due again.
      const ahead = String(life * 90_000);
      await control('ahead', ahead);
      const window = random() < 0.5 ? '25000' : String(NONCE_WINDOW_MS / 2);
      const child = start('deliver-process.ts', url, `${base}/api`, ahead, window);
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      if (life === run.kills) {
        const code = await ended;
        if (code !== 0) throw new Error(`the last process ended with ${code}`);
        break;
      }
      await Promise.race([new Promise((resolve) => child.stdout?.once('data', resolve)), ended]);
      await Promise.race([sleep(2 * run.lifeMs * random()), ended]);
      if (child.exitCode === null) killed += 1;
      child.kill('SIGKILL');
      await ended;
    }
    const { channels, violations, requests } = (await control('summary', '')) as Summary;
    const wrong = places.flatMap((place, index) => compare(place, channelId(index), steps, channels));
    const messages = channels.reduce((sum, channel) => sum + channel.messages.length, 0);
    return { wrong, violations, requests, messages, killed, ms: performance.now() - began };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Summary {
  readonly channels: readonly Omit<FakeChannel, 'permissions'>[];
  readonly violations: readonly Violation[];
  readonly requests: number;
}

const NONCE_WINDOW_MS = 600_000;

function channelId(index: number): string {
  return String(820_000_000_000_000_000n + BigInt(index));
}

function storyOf(changes: number, random: () => number): Step[] {
  const steps: Step[] = [];
  let companies = 0;
  for (let index = 0; index < changes; index += 1) {
    const isNew = companies === 0 || random() < 0.2;
    if (isNew) companies += 1;
    const which = isNew ? companies : 1 + Math.floor(random() * companies);
    steps.push({ company: `Công ty ${String(which).padStart(3, '0')}`, isNew, billions: index + 1 });
  }
  return steps;
}

async function oweStory(url: string, places: readonly ChannelPlace[], steps: readonly Step[]): Promise<void> {
  const store = await openStore({ url, toUsd: ({ value }) => value, log: quietLog });
  try {
    const now = new Date(Date.now() - 60_000);
    const to: Subscription[] = [];
    for (const [index, place] of places.entries()) {
      const one = await subscribe(store, channelId(index), now);
      // Some channels edit their cards too, which takes two requests a change.
      const updates = index % 2 === 0 ? 'both' : 'diff';
      to.push(await store.subscriptions.save({ ...one, place, updates }, now));
    }
    for (const [index, { company, isNew, billions }] of steps.entries()) {
      const step = { index, dealId: `deal-of-${company}`, company, billions: isNew ? null : billions };
      await oweStep(store, to, step, { dueAt: now, now: minutes(index / 6000, now) });
    }
  } finally {
    await store.close();
  }
}

/** Everything that Discord and the network do: refuse for a while, fail, break off, and lose the answer to what was done. */
const ANSWERS: readonly FaultAnswer[] = [
  'reset',
  'truncate',
  'hang',
  { status: 500 },
  { status: 502 },
  { status: 503 },
  {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
    headers: {
      'retry-after': '1',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '0.05',
    },
  },
  {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.1, global: true },
    headers: { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
  },
];

function faultsOf({ faults, channels, changes }: FaultRun, random: () => number): Fault[] {
  return Array.from({ length: faults }, (): Fault => {
    const answer = ANSWERS[Math.floor(random() * ANSWERS.length)] ?? 'reset';
    const refused = typeof answer === 'object' && 'status' in answer && answer.status === 429;
    return {
      answer,
      // A refusal for being too fast is never the answer to what was done.
      when: refused || random() < 0.4 ? 'before' : 'after',
      method: random() < 0.85 ? 'POST' : 'PATCH',
      skip: Math.floor(random() * channels * changes),
      times: 1 + Math.floor(random() * 3),
    };
  });
}

type Message = FakeChannel['messages'][number];

/** "card 003" or "diff 17", as it was said. */
function tokenOf({ embeds }: Message): string {
  const [embed] = embeds;
  const diff = /\*\*(\d+) tỷ USD\*\*/.exec(String(embed?.description ?? ''));
  const company = /^Công ty (\d+)/.exec(String(embed?.title ?? ''));
  return diff ? `diff ${diff[1]}` : `card ${company?.[1]}`;
}

function tokenFor({ company, isNew, billions }: Step): string {
  return isNew ? `card ${company.slice(-3)}` : `diff ${billions}`;
}

function compare(
  place: ChannelPlace,
  id: string,
  steps: readonly Step[],
  channels: Summary['channels'],
): string[] {
  if (place !== 'forum') {
    const stands = channels.find((channel) => channel.id === id)?.messages.map(tokenOf) ?? [];
    return differ(id, stands, steps.map(tokenFor));
  }
  const threads = channels.filter(({ parentId }) => parentId === id);
  const companies = steps.filter(({ isNew }) => isNew);
  const opened = threads
    .map(({ messages }) => messages[0])
    .flatMap((first) => (first ? [tokenOf(first)] : []));
  return [
    ...differ(id, opened, companies.map(tokenFor)),
    ...companies.flatMap(({ company }, index) =>
      differ(
        `${id} ${company}`,
        threads[index]?.messages.map(tokenOf) ?? [],
        steps.filter((step) => step.company === company).map(tokenFor),
      ),
    ),
  ];
}

function differ(where: string, stands: readonly string[], wanted: readonly string[]): string[] {
  const at = wanted.findIndex((token, index) => token !== stands[index]);
  if (at < 0 && stands.length === wanted.length) return [];
  const place = at < 0 ? wanted.length : at;
  return [
    `${where}: ${stands.length} of ${wanted.length}, at ${place} “${stands.slice(place, place + 3).join(', ')}” in place of “${wanted.slice(place, place + 3).join(', ')}”`,
  ];
}
