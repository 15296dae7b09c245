import { describe, expect, it } from 'vitest';
import type { FeedEntries } from '#feeds/feed-entry.ts';
import { mendFeed } from '#feeds/mend-feed.ts';
import { readWithFeedsmith } from '#feeds/read-with-feedsmith.ts';
import { readWithRssParser } from '#feeds/read-with-rss-parser.ts';
import { atom, entriesOf, itemOf, itemsOf, parse, rss } from '../helpers/feeds.ts';

describe('D10 CDATA', () => {
  it.each([
    ['split around "]]>"', '<![CDATA[a ]]]]><![CDATA[> b]]>', 'a ]]> b'],
    ['nested', '<![CDATA[x <![CDATA[y]]>]]>', 'x y'],
    ['many sections', '<![CDATA[a]]>'.repeat(1_000), 'a'.repeat(500)],
    ['mixed with text', 'Hà Nội <![CDATA[& TP HCM]]>', 'Hà Nội & TP HCM'],
  ])('%s', async (_, title, text) => {
    expect((await itemOf(rss(`<title>${title}</title>`))).title).toBe(text);
  });
});

describe('D14 references and bare ampersands', () => {
  it.each([
    ['AT&T & Co', 'AT&T & Co'],
    ['a&nbsp;b', 'a b'],
    ['a &unknown; b', 'a &unknown; b'],
    ['a&#0;b&#31;c', 'abc'],
    ['a&#xD800;b', 'ab'],
    ['a&#x110000;b', 'ab'],
    ['&#272;&#7891;ng', 'Đồng'],
    ['5 &lt; 6', '5 < 6'],
    ['caf&eacute;', 'café'],
    ['&#150; dash &#133;', '– dash …'],
  ])('%s', async (title, text) => {
    expect((await itemOf(rss(`<title>${title}</title>`))).title).toBe(text);
  });

  it('in an address', async () => {
    const item = await itemOf(rss('<title>t</title><link>https://paper.example.vn/a?x=1&y=2&copy=3</link>'));
    expect(item.url).toBe('https://paper.example.vn/a?x=1&y=2&copy=3');
  });
});

it('D15 control characters, NUL and halves of pairs are dropped', async () => {
  const item = await itemOf(
    rss('<title>a\u0000b\u0007c\u009Fd\u001Be</title><description>x\uFFFEy</description>'),
  );
  expect(item.title).toBe('abcde');
  expect(item.summary).toBe('xy');
});

