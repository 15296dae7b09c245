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

interface Node {
  readonly key: string;
  readonly day: number;
}

/** @param relate must not depend on the order of its arguments */
export function cluster<S extends Node>(
  unordered: readonly S[],
  relate: (a: S, b: S) => Relation,
  ties: Ties,
): Clustered<S> {
  const nodes = [...unordered].sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
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
      .map((group) => group.sort((a, b) => a - b).map((index) => nodes[index]!)),
    doubts: doubts.map(({ a, b, why }) => ({ a: nodes[a]!, b: nodes[b]!, why })),
  };
}
