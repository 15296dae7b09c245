import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { closeParser } from '#feeds/parse-feed.ts';
import { createHttp, type Http } from '#platform/http.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';
import { type Followed, follow, rss, type TestClock, testClock } from '../helpers/followed.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let server: FeedServer;
let http: Http;
let clock: TestClock;
let source: Followed;

beforeEach(async () => {
  server = await startFeedServer();
  http = createHttp({ allowHosts: ['127.0.0.1'] });
  clock = testClock();
  source = follow(server.url('/feed'), reader(), clock);
});
afterEach(async () => {
  await http.close();
  await server.close();
});
afterAll(closeParser);

function reader(random = () => 0.5) {
  return createFeedReader({ http, clock, random, log: quietLog, hostGapMs: 0 });
}
function conditions(time: number): [string | undefined, string | undefined] {
  const headers = server.asked[time]?.headers;
  return [headers?.['if-none-match'], headers?.['if-modified-since']];
}

describe('conditional requests', () => {
  it('C01 asks once without conditions, then with them, and takes 304 for unchanged', async () => {
    server.on('/feed', ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body: rss(['one']), headers: { etag: '"1"' } },
    );
    expect(await source.poll()).toMatchObject({
      kind: 'modified',
      items: [{ title: 'one', sourceId: 'test' }],
    });
    for (let i = 0; i < 5; i++) expect((await source.next()).kind).toBe('unchanged');
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      ...Array(5).fill('"1"'),
    ]);
    expect(source.state).toMatchObject({ health: 'ok', failures: 0, lastSuccessAt: clock.now() });
  });

  it.each([
    ['quotes', '"abc"'],
    ['weak', 'W/"x y"'],
    ['none at all', 'bare-tag'],
    ['bytes beyond ASCII', '"\u00e9\u00ff"'],
  ])('C02 echoes an ETag byte for byte: %s', async (_name, etag) => {
    server.on('/feed', { body: rss(['one']), headers: { etag } });
    await source.poll();
    await source.next();
    expect(conditions(1)[0]).toBe(etag);
  });

  it('C03 echoes Last-Modified as it was written, be it a date or not', async () => {
    for (const odd of ['Wed, 5 Jan 2026 1:02:03 +0700', 'yesterday', '2026-01-05']) {
      source = follow(server.url('/feed'), reader(), clock);
      server.on('/feed', { body: rss([odd]), headers: { 'last-modified': odd } });
      await source.poll();
      await source.next();
      expect(server.asked.at(-1)?.headers['if-modified-since']).toBe(odd);
    }
  });

  it('C04 keeps the new validator of an answer with the same bytes, and does not read them again', async () => {
    server.on('/feed', (_asked, time) => ({ body: rss(['one']), headers: { etag: `"${time}"` } }));
    await source.poll();
    expect((await source.next()).kind).toBe('unchanged');
    await source.next();
    expect(conditions(2)[0]).toBe('"1"');
  });

  it('C05 keeps the validators that a 304 brings, and those it leaves out', async () => {
    server.on('/feed', (_asked, time) =>
      time === 0
        ? { body: rss(['one']), headers: { etag: '"a"', 'last-modified': 'then' } }
        : { status: 304, headers: { etag: '"b"' } },
    );
    await source.poll();
    await source.next();
    await source.next();
    expect(conditions(2)).toEqual(['"b"', 'then']);
  });

  it('C06 C07 keeps the old validators when the new body is no feed or the server fails', async () => {
    const answers = [
      { body: rss(['one']), headers: { etag: '"good"' } },
      { body: 'Sorry, we are moving house.', headers: { etag: '"bad"' } },
      { status: 500, headers: { etag: '"worse"' } },
    ];
    server.on('/feed', (_asked, time) => answers[time] ?? { status: 304 });
    await source.poll();
    expect(await source.next()).toMatchObject({ kind: 'failed', code: 'not-a-feed' });
    expect(await source.next()).toMatchObject({ kind: 'failed', code: 'server-error' });
    expect(source.state).toMatchObject({ failures: 2, health: 'failing', etag: '"good"' });
    expect((await source.next()).kind).toBe('unchanged');
    expect(conditions(3)[0]).toBe('"good"');
    expect(source.state).toMatchObject({ failures: 0, health: 'ok', lastError: null });
  });

  it('C08 asks with the old validators again where the outcome could not be stored', async () => {
    server.on('/feed', (_asked, time) => ({ body: rss([`item ${time}`]), headers: { etag: `"${time}"` } }));
    await source.poll();
    const stored = source.state;
    await source.next();
    source.state = stored;
    expect(await source.next()).toMatchObject({ kind: 'modified' });
    expect(conditions(2)[0]).toBe('"0"');
  });

  it('C09 goes on after a restart where it was: its memory is all in the state', async () => {
    server.on('/feed', { body: rss(['one']), headers: { etag: '"1"' } });
    await source.poll();
    const again = follow(source.url, reader(), clock);
    again.state = source.state;
    await again.next();
    expect(conditions(1)[0]).toBe('"1"');
  });

  it('asks a new address without the validators of the old one', async () => {
    server.on('/feed', { body: rss(['one']), headers: { etag: '"1"' } });
    server.on('/other', { body: rss(['two']) });
    await source.poll();
    source.url = server.url('/other');
    expect(await source.poll()).toMatchObject({ kind: 'modified', items: [{ title: 'two' }] });
    expect(conditions(1)).toEqual([undefined, undefined]);
  });

  it('counts a 304 that nobody asked for as a failure', async () => {
    server.on('/feed', { status: 304 });
    expect(await source.poll()).toMatchObject({ kind: 'failed', code: 'protocol' });
  });
});

