/** Groupings that are gone on with, beside those that are begun anew; what relates sightings is made by chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clustered, cluster, type Relation, type Ties } from '#deals/cluster.ts';
import type { Grouping } from '#deals/grouping.ts';
import { randomFrom } from '../helpers/random.ts';

interface Node {
  readonly key: string;
  readonly day: number;
  readonly looks: string;
  readonly source: { readonly articleId: string };
}

const nodes = fc.uniqueArray(
  fc
    .record({
      key: fc.string({ minLength: 1, maxLength: 6 }),
      // Some long after all others, most close together.
      day: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 })),
      looks: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      article: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ article, ...rest }): Node => ({ ...rest, source: { articleId: `article ${article}` } })),
  { minLength: 2, maxLength: 24, selector: ({ key }) => key },
);

/** By what the two look like and when: which is all that a relation may depend on. */
function relateBy(seed: number, apart: number): (a: Node, b: Node) => Relation {
  return (one, other) => {
    const [a, b] = [one, other].sort((x, y) => x.day - y.day || (x.key < y.key ? -1 : 1)) as [Node, Node];
    const gap = b.day - a.day;
    const random = randomFrom(seed + 7919 * (a.looks.charCodeAt(0) * 131 + b.looks.charCodeAt(0)));
    const [chance, strength, doubt] = [random(), random(), random()];
    const why = doubt < 0.3 ? 'alike' : null;
    if (chance < apart) return { link: 0, apart: true, why };
    return chance < 0.8 && gap < 400
      ? { link: 100 * strength, apart: false, why: null }
      : { link: 0, apart: false, why };
  };
}

function plain({ clusters, doubts }: Clustered<Node>, fresh: ReadonlySet<string>) {
  const about = doubts.filter(({ a, b }) => fresh.has(a.key) || fresh.has(b.key));
  return [
    clusters.map((members) => members.map(({ key }) => key)),
    about.map(({ a, b, why }) => [a.key, b.key, why]),
  ];
}

/** Now and then a review has a say, and takes it back. */
const ruling = fc.option(
  fc.record({
    word: fc.constantFrom('same' as const, 'apart' as const, 'merged' as const),
    // The one that may change is often among them.
    pair: fc.tuple(fc.oneof(fc.constant(0), fc.nat(23)), fc.nat(23)),
  }),
);

function tiesOf(known: readonly Node[], said: { word: keyof Ties; pair: [number, number] } | null): Ties {
  const none: Ties = { same: [], apart: [], merged: [] };
  const [a, b] = said === null ? [] : said.pair.map((index) => known[index]?.key);
  return said === null || a === undefined || b === undefined ? none : { ...none, [said.word]: [[a, b]] };
}

describe('a grouping', () => {
  it('that is gone on with comes to what one begun anew comes to', () => {
    let [goneOn, all] = [0, 0];
    fc.assert(
      fc.property(
        nodes.chain((made) => fc.shuffledSubarray(made, { minLength: made.length })),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(0.05, 0.2, 0.5),
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.integer({ min: 1, max: 24 })),
        fc.array(ruling, { minLength: 24, maxLength: 24 }),
        (made, seed, apart, step, change, rulings) => {
          const heard = [...made];
          let compared = 0;
          const relate = relateBy(seed, apart);
          const counting = (a: Node, b: Node) => {
            compared += 1;
            return relate(a, b);
          };
          const alike = ({ looks }: Node) => looks;
          let grouping: Grouping | null = null;
          for (let count = step; count <= heard.length; count += step) {
            // What a company is called, or what its reports add up to, can change what is known of an older one.
            if (change !== null && count > change && count - step <= change)
              heard[0] = { ...heard[0]!, looks: 'e' };
            const known = heard.slice(0, count);
            const ties = tiesOf(known, rulings[count - 1]!);
            const fresh = new Set(heard.slice(count - step, count).map(({ key }) => key));
            compared = 0;
            const anew = plain(cluster(known, counting, alike, ties), fresh);
            const whole = compared;
            compared = 0;
            const next: Clustered<Node> = cluster(known, counting, alike, ties, { grouping, fresh });
            expect(plain(next, fresh)).toEqual(anew);
            if (grouping !== null && whole > 0) all += 1;
            if (grouping !== null && compared < whole) goneOn += 1;
            // What was decided may be decided once more, where the database asks for it.
            const again = cluster(known, relate, alike, ties, { grouping: next.grouping, fresh });
            expect(plain(again, fresh)).toEqual(anew);
            grouping = next.grouping;
          }
        },
      ),
      { numRuns: 1500 },
    );
    // Else nothing was tried here.
    expect(goneOn).toBeGreaterThan(all / 2);
  });

  it('of what a review ties keeps out what either of them contradicts', () => {
    const [p, q, r] = ['p', 'q', 'r'].map((key, day) => ({
      ...{ key, day, looks: key },
      source: { articleId: key },
    })) as [Node, Node, Node];
    const relate = (a: Node, b: Node): Relation => {
      const pair = [a.key, b.key].sort().join('');
      return { link: pair === 'pr' ? 90 : 0, apart: pair === 'qr', why: null };
    };
    const { clusters } = cluster([p, q, r], relate, ({ looks }) => looks, {
      same: [['p', 'q']],
      apart: [],
      merged: [],
    });
    expect(clusters).toEqual([[p, q], [r]]);
  });
});
