/** The second reader, for what the first refuses or loses: feedsmith over the same mended feed. */
import { parseFeed } from 'feedsmith';
import { type EntryText, type FeedEntries, type FeedEntry, NO_TEXT } from './feed-entry.ts';
import type { MendedFeed } from './mend-feed.ts';
import { writeFeed } from './write-feed.ts';

/** Entries of a mended feed; throws what feedsmith throws. */
export function readWithFeedsmith(mended: MendedFeed): FeedEntries {
  const parsed = parseFeed(writeFeed(mended), { parseDateFn: (text) => text });
  if (parsed.format === 'rss') {
    const { title, link, items = [] } = parsed.feed;
    return { title: text(title), link: link ?? null, entries: items.map(fromRss) };
  }
  if (parsed.format === 'atom') {
    const { title, links = [], entries = [] } = parsed.feed;
    return { title: text(title), link: alternate(links), entries: entries.map(fromAtom) };
  }
  throw new TypeError(`feedsmith read a mended feed as ${parsed.format}`);
}

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>[number];

function fromRss(item: RssItem): FeedEntry {
  const content = text(item.content?.encoded);
  const summary = text(item.description ?? item.dc?.descriptions?.[0]);
  const published = item.pubDate ?? item.dcterms?.issued ?? null;
  const updated = item.dc?.dates?.[0] ?? item.dcterms?.modified ?? null;
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    id: item.guid?.value ?? null,
    title: text(item.title ?? item.dc?.titles?.[0]),
    summary: summary.value === '' ? content : summary,
    content,
    link:
      item.link ??
      alternate(item.atom?.links ?? []) ??
      (permalink && /^https?:/i.test(permalink) ? permalink : null),
    author: item.authors?.[0] ? nameOf(item.authors[0]) : (item.dc?.creators?.[0] ?? null),
    published: stringOf(published ?? updated),
    updated: stringOf(updated ?? published),
    categories: (item.categories ?? []).map(({ name }) => name ?? '').filter((name) => name !== ''),
  };
}

function fromAtom(entry: AtomEntry): FeedEntry {
  const content = text(entry.content);
  const summary = text(entry.summary);
  return {
    id: entry.id ?? null,
    title: text(entry.title),
    summary: summary.value === '' ? content : summary,
    content,
    link: alternate(entry.links ?? []),
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? null,
    published: stringOf(entry.published ?? entry.updated),
    updated: stringOf(entry.updated ?? entry.published),
    categories: (entry.categories ?? [])
      .map(({ label, term }) => label ?? term ?? '')
      .filter((name) => name !== ''),
  };
}

function alternate(links: readonly { href?: string; rel?: string }[]): string | null {
  const found = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return found?.href ?? null;
}

function nameOf(person: string | { name?: string; email?: string }): string | null {
  if (typeof person === 'string') return person;
  return person.name ?? person.email ?? null;
}

function text(value: unknown): EntryText {
  if (typeof value === 'string') return { value, isHtml: false };
  if (typeof value !== 'object' || value === null) return NO_TEXT;
  const inner: unknown = Reflect.get(value, 'value');
  return typeof inner === 'string' ? { value: inner, isHtml: false } : NO_TEXT;
}

function stringOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' && value !== '' ? value : null;
}
