/** One turn of each loop, over all that waits: used by the running bot, the one-shot commands and the demo alike. */

import type { PollOutcome } from '#domain/feed-reader.ts';
import type { StoredItem } from '#domain/ports.ts';
import type { FollowedSource } from '#domain/source.ts';
import { CALLED_OFF } from '#feeds/called-off.ts';
import { noticeSource } from './notices.ts';
import { type Processed, poll, process } from './walk.ts';

import type { World } from './world.ts';

const READ_LEASE_MS = 5 * 60_000;

export interface Polled {
  readonly source: FollowedSource;
  readonly outcome: PollOutcome & { readonly fresh: number };
}

/** Asks every source that is due, a few at a time; each failure is one calm line. */
export async function pollDue(
  world: World,
  seen: (polled: Polled) => void = () => undefined,
): Promise<number> {
  const due = await world.store.sources.due(world.clock.now(), 500);
  await inParallel(due, world.pace.polls, async (source) => {
    const outcome = await poll(source, world);
    if (outcome.kind === 'failed') sayFailed(source, outcome, world);
    else if (source.state.failures > 0)
      world.log.info(`${source.name} can be read again`, { source: source.id });
    else world.log.debug('source asked', { source: source.id, outcome: outcome.kind, new: outcome.fresh });
    await noticeSource(source, outcome, world);
    seen({ source, outcome });
  });
  return due.length;
}

/** Each trouble is said once, when it begins or changes; `goivon sources` shows it for as long as it lasts. */
function sayFailed(
  source: FollowedSource,
  outcome: PollOutcome & { kind: 'failed' },
  { log, clock }: World,
): void {
  const minutes = Math.max(
    1,
    Math.round((outcome.state.nextCheckAt.getTime() - clock.now().getTime()) / 60_000),
  );
  if (
    CALLED_OFF.has(outcome.code) ||
    (source.state.failures > 0 && source.state.lastError === outcome.state.lastError)
  )
    return;
  const next = outcome.state.health === 'gone' ? 'not asked again' : `asked again in ${minutes} min`;
  log.warn(`${source.name} can't be read: ${outcome.reason}`, { source: source.id, next });
}

/** Reads and understands the items that wait, of these sources or of all, a few at a time. True if there may be more. */
export async function processWaiting(
  world: World,
  seen: (item: StoredItem, processed: Processed) => void = () => undefined,
  sourceIds?: readonly string[],
): Promise<boolean> {
  const { store, clock, log, pace } = world;
  const items = await store.items.lease(clock.now(), pace.reads * 8, READ_LEASE_MS, sourceIds);
  if (items.length === 0) return false;
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
  await inParallel(items, pace.reads, async (item) => {
    const source = sources.get(item.sourceId);
    if (!source || item.attempts > pace.beginnings) {
      log.error('item given up', { item: item.id, title: item.title, attempts: item.attempts });
      return store.items.refuse(item.id, 'unreadable', clock.now());
    }
    const processed = await process(item, source, world);
    if (processed.kind === 'recorded' && processed.changes.length > 0) {
      const changes = processed.changes.map((change) => `${change.company}.${change.field}`).join(' ');
      log.info('news', { title: processed.article.title, source: source.id, changes });
    }
    seen(item, processed);
  });
  return true;
}

async function inParallel<T>(
  rows: readonly T[],
  width: number,
  work: (row: T) => Promise<void>,
): Promise<void> {
  const queue = rows[Symbol.iterator]();
  const worker = async () => {
    for (const row of queue) await work(row);
  };
  await Promise.all(Array.from({ length: Math.min(width, rows.length) }, worker));
}
