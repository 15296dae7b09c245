/** What a due delivery does in its channel: a card is posted, or edited with what changed under it; in a forum, inside its own post. */
import { composePosts } from '#announce/compose-posts.ts';
import { forumTags } from '#announce/forum-tags.ts';
import { editsCards, nonceOf } from '#domain/delivery.ts';
import type { DueDelivery, Messenger, PostOptions, SendOutcome } from '#domain/ports.ts';
import type { World } from './world.ts';

export async function say(due: DueDelivery, messenger: Messenger, world: World): Promise<SendOutcome> {
  const { delivery, subscription, card } = due;
  if (delivery.kind === 'edit' && card === null) return { kind: 'sent', messageId: null };
  const { main, diff } = composePosts(due, world.rates);
  const options: PostOptions = {
    nonce: nonceOf(delivery.id),
    replyTo: null,
    firstAttemptAt: delivery.firstAttemptAt ?? world.clock.now(),
    attempt: delivery.attempts,
    place: subscription.place,
  };
  if (card === null || (delivery.kind !== 'update' && delivery.kind !== 'edit')) {
    const calls = delivery.kind !== 'digest';
    return messenger.post(delivery.channelId, main, {
      ...options,
      mentionRoleId: calls ? subscription.mentionRoleId : null,
      tags: forumTags(delivery.kind, due.known, subscription.language),
    });
  }
  const inForum = subscription.place === 'forum';
  // A forum's post is a thread that has the id of its first message, the card.
  const where = inForum ? card.messageId : delivery.channelId;
  const done = (outcome: SendOutcome) => (inForum ? insidePost(outcome, card.messageId) : outcome);
  if (editsCards(subscription)) {
    const edited = await messenger.edit(where, card.messageId, main);
    if (edited.kind !== 'sent' || diff === null) return done(edited);
  }
  if (diff === null) return { kind: 'sent', messageId: card.messageId };
  const under: PostOptions = inForum
    ? { ...options, place: 'thread' }
    : { ...options, replyTo: card.messageId };
  return done(await messenger.post(where, diff, under));
}

const UNKNOWN_CHANNEL = 10003;
const CLOSED_THREAD = new Set<number | string | undefined>([50083, 160005]);

/** A post that a moderator deleted or locked says nothing about the forum, which other deals go on in. */
function insidePost(outcome: SendOutcome, messageId: string): SendOutcome {
  if (outcome.kind !== 'channel-refused') return outcome;
  if (outcome.code === UNKNOWN_CHANNEL) return { kind: 'sent', messageId };
  return CLOSED_THREAD.has(outcome.code) ? { kind: 'message-refused', reason: outcome.reason } : outcome;
}
