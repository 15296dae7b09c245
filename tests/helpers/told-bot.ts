/** A bot on a fake Discord over a real database, to which papers tell things: what it says comes from what it read. */
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Language, Tier } from '#domain/source.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { orderReview } from '#pipeline/order-review.ts';
import { processWaiting } from '#pipeline/steps.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { item, NOON, source } from '../store/samples.ts';
import { startTestBot, type TestBot, type TestBotOptions } from './fake-discord-bot.ts';
import { quietLog } from './quiet-log.ts';
import { type TempStore, tempStore } from './temp-store.ts';

export interface Told {
  readonly paper: string;
  readonly title: string;
  readonly text: string;
  readonly at: Date;
  readonly tier?: Tier;
  readonly language?: Language;
  readonly url?: string;
}

export interface ToldBot extends TestBot {
  readonly temp: TempStore;
  readonly world: World;
  now: Date;
  tell(told: Told): Promise<void>;
  /** Sends all that is owed by now. */
  deliver(): Promise<void>;
}

export async function startToldBot(options: TestBotOptions = {}): Promise<ToldBot> {
  const temp = await tempStore();
  const { store } = temp;
  const texts = new Map<string, Told>();
  let now = NOON;
  const clock = { now: () => now };
  const feeds: FeedReader = {
    poll: () => Promise.reject(new Error('nothing is polled here')),
    readArticle: async ({ title, url, publishedAt }) => {
      const told = texts.get(title);
      const language = told?.language ?? 'en';
      return {
        article: { title, text: told?.text ?? '', url, publishedAt, language },
        from: 'page',
        reason: null,
      };
    },
    close: () => undefined,
  };
  const world: World = {
    clock,
    log: quietLog,
    feeds,
    store,
    registry: { companies: [], investors: [], accelerators: [] },
    rates: [],
    pace: EVERYDAY,
    language: 'vi',
    messengerFor: () => bot.discord.messenger,
  };
  const { history, suggestions, subscriptions } = store;
  const bot = await startTestBot({
    store: { history, suggestions, subscriptions },
    clock,
    review: (order) => orderReview(order, world),
    ...options,
  });
  return {
    ...bot,
    temp,
    world,
    get now() {
      return now;
    },
    set now(at) {
      now = at;
    },
    tell: async (told) => {
      const { paper, title, at, tier = 'first-hand', language = 'en', url } = told;
      const id = paper.toLowerCase().replace(/[^a-z]+/gu, '-');
      const feed = source(id, { name: paper, language, tier });
      await store.sources.add(feed, at);
      const state = (await store.sources.list()).find((one) => one.id === id)?.state;
      if (state === undefined) throw new Error(`${paper} is not followed`);
      const read = { ...state, lastSuccessAt: NOON, configuredUrl: feed.url };
      // Read before, so that what comes now is news.
      await store.sources.recordPoll(id, read, [], NOON);
      texts.set(title, told);
      now = at;
      const brought = item(id, title, { title, publishedAt: at, ...(url === undefined ? {} : { url }) });
      await store.sources.recordPoll(id, read, [brought], at);
      while (await processWaiting(world));
    },
    deliver: async () => {
      for (let waits = 0; waits < 3; waits += 1) {
        await deliverDue(world);
        now = new Date(now.getTime() + 1_000);
      }
    },
    close: async () => {
      await bot.close();
      await temp.close();
    },
  };
}
