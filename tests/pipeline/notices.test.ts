import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCourier } from '#discord/courier.ts';
import { openRest } from '#discord/open-rest.ts';
import type { PollOutcome } from '#domain/feed-reader.ts';
import type { FollowedSource, SourceState } from '#domain/source.ts';
import { noticePause, noticeRefusal, noticeSource, tellDue } from '#pipeline/notices.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import { OWNER_ID } from '../helpers/fake-discord-state.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
let fake: FakeDiscord;
let now: Date;
let logged: string[];
beforeEach(async () => {
  temp = await tempStore();
  fake = await startFakeDiscord();
  now = sample.NOON;
  logged = [];
});
afterEach(async () => {
  await fake.close();
  await temp.close();
});

function world(set: Partial<World> = {}): World {
  const say = (message: string, fields: unknown = {}) =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  return {
    clock: { now: () => now },
    log: { debug: say, info: say, warn: say, error: say },
    feeds: {
      poll: () => Promise.reject(new Error('nothing is polled here')),
      readArticle: () => Promise.reject(new Error('nothing is read here')),
      close: () => undefined,
    },
    store: temp.store,
    registry: { companies: [], investors: [], accelerators: [] },
    rates: [],
    language: 'vi',
    messengerFor: () => null,
    courier: createCourier(openRest({ token: TOKEN, api: fake.api })),
    pace: EVERYDAY,
    ...set,
  };
}

const hours = (count: number) => new Date(sample.NOON.getTime() + count * 3_600_000);

async function followed(set: Partial<SourceState> = {}, name = 'paper'): Promise<FollowedSource> {
  await temp.store.sources.add(sample.source(name), sample.NOON);
  const before = (await temp.store.sources.list()).find(({ id }) => id === name)!;
  const state = { ...before.state, lastSuccessAt: sample.NOON, ...set };
  await temp.store.sources.recordPoll(name, state, [], now);
  return { ...before, state };
}

function failed(state: SourceState): PollOutcome {
  return {
    kind: 'failed',
    reason: 'máy chủ trả lời 500',
    code: 'status',
    state: { ...state, failures: state.failures + 1 },
  };
}

/** What a person reads in the messages that the bot sent to them. */
function told(userId: string): string[] {
  const channel = fake.state.channel(`1${userId.slice(1)}`);
  return channel.messages.map(({ embeds }) =>
    embeds.map((embed) => `${embed.title}\n${embed.description}`).join('\n'),
  );
}

