/** Opens the sockets: the only place where a TCP connection to a feed or a page begins. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates } from 'node:tls';
import type { buildConnector } from 'undici';
import { Failure } from '#domain/failure.ts';
import { bareHost } from './host-list.ts';
import { type Lookup, refusalOf, resolveTarget } from './resolve.ts';
import type { Rules } from './target.ts';

export interface ConnectorOptions {
  readonly rules: Rules;
  readonly lookup: Lookup;
  readonly dnsMs: number;
  /** For TCP and TLS together, over all addresses. */
  readonly connectMs: number;
  /** Certificate authorities to trust besides the usual ones, PEM. */
  readonly ca: string | null;
}

/** Before the next address of a name is tried beside one that is slow (RFC 8305 says at least 100 ms, usually 250). */
const ATTEMPT_MS = 1000;

/**
 * An undici connector that resolves once, checks every address, connects to exactly these and looks at the peer before
 * the first byte is sent. undici's own `lookup` hook is no place for that: it is not called for literal addresses.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  return (target, callback) => {
    open(target, options).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

async function open(target: buildConnector.Options, options: ConnectorOptions): Promise<Socket> {
  const host = bareHost(target.hostname);
  const addresses = await resolveTarget(host, options.rules, options.lookup, options.dnsMs);
  const secure = target.protocol === 'https:';
  const socket = connectTcp({
    host,
    port: Number(target.port) || (secure ? 443 : 80),
    lookup: (_host, lookupOptions, done) => {
      const first = addresses[0]!;
      if (lookupOptions.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    },
    autoSelectFamily: addresses.length > 1,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    noDelay: true,
  });
  let current = socket;
  const timer = setTimeout(
    () => current.destroy(new Failure('connect-timeout', `${host} did not take the connection`)),
    options.connectMs,
  );
  try {
    await once(socket, 'connect');
    const peer = socket.remoteAddress ?? '';
    const why = refusalOf(host, peer.replace(/^::ffff:/i, ''), options.rules);
    if (why) throw new Failure('private-address', `${host} led to ${peer} (${why})`, { retryable: false });
    if (!secure) return socket;
    const secured = connectTls({
      socket,
      ...(isIP(host) ? {} : { servername: host }),
      host,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      ...(options.ca ? { ca: [...rootCertificates, options.ca] } : {}),
    });
    current = secured;
    await once(secured, 'secureConnect');
    return secured;
  } catch (error) {
    current.destroy();
    socket.destroy();
    throw asFailure(error, host, current !== socket);
  } finally {
    clearTimeout(timer);
  }
}

function once(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => {
      socket.off(event, done).off('error', done).off('close', closed);
      if (error) {
        // A socket may fail again while it is torn down; nobody is left to ask about that.
        socket.on('error', () => undefined);
        reject(error);
      } else resolve();
    };
    const closed = () => done(new Error('closed while connecting'));
    socket.on(event, done).on('error', done).on('close', closed);
  });
}

const NO_NETWORK = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);
const NO_SOCKETS = new Set(['EMFILE', 'ENFILE']);

function asFailure(error: unknown, host: string, secured: boolean): Failure {
  if (error instanceof Failure) return error;
  // Several addresses tried: the errors come bundled, the last one speaks for them.
  const cause = error instanceof AggregateError ? error.errors.at(-1) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (NO_SOCKETS.has(code)) return new Failure('too-busy', 'no more sockets at present', { cause });
  if (NO_NETWORK.has(code)) return new Failure('offline', `no way to ${host} (${code})`, { cause });
  if (secured) return new Failure('tls', `no safe connection to ${host} (${code || 'closed'})`, { cause });
  return new Failure('connect', `${host} refused the connection (${code || 'closed'})`, { cause });
}