describe('D20 texts', () => {
  it.each([
    ['markup in a title', rss('<title>a <b>bold</b> deal</title>'), 'a bold deal'],
    ['escaped markup', rss('<title>a &lt;b&gt;bold&lt;/b&gt; deal</title>'), 'a bold deal'],
    ['escaped twice', rss('<title>Tom &amp;amp; Jerry</title>'), 'Tom & Jerry'],
    ['escaped three times', rss('<title>Tom &amp;amp;amp; Jerry</title>'), 'Tom & Jerry'],
    [
      'XHTML',
      atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <i>b</i></div></title>'),
      'a b',
    ],
    [
      'with a prefix',
      atom(
        '<title type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>a <h:b>b</h:b></h:div></title>',
      ),
      'a b',
    ],
    ['HTML', atom('<title type="html">a &lt;em&gt;b&lt;/em&gt; &amp;amp; c</title>'), 'a b & c'],
    ['base64', atom('<title type="application/octet-stream">Z+G7jWkgduG7kW4=</title>'), 'gọi vốn'],
    ['line breaks', rss('<title>\n  một\n  hai\t ba </title>'), 'một hai ba'],
    ['less-than in words', rss('<title>AI &lt; human &gt; AI</title>'), 'AI < human > AI'],
  ])('%s', async (_, source, title) => {
    expect((await itemOf(source)).title).toBe(title);
  });

  it('paragraphs stay apart, scripts and styles go', async () => {
    const html =
      '<p>Một.</p><p>Hai<br>vẫn hai.</p><script>alert(1)</script><style>p{}</style><ul><li>Ba</li></ul>';
    const item = await itemOf(rss(`<title>t</title><description><![CDATA[${html}]]></description>`));
    expect(item.summary).toBe('Một.\n\nHai vẫn hai.\n\nBa');
  });

  it('an image link before the text, as Vietnamese papers have it', async () => {
    const html = '<a href="https://x.vn/a"><img src="https://x.vn/i.jpg"></a></br>Công ty gọi được vốn.';
    const item = await itemOf(rss(`<title>t</title><description><![CDATA[${html}]]></description>`));
    expect(item.summary).toBe('Công ty gọi được vốn.');
  });

  it('unescaped HTML in a description does not swallow what follows', async () => {
    const item = await itemOf(
      rss('<description>one<br>two <img src="x">three</description><title>Tiêu đề</title>'),
    );
    expect([item.title, item.summary]).toEqual(['Tiêu đề', 'one two three']);
  });

  it('summary and whole text', async () => {
    const item = await itemOf(
      rss(
        '<title>t</title><description>ngắn</description><content:encoded>&lt;p&gt;dài hơn&lt;/p&gt;</content:encoded>',
      ),
    );
    expect([item.summary, item.content]).toEqual(['ngắn', 'dài hơn']);
  });

  it('an item without title is named by its text', async () => {
    expect((await itemOf(rss('<description>Chỉ có mô tả.</description>'))).title).toBe('Chỉ có mô tả.');
  });

  it('E18 marks that turn or hide words are dropped', async () => {
    const item = await itemOf(rss('<title>a\u202Eb\u200Bc\u2066d\u{E0041}e\u00ADf</title>'));
    expect(item.title).toBe('abcdef');
  });

  it('E17 a heap of marks on one letter is cut', async () => {
    const item = await itemOf(rss(`<title>a${'\u0301'.repeat(10_000)}b</title>`));
    expect(item.title.length).toBeLessThan(20);
  });

  it('E16 a million blanks are trimmed', async () => {
    const item = await itemOf(
      rss(`<title>a${' '.repeat(1_000_000)}b</title><description>${'\n \n'.repeat(100_000)}c</description>`),
    );
    expect([item.title, item.summary]).toEqual(['a b', 'c']);
  });
});

describe('D21 relative addresses', () => {
  it.each([
    [
      'against xml:base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.vn/x/"><entry xml:base="y/"><title>t</title><link href="z.html"/></entry></feed>',
      'https://a.vn/x/y/z.html',
    ],
    [
      'against the site',
      rss('<title>t</title><link>/tin/1.html</link>'),
      'https://paper.example.vn/tin/1.html',
    ],
    [
      'without protocol',
      rss('<title>t</title><link>//cdn.paper.vn/1.html</link>'),
      'https://cdn.paper.vn/1.html',
    ],
    [
      'without anything',
      rss('<title>t</title><link>www.paper.vn/1.html</link>'),
      'https://www.paper.vn/1.html',
    ],
    [
      'with line breaks',
      rss('<title>t</title><link>\n https://paper.vn/\n1.html\n</link>'),
      'https://paper.vn/1.html',
    ],
  ])('%s', async (_, source, url) => {
    const item = await itemOf(source, { url: 'https://paper.example.vn/rss' });
    expect(item.url).toBe(url);
  });

  it('where the site is relative too: against the feed', async () => {
    const source =
      '<rss><channel><link>/en/games</link><item><title>t</title><link>/en/games/1</link></item></channel></rss>';
    expect((await itemOf(source, { url: 'http://games.vn/feed.xml' })).url).toBe(
      'http://games.vn/en/games/1',
    );
  });
});

