/** A well-behaved web server on loopback that answers by a script and keeps a record of what it was asked. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  /** What a POST brought. */
  readonly body: string;
}
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}
export type Script = Answer | ((asked: Asked, time: number) => Answer | Promise<Answer>);

export interface FeedServer {
  readonly port: number;
  readonly asked: Asked[];
  url(path: string): string;
  /** What a path answers from now on; a function gets the request and how often that path was asked before. */
  on(path: string, script: Script): void;
  askedFor(path: string): readonly Asked[];
  close(): Promise<void>;
}

export async function startFeedServer(options: { readonly webPort?: boolean } = {}): Promise<FeedServer> {
  const scripts = new Map<string, Script>();
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const body = request.method === 'POST' ? await text(request) : '';
    const one = { path, body, headers: request.headers, rawHeaders: request.rawHeaders };
    const time = asked.filter((earlier) => earlier.path === path).length;
    asked.push(one);
    const script = scripts.get(path) ?? { status: 404 };
    const answer = typeof script === 'function' ? await script(one, time) : script;
    response.sendDate = false;
    response.writeHead(answer.status ?? 200, answer.headers ?? {});
    response.end(answer.body ?? '');
  });
  const port = options.webPort ? await listenOnWebPort(server) : await listen(server);
  return {
    port,
    asked,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    on: (path, script) => void scripts.set(path, script),
    askedFor: (path) => asked.filter((one) => one.path === path),
    close: () => closeServer(server),
  };
}

export function listen(server: NetServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A free port that the guard lets through for hosts that nobody vouched for: 8000 to 8999. */
export async function listenOnWebPort(server: NetServer): Promise<number> {
  for (
    let port = 8000 + (process.pid % 1000), tries = 0;
    tries < 1000;
    tries++, port = 8000 + ((port + 1) % 1000)
  ) {
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (free) return port;
  }
  throw new Error('no port from 8000 to 8999 is free');
}

export function closeServer(server: Server | NetServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
