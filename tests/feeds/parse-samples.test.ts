/** Real feeds and pages that lie beside the checkout where we work; the tables in parse.test.ts hold each oddity in small. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeParser } from '#feeds/parse-feed.ts';
import { readFeed } from '#feeds/read-feed.ts';
import { readPageText } from '#feeds/read-page-text.ts';
import { formatPageScores, scorePages } from '#feeds/score-pages.ts';
import { NOW } from '../helpers/feeds.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const FEEDS = path.join(SHARED, 'feeds');
const PAGES = path.join(SHARED, 'pages');

interface Listed {
  readonly file: string;
  readonly url: string;
  readonly items: number;
}

/** Rows of the folder's INDEX.md: slug, address and item count (the third column of the reduced ones, else the sixth). */
function listed(): readonly Listed[] {
  if (!existsSync(FEEDS)) return [];
  return readFileSync(path.join(FEEDS, 'INDEX.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, slug = '', url = '', third = '', , , sixth = '']) => {
      const isReduced = slug.startsWith('reduced/');
      const items = Number(isReduced ? third : sixth);
      const file = isReduced ? slug : `${slug}.xml`;
      if (!Number.isInteger(items) || !existsSync(path.join(FEEDS, file))) return [];
      // Where the index gives no whole address, and where it gives that of the author's own machine.
      const address = /^https?:\/\/(?!localhost)\S+$/.test(url)
        ? url.replace('…', '')
        : 'https://paper.vn/rss';
      return [{ file, url: address, items }];
    });
}

/** What the publishers left out of their own items, by file: items without title, address, date. */
const LACKING: Readonly<Record<string, readonly [number, number, number]>> = {
  // The last item is a stub: no title, an empty link.
  'cerclepsy-undeclared-latin1-2018.xml': [1, 1, 0],
  // Every address is of the author's own machine.
  'congnghe-hugo-localhost-2025.xml': [0, 5, 0],
  // One item holds nothing but "No Description".
  'vnexpress-tinmoinhat-2017-chromepaste.xml': [0, 1, 1],
};

describe.runIf(existsSync(FEEDS))('saved feeds (needs ../shared/feeds)', () => {
  it('there are as many as listed', () => {
    const files = [FEEDS, path.join(FEEDS, 'reduced')]
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => name.endsWith('.xml'));
    expect(listed()).toHaveLength(files.length);
  });

  it.each(listed())('$file: $items items', async ({ file, url, items }) => {
    const feed = await readFeed(readFileSync(path.join(FEEDS, file)), { contentType: null, url, now: NOW });
    if (feed.kind !== 'feed') throw new TypeError(feed.reason);
    const without = (field: 'title' | 'url' | 'publishedAt') =>
      feed.items.filter((item) => !item[field]).length;
    expect(feed.items).toHaveLength(items);
    expect([without('title'), without('url'), without('publishedAt')]).toEqual(LACKING[file] ?? [0, 0, 0]);
    expect(new Set(feed.items.map(({ keys }) => keys[0])).size).toBe(items);
    expect(
      feed.items.some(({ title, summary }) =>
        /<\/?(?:p|br|a|div|img)[ >]|&(?:nbsp|#\d+);/i.test(title + summary),
      ),
    ).toBe(false);
  });
});

describe.runIf(existsSync(PAGES))('saved pages (needs ../shared/pages)', () => {
  afterAll(closeParser);

  it('main text: mean token F1 of 0.95 and more, in Vietnamese too', { timeout: 120_000 }, async () => {
    const pairs = readdirSync(PAGES)
      .filter(
        (name) => existsSync(path.join(PAGES, name.replace(/\.html$/, '.txt'))) && name.endsWith('.html'),
      )
      .map((name) => ({
        id: name.replace(/\.html$/, ''),
        html: readFileSync(path.join(PAGES, name)),
        reference: readFileSync(path.join(PAGES, name.replace(/\.html$/, '.txt')), 'utf8'),
      }));
    const scores = await scorePages(pairs, []);
    expect(pairs.length).toBeGreaterThan(15);
    expect(scores.all, formatPageScores(scores)).toBeGreaterThan(0.95);
    expect(scores.vi, formatPageScores(scores)).toBeGreaterThan(0.95);
  });

  it.each(existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.startsWith('list-')) : [])(
    '%s is no article',
    (name) => {
      const page = readPageText(
        readFileSync(path.join(PAGES, name)),
        { contentType: null, url: 'https://paper.invalid/' },
        [],
      );
      expect(page).toEqual({ kind: 'no-article', reason: 'a list of other pages' });
    },
  );
});
