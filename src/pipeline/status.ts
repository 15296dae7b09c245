/** How the bot fares, gathered from what is stored and what runs. */
import type { Reading } from '#domain/meter.ts';
import type { Clock, Store } from '#domain/ports.ts';
import { isBackfill } from '#domain/source.ts';
import type { Connection, Status } from '#domain/status.ts';
import { lastSuccess } from './health.ts';

const DAY_MS = 86_400_000;

export interface Running {
  readonly version: string;
  /** null where nothing runs. */
  readonly startedAt: Date | null;
  readonly connection: () => Connection | null;
}

type Asked = Pick<Store, 'sources' | 'outbox' | 'subscriptions' | 'overview'>;

export async function statusOf(store: Asked, clock: Clock, running: Running): Promise<Status> {
  const at = clock.now();
  const sources = (await store.sources.list()).filter(({ id, enabled }) => enabled && !isBackfill(id));
  const { pending, oldestDueAt } = await store.outbox.counts();
  const subscriptions = await store.subscriptions.list();
  return {
    at,
    version: running.version,
    startedAt: running.startedAt,
    sources,
    lastPollAt: lastSuccess(sources.map(({ state }) => state.lastSuccessAt)),
    owed: pending,
    oldestDueAt,
    subscriptions: subscriptions.length,
    paused: subscriptions.flatMap(({ channelId, pausedReason }) =>
      pausedReason === null ? [] : { channelId, reason: pausedReason },
    ),
    day: await store.overview(new Date(at.getTime() - DAY_MS)),
    discord: running.connection(),
  };
}

/** The same as figures. */
export async function readingOf(store: Asked, clock: Clock, running: Running): Promise<Reading> {
  const status = await statusOf(store, clock, running);
  const sources: Record<string, number> = { new: 0, ok: 0, failing: 0, blocked: 0, gone: 0 };
  for (const { state } of status.sources) sources[state.health] = (sources[state.health] ?? 0) + 1;
  return {
    sources,
    lastPollAt: status.lastPollAt,
    waiting: status.day.waiting,
    owed: status.owed,
    oldestDueAt: status.oldestDueAt,
    subscriptions: status.subscriptions,
    paused: status.paused.length,
    databaseBytes: status.day.databaseBytes,
    connected: status.discord?.connected ?? null,
  };
}
