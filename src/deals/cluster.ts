/**
 * Which sightings are of one subject: a function of the whole set, so the order in which they came does not matter.
 * The strongest links are tied first, and never across a contradiction (Kruskal's algorithm with cannot-links).
 *
 * A company that everybody writes about has hundreds of sightings, and the next report brings one: how the others relate
 * to each other need not be asked again (see `Grouping`).
 */
import { Grouping } from './grouping.ts';

export interface Relation {
  /** How sure it is that the two are one: 0 for not at all, up to 100. */
  readonly link: number;
  /** They can't be one, and nothing may tie them together. */
  readonly apart: boolean;
  /** Why a person should look at the two if they end up apart; null where there is no doubt. */
  readonly why: string | null;
}

/** What reviews say of pairs of sightings. */
export interface Ties {
  /** They tell of one subject. */
  readonly same: readonly Tie[];
  readonly apart: readonly Tie[];
  /** Whatever is grouped with the one and whatever is grouped with the other is one, all contradictions aside. */
  readonly merged: readonly Tie[];
}
export type Tie = readonly [string, string];

export interface Clustered<S> {
  readonly clusters: readonly (readonly S[])[];
  /** About those that are new, at least. */
  readonly doubts: readonly { readonly a: S; readonly b: S; readonly why: string }[];
  /** To spare the next time some work. */
  readonly grouping: Grouping;
}

/** Reports further apart than this many days have nothing to say about each other. */
const MEMORY = 1200;

/** Within so many days, reports that state the very same are compared as one; a busy company is told of hundreds of times. */
const CHORUS = 3;

interface Node {
  readonly key: string;
  readonly day: number;
  readonly source: { readonly articleId: string };
}

/** Sightings that state the same at the same time: the first speaks for all. */
interface Chorus<S> {
  readonly first: S;
  /** All that `relate` sees of the first. */
  readonly face: string;
  readonly members: S[];
  readonly articles: Set<string>;
}

/** Two nodes by their places in time. */
interface Unsure {
  readonly a: number;
  readonly b: number;
  readonly why: string;
  readonly apart: boolean;
}

/** What is known from before. */
export interface Before {
  readonly grouping: Grouping | null;
  /** Keys of the sightings that are new: their doubts are told, whatever is known of them. */
  readonly fresh: ReadonlySet<string>;
}

/**
 * @param relate must not depend on the order of its arguments
 * @param alike equal for sightings that `relate` can't tell from each other but by their day and article
 * @param before of sightings that the same `relate` compared
 */
export function cluster<S extends Node>(
  unordered: readonly S[],
  relate: (a: S, b: S) => Relation,
  alike: (sighting: S) => string,
  ties: Ties,
  before: Before = { grouping: null, fresh: new Set() },
): Clustered<S> {
  const choruses = gather(unordered, alike, ties);
  const nodes = choruses.map(({ first }) => first);
  const faces = choruses.map(({ first, face }) => ({ key: first.key, face }));
  const grouping = Grouping.of(faces, before.grouping, before.fresh);
  const unsure = compare(nodes, relate, grouping);
  for (const [a, b] of besides(choruses)) grouping.part(a, b);
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const pairs = (named: readonly Tie[]) =>
    named.flatMap(([x, y]) => {
      const a = indexOf.get(x);
      const b = indexOf.get(y);
      return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
    });
  for (const { a, b } of pairs(ties.same)) grouping.join(a, b);
  const ruled = pairs(ties.apart);
  for (const { a, b } of ruled) grouping.part(a, b);
  grouping.tie();
  for (const { a, b } of pairs(ties.merged)) grouping.join(a, b);
  // Where other reports tell the two apart, a likeness between some of their reports is no doubt any more.
  const doubts = unsure
    .filter(({ a, b }) => !grouping.areOne(a, b))
    .filter(({ a, b, apart: told }) => told || !grouping.contradict(a, b))
    .filter(
      (pair) => !ruled.some(({ a, b }) => (a === pair.a && b === pair.b) || (a === pair.b && b === pair.a)),
    );
  return {
    clusters: grouping
      .groups()
      .map((group) => group.flatMap((index) => choruses[index]!.members).sort(inTime)),
    doubts: doubts.map(({ a, b, why }) => ({ a: nodes[a]!, b: nodes[b]!, why })),
    grouping,
  };
}

/** Every node that is new with every other that it may have to do with. */
function compare<S extends Node>(
  nodes: readonly S[],
  relate: (a: S, b: S) => Relation,
  grouping: Grouping,
): readonly Unsure[] {
  const unsure: Unsure[] = [];
  const look = (a: number, b: number) => {
    const relation = relate(nodes[a]!, nodes[b]!);
    if (relation.apart) grouping.apart(a, b);
    else if (relation.link > 0) grouping.link(a, b, relation.link, nodes[b]!.day - nodes[a]!.day);
    if (relation.why !== null) unsure.push({ a, b, why: relation.why, apart: relation.apart });
  };
  const near = (a: number, b: number) => nodes[b]!.day - nodes[a]!.day <= MEMORY;
  for (let fresh = 0; fresh < nodes.length; fresh += 1) {
    if (grouping.isOld(fresh)) continue;
    for (let a = fresh - 1; a >= 0 && near(a, fresh); a -= 1) look(a, fresh);
    for (let b = fresh + 1; b < nodes.length && near(fresh, b); b += 1) if (grouping.isOld(b)) look(fresh, b);
  }
  return unsure.sort((x, y) => x.b - y.b || y.a - x.a);
}

function inTime(a: Node, b: Node): number {
  return a.day - b.day || (a.key < b.key ? -1 : 1);
}

/** Sightings that a review names stay by themselves, for it may part them from what they resemble. */
function gather<S extends Node>(
  unordered: readonly S[],
  alike: (sighting: S) => string,
  ties: Ties,
): Chorus<S>[] {
  const named = new Set([...ties.same, ...ties.apart, ...ties.merged].flat());
  const choruses: Chorus<S>[] = [];
  const latest = new Map<string, Chorus<S>>();
  for (const sighting of [...unordered].sort(inTime)) {
    const { articleId } = sighting.source;
    const looks = alike(sighting);
    const signature = named.has(sighting.key) ? sighting.key : looks;
    const chorus = latest.get(signature);
    if (chorus && sighting.day - chorus.first.day <= CHORUS && !chorus.articles.has(articleId)) {
      chorus.members.push(sighting);
      chorus.articles.add(articleId);
      continue;
    }
    const face = `${sighting.day} ${articleId} ${looks}`;
    const begun = { first: sighting, face, members: [sighting], articles: new Set([articleId]) };
    choruses.push(begun);
    latest.set(signature, begun);
  }
  return choruses;
}

/** Pairs that one article lists side by side: those it tells apart. */
function besides<S>(choruses: readonly Chorus<S>[]): [number, number][] {
  const pairs: [number, number][] = [];
  const inArticle = new Map<string, number[]>();
  for (const [index, { articles }] of choruses.entries()) {
    for (const article of articles) {
      const others = inArticle.get(article);
      if (others === undefined) inArticle.set(article, [index]);
      else {
        for (const other of others) pairs.push([other, index]);
        others.push(index);
      }
    }
  }
  return pairs;
}
