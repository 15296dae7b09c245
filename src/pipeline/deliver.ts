/** Delivery → message: claims the oldest due one of a channel, says it, and records what became of it. */
import type { DueDelivery, SendOutcome } from '#domain/ports.ts';
import { noticePause, noticeRefusal } from './notices.ts';
import { say } from './say.ts';
import type { World } from './world.ts';

const LEASE_MS = 60_000;
/** When nobody can carry a message (Discord not connected yet), it is asked again after this. */
const NO_MESSENGER_MS = 15_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** Deliveries under way at once: with answers in up to 400 ms they are as many as 45 requests a second allow. */
const AT_ONCE = 20;
/** Taking several together costs little more than taking one. */
const TAKEN_AT_LEAST = 4;
const LOOK_AGAIN_MS = 250;

export interface Delivered {
  readonly due: DueDelivery;
  readonly outcome: SendOutcome;
  /** When it is tried again; null where it is not. */
  readonly again: Date | null;
}

export interface DeliverOptions {
  /** Begins nothing more once it is aborted. */
  readonly signal?: AbortSignal;
  readonly seen?: (delivered: Delivered) => void;
}

/**
 * Pays every delivery that is due now, those of a few channels at once: a slow one holds up its own channel only. Returns
 * how many were sent. Safe to run in several processes at once.
 */
export async function deliverDue(world: World, { signal, seen }: DeliverOptions = {}): Promise<number> {
  const underWay = new Set<Promise<void>>();
  const troubles: unknown[] = [];
  let sent = 0;
  const inHand = new Set<string>();
  const begin = (due: DueDelivery) => {
    // Its lease ran out while we are still at it: a second attempt beside the first could post it twice.
    if (inHand.has(due.delivery.id)) return;
    inHand.add(due.delivery.id);
    const job = carry(due, world)
      .then((delivered) => {
        if (delivered.outcome.kind === 'sent') sent += 1;
        seen?.(delivered);
      })
      .catch((error: unknown) => void troubles.push(error))
      .finally(() => {
        inHand.delete(due.delivery.id);
        underWay.delete(job);
      });
    underWay.add(job);
  };
  while (troubles.length === 0 && !signal?.aborted) {
    const free = AT_ONCE - underWay.size;
    if (free < TAKEN_AT_LEAST) {
      await Promise.race(underWay);
      continue;
    }
    const due = await world.store.outbox.claim(world.clock.now(), LEASE_MS, free);
    for (const one of due) begin(one);
    if (due.length > 0) continue;
    if (underWay.size === 0) break;
    // The next of a channel is due when the one before it is done; others may become due meanwhile.
    await Promise.race([...underWay, pause(LOOK_AGAIN_MS)]);
  }
  await Promise.all(underWay);
  if (troubles.length > 0) throw troubles[0];
  return sent;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

async function carry(due: DueDelivery, world: World): Promise<Delivered> {
  const { store, clock, log } = world;
  const { delivery, subscription } = due;
  const messenger = world.messengerFor(delivery.channelId);
  const outcome: SendOutcome = messenger
    ? await say(due, messenger, world)
    : { kind: 'retry', after: NO_MESSENGER_MS, reason: 'Discord is not connected' };
  let again: Date | null = null;
  switch (outcome.kind) {
    case 'sent':
      await store.outbox.sent(delivery.id, outcome.messageId, clock.now());
      break;
    case 'retry':
      again = new Date(clock.now().getTime() + backOff(outcome.after, delivery.attempts));
      await store.outbox.retry(delivery.id, again, outcome.reason);
      log.warn('delivery waits', {
        channel: delivery.channelId,
        delivery: delivery.id,
        reason: outcome.reason,
        attempt: delivery.attempts,
      });
      break;
    case 'message-refused':
      await store.outbox.refuse(delivery.id, outcome.reason);
      await store.notices.add(noticeRefusal(due, outcome.reason, clock.now()), clock.now());
      log.error('delivery given up, the next one goes on', {
        channel: delivery.channelId,
        delivery: delivery.id,
        reason: outcome.reason,
      });
      break;
    case 'channel-refused':
      // It stays owed: it is told when the channel is open again.
      await store.outbox.retry(delivery.id, clock.now(), outcome.reason);
      if (await store.reach.pause(subscription.id, outcome.reason, clock.now()))
        await store.notices.add(noticePause(due, outcome.reason, clock.now()), clock.now());
      log.error('channel can not be written to, its subscription is paused', {
        channel: delivery.channelId,
        reason: outcome.reason,
      });
      break;
    case 'logged-out':
      await store.outbox.retry(delivery.id, clock.now(), outcome.reason);
      throw new LoggedOut(outcome.reason);
  }
  return { due, outcome, again };
}

/** Discord refuses the token: nothing can be posted until the operator acts. */
export class LoggedOut extends Error {
  override readonly name = 'LoggedOut';
}

/** At least what was asked for, doubled with each attempt up to ten minutes: so late does a channel hear that Discord is back. */
function backOff(after: number, attempts: number): number {
  return Math.max(after, Math.min(LONGEST_WAIT_MS, after * 2 ** Math.max(0, Math.min(attempts, 12) - 1)));
}
