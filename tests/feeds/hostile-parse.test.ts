import { afterAll, describe, expect, it } from 'vitest';
import { refuseMarkup } from '#feeds/guard-markup.ts';
import { closeParser, parseEntries, parseFeed } from '#feeds/parse-feed.ts';
import { readPage } from '#feeds/read-page.ts';
import { bytesOf, FEED_URL, NOW, parse, rss } from '../helpers/feeds.ts';

const META = { contentType: null, url: FEED_URL, now: NOW };
const GOOD = bytesOf(rss('<title>Tin tốt</title><guid>1</guid>'));
const item = (description: string) =>
  rss(`<title>Tin</title><guid>1</guid><description>${description}</description>`);

/** What is asked here is the result; machines under load are slow. The deadline has tests of its own. */
const PATIENT = { deadlineMs: 25_000 };

afterAll(closeParser);

describe('feeds built to hurt end in a result, in the time of the thread', () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`,
  ).join('');
  const attributes = Array.from({ length: 40_000 }, (_, at) => `a${at}="1"`).join(' ');
  it.each<[string, () => string, number | string]>([
    ['D01 billion laughs', () => `<!DOCTYPE x [<!ENTITY lol "lol">${entities}]>${item('&lol9;')}`, 1],
    [
      'D01 quadratic blow-up',
      () => `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>${item('&a;'.repeat(50_000))}`,
      1,
    ],
    ['D02 an external file', () => `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${item('&f;')}`, 1],
    [
      'D02 a parameter entity',
      () => `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;]>${item('x')}`,
      1,
    ],
    ['D03 an external DTD', () => `<!DOCTYPE rss SYSTEM "http://127.0.0.1/rss.dtd">${item('x')}`, 1],
    ['D04 100,000 nested elements', () => item('<b>'.repeat(100_000)), 1],
    ['D04 nested outside any text', () => rss(`<title>Tin</title><a>${'<x>'.repeat(100_000)}`), 1],
    ['D05 30,000 unclosed elements', () => `<rss><channel>${'<a>'.repeat(30_000)}`, 'cut off before its end'],
    ['D06 an attribute of 2 MB', () => rss(`<title x="${'y'.repeat(2_000_000)}">Tin</title>`), 1],
    ['D06 a tag name of 2 MB', () => rss(`<title>Tin</title><${'y'.repeat(2_000_000)}/>`), 1],
    ['D06 40,000 attributes', () => rss(`<title ${attributes}>Tin</title>`), 1],
    [
      'D07 20,000 items',
      () =>
        rss(...Array.from({ length: 20_000 }, (_, at) => `<title>Tin số ${at}</title><guid>${at}</guid>`)),
      500,
    ],
    ['D09 a description of "x<h"', () => item('x<h'.repeat(80_000)), 1],
    ['D09 the same, escaped', () => item('x&lt;h'.repeat(80_000)), 1],
    ['D09 the same, in CDATA', () => item(`<![CDATA[${'x<h'.repeat(80_000)}]]>`), 1],
    ['half a million "<"', () => item('<'.repeat(500_000)), 1],
    ['half a million "&"', () => item('&'.repeat(500_000)), 1],
    ['quotes that never close', () => rss(`<title ${'a="'.repeat(200_000)}>x</title>`), 1],
    ['comments that never close', () => '<!--'.repeat(200_000), 'XML that is no feed'],
  ])('%s', async (_, source, outcome) => {
    const feed = await parseFeed(bytesOf(source()), META, PATIENT);
    expect(feed.kind === 'feed' ? feed.items.length : feed.reason).toBe(outcome);
  });

  it('D01 nothing is expanded', async () => {
    const feed = await parseFeed(bytesOf(`<!DOCTYPE x [<!ENTITY a "bùm">]>${item('&a;')}`), META);
    expect(feed.kind === 'feed' && feed.items[0]?.summary).toBe('&a;');
  });

  it('D07 the newest are kept, wherever they stand', async () => {
    const day = (at: number) => new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toUTCString();
    const items = Array.from(
      { length: 700 },
      (_, at) => `<title>Tin ${at}</title><guid>${at}</guid><pubDate>${day(at)}</pubDate>`,
    );
    const feed = await parseFeed(bytesOf(rss(...items)), META, PATIENT);
    if (feed.kind !== 'feed') throw new TypeError(feed.reason);
    expect([feed.items.length, feed.items[0]?.title, feed.items.at(-1)?.title]).toEqual([
      500,
      'Tin 200',
      'Tin 699',
    ]);
    expect(feed.notes).toContain('200 older items left out');
  });
});

describe('D08 names of objects', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  it.each(names)('%s as element and attribute', async (name) => {
    const source = `<rss xmlns:${name}="urn:x" ${name}="1"><channel ${name}="1"><${name}><polluted>yes</polluted></${name}><item ${name}="1"><${name} polluted="yes">x</${name}><title ${name}="y">Tin</title></item></channel></rss>`;
    const feed = await parse(source);
    expect(feed.kind === 'feed' && feed.items[0]?.title).toBe('Tin');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('in JSON', async () => {
    const source =
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","title":"Tin","constructor":{"prototype":{"polluted":1}},"__proto__":{"polluted":1}}]}';
    const feed = await parse(source);
    expect(feed.kind === 'feed' && feed.items[0]?.title).toBe('Tin');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('D28 the thread', () => {
  it('is stopped at its deadline, and the next feed is read by a new one', async () => {
    const slow = await parseFeed(bytesOf(item('<b>x</b>'.repeat(200_000))), META, { deadlineMs: 1 });
    expect(slow).toEqual({
      kind: 'not-a-feed',
      reason: 'not readable: took longer than 0.001 s',
      alternates: [],
    });
    expect((await parseFeed(GOOD, META, PATIENT)).kind).toBe('feed');
  });

  it('answers each of many askers with its own feed', async () => {
    const feeds = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        parseFeed(bytesOf(rss(`<title>Tin ${at}</title>`)), META, PATIENT),
      ),
    );
    expect(feeds.map((feed) => feed.kind === 'feed' && feed.items[0]?.title)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Tin ${at}`),
    );
  });

  it('one that is stopped costs those behind it nothing', async () => {
    const [bad, good] = await Promise.all([
      parseFeed(bytesOf(item('<b>x</b>'.repeat(200_000))), META, { deadlineMs: 1 }),
      parseFeed(GOOD, META, PATIENT),
    ]);
    expect([bad.kind, good.kind]).toEqual(['not-a-feed', 'feed']);
  });

  it('closes, and starts again when asked', async () => {
    await closeParser();
    await closeParser();
    const entries = await parseEntries(GOOD, META);
    expect(entries.kind === 'feed' && entries.entries[0]?.title.value).toBe('Tin tốt');
  });

  it('leaves the bytes with their owner', async () => {
    await parseFeed(GOOD, META, PATIENT);
    expect(GOOD.byteLength).toBeGreaterThan(0);
  });
});

