import { describe, expect, it } from 'vitest';
import type { DueDelivery, Store } from '#domain/ports.ts';
import { claimOne } from '../helpers/claim-one.ts';
import type { Given } from './contract.ts';
import { change, claim, deal, fleet, minutes, NOON, owe, record, subscribe } from './samples.ts';

const LEASE = 2 * 60_000;

export function outboxContract(given: Given): void {
  /** Sends everything that is due, in order; returns what was told. */
  async function drain(store: Store, now: Date): Promise<readonly string[]> {
    const told: string[] = [];
    for (;;) {
      const due = await claimOne(store.outbox, now, LEASE);
      if (due === null) return told;
      told.push(wordsOf(due));
      await store.outbox.sent(due.delivery.id, `message-${told.length}`, now);
    }
  }
  const wordsOf = ({ delivery }: DueDelivery) =>
    `${delivery.channelId} ${delivery.kind} ${delivery.changeIds.join('+')}`;

  describe('outbox', () => {
    it('hands out a delivery with all that is needed to say it', async () => {
      const channel = await subscribe(given.store, '1');
      await owe(given.store, [channel], 'one');
      const due = await claimOne(given.store.outbox, minutes(1), LEASE);
      expect(due).toEqual({
        delivery: {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          subscriptionId: channel.id,
          channelId: '1',
          kind: 'card',
          subjects: [{ kind: 'deal', id: 'deal-of-one' }],
          changeIds: ['one'],
          state: 'sending',
          attempts: 1,
          dueAt: minutes(3),
          firstAttemptAt: minutes(1),
          messageId: null,
          reason: null,
          createdAt: NOON,
        },
        subscription: channel,
        known: [
          {
            kind: 'deal',
            deal: deal('deal-of-one', { company: 'one' }),
            claims: [claim('claim-of-one', 'deal-of-one')],
            keys: [],
          },
        ],
        changes: [change('one', 'deal-of-one', { company: 'one' })],
        fleets: [],
        card: null,
      });
    });

    it('brings the accelerators of the company along, however its name is written', async () => {
      const channel = await subscribe(given.store, '1');
      const others = [fleet('ours', { company: 'Một Hai' }), fleet('theirs', { company: 'Other' })];
      await record(given.store, 'fleets', { fleets: others.map((one) => ({ fleet: one, keys: [] })) });
      await owe(given.store, [channel], 'MOT HAI');
      const due = await claimOne(given.store.outbox, minutes(1), LEASE);
      expect(due?.fleets.map(({ id }) => id)).toEqual(['ours']);
    });

    it('gathers late news in one digest, until that was tried', async () => {
      const channel = await subscribe(given.store, '1');
      const digest = { kind: 'digest' as const };
      await owe(given.store, [channel], 'one', { ...digest, dueAt: minutes(1) });
      await owe(given.store, [channel], 'two', { ...digest, dueAt: minutes(2) });
      expect(await claimOne(given.store.outbox, minutes(1), LEASE)).toBeNull();
      const due = await claimOne(given.store.outbox, minutes(2), LEASE);
      expect(due?.delivery.changeIds).toEqual(['one', 'two']);
      await owe(given.store, [channel], 'three', { ...digest, dueAt: minutes(3) });
      await given.store.outbox.sent(due?.delivery.id ?? '', 'm', minutes(3));
      expect(await drain(given.store, minutes(4))).toEqual(['1 digest three']);
    });

    it('sends a digest after ten minutes though late news never ends', async () => {
      const channel = await subscribe(given.store, '1');
      for (let minute = 1; minute <= 30; minute++) {
        await owe(given.store, [channel], `n${minute}`, { kind: 'digest', dueAt: minutes(minute) });
      }
      expect(await claimOne(given.store.outbox, minutes(10), LEASE)).not.toBeNull();
    });

    it('I16 owes each channel its own delivery', async () => {
      const channels = [await subscribe(given.store, '1'), await subscribe(given.store, '2')];
      await owe(given.store, channels, 'one');
      expect((await drain(given.store, NOON)).toSorted()).toEqual(['1 card one', '2 card one']);
      expect(await drain(given.store, minutes(600))).toEqual([]);
    });

    it('keeps the order of a channel: one under way, the next when it is through', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      for (const name of ['one', 'two', 'three']) await owe(given.store, [channel], name);
      const first = await claimOne(outbox, NOON, LEASE);
      expect(await claimOne(outbox, NOON, LEASE)).toBeNull();
      await outbox.retry(first!.delivery.id, minutes(10), 'HTTP 502');
      expect(await claimOne(outbox, minutes(9), LEASE)).toBeNull();
      expect(await outbox.counts()).toEqual({ pending: 3, oldestDueAt: NOON });
      expect(await drain(given.store, minutes(10))).toEqual(['1 card one', '1 card two', '1 card three']);
    });

    it('I23 goes on after a delivery that is refused', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      for (const name of ['poison', 'two']) await owe(given.store, [channel], name);
      await outbox.refuse((await claimOne(outbox, NOON, LEASE))!.delivery.id, 'HTTP 400');
      expect(await drain(given.store, NOON)).toEqual(['1 card two']);
    });

    it('counts attempts and keeps the id and the first attempt, however often it is tried', async () => {
      const { outbox } = given.store;
      await owe(given.store, [await subscribe(given.store, '1')], 'one');
      const first = await claimOne(outbox, NOON, LEASE);
      await outbox.retry(first!.delivery.id, minutes(1), 'HTTP 502');
      const second = await claimOne(outbox, minutes(1), LEASE);
      expect(second?.delivery).toMatchObject({ id: first!.delivery.id, attempts: 2, firstAttemptAt: NOON });
      expect(second?.delivery.reason).toBe('HTTP 502');
    });

    it('I25 gives what a dead process was sending to the next one, once its lease is over', async () => {
      const dead = await claimOne(given.store.outbox, NOON, LEASE);
      expect(dead).toBeNull();
      await owe(given.store, [await subscribe(given.store, '1')], 'one');
      const first = await claimOne(given.store.outbox, NOON, LEASE);
      const other = await given.again();
      expect(await claimOne(other.outbox, minutes(1), LEASE)).toBeNull();
      const again = await claimOne(other.outbox, minutes(2), LEASE);
      expect(again?.delivery).toMatchObject({ id: first!.delivery.id, attempts: 2, firstAttemptAt: NOON });
    });

    it('never gives one delivery to two at once', async () => {
      const channels = [];
      for (let index = 0; index < 10; index += 1) channels.push(await subscribe(given.store, `c${index}`));
      await owe(given.store, channels, 'one');
      const stores = [given.store, await given.again()];
      const claims = Array.from({ length: 20 }, (_, index) =>
        claimOne(stores[index % 2]!.outbox, NOON, LEASE),
      );
      const due = (await Promise.all(claims)).filter((one) => one !== null);
      expect(new Set(due.map((one) => one.delivery.id)).size).toBe(10);
      expect(due).toHaveLength(10);
    });

    it('I28 lets channels take turns: a noisy one holds up nobody', async () => {
      const noisy = await subscribe(given.store, 'noisy');
      const quiet = await subscribe(given.store, 'quiet');
      for (let index = 0; index < 5; index += 1) await owe(given.store, [noisy], `n${index}`);
      await owe(given.store, [quiet], 'q', { now: minutes(1) });
      const { outbox } = given.store;
      const order: string[] = [];
      for (let minute = 1; minute <= 3; minute += 1) {
        const due = await claimOne(outbox, minutes(minute), LEASE);
        order.push(due!.delivery.channelId);
        await outbox.sent(due!.delivery.id, 'm', minutes(minute));
      }
      expect(order).toEqual(['noisy', 'quiet', 'noisy']);
    });

    it('takes the heads of several channels at once, one each', async () => {
      const { outbox } = given.store;
      const channels = [];
      for (const id of ['1', '2', '3']) channels.push(await subscribe(given.store, id));
      await owe(given.store, channels, 'one');
      await owe(given.store, channels, 'two');
      const due = await outbox.claim(NOON, LEASE, 2);
      expect(due.map(({ delivery }) => delivery.channelId)).toEqual(['1', '2']);
      expect((await outbox.claim(NOON, LEASE, 9)).map(({ delivery }) => delivery.channelId)).toEqual(['3']);
      expect(await outbox.claim(NOON, LEASE, 9)).toEqual([]);
    });

    it('sends nothing to a channel that is paused, and keeps what it is owed', async () => {
      const channel = await subscribe(given.store, '1');
      await owe(given.store, [channel], 'one');
      await given.store.reach.pause(channel.id, 'Missing Access', NOON);
      expect(await drain(given.store, NOON)).toEqual([]);
      expect(await given.store.outbox.counts()).toEqual({ pending: 1, oldestDueAt: null });
      await given.store.reach.resume(channel.id, [], NOON);
      expect(await drain(given.store, NOON)).toEqual(['1 card one']);
    });

    it('remembers where the card of a subject stands, and does not take a diff for it', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      const other = await subscribe(given.store, '2');
      const subjects = [{ kind: 'deal' as const, id: 'deal-of-one' }];
      await owe(given.store, [channel], 'one');
      await outbox.sent((await claimOne(outbox, NOON, LEASE))!.delivery.id, 'the-card', NOON);
      await owe(given.store, [channel, other], 'update', { kind: 'update', subjects });
      const cards = new Map<string, string | undefined>();
      for (const message of ['a-diff', 'a-first-card']) {
        const due = await claimOne(outbox, NOON, LEASE);
        cards.set(due!.delivery.channelId, due!.card?.messageId);
        await outbox.sent(due!.delivery.id, message, NOON);
      }
      expect(Object.fromEntries(cards)).toEqual({ 1: 'the-card', 2: undefined });
      await owe(given.store, [channel], 'third', { kind: 'update', subjects });
      expect((await claimOne(outbox, NOON, LEASE))?.card).toEqual({ messageId: 'the-card' });
    });

    it('I17 I21 folds what is old into one digest a channel, which comes before what is new', async () => {
      const { outbox } = given.store;
      const late = await subscribe(given.store, 'late');
      const calm = await subscribe(given.store, 'calm');
      for (const name of ['one', 'two', 'three']) await owe(given.store, [late], name);
      await owe(given.store, [calm], 'single');
      await owe(given.store, [late], 'fresh', { now: minutes(500) });
      expect(await outbox.fold(minutes(400), 2, minutes(500))).toBe(1);
      expect(await outbox.fold(minutes(400), 2, minutes(500))).toBe(0);
      const told = await drain(given.store, minutes(500));
      expect(told.toSorted()).toEqual(['calm card single', 'late card fresh', 'late digest one+two+three']);
      expect(told.indexOf('late digest one+two+three')).toBeLessThan(told.indexOf('late card fresh'));
    });

    it('brings every subject and change of a digest along', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      await owe(given.store, [channel], 'one');
      await owe(given.store, [channel], 'two');
      await record(given.store, 'more', {
        changes: [change('more', 'deal-of-one', { field: 'amount' })],
        deliveries: [
          {
            subscriptionId: channel.id,
            channelId: '1',
            kind: 'update',
            subjects: [{ kind: 'deal', id: 'deal-of-one' }],
            changeIds: ['more'],
            dueAt: NOON,
          },
        ],
      });
      await outbox.fold(minutes(1), 0, minutes(1));
      const due = await claimOne(outbox, minutes(1), LEASE);
      expect(due?.delivery.subjects.map((one) => one.id)).toEqual(['deal-of-one', 'deal-of-two']);
      expect(due?.changes.map((one) => one.id)).toEqual(['one', 'two', 'more']);
      expect(due?.known).toHaveLength(2);
      expect(due?.card).toBeNull();
    });

    it('edits a card that stands there all the same when its change is folded, once', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      await owe(given.store, [channel], 'one');
      await outbox.sent((await claimOne(outbox, NOON, LEASE))!.delivery.id, 'the-card', NOON);
      const subjects = [{ kind: 'deal', id: 'deal-of-one' }] as const;
      for (const name of ['two', 'three'])
        await owe(given.store, [channel], name, { kind: 'update', subjects });
      expect(await outbox.fold(minutes(1), 1, minutes(1))).toBe(1);
      expect(await outbox.fold(minutes(900), 0, minutes(900))).toBe(0);
      const told: (readonly [string, number, string | undefined])[] = [];
      for (;;) {
        const due = await claimOne(outbox, minutes(900), LEASE);
        if (due === null) break;
        told.push([due.delivery.kind, due.delivery.changeIds.length, due.card?.messageId]);
        await outbox.sent(due.delivery.id, 'later', NOON);
      }
      expect(told).toEqual([
        ['digest', 2, undefined],
        ['edit', 0, 'the-card'],
      ]);
    });

    it('does not fold what was tried: only its own nonce knows whether it is in the channel', async () => {
      const { outbox } = given.store;
      const channel = await subscribe(given.store, '1');
      for (const name of ['tried', 'two', 'three']) await owe(given.store, [channel], name);
      const tried = await claimOne(outbox, NOON, LEASE);
      await outbox.retry(tried!.delivery.id, minutes(1), 'the answer never came');
      expect(await outbox.fold(minutes(400), 0, minutes(400))).toBe(1);
      expect(await drain(given.store, minutes(400))).toEqual(['1 card tried', '1 digest two+three']);
    });
  });
}
