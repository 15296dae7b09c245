/** One look at a feed over HTTP: conditional request, what the status means, bytes to items. */
import { hash } from 'node:crypto';
import { Failure } from '#domain/failure.ts';
import type { PushOffer } from '#domain/push.ts';
import type { SourceState } from '#domain/source.ts';
import type { Http, HttpResponse } from '#platform/http.ts';
import { type AnswerFacts, factsOf, freshness } from './answer-facts.ts';
import { CALLED_OFF } from './called-off.ts';
import { holdOnce, type Semaphore } from './semaphore.ts';
import type { ParsedFeed, ParseFeed } from './types.ts';
import { pushOffer } from './websub.ts';

export type FetchedFeed =
  | {
      readonly kind: 'feed';
      readonly feed: ParsedFeed & { readonly kind: 'feed' };
      readonly facts: AnswerFacts;
      readonly push: PushOffer | null;
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
  /** Held while a body is read and parsed. */
  readonly reading: Semaphore;
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
  const reading = holdOnce(options.reading);
  try {
    return await look(url, state, { ...options, beforeBody: reading.hold });
  } catch (error) {
    if (!(error instanceof Failure) || CALLED_OFF.has(error.code)) throw error;
    return { kind: 'failed', code: error.code, reason: error.message, status: null, retryAfter: null };
  } finally {
    reading.release();
  }
}

interface LookOptions extends FetchFeedOptions {
  readonly beforeBody: () => Promise<void>;
}

async function look(url: string, state: SourceState, options: LookOptions): Promise<FetchedFeed> {
  const conditional = {
    ...(state.etag === null ? {} : { 'if-none-match': state.etag }),
    ...(state.lastModified === null ? {} : { 'if-modified-since': state.lastModified }),
  };
  const answer = await ask(url, conditional, options);
  if (answer.status === 304) {
    return Object.keys(conditional).length === 0
      ? failed('protocol', 'said "not modified" though nothing was known yet', answer)
      : { kind: 'unchanged', facts: factsOf(answer, state, state.bodyHash, options.now) };
  }
  if (answer.status !== 200) return refused(answer);
  const bodyHash = hash('sha256', answer.body, 'base64url');
  const found = factsOf(answer, null, bodyHash, options.now);
  if (bodyHash === state.bodyHash) return { kind: 'unchanged', facts: found };
  const feed = await parse(answer, options);
  if (feed.kind === 'feed') return { kind: 'feed', feed, facts: found, push: offerOf(answer, feed) };
  const alternate = feed.alternates.find((link) => !/comment/i.test(link)) ?? null;
  if (alternate === null || alternate === answer.url) return failed('not-a-feed', feed.reason, answer);
  return askAlternate(alternate, feed.reason, options);
}

async function askAlternate(url: string, reason: string, options: LookOptions): Promise<FetchedFeed> {
  const answer = await ask(url, {}, options);
  if (answer.status !== 200) return failed('not-a-feed', reason, answer);
  const feed = await parse(answer, options);
  if (feed.kind !== 'feed') return failed('not-a-feed', reason, answer);
  const bodyHash = hash('sha256', answer.body, 'base64url');
  const found = factsOf(answer, null, bodyHash, options.now);
  const facts = { ...found, target: found.target ?? url, viaPage: true };
  return { kind: 'feed', feed, facts, push: offerOf(answer, feed) };
}

function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  options: LookOptions,
): Promise<HttpResponse> {
  const { http, channels, signal, beforeBody } = options;
  const wanted = { accept: ACCEPT, ...headers };
  return http.get({
    url,
    headers: wanted,
    signal,
    beforeBody,
    ...(channels === undefined ? {} : { channels }),
  });
}

function offerOf(answer: HttpResponse, feed: ParsedFeed & { kind: 'feed' }): PushOffer | null {
  return pushOffer(answer.headers('link'), feed.hints, answer.url);
}

function parse(answer: HttpResponse, { parseFeed, now }: FetchFeedOptions): Promise<ParsedFeed> {
  return parseFeed(answer.body, { contentType: answer.header('content-type'), url: answer.url, now });
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
