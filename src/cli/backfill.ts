/** backfill: old material into memory, posting nothing; begun again after a stop, it goes on where it was. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FeedItem } from '#domain/article.ts';
import { UsageError } from '#domain/failure.ts';
import { backfillId, freshState, type Language, type Source } from '#domain/source.ts';
import { processWaiting } from '#pipeline/steps.ts';
import type { Processed } from '#pipeline/walk.ts';
import { type App, createApp, loadConfig } from '../app.ts';
import { print } from './output.ts';
import { progress } from './progress.ts';

export interface BackfillOptions {
  readonly language: string;
}

/** What one file or address holds. */
interface Material {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it came from: an http(s) address, or a file's. */
  readonly url: string;
}

export async function backfill(input: string, { language }: BackfillOptions): Promise<void> {
  if (language !== 'vi' && language !== 'en') throw new UsageError('backfill: --language is vi or en');
  const isAddress = /^https?:\/\//i.test(input);
  if (!isAddress && !existsSync(input)) throw new UsageError(`backfill: there is no file or folder ${input}`);
  const app = await createApp(loadConfig(), { speaks: false, offline: !isAddress, quiet: true });
  try {
    const source = sourceOf(input, language, isAddress);
    await app.world.store.sources.add(source, app.world.clock.now());
    const fresh = isAddress
      ? await store(app, source, await fetched(input))
      : await storeFiles(app, source, filesOf(input));
    const { kept, refused } = await processAll(app, source);
    await print(`${fresh} new items; ${kept} recorded, ${refused} left out\n`);
  } finally {
    await app.close();
  }
}

function sourceOf(input: string, language: Language, isAddress: boolean): Source {
  const name = isAddress ? new URL(input).hostname : path.basename(path.resolve(input));
  const url = isAddress ? input : `file://${encodeURI(path.resolve(input))}`;
  return { id: backfillId(name), name, url, language, tier: 'rewrite', topic: 'general', enabled: false };
}

function filesOf(input: string): readonly string[] {
  if (statSync(input).isFile()) return [input];
  const names = readdirSync(input, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(xml|rss|atom|rdf|json|x?html?)$/i.test(name)).sort();
  if (files.length === 0)
    throw new UsageError(`backfill: ${input} holds no feed or page (.xml, .rss, .atom, .rdf, .json, .html)`);
  return files.map((name) => path.join(input, name));
}

async function fetched(url: string): Promise<Material> {
  const [{ createHttp }, { fetchPage }] = await Promise.all([
    import('#platform/http.ts'),
    import('#feeds/fetch-page.ts'),
  ]);
  const http = createHttp({ allowHosts: loadConfig().environment.allowHosts });
  try {
    return await fetchPage(url, { http });
  } finally {
    await http.close();
  }
}

async function storeFiles(app: App, source: Source, files: readonly string[]): Promise<number> {
  const bar = progress('files');
  bar?.start(files.length, 0);
  let fresh = 0;
  for (const file of files) {
    fresh += await store(app, source, {
      bytes: readFileSync(file),
      contentType: null,
      url: `file://${encodeURI(path.resolve(file))}`,
    });
    bar?.increment();
  }
  bar?.stop();
  return fresh;
}

/** Stores the items of a feed, or the one article of a page. What is neither is said and passed over. */
async function store({ world }: App, source: Source, material: Material): Promise<number> {
  const { parseFeed } = await import('#feeds/parse-feed.ts');
  const now = world.clock.now();
  const feed = await parseFeed(material.bytes, { ...material, now });
  const drafts = feed.kind === 'feed' ? feed.items : await articleOf(material);
  if (typeof drafts === 'string') {
    world.log.warn(`${material.url} is neither a feed nor an article`, { reason: drafts });
    return 0;
  }
  const items = drafts.map((draft): FeedItem => ({ ...draft, sourceId: source.id }));
  const state = { ...freshState(now), lastSuccessAt: now, health: 'ok' as const };
  return (await world.store.sources.recordPoll(source.id, state, items, now)).fresh;
}

async function articleOf({
  bytes,
  contentType,
  url,
}: Material): Promise<readonly Omit<FeedItem, 'sourceId'>[] | string> {
  const [{ readPage }, { itemKeys }] = await Promise.all([
    import('#feeds/read-page.ts'),
    import('#feeds/item-keys.ts'),
  ]);
  const page = await readPage(bytes, { contentType, url }, loadConfig().sites);
  if (page.kind === 'no-article') return page.reason;
  const address = page.canonicalUrl ?? (/^https?:/.test(url) ? url : null);
  const { title, text, author, publishedAt } = page;
  const keys = itemKeys({ guid: address === null ? url : null, url: address, title, publishedAt, text });
  return [{ keys, title, url: address, summary: '', content: text, author, publishedAt }];
}

async function processAll({ world }: App, source: Source): Promise<{ kept: number; refused: number }> {
  const bar = progress('items');
  bar?.start((await world.store.items.counts()).waiting, 0);
  let kept = 0;
  let refused = 0;
  let more = true;
  while (more) {
    const seen = (_: unknown, processed: Processed) => {
      if (processed.kind === 'recorded') kept += 1;
      if (processed.kind === 'refused') refused += 1;
      bar?.increment();
    };
    more = await processWaiting(world, seen, [source.id]);
  }
  bar?.stop();
  return { kept, refused };
}
