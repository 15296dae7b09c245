/** Slots of the rules that tell who is who: which mention kinds fill them and what these hold. */

import { CAPITAL, GLUED } from '#text/tokenize.ts';
import type { SlotKinds } from '../compile.ts';
import { isMinority } from '../minority.ts';
import type { Match } from '../rule.ts';
import { STAFF } from '../who/list-words.ts';
import type { Name } from '../who/name.ts';
import { NATIONALITY, NOT_NAME, PLACE, THING, TITLE, wordClasses } from '../who/word-classes.ts';
import { oneStandsAt, wordsOf } from '../words.ts';

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
/** "Foo, which led that round, is expected to join": the one spoken of before. */
function isThatRound({ document, filled }: Match): boolean {
  const { investors, round } = filled;
  if (round === undefined || investors === undefined || round.first < investors.last) return false;
  return document.words[round.first - 1] === THAT;
}
const [THAT] = wordsOf('that');

/** "Acme led with a $14 million round": of those that raise it is the first. */
function isLedWith({ document, last, filled }: Match): boolean {
  const { investors, round } = filled;
  if (investors === undefined || round === undefined || round.first < investors.last) return false;
  for (let token = investors.last; token < Math.min(last, investors.last + LED_NEAR); token++)
    if (document.words[token] === WITH) return true;
  return false;
}
const LED_NEAR = 3;
const [WITH] = wordsOf('with');

export function participant({ investors }: WhoSlots, match: Match): Backing | null {
  if (!isDirect(match) || isOwner(match) || isRecorded(match)) return null;
  return { part: 'participant', names: investors.map((name) => name.text) };
}

/** "Customers of Foo are investors who …": the row only says whose. */
function isOwner({ document, first, filled }: Match): boolean {
  const { words } = document;
  // "angels including former Foo and Bar employees"
  if (STAFF.has(words[filled.investors?.last ?? -1] ?? 0)) return true;
  return filled.investors?.first === first && OF.has(words[first - 1] ?? 0);
}
const OF = new Set(wordsOf('of của'));

const NEAR = 6;
const [DASH] = wordsOf('-');

/** What "…" stands for right before a row describes the row; it holds no other name and no further clause. */
function isDirect({ document, first, filled }: Match, stops = true): boolean {
  const { investors, others } = filled;
  if (others !== undefined || investors === undefined) return true;
  const classes = wordClasses(document.language);
  const from = stops ? Math.max(first, investors.first - NEAR) : first;
  for (let token = investors.first - 1; token > from; token--) {
    const word = document.words[token]!;
    if (stops && LEADS_IN.has(word)) return true;
    if (CLAUSES.has(word)) return stops && token === investors.first - 1;
    const capital = (document.flags[token]! & CAPITAL) !== 0;
    if (
      capital &&
      document.ends[token]! - document.starts[token]! > 1 &&
      // "from Foo-backed fund Bar": Foo only describes
      !(document.words[token + 1] === DASH && document.flags[token + 1]! & GLUED) &&
      !((classes[word] ?? 0) & (PLACE | NATIONALITY | THING | TITLE | NOT_NAME))
    )
      return false;
  }
  return true;
}
const LEADS_IN = new Set(
  wordsOf('by from of : bởi từ của là gồm như include includes including included drew attracted do'),
);
const CLAUSES = new Set(wordsOf('; with who which that với sau nhằm để khi trong'));

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

/** "an event attended by Foo", "sự kiện có sự tham gia của Foo": they come to it, they put nothing in. */
function isEvent({ document, first }: Match): boolean {
  const { words, sentences, sentenceOf } = document;
  const from = Math.max(sentences[sentenceOf[first]!]!, first - EVENT_NEAR);
  for (let token = from; token < first; token++) if (oneStandsAt(words, EVENTS, token)) return true;
  return false;
}
const EVENT_NEAR = 8;
const EVENTS = [
  'sự kiện',
  'hội nghị',
  'hội thảo',
  'buổi lễ',
  'lễ',
  'diễn đàn',
  'triển lãm',
  'cuộc thi',
  'tọa đàm',
  'conference',
  'summit',
  'ceremony',
  'panel',
].map(wordsOf);

/** Whether the sentence, or one of the `before` sentences before it, speaks of a round at all. */
function isOfRound({ document, first }: Match, before = 1): boolean {
  const sentence = document.sentenceOf[first]!;
  const to = document.sentences[sentence + 1]!;
  for (let token = document.sentences[Math.max(0, sentence - before)]!; token < to; token++)
    if (ROUND.has(document.words[token]!)) return true;
  return false;
}
/** One of these makes it a sentence about a round, not about who ever owned shares. */
const ROUND = new Set(
  wordsOf(
    'round rounds series seed raise raised raises raising funding financing deal transaction tender investment participated participating vòng đợt rót huy gọi góp tham thương',
  ),
);
const OTHERS = new Set(wordsOf('companies startups customers clients portfolio khách'));

