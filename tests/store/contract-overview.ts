import { describe, expect, it } from 'vitest';
import { claimOne } from '../helpers/claim-one.ts';
import type { Given } from './contract.ts';
import { follow, item, minutes, NOON, owe, poll, subscribe } from './samples.ts';

export function overviewContract(given: Given): void {
  describe('overview', () => {
    it('of an empty database is nothing', async () => {
      const { databaseBytes, ...rest } = await given.store.overview(NOON);
      expect(rest).toEqual({ waiting: 0, lags: [], sent: {}, refused: [], lastNewsAt: null });
      expect(databaseBytes).toBeGreaterThan(10_000);
    });

    it('counts what waits, was sent and was refused since then, and how long cards took', async () => {
      const { store } = given;
      await follow(store, 'a');
      await poll(store, 'a', [item('a', 'one'), item('a', 'two')]);
      const channels = [
        await subscribe(store, '1'),
        await subscribe(store, '2'),
        await subscribe(store, '3'),
      ];
      await owe(store, channels, 'news');
      await owe(store, [channels[0]!], 'late', { kind: 'digest' });
      const send = async (at: Date, end: (id: string) => Promise<void>) => {
        const due = await claimOne(store.outbox, at, 1000);
        await end(due!.delivery.id);
      };
      // The change is of noon: so much later each card stood in its channel.
      await send(minutes(1), (id) => store.outbox.sent(id, 'm1', minutes(2)));
      await send(minutes(3), (id) => store.outbox.sent(id, 'm2', minutes(30)));
      await send(minutes(4), (id) => store.outbox.refuse(id, 'no such channel'));
      await send(minutes(5), (id) => store.outbox.sent(id, 'm3', minutes(31)));
      const day = await store.overview(minutes(-60));
      expect(day).toMatchObject({
        waiting: 2,
        lags: [120, 1800],
        sent: { card: 2, digest: 1 },
        refused: [{ reason: 'no such channel', count: 1 }],
        lastNewsAt: NOON,
      });
      expect(await store.overview(minutes(10))).toMatchObject({
        lags: [1800],
        sent: { card: 1, digest: 1 },
        refused: [],
      });
    });
  });
}
