import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Rate } from '#domain/deal.ts';
import type { Log } from '#domain/ports.ts';
import type { RatesAnswer } from '#feeds/rates.ts';
import { startBot } from '#pipeline/bot.ts';
import { knownRates, openRates } from '#pipeline/rates.ts';
import { EVERYDAY } from '#pipeline/world.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';

const HOUR = 3_600_000;
const configured: readonly Rate[] = [{ currency: 'VND', usd: 0.00004, date: '2026-11-01' }];
const vnd = (usd: number, date: string): Rate => ({ currency: 'VND', usd, date });

let temp: TempStore;
let now: Date;
let asked: number;
let answer: RatesAnswer;
let warned: string[];
beforeEach(async () => {
  temp = await tempStore();
  now = new Date('2026-11-25T16:05:00Z');
  asked = 0;
  answer = { rates: [], troubles: [] };
  warned = [];
});
afterEach(() => temp.close());

const log: Log = { ...quietLog, warn: (message, fields) => warned.push(`${message}: ${fields?.reason}`) };
const open = () =>
  openRates({
    configured,
    notes: temp.store.notes,
    clock: { now: () => now },
    log,
    ask: async () => {
      asked += 1;
      return answer;
    },
  });
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR);
};

it('adds what the banks say to the configuration, once a day, and remembers it', async () => {
  const rates = await open();
  const before = rates.current();
  const fresh = [vnd(0.000038, '2026-11-25'), { currency: 'ISK', usd: 0.008, date: '2026-11-25' }];
  answer = { rates: fresh, troubles: [] };
  await rates.refresh();
  expect(rates.current()).toEqual([...configured, ...fresh]);
  expect(before).toEqual(configured);
  later(20);
  const restarted = await open();
  expect(restarted.current()).toEqual([...configured, ...fresh]);
  await restarted.refresh();
  expect(asked).toBe(1);
  later(4);
  await restarted.refresh();
  expect(asked).toBe(2);
  expect(await knownRates(configured, temp.store.notes)).toEqual([...configured, ...fresh]);
  expect(warned).toEqual([]);
});

it('keeps yesterday beside today, and leaves out what has not moved, is old, or can not be true', async () => {
  const rates = await open();
  answer = { rates: [vnd(0.000038, '2026-11-24')], troubles: [] };
  await rates.refresh();
  for (const rate of [
    vnd(0.00003801, '2026-11-25'),
    vnd(0.00005, '2026-11-20'),
    vnd(0.038, '2026-11-25'),
    vnd(0.000001, '2026-11-25'),
    vnd(0.00004, '2027-05-01'),
  ]) {
    later(24);
    answer = { rates: [rate], troubles: [] };
    await rates.refresh();
  }
  expect(rates.current()).toEqual([...configured, vnd(0.000038, '2026-11-24')]);
  later(24);
  answer = { rates: [vnd(0.000039, '2026-12-01')], troubles: [] };
  await rates.refresh();
  expect(rates.current().slice(1)).toEqual([vnd(0.000038, '2026-11-24'), vnd(0.000039, '2026-12-01')]);
});

it('says in one line that the banks can not be read, and tries again, but not at each restart', async () => {
  answer = { rates: [], troubles: ['A: timeout', 'B: not found'] };
  await (await open()).refresh();
  await (await open()).refresh();
  expect({ asked, warned }).toEqual({
    asked: 1,
    warned: ['rates of exchange can not be read: A: timeout; B: not found'],
  });
  later(2);
  const rates = await open();
  await rates.refresh();
  expect(asked).toBe(2);
  expect(rates.current()).toEqual(configured);
});

it.each(['', 'null', '7', '{"rates":1}', '{"askedAt":0,"answeredAt":0,"rates":[null,7,{"currency":"VND"}]}'])(
  'takes a note that is none for nothing: %s',
  async (note) => {
    await temp.store.notes.set('rates', note);
    expect((await open()).current()).toEqual(configured);
  },
);

it('the bot asks when it starts, and ends the question when it stops', async () => {
  let signal: AbortSignal | null = null;
  const bugs: unknown[] = [];
  const bot = await startBot(
    {
      clock: { now: () => now },
      log,
      feeds: { poll: () => Promise.reject(), readArticle: () => Promise.reject(), close: () => undefined },
      store: temp.store,
      registry: { companies: [], investors: [], accelerators: [] },
      rates: [],
      refreshRates: (given) => {
        signal = given;
        return new Promise((_, reject) => given.addEventListener('abort', () => reject(given.reason)));
      },
      pace: EVERYDAY,
      language: 'vi',
      messengerFor: () => null,
    },
    (error) => bugs.push(error),
  );
  await Promise.resolve();
  expect(signal).not.toBeNull();
  await bot.stop();
  expect({ aborted: signal!.aborted, bugs, warned }).toEqual({ aborted: true, bugs: [], warned: [] });
});
