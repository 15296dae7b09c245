/** Small feeds made in place, and what our reader makes of them. */

import { type EntryFeed, readEntries, readFeed } from '#feeds/read-feed.ts';
import type { FeedItemDraft, ParsedFeed } from '#feeds/types.ts';

export const NOW = new Date('2026-11-25T00:00:00Z');
export const FEED_URL = 'https://paper.example.vn/rss/news.rss';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** RSS 2.0 around the inside of its items. */
export function rss(...items: string[]): string {
  const inner = items.map((item) => `<item>${item}</item>`).join('');
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo thử</title><link>https://paper.example.vn/</link>${inner}</channel></rss>`;
}

/** Atom 1.0 around the inside of its entries. */
export function atom(...entries: string[]): string {
  const inner = entries.map((entry) => `<entry>${entry}</entry>`).join('');
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo thử</title>${inner}</feed>`;
}

export async function parse(
  source: string | Uint8Array,
  { contentType = null, url = FEED_URL }: { contentType?: string | null; url?: string } = {},
): Promise<ParsedFeed> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  return readFeed(bytes, { contentType, url, now: NOW });
}

/** The items of what must be a feed. */
export async function itemsOf(
  source: string | Uint8Array,
  options: { contentType?: string | null; url?: string } = {},
): Promise<readonly FeedItemDraft[]> {
  const feed = await parse(source, options);
  if (feed.kind !== 'feed') throw new TypeError(`no feed: ${feed.reason}`);
  return feed.items;
}

/** The only item of what must be a feed of one. */
export async function itemOf(
  source: string | Uint8Array,
  options: { contentType?: string | null; url?: string } = {},
): Promise<FeedItemDraft> {
  const [item, ...more] = await itemsOf(source, options);
  if (item === undefined || more.length > 0) throw new TypeError('not one item');
  return item;
}

export async function entriesOf(source: string): Promise<EntryFeed> {
  const feed = await readEntries(bytesOf(source), { contentType: null, url: FEED_URL, now: NOW });
  if (feed.kind !== 'feed') throw new TypeError(`no feed: ${feed.reason}`);
  return feed;
}
