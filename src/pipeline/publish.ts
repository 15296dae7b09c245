/** Publishes what stands in announcement channels to the servers that follow them, in order, at the pace that Discord allows. */
import type { World } from './world.ts';

/** Channels whose turn it is. */
const AT_ONCE = 100;
/** Older news is not worth a place in the hour's few. */
const TOO_LATE_MS = 24 * 3_600_000;

/** One message a channel. Returns how many were published: their channels may have more. `said`: refusals that the log has. */
export async function publishDue(world: World, said: Set<string>): Promise<number> {
  const { store, clock, log, channels } = world;
  if (!channels) return 0;
  let published = 0;
  for (const { deliveryId, channelId, messageId, sentAt } of await store.reach.toPublish(
    clock.now(),
    AT_ONCE,
  )) {
    const now = clock.now();
    if (sentAt !== null && now.getTime() - sentAt.getTime() > TOO_LATE_MS) {
      log.warn('a post is too old to be published', { channel: channelId, message: messageId });
      await store.reach.published(deliveryId);
      continue;
    }
    const outcome = await channels.publish(channelId, messageId);
    if (outcome.kind === 'retry') {
      await store.reach.publishLater(deliveryId, new Date(now.getTime() + outcome.after));
      continue;
    }
    if (outcome.kind === 'logged-out') return published;
    await store.reach.published(deliveryId);
    if (outcome.kind === 'sent') {
      published += 1;
      continue;
    }
    const refusal = `${channelId} ${outcome.reason}`;
    if (!said.has(refusal))
      log.warn('posts of this channel can not be published', { channel: channelId, reason: outcome.reason });
    said.add(refusal);
  }
  return published;
}
