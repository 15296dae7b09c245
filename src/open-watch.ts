/** What an operator sees of a running bot: figures, and whether it is well. */
import type { Environment } from '#config/env.ts';
import type { Meter } from '#domain/meter.ts';
import type { Connection } from '#domain/status.ts';
import type { Running } from '#pipeline/status.ts';
import type { World } from '#pipeline/world.ts';

export interface Watch {
  readonly meter: Meter;
  /** Begins to listen; the world that is given back is counted. */
  begin(world: World, connection: () => Connection | null): Promise<World>;
}

/** null where no port is configured: nothing is counted then, and nothing listens. */
export async function openWatch(
  address: Environment['metrics'],
  running: Pick<Running, 'version'> & { readonly startedAt: Date },
  closing: (() => Promise<void>)[],
): Promise<Watch | null> {
  if (address === null) return null;
  const [{ createMetrics }, { startStatusEndpoint }, { measured }, { createPulse }, health, status] =
    await Promise.all([
      import('#platform/metrics.ts'),
      import('#web/status-endpoint.ts'),
      import('#pipeline/measured.ts'),
      import('#pipeline/pulse.ts'),
      import('#pipeline/health.ts'),
      import('#pipeline/status.ts'),
    ]);
  let world: World | null = null;
  let connection: () => Connection | null = () => null;
  const metrics = createMetrics(running.version, async () => {
    if (world === null) throw new Error('asked for figures before there is a world');
    return status.readingOf(world.store, world.clock, { ...running, connection });
  });
  return {
    meter: metrics.meter,
    begin: async (bare, connected) => {
      const { clock, log, store } = bare;
      const pulse = createPulse(clock);
      world = measured(bare, metrics.meter, pulse);
      connection = connected;
      const ask = health.watchHealth({ ...running, store, pulse, clock, connection });
      const endpoint = await startStatusEndpoint(
        { health: ask, metrics: metrics.render },
        { ...address, log },
      );
      closing.push(() => endpoint.close());
      log.info('health and figures are told', {
        health: `http://${address.host}:${endpoint.port}/healthz`,
        figures: `http://${address.host}:${endpoint.port}/metrics`,
      });
      return world;
    },
  };
}
