/** Delivery → message: claims the oldest due one of a channel, says it, and records what became of it. */
import { composePosts } from '#announce/compose-posts.ts';
import { editsCards, nonceOf } from '#domain/delivery.ts';
import type { DueDelivery, Messenger, SendOutcome } from '#domain/ports.ts';
import { noticePause, noticeRefusal } from './notices.ts';
import type { World } from './world.ts';

const LEASE_MS = 60_000;
/** When nobody can carry a message (Discord not connected yet), it is asked again after this. */
const NO_MESSENGER_MS = 15_000;

export type Delivered =
  | { readonly kind: 'idle' }
  | { readonly kind: 'done'; readonly due: DueDelivery; readonly outcome: SendOutcome };

/** Pays the oldest delivery that is due; `idle` when none is. Safe to run from several loops and processes at once. */
export async function deliverNext(world: World): Promise<Delivered> {
  const { store, clock, log } = world;
  const due = await store.outbox.claim(clock.now(), LEASE_MS);
  if (due === null) return { kind: 'idle' };
  const { delivery, subscription } = due;
  const messenger = world.messengerFor(delivery.channelId);
  const outcome: SendOutcome = messenger
    ? await say(due, messenger, world)
    : { kind: 'retry', after: NO_MESSENGER_MS, reason: 'Discord is not connected' };
  switch (outcome.kind) {
    case 'sent':
      await store.outbox.sent(delivery.id, outcome.messageId, clock.now());
      break;
    case 'retry':
      await store.outbox.retry(
        delivery.id,
        new Date(clock.now().getTime() + backOff(outcome.after, delivery.attempts)),
        outcome.reason,
      );
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
      await store.outbox.refuse(delivery.id, outcome.reason);
      await store.subscriptions.pause(subscription.id, outcome.reason);
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
  return { kind: 'done', due, outcome };
}

/** Discord refuses the token: nothing can be posted until the operator acts. */
export class LoggedOut extends Error {
  override readonly name = 'LoggedOut';
}

async function say(due: DueDelivery, messenger: Messenger, world: World): Promise<SendOutcome> {
  const { delivery, subscription, card } = due;
  if (delivery.kind === 'update' && delivery.changeIds.length === 0 && card === null)
    return { kind: 'sent', messageId: null };
  const { main, diff } = composePosts(due, world.rates);
  const options = {
    nonce: nonceOf(delivery.id),
    replyTo: null,
    firstAttemptAt: delivery.firstAttemptAt ?? world.clock.now(),
  };
  if (delivery.kind !== 'update' || card === null) return messenger.post(delivery.channelId, main, options);
  if (editsCards(subscription)) {
    const edited = await messenger.edit(delivery.channelId, card.messageId, main);
    if (edited.kind !== 'sent' || diff === null) return edited;
  }
  if (diff === null) return { kind: 'sent', messageId: card.messageId };
  return messenger.post(delivery.channelId, diff, { ...options, replyTo: card.messageId });
}

/** At least what was asked for, doubled with each attempt up to an hour. */
function backOff(after: number, attempts: number): number {
  return Math.min(3_600_000, after * 2 ** Math.max(0, Math.min(attempts, 12) - 1));
}
