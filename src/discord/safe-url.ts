import { LIMITS } from './limits.ts';

// What a URL may hold by RFC 3986 that also does not end a markdown link: no brackets, no quotes.
const NOT_ALLOWED = /[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/gu;
const BROKEN_PERCENT = /%(?![0-9A-Fa-f]{2})/gu;

/** The address as Discord takes it, percent-encoded; null for anything but plain http(s) of at most 2,048 characters. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || url.length > LIMITS.url * 4 || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname.startsWith('[')) return null;
  const encoded = parsed.href
    .replace(BROKEN_PERCENT, '%25')
    .replace(NOT_ALLOWED, (found) => [...new TextEncoder().encode(found)].map(percent).join(''));
  return encoded.length <= LIMITS.url ? encoded : null;
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
