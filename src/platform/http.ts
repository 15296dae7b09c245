/**
 * The one door for requests to feeds, pages and robots.txt: nothing else opens an outgoing HTTP connection but
 * Discord's own client. Every address, each redirect's too, passes `checkTarget`, `resolveTarget` and a look at the
 * connected peer. No cookies, no Referer, no credentials, no proxy out of the environment.
 */
import { Agent } from 'undici';
import { Failure } from '#domain/failure.ts';
import { createBudget } from './budget.ts';
import { guardedConnector } from './connector.ts';
import { ACCEPTED_ENCODINGS, decodeBody } from './decode-body.ts';
import { createEndings } from './endings.ts';
import { type Exchange, exchange } from './exchange.ts';
import { hostList } from './host-list.ts';
import { type Lookup, systemLookup } from './resolve.ts';
import { checkTarget, type Rules } from './target.ts';
import { type Contact, userAgent } from './user-agent.ts';

/** In milliseconds and bytes. */
export interface HttpLimits {
  readonly dnsMs: number;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bytesPerSecond: number;
  readonly graceMs: number;
  /** Name, connection, redirects and body together, unless a request asks for another. */
  readonly totalMs: number;
  readonly headerBytes: number;
  /** Unpacked body, unless a request asks for another. */
  readonly bodyBytes: number;
  readonly redirects: number;
  /** Held by all downloads together before big ones give way. */
  readonly heldBytes: number;
}

/** After Mastodon, Miniflux and smokescreen: what they grant a stranger, rounded. */
export const EVERYDAY_LIMITS: HttpLimits = {
  dnsMs: 5_000,
  connectMs: 5_000,
  headersMs: 10_000,
  bytesPerSecond: 1_024,
  graceMs: 5_000,
  totalMs: 20_000,
  headerBytes: 16 * 1024,
  bodyBytes: 5 * 1024 * 1024,
  redirects: 5,
  heldBytes: 48 * 1024 * 1024,
};

export interface HttpOptions {
  /** Hosts, addresses and CIDR blocks that may be asked though they are private, on any port. */
  readonly allowHosts?: readonly string[];
  /** Hosts that are never asked, such as our own public name. */
  readonly denyHosts?: readonly string[];
  readonly contact?: Contact;
  readonly limits?: Partial<HttpLimits>;
  readonly lookup?: Lookup;
  /** Certificate authorities to trust besides the public ones, PEM. */
  readonly ca?: string;
}

