/** sources: who is followed and how each fares. */
import type { FollowedSource } from '#domain/source.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { print, table } from './output.ts';

export async function sources({ json }: { json?: boolean }): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const now = new Date();
    await store.sources.follow(config.sources, now);
    const rows = await store.sources.list();
    if (json) return await print(`${JSON.stringify(rows, null, 2)}\n`);
    await print(
      table(
        ['source', 'id', 'language', 'tier', 'state', 'last success', 'next check', 'problem'],
        rows.map((row) => sourceRow(row, now)),
      ),
    );
  } finally {
    await store.close();
  }
}

function sourceRow({ name, id, language, tier, enabled, state }: FollowedSource, now: Date): string[] {
  const next = Math.round((state.nextCheckAt.getTime() - now.getTime()) / 60_000);
  return [
    name,
    id,
    language,
    tier,
    enabled ? state.health : 'off',
    state.lastSuccessAt?.toISOString().slice(0, 16).replace('T', ' ') ?? '–',
    enabled ? (next <= 0 ? 'now' : `in ${next} min`) : '–',
    state.lastError ?? '',
  ];
}
