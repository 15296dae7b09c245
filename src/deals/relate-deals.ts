/**
 * Whether two sightings are of one raise. Windows are in days between the two reports, chosen from how raises go: papers
 * follow each other within three weeks, talks take up to ten months, the same company raises again after a year or more.
 */
import type { Relation } from './cluster.ts';
import { lettersOf } from './confused-letters.ts';
import { type Context, KIND_COST, type Kinds, kindsOf, Pair } from './pair.ts';
import { comesOnce } from './round-key.ts';
import type { DealSighting } from './sighting.ts';

const APART: Relation = { link: 0, apart: true, why: null };
const NOTHING: Relation = { link: 0, apart: false, why: null };

/** Retellings of one event. */
const ECHO = 21;
/** A report that names no sum is matched to what is told within these days. */
const SUMLESS = 45;
/** From the first rumour to the signature. */
const TALKS = 300;
/** A second or final close after the first. */
const LATER_CLOSE = 430;
/** A lettered round told again, in a digest or as background. */
const RETOLD = 1100;
/** The same without its letter: by a digest, and as the news of a paper that finds things out itself. */
const RETOLD_BARE = 400;
const NEWS_OF_OLD = 200;

/** What a sighting itself brings to it; those of busy companies are asked for it with every report. */
const ownFacts = new WeakMap<DealSighting, string>();

/** All that `relateDeals` looks at, but for day and article. */
export function dealFacts(one: DealSighting, { companyOf, sums }: Context): string {
  let own = ownFacts.get(one);
  if (own === undefined) {
    const { kind, status, round, amount, valuation, totalRaised, source } = one;
    const told = [kind, status, round?.family, round?.soft, round?.more, amount, valuation, totalRaised];
    own = JSON.stringify([one.loose, told, [...one.backers].sort(), source.tier === 'rewrite']);
    ownFacts.set(one, own);
  }
  return `${companyOf.get(one.key)} ${sums.has(one.key)} ${own}`;
}

/** @returns the same for (a, b) and (b, a) */
export function relateDeals(one: DealSighting, other: DealSighting, context: Context): Relation {
  const [a, b] =
    one.day < other.day || (one.day === other.day && one.key < other.key) ? [one, other] : [other, one];
  const sameCompany = context.companyOf.get(a.key) === context.companyOf.get(b.key);
  if (!sameCompany && !a.loose.some((key) => b.loose.includes(key))) return NOTHING;
  // What one article lists side by side, it tells apart.
  if (a.source.articleId === b.source.articleId) return APART;
  const pair = new Pair(a, b, context);
  if (!sameCompany) return relateNamesakes(pair);
  const kinds = kindsOf(a.kind, b.kind);
  if (kinds === null) {
    return pair.gap <= ECHO && pair.amounts === true ? doubt('same amount, different kind', true) : APART;
  }
  if (pair.rounds === 'differ') {
    if (
      pair.gap > NEWS_OF_OLD ||
      context.letters.size === 0 ||
      !context.letters.has(lettersOf(a, b, context.companyOf)) ||
      pair.amounts === false
    ) {
      return pair.gap <= ECHO && pair.amounts === true ? doubt('same amount, different round', true) : APART;
    }
  }
  const relation = relatePair(pair, kinds);
  return relation.link === 0 ? relation : link(relation.link - KIND_COST[kinds]);
}

function relatePair(pair: Pair, kinds: Kinds): Relation {
  const { a, b } = pair;
  if (a.kind === 'acquisition') return relatePurchases(pair);
  if (a.kind === 'ipo' && b.kind === 'ipo') return pair.gap <= 540 ? link(60 - pair.gap / 20) : NOTHING;
  if (a.status === 'cancelled' || b.status === 'cancelled') return relateCalledOff(pair);
  if (pair.rounds === 'same') return relateRound(pair);
  if (isMore(b) && !isTalks(a) && !isTalks(b) && kinds === 'same') return relateLaterPart(pair);
  if (pair.amounts === true) return relateEqual(pair);
  if (pair.amounts === null) return relateSumless(pair);
  return relateUnequal(pair);
}

function isTalks({ status }: DealSighting): boolean {
  return status === 'talks' || status === 'cancelled';
}

function isMore({ status, round }: DealSighting): boolean {
  return status === 'extended' || round?.more === true;
}

/** Not paid yet: a later report may close it, at another sum. */
function isPending(a: DealSighting, b: DealSighting): boolean {
  return isTalks(a) || (a.status === 'announced' && (b.status === 'closed' || b.status === 'announced'));
}

function relateRound({ a, b, gap, amounts }: Pair): Relation {
  const family = a.round?.family ?? '';
  const sure = amounts === true ? 100 : amounts === null ? 92 : 84;
  const window = comesOnce(family) || amounts === true ? RETOLD : LATER_CLOSE;
  // A closed seed and talks of a seed long after it are two; a lettered round is talked of before it is closed.
  if (!isTalks(a) && isTalks(b) && gap > ECHO && !comesOnce(family) && amounts !== true) return APART;
  return gap <= window ? link(sure - gap / 200) : APART;
}

