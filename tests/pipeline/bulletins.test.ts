/** Scheduled digests in a real database: each due time once, whatever happens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DigestSchedule, Subscription } from '#domain/delivery.ts';
import { oweBulletins } from '#pipeline/bulletins.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { change, deal, record, subscribe } from '../store/samples.ts';

const DAILY: DigestSchedule = { every: 'day', weekday: 1, hour: 8, timeZone: 'Asia/Ho_Chi_Minh' };
const WEEKLY: DigestSchedule = { ...DAILY, every: 'week' };
const DUE = new Date('2026-11-23T01:00:00Z');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(DUE.getTime() + hours * HOUR);

let temp: TempStore;
beforeEach(async () => {
  temp = await tempStore();
});
afterEach(() => temp.close());

const owe = (now: Date, store = temp.store) =>
  oweBulletins({ store, clock: { now: () => now }, log: quietLog });

async function scheduled(
  channelId: string,
  schedule: DigestSchedule,
  digestDueAt = DUE,
): Promise<Subscription> {
  const { id: _id, createdAt: _at, ...plain } = await subscribe(temp.store, channelId, at(-1000));
  return temp.store.subscriptions.save({ ...plain, updates: 'none', schedule, digestDueAt }, at(-1000));
}

/** A deal published and read at `when`. */
async function happen(id: string, when: Date): Promise<void> {
  await record(
    temp.store,
    `article-${id}`,
    {
      deals: [{ deal: deal(id, { company: id, firstSeenAt: when, updatedAt: when }), keys: [] }],
      changes: [change(`new-${id}`, id, { at: when })],
    },
    { now: when },
  );
}

/** What is owed, and takes it. */
async function told(now: Date): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const due = await claimOne(temp.store.outbox, now, HOUR);
    if (due === null) return all;
    const { delivery } = due;
    all.push(`${delivery.channelId} ${delivery.kind} ${delivery.subjects.map(({ id }) => id).join('+')}`);
    await temp.store.outbox.sent(delivery.id, 'm', now);
  }
}
const nextOf = async (channel: string) => (await temp.store.subscriptions.forChannel(channel))?.digestDueAt;

describe('a scheduled digest', () => {
  it('is owed when it is due, not before, and once', async () => {
    await scheduled('1', DAILY);
    await happen('Sao', at(-3));
    expect(await owe(at(-0.01))).toBe(0);
    expect(await owe(at(0))).toBe(1);
    expect(await owe(at(0.1))).toBe(0);
    expect(await nextOf('1')).toEqual(at(24));
    expect(await told(at(1))).toEqual(['1 bulletin Sao']);
  });

  it('goes on from where the last one ended, and is passed over where a day brings nothing', async () => {
    await scheduled('1', DAILY);
    await happen('first', at(-1));
    await owe(at(0));
    await happen('second', at(0.5));
    await owe(at(24));
    expect(await owe(at(48))).toBe(0);
    expect(await nextOf('1')).toEqual(at(72));
    expect(await told(at(48))).toEqual(['1 bulletin first', '1 bulletin second']);
  });

  it('of a week tells of silence', async () => {
    await scheduled('1', WEEKLY);
    expect(await owe(at(0))).toBe(1);
    expect(await told(at(0))).toEqual(['1 bulletin ']);
  });

  it('after five days down is one, for the last day', async () => {
    await scheduled('1', DAILY);
    for (const [id, hours] of [
      ['long ago', -2],
      ['yesterday', 95],
      ['today', 119],
    ] as const)
      await happen(id, at(hours));
    expect(await owe(at(121))).toBe(1);
    expect(await told(at(121))).toEqual(['1 bulletin today']);
    expect(await nextOf('1')).toEqual(at(144));
  });

  it('keeps to its hour when the clocks change, and misses nothing between', async () => {
    const paris = { ...DAILY, timeZone: 'Europe/Paris' };
    const saturday = new Date('2026-10-24T06:00:00Z');
    await scheduled('1', paris, saturday);
    await happen('before', new Date('2026-10-24T05:59:00Z'));
    await owe(saturday);
    // 25 hours until it is 8 o'clock again; the first of them is the one that a day of 24 hours would miss.
    await happen('in the long night', new Date('2026-10-24T06:30:00Z'));
    expect(await owe(new Date('2026-10-25T06:30:00Z'))).toBe(0);
    expect(await owe(new Date('2026-10-25T07:00:00Z'))).toBe(1);
    expect(await told(new Date('2026-10-25T07:00:00Z'))).toEqual([
      '1 bulletin before',
      '1 bulletin in the long night',
    ]);
  });

  it('is for its own channel: filters hold, the paused and the gone get none, and fall not behind', async () => {
    const { subscriptions } = temp.store;
    await scheduled('all', DAILY);
    const { id: _id, createdAt: _at, ...narrow } = await scheduled('narrow', DAILY);
    await subscriptions.save({ ...narrow, filter: { ...narrow.filter, companies: ['Mai'] } }, at(-1000));
    const { id: _i, createdAt: _a, ...paused } = await scheduled('paused', DAILY);
    await subscriptions.save({ ...paused, pausedReason: 'Missing Access' }, at(-1000));
    await scheduled('gone', DAILY);
    await subscriptions.remove('gone');
    await happen('Sao', at(-3));
    await happen('Mai', at(-2));
    expect(await owe(at(0))).toBe(2);
    expect((await told(at(0))).toSorted()).toEqual(['all bulletin Mai+Sao', 'narrow bulletin Mai']);
    expect(await nextOf('paused')).toEqual(at(24));
    await subscriptions.save({ ...paused, digestDueAt: at(24) }, at(0));
    expect(await told(at(1))).toEqual([]);
  });

  it('of hundreds of channels at one hour is owed to each', async () => {
    await happen('Sao', at(-3));
    for (let index = 0; index < 230; index += 1) await scheduled(`c${index}`, DAILY);
    expect(await owe(at(0))).toBe(230);
    expect(new Set(await told(at(0))).size).toBe(230);
  });
});

describe('two processes', () => {
  it('owe each digest once', async () => {
    await happen('Sao', at(-3));
    for (let index = 0; index < 10; index += 1) await scheduled(`c${index}`, DAILY);
    const other = await temp.again();
    const owed = await Promise.all([owe(at(0)), owe(at(0), other), owe(at(0)), owe(at(0), other)]);
    expect(owed.reduce((sum, one) => sum + one)).toBe(10);
    expect(await told(at(0))).toHaveLength(10);
  });

  it('that are killed at any moment leave none out and owe none twice', { timeout: 120_000 }, async () => {
    await happen('Sao', at(-3));
    for (let index = 0; index < 60; index += 1) await scheduled(`c${index}`, DAILY);
    for (const after of [1, 7, 20]) await killedAfter(startOwing(), after);
    await owe(at(0));
    const all = await told(at(0));
    expect(all).toHaveLength(60);
    expect(new Set(all).size).toBe(60);
  });
});

/** A process that owes one digest after the other and says a line each. */
function startOwing(): ChildProcess {
  const program = new URL('../helpers/owe-bulletins.ts', import.meta.url).pathname;
  return spawn(process.execPath, [program, temp.url, DUE.toISOString()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function killedAfter(child: ChildProcess, count: number): Promise<void> {
  let lines = 0;
  for await (const _line of createInterface({ input: child.stdout! })) {
    lines += 1;
    if (lines === count) child.kill('SIGKILL');
  }
}
