import { describe, expect, it } from 'vitest';
import { canonicalAddress, cleanUrl } from '#feeds/clean-url.ts';
import { itemKeys } from '#feeds/item-keys.ts';
import { itemOf, itemsOf, rss } from '../helpers/feeds.ts';

const DAY = new Date('2026-09-14T03:00:00Z');
const TITLE = 'Công ty khởi nghiệp AI Việt gọi được 5 triệu USD vòng hạt giống';

function keys(parts: Partial<Parameters<typeof itemKeys>[0]>): readonly string[] {
  return itemKeys({ guid: null, url: null, title: TITLE, publishedAt: DAY, text: '', ...parts });
}

/** Two items are the same where they share a key. */
function same(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

it('keys are prefixed, the most stable first', () => {
  expect(keys({ guid: 'tag:a.vn,2026:1', url: 'https://a.vn/tin-1.html' })).toEqual([
    'guid:tag:a.vn,2026:1',
    'link:a.vn/tin-1.html',
    'title:2026-09-14 cong ty khoi nghiep ai viet goi duoc 5 trieu usd vong hat giong',
  ]);
});

describe('what makes no new item', () => {
  const base = keys({ guid: 'https://a.vn/?p=1', url: 'https://a.vn/tin-1.html' });
  it.each([
    ['I05 guid from http to https', { guid: 'http://a.vn/?p=1', url: null, title: 'khác' }],
    ['I06 guid of another host', { guid: 'https://b.vn/?p=1', url: 'https://a.vn/tin-1.html' }],
    ['I07 new guids, same links', { guid: 'urn:uuid:7', url: 'https://a.vn/tin-1.html', title: 'khác' }],
    ['I08 new guids and links, same title and day', { guid: 'urn:uuid:7', url: 'https://a.vn/moi/1' }],
    [
      'I09 no guid, tracking parameters',
      { url: 'https://a.vn/tin-1.html?utm_source=rss&fbclid=x#top', title: 'khác' },
    ],
    ['http to https in the link', { url: 'http://www.a.vn/tin-1.html', title: 'khác' }],
    ['mobile and AMP forms', { url: 'https://m.a.vn/amp/tin-1.html', title: 'khác' }],
    [
      'I03 an edited title',
      { guid: 'https://a.vn/?p=1', url: 'https://a.vn/tin-1.html', title: 'Tựa đã sửa' },
    ],
    [
      'I04 a bumped date',
      { guid: 'https://a.vn/?p=1', url: 'https://a.vn/tin-1.html', publishedAt: new Date('2026-11-01') },
    ],
  ] as const)('%s', (_, parts) => {
    expect(same(base, keys(parts))).toBe(true);
  });

  it('D19 composed and decomposed forms', () => {
    expect(keys({ title: TITLE.normalize('NFD') })).toEqual(keys({ title: TITLE }));
    expect(keys({ guid: 'tin-gọi-vốn'.normalize('NFD') })).toEqual(keys({ guid: 'tin-gọi-vốn' }));
  });
});

describe('what must not fall together', () => {
  it.each([
    ['a title that returns each day', { title: 'Bản tin sáng' }, { title: 'Bản tin sáng' }],
    [
      'a short title on one day',
      { title: 'Market wrap', url: 'https://a.vn/1' },
      { title: 'Market wrap', url: 'https://a.vn/2' },
    ],
    [
      'one long title on two days',
      { url: 'https://a.vn/1' },
      { url: 'https://a.vn/2', publishedAt: new Date('2026-09-16') },
    ],
    [
      'links that differ in a parameter that names the article',
      { url: 'https://a.vn/?id=1', title: 'x' },
      { url: 'https://a.vn/?id=2', title: 'x' },
    ],
    [
      'items that all point to the front page',
      { url: 'https://a.vn/', title: 'một' },
      { url: 'https://a.vn', title: 'hai' },
    ],
    [
      'empty guids',
      { guid: ' ', url: 'https://a.vn/1', title: 'x' },
      { guid: '', url: 'https://a.vn/2', title: 'y' },
    ],
    ['ids of other letters', { guid: 'AbC', title: 'x' }, { guid: 'aBc', title: 'y' }],
  ] as const)('%s', (_, a, b) => {
    const [first, second] = [keys(a), keys({ publishedAt: new Date('2026-09-15T03:00:00Z'), ...b })];
    expect(same(first, second)).toBe(false);
  });
});

describe('D11 guids that are none', () => {
  it.each([
    ['attributes only', '<guid isPermaLink="false"></guid>'],
    ['empty', '<guid/>'],
    ['blanks', '<guid>   </guid>'],
    ['only markup', '<guid><b></b></guid>'],
  ])('%s: the link serves', async (_, guid) => {
    const item = await itemOf(rss(`<title>t</title>${guid}<link>https://a.vn/tin-1.html</link>`));
    expect(item.keys[0]).toBe('link:a.vn/tin-1.html');
  });

  it('a megabyte is kept as a hash', async () => {
    const item = await itemOf(rss(`<title>t</title><guid>${'x'.repeat(1_000_000)}</guid>`));
    expect(item.keys[0]).toMatch(/^guid:sha256-[0-9a-f]{64}$/);
  });

  it('nothing at all: what the item says', async () => {
    const [a, b] = await itemsOf(rss('<description>một</description>', '<description>hai</description>'));
    expect(a?.keys).not.toEqual(b?.keys);
  });
});

it('D12 the same id twice in one fetch is one item', async () => {
  const items = await itemsOf(
    rss(
      '<title>mới</title><guid>1</guid>',
      '<title>cũ</title><guid>1</guid>',
      '<title>khác</title><guid>2</guid>',
    ),
  );
  expect(items.map(({ title }) => title)).toEqual(['mới', 'khác']);
});

describe('canonical addresses', () => {
  it.each([
    ['https://WWW.A.vn:443/Tin//1/', 'a.vn/Tin/1'],
    ['http://a.vn/tin/index.html', 'a.vn/tin'],
    ['https://a.vn/tin?b=2&a=1&utm_medium=x', 'a.vn/tin?a=1&b=2'],
    ['https://a.vn/tin.amp.html', 'a.vn/tin.html'],
    ['https://a.vn/tin/amp/', 'a.vn/tin'],
    ['https://a.vn/g%E1%BB%8Di-v%E1%BB%91n', 'a.vn/gọi-vốn'],
    ['https://amp.a.vn/x?outputType=amp', 'a.vn/x'],
    ['https://m.vn/x', 'm.vn/x'],
  ])('%s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });
});

describe('addresses that may be shown', () => {
  it.each([
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['http://[::1]/', null],
    ['http://2130706433/', null],
    ['https://printer/', null],
    ['ht tp://x', null],
    ['https://a.vn/a b', 'https://a.vn/a%20b'],
    ['HTTPS://A.VN/X', 'https://a.vn/X'],
    ['https://xn--80ak6aa92e.com/', 'https://xn--80ak6aa92e.com/'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
  ])('%s', (address, clean) => {
    expect(cleanUrl(address, null)).toBe(clean);
  });
});
