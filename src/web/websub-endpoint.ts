/** Where hubs verify and deliver: the only thing that the world may reach, and only where a public address is configured. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PushAddress, PushInbox } from '#domain/push.ts';
import { readBody } from './read-body.ts';
import { type Endpoint, end, type ServeOptions, serve } from './serve.ts';

export interface EndpointOptions extends Omit<ServeOptions, 'setting'> {
  readonly bodyBytes?: number;
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

  return serve(answer, { host, port, log, setting: 'GOIVON_WEB_PORT' });
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
