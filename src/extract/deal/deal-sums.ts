/** Which amounts make one deal of a company: its size, its valuation, the running total; equity and debt apart. */
import type { DealKind } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import type { DealTerms, TermReader } from '../deal-terms.ts';
import { findTimes } from '../time.ts';
import type { Party, RoledAmount } from '../types.ts';
import { isPast } from '../who/is-past.ts';
import { oneStandsAt, wordsOf } from '../words.ts';

export interface DealSums {
  readonly amount: RoledAmount | null;
  readonly valuation: RoledAmount | null;
  readonly total: RoledAmount | null;
  readonly terms: DealTerms;
  /** Sentences in which the sum stands. */
  readonly sentences: ReadonlySet<number>;
  /** Tokens at which it stands. */
  readonly places: readonly number[];
}

/** What one round has grown to, its first close included, is not what the company has raised in all. */
const ROUND_TOTALS = ['total-of-the-round', 'cỡ-cả-vòng'];
/** "raised this year", "huy động được trong năm": the total of a year. */
const OF_ONE_YEAR = ['this year', 'last year', 'trong năm', 'từ đầu năm', 'năm nay'].map(wordsOf);
const YEAR_NEAR = 14;
/** Figures that differ by less than this are one figure, once rounded ("$10B" and "$10.1 billion"). */
const ROUNDING = 0.06;
const SIZES: ReadonlySet<string> = new Set(['raised', 'target', 'acquisition']);

/** The deals of one company, the main one first; always at least one. */
export function sumsOf(
  document: Document,
  amounts: readonly RoledAmount[],
  company: Party,
  terms: TermReader,
  isBought: boolean,
): readonly DealSums[] {
  const scene = { document, times: findTimes(document) };
  const own = amounts.filter(
    (amount) => amount.company === company || (amount.role === 'acquisition' && amount.company === null),
  );
  const groups = groupSums(own.filter(({ role }) => SIZES.has(role)));
  const valuations = groupSums(own.filter(({ role }) => role === 'valuation'));
  const totals = groupSums(
    own.filter(
      (each) =>
        each.role === 'totalRaised' &&
        !ROUND_TOTALS.some((rule) => each.roleRule.includes(rule)) &&
        !isOfOneYear(document, each.mention.first),
    ),
  );
  const main = splitOf(groups, (group) => terms.of(company, group)) ?? mainGroup(groups);
  const valuation = valuations[0] ?? null;
  const amount = main === null ? null : mostPrecise(main);
  const about = [...(main ?? []), ...(main === null ? (valuation ?? []) : [])];
  const first: DealSums = {
    amount,
    valuation: valuation === null ? null : mostPrecise(valuation),
    total: totalOf(
      totals.filter(
        (group) =>
          !group.every(
            ({ mention: { first, last } }) =>
              isPast(scene, first, last, false) && !isBrought(document, first),
          ),
      ),
      amount,
    ),
    terms: terms.of(company, about),
    ...placesOf(document, main ?? []),
  };
  if (isBought) return [purchase(document, own, company, first)];
  const deals = [first];
  for (const group of groups) {
    if (group === main || isWhole(group, main, groups) || group.every(({ role }) => role === 'acquisition'))
      continue;
    const other = terms.of(company, group);
    if (deals.some((deal) => sameSide(deal.terms.kind, other.kind))) continue;
    deals.push({
      amount: mostPrecise(group),
      valuation: null,
      total: null,
      terms: other,
      ...placesOf(document, group),
    });
  }
  return deals;
}

/** A company that is bought: one price, and no raise. */
function purchase(document: Document, own: readonly RoledAmount[], company: Party, sums: DealSums): DealSums {
  const prices = groupSums(own.filter(({ role }) => role === 'acquisition' || role === 'raised'));
  const price = prices.find((group) => group.some(({ role }) => role === 'acquisition')) ?? prices[0];
  const { status, evidence } = sums.terms;
  const kind = evidence.kind ?? { ...company.evidence, certainty: 'implied' as const };
  return {
    amount: price === undefined ? null : mostPrecise(price),
    valuation: null,
    total: null,
    terms: { kind: 'acquisition', status, evidence: { kind, status: evidence.status } },
    ...placesOf(document, price ?? []),
  };
}

/** "comes 11 months after its Series A and brings the total to": today's, whatever its sentence speaks of before. */
const BRINGS = new Set(wordsOf('bring brings bringing brought takes taking lifts lifting pushes pushing'));
const BRINGS_NEAR = 8;

function isBrought({ words }: Document, first: number): boolean {
  for (let at = Math.max(0, first - BRINGS_NEAR); at < first; at += 1)
    if (BRINGS.has(words[at]!)) return true;
  return false;
}

function isOfOneYear({ words, sentences, sentenceOf }: Document, first: number): boolean {
  const from = Math.max(sentences[sentenceOf[first]!]!, first - YEAR_NEAR);
  for (let at = from; at < first; at += 1) if (oneStandsAt(words, OF_ONE_YEAR, at)) return true;
  return false;
}

function sameSide(a: DealKind, b: DealKind): boolean {
  return (a === 'debt') === (b === 'debt');
}

