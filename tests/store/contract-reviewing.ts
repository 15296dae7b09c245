import { describe, expect, it } from 'vitest';
import type { NewSuggestion } from '#domain/suggestion.ts';
import type { Given } from './contract.ts';
import { claim, deal, fleet, minutes, NOON, record, review } from './samples.ts';

const LIMITS = { perAuthor: 5, since: minutes(-60), perSubject: 10 };

function suggestion(id: string, rest: Partial<NewSuggestion> = {}): NewSuggestion {
  return {
    id,
    subject: { kind: 'deal', id: 'd1' },
    field: 'amount',
    text: 'Đúng ra là 7 tỷ USD 👩🏽‍🚀',
    link: null,
    author: 'lan',
    authorName: 'Lan',
    guildId: null,
    at: NOON,
    ...rest,
  };
}

export function reviewingContract(given: Given): void {
  describe('suggestions', () => {
    it('keeps each once, whatever letters it is made of, the oldest first', async () => {
      const { suggestions } = given.store;
      const odd = suggestion('s1', { text: 'a\0b\uD83D', link: 'https://b.example/ế' });
      expect(await suggestions.add(odd, LIMITS)).toBe('stored');
      expect(await suggestions.add(odd, LIMITS)).toBe('stored');
      await suggestions.add(suggestion('s2', { field: null, guildId: '7' }), LIMITS);
      expect(await suggestions.waiting(10)).toEqual([
        { ...odd, text: 'a\uFFFDb\uFFFD', outcome: null },
        { ...suggestion('s2', { field: null, guildId: '7' }), outcome: null },
      ]);
      expect(await suggestions.waiting(1)).toHaveLength(1);
    });

    it('takes so many of one person in a time, and so many about one subject', async () => {
      const { suggestions } = given.store;
      const few = { ...LIMITS, perAuthor: 2, perSubject: 3 };
      await suggestions.add(
        suggestion('old', { at: minutes(-61), subject: { kind: 'deal', id: 'd9' } }),
        few,
      );
      for (const id of ['s1', 's2']) expect(await suggestions.add(suggestion(id), few)).toBe('stored');
      expect(await suggestions.add(suggestion('s3'), few)).toBe('author-limit');
      expect(await suggestions.add(suggestion('s3', { author: 'mai' }), few)).toBe('stored');
      expect(await suggestions.add(suggestion('s4', { author: 'bình' }), few)).toBe('subject-limit');
      await suggestions.settle({ kind: 'deal', id: 'd1' }, 'all', 'confirm');
      expect(await suggestions.add(suggestion('s4', { author: 'bình' }), few)).toBe('stored');
    });

    it('end with what they are about, and with nothing else', async () => {
      const { suggestions } = given.store;
      const subject = { kind: 'deal', id: 'd1' } as const;
      await suggestions.add(suggestion('s1'), LIMITS);
      await suggestions.add(suggestion('s2', { field: 'round' }), LIMITS);
      await suggestions.add(suggestion('s3', { field: null }), LIMITS);
      await suggestions.add(suggestion('s4', { subject: { kind: 'fleet', id: 'd1' } }), LIMITS);
      const ids = async () => (await suggestions.waiting(10)).map(({ id }) => id);
      expect(await suggestions.settle(subject, ['amount'], 'correct r1')).toBe(1);
      expect(await ids()).toEqual(['s2', 's3', 's4']);
      expect(await suggestions.settle(subject, ['amount', null], 'correct r2')).toBe(1);
      expect(await ids()).toEqual(['s2', 's4']);
      expect(await suggestions.settle(subject, 'all', 'confirm r3')).toBe(1);
      expect(await ids()).toEqual(['s4']);
    });
  });

  describe('reviews', () => {
    it('are found by what their id begins with, the latest that hold first', async () => {
      const { store } = given;
      await record(store, 'one', {
        deals: [
          { deal: deal('d1'), keys: [] },
          { deal: deal('d2', { company: 'Sao Việt' }), keys: [] },
        ],
      });
      const nothing = { deals: [], fleets: [], claims: [], changes: [], deliveries: [], doubts: [] };
      const say = (id: string, about: string, rest: Parameters<typeof review>[2] = {}, undoes?: string) =>
        store.ledger.review(
          review(id, about, rest),
          [{ kind: 'deal', id: about }],
          () => ({
            ...nothing,
            claims:
              undoes === undefined
                ? []
                : [
                    claim(`c-${id}`, about, {
                      field: 'undone',
                      value: undoes,
                      evidence: null,
                      source: null,
                      reviewId: id,
                    }),
                  ],
          }),
          NOON,
        );
      await say('aaaaaa11', 'd1');
      await say('aaaaaa22', 'd2');
      await say('bbbbbb11', 'd1');
      await say('cccccc11', 'd1', { action: 'undo', value: 'bbbbbb11' }, 'bbbbbb11');
      const last = await store.history.reviews(10);
      expect(last.map(({ review: { id }, company }) => [id, company])).toEqual([
        ['aaaaaa22', 'Sao Việt'],
        ['aaaaaa11', 'xAI'],
      ]);
      expect(await store.history.reviews(1)).toHaveLength(1);
      expect((await store.history.review('aaaaaa2'))?.id).toBe('aaaaaa22');
      expect((await store.history.review('bbbbbb'))?.id).toBe('bbbbbb11');
      expect(await store.history.review('aaaaaa')).toBeNull();
      expect(await store.history.review('dddddd')).toBeNull();
    });
  });

  it('a subject is found by exactly its id, and leads to what it was merged into', async () => {
    const { store } = given;
    await record(store, 'one', {
      deals: [
        { deal: deal('d1', { mergedInto: 'd2' }), keys: [] },
        { deal: deal('d2', { mergedInto: 'd3' }), keys: [] },
        { deal: deal('d3'), keys: [] },
        { deal: deal('round-1', { mergedInto: 'round-2' }), keys: [] },
        { deal: deal('round-2', { mergedInto: 'round-1' }), keys: [] },
      ],
      fleets: [{ fleet: fleet('f1'), keys: [] }],
    });
    const idOf = async (kind: 'deal' | 'fleet', id: string) => {
      const known = (await store.history.subject({ kind, id }))?.known;
      return known && (known.kind === 'deal' ? known.deal.id : known.fleet.id);
    };
    expect(await idOf('deal', 'd1')).toBe('d3');
    expect(await idOf('fleet', 'f1')).toBe('f1');
    expect(await idOf('fleet', 'd1')).toBeUndefined();
    expect(await idOf('deal', 'd')).toBeUndefined();
    // No merge makes a circle; if one ever stood there, the look-up would end all the same.
    expect(await idOf('deal', 'round-1')).toMatch(/^round-/u);
  });
}
