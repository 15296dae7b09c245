/** An entry as we keep it: plain texts within bounds, a judged address, a true date, identity keys. */

import { cutText, oneLine } from './clean-text.ts';
import { cleanUrl } from './clean-url.ts';
import { decodeEntities } from './decode-entities.ts';
import type { EntryText, FeedEntry } from './feed-entry.ts';
import { htmlToText, looksLikeHtml, plainToText } from './html-to-text.ts';
import { itemKeys } from './item-keys.ts';
import { readDate } from './read-date.ts';
import { readPerson } from './read-person.ts';
import type { FeedItemDraft } from './types.ts';

const MAX_TITLE = 500;
const MAX_SUMMARY = 10_000;
const MAX_CONTENT = 100_000;
const MAX_AUTHOR = 200;

export interface DraftContext {
  /** What relative addresses are meant against. */
  readonly base: string;
  readonly feedUrl: string;
  readonly now: Date;
}

export function toDraft(entry: FeedEntry, context: DraftContext): FeedItemDraft {
  const title = titleText(entry.title);
  const url = entry.link === null ? null : cleanUrl(entry.link, context.base);
  const date = (text: string | null) =>
    text === null ? null : readDate(text, { url: context.feedUrl, now: context.now });
  const publishedAt = date(entry.published) ?? date(entry.updated);
  const summary = cutText(plainText(entry.summary), MAX_SUMMARY);
  return {
    keys: itemKeys({ guid: guidOf(entry, context), url, title, publishedAt, text: summary }),
    title: title === '' ? cutText(firstLine(summary), 120) : title,
    url,
    summary,
    content: cutText(plainText(entry.content), MAX_CONTENT),
    author: authorOf(entry.author),
    publishedAt,
  };
}

/** The name alone; an address where there is no name. */
function authorOf(text: string | null): string | null {
  if (text === null) return null;
  const { name, email } = readPerson(plainText({ value: text, isHtml: false }), false);
  return cutText(name ?? email ?? '', MAX_AUTHOR) || null;
}

/** A guid that is a path is that path on its site. */
function guidOf(entry: FeedEntry, context: DraftContext): string | null {
  if (entry.id === null) return null;
  return entry.id.startsWith('/') ? (URL.parse(entry.id, context.base)?.href ?? entry.id) : entry.id;
}

function titleText(title: EntryText): string {
  const text = oneLine(plainText(title));
  // Escaped once too often, as many do: "Tom &amp;amp; Jerry".
  return cutText(
    /&(?:#\d{1,6}|#x[\da-f]{1,5}|amp|quot|lt|gt|apos|nbsp);/i.test(text)
      ? oneLine(decodeEntities(text))
      : text,
    MAX_TITLE,
  );
}

function plainText({ value, isHtml }: EntryText): string {
  if (!isHtml && !looksLikeHtml(value)) return plainToText(value);
  const text = htmlToText(value);
  // Escaped once too often: markup that only shows now.
  return ESCAPED_MARKUP.test(text) ? htmlToText(text) : text;
}

const ESCAPED_MARKUP = /<\/?(?:a|br|div|iframe|img|p|span|table|strong)(?:\s[^<>]*)?\/?>/i;

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
