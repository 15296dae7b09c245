/** A list of hosts as an operator writes it: names, addresses and CIDR blocks. */
import { isIP } from 'node:net';
import { UsageError } from '#domain/failure.ts';
import { inCidr, parseCidr } from './address.ts';

export interface HostList {
  /** For a name or a literal address as `URL.hostname` has it. */
  hasHost(hostname: string): boolean;
  hasAddress(address: string): boolean;
}

/** "[::1]" → "::1", "Example.org." → "example.org". */
export function bareHost(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

export function hostList(entries: readonly string[]): HostList {
  const names = new Set<string>();
  const blocks: NonNullable<ReturnType<typeof parseCidr>>[] = [];
  for (const entry of entries) {
    const block = parseCidr(bareHost(entry.trim()));
    if (block) blocks.push(block);
    else if (/^[\p{L}\p{N}.-]+$/u.test(entry.trim())) names.add(bareHost(entry.trim()));
    else throw new UsageError(`"${entry}" is neither a host name, an address nor a CIDR block`);
  }
  const hasAddress = (address: string) => blocks.some((block) => inCidr(address, block));
  return {
    hasAddress,
    hasHost(hostname) {
      const host = bareHost(hostname);
      return isIP(host) ? hasAddress(host) : names.has(host);
    },
  };
}
