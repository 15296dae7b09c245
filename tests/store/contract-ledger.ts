import { describe, expect, it } from 'vitest';
import type { Known } from '#domain/deal.ts';
import type { Given } from './contract.ts';
import {
  article,
  change,
  claim,
  claimSource,
  deal,
  decision,
  fleet,
  follow,
  item,
  minutes,
  NOON,
  poll,
  record,
  report,
  review,
  subscribe,
} from './samples.ts';

export function ledgerContract(given: Given): void {
  let probes = 0;
  /** What decide is shown for `keys`. */
  async function knownBy(...keys: string[]): Promise<readonly Known[]> {
    let seen: readonly Known[] = [];
    probes += 1;
    const probe = { item: null, article: article(`probe-${probes}`), report: report('probe'), keys };
    await given.store.ledger.record(
      probe,
      ({ known }) => {
        seen = known;
        return decision();
      },
      NOON,
    );
    return seen;
  }
  const titles = (known: readonly Known[]) =>
    known.map((one) => (one.kind === 'deal' ? one.deal.id : one.fleet.id));

  describe('ledger', () => {
    it('shows decide every subject that a key leads to, whole', async () => {
      const claims = [
        claim('c1', 'd1'),
        claim('c2', 'd1', { field: 'leads', value: ['Sao Vàng'], at: minutes(-5) }),
      ];
      const given1 = { deal: deal('d1'), keys: ['name:xai', 'domain:x.ai'] };
      await record(given.store, 'a1', {
        deals: [given1, { deal: deal('d2', { round: 'Series D' }), keys: ['name:xai'] }],
        fleets: [{ fleet: fleet('f1'), keys: ['name:xai'] }],
        claims,
      });
      const known = await knownBy('name:xai', 'domain:x.ai', 'name:other');
      expect(titles(known)).toEqual(['d1', 'd2', 'f1']);
      expect(known[0]).toEqual({
        kind: 'deal',
        deal: given1.deal,
        claims: [claims[1], claims[0]],
        keys: ['domain:x.ai', 'name:xai'],
      });
      expect(known[2]).toEqual({ kind: 'fleet', fleet: fleet('f1'), claims: [], keys: ['name:xai'] });
      expect(await knownBy('name:other')).toEqual([]);
    });

    it('shows decide all subscriptions, paused ones too', async () => {
      const one = await subscribe(given.store, '1');
      const two = await subscribe(given.store, '2');
      await given.store.reach.pause(two.id, 'Missing Access', NOON);
      await given.store.ledger.record(
        { item: null, article: article('a'), report: report('a'), keys: [] },
        ({ subscriptions }) => {
          expect(subscriptions).toHaveLength(2);
          expect(subscriptions).toEqual(
            expect.arrayContaining([one, { ...two, pausedReason: 'Missing Access' }]),
          );
          return decision();
        },
        NOON,
      );
    });

    it('stores nothing where decide throws', async () => {
      await follow(given.store, 'a');
      await poll(given.store, 'a', [item('a', 'one')]);
      const [leased] = await given.store.items.lease(NOON, 1, 1000);
      const entry = { item: leased!, article: article('a1'), report: report('a1'), keys: [] };
      const decide = () => {
        throw new Error('a bug of decide');
      };
      await expect(given.store.ledger.record(entry, decide, NOON)).rejects.toThrow('a bug of decide');
      expect(await given.store.history.counts()).toMatchObject({ articles: 0, deals: 0 });
      expect((await given.store.items.counts()).waiting).toBe(1);
    });

    it('leaves an item and an article that were recorded before as they are', async () => {
      await follow(given.store, 'a');
      await poll(given.store, 'a', [item('a', 'one')]);
      const [leased] = await given.store.items.lease(NOON, 1, 1000);
      const what = { changes: [change('ch1', 'd1')] };
      expect(await record(given.store, 'a1', what, { item: leased! })).toEqual({
        kind: 'recorded',
        changes: what.changes,
      });
      expect(await record(given.store, 'a2', what, { item: leased! })).toEqual({ kind: 'repeated' });
      expect(await record(given.store, 'a1', what)).toEqual({ kind: 'repeated' });
      expect(await given.store.history.counts()).toMatchObject({ articles: 1, changes: 1 });
    });

    it('is done with an item whose article was recorded already', async () => {
      await follow(given.store, 'a');
      await record(given.store, 'a1', {});
      await poll(given.store, 'a', [item('a', 'one')]);
      const [leased] = await given.store.items.lease(NOON, 1, 1000);
      expect(await record(given.store, 'a1', {}, { item: leased! })).toEqual({ kind: 'repeated' });
      expect(await given.store.items.counts()).toEqual({ waiting: 0, byOutcome: { repeated: 1 } });
    });

    it('I14 takes the same text at the same address from another source as an article of its own', async () => {
      await follow(given.store, 'a', 'b');
      await poll(given.store, 'a', [item('a', 'one')]);
      await poll(given.store, 'b', [item('b', 'one')]);
      const leased = await given.store.items.lease(NOON, 2, 1000);
      const url = 'https://paper.example/same';
      for (const [index, one] of leased.entries()) {
        const id = `a${index}`;
        const from = claim(`c${index}`, 'd1', { source: claimSource(id, { sourceId: one.sourceId }) });
        const entry = { item: one, article: article(id, { url }), report: report(id), keys: ['k'] };
        const decide = () => decision({ deals: [{ deal: deal('d1'), keys: ['k'] }], claims: [from] });
        expect((await given.store.ledger.record(entry, decide, NOON)).kind).toBe('recorded');
      }
      const [known] = await knownBy('k');
      expect(known?.claims.map((one) => one.source?.sourceId).toSorted()).toEqual(['a', 'b']);
    });

    it('finds a deal by the keys of its last decision only', async () => {
      await record(given.store, 'a1', { deals: [{ deal: deal('d1'), keys: ['old', 'both'] }] });
      await record(given.store, 'a2', {
        deals: [{ deal: deal('d1', { round: null }), keys: ['both', 'new'] }],
      });
      expect(await knownBy('old')).toEqual([]);
      const [known] = await knownBy('new');
      expect(known).toMatchObject({ deal: { round: null }, keys: ['both', 'new'] });
    });

    it('moves a claim to the subject it has come to be about', async () => {
      const two = [deal('d1'), deal('d2')].map((one) => ({ deal: one, keys: [one.id] }));
      await record(given.store, 'a1', { deals: two, claims: [claim('c1', 'd1'), claim('c2', 'd2')] });
      const moved = claim('c2', 'd1');
      const merged = deal('d2', { mergedInto: 'd1' });
      const merge = review('r1', 'd1', { action: 'merge', other: { kind: 'deal', id: 'd2' } });
      await given.store.ledger.review(
        merge,
        [merge.subject, merge.other!],
        ({ known }) => {
          expect(titles(known)).toEqual(['d1', 'd2']);
          return decision({ deals: [{ deal: merged, keys: [] }], claims: [moved, claim('c3', 'd1')] });
        },
        NOON,
      );
      const timeline = await given.store.history.deal('d1');
      expect(timeline?.known.claims.map((one) => one.id).toSorted()).toEqual(['c1', 'c2', 'c3']);
      expect(timeline?.reviews).toEqual([merge]);
      expect((await given.store.history.deal('d2'))?.reviews).toEqual([merge]);
      expect((await given.store.history.deal('d2'))?.known).toMatchObject({
        deal: merged,
        claims: [],
        keys: [],
      });
    });

    it('carries out a review once', async () => {
      await record(given.store, 'a1', { deals: [{ deal: deal('d1'), keys: ['k'] }] });
      const correct = review('r1', 'd1');
      const decide = () => decision({ changes: [change('ch1', 'd1')] });
      const refs = [correct.subject];
      expect(await given.store.ledger.review(correct, refs, decide, NOON)).toEqual([change('ch1', 'd1')]);
      expect(await given.store.ledger.review(correct, refs, decide, NOON)).toEqual([]);
      expect((await given.store.history.deal('d1'))?.changes).toHaveLength(1);
    });

    it('never decides about one subject twice at once, in two processes', async () => {
      const stores = [given.store, await given.again()];
      await Promise.all(
        Array.from({ length: 24 }, (_, index) =>
          stores[index % 2]!.ledger.record(
            { item: null, article: article(`a${index}`), report: report(`a${index}`), keys: ['shared'] },
            ({ known }) => {
              const sources = known[0]?.kind === 'deal' ? (known[0].deal.investorCount ?? 0) : 0;
              return decision({
                deals: [{ deal: deal('d1', { investorCount: sources + 1 }), keys: ['shared'] }],
              });
            },
            NOON,
          ),
        ),
      );
      const [known] = await knownBy('shared');
      expect(known).toMatchObject({ deal: { investorCount: 24 } });
    });

    it('J10 takes 400 writers at once and rejects none', { timeout: 120_000 }, async () => {
      const writers = Array.from({ length: 400 }, (_, index) =>
        record(given.store, `w${index}`, { changes: [change(`ch${index}`, 'd1')] }),
      );
      const settled = await Promise.allSettled(writers);
      expect(settled.filter((one) => one.status === 'rejected')).toEqual([]);
      expect(await given.store.history.counts()).toMatchObject({ articles: 400, changes: 400 });
    });

    it('J24 keeps NUL, emoji, half letters and a megabyte alike', async () => {
      const odd = 'a\0b 🦄 \uD800 ữ';
      const kept = 'a\uFFFDb 🦄 \uFFFD ữ';
      const long = 'ế'.repeat(1_000_000);
      const entry = {
        item: null,
        article: article('a1', { title: odd, text: long }),
        report: { ...report('a1'), categoryEvidence: claim('c', 'd').evidence },
        keys: [odd],
      };
      const odds = deal('d1', { company: odd, round: odd, investors: [odd] });
      const decide = () =>
        decision({
          deals: [{ deal: odds, keys: [odd, long] }],
          claims: [claim('c1', 'd1', { field: 'leads', value: [odd, long] })],
          changes: [change('ch1', 'd1', { company: odd, old: odd })],
        });
      expect((await given.store.ledger.record(entry, decide, NOON)).kind).toBe('recorded');
      const timeline = await given.store.history.deal('d1');
      expect(timeline?.known).toMatchObject({ deal: odds, claims: [{ value: [odd, long] }] });
      expect(timeline?.changes).toMatchObject([{ company: kept, old: odd }]);
      expect(titles(await knownBy(odd))).toEqual(['d1']);
      expect(titles(await knownBy(long))).toEqual(['d1']);
    });
  });

  describe('notes', () => {
    it('keeps the last value of a key', async () => {
      await given.store.notes.set('commands', '"v1"');
      await given.store.notes.set('commands', '"v2"');
      expect(await (await given.again()).notes.get('commands')).toBe('"v2"');
      expect(await given.store.notes.get('nothing')).toBeNull();
    });
  });
}
