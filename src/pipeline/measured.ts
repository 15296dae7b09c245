/** The world with everything that passes its doors counted: the steps themselves know nothing of it. */
import type { DeliveryKind } from '#domain/delivery.ts';
import type { FeedReader } from '#domain/feed-reader.ts';
import type { Meter } from '#domain/meter.ts';
import type { Clock, DueDelivery, Store } from '#domain/ports.ts';
import type { Pulse } from './pulse.ts';
import type { World } from './world.ts';

/** Deliveries under way are few; more than this were forgotten by whoever took them. */
const UNDER_WAY = 1_000;

export function measured(world: World, meter: Meter, pulse: Pulse): World {
  return {
    ...world,
    // Read anew each time: spread alone would keep those of today for ever.
    get rates() {
      return world.rates;
    },
    feeds: measuredFeeds(world.feeds, meter, pulse),
    store: measuredStore(world.store, world.clock, meter, pulse),
    pulse,
  };
}

function measuredFeeds(feeds: FeedReader, meter: Meter, pulse: Pulse): FeedReader {
  return {
    poll: async (source, signal) => {
      const outcome = await feeds.poll(source, signal);
      pulse.beat('poll');
      meter.polled(outcome.kind);
      return outcome;
    },
    readArticle: async (item, language, signal) => {
      const found = await feeds.readArticle(item, language, signal);
      meter.articleRead(found.from);
      return found;
    },
    close: () => feeds.close(),
  };
}

function measuredStore(store: Store, clock: Clock, meter: Meter, pulse: Pulse): Store {
  const { items, ledger, outbox } = store;
  const underWay = new Map<string, { readonly kind: DeliveryKind; readonly publishedAt: number | null }>();
  const begun = (due: DueDelivery) => {
    underWay.set(due.delivery.id, { kind: due.delivery.kind, publishedAt: earliest(due) });
    const [oldest] = underWay.keys();
    if (underWay.size > UNDER_WAY && oldest !== undefined) underWay.delete(oldest);
  };
  const delivered = (id: string, outcome: 'sent' | 'retry' | 'refused') => {
    const one = underWay.get(id);
    underWay.delete(id);
    if (one === undefined) return;
    meter.delivered(one.kind, outcome);
    if (outcome === 'sent' && one.kind === 'card' && one.publishedAt !== null)
      meter.posted(Math.max(0, (clock.now().getTime() - one.publishedAt) / 1000));
  };
  return {
    ...store,
    items: {
      ...items,
      refuse: async (itemId, reason, now) => {
        await items.refuse(itemId, reason, now);
        pulse.beat('process');
        meter.itemDone(reason);
      },
    },
    ledger: {
      ...ledger,
      record: async (entry, decide, now) => {
        const outcome = await ledger.record(entry, decide, now);
        pulse.beat('process');
        meter.itemDone(outcome.kind);
        if (outcome.kind === 'recorded') {
          meter.reported(entry.report.category);
          meter.changed(outcome.changes.length);
        }
        return outcome;
      },
    },
    outbox: {
      ...outbox,
      claim: async (now, leaseMs, limit) => {
        const due = await outbox.claim(now, leaseMs, limit);
        pulse.beat('deliver');
        for (const one of due) begun(one);
        return due;
      },
      sent: async (id, messageId, now) => {
        await outbox.sent(id, messageId, now);
        delivered(id, 'sent');
      },
      retry: async (id, at, reason) => {
        await outbox.retry(id, at, reason);
        delivered(id, 'retry');
      },
      refuse: async (id, reason) => {
        await outbox.refuse(id, reason);
        delivered(id, 'refused');
      },
    },
  };
}

/** A change is dated by the publication of the article behind it. */
function earliest({ changes }: DueDelivery): number | null {
  return changes.length === 0 ? null : Math.min(...changes.map(({ at }) => at.getTime()));
}
