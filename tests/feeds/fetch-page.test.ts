import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedItem } from '#domain/article.ts';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { fetchPage } from '#feeds/fetch-page.ts';
import { closeParser } from '#feeds/parse-feed.ts';
import { createRobots, type Robots, tamed } from '#feeds/robots.ts';
import { createHttp, type Http } from '#platform/http.ts';
import { failureCode } from '../helpers/failure-code.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';
import { type TestClock, testClock } from '../helpers/followed.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const HOUR = 3_600_000;
const { signal } = new AbortController();

let server: FeedServer;
let http: Http;
let clock: TestClock;
let robots: Robots;

beforeEach(async () => {
  server = await startFeedServer();
  http = createHttp({ allowHosts: ['127.0.0.1'] });
  clock = testClock();
  robots = createRobots(http, clock);
});
afterEach(async () => {
  await http.close();
  await server.close();
});
afterAll(closeParser);

/** Which of the paths robots.txt lets us read. */
async function allowed(...paths: string[]): Promise<string[]> {
  const open: string[] = [];
  for (const path of paths) {
    if ((await failureCode(robots.check(server.url(path), signal))) === 'none') open.push(path);
  }
  return open;
}
function robotsTxt(...lines: string[]): void {
  server.on('/robots.txt', { body: lines.join('\n') });
}

describe('robots.txt', () => {
  it('C27 is asked once a day and obeyed: our own group before the one for all', async () => {
    robotsTxt(
      'User-agent: *',
      'Disallow: /',
      '',
      'User-agent: Goivon/1.0',
      'Disallow: /private',
      'Allow: /private/open',
    );
    expect(await allowed('/news', '/private/a', '/private/open')).toEqual(['/news', '/private/open']);
    expect(server.askedFor('/robots.txt')).toHaveLength(1);
    clock.pass(25 * HOUR);
    robotsTxt('User-agent: *', 'Disallow: /news');
    expect(await allowed('/news', '/private/a')).toEqual(['/private/a']);
    expect(server.askedFor('/robots.txt')).toHaveLength(2);
  });

  it('understands wildcards, endings, comments and groups of several names', async () => {
    robotsTxt(
      'User-agent: other',
      'User-agent: *',
      'Disallow: /*.pdf$ # no files',
      'Disallow: /a/*/b',
      'Crawl-delay: 7',
    );
    expect(await allowed('/x.pdf', '/x.pdf?y', '/a/z/b', '/a/b')).toEqual(['/x.pdf?y', '/a/b']);
    expect(await robots.check(server.url('/ok'), signal)).toEqual({ gapMs: 7_000 });
  });

  it('does not take the rules for others as ours', async () => {
    robotsTxt('User-agent: BadBot', 'Disallow: /', 'User-agent: WorseBot', 'Disallow: /', 'Crawl-delay: 99');
    expect(await allowed('/news')).toEqual(['/news']);
    expect(await robots.check(server.url('/news'), signal)).toEqual({ gapMs: 0 });
  });

  it('C28 that is missing, binary or a redirect loop allows everything', async () => {
    expect(await allowed('/news')).toEqual(['/news']);
    for (const answer of [
      { body: 'User-agent: *\nDisallow: /\n\0\u0001' },
      { status: 301, headers: { location: '/robots.txt' } },
      { status: 403 },
    ]) {
      robots = createRobots(http, clock);
      server.on('/robots.txt', answer);
      expect(await allowed('/news')).toEqual(['/news']);
    }
  });

  it('C28 that can not be had for now forbids everything, for an hour', async () => {
    server.on('/robots.txt', { status: 503 });
    expect(await allowed('/news')).toEqual([]);
    robotsTxt('User-agent: *', 'Disallow: /private');
    expect(await allowed('/news')).toEqual([]);
    clock.pass(HOUR);
    expect(await allowed('/news')).toEqual(['/news']);
  });

  it('C28 of 10 MB is read to its first 500 KiB', async () => {
    const early = 'User-agent: *\nDisallow: /early\n';
    server.on('/robots.txt', { body: `${early}${'# filler\n'.repeat(1_200_000)}Disallow: /late\n` });
    expect(await allowed('/early', '/late')).toEqual(['/late']);
  });

  it('keeps within bounds whatever it holds: rules, wildcards and names without number', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `User-agent: bot${i}`).join('\n');
    const rules = `Disallow: /${'*a'.repeat(100)}\n`.repeat(20_000);
    const lines = tamed(`${names}\n${rules}Disallow: /${'b'.repeat(5_000)}\nAllow: /${'*'.repeat(50)}`).split(
      '\n',
    );
    expect(lines.slice(0, 2)).toEqual(['user-agent:someone-else', `Disallow: /${'*a'.repeat(100)}`]);
    expect(lines).toHaveLength(501);
  });
});

