import type { SourceStore } from '#domain/ports.ts';
import { type FollowedSource, freshState, type Source, type SourceState } from '#domain/source.ts';
import type { Database, Tx } from './database.ts';
import type { Source as Row } from './generated/sqlite/client.ts';
import { addItems } from './intake.ts';
import { fromJson, toJson } from './json.ts';

export function createSources(db: Database): SourceStore {
  return {
    follow: (sources, now) => db.write('intake', (tx) => follow(tx, sources, now)),
    add: (source, now) =>
      db.write('intake', async (tx) =>
        save(tx, await tx.source.findUnique({ where: { id: source.id } }), source, now),
      ),
    list: () =>
      db.read(async (reader) => (await reader.source.findMany({ orderBy: { id: 'asc' } })).map(sourceOf)),
    due: (now, limit) =>
      db.read(async (reader) => {
        const rows = await reader.source.findMany({
          where: { enabled: true, nextCheckAt: { lte: now } },
          orderBy: [{ nextCheckAt: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(sourceOf);
      }),
    recordPoll: (sourceId, state, items, now) =>
      db.write('intake', async (tx) => {
        const row = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
        const backlog = isFirstReading(stateOf(row), state);
        await tx.source.update({
          where: { id: sourceId },
          data: { state: toJson(state), nextCheckAt: state.nextCheckAt },
        });
        return { fresh: await addItems(tx, sourceId, items, backlog, now) };
      }),
  };
}

async function follow(tx: Tx, sources: readonly Source[], now: Date): Promise<void> {
  const known = new Map((await tx.source.findMany()).map((row) => [row.id, row]));
  for (const source of sources) {
    await save(tx, known.get(source.id) ?? null, source, now);
    known.delete(source.id);
  }
  const gone = [...known.values()].filter((row) => row.enabled && !isAdded(row.id)).map((row) => row.id);
  if (gone.length > 0) await tx.source.updateMany({ where: { id: { in: gone } }, data: { enabled: false } });
}

/** Sources that were not read from config have a colon in their id. */
function isAdded(id: string): boolean {
  return id.includes(':');
}

async function save(tx: Tx, row: Row | null, source: Source, now: Date): Promise<void> {
  if (row === null) {
    await tx.source.create({ data: { ...columnsOf(source), ...stateColumns(freshState(now)) } });
  } else if (!isSame(sourceOf(row), source)) {
    await tx.source.update(changeOf(row, source, now));
  }
}

/** A new address is asked at once: how long the old one wanted to be left alone says nothing about it. */
function changeOf(row: Row, source: Source, now: Date) {
  const state = row.url === source.url ? stateOf(row) : { ...stateOf(row), nextCheckAt: now };
  return { where: { id: row.id }, data: { ...columnsOf(source), ...stateColumns(state) } };
}

/** What a feed held when it was read for the first time is old news; so is what its new address holds after a move in config. */
function isFirstReading(before: SourceState, after: SourceState): boolean {
  if (before.lastSuccessAt === null) return true;
  return before.configuredUrl !== null && after.configuredUrl !== before.configuredUrl;
}

function isSame(a: Source, b: Source): boolean {
  return toJson(columnsOf(a)) === toJson(columnsOf(b));
}

function columnsOf({ id, name, url, language, tier, topic, enabled }: Source) {
  return { id, name, url, language, tier, topic, enabled };
}

function stateColumns(state: SourceState) {
  return { state: toJson(state), nextCheckAt: state.nextCheckAt };
}

/** A state stored by an older version lacks what was added since. */
function stateOf(row: Row): SourceState {
  return { ...freshState(row.nextCheckAt), ...fromJson<SourceState>(row.state) };
}

function sourceOf(row: Row): FollowedSource {
  return { ...(columnsOf(row as unknown as Source) satisfies Source), state: stateOf(row) };
}
