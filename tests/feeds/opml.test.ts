import { expect, it } from 'vitest';
import { readOpml, writeOpml } from '#feeds/opml.ts';

it('reads nested outlines, whatever the capitals, each address once, http(s) only', () => {
  const opml = `<?xml version="1.0"?><opml version="1.0"><body>
    <outline text="Tech"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed"/>
    <outline TITLE="Cũ" XMLURL="https://b.example/rss" language="vi-VN"/></outline>
    <outline text="again" xmlUrl="https://a.example/feed"/><outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>`;
  expect(readOpml(opml)).toEqual([
    { name: 'A & B', url: 'https://a.example/feed', language: null },
    { name: 'Cũ', url: 'https://b.example/rss', language: 'vi' },
  ]);
});

it('writes what it can read again', () => {
  const source = {
    id: 'x',
    name: 'Báo "A" & <B>',
    url: 'https://a.example/feed?x=1&y=2',
    language: 'vi',
    tier: 'rewrite',
    topic: 'ai',
    enabled: true,
  } as const;
  expect(readOpml(writeOpml([source]))).toEqual([{ name: source.name, url: source.url, language: 'vi' }]);
});

it('finds nothing in what is no OPML', () => {
  expect(readOpml('hello')).toEqual([]);
});
