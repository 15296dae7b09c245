/** Reports made by chance: the order they come in, and hearing them twice, must make no difference. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDeal } from '#deals/resolve.ts';
import type { Deal, Fleet } from '#domain/deal.ts';
import type { ReportedCompute } from '#domain/report.ts';
import {
  chips,
  type DealTold,
  eur,
  Notebook,
  RATES,
  REGISTRY,
  raise,
  type Told,
  told,
  usd,
  worth,
} from './tell.ts';

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const company = oneOf('Beacon AI', 'Beacon', 'Halcyonic', 'Halcyonic AI', 'Hanoi Vision', 'xAI');
const deal = fc.record(
  {
    kind: oneOf<NonNullable<DealTold['kind']>>(
      'equity',
      'equity',
      'debt',
      'unspecified',
      'strategic',
      'ipo',
      'acquisition',
    ),
    status: oneOf<NonNullable<DealTold['status']>>('talks', 'closed', 'announced'),
    round: oneOf('Series A', 'Series B', 'Series B extension', 'Seed', 'extension'),
    amount: oneOf(
      usd(20),
      usd(20, 'about'),
      usd(30),
      usd(45),
      usd(100),
      usd(100, 'up to'),
      eur(20),
      usd(250),
    ),
    valuation: oneOf(worth(100, 'pre'), worth(120, 'post'), worth(300), worth(100)),
    total: oneOf(usd(45), usd(100), usd(250)),
    leads: oneOf(['Sequoia'], ['a16z'], ['QIA', 'Bamboo']),
    investors: oneOf(['Sequoia Capital'], ['Bamboo Ventures', 'FPT']),
    quote: oneOf('Halcyonic (formerly Hanoi Vision)', 'Beacon'),
  },
  { requiredKeys: [] },
);
const count = fc
  .tuple(
    oneOf(1000, 1010, 2000, 50_000),
    oneOf<ReportedCompute['status']>('current', 'planned', 'past'),
    oneOf('Aurora', 'Borea', undefined),
  )
  .map(([size, status, system]) => chips('xAI', size, status, system === undefined ? {} : { system }));
// Half of them within a week, where papers echo each other.
const day = fc
  .oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 500 }))
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const title = oneOf(undefined, undefined, undefined, 'Talks on the round collapse', 'A second close');
function reportOn(companies: fc.Arbitrary<string>): fc.Arbitrary<Told> {
  return fc
    .record({
      day,
      paper: oneOf('A', 'B', 'C*', 'D~'),
      deals: fc.array(fc.tuple(companies, deal), { minLength: 1, maxLength: 2 }),
      counts: fc.array(count, { maxLength: 1 }),
      title,
    })
    .map((made) =>
      told(
        made.day,
        made.paper,
        ...made.deals.map(([name, one]) => raise(name, one as DealTold)),
        ...made.counts,
        made.title === undefined ? {} : { title: made.title },
      ),
    );
}
const report = reportOn(company);
/** Other papers that print the very same on the same day. */
const echoed = fc
  .tuple(report, oneOf(0, 0, 1, 2))
  .map(([one, echoes]) => [
    one,
    ...['E', 'F'].slice(0, echoes).map((paper) => ({ ...one, paper, title: `${one.title} again` })),
  ]);
const story = fc
  .uniqueArray(echoed, { minLength: 2, maxLength: 7, selector: (one) => JSON.stringify(one) })
  .map((made) => made.flat());

describe('reports by chance', () => {
  it('lead to the same deals in any order', () => {
    const orders = story.chain((reports) =>
      fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
    );
    fc.assert(
      fc.property(orders, ([reports, shuffled]) => {
        expect(summary(play(shuffled))).toEqual(summary(play(reports)));
      }),
      { numRuns: 80 },
    );
  });

  it('lead to the same deals in any order where they are so many that how they relate is remembered', () => {
    const orders = fc
      .uniqueArray(reportOn(oneOf('Halcyonic', 'Hanoi Vision')), {
        minLength: 50,
        maxLength: 60,
        selector: (one) => JSON.stringify(one),
      })
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    fc.assert(
      fc.property(orders, ([reports, shuffled]) => {
        expect(summary(play(shuffled))).toEqual(summary(play(reports)));
      }),
      { numRuns: 8 },
    );
  });

  it('change nothing when they are heard again', () => {
    fc.assert(
      fc.property(story, (reports) => {
        const book = play(reports);
        for (const one of reports) {
          const again = book.hear(one);
          expect([again.changes, again.claims, again.deals, again.fleets]).toEqual([[], [], [], []]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('resolve to one deal whatever the order of its claims', () => {
    const claims = story.map((reports) =>
      [...play(reports).subjects.values()].filter(({ kind }) => kind === 'deal'),
    );
    const shuffled = claims
      .filter((known) => known.some((one) => one.claims.length > 0))
      .map((known) => known.flatMap((one) => one.claims))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const knowledge = { registry: REGISTRY, rates: RATES };
        expect(resolveDeal('d', mixed, knowledge).subject).toEqual(resolveDeal('d', all, knowledge).subject);
      }),
      { numRuns: 40 },
    );
  });

  it('keep every claim, each with a living subject', () => {
    fc.assert(
      fc.property(story, (reports) => {
        const book = play(reports);
        for (const one of book.subjects.values()) {
          const subject = one.kind === 'deal' ? one.deal : one.fleet;
          expect(one.claims.length > 0).toBe(subject.mergedInto === null);
          if (subject.mergedInto !== null) expect(book.subjects.has(subject.mergedInto)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function play(reports: readonly Told[]): Notebook {
  const book = new Notebook();
  for (const one of reports) book.hear(one);
  return book;
}

function summary(book: Notebook): unknown {
  const plain = ({ id: _id, ...rest }: Deal | Fleet) => JSON.stringify(rest);
  return [book.deals().map(plain).sort(), book.fleets().map(plain).sort()];
}
