/** The main text of an article page, in the parser thread. */
import { Failure } from '#domain/failure.ts';
import type { SiteRule } from '#domain/site.ts';
import type { ParserRequest } from './parser-request.ts';
import { PARSER_DEADLINE_MS, type ParserOptions, runInParser } from './parser-thread.ts';
import type { PageMeta, ReadPage } from './types.ts';

/** Larger pages are cut here: what follows is never the article's text. */
const MAX_BYTES = 2 * 1024 * 1024;

/** The article on a page, or why there is none to be had. Never fails: a page that has to be stopped holds no article. */
export async function readPage(
  bytes: Uint8Array,
  meta: PageMeta,
  sites: readonly SiteRule[],
  options: ParserOptions = { deadlineMs: PARSER_DEADLINE_MS },
): Promise<ReadPage> {
  const request: ParserRequest = { task: 'page', bytes: bytes.subarray(0, MAX_BYTES), meta, sites };
  try {
    return (await runInParser(request, options)) as ReadPage;
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'parser-closed') throw error;
    return { kind: 'no-article', reason: `not readable: ${error.message}` };
  }
}