describe('a page', () => {
  it('is fetched where robots.txt lets us, redirects included', async () => {
    robotsTxt('User-agent: *', 'Disallow: /members');
    server.on('/news', { body: 'text', headers: { 'content-type': 'text/html; charset=utf-8' } });
    server.on('/short', { status: 302, headers: { location: '/news' } });
    server.on('/trap', { status: 302, headers: { location: '/members' } });
    const page = await fetchPage(server.url('/short'), { http, robots });
    expect(page).toMatchObject({ contentType: 'text/html; charset=utf-8', url: server.url('/news') });
    expect(await failureCode(fetchPage(server.url('/members'), { http, robots }))).toBe('robots');
    expect(await failureCode(fetchPage(server.url('/trap'), { http, robots }))).toBe('robots');
    expect(server.askedFor('/members')).toEqual([]);
  });

  it('that a person names is fetched without asking robots.txt', async () => {
    server.on('/news', { body: 'text' });
    await fetchPage(server.url('/news'), { http });
    expect(server.asked.map((one) => one.path)).toEqual(['/news']);
  });

  it('is refused with a reason: missing, a picture, too long', async () => {
    server.on('/picture', { body: 'x', headers: { 'content-type': 'image/jpeg' } });
    server.on('/long', { body: 'x'.repeat(4 * 1024 * 1024) });
    expect(await failureCode(fetchPage(server.url('/missing'), { http }))).toBe('http-status');
    expect(await failureCode(fetchPage(server.url('/picture'), { http }))).toBe('not-a-page');
    expect(await failureCode(fetchPage(server.url('/long'), { http }))).toBe('too-large');
  });
});

describe('an article', () => {
  const SENTENCE =
    'The company said on Tuesday that it has raised 20 million dollars to build more of its machines. ';
  const html = (head: string, text: string) =>
    `<html lang="en"><head><title>Raise</title>${head}</head><body><article><h1>Raise</h1><p>${text}</p><p>${text}</p><p>${text}</p></article></body></html>`;
  const item = (url: string | null, more: Partial<FeedItem> = {}): FeedItem => ({
    sourceId: 'test',
    keys: ['x'],
    title: 'Raise',
    url,
    summary: 'A short word from the feed.',
    content: '',
    author: null,
    publishedAt: new Date('2026-11-24T00:00:00Z'),
    ...more,
  });
  const read = (one: FeedItem) =>
    createFeedReader({ http, clock, random: () => 0.5, log: quietLog, hostGapMs: 0 }).readArticle(one, 'en');

  it('is the page’s main text, under the address that the page gives itself', async () => {
    server.on('/news?x=1', {
      body: html(`<link rel="canonical" href="${server.url('/news')}">`, SENTENCE.repeat(3)),
      headers: { 'content-type': 'text/html' },
    });
    const { article, from, reason } = await read(item(server.url('/news?x=1')));
    expect({ from, reason }).toEqual({ from: 'page', reason: null });
    expect(article.text).toContain('raised 20 million dollars');
    expect(article).toMatchObject({ title: 'Raise', language: 'en', url: server.url('/news') });
  });

  it('does not pass for another paper’s: a canonical address elsewhere is not believed', async () => {
    const head = '<link rel="canonical" href="https://famous-paper.com/scoop">';
    server.on('/news', { body: html(head, SENTENCE.repeat(3)) });
    expect((await read(item(server.url('/news')))).article.url).toBe(server.url('/news'));
  });

  it('C27 is the feed’s own text where the page is forbidden, missing, silent or no article, and says why', async () => {
    robotsTxt('User-agent: *', 'Disallow: /forbidden');
    server.on('/empty', { body: '<html><body></body></html>' });
    for (const path of ['/forbidden', '/missing', '/empty']) {
      const found = await read(item(server.url(path)));
      expect(found).toMatchObject({ from: 'feed', article: { text: 'A short word from the feed.' } });
      expect(found.reason, path).toMatch(/\S/);
    }
    expect((await read(item(null))).reason).toBe('the feed gives no address');
  });

  it('is the feed’s text where that is much longer than the page’s', async () => {
    server.on('/teaser', { body: html('', SENTENCE) });
    const content = SENTENCE.repeat(40);
    const found = await read(item(server.url('/teaser'), { content }));
    expect(found).toMatchObject({ from: 'feed', article: { text: content } });
  });

  it('A30 never leads inside: a link to this machine, its network or another port is not asked', async () => {
    for (const url of [
      'http://localhost/',
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/',
      'http://[::1]/',
      'ftp://127.0.0.1/',
    ]) {
      const found = await read(item(url));
      expect(found.from).toBe('feed');
      expect(found.reason).toMatch(/not a public address|not http/);
    }
    expect(server.asked).toEqual([]);
  });
});