describe('D22 links', () => {
  it.each([
    ['none in the element', atom('<title>t</title><link/>'), null],
    [
      'the alternate of several',
      atom(
        '<title>t</title><link rel="self" href="https://a.vn/s"/><link rel="replies" href="https://a.vn/r"/><link rel="alternate" href="https://a.vn/a"/>',
      ),
      'https://a.vn/a',
    ],
    [
      'the web page before other forms',
      atom(
        '<title>t</title><link type="application/json" href="https://a.vn/j"/><link type="text/html" href="https://a.vn/h"/>',
      ),
      'https://a.vn/h',
    ],
    [
      'an attachment is none',
      atom(
        '<title>t</title><link rel="enclosure" href="https://a.vn/a.mp3"/><link rel="alternate" href="https://a.vn/a"/>',
      ),
      'https://a.vn/a',
    ],
    ['empty', rss('<title>t</title><link></link>'), null],
    ['a script', rss('<title>t</title><link>javascript:alert(1)</link>'), null],
    [
      'a script, then an address',
      rss('<title>t</title><link>javascript:alert(1)</link><guid>https://a.vn/g</guid>'),
      'https://a.vn/g',
    ],
    [
      'a guid that says it is none',
      rss('<title>t</title><guid isPermaLink="false">https://a.vn/?p=1</guid>'),
      null,
    ],
    ['this machine', rss('<title>t</title><link>http://localhost:1313/a</link>'), null],
    ['its network', rss('<title>t</title><link>http://192.168.1.4/a</link>'), null],
    ['with a password in it', rss('<title>t</title><link>https://me:secret@a.vn/a</link>'), 'https://a.vn/a'],
    [
      'as text in Atom',
      atom('<title>t</title><link rel="alternate">https://a.vn/a</link>'),
      'https://a.vn/a',
    ],
    [
      'of Google Alerts',
      atom(
        '<title>t</title><link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://a.vn/tin-1.html&amp;ct=ga"/>',
      ),
      'https://a.vn/tin-1.html',
    ],
    ['3,000 characters long', rss(`<title>t</title><link>https://a.vn/${'x'.repeat(3_000)}</link>`), null],
  ])('%s', async (_, source, url) => {
    expect((await itemOf(source)).url).toBe(url);
  });
});

describe('D23 what is no feed', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['x', 'neither XML nor JSON'],
    ['{"error":"rate limited"}', 'JSON that is no feed'],
    ['{"half', 'JSON that is no feed'],
    ['<opml version="2.0"><body><outline/></body></opml>', 'XML that is no feed'],
    ['<!DOCTYPE html><html><body>Xin chào</body></html>', 'a web page'],
  ])('%s', async (source, reason) => {
    expect(await parse(source)).toEqual({ kind: 'not-a-feed', reason, alternates: [] });
  });

  it('a web page names its feeds', async () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss/a.rss"><link rel=stylesheet href=x.css><LINK REL="ALTERNATE" TYPE="application/atom+xml" HREF="https://b.vn/atom?x=1&amp;y=2"><link rel="alternate" hreflang="en" href="/en"></head></html>';
    const found = await parse(page, { url: 'https://a.vn/kinh-te' });
    expect(found).toEqual({
      kind: 'not-a-feed',
      reason: 'a web page',
      alternates: ['https://a.vn/rss/a.rss', 'https://b.vn/atom?x=1&y=2'],
    });
  });

  it('a web page sent as a feed is still one', async () => {
    expect((await parse('<html><head></head></html>', { contentType: 'application/rss+xml' })).kind).toBe(
      'not-a-feed',
    );
  });
});

describe('D24 half a feed is refused as a whole', () => {
  const whole = rss(...Array.from({ length: 3 }, (_, at) => `<title>Tin ${at}</title><guid>${at}</guid>`));

  it.each(Array.from({ length: 12 }, (_, at) => Math.floor((whole.length * (at + 1)) / 14)))(
    'cut at %i',
    async (at) => {
      const cut = await parse(whole.slice(0, at));
      expect(cut.kind).toBe('not-a-feed');
    },
  );

  it('a root left open behind a closed channel is no cut', async () => {
    expect(await itemsOf(whole.replace('</rss>', ''))).toHaveLength(3);
  });
});

