/** poll: one round of asking, reading and storing; from the net, or from a folder of saved feeds. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '#domain/failure.ts';
import type { StoredItem } from '#domain/ports.ts';
import { freshState, type Source } from '#domain/source.ts';
import { pollDue, processWaiting } from '#pipeline/steps.ts';
import type { Processed } from '#pipeline/walk.ts';
import { createApp, loadConfig } from '../app.ts';
import { print, table } from './output.ts';
import { progress } from './progress.ts';

export interface PollOptions {
  readonly from?: string;
  readonly json?: boolean;
}

/** What became of one source or file. */
interface PollRow {
  readonly source: string;
  readonly result: string;
  readonly items: number;
  readonly fresh: number;
  kept: number;
  readonly refused: Record<string, number>;
}

export async function pollOnce({ from, json = false }: PollOptions): Promise<void> {
  if (from !== undefined && (!existsSync(from) || !statSync(from).isDirectory()))
    throw new UsageError(`poll: there is no folder ${from}`);
  const app = await createApp(loadConfig(), {
    speaks: false,
    ...(from === undefined ? {} : { offline: true }),
    quiet: true,
  });
  try {
    const rows = from === undefined ? await pollNet(app) : await pollFolder(app, from);
    await processAll(app, rows);
    const list = [...rows.values()];
    await print(json ? `${JSON.stringify(list, null, 2)}\n` : rowsTable(list));
  } finally {
    await app.close();
  }
}

type App = Awaited<ReturnType<typeof createApp>>;

async function pollNet({ world }: App): Promise<Map<string, PollRow>> {
  const rows = new Map<string, PollRow>();
  const bar = progress('sources');
  bar?.start((await world.store.sources.due(world.clock.now(), 500)).length, 0);
  await pollDue(world, ({ source, outcome }) => {
    const items = outcome.kind === 'modified' ? outcome.items.length : 0;
    rows.set(
      source.id,
      newRow(source.name, outcome.kind === 'failed' ? outcome.reason : outcome.kind, items, outcome.fresh),
    );
    bar?.increment();
  });
  bar?.stop();
  return rows;
}

/** Each file becomes a source of its own, "file:NAME", that the bot itself never asks. */
async function pollFolder({ world }: App, folder: string): Promise<Map<string, PollRow>> {
  const { parseFeed } = await import('#feeds/parse-feed.ts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|rss|atom|json|rdf)$/i.test(name))
    .sort();
  if (files.length === 0)
    throw new UsageError(`poll: ${folder} holds no feed file (.xml, .rss, .atom, .rdf, .json)`);
  const rows = new Map<string, PollRow>();
  const bar = progress('files');
  bar?.start(files.length, 0);
  for (const name of files) {
    const source = fileSource(name);
    const now = world.clock.now();
    const feed = await parseFeed(readFileSync(path.join(folder, name)), {
      contentType: null,
      url: source.url,
      now,
    });
    if (feed.kind === 'not-a-feed') {
      rows.set(source.id, newRow(name, feed.reason, 0, 0));
    } else {
      await world.store.sources.add(source, now);
      const items = feed.items.map((item) => ({ ...item, sourceId: source.id }));
      const { fresh } = await world.store.sources.recordPoll(
        source.id,
        { ...freshState(now), lastSuccessAt: now, health: 'ok' },
        items,
        now,
      );
      rows.set(source.id, newRow(name, 'read', items.length, fresh));
    }
    bar?.increment();
  }
  bar?.stop();
  return rows;
}

/** A saved Vietnamese feed may be of any paper; the texts themselves say their language. */
function fileSource(name: string): Source {
  const id = `file:${name.replaceAll(path.sep, '/')}`;
  return {
    id,
    name,
    url: `file:///${encodeURI(name)}`,
    language: 'en',
    tier: 'rewrite',
    topic: 'general',
    enabled: false,
  };
}

async function processAll({ world }: App, rows: Map<string, PollRow>): Promise<void> {
  const waiting = (await world.store.items.counts()).waiting;
  const bar = progress('items');
  bar?.start(waiting, 0);
  let more = true;
  while (more) {
    const seen = (item: StoredItem, processed: Processed) => {
      const row = rows.get(item.sourceId);
      if (row && processed.kind === 'recorded') row.kept += 1;
      if (row && processed.kind === 'refused')
        row.refused[processed.reason] = (row.refused[processed.reason] ?? 0) + 1;
      bar?.increment();
    };
    more = await processWaiting(world, seen, [...rows.keys()]);
  }
  bar?.stop();
}

function newRow(source: string, result: string, items: number, fresh: number): PollRow {
  return { source, result, items, fresh, kept: 0, refused: {} };
}

function rowsTable(rows: readonly PollRow[]): string {
  const reasons = (row: PollRow) =>
    Object.entries(row.refused)
      .sort((a, b) => b[1] - a[1])
      .map(([reason, count]) => `${count} ${reason}`)
      .join(', ');
  const sum = (read: (row: PollRow) => number) => rows.reduce((total, row) => total + read(row), 0);
  const total = ['total', '', sum((row) => row.items), sum((row) => row.fresh), sum((row) => row.kept), ''];
  return table(
    ['source', 'result', 'items', 'new', 'kept', 'refused'],
    [...rows.map((row) => [row.source, row.result, row.items, row.fresh, row.kept, reasons(row)]), total],
  );
}
