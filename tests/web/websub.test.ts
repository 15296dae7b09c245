import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Push } from '#domain/push.ts';
import type { FollowedSource, Source } from '#domain/source.ts';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { closeParser, parseFeed } from '#feeds/parse-feed.ts';
import { createPush } from '#feeds/push.ts';
import { poll } from '#pipeline/walk.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { createHttp, type Http } from '#platform/http.ts';
import type { Endpoint } from '#web/serve.ts';
import { startWebsubEndpoint } from '#web/websub-endpoint.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';
import { rss, type TestClock, testClock } from '../helpers/followed.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PUBLIC = 'https://bot.example';
const BODY_BYTES = 64 * 1024;

let server: FeedServer;
let http: Http;
let clock: TestClock;
let kept: TempStore;
let push: Push;
let endpoint: Endpoint;
let world: World;
/** What hubs were told, oldest first. */
let forms: { hub: string; form: URLSearchParams }[];
let pokes: number;

beforeEach(async () => {
  server = await startFeedServer();
  http = createHttp({ allowHosts: ['127.0.0.1'] });
  clock = testClock();
  kept = await tempStore();
  forms = [];
  pokes = 0;
  await kept.store.sources.follow([source()], clock.now());
  await open();
  server.on('/feed', { body: rss(['old'], links('/hub', '/feed')) });
  for (const hub of ['/hub', '/hub2']) server.on(hub, (asked) => take(hub, asked.body, 202));
});
afterEach(async () => {
  await endpoint.close();
  await http.close();
  await server.close();
  await kept.close();
});
afterAll(closeParser);

function source(): Source {
  const url = server.url('/feed');
  return { id: 'paper', name: 'Paper', url, language: 'en', tier: 'first-hand', topic: 'ai', enabled: true };
}

/** Also plays a restart. */
async function open(): Promise<void> {
  await endpoint?.close();
  const { store } = kept;
  const random = () => 0.5;
  const made = await createPush({ http, store, clock, log: quietLog, parseFeed, random, publicUrl: PUBLIC });
  made.onFresh(() => {
    pokes += 1;
  });
  push = made;
  endpoint = await startWebsubEndpoint(made, {
    host: '127.0.0.1',
    port: 0,
    log: quietLog,
    bodyBytes: BODY_BYTES,
  });
  const feeds = createFeedReader({ http, clock, random, log: quietLog, hostGapMs: 0 });
  const registry = { companies: [], investors: [], chips: [] } as unknown as World['registry'];
  const messengerFor = () => null;
  world = {
    clock,
    log: quietLog,
    feeds,
    store,
    registry,
    rates: [],
    pace: EVERYDAY,
    push,
    language: 'vi',
    messengerFor,
  };
}

function links(hub: string, self: string): string {
  return `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${server.url(hub)}"/><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${server.url(self)}"/>`;
}

function take(hub: string, body: string, status: number) {
  forms.push({ hub, form: new URLSearchParams(body) });
  return { status };
}

async function followed(): Promise<FollowedSource> {
  return (await kept.store.sources.list())[0]!;
}

async function pollAndTend(): Promise<void> {
  await poll(await followed(), world);
  await push.tend();
}

/** Milliseconds between the last look and the next. */
async function interval(): Promise<number> {
  const { state } = await followed();
  return state.nextCheckAt.getTime() - state.lastCheckAt!.getTime();
}

async function items(): Promise<number> {
  return (await kept.store.items.counts()).waiting;
}

function last(): URLSearchParams {
  return forms.at(-1)!.form;
}

function callback(): URL {
  const url = new URL(last().get('hub.callback')!);
  expect(url.origin).toBe(PUBLIC);
  return new URL(url.pathname, `http://127.0.0.1:${endpoint.port}`);
}

async function verify(said: Record<string, string> = {}) {
  const url = callback();
  const asked = {
    'hub.mode': 'subscribe',
    'hub.topic': last().get('hub.topic')!,
    'hub.challenge': 'chal<lenge>',
    'hub.lease_seconds': String(864_000),
    ...said,
  };
  url.search = new URLSearchParams(asked).toString();
  return fetch(url);
}

