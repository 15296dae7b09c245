/** Opens the door for hubs: subscriptions, and the server that they deliver to. */
import type { Environment } from '#config/env.ts';
import type { Clock, Log, Store } from '#domain/ports.ts';
import type { Push } from '#domain/push.ts';
import type { Http } from '#platform/http.ts';

interface Parts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly closing: (() => Promise<void>)[];
}

/** null where no public address is configured: nothing listens then. */
export async function openPush(
  web: Environment['web'],
  { http, clock, log, store, closing }: Parts,
): Promise<Push | null> {
  if (web === null) return null;
  const { publicUrl, host, port } = web;
  const [{ createPush }, { startWebsubEndpoint }, { parseFeed }] = await Promise.all([
    import('#feeds/push.ts'),
    import('#web/websub-endpoint.ts'),
    import('#feeds/parse-feed.ts'),
  ]);
  const push = await createPush({ http, clock, log, store, publicUrl, parseFeed, random: Math.random });
  const endpoint = await startWebsubEndpoint(push, { host, port, log });
  closing.push(() => endpoint.close());
  log.info('hubs may push', { address: publicUrl, listening: `${host}:${endpoint.port}` });
  return push;
}
