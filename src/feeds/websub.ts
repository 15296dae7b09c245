/** WebSub's decisions, pure: what to subscribe to, when to renew, whose delivery is right. https://www.w3.org/TR/websub/ */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushOffer } from '#domain/push.ts';
import type { FeedHints } from './types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Asked for; the hub grants what it likes. */
export const LEASE_SECONDS = 10 * 86_400;
const LONGEST_LEASE_SECONDS = 90 * 86_400;
/** A lease shorter than this would have us ask all the time. */
const SHORTEST_LEASE_SECONDS = 300;

/** What we remember of one source's subscription. */
export interface Subscribed {
  readonly hubs: readonly string[];
  readonly topic: string;
  /** Unguessable part of the address that the hub delivers to. */
  readonly key: string;
  readonly secret: string;
  readonly state: 'wanted' | 'asked' | 'active' | 'denied' | 'ended';
  /** Deliveries count until then. */
  readonly leaseUntil: Date | null;
  /** When to ask a hub next; null for never. */
  readonly nextAt: Date | null;
  /** Askings in a row that led to nothing; with each the next hub has its turn. */
  readonly failures: number;
}

/**
 * What an answer offers: by its Link headers, which come first, else by the feed itself; null where no hub may be used.
 * A hub without TLS only serves a feed without TLS: what is pushed shall be no less safe than what is asked for.
 */
export function pushOffer(
  links: readonly string[],
  { hubs, self }: Pick<FeedHints, 'hubs' | 'self'>,
  url: string,
): PushOffer | null {
  const said = linksOf(links, url);
  const found = said.hub.length > 0 ? said : { hub: hubs, self: self === null ? [] : [self] };
  const topic = found.self[0] ?? self ?? url;
  const secure = url.startsWith('https:') || topic.startsWith('https:');
  const usable = found.hub.filter((hub) => hub.startsWith('https:') || (!secure && hub.startsWith('http:')));
  return usable.length === 0 ? null : { hubs: [...new Set(usable)].slice(0, 5), topic };
}

/** Absolute addresses of rel=hub and rel=self in Link headers (RFC 8288). */
export function linksOf(
  headers: readonly string[],
  base: string,
): { readonly hub: readonly string[]; readonly self: readonly string[] } {
  const found = { hub: [] as string[], self: [] as string[] };
  const text = headers.join(', ').slice(0, 8_192);
  for (const [, address = '', parameters = ''] of text.matchAll(/<([^<>]{1,2048})>([^<]{0,1000})/g)) {
    const rel = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s;,"]{1,200}))/i.exec(parameters);
    const words = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    const absolute = URL.parse(address, base)?.href;
    if (absolute === undefined || !/^https?:/.test(absolute)) continue;
    if (words.includes('hub')) found.hub.push(absolute);
    if (words.includes('self')) found.self.push(absolute);
  }
  return found;
}

/** What a source's offer makes of what we know; `known` itself where nothing changes. */
export function afterOffer(
  known: Subscribed | null,
  offer: PushOffer | null,
  { now, key, secret }: { readonly now: Date; readonly key: string; readonly secret: string },
): Subscribed | null {
  if (offer === null) {
    return known === null || known.state === 'ended' ? known : { ...known, state: 'ended', nextAt: null };
  }
  const { hubs, topic } = offer;
  const same = known?.topic === topic && known.hubs.join(' ') === hubs.join(' ');
  if (same && known.state !== 'ended') return known;
  return { hubs, topic, key, secret, state: 'wanted', leaseUntil: null, nextAt: now, failures: 0 };
}

/** The hub whose turn it is. */
export function hubOf({ hubs, failures }: Subscribed): string {
  return hubs[failures % hubs.length]!;
}

/** After a hub took our wish: it should come back to verify it; within an hour, or we ask again. A lease that runs goes on. */
export function afterAsked(known: Subscribed, now: Date): Subscribed {
  const next = later(now, backOff(known.failures));
  return { ...known, state: 'asked', nextAt: next, failures: known.failures + 1 };
}

export function afterVerified(known: Subscribed, leaseSeconds: number | null, now: Date): Subscribed {
  const seconds = Math.min(
    LONGEST_LEASE_SECONDS,
    Math.max(SHORTEST_LEASE_SECONDS, leaseSeconds ?? LEASE_SECONDS),
  );
  // A fifth of the lease is left for a hub that is away when we renew.
  return {
    ...known,
    state: 'active',
    leaseUntil: later(now, seconds * 1000),
    nextAt: later(now, seconds * 800),
    // The hub that verified keeps its turn.
    failures: (known.state === 'asked' ? known.failures - 1 : known.failures) % known.hubs.length,
  };
}

/** The hub said no: in a week it may think otherwise. */
export function afterDenied(known: Subscribed, now: Date): Subscribed {
  return { ...known, state: 'denied', leaseUntil: null, nextAt: later(now, 7 * DAY) };
}

/** Deliveries are taken while the lease runs. */
export function isLive({ leaseUntil }: Subscribed, now: Date): boolean {
  return leaseUntil !== null && now < leaseUntil;
}

/** We asked for it or had it: a hub may verify it, for the first time or anew. */
export function mayVerify({ state }: Subscribed): boolean {
  return state === 'asked' || state === 'active';
}

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Whether `X-Hub-Signature` is the body's HMAC under our secret; compared in constant time. */
export function isSigned(body: Uint8Array, secret: string, signature: string | null): boolean {
  const parts = /^\s*(sha\d{1,3})=([0-9a-f]{40,128})\s*$/i.exec(signature ?? '');
  const method = parts?.[1]?.toLowerCase() ?? '';
  if (!METHODS.has(method)) return false;
  const right = createHmac(method, secret).update(body).digest();
  const given = Buffer.from(parts?.[2] ?? '', 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** By the delivery's own rel=self; one that doesn't say is its subscription's, whose secret signed it. */
export function belongsTo(topic: string, links: readonly string[]): boolean {
  const { self } = linksOf(links, topic);
  return self.length === 0 || self.includes(URL.parse(topic)?.href ?? topic);
}

/** 1, 2, 4 … hours, at most a day. */
function backOff(failures: number): number {
  return Math.min(DAY, HOUR * 2 ** Math.min(failures, 5));
}

function later(from: Date, ms: number): Date {
  return new Date(from.getTime() + ms);
}
