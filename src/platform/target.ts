/** Decides from the address alone whether a request may be made; looked-up addresses are checked when connecting. */
import { isIP } from 'node:net';
import { Failure } from '#domain/failure.ts';
import { addressRefusal } from './address.ts';
import { bareHost, type HostList } from './host-list.ts';

export interface Rules {
  /** Hosts that may be private and may use any port: the operator said so. */
  readonly allow: HostList;
  /** Hosts that are never asked, our own public name for one; stronger than `allow`. */
  readonly deny: HostList;
}

/** Names that mean this machine or this network whatever they resolve to. */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion|i2p)$/;
const MAX_URL_LENGTH = 4096;

/**
 * Parses `text` (against `base` where it is relative) and checks scheme, port, name and literal address. The result has
 * neither user name, password nor fragment. Only what the parser made of it counts, never the text: `http://127.1/`,
 * `http://２１３０７０６４３３/` and `http://1.1.1.1 &@127.0.0.1#@3.3.3.3/` are all the loopback address.
 * Throws a Failure that is not retryable.
 */
export function checkTarget(text: string, rules: Rules, base?: string): URL {
  const url = URL.parse(text, base);
  if (!url || text.length > MAX_URL_LENGTH) throw refusal('bad-url', 'not an address that can be asked');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal('scheme', `${url.protocol} is not http or https`);
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  const host = bareHost(url.hostname);
  if (rules.deny.hasHost(host)) throw refusal('denied-host', `${host} is on the list of hosts not to ask`);
  if (rules.allow.hasHost(host)) return url;
  const why = isIP(host) ? addressRefusal(host) : PRIVATE_NAMES.test(host) ? 'local name' : null;
  if (why) throw refusal('private-address', `${host} is not a public address (${why})`);
  if (!isPublicPort(url.port)) throw refusal('port', `port ${url.port} is not one that web servers use`);
  return url;
}

function isPublicPort(port: string): boolean {
  const number = Number(port);
  return port === '' || number === 80 || number === 443 || (number >= 8000 && number <= 8999);
}

function refusal(code: string, message: string): Failure {
  return new Failure(code, message, { retryable: false });
}

/** An address as logs may show it: no query (it may be signed), no user name, not endless. */
export function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return 'an unreadable address';
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`.slice(0, 200);
}