describe('the owner', () => {
  it('is told once that a source fails for long, and once that it is back', async () => {
    const source = await followed({ failures: 8 });
    now = hours(23);
    await noticeSource(source, failed(source.state), world());
    now = hours(24);
    for (let times = 0; times < 3; times += 1) await noticeSource(source, failed(source.state), world());
    await tellDue(world());
    expect(told(OWNER_ID), 'what happens is gathered first').toEqual([]);
    now = hours(25);
    for (let times = 0; times < 3; times += 1) await tellDue(world());
    expect(told(OWNER_ID)).toHaveLength(1);
    expect(told(OWNER_ID)[0]).toContain('Nguồn tin lâu nay không đọc được');
    expect(told(OWNER_ID)[0]).toContain('máy chủ trả lời 500 (lần cuối đọc được: ');
    await noticeSource(source, { kind: 'unchanged', state: source.state }, world());
    now = hours(26);
    await tellDue(world());
    expect(told(OWNER_ID)[1]).toContain('Nguồn tin đã đọc lại được');
    // The next outage is another one.
    const again = { ...source, state: { ...source.state, lastSuccessAt: hours(26) } };
    now = hours(60);
    await noticeSource(again, failed(again.state), world());
    now = hours(61);
    await tellDue(world({ language: 'en' }));
    expect(told(OWNER_ID)[2]).toContain("Sources that can't be read for a while now");
    expect(fake.state.violations).toEqual([]);
  });

  it('is told of many sources in one message', async () => {
    now = hours(48);
    for (let index = 0; index < 14; index += 1) {
      const source = await followed({ failures: 8 }, `paper-${index}`);
      await noticeSource(source, failed(source.state), world());
    }
    now = hours(49);
    await tellDue(world());
    expect(told(OWNER_ID)).toHaveLength(1);
    expect(told(OWNER_ID)[0]).toContain('và 4 mục khác');
  });

  it('is told that a source is gone, and of one that never could be read', async () => {
    const gone = await followed({ failures: 1 }, 'gone');
    const never = await followed({ failures: 9, lastSuccessAt: null }, 'never');
    const outcome = failed(gone.state);
    await noticeSource(gone, { ...outcome, state: { ...outcome.state, health: 'gone' } }, world());
    await noticeSource(never, failed(never.state), world());
    now = hours(1);
    await tellDue(world());
    expect(told(OWNER_ID)[0]).toMatch(/^Nguồn tin đã ngừng hẳn.*chưa lần nào đọc được/s);
  });

  it('is not told of what has passed meanwhile: our own network was down', async () => {
    const source = await followed({ failures: 8 });
    now = hours(30);
    await noticeSource(source, failed(source.state), world());
    await temp.store.sources.recordPoll('paper', { ...source.state, failures: 0 }, [], now);
    now = hours(31);
    await tellDue(world());
    expect(told(OWNER_ID)).toEqual([]);
    expect(await temp.store.notices.due(hours(10_000), 10)).toEqual([]);
  });

  it('is told of a post that Discord refused, the same reason once a day', async () => {
    await sample.owe(temp.store, [await sample.subscribe(temp.store, 'chan')], 'one');
    const due = (await claimOne(temp.store.outbox, now, 60_000))!;
    for (let times = 0; times < 2; times += 1)
      await temp.store.notices.add(noticeRefusal(due, 'blocked by AutoMod (200000)', now), now);
    now = hours(1);
    await tellDue(world());
    expect(told(OWNER_ID)).toHaveLength(1);
    expect(told(OWNER_ID)[0]).toContain('blocked by AutoMod');
  });
});

describe('who subscribed', () => {
  it.each([
    ['vi', 'Tin không gửi vào kênh được nữa'],
    ['en', "A channel that I can't post to any more"],
  ] as const)('is told of a pause in the language of the channel: %s', async (language, title) => {
    await sample.owe(temp.store, [await sample.subscribe(temp.store, 'chan')], 'one');
    const due = (await claimOne(temp.store.outbox, now, 60_000))!;
    const subscription = { ...due.subscription, createdBy: '600000000000000002', language };
    await temp.store.notices.add(noticePause({ ...due, subscription }, 'thiếu quyền (50013)', now), now);
    await tellDue(world());
    expect(told('600000000000000002')[0]).toContain(title);
    expect(told('600000000000000002')[0]).toContain('thiếu quyền');
  });
});

describe('a notice that can not be told', () => {
  async function one(): Promise<void> {
    const source = await followed({ failures: 8 });
    now = hours(48);
    await noticeSource(source, failed(source.state), world());
    now = hours(49);
  }

  it('is tried again, ever more rarely, and told in the end', async () => {
    await one();
    fake.fault({ path: '/users/@me/channels', times: 2, when: 'before', answer: { status: 500 } });
    await tellDue(world());
    await tellDue(world());
    expect(told(OWNER_ID)).toEqual([]);
    expect(logged.filter((line) => line.includes('could not be told'))).toHaveLength(1);
    for (const after of [50, 51]) {
      now = hours(after);
      await tellDue(world());
    }
    expect(told(OWNER_ID)).toHaveLength(1);
  });

  it('is given up where the person takes no messages, with a line in the log', async () => {
    await one();
    fake.fault({
      path: '/messages',
      when: 'before',
      answer: { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } },
    });
    await tellDue(world());
    expect(logged.join()).toContain('given up');
    now = hours(100);
    await tellDue(world());
    expect(told(OWNER_ID)).toEqual([]);
  });

  it('waits for nobody where there is no Discord: the log has said it', async () => {
    await one();
    await tellDue(world({ courier: null }));
    expect(await temp.store.notices.due(hours(10_000), 10)).toEqual([]);
  });
});
