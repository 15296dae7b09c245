/** Whether the bot is alive: what restarting it would mend. A Discord or a net that is away is told, and no reason to. */
import type { Clock, Store } from '#domain/ports.ts';
import type { Connection } from '#domain/status.ts';
import type { Pulse } from './pulse.ts';

/** The longest single thing a loop does (a page that is waited for, a host's turn) takes a minute or two. */
const HUNG_MS = 10 * 60_000;
const DATABASE_MS = 5_000;

export interface Health {
  readonly ok: boolean;
  /** What is wrong, in a few words each. */
  readonly problems: readonly string[];
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly database: 'ok' | 'failing' | 'silent';
  /** Seconds since each loop last got something done. */
  readonly loops: Readonly<Record<string, number>>;
  readonly discord: 'off' | 'connected' | { readonly disconnectedSince: string };
  readonly lastPollAt: string | null;
}

export interface Watched {
  readonly store: Pick<Store, 'sources'>;
  readonly pulse: Pulse;
  readonly clock: Clock;
  readonly version: string;
  readonly startedAt: Date;
  readonly connection: () => Connection | null;
  readonly databaseMs?: number;
}

/** Returns what answers "is it well?"; a question that the database leaves open is asked no second time meanwhile. */
export function watchHealth(watched: Watched): () => Promise<Health> {
  const { store, pulse, clock, version, startedAt, connection, databaseMs = DATABASE_MS } = watched;
  let asked: Promise<Date | null | 'failing'> | null = null;
  const ask = () => {
    asked ??= store.sources
      .list()
      .then(
        (sources) => lastSuccess(sources.map(({ state }) => state.lastSuccessAt)),
        () => 'failing' as const,
      )
      .finally(() => {
        asked = null;
      });
    return asked;
  };
  let lastPollAt: Date | null = null;
  return async () => {
    const answer = await within(ask(), databaseMs);
    const database = answer === 'failing' ? 'failing' : answer === 'silent' ? 'silent' : 'ok';
    if (answer instanceof Date) lastPollAt = answer;
    const problems = database === 'ok' ? [] : [`the database is ${database}`];
    const loops: Record<string, number> = {};
    for (const [loop, ms] of Object.entries(pulse.since())) {
      loops[loop] = Math.round(ms / 1000);
      if (ms > HUNG_MS) problems.push(`the ${loop} loop has done nothing for ${Math.round(ms / 60_000)} min`);
    }
    return {
      ok: problems.length === 0,
      problems,
      version,
      uptimeSeconds: Math.round((clock.now().getTime() - startedAt.getTime()) / 1000),
      database,
      loops,
      discord: discordOf(connection()),
      lastPollAt: lastPollAt?.toISOString() ?? null,
    };
  };
}

export function lastSuccess(times: readonly (Date | null)[]): Date | null {
  return times.reduce((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null);
}

function discordOf(connection: Connection | null): Health['discord'] {
  if (connection === null) return 'off';
  return connection.connected ? 'connected' : { disconnectedSince: connection.since.toISOString() };
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | 'silent'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, ms, 'silent');
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}
