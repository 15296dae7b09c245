/** Subscriptions with hubs (WebSub): kept in the store's notes, asked for and renewed, and what they deliver. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure } from '#domain/failure.ts';
import type { Clock, Log, Store } from '#domain/ports.ts';
import type { Push, PushAddress, PushDelivery, PushInbox } from '#domain/push.ts';
import type { FollowedSource } from '#domain/source.ts';
import type { Http } from '#platform/http.ts';
import { shownUrl } from '#platform/target.ts';
import { CALLED_OFF } from './called-off.ts';
import { afterPush } from './source-state.ts';
import { readSubscribed, writeSubscribed } from './subscribed-note.ts';
import type { ParseFeed } from './types.ts';
import {
  afterAsked,
  afterDenied,
  afterOffer,
  afterVerified,
  belongsTo,
  hubOf,
  isLive,
  isSigned,
  LEASE_SECONDS,
  mayVerify,
  type Subscribed,
} from './websub.ts';

export interface PushOptions {
  readonly http: Pick<Http, 'post'>;
  readonly store: Pick<Store, 'notes' | 'sources'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly parseFeed: ParseFeed;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  /** Where hubs reach us, without a slash at the end. */
  readonly publicUrl: string;
}

export async function createPush(options: PushOptions): Promise<Push & PushInbox> {
  const { http, store, clock, log, publicUrl } = options;
  const fresh: (() => void)[] = [];
  /** When each source's hub is to be asked, so that looking costs nothing. */
  const dueAt = new Map<string, Date>();

  async function read(sourceId: string): Promise<Subscribed | null> {
    return readSubscribed(await store.notes.get(noteKey(sourceId)));
  }

  async function write(sourceId: string, next: Subscribed): Promise<void> {
    await store.notes.set(noteKey(sourceId), writeSubscribed(next));
    if (next.nextAt === null) dueAt.delete(sourceId);
    else dueAt.set(sourceId, next.nextAt);
  }

  /** The subscription behind an address, if its key is right. */
  async function at({ sourceId, key }: PushAddress): Promise<Subscribed | null> {
    const known = await read(sourceId);
    return known !== null && isSame(known.key, key) ? known : null;
  }

  async function ask(sourceId: string): Promise<void> {
    const known = await read(sourceId);
    if (known === null || known.nextAt === null || known.nextAt > clock.now()) return;
    // Stored first: the hub may verify before it answers.
    await write(sourceId, afterAsked(known, clock.now()));
    const hub = hubOf(known);
    const reason = await subscribe(
      hub,
      known,
      `${publicUrl}/websub/${encodeURIComponent(sourceId)}/${known.key}`,
    );
    if (reason === 'called off') return write(sourceId, known);
    const fields = { source: sourceId, hub: shownUrl(hub) };
    if (reason === null) log.debug('hub asked to push', fields);
    else log.info('hub does not take our wish', { ...fields, reason });
  }

  async function subscribe(
    hub: string,
    { topic, secret }: Subscribed,
    callback: string,
  ): Promise<string | null> {
    try {
      const { status } = await http.post({
        url: hub,
        form: {
          'hub.mode': 'subscribe',
          'hub.topic': topic,
          'hub.callback': callback,
          'hub.secret': secret,
          'hub.lease_seconds': String(LEASE_SECONDS),
        },
      });
      return status >= 200 && status < 300 ? null : `status ${status}`;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return CALLED_OFF.has(error.code) ? 'called off' : error.message;
    }
  }

  async function followed(sourceId: string) {
    return (
      (await store.sources.list()).find((source) => source.id === sourceId && isFollowed(source)) ?? null
    );
  }

  for (const { id, enabled } of await store.sources.list()) {
    const nextAt = enabled ? (await read(id))?.nextAt : null;
    if (nextAt) dueAt.set(id, nextAt);
  }

  return {
    async offered({ id }, offer) {
      const known = await read(id);
      const next = afterOffer(known, offer, { now: clock.now(), key: token(), secret: token() });
      if (next !== null && next !== known) await write(id, next);
    },
    async tend() {
      const due = [...dueAt].filter(([, when]) => when <= clock.now()).map(([id]) => id);
      if (due.length === 0) return;
      const wanted = new Set((await store.sources.list()).filter(isFollowed).map(({ id }) => id));
      for (const id of due) {
        if (wanted.has(id)) await ask(id);
        else dueAt.delete(id);
      }
    },
    onFresh: (listener) => void fresh.push(listener),
    async expects(address) {
      const known = await at(address);
      return known !== null && isLive(known, clock.now()) && (await followed(address.sourceId)) !== null;
    },
    async confirm(address, topic, leaseSeconds) {
      const known = await at(address);
      if (known === null || known.topic !== topic || !mayVerify(known) || !(await followed(address.sourceId)))
        return false;
      await write(address.sourceId, afterVerified(known, leaseSeconds, clock.now()));
      if (!isLive(known, clock.now())) log.info('hub will push', { source: address.sourceId });
      return true;
    },
    async deny(address, topic, reason) {
      const known = await at(address);
      if (known === null || known.topic !== topic) return false;
      await write(address.sourceId, afterDenied(known, clock.now()));
      log.info('hub refuses to push', { source: address.sourceId, reason });
      return true;
    },
    async deliver(address: PushAddress, { body, contentType, signature, links }: PushDelivery) {
      const { sourceId } = address;
      const known = await at(address);
      if (known === null || !isLive(known, clock.now())) return 'ignored';
      if (!isSigned(body, known.secret, signature)) {
        log.warn('delivery not rightly signed, ignored', { source: sourceId });
        return 'ignored';
      }
      if (!belongsTo(known.topic, links)) {
        log.info('delivery of another topic, ignored', { source: sourceId });
        return 'ignored';
      }
      const feed = await options.parseFeed(body, { contentType, url: known.topic, now: clock.now() });
      if (feed.kind !== 'feed') {
        log.info('delivery is no feed, ignored', { source: sourceId, reason: feed.reason });
        return 'ignored';
      }
      const source = await followed(sourceId);
      if (source === null) return 'ignored';
      const now = clock.now();
      const state = afterPush(source.state, feed, { now, chance: options.random() });
      const items = feed.items.map((item) => ({ ...item, sourceId }));
      const recorded = await store.sources.recordPoll(sourceId, state, items, now);
      log.debug('hub pushed', { source: sourceId, new: recorded.fresh });
      if (recorded.fresh > 0) for (const tell of fresh) tell();
      return 'stored';
    },
  };
}

/** Under another address in the configuration, the subscription is to something else. */
function isFollowed({ enabled, url, state }: FollowedSource): boolean {
  return enabled && state.configuredUrl === url;
}

function noteKey(sourceId: string): string {
  return `websub:${sourceId}`;
}

function token(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(ours: string, given: string): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