describe('D25 dialects', () => {
  it.each([
    [
      'RSS 0.91',
      '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://x.invalid/rss.dtd"><rss version="0.91"><channel><item><title>t</title><link>https://a.vn/1</link></item></channel></rss>',
    ],
    [
      'RSS 0.92 without version',
      '<rss><channel><item><title>t</title><link>https://a.vn/1</link></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>c</title><items/></channel><item rdf:about="https://a.vn/1"><title>t</title><link>https://a.vn/1</link></item></rdf:RDF>',
    ],
    [
      'RSS 0.90',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>c</title></channel><item><title>t</title><link>https://a.vn/1</link></item></r:RDF>',
    ],
    [
      'RSS 2.0 under a prefix',
      '<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel><x:item><x:title>t</x:title><x:link>https://a.vn/1</x:link></x:item></x:channel></x:rss>',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">t</title><link rel="alternate" href="https://a.vn/1"/></entry></feed>',
    ],
    [
      'Atom 1.0 under a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>t</a:title><a:link href="https://a.vn/1"/></a:entry></a:feed>',
    ],
    [
      'Atom of an unknown namespace',
      '<feed xmlns="http://wrong.invalid/"><entry><title>t</title><link href="https://a.vn/1"/></entry></feed>',
    ],
    [
      'mixed case',
      '<RSS Version="2.0"><Channel><Item><Title>t</Title><Link>https://a.vn/1</Link></Item></Channel></RSS>',
    ],
    [
      'items beside the channel',
      '<rss><channel><title>c</title></channel><item><title>t</title><link>https://a.vn/1</link></item></rss>',
    ],
    [
      'Atom links inside RSS',
      '<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><title>t</title><atom:link href="https://a.vn/1"/></item></channel></rss>',
    ],
    [
      'prefixes nobody declared',
      '<rss><channel><item><dc:title>t</dc:title><link>https://a.vn/1</link><media:x/></item></channel></rss>',
    ],
    [
      'JSON Feed 1.1',
      '{"version":"https://jsonfeed.org/version/1.1","title":"c","items":[{"id":1,"title":"t","url":"https://a.vn/1"}]}',
    ],
    [
      'JSON Feed behind a mark',
      '\uFEFF{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"t","url":"https://a.vn/1"}]}',
    ],
  ])('%s', async (_, source) => {
    const { title, url } = await itemOf(source);
    expect({ title, url }).toEqual({ title: 't', url: 'https://a.vn/1' });
  });

  it('a JSON feed with all its fields', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Báo',
      feed_url: 'https://a.vn/feed.json',
      hubs: [{ type: 'WebSub', url: 'https://hub.vn/' }],
      items: [
        {
          id: 'x',
          url: '/1',
          content_html: '<p>a</p><p>b</p>',
          authors: [{ name: 'An' }],
          date_published: '2026-09-14T18:44:00+07:00',
        },
      ],
    };
    const parsed = await parse(JSON.stringify(feed), { url: 'https://a.vn/feed.json' });
    if (parsed.kind !== 'feed') throw new TypeError(parsed.reason);
    expect(parsed.hints).toMatchObject({ hubs: ['https://hub.vn/'], self: 'https://a.vn/feed.json' });
    expect(parsed.items[0]).toMatchObject({ url: 'https://a.vn/1', content: 'a\n\nb', author: 'An' });
    expect(parsed.items[0]?.publishedAt?.toISOString()).toBe('2026-09-14T11:44:00.000Z');
  });

  it('elements of another vocabulary with the same names are not taken for ours', async () => {
    const item = await itemOf(
      '<rss xmlns:z="urn:z"><channel><item><z:title>sai</z:title><title>đúng</title><image><title>sai</title></image><source><title>sai</title></source></item></channel></rss>',
    );
    expect(item.title).toBe('đúng');
  });
});

it('D27 ten thousand categories, authors and links are capped', async () => {
  const inner =
    '<category>c</category>'.repeat(10_000) +
    '<author>a</author>'.repeat(10_000) +
    '<link>https://a.vn/1</link>'.repeat(10_000);
  const feed = await entriesOf(rss(`<title>t</title>${inner}`));
  expect(feed.entries[0]?.categories.length).toBeLessThanOrEqual(20);
});

it('D30 the same bytes give the same result', async () => {
  const source = rss(
    ...Array.from({ length: 40 }, (_, at) => `<title>Tin số ${at}</title><link>/a-${at}</link>`),
  );
  expect(await parse(source)).toEqual(await parse(source));
});

