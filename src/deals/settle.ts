/**
 * Sightings → subjects. All that is known about the companies at hand is grouped anew; each group keeps the id of the
 * subject that its founder made, so ids outlive regrouping, and subjects whose founders met are merged.
 */
import type { Change, Claim, SubjectRef } from '#domain/deal.ts';
import { cluster, type Relation, type Tie, type Ties } from './cluster.ts';
import { type Companies, groupCompanies } from './companies.ts';
import { KeptGroupings } from './kept-groupings.ts';
import type { Context } from './pair.ts';
import type { Knowledge, Resolution } from './resolve.ts';
import { sightingOf, subjectIdOf } from './sighting.ts';

interface Sighted {
  readonly key: string;
  readonly day: number;
  readonly at: Date;
  readonly sure: readonly string[];
  readonly loose: readonly string[];
  readonly claims: readonly Claim[];
  readonly source: { readonly articleId: string };
  readonly subjectId: string | null;
}

interface Subject {
  readonly id: string;
  readonly firstSeenAt: Date;
  readonly mergedInto: string | null;
}

/** One kind of subject: how its sightings are compared, resolved and told. */
export interface Trade<S extends Sighted, T extends Subject> {
  readonly kind: 'deal' | 'fleet';
  relate(a: S, b: S, context: Context): Relation;
  /** All that `relate` looks at, but for day and article. */
  alike(sighting: S, context: Context): string;
  /** Sightings whose amount is that of several subjects together. */
  sums(sightings: readonly S[], companyOf: ReadonlyMap<string, string>): ReadonlySet<string>;
  /** Pairs of rounds that mean one. */
  letters(sightings: readonly S[], context: Omit<Context, 'letters'>): ReadonlySet<string>;
  resolve(id: string, sightings: readonly S[], reviews: readonly Claim[], context: Context): Resolution<T>;
  changes(old: T | null, now: Resolution<T>): Change[];
}

export interface Held<S, T> {
  readonly subjects: readonly { readonly subject: T; readonly keys: readonly string[] }[];
  readonly sightings: readonly S[];
  /** Claims of reviews about them, those that were undone left out. */
  readonly reviews: readonly Claim[];
  /** Subjects that a review ever named: they exist, though all their claims may have moved. */
  readonly named: readonly string[];
}

export interface Settled<T> {
  readonly subjects: readonly { readonly subject: T; readonly keys: readonly string[] }[];
  readonly claims: readonly Claim[];
  readonly changes: readonly Change[];
  readonly doubts: readonly { readonly a: SubjectRef; readonly b: SubjectRef; readonly why: string }[];
}

const groupings = new KeptGroupings();

/**
 * @param fresh sightings that memory does not hold yet
 * @param touched subjects to be looked at again whatever happened to their sightings (a review named them)
 */
export function settle<S extends Sighted, T extends Subject>(
  trade: Trade<S, T>,
  held: Held<S, T>,
  fresh: readonly S[],
  touched: ReadonlySet<string>,
  { rates }: Knowledge,
): Settled<T> {
  const all = [...held.sightings, ...fresh];
  const companies = groupCompanies(all);
  const { companyOf } = companies;
  const sums = trade.sums(all, companyOf);
  const context: Context = {
    rates,
    companyOf,
    sums,
    letters: trade.letters(all, { rates, companyOf, sums }),
  };
  const isFresh = new Set(fresh.map(({ key }) => key));
  const about = `${trade.kind} ${[...new Set(companyOf.values())].sort()[0]}`;
  const world = [[...context.letters].sort().join(), ...rates];
  const { clusters, doubts, grouping } = cluster(
    all,
    (a, b) => trade.relate(a, b, context),
    (one) => trade.alike(one, context),
    tiesOf(held.reviews),
    { grouping: groupings.of(about, world), fresh: isFresh },
  );
  groupings.keep(about, world, grouping);
  const known = new Map(held.subjects.map((one) => [one.subject.id, one]));
  const founders = new Map([...known.keys(), ...held.named].map((id) => [sightingOf(id), id]));
  const out: { subjects: Settled<T>['subjects'][number][]; claims: Claim[]; changes: Change[] } = {
    subjects: [],
    claims: [],
    changes: [],
  };
  const before = fresh.length === 0 ? context.sums : trade.sums(held.sightings, companyOf);
  const reread = new Set(
    [...context.sums, ...before].filter((key) => context.sums.has(key) !== before.has(key)),
  );
  const sizes = new Map<string, number>();
  for (const { subjectId } of held.sightings) {
    if (subjectId !== null) sizes.set(subjectId, (sizes.get(subjectId) ?? 0) + 1);
  }
  const idOfSighting = new Map<string, string>();
  const named = new Set(held.named);
  for (const members of clusters) {
    const candidates = members.flatMap(({ key }) => founders.get(key) ?? []);
    const id = survivor(candidates, known) ?? subjectIdOf(trade.kind, members[0]!.key);
    for (const { key } of members) idOfSighting.set(key, id);
    const merged = candidates.filter((other) => other !== id);
    settleOne(
      trade,
      {
        id,
        members,
        merged,
        known,
        companies,
        reviews: held.reviews,
        touched,
        sizes,
        reread,
        context,
        named,
      },
      out,
    );
  }
  return { ...out, doubts: doubtsOf(trade.kind, doubts, isFresh, idOfSighting) };
}

