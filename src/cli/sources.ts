/** sources: who is followed, how each fares, and editing the list. */
import { existsSync, readFileSync } from 'node:fs';
import { addSources, newSourceId, removeSource } from '#config/edit-sources.ts';
import { UsageError } from '#domain/failure.ts';
import type { PollOutcome } from '#domain/feed-reader.ts';
import { type FollowedSource, freshState, type Source } from '#domain/source.ts';
import { createApp, loadConfig, openAppStore } from '../app.ts';
import { print, table } from './output.ts';
import { progress } from './progress.ts';

export async function sources({ json }: { json?: boolean }): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const now = new Date();
    await store.sources.follow(config.sources, now);
    const rows = await store.sources.list();
    if (json) return await print(`${JSON.stringify(rows, null, 2)}\n`);
    const headings = ['source', 'id', 'language', 'tier', 'state', 'last success', 'next check', 'problem'];
    await print(
      table(
        headings,
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

/** Asks every source once, switched off or not, and stores nothing: what an editor wants to know before switching one on. */
export async function checkSources({ json }: { json?: boolean }): Promise<void> {
  const config = loadConfig();
  const app = await createApp(config, { speaks: false, follows: false, quiet: true });
  const bar = progress('sources');
  bar?.start(config.sources.length, 0);
  try {
    const now = app.world.clock.now();
    const asked = await Promise.all(
      config.sources.map(async (source) => {
        const outcome = await app.world.feeds.poll({ ...source, state: freshState(now) });
        bar?.increment();
        return { source, outcome };
      }),
    );
    bar?.stop();
    const rows = asked.map(({ source, outcome }) => checkRow(source, outcome));
    if (json) return await print(`${JSON.stringify(rows, null, 2)}\n`);
    const headings = ['id', 'on', 'answer', 'items', 'newest', 'moved to'];
    await print(
      table(
        headings,
        rows.map((row) => [
          row.id,
          row.enabled ? 'on' : 'off',
          row.answer,
          row.items,
          row.newest ?? '–',
          row.movedTo ?? '',
        ]),
      ),
    );
    const well = rows.filter(({ answer }) => answer === 'ok').length;
    await print(`\n${well} of ${rows.length} answer with a feed\n`);
  } finally {
    bar?.stop();
    await app.close();
  }
}

function checkRow({ id, enabled }: Source, outcome: PollOutcome) {
  const items = outcome.kind === 'modified' ? outcome.items : [];
  const newest = items.reduce<Date | null>(
    (latest, { publishedAt }) => (publishedAt && (!latest || publishedAt > latest) ? publishedAt : latest),
    null,
  );
  return {
    id,
    enabled,
    answer: outcome.kind === 'failed' ? outcome.reason : 'ok',
    items: items.length,
    newest: newest?.toISOString().slice(0, 10) ?? null,
    movedTo: outcome.state.movedTo,
  };
}

export interface AddOptions {
  readonly name?: string;
  readonly id?: string;
  readonly language: Source['language'];
  readonly tier: Source['tier'];
  readonly topic: Source['topic'];
  readonly off?: boolean;
}

export async function addSource(url: string, options: AddOptions): Promise<void> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`sources add: ${url} is not an http(s) address`);
  const config = loadConfig();
  const there = config.sources.find((source) => source.url === url);
  if (there) throw new UsageError(`sources add: ${url} is followed already, as ${there.id}`);
  const name = options.name ?? new URL(url).hostname.replace(/^www\./, '');
  const taken = new Set(config.sources.map(({ id }) => id));
  const id = options.id ?? newSourceId(name, taken);
  if (taken.has(id)) throw new UsageError(`sources add: the id ${id} is taken`);
  const { language, tier, topic } = options;
  addSources(config.environment.configFolder, [
    { id, name, url, language, tier, topic, enabled: !options.off },
  ]);
  await print(`${id} added; a running bot reads it after a restart\n`);
}

export async function dropSource(id: string): Promise<void> {
  removeSource(loadConfig().environment.configFolder, id);
  await print(`${id} removed; what is stored of it stays\n`);
}

export async function importSources(file: string): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`sources import: there is no file ${file}`);
  const { readOpml } = await import('#feeds/opml.ts');
  const feeds = readOpml(readFileSync(file, 'utf8'));
  if (feeds.length === 0)
    throw new UsageError(`sources import: ${file} names no feed; expected OPML with xmlUrl attributes`);
  const config = loadConfig();
  const taken = new Set(config.sources.map(({ id }) => id));
  const known = new Set(config.sources.map(({ url }) => url));
  const fresh: Source[] = [];
  for (const { name, url, language } of feeds) {
    if (known.has(url)) continue;
    const id = newSourceId(name, taken);
    taken.add(id);
    fresh.push({
      id,
      name,
      url,
      language: language ?? 'en',
      tier: 'rewrite',
      topic: 'general',
      enabled: true,
    });
  }
  addSources(config.environment.configFolder, fresh);
  await print(`${fresh.length} sources added, ${feeds.length - fresh.length} were followed already\n`);
}

export async function exportSources(): Promise<void> {
  const { writeOpml } = await import('#feeds/opml.ts');
  await print(writeOpml(loadConfig().sources.filter(({ enabled }) => enabled)));
}
