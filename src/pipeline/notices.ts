/** What people should know about the bot itself: noticed where it happens, told in one message when it falls due. */
import { composeNotice } from '#announce/compose-notice.ts';
import type { PollOutcome } from '#domain/feed-reader.ts';
import { type NewNotice, type Notice, OWNER } from '#domain/notice.ts';
import type { DueDelivery } from '#domain/ports.ts';
import type { FollowedSource } from '#domain/source.ts';
import { idOf } from '#text/id.ts';
import type { World } from './world.ts';

/** A source that could not be read for so long is worth a word; one that was never read, after so many tries. */
const LONG_MS = 24 * 3_600_000;
const NEVER_READ_TRIES = 10;
/** How long what happens is gathered before it is told. */
const GATHER_MS = 10 * 60_000;
const TOLD_AT_ONCE = 200;
const RETRY_MS = 5 * 60_000;
const MOST_ATTEMPTS = 20;

/** Notes what became of a source, if it is worth telling the owner: it fails for long, is gone, or is back after that. */
export async function noticeSource(
  source: FollowedSource,
  outcome: PollOutcome,
  { store, clock }: World,
): Promise<void> {
  const now = clock.now();
  const dueAt = new Date(now.getTime() + GATHER_MS);
  const failing = failingId(source);
  if (outcome.kind !== 'failed') {
    if (source.state.failures === 0 || !(await store.notices.has(failing))) return;
    const topic = { kind: 'source-back', sourceId: source.id, name: source.name } as const;
    await store.notices.add([{ id: idOf('source-back', failing), recipient: OWNER, topic, dueAt }], now);
    return;
  }
  const { state, reason } = outcome;
  const { lastSuccessAt } = source.state;
  const gone = state.health === 'gone';
  const long =
    lastSuccessAt === null
      ? state.failures >= NEVER_READ_TRIES
      : now.getTime() - lastSuccessAt.getTime() >= LONG_MS;
  if (!gone && !long) return;
  const topic = {
    kind: gone ? 'source-gone' : 'source-failing',
    sourceId: source.id,
    name: source.name,
    since: lastSuccessAt?.toISOString() ?? null,
    reason,
  } as const;
  const id = gone ? idOf('source-gone', source.id, source.url) : failing;
  await store.notices.add([{ id, recipient: OWNER, topic, dueAt }], now);
}

/** One an outage: the same until the source was read again. */
function failingId({ id, state }: FollowedSource): string {
  return idOf('source-failing', id, state.lastSuccessAt?.toISOString() ?? null);
}

/** Tells who subscribed a channel that nothing can be posted there any more. */
export function noticePause({ delivery, subscription }: DueDelivery, reason: string, now: Date): NewNotice[] {
  if (subscription.createdBy === null) return [];
  const { channelId, guildId, language } = subscription;
  return [
    {
      id: idOf('channel-paused', delivery.id),
      recipient: subscription.createdBy,
      topic: { kind: 'channel-paused', channelId, guildId, reason, language },
      dueAt: now,
    },
  ];
}

/** Tells the owner of a post that was given up; the same reason once a day. */
export function noticeRefusal({ subscription }: DueDelivery, reason: string, now: Date): NewNotice[] {
  const { channelId, guildId } = subscription;
  return [
    {
      id: idOf('post-refused', reason, now.toISOString().slice(0, 10)),
      recipient: OWNER,
      topic: { kind: 'post-refused', channelId, guildId, reason },
      dueAt: new Date(now.getTime() + GATHER_MS),
    },
  ];
}

/** Tells what is due, one message a person. Without anyone to carry it, it is left to the log and settled. */
export async function tellDue(world: World): Promise<void> {
  const { store, clock, log, courier } = world;
  const due = await stillTrue(await store.notices.due(clock.now(), TOLD_AT_ONCE), world);
  for (const [recipient, notices] of Map.groupBy(due, (notice) => notice.recipient)) {
    const ids = notices.map(({ id }) => id);
    if (!courier) {
      await store.notices.settle(ids, 'nobody to carry it');
      continue;
    }
    const topics = notices.map(({ topic }) => topic);
    const asked = topics.find((topic) => topic.kind === 'channel-paused');
    const post = composeNotice(topics, asked?.language ?? world.language);
    const outcome = await courier.tell(recipient, post, idOf('notice', ...ids));
    if (outcome.kind === 'sent') {
      await store.notices.settle(ids, 'told');
      continue;
    }
    const attempts = Math.max(...notices.map((notice) => notice.attempts)) + 1;
    const giveUp = outcome.kind !== 'retry' || attempts >= MOST_ATTEMPTS;
    if (giveUp) await store.notices.settle(ids, outcome.reason);
    else {
      const wait = Math.max(outcome.after, Math.min(6 * 3_600_000, RETRY_MS * 2 ** (attempts - 1)));
      await store.notices.retry(ids, new Date(clock.now().getTime() + wait));
    }
    if (giveUp || attempts === 1)
      log.warn('a notice could not be told', {
        recipient,
        about: topics.map(({ kind }) => kind).join(' '),
        reason: outcome.reason,
        next: giveUp ? 'given up' : 'tried again later',
      });
  }
}

/** Leaves out, and settles, what has passed meanwhile: after an outage of our own every source reads well again. */
async function stillTrue(notices: readonly Notice[], { store }: World): Promise<readonly Notice[]> {
  if (!notices.some(({ topic }) => topic.kind === 'source-failing')) return notices;
  const well = new Set(
    (await store.sources.list()).filter(({ state }) => state.failures === 0).map(({ id }) => id),
  );
  const passed = notices.filter(({ topic }) => topic.kind === 'source-failing' && well.has(topic.sourceId));
  if (passed.length > 0)
    await store.notices.settle(
      passed.map(({ id }) => id),
      'passed',
    );
  return notices.filter((notice) => !passed.includes(notice));
}