describe('moves', () => {
  const moved = (location: string, status = 301) => ({ status, headers: { location } });

  it('C12 C13 follows a permanent redirect, and asks the new address itself after seven days', async () => {
    server.on('/feed', moved('/new'));
    server.on('/new', { body: rss(['one']) });
    await source.poll();
    expect(source.state).toMatchObject({ movedTo: server.url('/new'), adoptedUrl: null });
    clock.pass(6 * DAY);
    await source.poll();
    expect(source.state.adoptedUrl).toBeNull();
    clock.pass(DAY);
    await source.poll();
    expect(source.state).toMatchObject({ movedTo: null, adoptedUrl: server.url('/new') });
    await source.next();
    expect(server.askedFor('/feed')).toHaveLength(3);
    expect(server.askedFor('/new')).toHaveLength(4);
  });

  it('C14 never adopts a login page', async () => {
    server.on('/feed', moved('/login'));
    server.on('/login', { body: '<html><body><form>Please log in</form></body></html>' });
    for (let day = 0; day < 9; day++, clock.pass(DAY)) await source.poll();
    expect(source.state).toMatchObject({ movedTo: null, adoptedUrl: null, health: 'failing' });
  });

  it('C15 keeps the address through temporary redirects', async () => {
    server.on('/feed', moved('/elsewhere', 302));
    server.on('/elsewhere', { body: rss(['one']) });
    for (let day = 0; day < 9; day++, clock.pass(DAY)) await source.poll();
    expect(source.state).toMatchObject({ movedTo: null, adoptedUrl: null, health: 'ok' });
  });

  it('returns to the configured address when the adopted one is lost', async () => {
    server.on('/feed', moved('/new'));
    server.on('/new', { body: rss(['one']) });
    await source.poll();
    clock.pass(7 * DAY);
    await source.poll();
    server.on('/new', { status: 410 });
    server.on('/feed', { body: rss(['home again']) });
    expect(await source.next()).toMatchObject({ kind: 'failed', code: 'gone' });
    expect(source.state).toMatchObject({ adoptedUrl: null, goneSince: null });
    expect(await source.next()).toMatchObject({ kind: 'modified', items: [{ title: 'home again' }] });
  });
});

