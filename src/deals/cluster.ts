/**
 * Which sightings are of one subject: a function of the whole set, so the order in which they came does not matter.
 * The strongest links are tied first, and never across a contradiction (Kruskal's algorithm with cannot-links).
 */

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
  readonly doubts: readonly { readonly a: S; readonly b: S; readonly why: string }[];
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
  readonly members: S[];
  readonly articles: Set<string>;
}

/**
 * @param relate must not depend on the order of its arguments
 * @param alike equal for sightings that `relate` can't tell from each other but by their day and article
 */
export function cluster<S extends Node>(
  unordered: readonly S[],
  relate: (a: S, b: S) => Relation,
  alike: (sighting: S) => string,
  ties: Ties,
): Clustered<S> {
  const choruses = gather(unordered, alike, ties);
  const nodes = choruses.map(({ first }) => first);
  const size = nodes.length;
  const apart = new Uint8Array(size * size);
  const edges: { a: number; b: number; link: number; gap: number }[] = [];
  const unsure: { a: number; b: number; why: string; apart: boolean }[] = [];
  for (let b = 1; b < size; b += 1) {
    for (let a = b - 1; a >= 0 && nodes[b]!.day - nodes[a]!.day <= MEMORY; a -= 1) {
      const relation = relate(nodes[a]!, nodes[b]!);
      if (relation.apart) apart[a * size + b] = apart[b * size + a] = 1;
      else if (relation.link > 0)
        edges.push({ a, b, link: relation.link, gap: nodes[b]!.day - nodes[a]!.day });
      if (relation.why !== null) unsure.push({ a, b, why: relation.why, apart: relation.apart });
    }
  }
  for (const [a, b] of besides(choruses)) apart[a * size + b] = apart[b * size + a] = 1;
  const groups: number[][] = nodes.map((_, index) => [index]);
  const groupOf = nodes.map((_, index) => index);
  const join = (a: number, b: number) => {
    const into = groupOf[a]!;
    const from = groupOf[b]!;
    if (into === from) return;
    for (const member of groups[from]!) {
      groupOf[member] = into;
      groups[into]!.push(member);
    }
    groups[from] = [];
  };
  const contradict = (x: readonly number[], y: readonly number[]) =>
    x.some((one) => y.some((other) => apart[one * size + other] === 1));
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const pairs = (named: readonly Tie[]) =>
    named.flatMap(([x, y]) => {
      const a = indexOf.get(x);
      const b = indexOf.get(y);
      return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
    });
  for (const { a, b } of pairs(ties.same)) join(a, b);
  const ruled = pairs(ties.apart);
  for (const { a, b } of ruled) apart[a * size + b] = apart[b * size + a] = 1;

  edges.sort((x, y) => y.link - x.link || x.gap - y.gap || x.b - y.b || x.a - y.a);
  for (const { a, b } of edges) {
    const [x, y] = [groups[groupOf[a]!]!, groups[groupOf[b]!]!];
    if (x !== y && !contradict(x, y)) join(a, b);
  }
  for (const { a, b } of pairs(ties.merged)) join(a, b);
  // Where other reports tell the two apart, a likeness between some of their reports is no doubt any more.
  const doubts = unsure
    .filter(({ a, b }) => groupOf[a] !== groupOf[b])
    .filter(({ a, b, apart: told }) => told || !contradict(groups[groupOf[a]!]!, groups[groupOf[b]!]!))
    .filter(
      (pair) => !ruled.some(({ a, b }) => (a === pair.a && b === pair.b) || (a === pair.b && b === pair.a)),
    );
  return {
    clusters: groups
      .filter((group) => group.length > 0)
      .map((group) => group.flatMap((index) => choruses[index]!.members).sort(inTime)),
    doubts: doubts.map(({ a, b, why }) => ({ a: nodes[a]!, b: nodes[b]!, why })),
  };
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
    const signature = named.has(sighting.key) ? sighting.key : alike(sighting);
    const chorus = latest.get(signature);
    if (chorus && sighting.day - chorus.first.day <= CHORUS && !chorus.articles.has(articleId)) {
      chorus.members.push(sighting);
      chorus.articles.add(articleId);
      continue;
    }
    const begun = { first: sighting, members: [sighting], articles: new Set([articleId]) };
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
      const others = inArticle.get(article) ?? [];
      for (const other of others) pairs.push([other, index]);
      inArticle.set(article, [...others, index]);
    }
  }
  return pairs;
}
