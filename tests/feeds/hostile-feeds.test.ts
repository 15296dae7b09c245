/** Feeds that attack, through the whole reader: each ends with a reason, and the others go on. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { closeParser } from '#feeds/parse-feed.ts';
import { createHttp, type HttpLimits } from '#platform/http.ts';
import { selfSigned } from '../helpers/certificate.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';
import { follow, rss, type TestClock, testClock } from '../helpers/followed.ts';
import { drip, type HostileServer, OK, pour, startHostileServer } from '../helpers/hostile-server.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const open: { close(): Promise<void> }[] = [];
let clock: TestClock;
let good: FeedServer;

beforeEach(async () => {
  clock = testClock();
  good = await startFeedServer();
  good.on('/feed', (_asked, time) => ({ body: rss([`good ${time}`]) }));
  open.push(good);
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
afterAll(closeParser);

function reader(limits: Partial<HttpLimits>, lookup?: () => Promise<{ address: string; family: 4 }[]>) {
  const allowHosts = ['127.0.0.1'];
  const http = createHttp({ allowHosts, limits, ...(lookup ? { lookup } : {}) });
  open.push(http);
  return createFeedReader({ http, clock, random: () => 0.5, log: quietLog, hostGapMs: 0 });
}
async function hostile(...args: Parameters<typeof startHostileServer>): Promise<HostileServer> {
  const server = await startHostileServer(...args);
  open.push(server);
  return server;
}

const bomb = (packed: Buffer, encoding: string) =>
  Buffer.concat([
    Buffer.from(`${OK}Content-Encoding: ${encoding}\r\nContent-Length: ${packed.length}\r\n\r\n`),
    packed,
  ]);
const zeros = Buffer.alloc(16 * 1024 * 1024);
const GZIP = gzipSync(zeros);
const BROTLI = brotliCompressSync(zeros);

const ATTACKS: readonly [string, string | RegExp, Parameters<typeof startHostileServer>[0]][] = [
  [
    'an endless body',
    'too-large',
    (socket) => {
      socket.write(`${OK}\r\n<rss>`);
      pour(socket, '<item>'.repeat(1000));
    },
  ],
  ['a gzip bomb', 'too-large', (socket) => void socket.end(bomb(GZIP, 'gzip'))],
  ['a brotli bomb', 'too-large', (socket) => void socket.end(bomb(BROTLI, 'br'))],
  ['gzip in gzip', 'bad-encoding', (socket) => void socket.end(bomb(gzipSync(GZIP), 'gzip, gzip'))],
  [
    'headers of 1 MB',
    'headers-too-large',
    (socket) => void socket.end(`${OK}X: ${'y'.repeat(1_000_000)}\r\n\r\n`),
  ],
  [
    'a wrong length',
    /^(truncated|reset)$/,
    (socket) => void socket.end(`${OK}Content-Length: 999\r\n\r\n${rss(['half'])}`),
  ],
  [
    'half a chunk',
    'reset',
    (socket) => void socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\nffff\r\n${rss(['half'])}`),
  ],
  ['rubbish', 'protocol', (socket) => void socket.end('lorem ipsum\r\n\r\n')],
  ['a hang-up', 'hung-up', (socket) => socket.destroy()],
  [
    'a redirect to itself',
    'redirects',
    (socket) => void socket.write('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'),
  ],
  [
    'a redirect to metadata',
    'private-address',
    (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n'),
  ],
  [
    'a redirect to this machine',
    'private-address',
    (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: http://[::1]/\r\n\r\n'),
  ],
  [
    'a redirect to a file',
    'scheme',
    (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n'),
  ],
];

describe('every attack ends with its reason while the others go on', () => {
  it.each(ATTACKS)('%s', async (_name, code, attack) => {
    const server = await hostile(attack);
    const feeds = reader({ bodyBytes: 1024 * 1024 });
    const [bad, other] = [follow(server.url, feeds, clock), follow(good.url('/feed'), feeds, clock)];
    const [failed, read] = await Promise.all([bad.poll(), other.poll()]);
    expect(failed).toMatchObject({ kind: 'failed', code: expect.stringMatching(code) });
    expect(bad.state).toMatchObject({ health: 'failing', failures: 1, etag: null, bodyHash: null });
    expect(bad.state.lastError).not.toMatch(/[\r\n]/);
    expect(read).toMatchObject({ kind: 'modified', items: [{ title: 'good 0' }] });
    expect(await other.next()).toMatchObject({ kind: 'modified', items: [{ title: 'good 1' }] });
  });

  it('slowness: a body that drips, headers that drip, silence', async () => {
    const dripping = await hostile((socket) => {
      socket.write(`${OK}\r\n`);
      drip(socket, '<rss>');
    });
    const hesitant = await hostile((socket) => drip(socket, `${OK}X: ${'y'.repeat(10_000)}`));
    const silent = await hostile(() => undefined);
    // Long enough for the good one on a busy machine, and the three take it together.
    const feeds = reader({ headersMs: 1_500, graceMs: 1_500 });
    const slow = [dripping, hesitant, silent].map((server) => follow(server.url, feeds, clock).poll());
    expect((await follow(good.url('/feed'), feeds, clock).poll()).kind).toBe('modified');
    const codes = (await Promise.all(slow)).map((outcome) => outcome.kind === 'failed' && outcome.code);
    expect(codes).toEqual(['too-slow', 'headers-timeout', 'headers-timeout']);
  });

  it('a certificate that nobody vouches for', async () => {
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000);
    const tls = selfSigned(['127.0.0.1'], day(-1), day(1));
    const server = await hostile((socket) => void socket.end(`${OK}\r\n${rss(['x'])}`), { tls });
    const bad = follow(server.url, reader({}), clock);
    expect(await bad.poll()).toMatchObject({ kind: 'failed', code: 'tls' });
  });

  it('a name that changes its address to one inside', async () => {
    const server = await startFeedServer({ webPort: true });
    open.push(server);
    server.on('/', { body: rss(['one']), headers: { connection: 'close' } });
    const answers = ['127.0.0.1', '10.0.0.1'];
    const feeds = reader({}, async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }]);
    const bad = follow(`http://rebind.example:${server.port}/`, feeds, clock);
    expect((await bad.poll()).kind).toBe('modified');
    expect(await bad.next()).toMatchObject({ kind: 'failed', code: 'private-address' });
    expect(server.asked).toHaveLength(1);
  });
});

describe('B22 two hundred hosts that hang at once', () => {
  it('hold up nobody else, neither the first time nor later', async () => {
    const silent = await hostile(() => undefined, { early: true, webPort: true });
    const feeds = reader({}, async () => [{ address: '127.0.0.1', family: 4 }]);
    const sick = Array.from({ length: 200 }, (_, i) =>
      follow(`http://sick${i}.example:${silent.port}/`, feeds, clock),
    );
    const other = follow(good.url('/feed'), feeds, clock);
    const hanging = sick.map((one) => one.poll());
    expect((await other.poll()).kind).toBe('modified');
    expect((await other.next()).kind).toBe('modified');
    feeds.close();
    const codes = new Set(
      (await Promise.all(hanging)).map((one) => (one.kind === 'failed' ? one.code : one.kind)),
    );
    expect(codes).toEqual(new Set(['closed']));
  });

  it('wait for each other only, once they are known to fail', async () => {
    const silent = await hostile(() => undefined, { early: true, webPort: true });
    const feeds = reader({}, async () => [{ address: '127.0.0.1', family: 4 }]);
    const sick = Array.from({ length: 200 }, (_, i) =>
      follow(`http://sick${i}.example:${silent.port}/`, feeds, clock),
    );
    for (const one of sick) one.state = { ...one.state, failures: 1 };
    const hanging = sick.map((one) => one.poll());
    const other = follow(good.url('/feed'), feeds, clock);
    for (let i = 0; i < 20; i++) expect((await other.poll()).kind).toBe('modified');
    expect(silent.connections()).toBe(32);
    feeds.close();
    await Promise.all(hanging);
  });
});
