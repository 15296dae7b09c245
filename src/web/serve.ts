/** One small HTTP server for all that listens: bounded in connections, header bytes and time, whoever asks. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '#domain/failure.ts';
import type { Log } from '#domain/ports.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly log: Log;
  /** The variable that names the port, for who must choose another. */
  readonly setting: string;
}
export interface Endpoint {
  readonly port: number;
  close(): Promise<void>;
}
export type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
/** A reader that takes nothing for so long is hung up on. */
const IDLE_MS = 30_000;

/** Resolves once it listens; rejects with a Failure `listen` where the port can't be had. What `answer` throws is a 503. */
export async function serve(answer: Answerer, { host, port, log, setting }: ServeOptions): Promise<Endpoint> {
  const server = createServer(LIMITS, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The sender hung up in the middle of it: it will come back.
      if (request.destroyed && !request.complete) return;
      log.error('a request was not answered', { error });
      if (!response.headersSent) end(response, 503);
    });
  });
  server.maxConnections = 64;
  server.maxRequestsPerSocket = 100;
  server.setTimeout(IDLE_MS);
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      reject(
        new Failure('listen', `can't listen on ${host}:${port} (${error.code ?? 'error'}): set ${setting}`),
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

export function end(
  response: ServerResponse,
  status: number,
  text = '',
  type = 'text/plain; charset=utf-8',
): void {
  // A body that nobody reads is not waited for.
  const close = status >= 400 ? { connection: 'close' } : {};
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...close,
  });
  response.end(text);
}
