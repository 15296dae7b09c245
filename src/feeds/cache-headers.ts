/** What HTTP headers say about when to come back. */

const SECOND = 1000;
const MAX_RETRY_AFTER = 7 * 24 * 3600 * SECOND;

/**
 * Milliseconds until a server that said 429 or 503 may be asked again, at most a week; 0 for a moment that has passed
 * or a value that means nothing; null where it said nothing.
 */
export function retryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  const text = value.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND : httpDate(text) - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(MAX_RETRY_AFTER, Math.max(0, ms));
}

/** How long the answer calls itself fresh, in milliseconds; 0 where it does not or must not be stored. */
export function freshFor(headers: {
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly date: string | null;
  readonly now: Date;
}): number {
  const control = headers.cacheControl?.toLowerCase() ?? '';
  if (/no-store|no-cache/.test(control)) return 0;
  const maxAge = /(?:^|[\s,])max-age="?(\d{1,12})/.exec(control);
  if (maxAge) return Number(maxAge[1]) * SECOND;
  if (headers.expires === null) return 0;
  // Against the server's own clock, where it tells the time.
  const said = headers.date === null ? Number.NaN : httpDate(headers.date);
  const ms = httpDate(headers.expires) - (Number.isNaN(said) ? headers.now.getTime() : said);
  return Number.isNaN(ms) ? 0 : Math.max(0, ms);
}

/** RFC 9110 dates begin with a day's name; without one, "-5" and the like would pass for years. */
function httpDate(text: string): number {
  return /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
}
