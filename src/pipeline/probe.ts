/** Looks again at channels that refused us; what an opened one missed is told it in one digest. */
import { wants } from '#announce/wants.ts';
import type { Known, SubjectRef } from '#domain/deal.ts';
import { type PausedSubscription, probeAfter } from '#domain/reach.ts';
import type { World } from './world.ts';

const AT_ONCE = 50;
/** Where nothing was found out: Discord can't be asked, or too much was refused lately. */
const UNKNOWN_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** A channel that is no more is believed for so long to come back. */
const KEEP_GONE_MS = 30 * DAY_MS;
/** More than any digest has room for: it says how many there are. */
const MOST_MISSED = 200;

/** Looks at the paused channels that are due. Returns how many were open again. */
export async function probeDue(world: World): Promise<number> {
  const { store, clock, log, channels } = world;
  if (!channels) return 0;
  let opened = 0;
  for (const paused of await store.reach.toProbe(clock.now(), AT_ONCE)) {
    const { id, channelId, place } = paused.subscription;
    const found = await channels.probe(channelId, place);
    const now = clock.now();
    if (found.kind === 'open') {
      const missed = await missedBy(paused, world);
      await store.reach.resume(id, missed, now);
      log.info('channel can be posted to again', { channel: channelId, missed: missed.length });
      opened += 1;
    } else if (found.kind === 'unknown') {
      await store.reach.probeLater(id, new Date(now.getTime() + UNKNOWN_MS), null);
    } else if (found.gone && paused.since !== null && now.getTime() - paused.since.getTime() > KEEP_GONE_MS) {
      await store.subscriptions.remove(channelId);
      log.warn('channel is gone for 30 days, its subscription is removed', { channel: channelId });
    } else {
      const wait = found.gone ? DAY_MS : probeAfter(paused.probes);
      await store.reach.probeLater(id, new Date(now.getTime() + wait), found.reason);
    }
  }
  return opened;
}

/** What came up since the first thing that could not be sent, and is wanted there; the oldest first. */
async function missedBy({ subscription, since }: PausedSubscription, world: World): Promise<SubjectRef[]> {
  if (since === null) return [];
  const { history } = world.store;
  const deals = await history.latest({ since, limit: MOST_MISSED });
  const fleets = subscription.filter.compute ? await history.fleets(null, MOST_MISSED) : [];
  const known: Known[] = [
    ...deals.rows.map((deal): Known => ({ kind: 'deal', deal, claims: [], keys: [] })),
    ...fleets
      .filter(({ updatedAt }) => updatedAt >= since)
      .map((fleet): Known => ({ kind: 'fleet', fleet, claims: [], keys: [] })),
  ];
  return known
    .filter((one) => wants(subscription, one, world.rates))
    .slice(0, MOST_MISSED)
    .map(refOf)
    .reverse();
}

function refOf(known: Known): SubjectRef {
  return known.kind === 'deal' ? { kind: 'deal', id: known.deal.id } : { kind: 'fleet', id: known.fleet.id };
}
