/** Where hubs verify and deliver: the only thing that listens, and only where a public address is configured. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '#domain/failure.ts';
import type { Log } from '#domain/ports.ts';
import type { PushAddress, PushInbox } from '#domain/push.ts';
import { readBody } from './read-body.ts';

export interface EndpointOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly log: Log;
  readonly bodyBytes?: number;
}
export interface Endpoint {
  readonly port: number;
  close(): Promise<void>;
}

const BODY_BYTES = 5 * 1024 * 1024;
/** Deliveries in hand at once; with their bodies they bound the memory that others can make us hold. */
const DELIVERIES = 8;
const CHALLENGE = /^[\x20-\x7e]{1,2048}$/;
const ADDRESS = /^\/websub\/([^/?]{1,200})\/([\w-]{20,100})$/;

/** Resolves once it listens; rejects with a Failure `listen` where the port can't be had. */
export async function startWebsubEndpoint(inbox: PushInbox, options: EndpointOptions): Promise<Endpoint> {
  const { host, port, log, bodyBytes = BODY_BYTES } = options;
  let underWay = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '', 'http://here');
    const address = url && addressIn(url.pathname);
    if (!url || !address) return end(response, 404);
    if (request.method === 'GET') return verify(address, url.searchParams, response);
    if (request.method !== 'POST') return end(response, 404);
    if (!(await inbox.expects(address))) return end(response, 404);
    if (underWay >= DELIVERIES) return end(response, 503);
    underWay += 1;
    try {
      const body = await readBody(request, bodyBytes);
      if (body === null) return end(response, 413);
      const { headers } = request;
      const link = headers.link ?? [];
      await inbox.deliver(address, {
        body,
        contentType: headers['content-type'] ?? null,
        signature: first(headers['x-hub-signature']),
        links: [link].flat(),
      });
      // What is ignored gets the same answer: whoever guesses at signatures learns nothing.
      end(response, 202);
    } finally {
      underWay -= 1;
    }
  }

  async function verify(
    address: PushAddress,
    asked: URLSearchParams,
    response: ServerResponse,
  ): Promise<void> {
    const topic = asked.get('hub.topic') ?? '';
    const mode = asked.get('hub.mode');
    if (mode === 'denied') {
      const reason = (asked.get('hub.reason') ?? 'no reason given').slice(0, 200);
      return end(response, (await inbox.deny(address, topic, reason)) ? 200 : 404);
    }
    const challenge = asked.get('hub.challenge') ?? '';
    if (mode !== 'subscribe' || !CHALLENGE.test(challenge)) return end(response, 404);
    const lease = asked.get('hub.lease_seconds') ?? '';
    const seconds = /^\d{1,10}$/.test(lease) ? Number(lease) : null;
    const ours = await inbox.confirm(address, topic, seconds);
    end(response, ours ? 200 : 404, ours ? challenge : '');
  }

  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        // The sender hung up in the middle of it: it will come back.
        if (request.destroyed && !request.complete) return;
        log.error('delivery not taken', { error });
        if (!response.headersSent) end(response, 503);
      });
    },
  );
  server.maxConnections = 64;
  server.maxRequestsPerSocket = 100;
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          'listen',
          `can't listen on ${host}:${port} (${error.code ?? 'error'}): set GOIVON_WEB_PORT`,
        ),
      );
    server.once('error', refused).listen(port, host, () => {
      server.off('error', refused);
      resolve();
    });
  });
  server.on('error', (error) => log.warn('inbound server', { error }));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function addressIn(pathname: string): PushAddress | null {
  const [, source, key] = ADDRESS.exec(pathname) ?? [];
  if (source === undefined || key === undefined) return null;
  try {
    return { sourceId: decodeURIComponent(source), key };
  } catch {
    // A percent sign that encodes nothing.
    return null;
  }
}

function first(value: string | string[] | undefined): string | null {
  return [value ?? []].flat()[0] ?? null;
}

function end(response: ServerResponse, status: number, text = ''): void {
  // A body that nobody reads is not waited for.
  const close = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...close,
  });
  response.end(text);
}