describe('pages built to hurt', () => {
  const page = (body: string) =>
    bytesOf(`<html><head><title>Một trang</title></head><body>${body}</body></html>`);
  const attributes = Array.from({ length: 40_000 }, (_, at) => `a${at}="1"`).join(' ');
  it.each<[string, () => string, string]>([
    ['E01 10,000 nested div', () => '<div>'.repeat(10_000), 'nested deeper than 512'],
    ['E01 200,000 nested div', () => '<div>'.repeat(200_000), 'nested deeper than 512'],
    [
      'E02 formatting left open',
      () => `<div>${'<i id=1>'.repeat(4_000)}${'<p>x'.repeat(400)}`,
      'nested deeper than 512',
    ],
    ['E03 <b><p> 4,000 times', () => '<b><p>'.repeat(4_000), 'nested deeper than 512'],
    ['E03 <table><a> 4,000 times', () => '<table><a>'.repeat(4_000), 'nested deeper than 512'],
    ['E04 40,000 attributes', () => `<div ${attributes}>x</div>`, 'more than 256 attributes on a tag'],
    ['E05 a million "<"', () => '<'.repeat(1_000_000), 'no main text found'],
    ['E05 400,000 comments', () => '<!--'.repeat(400_000), 'no main text found'],
    ['E16 a million blanks', () => `<p>${' '.repeat(1_000_000)}</p>`, 'no main text found'],
    [
      '20,000 linked items',
      () => `<ul>${'<li><a href="/x">a headline that is long enough</a></li>'.repeat(20_000)}</ul>`,
      'no main text found',
    ],
    ['a class of 400 KB', () => `<div class="${'a-b '.repeat(100_000)}">x</div>`, 'no main text found'],
  ])('%s', async (_, body, reason) => {
    expect(await readPage(page(body()), META, [], PATIENT)).toEqual({ kind: 'no-article', reason });
  });

  it('E06 what follows 2 MB is not read', async () => {
    const long = '<p>Đây là một câu đủ dài để là một đoạn văn trong bài báo này.</p>'.repeat(40_000);
    const read = await readPage(page(`${long}<h1>cuối</h1>`), META, [], PATIENT);
    expect(JSON.stringify(read)).not.toContain('cuối');
  });

  it('ordinary sloppiness is let through', () => {
    expect(refuseMarkup('<ul>'.concat('<li>a<li>b'.repeat(2_000)))).toBeNull();
    expect(refuseMarkup('<table>'.concat('<tr><td>a<td>b'.repeat(2_000)))).toBeNull();
    expect(refuseMarkup('<div><span>a</div>'.repeat(2_000))).toBeNull();
    expect(refuseMarkup(`<svg>${'<path d="M0"/>'.repeat(2_000)}</svg>`)).toBeNull();
    expect(refuseMarkup('<br><img src=x>'.repeat(2_000))).toBeNull();
  });
});
