import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FeedReader } from '#domain/feed-reader.ts';
import { pollDue, processWaiting } from '#pipeline/steps.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
let asked: string[];

beforeEach(async () => {
  temp = await tempStore();
  asked = [];
});
afterEach(() => temp.close());

const HOUR = 3_600_000;

/** Every source has the items given, and is to be asked again in an hour. */
function world(items: readonly string[], now = sample.NOON): World {
  const feeds: FeedReader = {
    poll: async (source) => {
      asked.push(source.id);
      const state = {
        ...source.state,
        nextCheckAt: new Date(now.getTime() + HOUR),
        lastSuccessAt: now,
        health: 'ok' as const,
      };
      return { kind: 'modified', items: items.map((name) => sample.item(source.id, name)), state, notes: [] };
    },
    readArticle: async ({ title, url, publishedAt, summary: text }, language) => ({
      article: { title, text, url, publishedAt, language },
      from: 'feed',
      reason: null,
    }),
    close: () => undefined,
  };
  const registry = { companies: [], investors: [], accelerators: [] };
  return {
    clock: { now: () => now },
    log: quietLog,
    feeds,
    store: temp.store,
    registry,
    rates: [],
    pace: EVERYDAY,
    language: 'vi',
    messengerFor: () => null,
  };
}

it('C30 asks a source no sooner because it is told to twice', async () => {
  await temp.store.sources.follow([sample.source('a'), sample.source('b')], sample.NOON);
  await pollDue(world(['one']));
  await pollDue(world(['one']));
  expect(asked.toSorted()).toEqual(['a', 'b']);
});

it('gives up an item that took the process down again and again, and reads those that were in hand with it', async () => {
  await temp.store.sources.follow([sample.source('a')], sample.NOON);
  await pollDue(world(['one', 'killer', 'three']));
  const read: string[] = [];
  let deaths = 0;
  for (let minute = 0; minute < 20; minute++) {
    const now = sample.minutes(minute);
    const leased = await temp.store.items.lease(now, 10, 1_000);
    if (leased.some(({ title, attempts }) => title === 'Tin killer' && attempts <= EVERYDAY.beginnings)) {
      deaths += 1;
      continue;
    }
    for (const { id, title, attempts } of leased) {
      await temp.store.items.refuse(id, 'no-clue', now);
      if (attempts <= EVERYDAY.beginnings) read.push(title);
    }
  }
  expect(deaths).toBe(EVERYDAY.beginnings);
  expect(read.toSorted()).toEqual(['Tin one', 'Tin three']);
});

it('leaves out what was begun too often', async () => {
  await temp.store.sources.follow([sample.source('a')], sample.NOON);
  await pollDue(world(['one']));
  for (let minute = 0; minute < EVERYDAY.beginnings; minute++)
    await temp.store.items.lease(sample.minutes(minute), 10, 1_000);
  const seen: string[] = [];
  await processWaiting(world([], sample.minutes(9)), (item) => seen.push(item.title));
  expect(seen).toEqual([]);
  expect((await temp.store.items.counts()).byOutcome).toEqual({ unreadable: 1 });
});

it('reads only what belongs to the sources named', async () => {
  await temp.store.sources.follow([sample.source('a'), sample.source('b')], sample.NOON);
  await pollDue(world(['one']));
  const seen: string[] = [];
  await processWaiting(world([]), (item) => seen.push(item.sourceId), ['b']);
  expect(seen).toEqual(['b']);
});
