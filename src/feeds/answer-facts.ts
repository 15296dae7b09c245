/** What an answer's headers tell of a feed. */
import type { SourceState } from '#domain/source.ts';
import type { HttpResponse } from '#platform/http.ts';
import { freshFor } from './cache-headers.ts';
import { permanentTarget } from './move.ts';

/** What a good answer tells besides its items. */
export interface AnswerFacts {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
  /** Where the feed permanently lives by this answer; null for where it was asked. */
  readonly target: string | null;
  /** A web page stood at the asked address and named `target` as its feed. */
  readonly viaPage: boolean;
  readonly freshMs: number;
}

/** `before` is the memory that a 304 confirms: what it doesn't repeat still holds. */
export function factsOf(
  answer: HttpResponse,
  before: SourceState | null,
  bodyHash: string | null,
  now: Date,
): AnswerFacts {
  return {
    etag: validator(answer.header('etag')) ?? before?.etag ?? null,
    lastModified: validator(answer.header('last-modified')) ?? before?.lastModified ?? null,
    bodyHash,
    target: permanentTarget(answer.hops),
    viaPage: false,
    freshMs: freshness(answer, now),
  };
}

/** Milliseconds that the answer may be cached; 0 where it doesn't say. */
export function freshness(answer: HttpResponse, now: Date): number {
  const [cacheControl, expires, date] = ['cache-control', 'expires', 'date'].map((name) =>
    answer.header(name),
  );
  return freshFor({ cacheControl: cacheControl ?? null, expires: expires ?? null, date: date ?? null, now });
}

/** As the server wrote it, byte for byte; one that could not be sent back is none. */
function validator(value: string | null): string | null {
  return value !== null && /^[\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]{0,1023}$/.test(value) ? value : null;
}
