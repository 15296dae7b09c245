import { describe, expect, it } from 'vitest';
import { keysOf, type News, reconcile } from '#deals/reconcile.ts';
import type { Report } from '#domain/report.ts';
import { articleOf, chips, Notebook, RATES, REGISTRY, raise, told, usd } from './tell.ts';

const one = told(
  '2025-02-03',
  'Alpha',
  raise('Lotus', { round: 'Seed', amount: usd(3), leads: ['a16z', 'Bamboo'] }),
);
const article = articleOf(one);
const report: Report = {
  id: article.id,
  language: 'en',
  category: 'funding',
  nonAiFunding: false,
  roundup: false,
  refusal: null,
  deals: one.deals,
  compute: [],
  power: [],
  money: [],
  categoryEvidence: null,
};
const news: News = {
  article,
  source: {
    articleId: article.id,
    sourceId: 'alpha',
    name: 'Alpha',
    tier: 'first-hand',
    language: 'en',
    url: null,
  },
  report,
  known: [],
  registry: REGISTRY,
  rates: RATES,
};

describe('reconcile', () => {
  it('makes a claim of each fact, with its quote and source, about the deal it founds', () => {
    const { deals, claims, changes } = reconcile(news);
    expect(deals).toHaveLength(1);
    expect(claims.map(({ field, value }) => [field, value])).toEqual([
      ['company', 'Lotus'],
      ['kind', 'equity'],
      ['status', 'closed'],
      ['round', 'Seed'],
      ['amount', usd(3)],
      ['leads', ['a16z']],
      ['leads', ['Bamboo']],
      ['investors', ['a16z']],
      ['investors', ['Bamboo']],
    ]);
    expect(claims.every(({ subject }) => subject.id === deals[0]?.deal.id)).toBe(true);
    expect(claims.every(({ evidence, source }) => evidence !== null && source?.name === 'Alpha')).toBe(true);
    expect(changes).toMatchObject([{ field: 'new', old: null, new: 'Lotus', claimId: claims[0]?.id }]);
  });

  it('makes the same ids of the same report', () => {
    expect(reconcile(news)).toEqual(reconcile(structuredClone(news)));
  });

  it('remembers nothing of a report that is no news', () => {
    const nonAi: Report = { ...report, category: 'none', nonAiFunding: true, refusal: 'not-ai' };
    const nothing = { deals: [], fleets: [], claims: [], changes: [], doubts: [] };
    expect(reconcile({ ...news, report: nonAi })).toEqual(nothing);
    expect(keysOf(nonAi, REGISTRY)).toEqual([]);
  });

  it('takes an article without a possible date to be as old as the newest that is known', () => {
    const book = new Notebook();
    book.hear(told('2025-03-01', 'Beta', raise('Lotus', { round: 'Seed' })));
    for (const publishedAt of [null, new Date(Number.NaN)]) {
      const undated = { ...news, article: { ...article, publishedAt }, known: [...book.subjects.values()] };
      const { deals } = reconcile(undated);
      expect(deals.map(({ deal }) => deal.updatedAt.toISOString())).toEqual(['2025-03-01T08:00:00.000Z']);
    }
  });

  it('looks chips up by their holder', () => {
    const compute = [chips('Borealis', 500, 'current')];
    expect(keysOf({ ...report, deals: [], compute, category: 'compute' }, REGISTRY)).toEqual([
      'l:borealis',
      'n:borealis',
    ]);
  });
});
