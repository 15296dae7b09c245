/** JSON Feed (versions 1 and 1.1, and the almost-feeds that call themselves so). */
import { type EntryText, type FeedEntries, type FeedEntry, NO_TEXT } from './feed-entry.ts';
import { MAX_ITEMS } from './newest-items.ts';

export interface JsonFeed extends FeedEntries {
  readonly self: string | null;
  readonly hubs: readonly string[];
}

/** The feed that `text` holds as JSON; null where it is none (other JSON, or not JSON). */
export function readJsonFeed(text: string): JsonFeed | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !Array.isArray(value.items)) return null;
  const version = stringOf(value.version) ?? '';
  const items = value.items.slice(0, MAX_ITEMS * 4).filter(isRecord);
  if (
    !version.includes('jsonfeed') &&
    !items.some((item) => 'content_html' in item || 'content_text' in item)
  )
    return null;
  return {
    title: { value: stringOf(value.title) ?? '', isHtml: false },
    link: stringOf(value.home_page_url),
    self: stringOf(value.feed_url),
    hubs: listOf(value.hubs).flatMap((hub) => stringOf(isRecord(hub) ? hub.url : null) ?? []),
    entries: items.map(toEntry),
  };
}

function toEntry(item: Readonly<Record<string, unknown>>): FeedEntry {
  const content = htmlOrText(item.content_html, item.content_text);
  const summary = htmlOrText(undefined, item.summary);
  const authors = [...listOf(item.authors), item.author].filter(isRecord);
  const published = stringOf(item.date_published);
  const updated = stringOf(item.date_modified);
  const id = item.id;
  return {
    id: typeof id === 'number' ? String(id) : stringOf(id),
    title: htmlOrText(undefined, item.title),
    summary: summary.value === '' ? content : summary,
    content,
    link: stringOf(item.url) ?? stringOf(item.external_url),
    author: authors.map((author) => stringOf(author.name)).find((name) => name !== null) ?? null,
    published: published ?? updated,
    updated: updated ?? published,
    categories: listOf(item.tags).flatMap((tag) => stringOf(tag) ?? []),
  };
}

function htmlOrText(html: unknown, text: unknown): EntryText {
  const markup = stringOf(html);
  if (markup !== null) return { value: markup, isHtml: true };
  const plain = stringOf(text);
  return plain === null ? NO_TEXT : { value: plain, isHtml: false };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [];
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
