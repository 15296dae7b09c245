import { describe, expect, it } from 'vitest';
import type { Deal, Fleet } from '#domain/deal.ts';
import { APART } from './stories/apart.ts';
import { CHIPS } from './stories/chips.ts';
import { LIFE } from './stories/life.ts';
import { PAPERS } from './stories/papers.ts';
import type { Expected, Story } from './stories/story.ts';
import { TANGLES } from './stories/tangles.ts';
import { Notebook, type Told } from './tell.ts';

const STORIES: readonly Story[] = [...PAPERS, ...LIFE, ...APART, ...CHIPS, ...TANGLES];

describe.each(STORIES.map((story) => [story.name, story] as const))('%s', (_, story) => {
  it('ends in what is expected', () => {
    const book = play(story.reports);
    const shown = book.deals().map((deal, index) => view(deal, story.deals[index] ?? {}));
    expect(shown).toEqual(story.deals);
    if (story.fleets) expect(book.fleets()).toMatchObject(story.fleets);
    expect(book.changes.map(({ company, field }) => `${company}.${field}`)).toEqual(story.changes);
    expect(book.doubts).toHaveLength(story.doubts ?? 0);
  });

  it('ends in the same in any order', () => {
    const expected = summary(play(story.reports));
    for (const order of orders(story.reports)) expect(summary(play(order))).toEqual(expected);
  });

  it('tells each change once, and nothing when it is heard again', () => {
    const book = play(story.reports);
    expect(new Set(book.changes.map(({ id }) => id)).size).toBe(book.changes.length);
    const before = JSON.stringify([...book.subjects]);
    for (const one of story.reports) {
      const again = book.hear(one);
      expect([again.changes, again.claims, again.deals, again.fleets]).toEqual([[], [], [], []]);
    }
    expect(JSON.stringify([...book.subjects])).toBe(before);
  });

  it('gains only sources when other papers say the same', () => {
    const book = play(story.reports);
    const before = book.changes.length;
    for (const one of story.reports)
      book.hear({ ...one, paper: `${one.paper} reprint`, tier: 'rewrite' }, 'again');
    expect(book.changes.slice(before)).toEqual([]);
  });
});

function play(reports: readonly Told[]): Notebook {
  const book = new Notebook();
  for (const one of reports) book.hear(one);
  return book;
}

/** Backwards, and every rotation of it and of the story: many different arrivals without chance. */
function orders(reports: readonly Told[]): Told[][] {
  const turns = reports.map((_, at) => [...reports.slice(at), ...reports.slice(0, at)]);
  return [...turns, ...turns.map((turn) => turn.toReversed())];
}

/** Ids tell who came first; everything else must not. */
function summary(book: Notebook): unknown {
  const plain = ({ id: _id, ...rest }: Deal | Fleet) => JSON.stringify(rest);
  return [book.deals().map(plain).sort(), book.fleets().map(plain).sort()];
}

function view(deal: Deal, wanted: Partial<Expected>): Record<string, unknown> {
  const sum = (value: { value: number; currency: string } | null) =>
    value === null ? null : `${value.value} ${value.currency}`;
  const all: Record<keyof Expected, unknown> = {
    company: deal.company,
    kind: deal.kind,
    status: deal.status,
    round: deal.round,
    amount: sum(deal.amount),
    valuation: deal.valuation === null ? null : `${sum(deal.valuation)} ${deal.valuation.basis}`,
    total: sum(deal.totalRaised),
    leads: deal.leads,
    investors: deal.investors,
    count: deal.investorCount,
    sources: deal.sources.length,
    clashes: deal.clashes.map(({ field }) => field),
    flags: deal.flags.length,
  };
  const fields = Object.keys(wanted).length === 0 ? Object.keys(all) : Object.keys(wanted);
  return Object.fromEntries(fields.map((field) => [field, all[field as keyof Expected]]));
}
