/** Where the words of a who-rule fit and the sense does not: what stands around a phrase that tells who raises or who backs. */

import { CAPITAL, GLUED } from '#text/tokenize.ts';
import type { Match } from '../rule.ts';
import { STAFF } from '../who/list-words.ts';
import { NATIONALITY, NOT_NAME, PLACE, THING, TITLE, wordClasses } from '../who/word-classes.ts';
import { oneStandsAt, wordsOf } from '../words.ts';

/** "Foo, which led that round, is expected to join": the one spoken of before. */
export function isThatRound({ document, filled }: Match): boolean {
  const { investors, round } = filled;
  if (round === undefined || investors === undefined || round.first < investors.last) return false;
  return document.words[round.first - 1] === THAT;
}
const [THAT] = wordsOf('that');

/** "Acme led with a $14 million round": of those that raise it is the first. */
export function isLedWith({ document, last, filled }: Match): boolean {
  const { investors, round } = filled;
  if (investors === undefined || round === undefined || round.first < investors.last) return false;
  for (let token = investors.last; token < Math.min(last, investors.last + LED_NEAR); token++)
    if (document.words[token] === WITH) return true;
  return false;
}
const LED_NEAR = 3;
const [WITH] = wordsOf('with');

/** "Customers of Foo are investors who …": the row only says whose. */
export function isOwner({ document, first, filled }: Match): boolean {
  const { words } = document;
  // "angels including former Foo and Bar employees"
  if (STAFF.has(words[filled.investors?.last ?? -1] ?? 0)) return true;
  return filled.investors?.first === first && OF.has(words[first - 1] ?? 0);
}
const OF = new Set(wordsOf('of của'));
const NEAR = 6;
const [DASH] = wordsOf('-');

/** What "…" stands for right before a row describes the row; it holds no other name and no further clause. */
export function isDirect({ document, first, filled }: Match, stops = true): boolean {
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

/** "an event attended by Foo", "sự kiện có sự tham gia của Foo": they come to it, they put nothing in. */
export function isEvent({ document, first }: Match): boolean {
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
export function isOfRound({ document, first }: Match, before = 1): boolean {
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

/** "Foo announced a $75 million investment into Acme": Foo gives, it does not raise. */
export function isGiving({ document, first, last }: Match): boolean {
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
export function isSpending({ document: { words }, first, last }: Match): boolean {
  for (let token = first + 1; token < last; token++)
    if (SPENDS.has(words[token]!) && words[token - 1] === TO) return true;
  return false;
}
const SPENDS = new Set(wordsOf('invest inject pour lend provide acquire buy lead'));
const [TO] = wordsOf('to');

/** "ghi nhận lãi 3 tỷ USD", "nhận chuyển nhượng", "chốt phiên", "khép quỹ": nobody's raise. */
export function isRecorded({ document: { words }, first, last }: Match): boolean {
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
export function isJoining({ document: { words }, filled }: Match): boolean {
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
export function isSource({ document, filled }: Match): boolean {
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
