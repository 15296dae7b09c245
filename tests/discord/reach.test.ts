/** Channels that close and open again, announcements that are published, and many channels at once: real store, real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChannels } from '#discord/channels.ts';
import { createMessenger } from '#discord/messenger.ts';
import { createRequests } from '#discord/requests.ts';
import type { Subscription } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';
import type { Messenger } from '#domain/ports.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { probeDue } from '#pipeline/probe.ts';
import { publishDue } from '#pipeline/publish.ts';
import type { World } from '#pipeline/world.ts';
import { worldFor } from '../helpers/delivery-world.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import { ALL_PERMISSIONS } from '../helpers/fake-discord-state.ts';
import { FORUM } from '../helpers/fake-discord-threads.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { change, deal, delivery, owe, record, subscribe } from '../store/samples.ts';

const ONE = '800000000000000031';
const TWO = '800000000000000032';
const ROLE = '500000000000000077';
const HOUR = 3_600_000;

let fake: FakeDiscord;
let temp: TempStore;
let now: Date;
let world: World;
let logged: string[];
beforeEach(async () => {
  [fake, temp] = await Promise.all([startFakeDiscord(), tempStore()]);
  now = new Date();
  logged = [];
  const options = {
    token: TOKEN,
    api: fake.api,
    clock: { now: () => now },
    log: quietLog,
    perSecond: 10_000,
  };
  const requests = createRequests({ ...options, timeoutMs: 60_000 });
  const warn = (message: string) => void logged.push(message);
  world = {
    ...worldFor(temp.store, createMessenger({ ...options, requests }), options.clock),
    channels: createChannels(requests, () => null),
    log: { ...quietLog, warn },
  };
});
afterEach(async () => {
  expect(fake.state.violations).toEqual([]);
  await Promise.all([fake.close(), temp.close()]);
});

function wait(ms: number): void {
  now = new Date(now.getTime() + ms);
  fake.state.aheadMs += ms;
}

async function subscribed(channelId: string, set: Partial<Subscription> = {}): Promise<Subscription> {
  const one = await subscribe(temp.store, channelId, now);
  return temp.store.subscriptions.save({ ...one, ...set }, now);
}

/** A change of a deal's amount, owed to the channel. */
async function news(to: Subscription, name: string, billions: number): Promise<void> {
  const id = `deal-of-${name}`;
  const [before, after] = [money(6e9, 'USD'), money(billions * 1e9, 'USD')];
  const changeId = `${name}-${billions}`;
  await record(
    temp.store,
    changeId,
    {
      deals: [{ deal: deal(id, { company: name, amount: after, updatedAt: now }), keys: [] }],
      changes: [change(changeId, id, { company: name, field: 'amount', old: before, new: after })],
      deliveries: [delivery(to, changeId, { kind: 'update', subjects: [{ kind: 'deal', id }], dueAt: now })],
    },
    { now },
  );
}

const messages = (channel: string) => fake.state.channel(channel).messages;
const titles = (channel: string) => messages(channel).map(({ embeds }) => String(embeds[0]?.title));
const paused = async (channel: string) =>
  (await temp.store.subscriptions.forChannel(channel))?.pausedReason ?? null;
const threads = (forum: string) =>
  [...fake.state.channels.values()].filter(({ parentId }) => parentId === forum);

describe('F09 the role of a subscription', () => {
  it('is called by a new card, and by neither a change nor a digest', async () => {
    const one = await subscribed(ONE, { mentionRoleId: ROLE });
    await owe(temp.store, [one], 'Sao', { now });
    await deliverDue(world);
    await news(one, 'Sao', 7);
    await owe(temp.store, [one], 'Mai', { now, kind: 'digest' });
    await deliverDue(world);
    expect(messages(ONE).map(({ content }) => content)).toEqual([`<@&${ROLE}>`, '', '']);
    const calls = fake.state.requests.filter(({ body }) => JSON.stringify(body).includes('"roles"'));
    expect(calls).toHaveLength(1);
  });

  it('is called by a scheduled digest', async () => {
    const one = await subscribed(ONE, { mentionRoleId: ROLE });
    await owe(temp.store, [one], 'Sao', { now, kind: 'bulletin' });
    await deliverDue(world);
    expect(messages(ONE)[0]?.content).toBe(`<@&${ROLE}>`);
  });
});

