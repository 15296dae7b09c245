/** Where messages stand, beyond a channel of text: forums, threads, announcement channels; and whom they call. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeCard } from '#announce/compose-card.ts';
import { createChannels } from '#discord/channels.ts';
import { createMessenger } from '#discord/messenger.ts';
import { createRequests } from '#discord/requests.ts';
import type { Channels, Messenger, PostOptions } from '#domain/ports.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import { ALL_PERMISSIONS, BIT, type FakeChannel } from '../helpers/fake-discord-state.ts';
import { FORUM } from '../helpers/fake-discord-threads.ts';
import { aDeal, known } from '../helpers/fake-discord-world.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const PLACE = '800000000000000021';
const NONCE = '0123456789abcdef01234567';
const ROLE = '500000000000000077';
const HOUR = 3_600_000;
const card = composeCard(known({ deal: aDeal() }), { language: 'vi', rates: [] });

let fake: FakeDiscord;
let now: Date;
let messenger: Messenger;
let channels: Channels;
beforeEach(async () => {
  fake = await startFakeDiscord();
  now = new Date();
  const options = { token: TOKEN, api: fake.api, clock: { now: () => now }, log: quietLog, timeoutMs: 500 };
  const requests = createRequests(options);
  messenger = createMessenger({ ...options, requests });
  channels = createChannels(requests, () => null);
});
afterEach(async () => {
  expect(fake.state.violations).toEqual([]);
  await fake.close();
});

function post(how: Partial<PostOptions> = {}, where = PLACE) {
  return messenger.post(where, card, { nonce: NONCE, replyTo: null, firstAttemptAt: now, ...how });
}

/** The clocks of both sides go on. */
function wait(ms: number): void {
  now = new Date(now.getTime() + ms);
  fake.state.aheadMs += ms;
}

const threads = () => [...fake.state.channels.values()].filter(({ parentId }) => parentId === PLACE);
const asked = (method: string) => fake.state.requests.filter((request) => request.method === method).length;

