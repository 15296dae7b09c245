import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FeedReader } from '#domain/feed-reader.ts';
import { backfillId } from '#domain/source.ts';
import { processWaiting } from '#pipeline/steps.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
beforeEach(async () => {
  temp = await tempStore();
  await sample.subscribe(temp.store, 'chan');
});
afterEach(() => temp.close());

const TEXT =
  'Quiet Harbor, an AI startup, has raised $40 million in a Series A round led by Northgate Capital, the company said.';
const LATER = sample.minutes(60);

function world(now: Date): World {
  const feeds: FeedReader = {
    poll: () => Promise.reject(new Error('nothing is polled here')),
    readArticle: async ({ title, url, publishedAt }, language) => ({
      article: { title, text: TEXT, url, publishedAt, language },
      from: 'page',
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

/** A source that was read before, so that what comes now is news. */
async function comes(sourceId: string, publishedAt: Date): Promise<void> {
  const source = sample.source('paper', { language: 'en' });
  await temp.store.sources.add({ ...source, id: sourceId }, sample.NOON);
  const state = (await temp.store.sources.list())[0]!.state;
  const read = { ...state, lastSuccessAt: sample.NOON, configuredUrl: source.url };
  await temp.store.sources.recordPoll(sourceId, read, [], sample.NOON);
  const title = 'AI startup Quiet Harbor raises $40 million in Series A';
  await temp.store.sources.recordPoll(
    sourceId,
    read,
    [sample.item(sourceId, 'one', { title, publishedAt })],
    LATER,
  );
  await processWaiting(world(LATER));
  expect((await temp.store.history.counts()).deals).toBe(1);
}

const owed = () => claimOne(temp.store.outbox, sample.minutes(600), 60_000);

it('owes a card for news of today', async () => {
  await comes('paper', LATER);
  expect((await owed())?.delivery.kind).toBe('card');
});

it('I17 tells what is older than a day in a digest', async () => {
  await comes('paper', sample.minutes(-2_000));
  expect((await owed())?.delivery.kind).toBe('digest');
});

it('remembers what was put in by hand and owes nothing for it', async () => {
  await comes(backfillId('old'), LATER);
  expect(await owed()).toBeNull();
});

/** Everything that is owed to the channel until now, taken and sent. */
async function paid(): Promise<number> {
  for (let count = 0; ; count += 1) {
    const due = await owed();
    if (due === null) return count;
    await temp.store.outbox.sent(due.delivery.id, `m${count}`, LATER);
  }
}

/** The same item once more, as a poll brings it. */
async function comesAgain(sourceId: string): Promise<number> {
  const state = (await temp.store.sources.list())[0]!.state;
  const again = sample.item(sourceId, 'one', { publishedAt: LATER });
  const { fresh } = await temp.store.sources.recordPoll(sourceId, state, [again], LATER);
  await processWaiting(world(LATER));
  return fresh;
}

it('I11 a feed that empties and returns says nothing new', async () => {
  await comes('paper', LATER);
  expect(await paid()).toBe(1);
  const state = (await temp.store.sources.list())[0]!.state;
  await temp.store.sources.recordPoll('paper', state, [], LATER);
  expect([await comesAgain('paper'), await paid()]).toEqual([0, 0]);
});

it('I15 a source that was taken out and put back says nothing new', async () => {
  await comes('paper', LATER);
  expect(await paid()).toBe(1);
  const source = { ...sample.source('paper', { language: 'en' }), id: 'paper' };
  await temp.store.sources.follow([], LATER);
  expect(await temp.store.sources.due(sample.minutes(10_000), 10)).toEqual([]);
  await temp.store.sources.follow([source], LATER);
  expect([await comesAgain('paper'), await paid()]).toEqual([0, 0]);
});

it('I22 a wider filter brings up no old deal', async () => {
  const narrow = { minUsd: 1e9, kinds: [], companies: [], rounds: [], compute: true };
  const subscription = await temp.store.subscriptions.forChannel('chan');
  await temp.store.subscriptions.save({ ...subscription!, filter: narrow }, sample.NOON);
  await comes('paper', LATER);
  expect(await paid()).toBe(0);
  await temp.store.subscriptions.save({ ...subscription!, filter: { ...narrow, minUsd: null } }, LATER);
  expect([await comesAgain('paper'), await paid()]).toEqual([0, 0]);
});
