import { describe, expect, it } from 'vitest';
import type { Deal } from '#domain/deal.ts';
import { money } from '#domain/money.ts';
import type { Given } from './contract.ts';
import { claimSource, deal, recordDeals } from './samples.ts';

const raised = (id: string, millions: number | null, rest: Partial<Deal> = {}) =>
  deal(id, { amount: millions === null ? null : money(millions * 1e6, 'USD'), ...rest });

const APRIL = new Date('2026-04-01T00:00:00.000Z');

export function statsContract(given: Given): void {
  const stats = (
    by: Parameters<typeof given.store.history.stats>[0],
    since: Date | null = null,
    limit = 10,
  ) => given.store.history.stats(by, since, limit);

  describe('stats', () => {
    it('counts and sums by month from the newest, in UTC, also since a day', async () => {
      await recordDeals(given.store, [
        raised('a', 5, { firstSeenAt: new Date('2026-03-31T23:59:59.999Z') }),
        raised('b', 7, { firstSeenAt: APRIL }),
        deal('c', { firstSeenAt: APRIL, amount: money(50_000_000_000, 'VND') }),
        deal('d', { firstSeenAt: APRIL, amount: money(3, 'EUR') }),
        raised('e', null, { firstSeenAt: APRIL, status: 'closed' }),
      ]);
      const april = { key: '2026-04', deals: 4, usd: 9_000_000, unknown: 2, talks: 0 };
      const march = { key: '2026-03', deals: 1, usd: 5_000_000, unknown: 0, talks: 0 };
      expect(await stats('month')).toEqual([april, march]);
      expect(await stats('month', null, 1)).toEqual([april]);
      expect(await stats('month', APRIL)).toEqual([april]);
    });

    it('leaves out what was merged or called off, and counts talks apart', async () => {
      await recordDeals(given.store, [
        raised('a', 5),
        raised('b', 100, { mergedInto: 'a' }),
        raised('c', 100, { status: 'cancelled' }),
        raised('d', 100, { status: 'talks' }),
        raised('e', 100, { status: 'talks', company: 'Sao Mai' }),
      ]);
      expect(await stats('company')).toEqual([
        { key: 'xAI', deals: 1, usd: 5_000_000, unknown: 0, talks: 1 },
        { key: 'Sao Mai', deals: 0, usd: 0, unknown: 0, talks: 1 },
      ]);
    });

    it('takes a round or company for one however it is written, the biggest sum first', async () => {
      await recordDeals(given.store, [
        raised('a', 5, { company: 'Đổi Mới', round: 'Vòng hạt giống' }),
        raised('b', 6, { company: 'ĐỔI MỚI', round: 'vòng Hạt Giống' }),
        raised('c', 20, { company: 'Khác', round: null }),
        raised('d', 1, { company: 'Khác', round: 'Series A' }),
      ]);
      expect((await stats('company')).map(({ key, deals, usd }) => [key, deals, usd])).toEqual([
        ['Khác', 2, 21_000_000],
        ['Đổi Mới', 2, 11_000_000],
      ]);
      expect((await stats('round')).map(({ key, deals, usd }) => [key, deals, usd])).toEqual([
        [null, 1, 20_000_000],
        ['Vòng hạt giống', 2, 11_000_000],
        ['Series A', 1, 1_000_000],
      ]);
    });

    it('shows acquisitions by kind only: a price is not money raised', async () => {
      await recordDeals(given.store, [raised('a', 5), raised('b', 90, { kind: 'acquisition' })]);
      expect((await stats('kind')).map(({ key, usd }) => [key, usd])).toEqual([
        ['acquisition', 90_000_000],
        ['equity', 5_000_000],
      ]);
      expect((await stats('month')).map(({ usd }) => usd)).toEqual([5_000_000]);
    });

    it('names the language of the article that told of a deal first', async () => {
      const sources = [claimSource('first', { language: 'en' }), claimSource('later', { language: 'vi' })];
      await recordDeals(given.store, [{ ...raised('a', 5), sources }, raised('b', 2)]);
      expect((await stats('language')).map(({ key, deals }) => [key, deals])).toEqual([
        ['en', 1],
        [null, 1],
      ]);
    });

    it('of nothing is nothing', async () => {
      expect(await stats('month')).toEqual([]);
    });
  });
}
