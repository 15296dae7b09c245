/**
 * Which IP addresses a request may reach: public unicast only. ipaddr.js knows the IANA special registries but not all
 * of them (it calls `::7f00:1` unicast), so its verdict is taken first and the forms below are denied on top.
 */
import ipaddr from 'ipaddr.js';

type Cidr = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** IANA has given out unicast IPv6 from this block alone; everything outside it is special or unassigned. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Each form that hides an IPv4 address is refused even where the hidden one is public: no honest feed needs it. */
const DENIED: readonly Cidr[] = [
  '2001::/23', // IETF protocol assignments, Teredo, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
  '168.63.129.16/32', // Azure's metadata host, public by its number only
].map((cidr) => ipaddr.parseCIDR(cidr));

export function parseCidr(text: string): Cidr | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text) || (!text.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(text)))
    return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

export function inCidr(address: string, [base, bits]: Cidr): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === base.kind() && parsed.match(base, bits);
}

/** Why an address (as text, no brackets) may not be connected to; null where it may. */
export function addressRefusal(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'not an IP address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (parsed.kind() === 'ipv6' && !parsed.match(GLOBAL_IPV6[0], GLOBAL_IPV6[1])) return 'reserved';
  return DENIED.some((cidr) => inCidr(address, cidr)) ? 'reserved' : null;
}