/** Namings of one sum, with what converts it; in reading order of their first naming. */
function groupSums(amounts: readonly RoledAmount[]): readonly (readonly RoledAmount[])[] {
  const groups: RoledAmount[][] = [];
  const byIndex = new Map<number, RoledAmount[]>();
  for (const amount of amounts) {
    const { mention } = amount;
    const converted = mention.conversionOf === null ? undefined : byIndex.get(mention.conversionOf);
    const group = converted ?? groups.find((each) => each.some((other) => isSame(other, amount)));
    if (group === undefined) {
      const fresh = [amount];
      groups.push(fresh);
      byIndex.set(amount.index, fresh);
      continue;
    }
    group.push(amount);
    byIndex.set(amount.index, group);
  }
  // A sum that a later one gives in its own currency joins it: "$290 million" in the headline, "2 billion yuan ($290 million)" below.
  const joined: RoledAmount[][] = [];
  for (const group of groups) {
    const home = joined.find((each) => each.some((a) => group.some((b) => isSame(a, b))));
    if (home === undefined) joined.push(group);
    else home.push(...group);
  }
  return joined;
}

function isSame(a: RoledAmount, b: RoledAmount): boolean {
  const x = a.mention.money;
  const y = b.mention.money;
  if (x.currency !== y.currency) return false;
  // "up to $1.2 billion" in the headline is "between $1 billion and $1.2 billion" below.
  if (x.value === y.value || x.value === y.high || y.value === x.high) return true;
  if (Math.abs(x.value - y.value) > ROUNDING * Math.max(x.value, y.value)) return false;
  return digitsOf(x.value) < digitsOf(y.value) ? isRounded(y.value, x.value) : isRounded(x.value, y.value);
}

/** "10.1" is "10" in a headline, and so may "21.6" be "21"; "144" is never "150". */
function isRounded(exact: number, round: number): boolean {
  const unit = 10 ** (Math.floor(Math.log10(round)) + 1 - digitsOf(round));
  const cut = exact - round;
  return Math.abs(cut) <= unit / 2 || (cut > 0 && cut < unit);
}

/** A sum that is raised goes before one that is sought, then the first one named. */
function mainGroup(groups: readonly (readonly RoledAmount[])[]): readonly RoledAmount[] | null {
  return groups.find((group) => group.some(({ role }) => role === 'raised')) ?? groups[0] ?? null;
}

/**
 * "€600mn in funding … of €468mn equity and €132mn debt": where two sums, one of them lent, make up the main one, the deal
 * is the other of the two. Few sums are compared, for few texts hold many.
 */
function splitOf(
  groups: readonly (readonly RoledAmount[])[],
  termsOf: (group: readonly RoledAmount[]) => DealTerms,
): readonly RoledAmount[] | null {
  const whole = mainGroup(groups);
  const parts = groups.filter((group) => group !== whole).slice(0, MOST_PARTS);
  if (whole === null || parts.length < 2) return null;
  const { value, currency } = mostPrecise(whole).mention.money;
  for (const equity of parts)
    for (const debt of parts) {
      const a = mostPrecise(equity).mention.money;
      const b = mostPrecise(debt).mention.money;
      if (equity === debt || a.currency !== currency || b.currency !== currency) continue;
      if (Math.abs(a.value + b.value - value) > SPLIT * value) continue;
      if (termsOf(debt).kind === 'debt' && termsOf(equity).kind !== 'debt') return equity;
    }
  return null;
}
const MOST_PARTS = 8;
/** The parts make up the whole to this share of it. */
const SPLIT = 0.02;

/** The headline's sum, once it is split. */
function isWhole(
  group: readonly RoledAmount[],
  main: readonly RoledAmount[] | null,
  groups: readonly (readonly RoledAmount[])[],
): boolean {
  return main !== mainGroup(groups) && group === mainGroup(groups);
}

/** The native sum where others convert it; of roundings the one with most digits, in the text rather than the title. */
function mostPrecise(group: readonly RoledAmount[]): RoledAmount {
  const converted = new Set(
    group.flatMap(({ mention }) => (mention.conversionOf === null ? [] : [mention.conversionOf])),
  );
  const native = group.find(({ index, mention }) => converted.has(index) && mention.conversionOf === null);
  const pool =
    native === undefined
      ? group
      : group.filter(({ mention }) => mention.money.currency === native.mention.money.currency);
  const inText = pool.filter(({ mention }) => mention.span.part === 'text');
  const range = inText.find(({ mention }) => mention.money.high !== null);
  const [first] = pool;
  if (range !== undefined && first!.mention.money.value === range.mention.money.high) return range;
  const value = first!.mention.money.value;
  // "$10B" in a headline is "$10.1 billion" below, unless the text says "$10 billion" too.
  if (inText.some(({ mention }) => mention.money.value === value)) return first!;
  let best = first!;
  for (const amount of inText) if (digits(amount) > digits(best)) best = amount;
  return best;
}

function digits({ mention }: RoledAmount): number {
  return digitsOf(mention.money.value);
}

/** Digits that say something: 2 of 150,000,000. */
function digitsOf(value: number): number {
  return String(value).replace(/0+$/u, '').replace('.', '').length;
}

/** The running total counts only if it can include this deal. */
function totalOf(
  totals: readonly (readonly RoledAmount[])[],
  amount: RoledAmount | null,
): RoledAmount | null {
  for (const group of totals) {
    const total = mostPrecise(group);
    const { value, currency } = total.mention.money;
    if (amount === null || amount.mention.money.currency !== currency || amount.mention.money.value <= value)
      return total;
  }
  return null;
}

function placesOf(
  document: Document,
  amounts: readonly RoledAmount[],
): Pick<DealSums, 'sentences' | 'places'> {
  const places = amounts.map(({ mention }) => mention.first);
  return { places, sentences: new Set(places.map((first) => document.sentenceOf[first]!)) };
}
