/** Host name → addresses that may be connected to. */
import { promises as dns } from 'node:dns';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { Failure } from '#domain/failure.ts';
import { addressRefusal } from './address.ts';
import { bareHost } from './host-list.ts';
import type { Rules } from './target.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name; rejects where it has none. */
export type Lookup = (hostname: string) => Promise<readonly Address[]>;

/** The rest of a long answer would be tried within the same connect deadline, and never in earnest. */
const MAX_ADDRESSES = 4;

/**
 * Asks DNS itself: unlike getaddrinfo it holds no thread, so names whose servers are dead neither queue up before the
 * living nor keep the process from ending. Only names of this machine or its network (hosts file, mDNS) go to getaddrinfo.
 */
export function systemLookup(): { lookup: Lookup; cancel: () => void } {
  const resolver = new dns.Resolver({ timeout: 2000, tries: 2 });
  const hosts = hostsFile();
  const lookup: Lookup = async (hostname) => {
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const found: Address[] = [];
    if (v4.status === 'fulfilled') for (const address of v4.value) found.push({ address, family: 4 });
    if (v6.status === 'fulfilled') for (const address of v6.value) found.push({ address, family: 6 });
    if (found.length > 0) return found;
    const why = v4.status === 'rejected' ? v4.reason : null;
    if (TIMED_OUT.has(codeOf(why)) || !(isLocalName(hostname) || hosts.has(hostname.toLowerCase())))
      throw why ?? v6Reason(v6);
    const known = await dns.lookup(hostname, { all: true }).catch((error: unknown) => {
      throw RESOLVER_DOWN.has(codeOf(why)) ? why : error;
    });
    return known.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  };
  return { lookup, cancel: () => resolver.cancel() };
}

function v6Reason(answer: PromiseSettledResult<unknown>): unknown {
  return answer.status === 'rejected' ? answer.reason : new Error('no address');
}

/** A name without a dot, or under a suffix that no public DNS serves. */
function isLocalName(hostname: string): boolean {
  return (
    !hostname.includes('.') ||
    /\.(?:local|localhost|localdomain|lan|home|home\.arpa|internal)$/i.test(hostname)
  );
}

/** The names that this machine's own list holds; empty where it can't be read. */
function hostsFile(): ReadonlySet<string> {
  const file = process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // No list is an empty list.
  }
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim().split(/\s+/).slice(1));
  return new Set(lines.flat().map((name) => name.toLowerCase()));
}

const TIMED_OUT = new Set(['ETIMEOUT', 'ECANCELLED']);
/** Our resolver, not the name, is what fails. */
const RESOLVER_DOWN = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/**
 * The addresses to try for a host that `checkTarget` has passed, at most four, IPv4 and IPv6 in turn. One address that
 * is not public refuses the whole name: a name that points both inside and outside is an attack or a mistake.
 * Throws a Failure: dns, dns-timeout, offline, private-address, denied-host.
 */
export async function resolveTarget(
  hostname: string,
  rules: Rules,
  lookup: Lookup,
  deadlineMs: number,
): Promise<readonly Address[]> {
  const host = bareHost(hostname);
  const literal = isIP(host);
  const all = literal
    ? [{ address: host, family: literal === 6 ? 6 : 4 } as const]
    : await lookedUp(host, lookup, deadlineMs);
  for (const { address } of all) {
    const why = refusalOf(host, address, rules);
    if (why) {
      throw new Failure('private-address', `${host} points to ${address}, not a public address (${why})`, {
        retryable: false,
      });
    }
  }
  const byFamily = [all.filter((a) => a.family === 4), all.filter((a) => a.family === 6)];
  const inTurn: Address[] = [];
  for (let i = 0; i < all.length && inTurn.length < MAX_ADDRESSES; i++) {
    for (const family of byFamily) if (family[i] && inTurn.length < MAX_ADDRESSES) inTurn.push(family[i]!);
  }
  return inTurn;
}

/** Why an address may not be used for a host; the same question again for the peer that was really connected. */
export function refusalOf(host: string, address: string, rules: Rules): string | null {
  if (rules.deny.hasAddress(address)) return 'not to be asked';
  if (rules.allow.hasHost(host) || rules.allow.hasAddress(address)) return null;
  return addressRefusal(address);
}

async function lookedUp(host: string, lookup: Lookup, deadlineMs: number): Promise<readonly Address[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('dns-timeout', `no DNS answer for ${host}`)), deadlineMs);
  });
  try {
    const found = await Promise.race([lookup(host), late]);
    if (found.length === 0) throw new Failure('dns', `${host} has no address`);
    return found;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (TIMED_OUT.has(code)) throw new Failure('dns-timeout', `no DNS answer for ${host}`, { cause: error });
    if (RESOLVER_DOWN.has(code))
      throw new Failure('offline', 'no DNS server can be reached', { cause: error });
    throw new Failure('dns', `${host} was not found`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