describe('hints', () => {
  it('ttl, skipped hours and days, update period, hub and self', async () => {
    const source =
      '<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><ttl>90</ttl><skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Saturday</day><day>Sunday</day></skipDays><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><atom:link rel="hub" href="https://hub.example.com/"/><atom:link rel="self" href="https://a.vn/rss"/></channel></rss>';
    const feed = await parse(source);
    expect(feed.kind === 'feed' && feed.hints).toEqual({
      ttlMinutes: 90,
      skipHours: [0, 23],
      skipDays: [0, 6],
      updatePeriodSeconds: 1_800,
      hubs: ['https://hub.example.com/'],
      self: 'https://a.vn/rss',
    });
  });

  it('nonsense is nothing', async () => {
    const feed = await parse(
      '<rss><channel><ttl>soon</ttl><skipHours><hour>x</hour></skipHours></channel></rss>',
    );
    expect(feed.kind === 'feed' && feed.hints).toMatchObject({
      ttlMinutes: null,
      skipHours: [],
      updatePeriodSeconds: null,
    });
  });
});

it('notes say what was mended', async () => {
  const feed = await parse(
    `Xem tệp này:<!DOCTYPE rss>${rss('<title>t</title>').replace('<?xml version="1.0"?>', '')}`,
  );
  expect(feed.kind === 'feed' && feed.notes).toEqual([
    'text before the root element dropped',
    'document type dropped',
  ]);
});

describe('entries before they are reduced', () => {
  it('of RSS', async () => {
    const { entries } = await entriesOf(
      rss(
        '<guid>g</guid><title>a &lt;b&gt;b&lt;/b&gt;</title><author>me@a.vn (An Bình)</author><pubDate>Mon, 14 Sep 2026 18:44:00 +0700</pubDate><category>AI</category>',
      ),
    );
    expect(entries[0]).toMatchObject({
      id: 'g',
      title: { value: 'a <b>b</b>' },
      author: 'me@a.vn (An Bình)',
      published: 'Mon, 14 Sep 2026 18:44:00 +0700',
      updated: 'Mon, 14 Sep 2026 18:44:00 +0700',
      categories: ['AI'],
    });
  });

  it('of Atom', async () => {
    const { entries } = await entriesOf(
      atom(
        '<id>urn:1</id><title>t</title><author><name>An</name><email>an@a.vn</email></author><published>2026-01-01</published><updated>2026-01-02</updated><summary>s</summary><content type="xhtml" xml:base="https://a.vn/x/"><div xmlns="http://www.w3.org/1999/xhtml">c <a href="y">l</a></div></content>',
      ),
    );
    expect(entries[0]).toMatchObject({
      id: 'urn:1',
      author: 'An (an@a.vn)',
      published: '2026-01-01',
      updated: '2026-01-02',
      summary: { value: 's' },
      content: { value: 'c <a href="https://a.vn/x/y">l</a>', isHtml: true },
    });
  });

  it('the first of description and summary sums up, the second is the text', async () => {
    const { entries } = await entriesOf(rss('<summary>một</summary><description>hai</description>'));
    expect(entries[0]).toMatchObject({ summary: { value: 'một' }, content: { value: 'hai' } });
  });
});

describe('the second reader', () => {
  it.each([
    [
      'RSS',
      rss(
        '<guid>1</guid><title>a</title><link>https://a.vn/1</link><description>s</description><pubDate>2026-01-01</pubDate>',
        '<title>b</title>',
      ),
    ],
    [
      'Atom',
      atom(
        '<id>1</id><title>a</title><link href="https://a.vn/1"/><summary>s</summary><updated>2026-01-01</updated>',
        '<title>b</title>',
      ),
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item><title>a</title><link>https://a.vn/1</link></item></rdf:RDF>',
    ],
  ])('says the same of %s as the first', async (_, source) => {
    const mended = mendFeed(source);
    if (mended === null) throw new TypeError('not mended');
    const pick = ({ entries }: FeedEntries) =>
      entries.map(({ id, title, link, summary, published }) => ({
        id,
        title: title.value,
        link,
        summary: summary.value,
        published,
      }));
    expect(pick(readWithFeedsmith(mended))).toEqual(pick(await readWithRssParser(mended)));
  });
});
