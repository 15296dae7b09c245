import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Known } from '#domain/deal.ts';
import type { Store } from '#domain/ports.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { article, claim, deal, decision, minutes, NOON, record, report } from './samples.ts';

const MANY = Array.from({ length: 60 }, (_, index) => claim(`c${index}`, 'd', { at: minutes(index) }));

describe('claims of a deal that many write about', () => {
  let temp: TempStore;
  let other: Store;
  beforeEach(async () => {
    temp = await tempStore();
    other = await temp.again();
    await record(temp.store, 'a1', { deals: [{ deal: deal('d'), keys: ['k'] }], claims: MANY });
  });
  afterEach(() => temp.close());

  let asked = 0;
  /** What a report under this key is shown. */
  async function known(store: Store, key: string = 'k'): Promise<readonly Known[]> {
    asked += 1;
    const id = `asked-${asked}`;
    let seen: readonly Known[] = [];
    await store.ledger.record(
      { item: null, article: article(id), report: report(id), keys: [key] },
      (state) => {
        seen = state.known;
        return decision();
      },
      NOON,
    );
    return seen;
  }
  const ids = (all: readonly Known[]) => all.flatMap(({ claims }) => claims.map(({ id }) => id));

  it('are the same when they are asked for again', async () => {
    const first = await known(temp.store);
    expect(ids(first)).toEqual(MANY.map(({ id }) => id));
    expect(await known(temp.store)).toEqual(first);
    expect(await known(other)).toEqual(first);
  });

  it('are joined by those that came since, from anybody, in order of time', async () => {
    await known(temp.store);
    await record(other, 'a2', {
      claims: [claim('early', 'd', { at: minutes(-5) }), claim('late', 'd', { at: minutes(500) })],
    });
    await record(temp.store, 'a3', { claims: [claim('between', 'd', { at: minutes(3, NOON) })] });
    const want = ['early', 'c0', 'c1', 'c2', 'c3', 'between', 'c4'];
    expect(ids(await known(temp.store)).slice(0, 7)).toEqual(want);
    expect(ids(await known(temp.store)).at(-1)).toBe('late');
    expect(await known(temp.store)).toEqual(await known(other));
  });

  it('are left by those that another process moved, and taken back with them', async () => {
    const before = await known(temp.store);
    const moved = MANY.slice(10, 12).map((one) => ({ ...one, subject: { kind: 'deal' as const, id: 'e' } }));
    await record(other, 'split', { deals: [{ deal: deal('e'), keys: ['k2'] }], claims: moved });
    expect(ids(await known(temp.store))).toEqual(ids(before).filter((id) => id !== 'c10' && id !== 'c11'));
    expect(ids(await known(temp.store, 'k2'))).toEqual(['c10', 'c11']);
    // As many come as go.
    const swap = [{ ...MANY[20]!, subject: { kind: 'deal' as const, id: 'e' } }, MANY[10]!];
    await record(other, 'swap', { claims: swap });
    expect(ids(await known(temp.store))).toEqual(ids(before).filter((id) => id !== 'c20' && id !== 'c11'));
    await record(other, 'back', { claims: MANY });
    expect(await known(temp.store)).toEqual(before);
  });

  it('are not remembered from a transaction that was undone', async () => {
    await known(temp.store);
    const failing = temp.store.ledger.record(
      { item: null, article: article('bad'), report: report('bad'), keys: ['k'] },
      () => decision({ claims: [claim('undone', 'd')], changes: [{ ...MANY[0] } as never] }),
      NOON,
    );
    await expect(failing).rejects.toThrow();
    expect(ids(await known(temp.store))).toEqual(MANY.map(({ id }) => id));
  });
});
