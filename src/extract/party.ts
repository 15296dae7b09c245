/** What can be told of a party by itself. */
import type { Party } from './types.ts';

const BLANK = 0x20;

/** "Oxbow" of "Oxbow Silicon": whole words at either end. Asked for every two names of a text: it makes no strings. */
export function isForm(short: string, long: string): boolean {
  return (
    goesOn(long, short) || (long.charCodeAt(long.length - short.length - 1) === BLANK && long.endsWith(short))
  );
}

/** Whether the longer name is the shorter one and more words. */
export function goesOn(longer: string, shorter: string): boolean {
  return longer.charCodeAt(shorter.length) === BLANK && longer.startsWith(shorter);
}

/** A company that may own an amount. */
export function isCompany(party: Party): boolean {
  return party.part === 'protagonist' || (party.part === 'other' && party.kind === 'organisation');
}
