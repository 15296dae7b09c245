/** What a store keeps about channels that are closed, and about messages that are to be published. */
import { describe, expect, it } from 'vitest';
import { probeAfter } from '#domain/reach.ts';
import { claimOne } from '../helpers/claim-one.ts';
import type { Given } from './contract.ts';
import { minutes, NOON, owe, subscribe } from './samples.ts';

const LEASE = 60_000;
const HOUR = 60;

export function reachContract(given: Given): void {
  describe('closed channels', () => {
    it('are looked at after an hour, later each time, and at once when their server changes', async () => {
      const { reach } = given.store;
      const one = await subscribe(given.store, '1');
      await subscribe(given.store, '2');
      expect(await reach.pause(one.id, 'Missing Access', NOON)).toBe(true);
      const due = async (at: Date) => (await reach.toProbe(at, 9)).map(({ subscription }) => subscription.id);
      expect(await due(minutes(HOUR - 1))).toEqual([]);
      expect(await due(minutes(HOUR))).toEqual([one.id]);
      await reach.probeLater(one.id, minutes(3 * HOUR), 'Unknown Channel');
      expect(await due(minutes(2 * HOUR))).toEqual([]);
      expect(await reach.toProbe(minutes(3 * HOUR), 9)).toMatchObject([
        { probes: 2, since: null, subscription: { pausedReason: 'Unknown Channel' } },
      ]);
      await reach.probeLater(one.id, minutes(4 * HOUR), null);
      await reach.probeSoon('another', minutes(1));
      expect(await due(minutes(2))).toEqual([]);
      await reach.probeSoon('guild', minutes(1));
      expect(await due(minutes(2))).toEqual([one.id]);
    });

    it('count as closed before until something was posted', async () => {
      const { reach, outbox } = given.store;
      const one = await subscribe(given.store, '1');
      await reach.pause(one.id, 'Missing Access', NOON);
      await reach.resume(one.id, [], NOON);
      expect(await reach.pause(one.id, 'Missing Access', NOON)).toBe(false);
      await reach.resume(one.id, [], NOON);
      await owe(given.store, [one], 'one');
      await outbox.sent((await claimOne(outbox, NOON, LEASE))!.delivery.id, 'm1', NOON);
      expect(await reach.pause(one.id, 'Missing Access', NOON)).toBe(true);
    });

    it('get all that they are owed and missed as one digest, and edits of the cards that stand there', async () => {
      const { reach, outbox } = given.store;
      const one = await subscribe(given.store, '1');
      await owe(given.store, [one], 'one');
      await outbox.sent((await claimOne(outbox, NOON, LEASE))!.delivery.id, 'm1', NOON);
      for (const name of ['two', 'three']) await owe(given.store, [one], name);
      await outbox.retry((await claimOne(outbox, NOON, LEASE))!.delivery.id, NOON, 'Missing Access');
      await reach.pause(one.id, 'Missing Access', NOON);
      expect((await reach.toProbe(minutes(HOUR), 9))[0]?.since).toEqual(NOON);
      const refs = ['one', 'two', 'four'].map((name) => ({ kind: 'deal' as const, id: `deal-of-${name}` }));
      await reach.resume(one.id, refs, minutes(HOUR));
      const digest = await claimOne(outbox, minutes(HOUR), LEASE);
      expect(digest?.delivery).toMatchObject({ kind: 'digest', attempts: 1 });
      expect(digest?.delivery.subjects.map(({ id }) => id)).toEqual([
        'deal-of-two',
        'deal-of-three',
        'deal-of-one',
        'deal-of-four',
      ]);
      await outbox.sent(digest!.delivery.id, 'm2', NOON);
      const edit = await claimOne(outbox, minutes(HOUR), LEASE);
      expect(edit).toMatchObject({ card: { messageId: 'm1' }, delivery: { kind: 'edit', changeIds: [] } });
      await outbox.sent(edit!.delivery.id, 'm1', NOON);
      expect(await claimOne(outbox, minutes(HOUR), LEASE)).toBeNull();
    });

    it.each([
      [0, 1],
      [1, 2],
      [4, 16],
      [5, 24],
      [99, 24],
    ])('after %i looks wait %i hours', (probes, hours) => {
      expect(probeAfter(probes)).toBe(hours * HOUR * 60_000);
    });
  });

  describe('posts to be published', () => {
    it('come one a channel, the oldest first, until they are published', async () => {
      const { reach, outbox, subscriptions } = given.store;
      for (const [channelId, crosspost] of [
        ['1', true],
        ['2', true],
        ['3', false],
      ] as const) {
        const one = await subscribe(given.store, channelId);
        await subscriptions.save({ ...one, place: 'announcement', crosspost }, NOON);
        for (const name of ['one', 'two']) {
          await owe(given.store, [one], `${name}-${channelId}`);
          await outbox.sent(
            (await claimOne(outbox, NOON, LEASE))!.delivery.id,
            `m-${name}-${channelId}`,
            NOON,
          );
        }
      }
      const waiting = async (at: Date) => (await reach.toPublish(at, 9)).map(({ messageId }) => messageId);
      const [first, second] = await reach.toPublish(NOON, 9);
      expect(await waiting(NOON)).toEqual(['m-one-1', 'm-one-2']);
      expect(first?.sentAt).toEqual(NOON);
      await reach.publishLater(first!.deliveryId, minutes(30));
      await reach.published(second!.deliveryId);
      expect(await waiting(NOON)).toEqual(['m-two-2']);
      expect(await waiting(minutes(30))).toEqual(['m-one-1', 'm-two-2']);
    });
  });
}