export interface HttpRequest {
  readonly url: string;
  /** Beyond what every request carries. Authorization and Cookie stay with the host they were meant for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many channels want this; goes into the User-Agent. */
  readonly channels?: number;
  readonly maxBytes?: number;
  /** Take the first `maxBytes` of a longer body rather than refuse it; asks for an unpacked body. */
  readonly cut?: boolean;
  readonly totalMs?: number;
  /** Asked before each redirect is followed; what it throws ends the request. */
  readonly onRedirect?: (to: string) => Promise<void>;
  /** Asked once the headers of a 2xx answer are in and before its body is read: connections may wait there in great numbers. */
  readonly beforeBody?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface FormRequest {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Hop {
  readonly status: number;
  readonly to: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly hops: readonly Hop[];
  /** First value of a header, as Latin-1 text: every byte as it was sent. */
  header(name: string): string | null;
  /** Every value of a header that may be repeated, in their order. */
  headers(name: string): readonly string[];
  /** Unpacked; empty unless the status is 2xx. */
  readonly body: Uint8Array;
}

export interface Http {
  /**
   * GET. Resolves with whatever status the server gave in the end; rejects with a Failure whose code is one of bad-url,
   * scheme, port, denied-host, private-address, dns, dns-timeout, offline, connect, connect-timeout, tls,
   * headers-timeout, headers-too-large, protocol, hung-up, reset, truncated, too-slow, timeout, too-large, bad-encoding,
   * redirects, redirect-downgrade, too-busy, aborted, closed.
   */
  get(request: HttpRequest): Promise<HttpResponse>;
  /** POST of a form, within the same guard and limits. A redirect is an answer like any other: what we tell one host is not for the next. */
  post(request: FormRequest): Promise<HttpResponse>;
  /** Ends what is under way and closes every connection. */
  close(): Promise<void>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Bodies nobody reads, of redirects and errors, are taken up to here so that the connection stays usable. */
const IDLE_BODY_BYTES = 16 * 1024;
/** Idle connections are kept briefly: their peer was checked, but names move on. */
const KEEP_ALIVE_MS = 4_000;

export function createHttp(options: HttpOptions = {}): Http {
  const limits: HttpLimits = { ...EVERYDAY_LIMITS, ...options.limits };
  const rules: Rules = { allow: hostList(options.allowHosts ?? []), deny: hostList(options.denyHosts ?? []) };
  const system = options.lookup ? null : systemLookup();
  const lookup = options.lookup ?? system!.lookup;
  const budget = createBudget(limits.heldBytes);
  const endings = createEndings();
  const agent = new Agent({
    connect: guardedConnector({ ...limits, rules, lookup, ca: options.ca ?? null }),
    // One at a time to each origin, over the same connection while it is open.
    connections: 1,
    pipelining: 1,
    allowH2: false,
    useMilo: false,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // Ours are exact and total; undici's are coarse, and its body timeout starts anew with each byte.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function within<T>(
    { signal, totalMs = limits.totalMs }: Pick<HttpRequest, 'signal' | 'totalMs'>,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const ending = endings.begin(signal);
    const late = () => ending.end(new Failure('timeout', 'took too long'));
    const timer = setTimeout(late, totalMs);
    try {
      return await work(ending.signal);
    } finally {
      clearTimeout(timer);
      ending.done();
    }
  }

  async function send({ url, form }: FormRequest, signal: AbortSignal): Promise<HttpResponse> {
    const target = checkTarget(url, rules);
    const headers = {
      'user-agent': userAgent(options.contact, undefined),
      'accept-encoding': 'identity',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = new URLSearchParams(form).toString();
    return response(await ask(target, headers, { url, cut: true }, signal, body), target, [], { url });
  }

  async function follow(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    let url = checkTarget(request.url, rules);
    let headers: Record<string, string> = {
      'user-agent': userAgent(options.contact, request.channels),
      'accept-encoding': request.cut ? 'identity' : ACCEPTED_ENCODINGS,
      ...request.headers,
    };
    const hops: Hop[] = [];
    for (;;) {
      const answer = await ask(url, headers, request, signal);
      const location = REDIRECTS.has(answer.status) ? first(answer.headers, 'location') : null;
      if (location === null) return response(answer, url, hops, request);
      if (hops.length >= limits.redirects)
        throw refusal('redirects', `more than ${limits.redirects} redirects`);
      const next = checkTarget(asUtf8(location), rules, url.href);
      if (url.protocol === 'https:' && next.protocol === 'http:') {
        throw refusal('redirect-downgrade', `${url.host} redirects from https to http`);
      }
      if (next.host !== url.host) headers = withoutCredentials(headers);
      await request.onRedirect?.(next.href);
      hops.push({ status: answer.status, to: next.href });
      url = next;
    }
  }

  async function ask(
    url: URL,
    headers: Readonly<Record<string, string>>,
    request: HttpRequest,
    signal: AbortSignal,
    form: string | null = null,
  ): Promise<Exchange> {
    const cut = request.cut ?? false;
    const maxBytes = request.maxBytes ?? limits.bodyBytes;
    const wanted = (status: number) =>
      isSuccess(status) ? { bytes: maxBytes, cut } : { bytes: IDLE_BODY_BYTES, cut: true };
    const { beforeBody } = request;
    const once = () => exchange(agent, { url, headers, form, wanted, beforeBody, limits, budget, signal });
    try {
      return await once();
    } catch (error) {
      // A kept connection may be closed by the server just as we use it again: that says nothing of the source.
      if (error instanceof Failure && error.code === 'hung-up' && !signal.aborted) return await once();
      throw error;
    }
  }

  async function response(
    answer: Exchange,
    url: URL,
    hops: readonly Hop[],
    request: HttpRequest,
  ): Promise<HttpResponse> {
    const encoding = answer.headers['content-encoding'];
    const maxBytes = request.maxBytes ?? limits.bodyBytes;
    return {
      status: answer.status,
      url: url.href,
      hops,
      header: (name) => first(answer.headers, name),
      headers: (name) => [answer.headers[name] ?? []].flat(),
      body: isSuccess(answer.status) ? await decodeBody(answer.bytes, encoding, maxBytes) : new Uint8Array(),
    };
  }

  return {
    get: (request) => within(request, (signal) => follow(request, signal)),
    post: (request) => within(request, (signal) => send(request, signal)),
    async close() {
      endings.endAll();
      system?.cancel();
      await agent.destroy();
    },
  };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function first(headers: Exchange['headers'], name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A Location in raw UTF-8 arrives as Latin-1; anything else stays as it is. */
function asUtf8(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? latin1 : text;
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name));
  return Object.fromEntries(kept);
}

function refusal(code: string, message: string): Failure {
  return new Failure(code, message, { retryable: false });
}