function relateLaterPart({ a, b, gap, amounts }: Pair): Relation {
  if (isMore(a) && amounts === true && gap <= LATER_CLOSE) return link(72 - gap / 40);
  return gap <= LATER_CLOSE
    ? link(58 - gap / 20)
    : doubtOf(b.round?.family ?? null, 'a later part of which round?');
}

function doubtOf(known: string | null, why: string): Relation {
  return known === null ? doubt(why, false) : NOTHING;
}

function relateEqual(pair: Pair): Relation {
  const { a, b, gap } = pair;
  if (!isTalks(a) && isTalks(b)) return gap <= SUMLESS ? link(62 - gap / 10) : APART;
  if (isPending(a, b)) return gap <= TALKS ? link(80 - gap / 10) : NOTHING;
  if (gap > SUMLESS && pair.revalued) return APART;
  if (gap <= (b.source.tier === 'rewrite' ? RETOLD_BARE : NEWS_OF_OLD)) return link(88 - gap / 10);
  return gap <= RETOLD ? doubt('same amount, long after', false) : NOTHING;
}

function relateSumless({ a, b, gap, kindred }: Pair): Relation {
  const nextRound = !isTalks(a) && isTalks(b);
  if (nextRound && gap > 14 && !(kindred && gap <= SUMLESS)) return gap > SUMLESS ? APART : NOTHING;
  const window = isPending(a, b) ? 180 : kindred ? 120 : SUMLESS;
  if (gap <= window) return link(Math.max(5, 48 - gap / 5 + (kindred ? 12 : 0)));
  return gap <= 2 * window ? doubt('one names no amount', false) : NOTHING;
}

function relateUnequal(pair: Pair): Relation {
  const { a, b, gap } = pair;
  // Most pairs of a busy company: two rounds that are done, long apart.
  if (gap > 90 && !isPending(a, b)) return APART;
  // Two backers, two sums: each puts in its own, unless one paper merely heard less of the same rumour.
  if (
    !isTalks(a) &&
    !isTalks(b) &&
    pair.strangers &&
    (gap > ECHO || (a.kind === 'strategic' && b.kind === 'strategic'))
  )
    return APART;
  const { grown, kindred } = pair;
  const times = grown === null ? 1 : Math.max(grown, 1 / grown);
  if (gap <= 2 * ECHO && pair.mistaken) return link(56 - gap / 10);
  if (isTalks(a) && isTalks(b)) {
    if (gap <= 150 && times <= 3.5) return link(46 - gap / 10);
    return gap <= TALKS ? doubt('rumours of different size', false) : NOTHING;
  }
  if (isPending(a, b)) {
    if (gap <= TALKS && times <= (kindred ? 5 : 2.5)) return link(46 - gap / 12);
    return gap <= 120 ? doubt('much less or more than was rumoured', false) : NOTHING;
  }
  if (isTalks(b)) return gap <= 10 && times <= 1.5 ? link(36 - gap) : APART;
  if (gap > ECHO) return gap <= 90 && kindred ? doubt('different amount, same backers', true) : APART;
  if (kindred) return link(52 - gap);
  return times <= 2 ? link(42 - gap) : doubt('two amounts within three weeks', false);
}

function relateCalledOff({ a, b, gap, amounts, grown }: Pair): Relation {
  if (a.status === 'cancelled' && b.status !== 'cancelled') {
    // Papers that had not heard yet, or the same deal saved after all; whatever else comes later is a new attempt.
    if (gap <= 7) return link(40 - gap);
    return gap <= 60 && amounts === true ? link(40 - gap / 5) : APART;
  }
  if (gap > 400) return NOTHING;
  const open = isTalks(a) || a.status === 'announced';
  if (amounts === true) return link(82 - gap / 20);
  if (amounts === null) return open ? link(60 - gap / 20) : gap <= 60 ? link(50 - gap / 5) : NOTHING;
  return grown !== null && grown <= 3.5 && grown >= 1 / 3.5 ? link(40 - gap / 20) : NOTHING;
}

function relatePurchases({ gap, amounts, strangers }: Pair): Relation {
  if (gap > 540) return NOTHING;
  if (strangers) return doubt('two buyers', true);
  return link((amounts === true ? 80 : 60) - gap / 20);
}

/** "Figure" and "Figure AI": one only if sum, time and a backer say so too. */
function relateNamesakes({ amounts, gap, kindred, rounds, a, b }: Pair): Relation {
  if (amounts !== true || gap > SUMLESS || rounds === 'differ' || kindsOf(a.kind, b.kind) === null)
    return NOTHING;
  return kindred ? link(50 - gap / 5) : doubt('names almost alike, same amount', false);
}

function link(strength: number): Relation {
  return { link: Math.max(1, strength), apart: false, why: null };
}

function doubt(why: string, apart: boolean): Relation {
  return { link: 0, apart, why };
}
