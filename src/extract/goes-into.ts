/** Into what money goes: a company, or a country. */
import type { Document } from '#text/document.ts';
import {
  BASED,
  COUNTRIES,
  FAR,
  FOR,
  INTO,
  INTO_COMPANY,
  INTO_PLACE,
  KIND_WORDS,
  PLACE_NEAR,
  ROUND_KIND,
  THE,
} from './owner-words.ts';
import { isCompany } from './party.ts';
import type { Naming, Party } from './types.ts';
import { wordsOf } from './words.ts';

const [TO] = wordsOf('to');

/** The company that the money of an amount ending at `last` goes into, or is given to; `namings` are those of its sentence. */
export function receiverOf(
  { words }: Document,
  namings: readonly Naming[],
  last: number,
  given: boolean,
): Party | null {
  for (const naming of namings) {
    if (naming.first < last || naming.first - last > FAR || !isCompany(naming.party)) continue;
    const before = words[naming.first - 1] ?? 0;
    if (INTO.has(before) || (given && before === TO)) return naming.party;
    // "vào công ty AI Acme", "into robotics start-up Acme"
    for (let at = Math.max(last, naming.first - KIND_WORDS); at < naming.first - 1; at += 1)
      if (INTO_COMPANY.has(words[at] ?? 0)) return naming.party;
  }
  return null;
}

/** "$20 million for", "a $20 million funding round for", "of". */
export function isForSomebody({ words }: Document, last: number): boolean {
  if (FOR.has(words[last] ?? 0)) return true;
  let at = last;
  while (ROUND_KIND.has(words[at] ?? 0)) at += 1;
  return at > last && at < last + FAR && (INTO.has(words[at] ?? 0) || INTO.has(words[at - 1] ?? 0));
}

/** "rót 2 tỷ USD vào Indonesia": money that goes into a country is spent there. */
export function goesIntoPlace({ words }: Document, namings: readonly Naming[], last: number): boolean {
  // "in the UK": an abbreviation is no naming.
  const after = words[last + 1] === THE ? last + 2 : last + 1;
  if (INTO_PLACE.has(words[last] ?? 0) && COUNTRIES.has(words[after] ?? 0)) return true;
  for (const naming of namings) {
    if (naming.first < last) continue;
    if (naming.party.kind !== 'place' || naming.first - last > PLACE_NEAR) return false;
    const before = words[naming.first - 1] === THE ? naming.first - 2 : naming.first - 1;
    return INTO_PLACE.has(words[before] ?? 0) && !BASED.has(words[naming.last] ?? 0);
  }
  return false;
}