describe('a web page where a feed should be', () => {
  const page = (...hrefs: string[]) =>
    `<html><head><title>Paper</title>${hrefs.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head><body>News</body></html>`;

  it('C10 is searched once for the feed it names, which is asked directly from then on', async () => {
    server.on('/feed', { body: page('/comments/feed', '/rss'), headers: { 'content-type': 'text/html' } });
    server.on('/rss', { body: rss(['found']), headers: { etag: '"r"' } });
    expect(await source.poll()).toMatchObject({ kind: 'modified', items: [{ title: 'found' }] });
    await source.next();
    expect(server.asked.map((one) => one.path)).toEqual(['/feed', '/rss', '/rss']);
    expect(conditions(2)[0]).toBe('"r"');
  });

  it('is not followed from page to page', async () => {
    server.on('/feed', { body: page('/page') });
    server.on('/page', { body: page('/feed') });
    expect(await source.poll()).toMatchObject({ kind: 'failed', code: 'not-a-feed' });
    expect(server.asked).toHaveLength(2);
  });

  it('is not taken for the source’s new home while it may be an outage', async () => {
    server.on('/feed', { body: rss(['one']) });
    await source.poll();
    server.on('/feed', { body: page('/everything') });
    server.on('/everything', { body: rss(['all']) });
    expect(await source.next()).toMatchObject({ kind: 'modified', items: [{ title: 'all' }] });
    expect(source.state).toMatchObject({ adoptedUrl: null, movedTo: server.url('/everything') });
    server.on('/feed', { body: rss(['two']) });
    expect(await source.next()).toMatchObject({ kind: 'modified', items: [{ title: 'two' }] });
    expect(source.state.movedTo).toBeNull();
  });

  it('B24 is a feed if its bytes are one, whatever its Content-Type says', async () => {
    for (const type of ['image/png', 'text/html', 'application/octet-stream']) {
      server.on('/feed', { body: rss([type]), headers: { 'content-type': type } });
      expect((await source.poll()).kind, type).toBe('modified');
    }
  });
});

describe('refusals', () => {
  it('C16 ends a source that says "gone" twice, a day apart', async () => {
    server.on('/feed', { status: 410 });
    expect(await source.poll()).toMatchObject({ kind: 'failed', code: 'gone' });
    expect(source.state.health).toBe('failing');
    expect(source.wait()).toBeGreaterThanOrEqual(DAY);
    await source.next();
    expect(source.state.health).toBe('gone');
    expect(source.wait()).toBeGreaterThan(1000 * DAY);
  });

  it('C16 does not count a "gone" that was taken back in between', async () => {
    server.on('/feed', (_asked, time) => ({ status: time === 1 ? 500 : 410 }));
    await source.poll();
    await source.next();
    await source.next();
    expect(source.state.health).toBe('failing');
  });

  it('C17 asks a missing source ever more rarely, at least once a day, and never gives it up', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      await source.next();
      waits.push(source.wait() / MINUTE);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440]);
    expect(source.state).toMatchObject({ health: 'failing', failures: 10, lastError: 'not found (404)' });
    server.on('/feed', { body: rss(['back']) });
    await source.next();
    expect(source.state).toMatchObject({ health: 'ok', failures: 0, lastError: null });
  });

  it.each([
    ['120', 30 * MINUTE],
    ['7200', 2 * HOUR],
    ['Wed, 25 Nov 2026 08:00:00 GMT', 5 * HOUR],
    ['Wed, 25 Nov 2020 08:00:00 GMT', 30 * MINUTE],
    ['-1', 30 * MINUTE],
    ['abc', 30 * MINUTE],
    ['315360000', 7 * DAY],
  ])('C18 C19 waits as long as Retry-After says, within bounds: %s', async (value, wait) => {
    source = follow(
      source.url,
      reader(() => 0),
      clock,
    );
    for (const status of [429, 503]) {
      source.state = { ...source.state, failures: 0 };
      server.on('/feed', { status, headers: { 'retry-after': value } });
      expect(await source.poll()).toMatchObject({ kind: 'failed', code: 'throttled' });
      expect(source.wait()).toBe(wait);
    }
  });

  it('C18 doubles its patience when a Retry-After that means nothing comes again', async () => {
    server.on('/feed', { status: 429, headers: { 'retry-after': 'abc' } });
    await source.poll();
    await source.next();
    expect(source.wait()).toBe(HOUR);
  });

  it('C20 doubles its patience with a 429 that names no time, and heeds how long that may be cached', async () => {
    server.on('/feed', { status: 429 });
    await source.poll();
    expect(source.wait()).toBe(30 * MINUTE);
    await source.next();
    expect(source.wait()).toBe(HOUR);
    server.on('/feed', { status: 429, headers: { 'cache-control': 'max-age=172800' } });
    await source.next();
    expect(source.wait()).toBeGreaterThanOrEqual(2 * DAY);
  });

  it('C29 calls a robot check "blocked" and comes back after hours', async () => {
    server.on('/feed', {
      status: 403,
      headers: { 'cf-mitigated': 'challenge' },
      body: '<html>Just a moment…',
    });
    expect(await source.poll()).toMatchObject({ kind: 'failed', code: 'blocked' });
    expect(source.state).toMatchObject({ health: 'blocked' });
    expect(source.wait()).toBeGreaterThanOrEqual(6 * HOUR);
    for (let i = 0; i < 5; i++) await source.next();
    expect(source.wait()).toBeLessThanOrEqual(27 * HOUR);
  });
});

