/** By what we know an item again: most stable first, so that a changed guid or address alone makes no new item. */
import { createHash } from 'node:crypto';
import { canonicalAddress } from './clean-url.ts';

/** Longer ones are kept as a hash. */
const MAX_KEY = 200;
/** Shorter titles ("Bản tin sáng", "Market wrap") return daily and name nothing. */
const MIN_TITLE_LETTERS = 24;
const MIN_TITLE_WORDS = 5;

export interface KeyParts {
  /** The feed's own id of the item. */
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly publishedAt: Date | null;
  /** Tells items apart that have nothing else. */
  readonly text: string;
}

/** "guid:…", "link:…", "title:…" in this order, those that can be made; with none of them, one of title, day and text. */
export function itemKeys(parts: KeyParts): readonly string[] {
  const keys: string[] = [];
  const guid = guidKey(parts.guid);
  if (guid !== null) keys.push(guid);
  const link = parts.url === null ? null : canonicalAddress(parts.url);
  // A front page is where many items point, not what one of them is.
  if (link !== null && /[/?]/.test(link)) keys.push(bounded('link:', link));
  const title = foldTitle(parts.title);
  if (isTelling(title) && parts.publishedAt !== null) {
    keys.push(bounded('title:', `${dayOf(parts.publishedAt)} ${title}`));
  }
  if (keys.length === 0) {
    const day = parts.publishedAt === null ? '' : dayOf(parts.publishedAt);
    keys.push(bounded('title:', [day, title, foldTitle(parts.text)].join(' ').trim()));
  }
  return keys;
}

function guidKey(guid: string | null): string | null {
  const plain = (guid ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
  if (plain === '') return null;
  if (/^https?:\/\//i.test(plain)) {
    const address = canonicalAddress(plain);
    return address === null || !/[/?]/.test(address) ? null : bounded('guid:', address);
  }
  return bounded('guid:', plain);
}

/** Lower case, without accents, marks and punctuation: what stays when two desks type the same headline. */
function foldTitle(title: string): string {
  return title
    .slice(0, 1_000)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isTelling(folded: string): boolean {
  return folded.length >= MIN_TITLE_LETTERS && folded.split(' ').length >= MIN_TITLE_WORDS;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function bounded(prefix: string, value: string): string {
  if (prefix.length + value.length <= MAX_KEY) return prefix + value;
  return `${prefix}sha256-${createHash('sha256').update(value).digest('hex')}`;
}
