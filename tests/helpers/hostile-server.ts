/** Servers on loopback that break the rules: what they send is written byte by byte. */
import { createServer as createTcp, type Socket } from 'node:net';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { closeServer, listen, listenOnWebPort } from './feed-server.ts';

export interface HostileServer {
  readonly port: number;
  /** Connections that were taken. */
  readonly connections: () => number;
  readonly url: string;
  close(): Promise<void>;
}

/** `misbehave` gets each connection once a whole request has arrived (or at once, with `early`). */
export async function startHostileServer(
  misbehave: (socket: Socket, request: string) => void,
  options: { readonly early?: boolean; readonly webPort?: boolean; readonly tls?: TlsOptions } = {},
): Promise<HostileServer> {
  const open = new Set<Socket>();
  let connections = 0;
  const take = (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (options.early) return misbehave(socket, '');
    let request = '';
    socket.on('data', (chunk: Buffer) => {
      request += chunk.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      const whole = request;
      request = '';
      misbehave(socket, whole);
    });
  };
  const server = options.tls ? createTls(options.tls, take) : createTcp(take);
  server.on('tlsClientError', () => undefined);
  const port = options.webPort ? await listenOnWebPort(server) : await listen(server);
  return {
    port,
    connections: () => connections,
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}/`,
    close: async () => {
      for (const socket of open) socket.destroy();
      await closeServer(server);
    },
  };
}

export const OK = 'HTTP/1.1 200 OK\r\n';

/** Writes `chunk` again and again, as fast as the other side takes it. */
export function pour(socket: Socket, chunk: string | Uint8Array): void {
  const write = () => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

/** Writes one character of `text` every few milliseconds, then starts again. */
export function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 5);
  socket.on('close', () => clearInterval(timer));
}