function settleOne<S extends Sighted, T extends Subject>(
  trade: Trade<S, T>,
  group: {
    readonly id: string;
    readonly members: readonly S[];
    readonly merged: readonly string[];
    readonly known: ReadonlyMap<string, { readonly subject: T; readonly keys: readonly string[] }>;
    readonly companies: Companies;
    readonly reviews: readonly Claim[];
    readonly touched: ReadonlySet<string>;
    readonly context: Context;
    readonly named: ReadonlySet<string>;
    /** Sightings whose amount has turned out to be a sum of several, or not to be. */
    readonly reread: ReadonlySet<string>;
    /** How many sightings each subject had before. */
    readonly sizes: ReadonlyMap<string, number>;
  },
  out: { subjects: Settled<T>['subjects'][number][]; claims: Claim[]; changes: Change[] },
): void {
  const { id, members, known, merged } = group;
  const before = known.get(id) ?? null;
  const keys = group.companies.keysOf(members);
  const moved = members.filter(({ subjectId }) => subjectId !== id);
  const changed =
    group.touched.has(id) ||
    (group.sizes.get(id) ?? members.length) !== members.length ||
    members.some(({ key }) => group.reread.has(key));
  const sameKeys =
    before !== null && before.keys.length === keys.length && keys.every((key) => before.keys.includes(key));
  const awake = merged.filter((other) => known.get(other)?.subject.mergedInto !== id);
  const revived = before !== null && before.subject.mergedInto !== null;
  if (moved.length === 0 && awake.length === 0 && sameKeys && !changed && !revived) return;
  const own = new Set(members.map(({ key }) => key));
  const reviews = group.reviews.filter((claim) => own.has(sightingOf(claim.id)));
  const now = trade.resolve(id, members, reviews, group.context);
  out.subjects.push({ subject: now.subject, keys });
  // A subject that a review once named is not new, also where memory did not bring it along.
  const back = before === null && group.named.has(id);
  if (!back) out.changes.push(...trade.changes(before?.subject ?? null, now));
  const subject: SubjectRef = { kind: trade.kind, id };
  for (const { claims } of moved) out.claims.push(...claims.map((claim) => ({ ...claim, subject })));
  for (const claim of reviews) if (claim.subject.id !== id) out.claims.push({ ...claim, subject });
  for (const other of awake) {
    const gone = known.get(other);
    if (gone) out.subjects.push({ subject: { ...gone.subject, mergedInto: id }, keys });
  }
}

/** Of subjects that turn out to be one, the living one that was seen first. */
function survivor<T extends Subject>(
  candidates: readonly string[],
  known: ReadonlyMap<string, { readonly subject: T }>,
): string | null {
  const age = (id: string) => known.get(id)?.subject.firstSeenAt.getTime() ?? Number.POSITIVE_INFINITY;
  const dead = (id: string) => Number((known.get(id)?.subject.mergedInto ?? null) !== null);
  return [...candidates].sort((a, b) => dead(a) - dead(b) || age(a) - age(b) || (a < b ? -1 : 1))[0] ?? null;
}

/** The newest word on a pair counts. Whole subjects are named by their id, sightings by the half of it that they have. */
function tiesOf(reviews: readonly Claim[]): Ties {
  const newest = new Map<string, { field: string; pair: Tie; whole: boolean }>();
  const inOrder = [...reviews].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  for (const { id, field, value } of inOrder) {
    if (field !== 'same' && field !== 'apart') continue;
    for (const other of value as readonly string[]) {
      const pair: Tie = [sightingOf(id), sightingOf(other)];
      newest.set([...pair].sort().join(), { field, pair, whole: other !== sightingOf(other) });
    }
  }
  const ties = [...newest.values()];
  return {
    same: ties.filter(({ field, whole }) => field === 'same' && !whole).map(({ pair }) => pair),
    merged: ties.filter(({ field, whole }) => field === 'same' && whole).map(({ pair }) => pair),
    apart: ties.filter(({ field }) => field === 'apart').map(({ pair }) => pair),
  };
}

function doubtsOf<S extends Sighted>(
  kind: 'deal' | 'fleet',
  doubts: readonly { readonly a: S; readonly b: S; readonly why: string }[],
  isFresh: ReadonlySet<string>,
  idOf: ReadonlyMap<string, string>,
): Settled<Subject>['doubts'] {
  const found = new Map<string, Settled<Subject>['doubts'][number]>();
  for (const { a, b, why } of doubts) {
    if (!isFresh.has(a.key) && !isFresh.has(b.key)) continue;
    const [x, y] = [idOf.get(a.key)!, idOf.get(b.key)!].sort();
    const pair = `${x} ${y}`;
    if (!found.has(pair)) found.set(pair, { a: { kind, id: x! }, b: { kind, id: y! }, why });
  }
  return [...found.values()];
}
