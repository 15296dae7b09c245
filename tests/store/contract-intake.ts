import { describe, expect, it } from 'vitest';
import type { Given } from './contract.ts';
import { follow, item, minutes, NOON, poll, record, source, success } from './samples.ts';

const LEASE = 5 * 60_000;

export function intakeContract(given: Given): void {
  describe('sources', () => {
    it('follows what config names: new ones are due at once, missing ones kept but disabled', async () => {
      const { sources } = given.store;
      await sources.follow([source('a'), source('b')], NOON);
      expect((await sources.due(NOON, 10)).map((one) => one.id)).toEqual(['a', 'b']);
      await sources.follow([source('b', { name: 'Bê' }), source('c')], minutes(1));
      const list = await sources.list();
      expect(list.map((one) => [one.id, one.name, one.enabled])).toEqual([
        ['a', 'A', false],
        ['b', 'Bê', true],
        ['c', 'C', true],
      ]);
      expect((await sources.due(minutes(1), 10)).map((one) => one.id)).toEqual(['b', 'c']);
    });

    it('keeps the state of a source whose settings change, and asks a new address at once', async () => {
      const { sources } = given.store;
      await follow(given.store, 'a');
      const state = { ...(await success(given.store, 'a')), etag: '"v1"', publishedAt: [NOON, minutes(-5)] };
      await sources.recordPoll('a', state, [], NOON);
      await sources.follow([source('a', { tier: 'official' })], minutes(1));
      expect((await sources.list())[0]?.state).toEqual(state);
      await sources.follow([source('a', { url: 'https://new.example/rss' })], minutes(1));
      expect((await sources.list())[0]?.state).toEqual({ ...state, nextCheckAt: minutes(1) });
    });

    it('adds a source of its own, which config does not switch off', async () => {
      const { sources } = given.store;
      await sources.add(source('channel:1'), NOON);
      await sources.follow([source('a')], NOON);
      await sources.add(source('channel:1', { name: 'Mới' }), minutes(1));
      const list = await sources.list();
      expect(list.map((one) => [one.id, one.name, one.enabled])).toEqual([
        ['a', 'A', true],
        ['channel:1', 'Mới', true],
      ]);
    });

    it('brings the longest overdue source first, and none before its time', async () => {
      const { sources } = given.store;
      await follow(given.store, 'a', 'b', 'c');
      await sources.recordPoll(
        'a',
        { ...(await success(given.store, 'a')), nextCheckAt: minutes(9) },
        [],
        NOON,
      );
      await sources.recordPoll(
        'c',
        { ...(await success(given.store, 'c')), nextCheckAt: minutes(3) },
        [],
        NOON,
      );
      expect(await sources.due(minutes(2), 10)).toEqual([]);
      expect((await sources.due(minutes(20), 2)).map((one) => one.id)).toEqual(['c', 'a']);
    });

    it('advances validators and stores items together or not at all', async () => {
      const { sources, items } = given.store;
      await follow(given.store, 'a');
      const before = (await sources.list())[0]?.state;
      const state = { ...(await success(given.store, 'a', minutes(5))), etag: '"v2"' };
      const poisoned = [item('a', 'one'), item('a', 'broken', { keys: [] })];
      await expect(sources.recordPoll('a', state, poisoned, minutes(5))).rejects.toThrow(/no key/);
      expect((await sources.list())[0]?.state).toEqual(before);
      expect((await items.counts()).waiting).toBe(0);
    });
  });

  describe('items', () => {
    it('is done with an item that was refused', async () => {
      const { items } = given.store;
      await follow(given.store, 'a');
      await poll(given.store, 'a', [item('a', 'one'), item('a', 'two')]);
      const [two, one] = await items.lease(NOON, 2, LEASE);
      await items.refuse(two!.id, 'not-ai', NOON);
      expect((await items.lease(minutes(30), 5, LEASE)).map((each) => each.id)).toEqual([one!.id]);
      expect(await items.counts()).toEqual({ waiting: 1, byOutcome: { 'not-ai': 1 } });
    });

    it('I01 takes what a feed holds when it is first read as backlog, and what comes later as news', async () => {
      const { sources, items } = given.store;
      await sources.follow([source('a')], NOON);
      const failed = { ...(await sources.list())[0]!.state, failures: 1 };
      await sources.recordPoll('a', failed, [], NOON);
      await poll(given.store, 'a', [item('a', 'one'), item('a', 'two')]);
      await poll(given.store, 'a', [item('a', 'three')], minutes(15));
      const leased = await items.lease(minutes(15), 10, LEASE);
      expect(leased.map((one) => [one.title, one.backlog])).toEqual([
        ['Tin two', true],
        ['Tin one', true],
        ['Tin three', false],
      ]);
    });

    it('I06 takes everything at a new address for backlog: a moved feed is no flood', async () => {
      const { sources, items } = given.store;
      await follow(given.store, 'a');
      await sources.follow([source('a', { url: 'https://moved.example/rss' })], NOON);
      await poll(given.store, 'a', [item('a', 'old-news')]);
      expect((await items.lease(NOON, 10, LEASE)).map((one) => one.backlog)).toEqual([true]);
    });

    it('I02 hands out the oldest first, by date and else by the order of the feed', async () => {
      await follow(given.store, 'a');
      const undated = { publishedAt: null };
      await poll(given.store, 'a', [
        item('a', 'newest', undated),
        item('a', 'newer', undated),
        item('a', 'late', { publishedAt: minutes(-1) }),
        item('a', 'early', { publishedAt: minutes(-90) }),
      ]);
      const leased = await given.store.items.lease(NOON, 10, LEASE);
      expect(leased.map((one) => one.title)).toEqual(['Tin early', 'Tin late', 'Tin newer', 'Tin newest']);
    });

    it('I03 I04 I05 I07 I10 knows an item by any of its keys, for good', async () => {
      await follow(given.store, 'a');
      const first = item('a', 'one', { keys: ['guid:1', 'link:1', 'title:1'] });
      expect(await poll(given.store, 'a', [first])).toEqual({ fresh: 1 });
      const again = [
        { ...first, title: 'Tin khác' },
        { ...first, publishedAt: minutes(60) },
        { ...first, keys: ['guid:2', 'link:1'] },
        { ...first, keys: ['link:2', 'title:1'] },
      ];
      expect(await poll(given.store, 'a', again)).toEqual({ fresh: 0 });
      // Known by keys it was only seen with later.
      expect(await poll(given.store, 'a', [{ ...first, keys: ['guid:2'] }])).toEqual({ fresh: 0 });
      expect(await poll(given.store, 'a', [])).toEqual({ fresh: 0 });
      expect(await poll(given.store, 'a', [{ ...first, keys: ['link:2'] }], minutes(86_400))).toEqual({
        fresh: 0,
      });
      expect((await given.store.items.counts()).waiting).toBe(1);
    });

    it('takes an item that one fetch brings several times once', async () => {
      await follow(given.store, 'a');
      const twice = [item('a', 'one'), item('a', 'one'), item('a', 'x', { keys: ['guid:one'] })];
      expect(await poll(given.store, 'a', twice)).toEqual({ fresh: 1 });
    });

    it('I14 keeps the same article in two feeds as two items', async () => {
      await follow(given.store, 'a', 'b');
      const shared = { keys: ['link:https://paper.example/1'] };
      expect(await poll(given.store, 'a', [item('a', 'one', shared)])).toEqual({ fresh: 1 });
      expect(await poll(given.store, 'b', [item('b', 'one', shared)])).toEqual({ fresh: 1 });
    });

    it('tells very long keys apart', async () => {
      await follow(given.store, 'a');
      const long = `link:https://a.example/?q=${'ữ'.repeat(5_000)}`;
      const key = (end: string) => item('a', end, { keys: [long + end] });
      expect(await poll(given.store, 'a', [key('1'), key('2'), key('1')])).toEqual({ fresh: 2 });
      expect(await poll(given.store, 'a', [key('2')])).toEqual({ fresh: 0 });
    });

    it('leases an item to one process at a time, and again when the lease runs out', async () => {
      await follow(given.store, 'a');
      const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
      await poll(
        given.store,
        'a',
        names.map((name) => item('a', name)),
      );
      const other = await given.again();
      const leases = await Promise.all([
        given.store.items.lease(NOON, 8, LEASE),
        other.items.lease(NOON, 8, LEASE),
        given.store.items.lease(NOON, 8, LEASE),
      ]);
      const ids = leases.flat().map((one) => one.id);
      expect(ids).toHaveLength(20);
      expect(new Set(ids).size).toBe(20);
      expect(await other.items.lease(NOON, 8, LEASE)).toEqual([]);
      const again = await other.items.lease(new Date(NOON.getTime() + LEASE), 100, LEASE);
      expect(again.map((one) => one.attempts)).toEqual(Array.from({ length: 20 }, () => 2));
    });

    it('gives back an item as the feed gave it', async () => {
      await follow(given.store, 'a');
      const whole = item('a', 'one', {
        author: 'Lan',
        content: 'Nội dung\n\nđầy đủ',
        publishedAt: minutes(-3),
      });
      await poll(given.store, 'a', [whole]);
      const [leased] = await given.store.items.lease(NOON, 1, LEASE);
      expect(leased).toMatchObject({ ...whole, keys: whole.keys.toSorted() });
      expect(leased).toMatchObject({ attempts: 1, backlog: false, seenAt: NOON });
      await record(given.store, 'a1', {}, { item: leased! });
      expect((await given.store.items.counts()).byOutcome).toEqual({ recorded: 1 });
    });
  });
}