describe('when to come back', () => {
  it('C21 C22 heeds server and feed, also after a 304 that does not repeat the feed', async () => {
    server.on('/feed', (_asked, time) =>
      time === 0 ? { body: rss(['one'], '<ttl>90</ttl>'), headers: { etag: '"1"' } } : { status: 304 },
    );
    await source.poll();
    expect(source.wait()).toBeGreaterThanOrEqual(90 * MINUTE);
    await source.next();
    expect(source.wait()).toBeGreaterThanOrEqual(90 * MINUTE);
    server.on('/feed', { body: rss(['two']), headers: { 'cache-control': 'max-age=315360000' } });
    await source.next();
    expect(source.wait()).toBeGreaterThanOrEqual(6 * HOUR);
    expect(source.wait()).toBeLessThanOrEqual(7 * HOUR);
  });

  it('C24 spreads sources that are read together, a tenth either way', async () => {
    server.on('/feed', { body: rss(['one']) });
    const waits: number[] = [];
    for (const chance of [0, 0.25, 0.999]) {
      const one = follow(
        source.url,
        reader(() => chance),
        clock,
      );
      await one.poll();
      waits.push(one.wait());
    }
    expect(new Set(waits).size).toBe(3);
    expect(waits[0]).toBe(27 * MINUTE);
    expect(waits.at(-1)).toBeLessThan(33 * MINUTE);
  });

  it('asks a busy paper more often than a quiet one', async () => {
    const dated = (gap: number) => {
      const items = Array.from({ length: 20 }, (_, i) => {
        const date = new Date(clock.now().getTime() - i * gap).toUTCString();
        return `<item><title>n${gap}-${i}</title><link>https://paper.example/${gap}/${i}</link><pubDate>${date}</pubDate></item>`;
      });
      return { body: `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>` };
    };
    server.on('/feed', dated(20 * MINUTE));
    await source.poll();
    expect(source.wait()).toBeLessThan(15 * MINUTE);
    const quiet = follow(server.url('/quiet'), reader(), clock);
    server.on('/quiet', dated(DAY));
    await quiet.poll();
    expect(quiet.wait()).toBeGreaterThan(5 * HOUR);
  });

  it('B26 does not hold it against a source when our own network is down', async () => {
    const down = createHttp({
      lookup: async () => {
        throw Object.assign(new Error('no resolver'), { code: 'ECONNREFUSED' });
      },
    });
    const offline = createFeedReader({ http: down, clock, random: () => 0.5, log: quietLog, hostGapMs: 0 });
    const one = follow('https://paper.example/feed', offline, clock);
    for (let i = 0; i < 20; i++) await one.next();
    expect(one.state).toMatchObject({ failures: 0, lastError: 'no DNS server can be reached' });
    expect(one.wait()).toBeLessThan(10 * MINUTE);
    await down.close();
  });
});

it('is as if it had not been asked when the program stops in the middle', async () => {
  const began = Promise.withResolvers<void>();
  server.on('/feed', () => {
    began.resolve();
    return new Promise(() => undefined);
  });
  const stopping = reader();
  const one = follow(source.url, stopping, clock);
  const before = one.state;
  const outcome = one.poll();
  await began.promise;
  stopping.close();
  expect(await outcome).toMatchObject({ kind: 'failed', code: 'closed' });
  expect(one.state).toEqual(before);
});
