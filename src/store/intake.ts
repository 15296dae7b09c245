/** Which entries of a feed are new: an item is known by any one of its keys. */
import type { FeedItem } from '#domain/article.ts';
import { idOf } from '#text/id.ts';
import { clean, cleanOrNull } from './clean.ts';
import { chunks, inChunks, type Tx } from './database.ts';
import { storedKey } from './stored-key.ts';

/** Stores the items that share no key with any item of this source, oldest first, and returns how many they were. */
export async function addItems(
  tx: Tx,
  sourceId: string,
  items: readonly FeedItem[],
  backlog: boolean,
  now: Date,
): Promise<number> {
  const owners = await ownersOf(tx, sourceId, items.flatMap(keysOf));
  const fresh: { id: string; item: FeedItem }[] = [];
  const newKeys: { sourceId: string; key: string; itemId: string }[] = [];
  for (const item of items) {
    const keys = keysOf(item);
    const first = keys[0];
    if (first === undefined) throw new Error(`an item of ${sourceId} has no key: "${item.title}"`);
    const owner = keys.map((key) => owners.get(key)).find((id) => id !== undefined);
    const id = owner ?? idOf('item', sourceId, first);
    if (owner === undefined) fresh.push({ id, item });
    // A known item that shows up under a new key (a new guid, the same link) is known by that key from now on too.
    for (const key of keys.filter((candidate) => !owners.has(candidate))) {
      owners.set(key, id);
      newKeys.push({ sourceId, key, itemId: id });
    }
  }
  const rows = oldestFirst(fresh).map(({ id, item }) => rowOf(id, sourceId, item, backlog, now));
  for (const data of chunks(rows, 500)) await tx.feedItem.createMany({ data: [...data] });
  for (const data of chunks(newKeys)) await tx.itemKey.createMany({ data: [...data] });
  return fresh.length;
}

function keysOf(item: FeedItem): readonly string[] {
  return [...new Set(item.keys.map(storedKey))];
}

async function ownersOf(tx: Tx, sourceId: string, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await inChunks(keys, (part) =>
    tx.itemKey.findMany({ where: { sourceId, key: { in: part } }, select: { key: true, itemId: true } }),
  );
  return new Map(rows.map(({ key, itemId }) => [key, itemId]));
}

/** Feeds list the newest first; where dates are missing, their order is all there is. */
function oldestFirst<T extends { readonly item: FeedItem }>(entries: readonly T[]): readonly T[] {
  const time = ({ item }: T) => item.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return entries.toReversed().sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}

function rowOf(id: string, sourceId: string, item: FeedItem, backlog: boolean, now: Date) {
  return {
    id,
    sourceId,
    title: clean(item.title),
    url: cleanOrNull(item.url),
    summary: clean(item.summary),
    content: clean(item.content),
    author: cleanOrNull(item.author),
    publishedAt: item.publishedAt,
    seenAt: now,
    dueAt: now,
    backlog,
  };
}
