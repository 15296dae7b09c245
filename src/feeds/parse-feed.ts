/** A feed's bytes to its items, in the parser thread. */
import { Failure } from '#domain/failure.ts';
import type { ParserRequest } from './parser-request.ts';
import { PARSER_DEADLINE_MS, type ParserOptions, runInParser } from './parser-thread.ts';
import type { EntryFeed, NotAFeed } from './read-feed.ts';
import type { BytesMeta, ParsedFeed } from './types.ts';

export { closeParser } from './parser-thread.ts';

const DEFAULTS: ParserOptions = { deadlineMs: PARSER_DEADLINE_MS };

/** The feed as items, at most 500, the newest; or why it is none. Never fails: a document that has to be stopped is no feed. */
export async function parseFeed(
  bytes: Uint8Array,
  meta: BytesMeta,
  options: ParserOptions = DEFAULTS,
): Promise<ParsedFeed> {
  return run<ParsedFeed>({ task: 'feed', bytes, meta }, options);
}

/** The same with all that its entries say (ids, updates, authors, HTML texts), unbounded and unjudged. */
export async function parseEntries(
  bytes: Uint8Array,
  meta: BytesMeta,
  options: ParserOptions = DEFAULTS,
): Promise<EntryFeed | NotAFeed> {
  return run<EntryFeed | NotAFeed>({ task: 'entries', bytes, meta }, options);
}

async function run<T>(request: ParserRequest, options: ParserOptions): Promise<T | NotAFeed> {
  try {
    return (await runInParser(request, options)) as T;
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'parser-closed') throw error;
    return { kind: 'not-a-feed', reason: `not readable: ${error.message}`, alternates: [] };
  }
}
