import { describe, expect, it } from 'vitest';
import { applyReview } from '#deals/review.ts';
import type { Deal, SubjectRef } from '#domain/deal.ts';
import { money } from '#domain/money.ts';
import { chips, Notebook, RATES, REGISTRY, raise, told, usd } from './tell.ts';

const at = new Date('2025-06-01T00:00:00Z');
const ref = (deal: Pick<Deal, 'id'>): SubjectRef => ({ kind: 'deal', id: deal.id });

function twoRounds(): { book: Notebook; first: Deal; second: Deal } {
  const book = new Notebook();
  book.hear(
    told('2025-02-01', 'A', raise('Juniper', { round: 'Series B', amount: usd(70), leads: ['a16z'] })),
  );
  book.hear(told('2025-02-02', 'B', raise('Juniper', { round: 'Series C', amount: usd(70) })));
  book.hear(told('2025-02-03', 'C', raise('Juniper', { round: 'Series C', amount: usd(72) })));
  const [first, second] = book.deals();
  if (!first || !second) throw new Error('two deals were expected');
  return { book, first, second };
}

describe('a correction', () => {
  it('outranks what is said before and after it, and ends the clash', () => {
    const { book, second } = twoRounds();
    book.review({
      action: 'correct',
      subject: ref(second),
      field: 'amount',
      value: money(71e6, 'USD'),
      other: null,
      at,
    });
    book.hear(told('2025-06-03', 'Firm*', raise('Juniper', { round: 'Series C', amount: usd(75) })));
    const now = book.deals().find(({ id }) => id === second.id);
    expect(now?.amount?.value).toBe(71e6);
    expect(now?.clashes).toEqual([]);
    expect(
      book.changes.filter(({ field }) => field === 'amount').map((change) => [change.new, change.source]),
    ).toEqual([
      [money(72e6, 'USD'), expect.objectContaining({ name: 'C' })],
      [money(71e6, 'USD'), null],
    ]);
  });

  it('is taken back by an undo', () => {
    const { book, second } = twoRounds();
    const before = JSON.stringify(book.deals());
    book.review({
      action: 'correct',
      subject: ref(second),
      field: 'round',
      value: 'Series D',
      other: null,
      at,
    });
    expect(book.deals().map(({ round }) => round)).toEqual(['Series B', 'Series D']);
    book.review({ action: 'undo', subject: ref(second), field: null, value: null, other: null, at });
    expect(JSON.stringify(book.deals())).toBe(before);
  });

  it('needs a field', () => {
    const { book, first } = twoRounds();
    const wrong = {
      action: 'correct',
      subject: ref(first),
      field: null,
      value: 'x',
      other: null,
      at,
    } as const;
    expect(() => book.review(wrong)).toThrow('names a field');
  });

  it('holds for the chips of a company too', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', chips('xAI', 10_000, 'current', { system: 'Colossus' })));
    const fleet = book.fleets()[0];
    const value = { count: 12_000, unit: 'GPU', model: 'H100', h100: 12_000 } as const;
    book.review({
      action: 'correct',
      subject: { kind: 'fleet', id: fleet?.id ?? '' },
      field: 'current',
      value,
      other: null,
      at,
    });
    book.hear(told('2025-07-01', 'A', chips('xAI', 15_000, 'current', { system: 'Colossus' })));
    expect(book.fleets()[0]?.current).toEqual(value);
  });
});

describe('a confirmation', () => {
  it('ends the clash without changing a value', () => {
    const { book, second } = twoRounds();
    expect(second.clashes.map(({ field }) => field)).toEqual(['amount']);
    const told = book.changes.length;
    book.review({ action: 'confirm', subject: ref(second), field: null, value: null, other: null, at });
    expect(book.deals().find(({ id }) => id === second.id)).toMatchObject({
      amount: second.amount,
      clashes: [],
    });
    expect(book.changes).toHaveLength(told);
  });

  it('does not stop a raise from closing', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Juniper', { status: 'talks', amount: usd(70) })));
    book.review({
      action: 'confirm',
      subject: ref(book.deals()[0]!),
      field: null,
      value: null,
      other: null,
      at,
    });
    book.hear(told('2025-06-10', 'A', raise('Juniper', { status: 'closed', amount: usd(70) })));
    expect(book.deals().map(({ status }) => status)).toEqual(['closed']);
  });
});

