/** The bytes of an article's page. */
import { Failure } from '#domain/failure.ts';
import type { Http } from '#platform/http.ts';
import type { HostQueue } from './host-queue.ts';
import type { Robots } from './robots.ts';

export interface FetchPageOptions {
  readonly http: Http;
  /** Without it the page is fetched whatever robots.txt says: for one page that a person names. */
  readonly robots?: Robots;
  readonly queue?: HostQueue;
  readonly channels?: number | undefined;
  readonly signal?: AbortSignal;
}

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** After redirects. */
  readonly url: string;
}

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
const MAX_BYTES = 3 * 1024 * 1024;
const TOTAL_MS = 15_000;
const NO_PAGE = /^(?:image|video|audio|font)\/|^application\/(?:pdf|zip|octet-stream|json)/i;

/** Throws a Failure: `robots`, `not-a-page`, `http-status`, or any of `Http.get`. */
export async function fetchPage(url: string, options: FetchPageOptions): Promise<FetchedPage> {
  const { http, robots, queue, channels } = options;
  const signal = options.signal ?? new AbortController().signal;
  const gap = await robots?.check(url, signal);
  const get = () =>
    http.get({
      url,
      headers: { accept: ACCEPT },
      maxBytes: MAX_BYTES,
      totalMs: TOTAL_MS,
      signal,
      ...(channels === undefined ? {} : { channels }),
      onRedirect: async (to) => {
        await robots?.check(to, signal);
      },
    });
  const answer = queue
    ? await queue.run(url, 'steady', get, { signal, gapMs: gap?.gapMs ?? 0 })
    : await get();
  if (answer.status !== 200) {
    const retryable = answer.status === 429 || answer.status >= 500;
    throw new Failure('http-status', `the page answers with status ${answer.status}`, { retryable });
  }
  const contentType = answer.header('content-type');
  if (contentType !== null && NO_PAGE.test(contentType.trim())) {
    throw new Failure('not-a-page', `the page is ${contentType.slice(0, 60)}`, { retryable: false });
  }
  return { bytes: answer.body, contentType, url: answer.url };
}
