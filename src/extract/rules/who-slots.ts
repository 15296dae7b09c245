/** Slots of the rules that tell who is who: which mention kinds fill them and what these hold. */
import { CAPITAL } from '#text/tokenize.ts';
import type { SlotKinds } from '../compile.ts';
import { isMinority } from '../minority.ts';
import type { Match } from '../rule.ts';
import type { Name } from '../who/name.ts';
import { wordsOf } from '../words.ts';
import {
  isDirect,
  isEvent,
  isGiving,
  isJoining,
  isLedWith,
  isOfRound,
  isOwner,
  isRecorded,
  isSource,
  isSpending,
  isThatRound,
} from './who-guards.ts';

export interface WhoSlots {
  /** One name. */
  readonly company: Name;
  readonly buyer: Name;
  /** A row of names, with the words that introduce it ("existing investors A and B"). */
  readonly investors: readonly Name[];
}

/** Groups of words by slot, "|" between them. `aux` stands for a whole run of such words. */
export type WhoWords = Readonly<
  Record<
    | 'aux'
    | 'raises'
    | 'seeks'
    | 'sum'
    | 'says'
    | 'leads'
    | 'roundword'
    | 'joins'
    | 'puts'
    | 'backs'
    | 'buys'
    | 'isbought'
    | 'backers'
    | 'include'
    | 'launches'
    | 'firm',
    string
  >
>;

export const WHO_SLOTS: SlotKinds = {
  company: ['name'],
  buyer: ['name'],
  investors: ['names'],
  others: ['names'],
  sum: ['sum', 'money'],
  round: ['roundword', 'money'],
};

/** What a phrase says of the names in it. */
export interface Backing {
  readonly part: 'lead' | 'participant';
  readonly names: readonly string[];
}

export interface Raising {
  readonly company: string;
  /** raises: gets money · backed: somebody puts money into it · bought: is bought. */
  readonly how: 'raises' | 'backed' | 'bought';
  /** Who buys, where the phrase says so. */
  readonly from?: readonly string[];
  /** The phrase names nobody ("a start-up has raised"): the name follows. */
  readonly named?: 'below';
}

export function lead({ investors }: WhoSlots, match: Match): Backing | null {
  if (!isDirect(match, false) || isLedWith(match) || isThatRound(match)) return null;
  // "a team led by Jane Roe"
  if (investors.every(({ kind }) => kind === 'person') && !isOfRound(match, 0)) return null;
  return { part: 'lead', names: investors.map((name) => name.text) };
}

/** "Foo (dẫn dắt) và Bar", "Foo, quỹ dẫn dắt vòng này": of a row of names the one that is said to lead. */
export function oneLeads({ buyer }: WhoSlots): Backing {
  return { part: 'lead', names: [buyer.text] };
}

export function participant({ investors }: WhoSlots, match: Match): Backing | null {
  if (!isDirect(match) || isOwner(match) || isRecorded(match)) return null;
  return { part: 'participant', names: investors.map((name) => name.text) };
}

/** "co-led the round with Foo": the row stands behind the round. */
export function leadWith({ investors }: WhoSlots): Backing {
  return { part: 'lead', names: investors.map((name) => name.text) };
}

/** The same, unless the words between speak of customers or of what backers own ("investor in companies like Foo"). */
export function participantIn({ investors }: WhoSlots, match: Match): Backing | null {
  if (!isDirect(match) || !isOfRound(match) || isEvent(match)) return null;
  const { document, first, filled } = match;
  const from = document.sentences[document.sentenceOf[first]!]!;
  for (let token = from; token < filled.investors!.first; token++)
    if (OTHERS.has(document.words[token]!)) return null;
  return { part: 'participant', names: investors.map((name) => name.text) };
}
const OTHERS = new Set(wordsOf('companies startups customers clients portfolio khách'));

export function raises({ company }: WhoSlots, match: Match): Raising | null {
  return isGiving(match) || isSpending(match) || isRecorded(match) || isSource(match) || isJoining(match)
    ? null
    : { company: company.text, how: 'raises' };
}

/** "The company has raised": the name stands earlier in the paragraph. */
export function itRaises(_: WhoSlots, { document, first }: Match): Raising | null {
  const { words, flags } = document;
  const before = words[first - 1] ?? 0;
  // "Its rival Foo of the company", "Foo, the company that": the name that is meant stands right there.
  const isForeign = OF.has(before) || (before === COMMA && (flags[first - 2] ?? 0) & CAPITAL);
  return isForeign ? null : { company: '', how: 'raises' };
}

/** "A start-up has raised": the name stands in a sentence that follows. */
export function oneRaises(): Raising {
  return { company: '', how: 'raises', named: 'below' };
}

export function backed({ company }: WhoSlots, match: Match): Raising | null {
  return isRecorded(match) ? null : { company: company.text, how: 'backed' };
}

export function bought({ company, buyer }: WhoSlots, { document, filled }: Match): Raising | null {
  const { first, last } = filled.company!;
  // "Jane Roe, CEO of Foo, offers to buy Acme": she speaks for Foo.
  if (buyer?.kind === 'person' && document.words[filled.buyer!.last] === COMMA) return null;
  const start = filled.buyer === undefined ? first : Math.min(filled.buyer.last, last);
  const end = filled.buyer === undefined ? first : Math.max(filled.buyer.first, first);
  let whole = false;
  for (let token = start; token < end; token++) {
    whole ||= WHOLE.has(document.words[token]!);
    if (!whole && SHARES.has(document.words[token]!)) return null;
  }
  if (isMinority(document, start, end)) return null;
  if (GOODS.has(document.words[last] ?? 0) || SELLER.has(document.words[first - 1] ?? 0)) return null;
  return { company: company.text, how: 'bought', from: buyer === undefined ? [] : [buyer.text] };
}

const OF = new Set(wordsOf('of của'));
const [COMMA] = wordsOf(',');
/** "mua Acme từ Foo": Foo sells it. */
const SELLER = new Set(wordsOf('từ from'));

/** "the purchase of Foo chips" */
const GOODS = new Set(wordsOf('shares stock chips gpus servers hardware'));

/** "a 100 per cent stake", "a controlling stake" is the company. */
const WHOLE = new Set(wordsOf('100 majority controlling entire'));

/** Buying these is not buying the company. */
const SHARES = new Set(wordsOf('shares share stake stock chips gpus chip from phiếu license'));
