import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { claimOne } from '../helpers/claim-one.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { deal, follow, item, NOON, owe, poll, record, subscribe } from './samples.ts';

/** Tables that stay small (one row a feed, a channel, a setting) may be read whole. */
const SMALL = ['Source', 'Subscription', 'Note', '_prisma_migrations'];

describe('J22 how SQLite looks things up', () => {
  let temp: TempStore;
  let spy: MockInstance;
  const asked = new Set<string>();
  beforeEach(async () => {
    temp = await tempStore();
    asked.clear();
    const prepare = Sqlite.prototype.prepare;
    spy = vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function spy(
      this: Sqlite.Database,
      sql: string,
    ) {
      asked.add(sql);
      return prepare.call(this, sql);
    } as typeof prepare);
  });
  afterEach(async () => {
    spy.mockRestore();
    await temp.close();
  });

  /** Each step of the plan of all that was asked, with the words of the question. */
  function plans(): readonly (readonly [detail: string, sql: string])[] {
    spy.mockRestore();
    const db = new Sqlite(temp.file, { readonly: true });
    const steps: (readonly [string, string])[] = [];
    for (const sql of asked) {
      if (!/^\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\b/i.test(sql) || sql.includes('WHERE 0')) continue;
      const places = sql.match(/\?/g)?.length ?? 0;
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: places }, () => null)) as {
        detail: string;
      }[];
      for (const { detail } of plan) steps.push([detail, sql]);
    }
    db.close();
    return steps;
  }

  /** What reads a whole table, of all that was asked. */
  function slowPlans(): readonly string[] {
    const slow: string[] = [];
    for (const [detail, sql] of plans()) {
      const table = /^SCAN (?:main\.)?([A-Z]\w+)/.exec(detail)?.[1];
      const walksIndex = detail.includes('USING');
      if (table !== undefined && !walksIndex && !SMALL.includes(table)) slow.push(`${detail}: ${sql}`);
    }
    return slow;
  }

  it('records, polls and sends by index', async () => {
    await follow(temp.store, 'a');
    await poll(temp.store, 'a', [item('a', 'one'), item('a', 'two')]);
    const [leased, second] = await temp.store.items.lease(NOON, 5, 1000);
    const channel = await subscribe(temp.store, '1');
    await record(
      temp.store,
      'a1',
      { deals: [{ deal: deal('d1'), keys: ['k'] }] },
      { item: leased!, keys: ['k'] },
    );
    await temp.store.items.refuse(second!.id, 'not-ai', NOON);
    for (const name of ['one', 'two', 'three']) await owe(temp.store, [channel], name);
    await claimOne(temp.store.outbox, NOON, 1000);
    await temp.store.outbox.fold(new Date(NOON.getTime() + 1), 1, NOON);
    await temp.store.outbox.counts();
    await temp.store.bulletins.due(NOON, 10);
    await temp.store.bulletins.newsSince(NOON);
    const scheduled = { ...channel, digestDueAt: NOON };
    await temp.store.bulletins.settle(scheduled, NOON, null, NOON);
    expect(asked.size).toBeGreaterThan(30);
    expect(slowPlans()).toEqual([]);
  });

  it.each([
    {},
    { minUsd: 50e6 },
    { kind: 'debt' },
    { round: 'Seed', minUsd: 1 },
    { status: 'talks', kind: 'ipo' },
  ] as const)('lists deals of %j in the order of an index: it sorts none', async (query) => {
    await owe(temp.store, [], 'one');
    asked.clear();
    await temp.store.history.latest({ limit: 5, ...query });
    const ofDeals = plans().filter(([, sql]) => /FROM `?(?:main`?\.`?)?`?Deal`? /.test(sql));
    expect(ofDeals).not.toEqual([]);
    expect(ofDeals.filter(([detail]) => detail.includes('TEMP B-TREE'))).toEqual([]);
  });

  it('looks through history by index', async () => {
    const { history } = temp.store;
    await owe(temp.store, [], 'one');
    const page = await history.latest({
      limit: 1,
      kind: 'equity',
      round: 'A',
      status: 'closed',
      minUsd: 1,
      company: 'x',
    });
    await history.latest({ limit: 1, since: NOON });
    expect(page.next).toBeNull();
    await history.deal('d');
    await history.company('xai', 10);
    await history.fleets(null, 10);
    await history.fleets('xai', 10);
    await history.suggest('x', 'company');
    await history.suggest('', 'round');
    await history.export(null, 10);
    await history.search('xai ai', 10, null);
    await temp.store.overview(NOON);
    expect(slowPlans()).toEqual([]);
  });
});