describe('a merge', () => {
  it('makes one deal of two, which keeps the older id', () => {
    const { book, first, second } = twoRounds();
    book.review({ action: 'merge', subject: ref(second), field: null, value: null, other: ref(first), at });
    expect(book.deals().map(({ id, sources }) => [id, sources.length])).toEqual([[first.id, 3]]);
    const gone = book.subjects.get(second.id);
    expect(gone?.kind === 'deal' && gone.deal.mergedInto).toBe(first.id);
    expect(gone?.claims).toEqual([]);
  });

  it('stays when more is heard of either', () => {
    const { book, first, second } = twoRounds();
    book.review({ action: 'merge', subject: ref(first), field: null, value: null, other: ref(second), at });
    book.hear(told('2025-06-03', 'D', raise('Juniper', { round: 'Series C', amount: usd(72) })));
    expect(book.deals().map(({ id, sources }) => [id, sources.length])).toEqual([[first.id, 4]]);
  });

  it.each([
    [0, 'the older'],
    [1, 'the younger'],
  ] as const)('leaves both exactly as they were when it is undone (asked for on deal %i, %s)', (index, _) => {
    const { book } = twoRounds();
    const before = JSON.stringify(book.deals());
    const keysBefore = book.deals().map(({ id }) => book.subjects.get(id)?.keys);
    const [one, other] = index === 0 ? book.deals() : book.deals().toReversed();
    book.review({ action: 'merge', subject: ref(one!), field: null, value: null, other: ref(other!), at });
    expect(book.deals()).toHaveLength(1);
    book.review({
      action: 'undo',
      subject: ref(book.deals()[0]!),
      field: null,
      value: null,
      other: null,
      at,
    });
    expect(JSON.stringify(book.deals())).toBe(before);
    expect(book.deals().map(({ id }) => book.subjects.get(id)?.keys)).toEqual(keysBefore);
  });

  it('undone after more was heard gives each deal what is its own', () => {
    const { book, first, second } = twoRounds();
    const merge = book.review({
      action: 'merge',
      subject: ref(first),
      field: null,
      value: null,
      other: ref(second),
      at,
    });
    book.hear(told('2025-06-03', 'D', raise('Juniper', { round: 'Series C', amount: usd(72) })));
    book.hear(told('2025-06-04', 'E', raise('Juniper', { round: 'Series B', amount: usd(70) })));
    book.review({
      action: 'undo',
      subject: ref(first),
      field: null,
      value: merge.id,
      other: ref(second),
      at,
    });
    expect(book.deals().map(({ id, round, sources }) => [id, round, sources.length])).toEqual([
      [first.id, 'Series B', 2],
      [second.id, 'Series C', 3],
    ]);
  });

  it('joins deals of companies whose names have nothing in common', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Hanoi Vision', { round: 'Seed', amount: usd(3) })));
    book.hear(told('2025-02-02', 'A', raise('Lumisight', { round: 'Seed', amount: usd(3) })));
    const [a, b] = book.deals();
    book.review({ action: 'merge', subject: ref(a!), field: null, value: null, other: ref(b!), at });
    expect(book.deals().map(({ sources }) => sources.length)).toEqual([2]);
    book.hear(told('2025-06-02', 'C', raise('Lumisight', { round: 'Seed', amount: usd(3) })));
    expect(book.deals().map(({ sources }) => sources.length)).toEqual([3]);
  });
});

