import { describe, expect, it } from 'vitest';
import { UsageError } from '#domain/failure.ts';
import type { Decision, Found } from '#domain/ports.ts';
import type { Given } from './contract.ts';
import {
  article,
  claim,
  claimSource,
  deal,
  decision,
  fleet,
  minutes,
  record,
  recordDeals,
  report,
  review,
} from './samples.ts';

export function searchContract(given: Given): void {
  const idOf = (one: Found) => (one.kind === 'deal' ? one.deal.id : one.fleet.id);
  /** Found by its company alone. */
  const named = (id: string, company: string) => deal(id, { company, investors: [] });
  const search = async (text: string, limit = 10) =>
    (await given.store.history.search(text, limit, null)).rows.map(idOf);

  /** One article with this title that decides so. */
  const tell = (id: string, title: string, what: Partial<Decision>) =>
    given.store.ledger.record(
      { item: null, article: article(id, { title }), report: report(id), keys: [] },
      () => decision(what),
      minutes(0),
    );

  const quoted = (id: string, dealId: string, articleId: string, quote: string) => {
    const one = claim(id, dealId, { source: claimSource(articleId) });
    return { ...one, evidence: { ...one.evidence!, quote } };
  };

  describe('search of any text', () => {
    it.each([
      ['the company', 'điện toán sông hồng'],
      ['without accents', 'DIEN TOAN SONG HONG'],
      ['another tone placement', 'Hoà Bình'],
      ['an investor', 'quy anh duong'],
      ['the lead', 'Tôi Là Quỹ Đầu'],
      ['the round', 'series b2'],
      ['company and round, in any order', 'series b2 song hong'],
      ['a title of an article', 'vượt mặt đối thủ'],
      ['a quote', '"hai nghìn tỷ đồng"'],
      ['words of a title and of a quote', 'nghin ty vuot mat'],
      ['a last word that is begun', 'điện toán sông hồ'.replace('hồ', 'hồn')],
      ['signs around it', '***Sông, (Hồng)!***'],
    ])('finds a deal by %s', async (_what, text) => {
      const it = deal('it', {
        company: 'Điện Toán Sông Hồng Hòa Bình',
        leads: ['Tôi Là Quỹ Đầu'],
        investors: ['Tôi Là Quỹ Đầu', 'Quỹ Ánh Dương'],
        round: 'Series B2',
      });
      await recordDeals(given.store, [
        deal('other', { company: 'Phương Bắc', round: 'Seed', investors: ['Quỹ Đồi'] }),
      ]);
      await tell('a1', 'Sông Hồng vượt mặt đối thủ', {
        deals: [{ deal: it, keys: [] }],
        claims: [quoted('c1', 'it', 'a1', 'hai nghìn tỷ đồng')],
      });
      expect(await search(text)).toEqual(['it']);
    });

    it('finds accelerators by their system and model', async () => {
      const one = fleet('f', { company: 'Meta', system: 'Hyperion' });
      await tell('a1', 'Meta xây cụm máy', { fleets: [{ fleet: one, keys: [] }] });
      expect(await given.store.history.search('hyperion', 5, null)).toEqual({
        rows: [{ kind: 'fleet', fleet: one }],
        next: null,
      });
      expect(await search('h100 meta')).toEqual(['f']);
    });

    it('tells names before words of articles, and what is newer first within each', async () => {
      await tell('a1', 'Đối thủ của Sao Vàng', {
        deals: [{ deal: named('said', 'A'), keys: [] }],
        claims: [quoted('c1', 'said', 'a1', 'x')],
      });
      await tell('a2', 'Sao Vàng gọi vốn', {
        deals: [{ deal: named('title', 'B'), keys: [] }],
        claims: [quoted('c2', 'title', 'a2', 'x')],
      });
      await tell('a3', 'Ngôi sao và vàng', {
        deals: [{ deal: deal('apart', { company: 'C', investors: [] }), keys: [] }],
        claims: [quoted('c3', 'apart', 'a3', 'giá vàng dưới sao')],
      });
      await recordDeals(given.store, [
        named('old', 'Sao Vàng'),
        named('new', 'Vàng Sao AI'),
        named('begun', 'Sao Vanguard'),
      ]);
      expect(await search('sao vàng')).toEqual(['new', 'old', 'begun', 'title', 'said', 'apart']);
    });

    it('goes on where a page ended, through every step, while deals come in', async () => {
      const four = Array.from({ length: 4 }, (_, index) => named(`n${index}`, 'Sao'));
      await recordDeals(given.store, four);
      for (const index of [0, 1, 2])
        await tell(`t${index}`, 'Sao băng', {
          deals: [{ deal: named(`s${index}`, 'X'), keys: [] }],
          claims: [quoted(`c${index}`, `s${index}`, `t${index}`, 'q')],
        });
      await recordDeals(given.store, [named('p', 'Saola')]);
      const pages: string[][] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof given.store.history.search>> = await given.store.history.search(
          'sao',
          3,
          after,
        );
        pages.push(page.rows.map(idOf));
        after = page.next;
        await recordDeals(given.store, [named(`later-${pages.length}`, 'Sao')]);
      } while (after !== null);
      expect(pages).toEqual([
        ['n3', 'n2', 'n1'],
        ['n0', 'p', 's2'],
        ['s1', 's0'],
      ]);
    });

    it('finds by words that stand in a row only where names end and articles begin, once', async () => {
      await tell('a1', 'Vàng tăng giá', {
        deals: [{ deal: named('it', 'Sao'), keys: [] }],
        claims: [quoted('c1', 'it', 'a1', 'q')],
      });
      // The round is the last of its names.
      expect(await search('series c vang tang')).toEqual(['it']);
      expect(await search('c vang')).toEqual(['it']);
      expect(await search('c van')).toEqual(['it']);
    });

    it('passes over very many that were found by name', async () => {
      const many = Array.from({ length: 1200 }, (_, index) => ({
        deal: named(`n${index}`, `Sao ${index}`),
        keys: [],
      }));
      await tell('a1', 'Ngôi sao mới', {
        deals: [{ deal: named('said', 'Y'), keys: [] }, ...many],
        claims: [quoted('c1', 'said', 'a1', 'q')],
      });
      const all: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof given.store.history.search>> = await given.store.history.search(
          'sao',
          400,
          after,
        );
        all.push(...page.rows.map(idOf));
        after = page.next;
      } while (after !== null);
      expect(all).toHaveLength(1201);
      expect(new Set(all).size).toBe(1201);
      expect(all.at(-1)).toBe('said');
    });

    it('follows what is corrected, moved and merged away', async () => {
      await tell('a1', 'Công ty Mây gọi vốn', {
        deals: [{ deal: deal('one', { company: 'Mây' }), keys: [] }],
        claims: [quoted('c1', 'one', 'a1', 'nắng đẹp')],
      });
      await recordDeals(given.store, [deal('two', { company: 'Gió' })]);
      const merged = decision({
        deals: [
          { deal: deal('one', { company: 'Mây', mergedInto: 'two' }), keys: [] },
          { deal: deal('two', { company: 'Gió Mới' }), keys: [] },
        ],
        claims: [quoted('c1', 'two', 'a1', 'nắng đẹp')],
      });
      await given.store.ledger.review(review('r', 'one', { action: 'merge' }), [], () => merged, minutes(1));
      expect(await search('nang dep')).toEqual(['two']);
      expect(await search('cong ty may')).toEqual(['two']);
      expect(await search('gio moi')).toEqual(['two']);
    });

    it('takes any text for words: nothing in it is an operator', async () => {
      await recordDeals(given.store, [deal('it', { company: 'Or Not And Near' })]);
      for (const text of [
        'or not',
        'OR',
        'near',
        '"or',
        'or*',
        'not:and',
        'or & near',
        '!not',
        "near'",
        'and <-> near',
        '{names} : or',
      ])
        expect([text, await search(text)]).toEqual([text, text.includes('names') ? [] : ['it']]);
      for (const text of ['', '…', '*', '"', '%', '_', '\0', '\uD800', 'ORDER'.repeat(400)])
        expect([text, await search(text)]).toEqual([text, []]);
    });

    it('calls a made-up place what it is', async () => {
      await expect(given.store.history.search('sao', 2, 'page-2')).rejects.toThrow(UsageError);
      await recordDeals(given.store, [named('it', 'Sao')]);
      for (const place of ['[0.5,1]', '[-1,9]', '[0,1e99]', '[9,9]', '[1,-9]'])
        expect(
          (await given.store.history.search('sao', 2, Buffer.from(place).toString('base64url'))).rows,
        ).toEqual([]);
    });

    it('keeps a deal that very much is written about within bounds', async () => {
      const claims = Array.from({ length: 500 }, (_, index) => ({
        ...quoted(`c${index}`, 'it', `a${index}`, `lời ${index} ${'dài '.repeat(50)}`),
        at: minutes(index),
      }));
      await record(given.store, 'a', { deals: [{ deal: deal('it', { company: 'Sao' }), keys: [] }], claims });
      expect(await search('sao')).toEqual(['it']);
      expect(await search('loi 499')).toEqual(['it']);
      expect(await search('loi 3')).toEqual([]);
    });
  });
}
