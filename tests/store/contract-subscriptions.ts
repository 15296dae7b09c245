import { describe, expect, it } from 'vitest';
import { claimOne } from '../helpers/claim-one.ts';
import type { Given } from './contract.ts';
import { minutes, NOON, owe, subscribe } from './samples.ts';

export function subscriptionContract(given: Given): void {
  describe('subscriptions', () => {
    it('keeps one a channel: a second call replaces the settings of the first', async () => {
      const { subscriptions } = given.store;
      const first = await subscribe(given.store, '1');
      const filter = { minUsd: 5e6, kinds: ['equity'], companies: ['Điện Máy'], rounds: [], compute: false };
      const { id, createdAt, ...rest } = first;
      const second = await subscriptions.save({ ...rest, filter, language: 'en' }, minutes(5));
      expect(second).toEqual({ ...first, filter, language: 'en' });
      expect(second).toMatchObject({ id, createdAt });
      expect(await subscriptions.forChannel('1')).toEqual(second);
      expect(await subscriptions.list()).toEqual([second]);
      expect(await subscriptions.forChannel('2')).toBeNull();
    });

    it('pauses with the reason, and goes on', async () => {
      const { subscriptions } = given.store;
      const { id } = await subscribe(given.store, '1');
      await given.store.reach.pause(id, 'Missing Access', NOON);
      expect(await subscriptions.forChannel('1')).toMatchObject({ pausedReason: 'Missing Access' });
      await given.store.reach.resume(id, [], NOON);
      expect(await subscriptions.forChannel('1')).toMatchObject({ pausedReason: null });
    });

    it('refuses what is still owed to a channel that leaves, and owes it nothing when it comes back', async () => {
      const { subscriptions, outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      await owe(given.store, [channel], 'one');
      await owe(given.store, [channel], 'two');
      const sending = await claimOne(outbox, NOON, 60_000);
      expect(await subscriptions.remove('1')).toBe(true);
      expect(await subscriptions.remove('1')).toBe(false);
      expect(await subscriptions.forChannel('1')).toBeNull();
      expect(await subscriptions.list()).toEqual([]);
      await outbox.retry(sending!.delivery.id, NOON, 'HTTP 500');
      expect(await outbox.counts()).toEqual({ pending: 0, oldestDueAt: null });
      const back = await subscribe(given.store, '1', minutes(60));
      expect(back.createdAt).toEqual(minutes(60));
      expect(await claimOne(outbox, minutes(60), 60_000)).toBeNull();
    });
  });
}