describe('G22 a forum', () => {
  let forum: Subscription;
  beforeEach(async () => {
    fake.state.channel(ONE, { type: FORUM }).tags = [{ id: '41', name: 'Đã công bố', moderated: false }];
    forum = await subscribed(ONE, { place: 'forum' });
    await owe(temp.store, [forum], 'Sao', { now });
    await deliverDue(world);
  });

  it('has a post for each deal, edited as it changes, with what changed inside', async () => {
    await news(forum, 'Sao', 7);
    await owe(temp.store, [forum], 'Mai', { now });
    await deliverDue(world);
    expect(threads(ONE).map(({ name }) => name)).toEqual([
      'Sao huy động 6 tỷ USD ở vòng Series C',
      'Mai huy động 6 tỷ USD ở vòng Series C',
    ]);
    const [card, diff] = threads(ONE)[0]?.messages ?? [];
    expect(card).toMatchObject({ edits: 1, embeds: [{ title: 'Sao huy động 7 tỷ USD ở vòng Series C' }] });
    expect(diff?.embeds[0]?.description).toContain('**7 tỷ USD**');
  });

  it('goes on where a moderator deleted, locked or archived one of its posts', async () => {
    for (const [index, set] of [{ archivedAt: 1 }, { locked: true }, { deleted: true }].entries()) {
      Object.assign(threads(ONE)[0] ?? {}, set);
      await news(forum, 'Sao', 8 + index);
      await owe(temp.store, [forum], `Mai ${index}`, { now });
      await deliverDue(world);
    }
    expect(await paused(ONE)).toBeNull();
    expect(threads(ONE)).toHaveLength(4);
    expect(threads(ONE)[0]?.messages.length).toBe(2);
  });

  it('gets a digest as a post of its own', async () => {
    await owe(temp.store, [forum], 'Mai', { now, kind: 'digest' });
    await deliverDue(world);
    expect(threads(ONE)[1]?.name).toMatch(/^Điểm tin/);
  });
});

