/**
 * A Discord on loopback that the real client talks to: HTTP and gateway, strict about every request, with message
 * history, nonces, rate limits, permissions, and a script of faults. Everything that happened can be looked at.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, type FaultAnswer, FaultScript } from './fake-discord-faults.ts';
import { FakeGateway, type GatewaySettings } from './fake-discord-gateway.ts';
import { type Act, FakePerson, type Reply } from './fake-discord-interact.ts';
import { type FakeLimits, FakeRateLimiter } from './fake-discord-limits.ts';
import type { Answer } from './fake-discord-messages.ts';
import { fileProblems, type ReadBody, readRequest } from './fake-discord-multipart.ts';
import { answerRequest } from './fake-discord-routes.ts';
import { checkRequest } from './fake-discord-rules.ts';
import { FakeState } from './fake-discord-state.ts';

export const TOKEN = 'OTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789ABC';

export interface FakeOptions {
  /** How long a nonce is known, in milliseconds. */
  readonly nonceWindowMs?: number;
  /** null: headers of a generous limit that is never reached. */
  readonly limits?: FakeLimits | null;
  readonly gateway?: Partial<GatewaySettings>;
  readonly port?: number;
}

export interface FakeDiscord {
  /** "http://127.0.0.1:PORT/api" */
  readonly api: string;
  readonly port: number;
  readonly state: FakeState;
  readonly gateway: FakeGateway;
  readonly limiter: FakeRateLimiter;
  /** Logins left of the day, as told by GET /gateway/bot. */
  readonly logins: { remaining: number; resetAfterMs: number };
  nonceWindowMs: number;
  fault(fault: Fault): void;
  clearFaults(): void;
  interact(act: Act): Promise<Reply>;
  close(): Promise<void>;
}

const GENEROUS: FakeLimits = { perBucket: 1_000_000, bucketMs: 1000, globalPerSecond: 1_000_000 };

