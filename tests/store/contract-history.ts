import { describe, expect, it } from 'vitest';
import type { Deal } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import { money } from '#domain/money.ts';
import type { DealQuery, Timeline } from '#domain/ports.ts';
import type { Given } from './contract.ts';
import { change, claim, deal, fleet, minutes, record, recordDeals, review } from './samples.ts';

export function historyContract(given: Given): void {
  const ids = (deals: readonly Deal[]) => deals.map((one) => one.id);
  const titles = (timelines: readonly Timeline[]) =>
    timelines.map(({ known }) => (known.kind === 'deal' ? known.deal.id : known.fleet.id));
  const latest = async (query: Partial<DealQuery>) =>
    ids((await given.store.history.latest({ limit: 10, ...query })).rows);

  describe('latest', () => {
    it('brings what changed last first, whole, without what was merged away', async () => {
      const newest = deal('new', {
        updatedAt: minutes(9),
        leads: ['Sao Vàng'],
        flags: ['pre + amount ≠ post'],
      });
      const gone = deal('gone', { updatedAt: minutes(10), mergedInto: 'old' });
      await recordDeals(given.store, [deal('old'), newest, gone, deal('mid', { updatedAt: minutes(4) })]);
      const page = await given.store.history.latest({ limit: 10 });
      expect(ids(page.rows)).toEqual(['new', 'mid', 'old']);
      expect(page.rows[0]).toEqual(newest);
      expect(page.next).toBeNull();
    });

    it('goes on where a page ended, also among deals of one moment', async () => {
      const same = ['d', 'a', 'c', 'e', 'b'].map((id) => deal(id));
      await recordDeals(given.store, [...same, deal('z', { updatedAt: minutes(-1) })]);
      const pages: string[][] = [];
      let after: string | null = null;
      do {
        const page = await given.store.history.latest({ limit: 2, ...(after !== null && { after }) });
        pages.push(ids(page.rows));
        after = page.next;
        // What comes in meanwhile is newer, and moves nothing.
        await recordDeals(given.store, [deal(`new-${pages.length}`, { updatedAt: minutes(pages.length) })]);
      } while (after !== null);
      expect(pages).toEqual([
        ['e', 'd'],
        ['c', 'b'],
        ['a', 'z'],
      ]);
    });

    it('calls a made-up place what it is', async () => {
      const made = given.store.history.latest({ limit: 2, after: 'page-2' });
      await expect(made).rejects.toThrow(UsageError);
    });

    it('filters by kind, round, status, size, day and company, alone and together', async () => {
      await recordDeals(given.store, [
        deal('vnd', { company: 'Điện Máy Xanh', amount: money(50_000_000_000, 'VND'), round: 'Hạt giống' }),
        deal('big', {
          updatedAt: minutes(1),
          amount: money(9e9, 'USD'),
          round: 'Series B',
          status: 'closed',
        }),
        deal('debt', { updatedAt: minutes(2), kind: 'debt', amount: null, round: null }),
        deal('odd', { updatedAt: minutes(3), amount: money(5, 'EUR') }),
      ]);
      expect(await latest({ kind: 'debt' })).toEqual(['debt']);
      expect(await latest({ round: 'series b' })).toEqual(['big']);
      expect(await latest({ round: 'hat giong' })).toEqual(['vnd']);
      expect(await latest({ status: 'closed' })).toEqual(['big']);
      expect(await latest({ minUsd: 2_000_001 })).toEqual(['big']);
      expect(await latest({ minUsd: 2_000_000 })).toEqual(['big', 'vnd']);
      expect(await latest({ since: minutes(2) })).toEqual(['odd', 'debt']);
      expect(await latest({ company: 'dien may' })).toEqual(['vnd']);
      expect(await latest({ kind: 'equity', status: 'announced', since: minutes(1) })).toEqual(['odd']);
      expect(await latest({ company: '…' })).toEqual([]);
    });
  });

  describe('search by name', () => {
    const spelt = ['Thuỷ Điện Toà Nhà', 'thủy điện tòa nhà', 'THUY DIEN', 'dien toa n', 'nhà', 'oà nh'];
    it.each(spelt)('finds "Thủy Điện Tòa Nhà AI" by %s', async (name) => {
      await recordDeals(given.store, [
        deal('it', { company: 'Thủy Điện Tòa Nhà AI' }),
        deal('other', { company: 'Điện Toán Đám Mây' }),
      ]);
      expect(titles(await given.store.history.company(name, 10))).toEqual(['it']);
    });

    it('finds a name by what is far inside it, and nothing by a sign that is a wildcard elsewhere', async () => {
      await recordDeals(given.store, [
        deal('long', { company: 'Công ty Cổ phần Công nghệ Trí tuệ Nhân tạo và Dữ liệu Phương Nam' }),
        deal('other', { company: 'Phương Bắc' }),
      ]);
      const search = async (name: string) => titles(await given.store.history.company(name, 10));
      expect(await search('nhân tạo và dữ liệu phương nam')).toEqual(['long']);
      expect(await search('cong nghe tri tue nhan tao va du lieu phuong bac')).toEqual([]);
      expect(await search('phuong nam')).toEqual(['long']);
      expect(await search('%')).toEqual([]);
      expect(await search('p_uong')).toEqual([]);
      expect(await search('')).toEqual([]);
    });

    it.each([450, 2050])('finds the newest of %i companies that share a piece of name', async (count) => {
      const many = Array.from({ length: count }, (_, index) =>
        deal(`d${index}`, { company: `Trí Tuệ ${index}`, updatedAt: minutes(index) }),
      );
      const seven = fleet('f', { company: 'Trí Tuệ 7', updatedAt: minutes(count - 2.5) });
      const fleets = [{ fleet: seven, keys: [] }];
      await record(given.store, 'a', { deals: many.map((one) => ({ deal: one, keys: [] })), fleets });
      const [last, second, third] = [1, 2, 3].map((back) => `d${count - back}`);
      expect(titles(await given.store.history.company('tri tue', 4))).toEqual([last, second, 'f', third]);
      expect(await latest({ company: 'TRÍ TUỆ', limit: 2 })).toEqual([last, second]);
      expect(await latest({ company: 'tue 44', limit: 3 })).toEqual(['d449', 'd448', 'd447']);
    });

    it('offers names that begin like what was typed', async () => {
      await recordDeals(given.store, [
        deal('1', { company: 'Đổi Mới AI', investors: ['Quỹ Sao Vàng'], leads: ['Quỹ Ánh Dương'] }),
        deal('2', { company: 'Đổi Thay', round: 'Vòng hạt giống' }),
        deal('3', { company: 'Mới', round: null }),
      ]);
      const { suggest } = given.store.history;
      expect(await suggest('doi', 'company')).toEqual(['Đổi Mới AI', 'Đổi Thay']);
      expect(await suggest('Đổi m', 'company')).toEqual(['Đổi Mới AI']);
      expect(await suggest('quy', 'investor')).toEqual([
        'Quỹ Ánh Dương',
        'Quỹ Đầu Tư Sao Vàng',
        'Quỹ Sao Vàng',
      ]);
      expect(await suggest('', 'round')).toEqual(['Series C', 'Vòng hạt giống']);
      expect(await suggest('mới ', 'investor')).toEqual([]);
    });

    it('offers at most 25', async () => {
      await recordDeals(
        given.store,
        Array.from({ length: 30 }, (_, index) => deal(`d${index}`, { company: `Sao ${index}` })),
      );
      expect(await given.store.history.suggest('sao', 'company')).toHaveLength(25);
    });
  });

  describe('timelines', () => {
    it('tells a deal with its claims, changes and reviews, oldest first', async () => {
      const claims = [claim('c2', 'd', { at: minutes(2) }), claim('c1', 'd')];
      const changes = [
        change('ch2', 'd', { at: minutes(2), field: 'round', old: null, new: 'B' }),
        change('ch1', 'd'),
      ];
      await record(given.store, 'a', { deals: [{ deal: deal('d'), keys: ['k'] }], claims, changes });
      const confirm = review('r', 'd', { action: 'confirm' });
      await given.store.ledger.review(confirm, [], () => ({ ...none }), minutes(3));
      expect(await given.store.history.deal('d')).toEqual({
        known: { kind: 'deal', deal: deal('d'), claims: claims.toReversed(), keys: ['k'] },
        changes: changes.toReversed(),
        reviews: [confirm],
      });
      expect(await given.store.history.deal('nothing')).toBeNull();
    });

    it('finds a deal by the beginning of its id where that names one only', async () => {
      await recordDeals(given.store, [deal('abc'), deal('abcd'), deal('abx'), deal('b')]);
      const found = async (id: string) =>
        titles([await given.store.history.deal(id)].filter((one) => one !== null));
      expect(await found('abc')).toEqual(['abc']);
      expect(await found('abx')).toEqual(['abx']);
      expect(await found('abcd')).toEqual(['abcd']);
      expect(await found('ab')).toEqual([]);
      expect(await found('b')).toEqual(['b']);
      expect(await found('c')).toEqual([]);
    });

    it('lists fleets, of one company or of all', async () => {
      const mine = fleet('f1', { updatedAt: minutes(1) });
      const gone = fleet('f3', { mergedInto: 'f1' });
      const fleets = [mine, fleet('f2', { company: 'Điện Toán' }), gone].map((one) => ({
        fleet: one,
        keys: [],
      }));
      await record(given.store, 'a', { fleets });
      expect((await given.store.history.fleets(null, 10)).map((one) => one.id)).toEqual(['f1', 'f2']);
      expect(await given.store.history.fleets('xai', 10)).toEqual([mine]);
      expect((await given.store.history.fleets('dien toan', 10)).map((one) => one.id)).toEqual(['f2']);
    });

    it('lists pairs that may be one deal for as long as both stand', async () => {
      await recordDeals(given.store, [deal('a'), deal('b'), deal('c')]);
      const pair = (a: string, b: string) =>
        ({ a: { kind: 'deal', id: a }, b: { kind: 'deal', id: b }, why: 'one day apart' }) as const;
      await record(given.store, 'doubt', { doubts: [pair('a', 'b'), pair('b', 'c')] });
      const names = async () =>
        (await given.store.history.doubts(10)).map(({ a, b }) => `${a.id}${b.id}`).sort();
      expect(await names()).toEqual(['ab', 'bc']);
      await record(given.store, 'merged', { deals: [{ deal: deal('c', { mergedInto: 'b' }), keys: [] }] });
      expect(await names()).toEqual(['ab']);
    });

    it('exports every deal once, in a steady order, while deals change and come in', async () => {
      await recordDeals(given.store, [deal('c'), deal('a'), deal('b', { mergedInto: 'a' })]);
      const first = await given.store.history.export(null, 2);
      expect(titles(first.rows)).toEqual(['c', 'a']);
      await record(given.store, 'later', {
        deals: [{ deal: deal('c', { updatedAt: minutes(5) }), keys: [] }],
      });
      const second = await given.store.history.export(first.next, 2);
      expect(titles(second.rows)).toEqual(['b']);
      expect(second.next).toBeNull();
    });
  });
}

const none = { deals: [], fleets: [], claims: [], changes: [], deliveries: [], doubts: [] };