describe('F09 a role', () => {
  it('is called where it was asked for, and nobody else', async () => {
    await post({ mentionRoleId: ROLE });
    expect(fake.state.requests[0]?.body).toMatchObject({
      content: `<@&${ROLE}>`,
      allowed_mentions: { parse: [], roles: [ROLE] },
    });
  });

  it('is called by a forum post too', async () => {
    fake.state.channel(PLACE, { type: FORUM });
    await post({ place: 'forum', mentionRoleId: ROLE });
    expect(threads()[0]?.messages[0]?.content).toBe(`<@&${ROLE}>`);
  });

  it('is not called by an edit, and what was written stays', async () => {
    const sent = await post({ mentionRoleId: ROLE });
    await messenger.edit(PLACE, (sent.kind === 'sent' && sent.messageId) || '', card);
    expect(fake.state.requests[1]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(fake.state.requests[1]?.body).not.toHaveProperty('content');
    expect(fake.state.channel(PLACE).messages[0]?.content).toBe(`<@&${ROLE}>`);
  });
});

describe('a forum', () => {
  let forum: FakeChannel;
  beforeEach(() => {
    forum = fake.state.channel(PLACE, { type: FORUM });
  });

  it('gets a post for a deal: its title, the card, the tags that fit in either language', async () => {
    forum.tags = ['📈 Góp vốn cổ phần', 'Closed', 'xAI', 'Thể thao', 'Tiếng Việt'].map((name, index) => ({
      id: `4${index}`,
      name,
      moderated: name === 'xAI',
    }));
    const sent = await post({
      place: 'forum',
      tags: ['xAI', 'equity', 'góp vốn cổ phần', 'closed', 'tiếng Việt'],
    });
    const [thread] = threads();
    expect(sent).toEqual({ kind: 'sent', messageId: thread?.id });
    expect(thread).toMatchObject({
      name: 'xAI huy động 6 tỷ USD ở vòng Series C',
      appliedTags: ['40', '41', '44'],
    });
    expect(thread?.messages[0]?.id).toBe(thread?.id);
    expect(thread?.messages[0]?.embeds[0]).toMatchObject({ title: thread?.name });
  });

  it('gets a name of at most 100 characters, which says that it was cut', async () => {
    await messenger.post(
      PLACE,
      { ...card, title: `${'Công ty 👩‍👩‍👧‍👦 '.repeat(40)}` },
      {
        nonce: NONCE,
        replyTo: null,
        firstAttemptAt: now,
        place: 'forum',
      },
    );
    expect(threads()[0]?.name.length).toBeLessThanOrEqual(100);
    expect(threads()[0]?.name).toMatch(/(?:👩‍👩‍👧‍👦|Công|ty)…$/u);
  });

  it.each(['reset', 'hang', 'truncate', { status: 502 }] as const)(
    'whose answer is lost (%j) is looked for by its marker, and not posted again',
    async (answer) => {
      fake.fault({ method: 'POST', when: 'after', answer });
      await post({ place: 'forum' }, PLACE);
      const begun = now;
      await post({ place: 'forum', nonce: 'another0another0another0' });
      wait(20_000);
      const again = await post({ place: 'forum', attempt: 2, firstAttemptAt: begun });
      expect(threads()).toHaveLength(2);
      expect(again).toEqual({ kind: 'sent', messageId: threads()[0]?.id });
      expect(asked('POST')).toBe(2);
    },
  );

  it('whose answer is lost is found among the archived too, however late', async () => {
    fake.fault({ method: 'POST', when: 'after', answer: 'reset' });
    await post({ place: 'forum' });
    const begun = now;
    wait(48 * HOUR);
    for (const thread of threads()) thread.archivedAt = fake.state.now() - HOUR;
    const again = await post({ place: 'forum', attempt: 2, firstAttemptAt: begun });
    expect(again).toEqual({ kind: 'sent', messageId: threads()[0]?.id });
    expect(threads()).toHaveLength(1);
  });

  it('is posted to again where nothing was there, and told to wait long enough for what is under way', async () => {
    fake.fault({ method: 'POST', when: 'before', answer: { status: 502 } });
    const first = await post({ place: 'forum' });
    expect(first.kind === 'retry' && first.after).toBeGreaterThanOrEqual(10_000);
    expect((await post({ place: 'forum', attempt: 2 })).kind).toBe('sent');
    expect(threads()).toHaveLength(1);
  });

  it('G22 that requires a tag gets one that fits anything, or says what to do', async () => {
    forum.requiresTag = true;
    forum.tags = [{ id: '41', name: 'Thể thao', moderated: false }];
    expect(await post({ place: 'forum', tags: ['equity'] })).toMatchObject({
      kind: 'channel-refused',
      reason: expect.stringContaining('add a tag such as "Tin tức" or "News"'),
    });
    expect(await channels.probe(PLACE, 'forum')).toMatchObject({ kind: 'closed', gone: false });
    forum.tags = [...forum.tags, { id: '42', name: 'News', moderated: false }];
    expect(await channels.probe(PLACE, 'forum')).toEqual({ kind: 'open' });
    expect((await post({ place: 'forum', tags: ['equity'] })).kind).toBe('sent');
    expect(threads()[0]?.appliedTags).toEqual(['42']);
  });

  it('whose tags have changed is read anew', async () => {
    forum.tags = [{ id: '41', name: 'News', moderated: false }];
    forum.requiresTag = true;
    await post({ place: 'forum' });
    forum.tags = [{ id: '43', name: 'News', moderated: false }];
    expect((await post({ place: 'forum', nonce: 'n2' })).kind).not.toBe('sent');
    expect((await post({ place: 'forum', nonce: 'n2' })).kind).toBe('sent');
    expect(threads().map(({ appliedTags }) => appliedTags)).toEqual([['41'], ['43']]);
  });
});

describe('G22 a thread', () => {
  it('that fell asleep is woken, for a message and for an edit', async () => {
    const thread = fake.state.channel(PLACE, { type: 11 });
    thread.archivedAt = 1;
    const sent = await post({ place: 'thread' });
    expect(sent.kind).toBe('sent');
    thread.archivedAt = 1;
    const edited = await messenger.edit(PLACE, (sent.kind === 'sent' && sent.messageId) || '', card);
    expect(edited.kind).toBe('sent');
    expect(thread.messages.map(({ edits }) => edits)).toEqual([1]);
  });

  it('that is locked is left alone, with what can be done about it', async () => {
    const thread = fake.state.channel(PLACE, { type: 11 });
    Object.assign(thread, { locked: true, parentId: '800000000000000022' });
    expect(await post({ place: 'thread' })).toMatchObject({
      kind: 'channel-refused',
      reason: expect.stringContaining('unlock it'),
    });
    thread.archivedAt = 1;
    expect(await post({ place: 'thread' })).toMatchObject({
      kind: 'channel-refused',
      reason: expect.stringContaining('unlock it'),
    });
    expect(await channels.probe(PLACE, 'thread')).toMatchObject({ kind: 'closed' });
  });
});

describe('publishing', () => {
  it('publishes a message once; published before, or deleted, it counts as done', async () => {
    fake.state.channel(PLACE, { type: 5 });
    const sent = await post();
    const id = (sent.kind === 'sent' && sent.messageId) || '';
    expect((await channels.publish(PLACE, id)).kind).toBe('sent');
    expect((await channels.publish(PLACE, id)).kind).toBe('sent');
    expect((await channels.publish(PLACE, '123')).kind).toBe('sent');
    expect(fake.state.channel(PLACE).messages.map(({ publishedAt }) => publishedAt !== undefined)).toEqual([
      true,
    ]);
  });

  it('is told how long to wait where an hour’s share is spent, while the channel is posted to', async () => {
    fake.state.channel(PLACE, { type: 5 });
    fake.state.publishedAnHour = 1;
    const ids = [];
    for (const nonce of ['n1', 'n2', 'n3']) {
      const sent = await post({ nonce });
      ids.push((sent.kind === 'sent' && sent.messageId) || '');
    }
    await channels.publish(PLACE, ids[0] ?? '');
    const later = await channels.publish(PLACE, ids[1] ?? '');
    expect(later.kind === 'retry' && later.after).toBeGreaterThan(HOUR / 2);
    expect((await post({ nonce: 'n4' })).kind).toBe('sent');
  });
});

describe('a probe', () => {
  it.each([
    ['open', {}, { kind: 'open' }],
    ['not to be seen', { permissions: 0n }, { kind: 'closed', gone: false }],
    ['deleted', { deleted: true }, { kind: 'closed', gone: true }],
  ])('of a channel that is %s', async (_name, set, outcome) => {
    Object.assign(fake.state.channel(PLACE), set);
    expect(await channels.probe(PLACE, 'text')).toMatchObject(outcome);
  });

  it('that gets no answer knows nothing', async () => {
    fake.fault({ when: 'before', answer: { status: 503 } });
    expect(await channels.probe(PLACE, 'text')).toMatchObject({ kind: 'unknown' });
  });

  it('posts nothing', async () => {
    fake.state.channel(PLACE).permissions = ALL_PERMISSIONS & ~BIT.send;
    await channels.probe(PLACE, 'text');
    expect(asked('POST')).toBe(0);
  });
});
