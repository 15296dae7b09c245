/** Opens the world of feeds: the guarded HTTP client, the reader and its parser, hubs that push. */
import type { Config } from '#config/load-config.ts';
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Clock, Log, Store } from '#domain/ports.ts';
import type { Push } from '#domain/push.ts';
import type { LiveRatesOptions } from '#pipeline/rates.ts';
import { openPush } from './open-push.ts';

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly closing: (() => Promise<void>)[];
}

/** What asks sources and banks; hubs too, where `options.web` wants them and a public address is configured. */
export async function openFeeds(
  config: Config,
  options: { readonly web?: boolean; readonly hostGapMs?: number },
  { clock, log, store, closing }: Parts,
): Promise<{ feeds: FeedReader; ask: LiveRatesOptions['ask']; push: Push | null }> {
  const [{ createHttp }, { createFeedReader }, { closeParser }, { fetchRates }] = await Promise.all([
    import('#platform/http.ts'),
    import('#feeds/feed-reader.ts'),
    import('#feeds/parse-feed.ts'),
    import('#feeds/rates.ts'),
  ]);
  const { allowHosts, contact, web } = config.environment;
  const denyHosts = web ? [new URL(web.publicUrl).hostname] : [];
  const http = createHttp({ allowHosts, denyHosts, contact: { url: contact } });
  // Closed last to first: the connections, then the parser.
  closing.push(closeParser, () => http.close());
  const feeds = createFeedReader({
    http,
    clock,
    random: Math.random,
    log,
    sites: config.sites,
    channels: await channelCount(store),
    ...(options.hostGapMs === undefined ? {} : { hostGapMs: options.hostGapMs }),
  });
  const push = options.web ? await openPush(web, { http, clock, log, store, closing }) : null;
  return { feeds, push, ask: (signal) => fetchRates(http, signal) };
}

const RECOUNT_MS = 10 * 60_000;

/** How many channels read what we ask for, as sites are told; counted anew now and then. */
async function channelCount(store: Store): Promise<() => number> {
  const count = async () => (await store.subscriptions.list()).length;
  let known = await count();
  let countedAt = performance.now();
  return () => {
    if (performance.now() - countedAt > RECOUNT_MS) {
      countedAt = performance.now();
      count().then(
        (channels) => {
          known = channels;
        },
        () => undefined,
      );
    }
    return known;
  };
}

/** A reader that stays off the net: what is stored is read from the feed's own text. */
export function feedTextOnly(): FeedReader {
  return {
    poll: async (source) => ({ kind: 'unchanged', state: source.state }),
    readArticle: async ({ title, content, summary, url, publishedAt }, language) => ({
      article: {
        title,
        text: content.length > summary.length ? content : summary,
        language,
        url,
        publishedAt,
      },
      from: 'feed',
      reason: null,
    }),
    close: () => undefined,
  };
}
