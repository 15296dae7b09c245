/** One look at a feed over HTTP: conditional request, what the status means, bytes to items. */
import { hash } from 'node:crypto';
import { Failure } from '#domain/failure.ts';
import type { SourceState } from '#domain/source.ts';
import type { Http, HttpResponse } from '#platform/http.ts';
import { freshFor } from './cache-headers.ts';
import { CALLED_OFF } from './called-off.ts';
import { permanentTarget } from './move.ts';
import type { ParsedFeed, ParseFeed } from './types.ts';

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

export type FetchedFeed =
  | {
      readonly kind: 'feed';
      readonly feed: ParsedFeed & { readonly kind: 'feed' };
      readonly facts: AnswerFacts;
    }
  /** 304, or the very bytes we read before. */
  | { readonly kind: 'unchanged'; readonly facts: AnswerFacts }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly reason: string;
      /** The server's answer, where there was one. */
      readonly status: number | null;
      /** Retry-After as it was sent with 429 and 503, else how many seconds that answer may be cached. */
      readonly retryAfter: string | null;
    };

export interface FetchFeedOptions {
  readonly http: Http;
  readonly parseFeed: ParseFeed;
  readonly channels: number | undefined;
  readonly now: Date;
  readonly signal: AbortSignal;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/**
 * Asks `url`, conditionally where `state` has validators. A web page in the feed's place is searched for the feed it
 * names, and that is asked once. Never throws for what the outside does; a Failure of `CALLED_OFF` passes through.
 */
export async function fetchFeed(
  url: string,
  state: SourceState,
  options: FetchFeedOptions,
): Promise<FetchedFeed> {
  try {
    const conditional = {
      ...(state.etag === null ? {} : { 'if-none-match': state.etag }),
      ...(state.lastModified === null ? {} : { 'if-modified-since': state.lastModified }),
    };
    const first = await ask(url, conditional, options);
    if (first.status === 304) {
      return Object.keys(conditional).length === 0
        ? failed('protocol', 'said "not modified" though nothing was known yet', first)
        : { kind: 'unchanged', facts: facts(first, state, state.bodyHash, options.now) };
    }
    if (first.status !== 200) return refused(first);
    const bodyHash = hash('sha256', first.body, 'base64url');
    if (bodyHash === state.bodyHash) {
      return { kind: 'unchanged', facts: facts(first, null, bodyHash, options.now) };
    }
    const feed = await parse(first, options);
    if (feed.kind === 'feed') return { kind: 'feed', feed, facts: facts(first, null, bodyHash, options.now) };
    const alternate = feed.alternates.find((link) => !/comment/i.test(link)) ?? null;
    if (alternate === null || alternate === first.url) return failed('not-a-feed', feed.reason, first);
    return await askAlternate(alternate, feed.reason, options);
  } catch (error) {
    if (!(error instanceof Failure) || CALLED_OFF.has(error.code)) throw error;
    return { kind: 'failed', code: error.code, reason: error.message, status: null, retryAfter: null };
  }
}

async function askAlternate(url: string, reason: string, options: FetchFeedOptions): Promise<FetchedFeed> {
  const answer = await ask(url, {}, options);
  if (answer.status !== 200) return failed('not-a-feed', reason, answer);
  const feed = await parse(answer, options);
  if (feed.kind !== 'feed') return failed('not-a-feed', reason, answer);
  const bodyHash = hash('sha256', answer.body, 'base64url');
  const found = facts(answer, null, bodyHash, options.now);
  return { kind: 'feed', feed, facts: { ...found, target: found.target ?? url, viaPage: true } };
}

function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  options: FetchFeedOptions,
): Promise<HttpResponse> {
  const { http, channels, signal } = options;
  const wanted = { accept: ACCEPT, ...headers };
  return http.get({ url, headers: wanted, signal, ...(channels === undefined ? {} : { channels }) });
}

function parse(answer: HttpResponse, { parseFeed, now }: FetchFeedOptions): Promise<ParsedFeed> {
  return parseFeed(answer.body, { contentType: answer.header('content-type'), url: answer.url, now });
}

function facts(
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

function freshness(answer: HttpResponse, now: Date): number {
  const [cacheControl, expires, date] = ['cache-control', 'expires', 'date'].map((name) =>
    answer.header(name),
  );
  return freshFor({ cacheControl: cacheControl ?? null, expires: expires ?? null, date: date ?? null, now });
}

/** As the server wrote it, byte for byte; one that could not be sent back is none. */
function validator(value: string | null): string | null {
  return value !== null && /^[\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]{0,1023}$/.test(value) ? value : null;
}

function refused(answer: HttpResponse): FetchedFeed {
  const { status } = answer;
  if (answer.header('cf-mitigated') === 'challenge' || answer.header('x-amzn-waf-action') === 'challenge') {
    return failed('blocked', `asks visitors to prove they are no robots (${status})`, answer);
  }
  switch (status) {
    case 401:
    case 403:
      return failed('forbidden', `does not let us read it (${status})`, answer);
    case 404:
      return failed('not-found', 'not found (404)', answer);
    case 410:
      return failed('gone', 'gone for good, it says (410)', answer);
    case 429:
      return failed('throttled', 'asks us to come less often (429)', answer);
    case 503:
      return failed('throttled', 'not available at present (503)', answer);
    default:
      return failed(status >= 500 ? 'server-error' : 'http-status', `answered with status ${status}`, answer);
  }
}

function failed(code: string, reason: string, answer: HttpResponse): FetchedFeed {
  const retryAfter = code === 'throttled' ? (answer.header('retry-after') ?? maxAge(answer)) : null;
  return { kind: 'failed', code, reason, status: answer.status, retryAfter };
}

/** A refusal that may be cached for two days means two days, Retry-After or not. */
function maxAge(answer: HttpResponse): string | null {
  const seconds = Math.floor(freshness(answer, new Date(0)) / 1000);
  return answer.header('cache-control') !== null && seconds > 0 ? String(seconds) : null;
}
