/** From a feed's bytes to its items: everything that the parser thread does for a feed, on the caller's own thread. */

import { oneLine } from './clean-text.ts';
import { cleanUrl } from './clean-url.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { FeedEntries, FeedEntry } from './feed-entry.ts';
import { feedHints, NO_HINTS } from './feed-hints.ts';
import { ITEM_DATES } from './feed-names.ts';
import { findAlternates } from './find-alternates.ts';
import { htmlToText } from './html-to-text.ts';
import { type Leaf, type MendedFeed, mendFeed } from './mend-feed.ts';
import { newestItems } from './newest-items.ts';
import { readDate } from './read-date.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readWithFeedsmith } from './read-with-feedsmith.ts';
import { readWithRssParser } from './read-with-rss-parser.ts';
import { toDraft } from './to-draft.ts';
import type { BytesMeta, FeedHints, FeedItemDraft, ParsedFeed } from './types.ts';

/** A feed with its entries whole. */
export interface EntryFeed extends FeedEntries {
  readonly kind: 'feed';
  readonly hints: FeedHints;
  readonly notes: readonly string[];
}
export type NotAFeed = Extract<ParsedFeed, { readonly kind: 'not-a-feed' }>;

/** The feed as items. Same bytes, same result. */
export async function readFeed(bytes: Uint8Array, meta: BytesMeta): Promise<ParsedFeed> {
  const feed = await readEntries(bytes, meta);
  if (feed.kind === 'not-a-feed') return feed;
  const site = feed.link === null ? null : cleanUrl(feed.link, meta.url);
  const context = { base: site ?? meta.url, feedUrl: meta.url, now: meta.now };
  const items = newestItems(feed.entries, ({ published }) =>
    published === null ? null : readDate(published, { url: meta.url, now: meta.now }),
  ).map((entry) => toDraft(entry, context));
  const title = oneLine(htmlToText(feed.title.value)).slice(0, 300);
  return { kind: 'feed', title, items: withoutRepeats(items), hints: feed.hints, notes: feed.notes };
}

/** Entries with all their fields, before they are reduced to items. */
export async function readEntries(bytes: Uint8Array, meta: BytesMeta): Promise<EntryFeed | NotAFeed> {
  const { text, encoding, replaced } = decodeBytes(bytes, meta.contentType, 'xml');
  const notes = encoding === 'utf-8' ? [] : [`read as ${encoding}`];
  if (replaced) notes.push('bytes that make no character replaced');
  if (text.trim() === '') return notAFeed('empty');
  if (/^\s*[{[]/.test(text)) return fromJson(text, meta, notes);
  const mended = mendFeed(text);
  if (mended === null) return noFeedIn(text, meta);
  if (mended.truncated) return notAFeed('cut off before its end');
  return fromXml(mended, meta, [...notes, ...mended.notes]);
}

async function fromXml(
  mended: MendedFeed,
  meta: BytesMeta,
  notes: readonly string[],
): Promise<EntryFeed | NotAFeed> {
  const items = newestItems(mended.items, (item) => newestDate(item, meta));
  const left = mended.items.length - items.length;
  const feed = { ...mended, items };
  const { read, note } = await readBothWays(feed);
  if (read === null) return notAFeed(note ?? 'unreadable');
  const allNotes = [
    ...notes,
    ...(left > 0 ? [`${left} older items left out`] : []),
    ...(note === null ? [] : [note]),
  ];
  const hints = feedHints(mended.channel, (address) => cleanUrl(address, meta.url));
  return { kind: 'feed', ...read, hints, notes: allNotes };
}

/** rss-parser, and feedsmith where that refuses or loses something the document plainly holds. */
async function readBothWays(feed: MendedFeed): Promise<{ read: FeedEntries | null; note: string | null }> {
  const first = await readWithRssParser(feed).catch((error: unknown) => String(error).slice(0, 120));
  const missing = typeof first === 'string' ? first : whatIsMissing(feed, first.entries);
  if (typeof first !== 'string' && missing === null) return { read: first, note: null };
  try {
    const second = readWithFeedsmith(feed);
    const worse = typeof first !== 'string' && whatIsMissing(feed, second.entries) !== null;
    return { read: worse ? first : second, note: `read leniently: ${missing}` };
  } catch (error) {
    if (typeof first === 'string')
      return { read: null, note: `no reader takes it: ${first}; ${String(error).slice(0, 120)}` };
    return { read: first, note: `read in part: ${missing}` };
  }
}

/** Schemes that a reader rightly passes over. */
const NO_WEB = /^\s*(?:javascript|data|mailto|file|about):/i;

function whatIsMissing(feed: MendedFeed, entries: readonly FeedEntry[]): string | null {
  if (entries.length < feed.items.length) return `${feed.items.length - entries.length} items lost`;
  const held = (name: string) =>
    feed.items.filter((item) =>
      item.some((leaf) => leaf.name === name && leaf.value.trim() !== '' && !NO_WEB.test(leaf.value)),
    ).length;
  if (entries.filter(({ title }) => title.value !== '').length < held('title')) return 'titles lost';
  if (entries.filter(({ link }) => link !== null).length < held('link')) return 'links lost';
  return null;
}

function newestDate(item: readonly Leaf[], meta: BytesMeta): Date | null {
  const leaf = item.find(({ name }) => ITEM_DATES.has(name));
  return leaf === undefined ? null : readDate(leaf.value, { url: meta.url, now: meta.now });
}

function fromJson(text: string, meta: BytesMeta, notes: readonly string[]): EntryFeed | NotAFeed {
  const feed = readJsonFeed(text);
  if (feed === null) return notAFeed('JSON that is no feed');
  const absolute = (address: string) => cleanUrl(address, meta.url) ?? [];
  const hints = {
    ...NO_HINTS,
    hubs: feed.hubs.flatMap(absolute),
    self: feed.self === null ? null : cleanUrl(feed.self, meta.url),
  };
  return { kind: 'feed', title: feed.title, link: feed.link, entries: feed.entries, hints, notes };
}

function noFeedIn(text: string, meta: BytesMeta): NotAFeed {
  const head = text.slice(0, 20_000);
  if (/<!doctype html|<html|<head\b/i.test(head)) {
    return { kind: 'not-a-feed', reason: 'a web page', alternates: findAlternates(text, meta.url) };
  }
  return notAFeed(text.includes('<') ? 'XML that is no feed' : 'neither XML nor JSON');
}

function notAFeed(reason: string): NotAFeed {
  return { kind: 'not-a-feed', reason, alternates: [] };
}

/** Items that share their first key are one: the first in the document. */
function withoutRepeats(items: readonly FeedItemDraft[]): readonly FeedItemDraft[] {
  const seen = new Set<string>();
  return items.filter(({ keys }) => {
    const key = keys[0] ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
