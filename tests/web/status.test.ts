import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Messenger, SendOutcome, Store } from '#domain/ports.ts';
import type { Connection } from '#domain/status.ts';
import { watchHealth } from '#pipeline/health.ts';
import { startLoop } from '#pipeline/loop.ts';
import { measured } from '#pipeline/measured.ts';
import { createPulse, type Pulse } from '#pipeline/pulse.ts';
import { readingOf } from '#pipeline/status.ts';
import { pollDue, processWaiting } from '#pipeline/steps.ts';
import { deliverDue } from '#pipeline/walk.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { createMetrics, type Metrics } from '#platform/metrics.ts';
import type { Endpoint } from '#web/serve.ts';
import { startStatusEndpoint } from '#web/status-endpoint.ts';
import { startWebsubEndpoint } from '#web/websub-endpoint.ts';
import { type TestClock, testClock } from '../helpers/followed.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

const MINUTE = 60_000;
const STORY =
  'Quiet Harbor, an AI startup, has raised $40 million in a Series A round led by Northgate Capital, the company said.';

let temp: TempStore;
let clock: TestClock;
let metrics: Metrics;
let pulse: Pulse;
let world: World;
let endpoint: Endpoint;
let connection: Connection | null;
let answered: SendOutcome;
/** In place of the store, for what health asks. */
let asked: Pick<Store, 'sources'>;

beforeEach(async () => {
  temp = await tempStore();
  clock = testClock();
  connection = null;
  answered = { kind: 'sent', messageId: 'm' };
  asked = temp.store;
  const messenger: Messenger = { post: async () => answered, edit: async () => answered };
  const running = { version: '1.2.3', startedAt: clock.now(), connection: () => connection };
  metrics = createMetrics('1.2.3', () => readingOf(temp.store, clock, running));
  pulse = createPulse(clock);
  const bare: World = {
    clock,
    log: quietLog,
    feeds: feeds(),
    store: temp.store,
    registry: { companies: [], investors: [], accelerators: [] },
    rates: [],
    pace: EVERYDAY,
    language: 'vi',
    messengerFor: () => messenger,
  };
  world = measured(bare, metrics.meter, pulse);
  const health = watchHealth({
    ...running,
    store: {
      get sources() {
        return asked.sources;
      },
    },
    pulse,
    clock,
    databaseMs: 20,
  });
  endpoint = await startStatusEndpoint(
    { health, metrics: metrics.render },
    { host: '127.0.0.1', port: 0, log: quietLog },
  );
});
afterEach(async () => {
  await endpoint.close();
  await temp.close();
});

/** "good" brings one story, "bad" fails. */
function feeds(): FeedReader {
  return {
    poll: async (source) => {
      const state = {
        ...source.state,
        lastCheckAt: clock.now(),
        nextCheckAt: new Date(clock.now().getTime() + MINUTE),
      };
      if (source.id === 'bad')
        return {
          kind: 'failed',
          code: 'dns',
          reason: 'no such host',
          state: { ...state, health: 'failing', failures: 1 },
        };
      const found = {
        ...state,
        health: 'ok' as const,
        lastSuccessAt: clock.now(),
        configuredUrl: source.url,
      };
      if (source.state.lastSuccessAt === null)
        return { kind: 'modified', items: [], state: found, notes: [] };
      const story = {
        title: 'AI startup Quiet Harbor raises $40 million',
        summary: STORY,
        publishedAt: clock.now(),
      };
      const other = { title: 'Giá vàng hôm nay', summary: 'Giá vàng tăng.' };
      const items = [sample.item(source.id, 'story', story), sample.item(source.id, 'other', other)];
      return { kind: 'modified', items, state: found, notes: [] };
    },
    readArticle: async ({ title, url, publishedAt }, language) => ({
      article: { title, text: STORY, url, publishedAt, language },
      from: 'page',
      reason: null,
    }),
    close: () => undefined,
  };
}

