import { describe, expect, it } from 'vitest';
import type { BulletinFacts, NewBulletin } from '#domain/bulletin.ts';
import type { Subscription } from '#domain/delivery.ts';
import type { Store } from '#domain/ports.ts';
import { claimOne } from '../helpers/claim-one.ts';
import type { Given } from './contract.ts';
import { change, deal, fleet, minutes, NOON, record, recordDeals, subscribe } from './samples.ts';

const DAY = { every: 'day', weekday: 1, hour: 19, timeZone: 'Asia/Ho_Chi_Minh' } as const;
const TOMORROW = minutes(24 * 60);

async function scheduled(store: Store, channelId: string, digestDueAt: Date = NOON): Promise<Subscription> {
  const { id: _id, createdAt: _at, ...plain } = await subscribe(store, channelId);
  return store.subscriptions.save({ ...plain, schedule: DAY, digestDueAt }, NOON);
}

function bulletin(ends: Date = NOON): NewBulletin {
  const facts: BulletinFacts = {
    every: 'day',
    timeZone: DAY.timeZone,
    ends,
    periods: [{ begins: minutes(-24 * 60, ends), deals: 1, usd: 5e6, unknown: 0 }],
    talks: 0,
    bought: 0,
    fleets: 0,
    fresh: 1,
    more: 0,
  };
  return { subjects: [{ kind: 'deal', id: 'd1' }], facts };
}

export function bulletinContract(given: Given): void {
  describe('bulletins', () => {
    it('finds the subscriptions whose digest is due, the longest overdue first, and no channel that left', async () => {
      await scheduled(given.store, 'later', minutes(1));
      await scheduled(given.store, 'now', NOON);
      await scheduled(given.store, 'overdue', minutes(-600));
      await scheduled(given.store, 'gone', NOON);
      await subscribe(given.store, 'unscheduled');
      await given.store.subscriptions.remove('gone');
      const due = await given.store.bulletins.due(NOON, 10);
      expect(due.map(({ channelId }) => channelId)).toEqual(['overdue', 'now']);
      expect(await given.store.bulletins.due(NOON, 1)).toHaveLength(1);
    });

    it('owes a bulletin with its facts and the next due time, once for each due time', async () => {
      const { bulletins, outbox, subscriptions } = given.store;
      await recordDeals(given.store, [deal('d1')]);
      const channel = await scheduled(given.store, '1');
      expect(await bulletins.settle(channel, TOMORROW, bulletin(), NOON)).toBe(true);
      expect(await bulletins.settle(channel, TOMORROW, bulletin(), NOON)).toBe(false);
      expect((await subscriptions.forChannel('1'))?.digestDueAt).toEqual(TOMORROW);
      const due = await claimOne(outbox, NOON, 60_000);
      expect(due?.delivery).toMatchObject({ kind: 'bulletin', bulletin: bulletin().facts, createdAt: NOON });
      expect(due?.known.map((one) => one.kind === 'deal' && one.deal.id)).toEqual(['d1']);
      expect(due?.card).toBeNull();
      await outbox.sent(due!.delivery.id, 'm', NOON);
      expect((await outbox.counts()).pending).toBe(0);
    });

    it('of many processes that settle at once, one does', async () => {
      const channel = await scheduled(given.store, '1');
      const stores = [given.store, await given.again()];
      const settled = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          stores[index % 2]!.bulletins.settle(channel, TOMORROW, bulletin(), NOON),
        ),
      );
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect((await given.store.outbox.counts()).pending).toBe(1);
    });

    it('owes nothing where the schedule was changed meanwhile, or the channel left', async () => {
      const changed = await scheduled(given.store, 'changed');
      await scheduled(given.store, 'changed', minutes(60));
      const left = await scheduled(given.store, 'left');
      await given.store.subscriptions.remove('left');
      for (const channel of [changed, left])
        expect(await given.store.bulletins.settle(channel, TOMORROW, bulletin(), NOON)).toBe(false);
      expect((await given.store.outbox.counts()).pending).toBe(0);
    });

    it('can be skipped: only the next due time is kept', async () => {
      const channel = await scheduled(given.store, '1');
      expect(await given.store.bulletins.settle(channel, TOMORROW, null, NOON)).toBe(true);
      expect((await given.store.subscriptions.forChannel('1'))?.digestDueAt).toEqual(TOMORROW);
      expect((await given.store.outbox.counts()).pending).toBe(0);
    });

    it('are not folded into the digest of a flood', async () => {
      const channel = await scheduled(given.store, '1');
      await given.store.bulletins.settle(channel, TOMORROW, bulletin(), NOON);
      const again = { ...channel, digestDueAt: TOMORROW };
      await given.store.bulletins.settle(again, minutes(2 * 24 * 60), bulletin(TOMORROW), NOON);
      expect(await given.store.outbox.fold(minutes(600), 0, minutes(600))).toBe(0);
    });

    it('tell when we came to know of a subject, and of its last change', async () => {
      const old = new Date('2025-01-01T00:00:00Z');
      const known = (id: string, now: Date, field: 'new' | 'amount') =>
        record(
          given.store,
          `${id}-${now.getTime()}`,
          {
            deals: [{ deal: deal(id, { firstSeenAt: old }), keys: [] }],
            changes: [change(`${id}-${field}`, id, { field, at: old })],
          },
          { now },
        );
      await known('before', minutes(-10), 'new');
      await known('both', minutes(1), 'new');
      await known('both', minutes(5), 'amount');
      await known('before', minutes(7), 'amount');
      await record(given.store, 'merged', {
        deals: [{ deal: deal('merged', { mergedInto: 'both' }), keys: [] }],
        changes: [change('merged-new', 'merged')],
      });
      await record(
        given.store,
        'chips',
        {
          fleets: [{ fleet: fleet('f1'), keys: [] }],
          changes: [change('f1-new', 'f1', { subject: { kind: 'fleet', id: 'f1' } })],
        },
        { now: minutes(3) },
      );
      const news = await given.store.bulletins.newsSince(NOON);
      expect(new Map(news.map((one) => [one.subject.id, one]))).toEqual(
        new Map([
          [
            'both',
            {
              subject: { kind: 'deal', id: 'both' },
              company: 'xAI',
              deal: { kind: 'equity', status: 'announced', round: 'series c', usd: 6e9 },
              firstSeenAt: old,
              recordedAt: minutes(1),
              changedAt: minutes(5),
              changeSaidAt: old,
            },
          ],
          ['before', expect.objectContaining({ recordedAt: null, changedAt: minutes(7) })],
          [
            'f1',
            {
              subject: { kind: 'fleet', id: 'f1' },
              company: 'xAI',
              deal: null,
              firstSeenAt: NOON,
              recordedAt: minutes(3),
              changedAt: null,
              changeSaidAt: null,
            },
          ],
        ]),
      );
    });
  });
}
