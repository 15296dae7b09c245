import type { SubjectRef } from '#domain/deal.ts';
import type { Doubt, History, Page, Timeline } from '#domain/ports.ts';
import type { ClaimMemory } from './claims.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type Database, inChunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { companyFilter, latestDeals } from './latest.ts';
import { beginsWith, companiesHolding, foldName } from './names.ts';
import { lastReviews, reviewBy } from './reviews.ts';
import { searchText } from './search.ts';
import { dealStats } from './stats.ts';
import { dealOf, fleetOf, type SubjectKind } from './subjects.ts';
import { suggestNames } from './suggest.ts';
import { timelinesOf } from './timelines.ts';

const NEWEST_FIRST = [{ updatedAt: 'desc' as const }, { id: 'desc' as const }];

export function createHistory(db: Database, memory: ClaimMemory): History {
  return {
    latest: (query) => db.read((reader) => latestDeals(reader, query)),
    deal: (id) => db.read((reader) => dealTimeline(reader, id, memory)),
    subject: (ref) => db.read((reader) => subjectTimeline(reader, ref, memory)),
    reviews: (limit) => db.read((reader) => lastReviews(reader, limit)),
    review: (id) => db.read((reader) => reviewBy(reader, id)),
    company: (name, limit) => db.read((reader) => companyTimelines(reader, name, limit, memory)),
    fleets: (company, limit) =>
      db.read(async (reader) => {
        const named = company === null ? {} : await companyFilter(reader, company);
        const where = { ...named, mergedInto: null };
        const rows = await reader.fleet.findMany({ where, orderBy: NEWEST_FIRST, take: limit });
        return rows.map(fleetOf);
      }),
    suggest: (prefix, what) => db.read((reader) => suggestNames(reader, prefix, what)),
    search: (text, limit, after) => searchText(db, text, limit, after),
    doubts: (limit) => db.read((reader) => openDoubts(reader, limit)),
    export: (after, limit) => db.read((reader) => exportPage(reader, after, limit)),
    stats: (by, since, limit) => db.read((reader) => dealStats(reader, db.provider, by, since, limit)),
    counts: () => db.read(counts),
  };
}

/** The deal of this id, or the only one whose id begins so: what a person copies from a table. */
async function dealTimeline(db: Reader, id: string, memory: ClaimMemory): Promise<Timeline | null> {
  const found = await db.deal.findMany({
    where: { id: beginsWith(id) },
    orderBy: { id: 'asc' },
    take: 2,
    select: { id: true },
  });
  const [first, another] = found;
  if (first === undefined || (another !== undefined && first.id !== id)) return null;
  return (await timelinesOf(db, [{ kind: 'deal', id: first.id }], memory))[0] ?? null;
}

/** A merge may have been merged in turn; so many in a row are followed. */
const MOST_MERGES = 20;

async function subjectTimeline(
  db: Reader,
  { kind, id }: SubjectRef,
  memory: ClaimMemory,
): Promise<Timeline | null> {
  let found: Timeline | null = null;
  for (let [at, merges] = [id, 0]; merges < MOST_MERGES; merges += 1) {
    const [timeline] = await timelinesOf(db, [{ kind, id: at }], memory);
    if (timeline === undefined) return found;
    found = timeline;
    const { known } = timeline;
    const into = known.kind === 'deal' ? known.deal.mergedInto : known.fleet.mergedInto;
    if (into === null) return found;
    at = into;
  }
  return found;
}

async function companyTimelines(
  db: Reader,
  name: string,
  limit: number,
  memory: ClaimMemory,
): Promise<readonly Timeline[]> {
  const part = foldName(name);
  const names = part === '' ? [] : await companiesHolding(db, part);
  const deals = await newestOf(db, 'deal', part, names, limit);
  const fleets = await newestOf(db, 'fleet', part, names, limit);
  const refs = [
    ...deals.map((row) => ({ kind: 'deal' as const, ...row })),
    ...fleets.map((row) => ({ kind: 'fleet' as const, ...row })),
  ]
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, limit)
    .map(({ kind, id }): SubjectRef => ({ kind, id }));
  return timelinesOf(db, refs, memory);
}

interface Newest {
  readonly id: string;
  readonly updatedAt: Date;
}

/**
 * Of these companies, or of all whose name holds `part` where they are many. Left to choose, PostgreSQL walks all deals
 * from the newest for some hundred names, however old theirs are.
 */
async function newestOf(
  db: Reader,
  kind: SubjectKind,
  part: string,
  names: readonly string[] | 'many',
  limit: number,
): Promise<readonly Newest[]> {
  if (names === 'many') {
    const where = { companyFold: { contains: part }, mergedInto: null };
    const asked = { where, orderBy: NEWEST_FIRST, take: limit, select: { id: true, updatedAt: true } };
    return kind === 'deal' ? db.deal.findMany(asked) : db.fleet.findMany(asked);
  }
  if (names.length === 0) return [];
  const table = Prisma.raw(kind === 'deal' ? '"Deal"' : '"Fleet"');
  return db.$queryRaw<Newest[]>`
    WITH found AS MATERIALIZED (SELECT "id", "updatedAt" FROM ${table}
      WHERE "companyFold" IN (${Prisma.join([...names])}) AND "mergedInto" IS NULL)
    SELECT "id", "updatedAt" FROM found ORDER BY "updatedAt" DESC, "id" DESC LIMIT ${limit}`;
}

/** Looked for beyond the limit, since some pairs were merged meanwhile. */
const DOUBTS_LOOKED_AT = 500;

async function openDoubts(db: Reader, limit: number): Promise<readonly Doubt[]> {
  const rows = await db.doubt.findMany({
    where: { aKind: 'deal', bKind: 'deal' },
    orderBy: { at: 'desc' },
    take: Math.max(limit, DOUBTS_LOOKED_AT),
  });
  const ids = [...new Set(rows.flatMap(({ aId, bId }) => [aId, bId]))];
  const deals = await inChunks(ids, (part) =>
    db.deal.findMany({ where: { id: { in: part }, mergedInto: null }, select: { data: true } }),
  );
  const standing = new Map(deals.map(dealOf).map((deal) => [deal.id, deal]));
  const open: Doubt[] = [];
  for (const { aId, bId, why, at } of rows) {
    const [a, b] = [standing.get(aId), standing.get(bId)];
    if (a && b) open.push({ a, b, why, at });
  }
  return open.slice(0, limit);
}

/** In the order deals were first stored: a deal that changes meanwhile is neither skipped nor told twice. */
async function exportPage(db: Reader, after: string | null, limit: number): Promise<Page<Timeline>> {
  const seq = after === null ? 0 : Number(fromCursor(after, ['number'])[0]);
  const found = await db.deal.findMany({
    where: { seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: limit + 1,
    select: { seq: true, id: true },
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const rows = await timelinesOf(
    db,
    page.map(({ id }) => ({ kind: 'deal', id })),
  );
  return { rows, next: found.length > limit && last ? toCursor(last.seq) : null };
}

async function counts(db: Reader) {
  return {
    articles: await db.article.count(),
    deals: await db.deal.count({ where: { mergedInto: null } }),
    fleets: await db.fleet.count({ where: { mergedInto: null } }),
    claims: await db.claim.count(),
    changes: await db.change.count(),
    deliveries: await db.delivery.count(),
  };
}