const get = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${endpoint.port}${path}`, init);
const healthz = async () => {
  const answer = await get('/healthz');
  return { status: answer.status, health: (await answer.json()) as Record<string, unknown> };
};
const figures = async () => {
  const text = await (await get('/metrics')).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))] as const;
      }),
  );
};

describe('/metrics', () => {
  it('counts what passes from a source to a channel, in Prometheus’s words', async () => {
    await temp.store.sources.follow(
      [
        sample.source('good', { language: 'en' }),
        sample.source('bad'),
        sample.source('off', { enabled: false }),
      ],
      clock.now(),
    );
    await sample.subscribe(temp.store, '1');
    await pollDue(world);
    clock.pass(2 * MINUTE);
    await pollDue(world);
    await processWaiting(world);
    clock.pass(3 * MINUTE);
    answered = { kind: 'retry', after: 1000, reason: 'busy' };
    world.store.outbox.claim = once(world.store.outbox.claim);
    await deliverDue(world);
    answered = { kind: 'sent', messageId: 'm' };
    clock.pass(MINUTE);
    const owed = await figures();
    expect(owed.get('goivon_deliveries_owed')).toBe(1);
    expect(owed.get('goivon_oldest_delivery_due_timestamp_seconds')).toBeGreaterThan(1.7e9);
    await deliverDue({
      ...world,
      store: measured({ ...world, store: temp.store }, metrics.meter, pulse).store,
    });
    const now = await figures();
    expect(
      Object.fromEntries(
        [...now].filter(([name]) => name.startsWith('goivon_') && !/_bucket|_sum|_size/.test(name)),
      ),
    ).toEqual({
      'goivon_info{version="1.2.3"}': 1,
      'goivon_polls_total{outcome="modified"}': 2,
      'goivon_polls_total{outcome="failed"}': 2,
      'goivon_items_total{outcome="no-clue"}': 1,
      'goivon_items_total{outcome="recorded"}': 1,
      'goivon_articles_read_total{from="page"}': 1,
      'goivon_reports_total{category="funding"}': 1,
      goivon_changes_total: 1,
      'goivon_deliveries_total{kind="card",outcome="retry"}': 1,
      'goivon_deliveries_total{kind="card",outcome="sent"}': 1,
      goivon_published_to_posted_seconds_count: 1,
      'goivon_sources{health="new"}': 0,
      'goivon_sources{health="ok"}': 1,
      'goivon_sources{health="failing"}': 1,
      'goivon_sources{health="blocked"}': 0,
      'goivon_sources{health="gone"}': 0,
      goivon_last_successful_poll_timestamp_seconds: new Date('2026-11-25T03:02:00Z').getTime() / 1000,
      goivon_items_waiting: 0,
      goivon_deliveries_owed: 0,
      goivon_subscriptions: 1,
      goivon_subscriptions_paused: 0,
    });
    // Published at 03:02, posted at 03:06.
    expect(now.get('goivon_published_to_posted_seconds_sum')).toBe(240);
    expect(now.get('goivon_published_to_posted_seconds_bucket{le="120"}')).toBe(0);
    expect(now.get('goivon_published_to_posted_seconds_bucket{le="300"}')).toBe(1);
    expect(now.get('goivon_database_size_bytes')).toBeGreaterThan(10_000);
    expect(now.has('nodejs_eventloop_lag_seconds')).toBe(true);
    expect(now.has('process_resident_memory_bytes')).toBe(true);
  });

  it('tells Discord’s answers apart, and whether commands are heard', async () => {
    for (const status of [200, 204, 429, 429, 403, 502, null]) metrics.meter.discordAsked(status);
    metrics.meter.interacted('latest', 0.02);
    expect((await figures()).has('goivon_discord_connected')).toBe(false);
    connection = { connected: true, since: clock.now() };
    const now = await figures();
    const requests = [...now].filter(([name]) => name.startsWith('goivon_discord_requests'));
    expect(Object.fromEntries(requests)).toEqual({
      'goivon_discord_requests_total{outcome="2xx"}': 2,
      'goivon_discord_requests_total{outcome="rate-limited"}': 2,
      'goivon_discord_requests_total{outcome="4xx"}': 1,
      'goivon_discord_requests_total{outcome="5xx"}': 1,
      'goivon_discord_requests_total{outcome="no-answer"}': 1,
    });
    expect(now.get('goivon_discord_connected')).toBe(1);
    expect(now.get('goivon_interaction_duration_seconds_bucket{le="0.025",command="latest"}')).toBe(1);
  });

  it('two in one process count apart', async () => {
    const other = createMetrics('9', () =>
      readingOf(temp.store, clock, { version: '9', startedAt: null, connection: () => null }),
    );
    other.meter.polled('failed');
    expect((await other.render()).text).toContain('goivon_polls_total{outcome="failed"} 1');
    expect((await figures()).has('goivon_polls_total{outcome="failed"}')).toBe(false);
  });
});

describe('/healthz', () => {
  it('is well where all is well, in one line of JSON', async () => {
    await temp.store.sources.follow([sample.source('good')], clock.now());
    await pollDue(world);
    clock.pass(9 * MINUTE);
    const answer = await get('/healthz');
    const text = await answer.text();
    expect(text.endsWith('}\n') && !text.slice(0, -1).includes('\n')).toBe(true);
    expect([answer.status, JSON.parse(text)]).toEqual([
      200,
      {
        ok: true,
        problems: [],
        version: '1.2.3',
        uptimeSeconds: 540,
        database: 'ok',
        loops: { poll: 540 },
        discord: 'off',
        lastPollAt: '2026-11-25T03:00:00.000Z',
      },
    ]);
  });

  it('notices a loop that hangs, and that it goes on', async () => {
    let release = () => {};
    const steps: string[] = [];
    const loop = startLoop(
      'process',
      () => {
        steps.push('step');
        return new Promise((resolve) => {
          release = () => resolve(false);
        });
      },
      { pauseMs: 60_000_000, log: quietLog, onBug: () => undefined, turned: (name) => pulse.beat(name) },
    );
    expect((await healthz()).status).toBe(200);
    clock.pass(10 * MINUTE + 1000);
    expect(await healthz()).toMatchObject({
      status: 503,
      health: {
        ok: false,
        problems: ['the process loop has done nothing for 10 min'],
        loops: { process: 601 },
      },
    });
    release();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await healthz()).status).toBe(200);
    await loop.stop();
  });

  it('a long step that gets things done is not a hung one', async () => {
    await temp.store.sources.follow([sample.source('good')], clock.now());
    pulse.beat('poll');
    clock.pass(9 * MINUTE);
    await pollDue(world);
    clock.pass(9 * MINUTE);
    expect((await healthz()).status).toBe(200);
  });

  it('notices a database that fails, and one that does not answer', async () => {
    const list = { list: () => Promise.reject(new Error('gone')) };
    asked = { sources: { ...temp.store.sources, ...list } };
    expect(await healthz()).toMatchObject({ status: 503, health: { ok: false, database: 'failing' } });
    let times = 0;
    const silent = {
      list: () => {
        times += 1;
        return new Promise<never>(() => undefined);
      },
    };
    asked = { sources: { ...temp.store.sources, ...silent } };
    for (let round = 0; round < 3; round += 1)
      expect(await healthz()).toMatchObject({ status: 503, health: { ok: false, database: 'silent' } });
    expect(times).toBe(1);
  });

  it('tells since when Discord is away, and stays well: posting goes on', async () => {
    connection = { connected: false, since: clock.now() };
    expect(await healthz()).toMatchObject({
      status: 200,
      health: { discord: { disconnectedSince: '2026-11-25T03:00:00.000Z' } },
    });
    connection = { connected: true, since: clock.now() };
    expect((await healthz()).health.discord).toBe('connected');
  });
});

describe('the listener', () => {
  it('refuses other paths and methods in one line', async () => {
    for (const [path, init, status] of [
      ['/', {}, 404],
      ['/metrics/', {}, 404],
      ['/healthz/../metrics%00', {}, 404],
      ['/metrics', { method: 'POST', body: 'x' }, 405],
      ['/healthz', { method: 'DELETE' }, 405],
    ] as const) {
      const answer = await get(path, init);
      expect([path, answer.status]).toEqual([path, status]);
      expect(await answer.text()).toMatch(/^[^\n]{1,80}\n$/);
    }
    expect(await (await get('/healthz', { method: 'HEAD' })).text()).toBe('');
  });

  it('refuses a header without end, and has room for who comes after clients that say nothing', async () => {
    const silent = Array.from({ length: 20 }, () => connect(endpoint.port, '127.0.0.1'));
    const long = connect(endpoint.port, '127.0.0.1');
    long.on('error', () => undefined);
    const said = new Promise<string>((resolve) => {
      let text = '';
      long.on('data', (part) => {
        text += part;
      });
      long.on('close', () => resolve(text));
    });
    long.write(`GET /healthz HTTP/1.1\r\nx: ${'a'.repeat(40_000)}`);
    expect(await said).toContain('431');
    expect((await get('/healthz')).status).toBe(200);
    for (const one of silent) one.destroy();
  });

  it('whoever asks at once shares one answer', async () => {
    let asked = 0;
    let letGo = () => {};
    const open = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const counting = await startStatusEndpoint(
      {
        health: async () => {
          asked += 1;
          await open;
          return { ok: true };
        },
        metrics: metrics.render,
      },
      { host: '127.0.0.1', port: 0, log: quietLog },
    );
    const all = Array.from({ length: 10 }, () => fetch(`http://127.0.0.1:${counting.port}/healthz`));
    await fetch(`http://127.0.0.1:${counting.port}/other`);
    letGo();
    await Promise.all(all);
    expect(asked).toBeLessThan(10);
    await counting.close();
  });

  it('is not what hubs reach: their door knows neither path', async () => {
    const inbox = {
      expects: async () => false,
      deliver: async () => 'ignored' as const,
      deny: async () => false,
      confirm: async () => false,
    };
    const hubs = await startWebsubEndpoint(inbox, { host: '127.0.0.1', port: 0, log: quietLog });
    for (const path of ['/metrics', '/healthz', '/websub/../metrics'])
      expect((await fetch(`http://127.0.0.1:${hubs.port}${path}`)).status).toBe(404);
    await hubs.close();
  });

  it('says which variable to set where its port is taken', async () => {
    const again = startStatusEndpoint(
      { health: async () => ({ ok: true }), metrics: metrics.render },
      { host: '127.0.0.1', port: endpoint.port, log: quietLog },
    );
    await expect(again).rejects.toThrow(/EADDRINUSE.*GOIVON_METRICS_PORT/);
  });
});

/** The first call goes through, later ones find nothing. */
function once<T extends (...given: never[]) => Promise<unknown>>(work: T): T {
  let called = false;
  return ((...given: Parameters<T>) => {
    if (called) return Promise.resolve([]);
    called = true;
    return work(...given);
  }) as T;
}