export async function startFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  // Once a process, and before anybody waits for an answer: the rules take a second to be compiled.
  checkRequest('GET', '/gateway/bot', new URLSearchParams(), null);
  const state = new FakeState();
  const faults = new FaultScript();
  const limiter = new FakeRateLimiter(options.limits ?? GENEROUS);
  const logins = { remaining: 1000, resetAfterMs: 3_600_000 };
  const server = createServer((request, response) => void handle(request, response));
  server.keepAliveTimeout = 60_000;
  const gateway = new FakeGateway(server, state, {
    token: TOKEN,
    heartbeatMs: 41_250,
    acknowledge: true,
    closeOnIdentify: null,
    open: true,
    locale: 'vi',
    guild: true,
    ...options.gateway,
  });
  const person = new FakePerson(state, gateway);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  gateway.url = `ws://127.0.0.1:${port}/gateway`;
  const fake: FakeDiscord = {
    api: `http://127.0.0.1:${port}/api`,
    port,
    state,
    gateway,
    limiter,
    logins,
    nonceWindowMs: options.nonceWindowMs ?? 120_000,
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    interact: (act) => person.act(act),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://discord');
    const method = request.method ?? 'GET';
    const raw = await readBody(request);
    if (raw === null) return;
    if (url.pathname.startsWith('/_control/')) return control(url, raw.toString('utf8'), response);
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    const read = await readRequest(raw, request.headers['content-type']);
    const logged = { at: Date.now(), method, path, ...read, status: 0 };
    state.requests.push(logged);
    const fault = faults.strike(method, path);
    const answer: Answer =
      fault?.when === 'before'
        ? { status: 500, body: {} }
        : answerTo(request, method, path, url.searchParams, { ...read, bytes: raw.length });
    logged.status = await give(response, answer, fault?.answer ?? null);
  }

  function answerTo(
    request: IncomingMessage,
    method: string,
    path: string,
    query: URLSearchParams,
    { body, files, bytes }: ReadBody & { readonly bytes: number },
  ): Answer {
    const interaction = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!interaction && request.headers.authorization !== `Bot ${gateway.settings.token}`) {
      limiter.invalid += 1;
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    }
    const taken = interaction ? null : limiter.take(bucketOf(method, path), Date.now());
    if (taken?.wait != null) {
      const refusal = {
        message: 'You are being rate limited.',
        retry_after: taken.wait,
        global: taken.global,
      };
      return { status: 429, body: refusal, headers: taken.headers };
    }
    const problems = checkRequest(method, path, query, body);
    problems?.push(...fileProblems(body, files, bytes));
    if (problems === null || problems.length > 0) {
      state.violations.push({
        method,
        path,
        problems: problems ?? [{ path: '', message: 'the bot has no business here' }],
      });
      const errors = Object.fromEntries(
        (problems ?? []).map((problem) => [
          problem.path || '_',
          { _errors: [{ code: 'INVALID', message: problem.message }] },
        ]),
      );
      return {
        status: 400,
        body: { message: 'Invalid Form Body', code: 50035, errors },
        headers: taken?.headers ?? {},
      };
    }
    const answer = answerRequest({
      method,
      path,
      query,
      body,
      files,
      state,
      person,
      gateway,
      logins,
      nonceWindowMs: fake.nonceWindowMs,
    });
    if (answer.status === 401 || answer.status === 403) limiter.invalid += 1;
    return { ...answer, headers: { ...taken?.headers, ...answer.headers } };
  }

  function control(url: URL, text: string, response: ServerResponse): void {
    if (url.pathname === '/_control/fault') faults.add(JSON.parse(text) as Fault);
    else if (url.pathname === '/_control/clear-faults') faults.clear();
    else if (url.pathname === '/_control/channel') {
      const { id, type } = JSON.parse(text) as { id: string; type: number };
      state.channel(id, { type });
    } else if (url.pathname === '/_control/ahead') state.aheadMs = Number(text);
    else if (url.pathname === '/_control/interact') {
      void person.act(JSON.parse(text) as Act).then((reply) => response.end(JSON.stringify(reply)));
      return;
    }
    const { requests, violations, commands } = state;
    // Everything that was ever asked is much: only who wants to see it gets it.
    if (/\/(?:fault|ahead|channel)$/.test(url.pathname)) {
      response.end('{}');
      return;
    }
    if (url.pathname === '/_control/summary') {
      const channels = [...state.channels.values()].map(({ permissions, ...channel }) => channel);
      response.end(
        JSON.stringify({ violations, channels, requests: requests.length, invalid: limiter.invalid }),
      );
      return;
    }
    response.end(
      JSON.stringify({
        requests,
        violations,
        commands,
        messages: state.messages(),
        identifies: gateway.identifies,
        connected: gateway.connected,
      }),
    );
  }

  return fake;
}

function bucketOf(method: string, path: string): string {
  const [, kind, id, rest, , last] = path.split('/');
  if (last !== undefined) return `${method}-${last} ${id}`;
  return kind === 'channels' ? `${method}-${rest} ${id}` : `${method}-${kind}`;
}

/** null where the client went away before it had said everything. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

/** Sends the answer, or what a fault makes of it. Returns the status sent; 0 where none was. */
async function give(
  response: ServerResponse,
  { status, body, headers }: Answer,
  fault: FaultAnswer | null,
): Promise<number> {
  if (fault === 'hang') return 0;
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return 0;
  }
  const json = body === undefined ? '' : JSON.stringify(body);
  if (fault === 'truncate' || fault === 'stall') {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      ...headers,
    });
    response.write(json.slice(0, json.length / 2), () => {
      if (fault === 'truncate') response.socket?.destroy();
    });
    return 0;
  }
  if (fault !== null && 'status' in fault) {
    const text = fault.text ?? JSON.stringify(fault.body ?? {});
    response.writeHead(fault.status, {
      'content-type': fault.text === undefined ? 'application/json' : 'text/html',
      ...fault.headers,
    });
    response.end(text);
    return fault.status;
  }
  if (fault !== null) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  // An empty answer has no type; the client would read it as JSON.
  response.writeHead(status, { ...(json === '' ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(json);
  return status;
}