export function raises({ company }: WhoSlots, match: Match): Raising | null {
  return isGiving(match) || isSpending(match) || isRecorded(match) || isSource(match) || isJoining(match)
    ? null
    : { company: company.text, how: 'raises' };
}

/** "Foo announced a $75 million investment into Acme": Foo gives, it does not raise. */
function isGiving({ document, first, last }: Match): boolean {
  const { words, flags, sentenceOf, size } = document;
  let invested = 0;
  for (
    let token = first;
    token < Math.min(size, last + GIVEN_NEAR) && sentenceOf[token] === sentenceOf[first];
    token++
  ) {
    if (INVESTMENT.has(words[token]!)) invested = token;
    // "a follow-on investment in Foo"
    const isIn = words[token] === IN && token === invested + 1 && invested > 0;
    if (invested === 0 || token - invested > GIVEN_NEAR || !(INTO.has(words[token]!) || isIn)) continue;
    for (let at = token + 1; at < Math.min(size, token + 6); at++) if (flags[at]! & CAPITAL) return true;
  }
  return false;
}

/** "Foo is in talks to invest $5 million": what it seeks is to give. */
function isSpending({ document: { words }, first, last }: Match): boolean {
  for (let token = first + 1; token < last; token++)
    if (SPENDS.has(words[token]!) && words[token - 1] === TO) return true;
  return false;
}
const SPENDS = new Set(wordsOf('invest inject pour lend provide acquire buy lead'));
const [TO] = wordsOf('to');

/** "ghi nhận lãi 3 tỷ USD", "nhận chuyển nhượng", "chốt phiên", "khép quỹ": nobody's raise. */
function isRecorded({ document: { words }, first, last }: Match): boolean {
  for (let token = first + 1; token < last; token++) {
    if (words[token] === NHAN && RECORDS.has(words[token - 1]!)) return true;
    if (NOT_RAISED.get(words[token]!)?.has(words[token + 1]!)) return true;
  }
  return false;
}

/** Behind each verb what it does not raise money for. */
const NOT_RAISED: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    ['nhận', 'chuyển diện định xét thấy ra biết thức dạng mua'],
    ['chốt', 'phiên lời quỹ'],
    ['khép', 'quỹ cửa phiên'],
    ['đóng', 'quỹ cửa góp phiên'],
    ['động', 'quỹ'],
  ].map(([verb, after]) => [wordsOf(verb!)[0]!, new Set(wordsOf(after!))] as const),
);

/** "vòng này có sự tham gia của Foo": Foo backs it. */
function isJoining({ document: { words }, filled }: Match): boolean {
  const { company } = filled;
  if (company === undefined) return false;
  let at = company.first - 1;
  while (at > company.first - JOINING_NEAR && words[at] !== CUA) at -= 1;
  return words[at] === CUA && JOINED.has(words[at - 1]!);
}
const JOINING_NEAR = 6;
const [CUA] = wordsOf('của');
const JOINED = new Set(wordsOf('gia mặt hành thuẫn dắt đầu trợ hộ'));

/** "Theo bảng theo dõi của Foo, ngành AI thu hút 3 tỷ USD": Foo only counts. */
function isSource({ document, filled }: Match): boolean {
  const { words, sentences, sentenceOf } = document;
  const { company } = filled;
  if (company === undefined) return false;
  const start = sentences[sentenceOf[company.first]!]!;
  if (words[start] !== THEO) return false;
  let counts = false;
  for (let token = start + 1; token < company.first; token++) {
    if (words[token] === COMMA) return false;
    counts ||= COUNTS.has(words[token]!);
  }
  return counts;
}
const [THEO] = wordsOf('theo');
/** "bảng theo dõi", "thống kê", "dữ liệu", "số liệu", "tổng hợp", "ước tính", "khảo sát", "nghiên cứu" */
const COUNTS = new Set(wordsOf('dõi thống dữ số tổng ước khảo nghiên'));
const [NHAN] = wordsOf('nhận');
const [COMMA] = wordsOf(',');
const RECORDS = new Set(wordsOf('ghi thừa công nhìn đảm chứng cảm'));

const GIVEN_NEAR = 9;
const [IN] = wordsOf('in');
const INVESTMENT = new Set(wordsOf('investment stake tư'));
const INTO = new Set(wordsOf('into vào'));
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
/** "mua Acme từ Foo": Foo sells it. */
const SELLER = new Set(wordsOf('từ from'));
/** "the purchase of Foo chips" */
const GOODS = new Set(wordsOf('shares stock chips gpus servers hardware'));
/** "a 100 per cent stake", "a controlling stake" is the company. */
const WHOLE = new Set(wordsOf('100 majority controlling entire'));
/** Buying these is not buying the company. */
const SHARES = new Set(wordsOf('shares share stake stock chips gpus chip from phiếu license'));
