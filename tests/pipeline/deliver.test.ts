import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Messenger, SendOutcome, Store } from '#domain/ports.ts';
import { type Delivered, deliverDue, LoggedOut } from '#pipeline/deliver.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
let now: Date;
let said: string[];
let answers: SendOutcome[];

beforeEach(async () => {
  temp = await tempStore();
  now = sample.NOON;
  said = [];
  answers = [];
});
afterEach(() => temp.close());

/** The far side: answers by script, then as if all was well. */
const messenger: Messenger = {
  post: async (channel, post, { replyTo }) => {
    said.push(
      `post ${channel}${replyTo ? ` under ${replyTo}` : ''}: ${
        post.title ||
        post.lines
          .flat()
          .map(({ text }) => text)
          .join('')
      }`,
    );
    return answers.shift() ?? { kind: 'sent', messageId: `m${said.length}` };
  },
  edit: async (channel, messageId) => {
    said.push(`edit ${channel} ${messageId}`);
    return answers.shift() ?? { kind: 'sent', messageId };
  },
};

function world(store: Store, connected = true): World {
  const feeds = { poll: () => Promise.reject(), readArticle: () => Promise.reject(), close: () => undefined };
  return {
    clock: { now: () => now },
    log: quietLog,
    feeds,
    store,
    registry: { companies: [], investors: [], accelerators: [] },
    rates: [],
    pace: EVERYDAY,
    language: 'vi',
    messengerFor: () => (connected ? messenger : null),
  };
}

/** One report that makes a deal new, or changes its valuation, owed to every subscription. */
async function owe(
  name: string,
  kind: 'card' | 'update' | 'edit',
  valuation: number | null = null,
): Promise<void> {
  const article = sample.article(name);
  const value =
    valuation === null ? null : { value: valuation, currency: 'USD', basis: 'unspecified' as const };
  await temp.store.ledger.record(
    { item: null, article, report: sample.report(article.id), keys: [] },
    ({ subscriptions }) =>
      sample.decision({
        deals: [{ deal: sample.deal('d', { valuation: value }), keys: ['xai'] }],
        changes: [sample.change(`c-${name}`, 'd', kind === 'card' ? {} : { field: 'valuation', new: value })],
        deliveries: subscriptions.map((to) =>
          sample.delivery(to, `c-${name}`, {
            kind,
            subjects: [{ kind: 'deal', id: 'd' }],
            changeIds: kind === 'edit' ? [] : [`c-${name}`],
          }),
        ),
      }),
    now,
  );
}

async function deliverAll(store = temp.store): Promise<number> {
  const carried: Delivered[] = [];
  await deliverDue(world(store), { seen: (delivered) => void carried.push(delivered) });
  return carried.length;
}

describe('deliverDue', () => {
  it('posts a card; an update edits it and posts what changed under it', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    await owe('two', 'update', 50e9);
    expect(await deliverAll()).toBe(2);
    expect(said).toEqual([
      expect.stringMatching(/^post chan: xAI/),
      'edit chan m1',
      expect.stringMatching(/^post chan under m1: .*50 tỷ USD/),
    ]);
  });

  it('tells a channel that never saw the card the whole deal instead of a change', async () => {
    await owe('one', 'card');
    await sample.subscribe(temp.store, 'chan');
    await owe('two', 'update', 50e9);
    await deliverAll();
    expect(said).toEqual([expect.stringMatching(/^post chan: xAI/)]);
  });

  it('edits without a word, and only a card that stands there, where nothing is told', async () => {
    await owe('one', 'card');
    await sample.subscribe(temp.store, 'chan');
    await owe('two', 'edit', 50e9);
    await deliverAll();
    expect(said).toEqual([]);
    await owe('three', 'update', 51e9);
    await owe('four', 'edit', 52e9);
    await deliverAll();
    expect(said).toEqual([expect.stringMatching(/^post chan: xAI/), 'edit chan m1']);
  });

  it('says what changed and leaves the card as it was, where only diffs are wanted', async () => {
    const subscription = await sample.subscribe(temp.store, 'chan');
    await temp.store.subscriptions.save({ ...subscription, updates: 'diff' }, now);
    await owe('one', 'card');
    await owe('two', 'update', 50e9);
    await deliverAll();
    expect(said).toEqual([
      expect.stringMatching(/^post chan: xAI/),
      expect.stringMatching(/^post chan under m1: .*50 tỷ USD/),
    ]);
  });

  it('tries again later where it is asked to, with growing pauses, and keeps the order of the channel', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    await owe('two', 'update', 50e9);
    answers = [
      { kind: 'retry', after: 1_000, reason: '503' },
      { kind: 'retry', after: 1_000, reason: '503' },
    ];
    await deliverAll();
    now = new Date(now.getTime() + 1_000);
    await deliverAll();
    now = new Date(now.getTime() + 1_000);
    await deliverAll();
    expect(said).toHaveLength(2);
    now = new Date(now.getTime() + 1_000);
    await deliverAll();
    expect(said.filter((line) => line.startsWith('post chan: '))).toHaveLength(3);
    expect(said.at(-2)).toMatch(/^edit/);
  });

  it('I23 gives up a message that can never be sent, and the next goes on', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    await owe('two', 'update', 50e9);
    answers = [{ kind: 'message-refused', reason: 'invalid form body: embeds[0].title' }];
    await deliverAll();
    expect(said).toHaveLength(2);
  });

  it('G17 pauses a channel that can not be written to, and goes on with others', async () => {
    await sample.subscribe(temp.store, 'dead');
    await sample.subscribe(temp.store, 'live');
    answers = [{ kind: 'channel-refused', reason: 'missing access' }];
    await owe('one', 'card');
    await owe('two', 'update', 50e9);
    await deliverAll();
    const paused = (await temp.store.subscriptions.list()).find(({ pausedReason }) => pausedReason !== null);
    expect(paused?.pausedReason).toBe('missing access');
    const other = paused?.channelId === 'dead' ? 'live' : 'dead';
    expect(said.filter((line) => line.includes(` ${other}`)).length).toBeGreaterThanOrEqual(2);
  });

  it('G16 stops posting altogether when the token is refused, and loses nothing', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    answers = [{ kind: 'logged-out', reason: '401' }];
    await expect(deliverAll()).rejects.toBeInstanceOf(LoggedOut);
    await deliverAll();
    expect(said).toHaveLength(2);
  });

  it('waits for Discord to be connected without counting anything as lost', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    await deliverDue(world(temp.store, false));
    now = new Date(now.getTime() + 20_000);
    expect(await deliverAll()).toBe(1);
  });

  it('G07 a process killed between the post and its record: the next posts with the same nonce', async () => {
    await sample.subscribe(temp.store, 'chan');
    await owe('one', 'card');
    const first = await claimOne(temp.store.outbox, now, 60_000);
    now = new Date(now.getTime() + 60_001);
    const second = await claimOne(temp.store.outbox, now, 60_000);
    expect(second?.delivery.id).toBe(first?.delivery.id);
    expect(second?.delivery.firstAttemptAt).toEqual(first?.delivery.firstAttemptAt);
  });
});
