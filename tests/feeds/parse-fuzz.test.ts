/** Feeds and pages with random damage: each must end in a result. The seed of a failure is in its message. */
import { expect, it } from 'vitest';
import { readFeed } from '#feeds/read-feed.ts';
import { readPageText } from '#feeds/read-page-text.ts';
import { atom, bytesOf, FEED_URL, NOW, rss } from '../helpers/feeds.ts';
import { randomFrom } from '../helpers/random.ts';

const META = { contentType: null, url: FEED_URL, now: NOW };
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);

const FEEDS = [
  rss(
    '<title>Gọi vốn 5 triệu USD</title><link>https://a.vn/1</link><guid isPermaLink="false">1</guid><pubDate>Mon, 14 Sep 2026 18:44:00 +0700</pubDate><description><![CDATA[<p>Một <b>đoạn</b></p>]]></description>',
    '<title>Tin &amp; bài</title><category>AI</category><author>an@a.vn (An)</author>',
  ),
  atom(
    '<id>urn:1</id><title type="html">a &lt;b&gt;b&lt;/b&gt;</title><link rel="alternate" href="https://a.vn/1"/><updated>2026-09-14T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">c</div></content>',
  ),
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"t","content_html":"<p>x</p>","date_published":"2026-01-01"}]}',
];
const PAGE = `<html lang="vi"><head><title>Bài</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bài"}</script></head><body><nav><a href="/">Trang chủ</a></nav><article><h1>Bài</h1>${'<p>Một câu văn đủ dài để được xem là một đoạn, có dấu chấm ở cuối.</p>'.repeat(3)}<table><tr><td>1</td></tr></table><ul><li>a</li></ul></article></body></html>`;
const SCRAPS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</item>',
  '<item>',
  '</',
  '/>',
  '\u0000',
  '&#x',
  '&amp;',
  '<title>',
  '</title>',
  '<a href="',
  '<?xml',
  '<!DOCTYPE x [',
  '__proto__',
  '{',
  '}',
  '[',
  '\\u',
  '\uD800',
  'ệ',
  '\u0301',
  ' ',
  '\n',
  '<div>',
  '<script>',
  '<table>',
  'xml:base="::"',
  'href="http://["',
];

function damage(source: string, next: () => number): Uint8Array {
  let text = source;
  for (let blow = 0; blow < 1 + next() * 8; blow += 1) {
    const at = Math.floor(next() * text.length);
    const length = Math.floor(next() * 30);
    const kind = next();
    const scrap = SCRAPS[Math.floor(next() * SCRAPS.length)] ?? '';
    if (kind < 0.3) text = text.slice(0, at) + text.slice(at + length);
    else if (kind < 0.7) text = text.slice(0, at) + scrap + text.slice(at);
    else if (kind < 0.85) text = text.slice(0, at) + scrap.repeat(Math.floor(next() * 200)) + text.slice(at);
    else text = text.slice(0, at) + text.slice(at, at + length).repeat(20) + text.slice(at);
  }
  const bytes = bytesOf(text);
  if (next() < 0.3) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return bytes;
}

it(`D29 ${ROUNDS} damaged feeds (seed ${SEED})`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = randomFrom(SEED + round);
    const bytes = damage(FEEDS[round % FEEDS.length] ?? '', next);
    const feed = await readFeed(bytes, META).catch((error: unknown) => error);
    expect(feed, `round ${round}: ${new TextDecoder().decode(bytes)}`).not.toBeInstanceOf(Error);
    expect(feed).toHaveProperty('kind');
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it(`D29 ${ROUNDS} damaged pages (seed ${SEED})`, () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const bytes = damage(PAGE, randomFrom(SEED + round));
    expect(
      () => readPageText(bytes, META, []),
      `round ${round}: ${new TextDecoder().decode(bytes)}`,
    ).not.toThrow();
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('items are within their bounds whatever the feed', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const feed = await readFeed(damage(FEEDS[0] ?? '', randomFrom(SEED + round)), META);
    if (feed.kind !== 'feed') continue;
    for (const item of feed.items) {
      expect(item.keys.length).toBeGreaterThan(0);
      expect(item.keys.every((key) => key.length <= 200)).toBe(true);
      expect(item.title.length).toBeLessThanOrEqual(500);
      expect(item.url === null || /^https?:/.test(item.url)).toBe(true);
      expect(item.publishedAt === null || !Number.isNaN(item.publishedAt.getTime())).toBe(true);
      expect(/[\u0000-\u0008\u202E\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(item.title)).toBe(false);
    }
  }
});
