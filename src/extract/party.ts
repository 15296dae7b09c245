/** What can be told of a party by itself. */
import type { Party } from './types.ts';

/** "Oxbow" of "Oxbow Silicon": whole words at either end. */
export function isForm(short: string, long: string): boolean {
  return long.startsWith(`${short} `) || long.endsWith(` ${short}`);
}

/** A company that may own an amount. */
export function isCompany(party: Party): boolean {
  return party.part === 'protagonist' || (party.part === 'other' && party.kind === 'organisation');
}