async function deliver(
  body: string,
  { method = 'sha256', secret = last().get('hub.secret')!, headers = {} as Record<string, string> } = {},
) {
  const signature = `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
  return fetch(callback(), { method: 'POST', body, headers: { 'x-hub-signature': signature, ...headers } });
}

async function subscribe(): Promise<void> {
  await pollAndTend();
  expect((await verify()).status).toBe(200);
}

describe('subscribing', () => {
  it('finds the hub in the feed, asks it, and echoes the challenge as plain text', async () => {
    await pollAndTend();
    expect(forms.map(({ hub }) => hub)).toEqual(['/hub']);
    expect(last().get('hub.mode')).toBe('subscribe');
    expect(last().get('hub.topic')).toBe(server.url('/feed'));
    expect(last().get('hub.secret')!.length).toBeGreaterThanOrEqual(43);
    const answer = await verify();
    expect([answer.status, await answer.text()]).toEqual([200, 'chal<lenge>']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('believes Link headers before the feed, also several in one and one in several', async () => {
    const link = [
      `<${server.url('/hub2')}>; rel="hub", <${server.url('/other')}>; rel=alternate`,
      `<${server.url('/feed?x=1')}>; rel=self`,
    ];
    server.on('/feed', { body: rss(['old'], links('/hub', '/feed')), headers: { link } });
    await pollAndTend();
    expect(forms.map(({ hub }) => hub)).toEqual(['/hub2']);
    expect(last().get('hub.topic')).toBe(server.url('/feed?x=1'));
  });

  it('verifies nothing that it did not ask for', async () => {
    await pollAndTend();
    expect((await verify({ 'hub.topic': server.url('/else') })).status).toBe(404);
    expect((await verify({ 'hub.mode': 'unsubscribe' })).status).toBe(404);
    expect((await verify({ 'hub.challenge': 'x'.repeat(3_000) })).status).toBe(404);
    expect((await verify({ 'hub.challenge': '' })).status).toBe(404);
    expect((await deliver(rss(['early']))).status).toBe(404);
    const wrong = callback();
    for (const path of [
      '/',
      '/websub',
      wrong.pathname.slice(0, -1),
      '/websub/%E0/aaaaaaaaaaaaaaaaaaaaaaaa',
    ]) {
      expect((await fetch(new URL(path, wrong), { method: 'POST', body: 'x' })).status).toBe(404);
      expect((await fetch(new URL(path, wrong))).status).toBe(404);
    }
    expect((await fetch(wrong, { method: 'PUT', body: 'x' })).status).toBe(404);
  });

  it('asks again later, and the next hub, where a hub fails or redirects', async () => {
    server.on('/feed', {
      body: rss(['old']),
      headers: { link: `<${server.url('/hub')}>; rel=hub, <${server.url('/hub2')}>; rel=hub` },
    });
    server.on('/hub', (asked) => ({
      ...take('/hub', asked.body, 307),
      headers: { location: server.url('/hub2') },
    }));
    await pollAndTend();
    await push.tend();
    expect(forms.map(({ hub }) => hub)).toEqual(['/hub']);
    clock.pass(2 * HOUR);
    await push.tend();
    expect(forms.map(({ hub }) => hub)).toEqual(['/hub', '/hub2']);
    expect((await verify()).status).toBe(200);
    clock.pass(9 * DAY);
    await push.tend();
    expect(forms.map(({ hub }) => hub)).toEqual(['/hub', '/hub2', '/hub2']);
  });

  it('takes a no, and asks again after a week', async () => {
    await subscribe();
    expect((await verify({ 'hub.mode': 'denied', 'hub.reason': 'no' })).status).toBe(200);
    expect((await deliver(rss(['new']))).status).toBe(404);
    expect((await verify()).status).toBe(404);
    clock.pass(6 * DAY);
    await push.tend();
    expect(forms).toHaveLength(1);
    clock.pass(DAY);
    await push.tend();
    expect(forms).toHaveLength(2);
  });

  it('renews before the lease runs out, over a restart too, and takes deliveries meanwhile', async () => {
    await subscribe();
    clock.pass(7 * DAY);
    await push.tend();
    expect(forms).toHaveLength(1);
    clock.pass(DAY + 1);
    await open();
    await push.tend();
    expect(forms).toHaveLength(2);
    expect(last().get('hub.callback')).toBe(forms[0]!.form.get('hub.callback'));
    expect((await deliver(rss(['new']))).status).toBe(202);
    clock.pass(2 * DAY);
    expect((await deliver(rss(['late']))).status).toBe(404);
    expect((await verify()).status).toBe(200);
    expect((await deliver(rss(['late']))).status).toBe(202);
    expect(await items()).toBe(3);
  });

  it('asks no hub inside our own network', async () => {
    const guarded = createHttp();
    const asked = guarded.post({ url: server.url('/hub'), form: { 'hub.secret': 'x' } });
    await expect(asked).rejects.toMatchObject({ code: 'private-address' });
    await guarded.close();
    expect(forms).toEqual([]);
  });

  it('sends no secret to a hub without TLS for a feed with TLS', async () => {
    const { pushOffer } = await import('#feeds/websub.ts');
    const hints = { hubs: ['http://hub.example/'], self: null };
    expect(pushOffer([], hints, 'https://paper.example/feed')).toBeNull();
    expect(pushOffer([], hints, 'http://paper.example/feed')).toEqual({
      hubs: ['http://hub.example/'],
      topic: 'http://paper.example/feed',
    });
  });
});

describe('deliveries', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('stores what is signed with %s, once', async (method) => {
    await subscribe();
    expect(await items()).toBe(1);
    expect((await deliver(rss(['new']), { method })).status).toBe(202);
    expect((await deliver(rss(['new']), { method })).status).toBe(202);
    expect([await items(), pokes]).toEqual([2, 1]);
  });

  it('ignores what is wrongly signed, unsigned, of another topic, or no feed, and says nothing of it', async () => {
    await subscribe();
    const unsigned = await fetch(callback(), { method: 'POST', body: rss(['a']) });
    const answers = [
      unsigned,
      await deliver(rss(['b']), { secret: 'guess' }),
      await deliver(rss(['c']), { method: 'md5' }),
      await deliver(rss(['d']), { headers: { link: `<${server.url('/else')}>; rel="self"` } }),
      await deliver('no feed'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect([await items(), pokes, (await followed()).state.pushedAt]).toEqual([1, 0, null]);
    await deliver(rss(['e']), { headers: { link: `<${server.url('/feed')}>; rel="self"` } });
    expect(await items()).toBe(2);
  });

  it('refuses a body that is too long, announced or not', async () => {
    await subscribe();
    const long = rss(['x'.repeat(BODY_BYTES)]);
    expect((await deliver(long)).status).toBe(413);
    const stream = new Blob([long]).stream();
    const chunked = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    const status = await fetch(callback(), chunked).then(
      (answer) => answer.status,
      () => 413, // The connection was closed under the sender.
    );
    expect([status, await items()]).toEqual([413, 1]);
  });

  it('is not wanted of a source that is no longer followed', async () => {
    await subscribe();
    await kept.store.sources.follow([], clock.now());
    expect((await deliver(rss(['new']))).status).toBe(404);
    expect((await verify()).status).toBe(404);
  });
});

describe('polling', () => {
  it('slows while push works, is not put off for ever, and comes back after a silent day', async () => {
    await subscribe();
    const usual = await interval();
    expect(usual).toBeLessThan(2 * HOUR);
    await deliver(rss(['one']));
    expect(await interval()).toBe(6 * HOUR);
    clock.pass(3 * HOUR);
    await deliver(rss(['two']));
    expect(await interval()).toBe(6 * HOUR);
    clock.set((await followed()).state.nextCheckAt);
    await poll(await followed(), world);
    expect(await interval()).toBe(6 * HOUR);
    clock.pass(DAY);
    await poll(await followed(), world);
    expect(await interval()).toBe(usual);
  });
});