describe('a channel that is closed', () => {
  it('G17 is looked at ever more rarely, without a post, and told in one digest what it missed', async () => {
    const one = await subscribed(ONE);
    await owe(temp.store, [one], 'Sao', { now });
    await deliverDue(world);
    await news(one, 'Sao', 7);
    fake.state.channel(ONE).permissions = 0n;
    await deliverDue(world);
    expect(await paused(ONE)).toContain('50001');
    const asked = fake.state.requests.length;
    let looks = 0;
    for (let hour = 0; hour < 48; hour += 1) {
      wait(HOUR);
      await probeDue(world);
      looks = fake.state.requests.length - asked;
    }
    // After 1, 3, 7 and 15 hours, and once a day from then on.
    expect(looks).toBe(5);
    // News of the meantime is owed to nobody who is paused.
    for (const name of ['Mai', 'Lan'])
      await record(temp.store, name, {
        deals: [{ deal: deal(`deal-of-${name}`, { company: name, updatedAt: now }), keys: [] }],
      });
    fake.state.channel(ONE).permissions = ALL_PERMISSIONS;
    wait(25 * HOUR);
    expect(await probeDue(world)).toBe(1);
    await deliverDue(world);
    expect(await paused(ONE)).toBeNull();
    expect(titles(ONE)).toEqual([
      'Sao huy động 7 tỷ USD ở vòng Series C',
      'Điểm tin: 3 tin gọi vốn và hạ tầng AI',
    ]);
    expect(messages(ONE)[0]?.edits).toBe(1);
    expect((await temp.store.outbox.counts()).pending).toBe(0);
  });

  it('that missed one card only gets that card', async () => {
    const one = await subscribed(ONE);
    await owe(temp.store, [one], 'Sao', { now });
    fake.state.channel(ONE).permissions = 0n;
    await deliverDue(world);
    fake.state.channel(ONE).permissions = ALL_PERMISSIONS;
    wait(HOUR);
    await probeDue(world);
    await deliverDue(world);
    expect(titles(ONE)).toEqual(['Sao huy động 6 tỷ USD ở vòng Series C']);
  });

  it('is told to who subscribed once, however often it seems open and is not', async () => {
    const one = await subscribed(ONE);
    await owe(temp.store, [one], 'Sao', { now });
    fake.state.channel(ONE).permissions = ALL_PERMISSIONS & ~(1n << 11n);
    for (let round = 0; round < 5; round += 1) {
      await deliverDue(world);
      wait(25 * HOUR);
      expect(await probeDue(world)).toBe(1);
    }
    expect(await temp.store.notices.due(now, 10)).toHaveLength(1);
  });

  it('G18 that is deleted is looked at once a day, kept for 30 days, then given up', async () => {
    const one = await subscribed(ONE);
    await owe(temp.store, [one], 'Sao', { now });
    fake.state.channel(ONE).deleted = true;
    await deliverDue(world);
    wait(HOUR);
    await probeDue(world);
    const asked = fake.state.requests.length;
    for (let hour = 0; hour < 29 * 24; hour += 8) {
      wait(8 * HOUR);
      await probeDue(world);
    }
    expect(fake.state.requests.length - asked).toBeLessThanOrEqual(29);
    expect(await paused(ONE)).toContain('10003');
    wait(49 * HOUR);
    await probeDue(world);
    expect(await temp.store.subscriptions.forChannel(ONE)).toBeNull();
  });

  it('H15 of a server that the bot has left is as it was when the bot is back, at once', async () => {
    const set = { mentionRoleId: ROLE, language: 'en', updates: 'diff' } as const;
    const one = await subscribed(ONE, set);
    await owe(temp.store, [one], 'Sao', { now });
    fake.state.channel(ONE).permissions = 0n;
    await deliverDue(world);
    wait(20 * 24 * HOUR);
    await probeDue(world);
    fake.state.channel(ONE).permissions = ALL_PERMISSIONS;
    await temp.store.reach.probeSoon(one.guildId ?? '', now);
    expect(await probeDue(world)).toBe(1);
    await deliverDue(world);
    expect(await temp.store.subscriptions.forChannel(ONE)).toMatchObject({ ...set, pausedReason: null });
    expect(titles(ONE)).toEqual([expect.stringContaining('Sao raises')]);
  });

  it('G21 many of them are looked at with at most half of the hundred refusals in ten minutes, and hold up nobody', async () => {
    for (let index = 0; index < 60; index += 1) {
      const id = String(810_000_000_000_000_000n + BigInt(index));
      const one = await subscribed(id);
      fake.state.channel(id).permissions = 0n;
      await temp.store.reach.pause(one.id, 'Missing Access', new Date(now.getTime() - 2 * HOUR));
    }
    const open = await subscribed(TWO);
    for (let minute = 0; minute < 9; minute += 1) {
      await probeDue(world);
      wait(60_000);
    }
    expect(fake.limiter.invalid).toBeGreaterThan(40);
    expect(fake.limiter.invalid).toBeLessThanOrEqual(50);
    await owe(temp.store, [open], 'Sao', { now });
    expect(await deliverDue(world)).toBe(1);
  });
});

