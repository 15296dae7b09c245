/** Feeds and pages as the pipeline sees them: ask politely, read safely, never throw for what the outside does. */
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Clock, Log } from '#domain/ports.ts';
import type { SiteRule } from '#domain/site.ts';
import { wait } from '#platform/clock.ts';
import { createEndings } from '#platform/endings.ts';
import type { Http } from '#platform/http.ts';
import { fetchPage } from './fetch-page.ts';
import { createHostQueue } from './host-queue.ts';
import { parseFeed } from './parse-feed.ts';
import { pollSource } from './poll-source.ts';
import { readArticle } from './read-article.ts';
import { readPage } from './read-page.ts';
import { createRobots } from './robots.ts';

export interface FeedReaderOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  readonly log: Log;
  /** How many channels are subscribed; said to those we ask. */
  readonly channels?: () => number;
  readonly sites?: readonly SiteRule[];
  /** Between two requests to one host; 5 seconds unless said otherwise. */
  readonly hostGapMs?: number;
}

const HOST_GAP_MS = 5_000;

/** `close` ends what is under way: polls as if they had not begun, articles with a Failure `closed`. The http client stays open. */
export function createFeedReader(options: FeedReaderOptions): FeedReader & { close(): void } {
  const { http, clock, random, log, sites = [] } = options;
  const gapMs = options.hostGapMs ?? HOST_GAP_MS;
  const queue = createHostQueue({ gapMs, wait, elapsed: () => performance.now() });
  const robots = createRobots(http, clock);
  const endings = createEndings();
  const channels = () => options.channels?.();
  return {
    async poll(source, signal) {
      const ending = endings.begin(signal);
      try {
        const tools = { http, queue, parseFeed, clock, random, log, channels: channels() };
        return await pollSource(source, tools, ending.signal);
      } finally {
        ending.done();
      }
    },
    async readArticle(item, language, signal) {
      const ending = endings.begin(signal);
      const asked = { http, robots, queue, channels: channels(), signal: ending.signal };
      try {
        return await readArticle(item, language, {
          fetchPage: (url) => fetchPage(url, asked),
          readPage: ({ bytes, contentType, url }) =>
            readPage(bytes, { contentType, url, now: clock.now() }, sites),
        });
      } finally {
        ending.done();
      }
    },
    close: () => endings.endAll(),
  };
}