describe('a split', () => {
  it('takes articles out into a deal of their own, for good, until it is undone', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Juniper', { amount: usd(70) })));
    const found = book.hear(told('2025-02-02', 'B', raise('Juniper', { amount: usd(60) })));
    book.hear(told('2025-02-03', 'C', raise('Juniper', { amount: usd(70) })));
    const [deal] = book.deals();
    const before = JSON.stringify(book.deals());
    const article = found.claims[0]?.source?.articleId ?? '';
    const split = book.review({
      action: 'split',
      subject: ref(deal!),
      field: null,
      value: [article],
      other: null,
      at,
    });
    expect(book.deals().map(({ sources }) => sources.map(({ name }) => name))).toEqual([['A', 'C'], ['B']]);
    book.hear(told('2025-02-04', 'D', raise('Juniper', { amount: usd(60) })));
    expect(book.deals().map(({ sources }) => sources.map(({ name }) => name))).toEqual([
      ['A', 'C'],
      ['B', 'D'],
    ]);

    const fresh = new Notebook();
    for (const [id, known] of book.subjects) fresh.subjects.set(id, known);
    const parts = fresh.deals();
    fresh.review({
      action: 'undo',
      subject: ref(parts[0]!),
      field: null,
      value: split.id,
      other: ref(parts[1]!),
      at,
    });
    expect(fresh.deals().map(({ sources }) => sources.length)).toEqual([4]);
    expect(before).toContain(deal?.id);
  });

  it('parts two deals that were merged by what a paper said', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Larkspur', { amount: usd(8), leads: ['Sequoia'] })));
    book.hear(told('2025-02-06', 'B', raise('Larkspur', { amount: usd(120) })));
    const [a, b] = book.deals();
    book.hear(told('2025-02-07', 'C', raise('Larkspur', { amount: usd(8), total: usd(120) })));
    expect(book.deals()).toHaveLength(1);
    book.review({ action: 'split', subject: ref(a!), field: null, value: null, other: ref(b!), at });
    expect(book.deals().map(({ id, sources }) => [id, sources.length])).toEqual([
      [a!.id, 2],
      [b!.id, 1],
    ]);
  });

  it('keeps the rest together, though a part of it resembles what is taken out', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Juniper', { amount: usd(70) })));
    book.hear(told('2025-02-02', 'B', raise('Juniper', { amount: usd(60) })));
    const found = book.hear(told('2025-02-03', 'C', raise('Juniper', { amount: usd(60) })));
    const [deal] = book.deals();
    const value = [found.claims[0]?.source?.articleId ?? ''];
    book.review({ action: 'split', subject: ref(deal!), field: null, value, other: null, at });
    expect(book.deals().map(({ sources }) => sources.map(({ name }) => name))).toEqual([['A', 'B'], ['C']]);
  });

  it('keeps what is taken out together, though nothing else ties it', () => {
    const book = new Notebook();
    book.hear(told('2025-02-01', 'A', raise('Juniper', { amount: usd(100) })));
    const found = [60, 140].map((sum) =>
      book.hear(told('2025-02-02', `B${sum}`, raise('Juniper', { amount: usd(sum) }))),
    );
    const [deal] = book.deals();
    const value = found.map(({ claims }) => claims[0]?.source?.articleId ?? '');
    book.review({ action: 'split', subject: ref(deal!), field: null, value, other: null, at });
    expect(book.deals().map(({ sources }) => sources.length)).toEqual([1, 2]);
  });

  it('refuses to take all', () => {
    const { book, first } = twoRounds();
    const all = first.sources.map(({ articleId }) => articleId);
    const wrong = { action: 'split', subject: ref(first), field: null, value: all, other: null, at } as const;
    expect(() => book.review(wrong)).toThrow('not none and not all');
  });
});

it('a review of what is not known is an error', () => {
  const review = {
    ...({
      id: 'r',
      action: 'confirm',
      subject: { kind: 'deal', id: 'nothing' },
      field: null,
      value: null,
      other: null,
    } as const),
    ...{ author: 'a', reason: 'b', at },
  };
  expect(() => applyReview(review, [], { registry: REGISTRY, rates: RATES })).toThrow('no deal nothing');
});