describe('G23 an announcement channel', () => {
  it('gets all of 15 posts at once, 10 of them published, the others in the next hour, in order', async () => {
    fake.state.channel(ONE, { type: 5 });
    const one = await subscribed(ONE, { place: 'announcement', crosspost: true });
    const two = await subscribed(TWO);
    for (let index = 0; index < 15; index += 1)
      await owe(temp.store, [one, two], `Công ty ${index}`, { now });
    await deliverDue(world);
    expect([messages(ONE).length, messages(TWO).length]).toEqual([15, 15]);
    const said = new Set<string>();
    const publishAll = async () => {
      while ((await publishDue(world, said)) > 0);
    };
    const published = () => messages(ONE).map(({ publishedAt }) => publishedAt !== undefined);
    await publishAll();
    expect(published()).toEqual(Array.from({ length: 15 }, (_, index) => index < 10));
    const asked = fake.state.requests.length;
    wait(30 * 60_000);
    await publishAll();
    expect(fake.state.requests.length).toBe(asked);
    // A card in the meantime waits for nothing.
    await owe(temp.store, [one], 'Sao', { now });
    await deliverDue(world);
    expect(messages(ONE)).toHaveLength(16);
    wait(31 * 60_000);
    await publishAll();
    expect(published()).toEqual(Array.from({ length: 16 }, () => true));
    expect(messages(TWO).every(({ publishedAt }) => publishedAt === undefined)).toBe(true);
  });

  it('publishes what changed, but not a card again that was only edited', async () => {
    fake.state.channel(ONE, { type: 5 });
    const one = await subscribed(ONE, { place: 'announcement', crosspost: true, updates: 'card' });
    await owe(temp.store, [one], 'Sao', { now });
    await deliverDue(world);
    await publishDue(world, new Set());
    await news(one, 'Sao', 7);
    await deliverDue(world);
    expect(await publishDue(world, new Set())).toBe(0);
    expect(fake.state.requests.filter(({ path }) => path.endsWith('/crosspost'))).toHaveLength(1);
  });

  it('says once that its posts can not be published, and goes on', async () => {
    const one = await subscribed(ONE, { place: 'announcement', crosspost: true });
    for (const name of ['Sao', 'Mai']) await owe(temp.store, [one], name, { now });
    await deliverDue(world);
    const said = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) await publishDue(world, said);
    expect(logged).toEqual(['posts of this channel can not be published']);
    expect(messages(ONE)).toHaveLength(2);
  });
});

describe('many channels', () => {
  it('G26 a slow channel holds up itself only, and its order is kept', async () => {
    const slow = await subscribed(ONE);
    const names = ['A', 'B', 'C'];
    const quick: Subscription[] = [];
    for (let index = 0; index < 20; index += 1) quick.push(await subscribed(`8000000000000001${10 + index}`));
    for (const name of names) await owe(temp.store, [slow, ...quick], name, { now });
    let quickPosts = 0;
    const othersAreDone = Promise.withResolvers<void>();
    const messenger = world.messengerFor(ONE)!;
    const slowly: Messenger = {
      ...messenger,
      post: async (channelId, post, how) => {
        if (channelId === ONE) await othersAreDone.promise;
        const outcome = await messenger.post(channelId, post, how);
        if (channelId !== ONE) quickPosts += 1;
        if (quickPosts === 20 * names.length) othersAreDone.resolve();
        return outcome;
      },
    };
    await deliverDue({ ...world, messengerFor: () => slowly });
    for (const { channelId } of [slow, ...quick])
      expect(titles(channelId)).toEqual(names.map((name) => `${name} huy động 6 tỷ USD ở vòng Series C`));
  });

  it('G25 nothing for three hours: what was tried stays itself, the rest becomes one digest, nothing is lost', async () => {
    const one = await subscribed(ONE);
    fake.fault({ when: 'before', answer: { status: 503 }, times: 1_000_000 });
    for (let minute = 0; minute < 180; minute += 1) {
      if (minute % 5 === 0) await owe(temp.store, [one], `Công ty ${minute}`, { now });
      await deliverDue(world);
      wait(60_000);
      if (minute % 10 === 9) await temp.store.outbox.fold(new Date(now.getTime() - 2 * HOUR), 5, now);
    }
    // A try every ten minutes is all that an outage costs.
    expect(fake.state.requests.length).toBeLessThan(40);
    fake.clearFaults();
    wait(10 * 60_000);
    await deliverDue(world);
    const told = titles(ONE);
    expect(told[0]).toContain('Công ty 0');
    expect(told[1]).toMatch(/^Điểm tin: \d+ tin/);
    const inDigest = Number(/\d+/.exec(told[1] ?? '')?.[0]);
    expect(1 + inDigest + (told.length - 2)).toBe(36);
    expect((await temp.store.outbox.counts()).pending).toBe(0);
  });
});

it('H08 a bot whose database can not be opened makes no login', async () => {
  const { createApp, loadConfig } = await import('../../src/app.ts');
  const config = loadConfig();
  const environment = { ...config.environment, discord: { token: TOKEN, api: fake.api } };
  const opening = createApp(
    { ...config, environment },
    { databaseUrl: `${temp.url}/goivon.db`, quiet: true },
  );
  await expect(opening).rejects.toThrow();
  expect(fake.gateway.identifies).toBe(0);
  expect(fake.state.requests).toEqual([]);
});
