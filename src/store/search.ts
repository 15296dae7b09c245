/** Search of any text: by the names of a subject first, then by what articles say of it; the newest first within each. */
import type { Deal, Fleet, SubjectRef } from '#domain/deal.ts';
import type { Found, Page } from '#domain/ports.ts';
import { fold } from '#text/fold.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type Database, inChunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { refKey } from './ref-key.ts';
import { dealOf, fleetOf, type SubjectKind } from './subjects.ts';

/** More words than anybody types narrow nothing down. */
const WORDS = 12;
const WORD_LENGTH = 40;
/** From so many letters on, the last word may be the beginning of one: shorter beginnings are those of everything. */
const PREFIX_FROM = 3;
/** Above every seq. */
const NEWEST = 2 ** 31 - 1;
/** Rows looked at in one query while those that were told are passed over. */
const AT_ONCE = 500;

interface Row {
  readonly seq: bigint | number;
  readonly kind: string;
  readonly id: string;
  readonly names: string;
  readonly said: string;
}

/** @throws UsageError for a place that is none. */
export async function searchText(
  db: Database,
  text: string,
  limit: number,
  after: string | null,
): Promise<Page<Found>> {
  const steps = stepsFor(wordsOf(text), db.provider);
  const [first, place] = after === null ? [0, NEWEST] : placeOf(after);
  return db.read(async (reader) => {
    const rows: { step: number; row: Row }[] = [];
    for (let step = first; step < steps.length && rows.length <= limit; step += 1) {
      const start = step === first ? place : NEWEST;
      const look = (before: number, count: number) =>
        LOOK_UP[db.provider](reader, steps[step]!, before, count);
      const earlier = steps.slice(0, step);
      for (const row of await fresh(look, earlier, start, limit + 1 - rows.length)) rows.push({ step, row });
    }
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const refs = page.map(({ row }): SubjectRef => ({ kind: row.kind as SubjectKind, id: row.id }));
    return {
      rows: await foundOf(reader, refs),
      next: rows.length > limit && last ? toCursor(last.step, Number(last.row.seq)) : null,
    };
  });
}

/** Up to so many rows that no earlier step holds: those were told already. */
async function fresh(
  look: (before: number, count: number) => Promise<readonly Row[]>,
  earlier: readonly Step[],
  start: number,
  wanted: number,
): Promise<readonly Row[]> {
  const kept: Row[] = [];
  for (let [before, count] = [start, wanted]; ; count = Math.min(2 * count, AT_ONCE)) {
    const rows = await look(before, count);
    kept.push(...rows.filter((row) => !earlier.some((step) => step.holds(row))));
    const last = rows.at(-1);
    if (kept.length >= wanted || rows.length < count || last === undefined) return kept.slice(0, wanted);
    before = Number(last.seq);
  }
}

/** Anybody may send any place. */
function placeOf(cursor: string): readonly [step: number, before: number] {
  const [step, before] = fromCursor(cursor, ['number', 'number']).map(Number);
  const fits = (value: number | undefined): value is number =>
    Number.isInteger(value) && value !== undefined && value >= 0 && value <= NEWEST;
  return fits(step) && fits(before) ? [step, before] : [NEWEST, 0];
}

function wordsOf(text: string): readonly string[] {
  const words = fold(text.slice(0, 1000)).split(' ');
  return [...new Set(words.filter((word) => word !== ''))]
    .slice(0, WORDS)
    .map((word) => word.slice(0, WORD_LENGTH));
}

/** One way of looking: among the names or among all words. */
interface Step {
  readonly among: 'names' | 'all';
  /** As the database writes it. Words are folded: letters and digits, nothing that means anything to either. */
  readonly query: string;
  /** The same question, asked of one row. */
  readonly holds: (row: Row) => boolean;
}

/**
 * The same words looked for more and more widely: as names · as names, the last one begun · in a row anywhere · anywhere.
 */
function stepsFor(words: readonly string[], provider: Database['provider']): readonly Step[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const begins = last.length >= PREFIX_FROM;
  const { one, and, inARow, crosses } = SYNTAX[provider];
  const every = (open: boolean) =>
    words.map((word, index) => one(word, open && index === words.length - 1)).join(and);
  const names = (row: Row) => ` ${row.names} `;
  const all = (row: Row) => ` ${row.names} ${row.said} `;
  const holdsEach = (text: string, open: boolean) =>
    words.every((word, index) =>
      text.includes(open && index === words.length - 1 ? ` ${word}` : ` ${word} `),
    );
  const steps: Step[] = [
    { among: 'names', query: every(false), holds: (row) => holdsEach(names(row), false) },
  ];
  if (begins) steps.push({ among: 'names', query: every(true), holds: (row) => holdsEach(names(row), true) });
  if (words.length > 1) {
    const inRow = ` ${words.join(' ')}${begins ? '' : ' '}`;
    const holdsRow = (row: Row) =>
      crosses ? all(row).includes(inRow) : [row.names, row.said].some((text) => ` ${text} `.includes(inRow));
    steps.push({ among: 'all', query: inARow(words, begins), holds: holdsRow });
  }
  return [...steps, { among: 'all', query: every(begins), holds: (row) => holdsEach(all(row), begins) }];
}

const SYNTAX = {
  sqlite: {
    one: (word: string, begins: boolean) => `"${word}"${begins ? '*' : ''}`,
    and: ' AND ',
    /** Whether the last word of the names and the first of what is said are in a row. */
    crosses: false,
    inARow: (words: readonly string[], begins: boolean) => `"${words.join(' ')}"${begins ? '*' : ''}`,
  },
  postgresql: {
    one: (word: string, begins: boolean) => `${word}${begins ? ':*' : ''}`,
    and: ' & ',
    crosses: true,
    inARow: (words: readonly string[], begins: boolean) => `${words.join(' <-> ')}${begins ? ':*' : ''}`,
  },
} as const;

const COLUMNS = Prisma.sql`t."seq" AS "seq", t."subjectKind" AS "kind", t."subjectId" AS "id", t."names" AS "names", t."said" AS "said"`;
type LookUp = (db: Reader, step: Step, before: number, limit: number) => Promise<readonly Row[]>;

/** Walks a word's places from the newest, and stops where there are enough. */
const inSqlite: LookUp = (db, { among, query }, before, limit) => {
  const table = among === 'names' ? Prisma.sql`"SearchNames"` : Prisma.sql`"SearchIndex"`;
  return db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${table} i JOIN "SearchText" t ON t."seq" = i."rowid"
    WHERE i.${table} MATCH ${query} AND i."rowid" < ${before} ORDER BY i."rowid" DESC LIMIT ${limit}`;
};

/** Rows at the end of the table that are walked before the index is asked. */
const RECENT = 5_000;

/**
 * PostgreSQL's index knows no order. Common words are found within a walk over the latest rows; all others have few places,
 * which the index brings at once. Left to choose, the planner walks all rows for two common words that never meet.
 */
const inPostgresql: LookUp = async (db, { among, query }, before, limit) => {
  const column = among === 'names' ? Prisma.sql`t."nameWords"` : Prisma.sql`t."words"`;
  const holds = Prisma.sql`${column} @@ to_tsquery('simple', ${query})`;
  const [newest] = await db.$queryRaw<{ seq: number | null }[]>`SELECT MAX("seq") AS "seq" FROM "SearchText"`;
  const top = Math.min(before, Number(newest?.seq ?? 0) + 1);
  const floor = Math.max(0, top - RECENT);
  const recent = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM "SearchText" t
    WHERE ${holds} AND t."seq" < ${top} AND t."seq" >= ${floor} ORDER BY t."seq" DESC LIMIT ${limit}`;
  if (recent.length === limit || floor === 0) return recent;
  const rest = await db.$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (SELECT t."seq" FROM "SearchText" t WHERE ${holds} AND t."seq" < ${floor})
    SELECT ${COLUMNS} FROM "SearchText" t
    WHERE t."seq" IN (SELECT f."seq" FROM found f ORDER BY f."seq" DESC LIMIT ${limit - recent.length})
    ORDER BY t."seq" DESC`;
  return [...recent, ...rest];
};

const LOOK_UP: Readonly<Record<Database['provider'], LookUp>> = {
  sqlite: inSqlite,
  postgresql: inPostgresql,
};

async function foundOf(db: Reader, refs: readonly SubjectRef[]): Promise<readonly Found[]> {
  const ids = (kind: SubjectKind) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  const found = new Map<string, Deal | Fleet>();
  const deals = await inChunks(ids('deal'), (part) => db.deal.findMany({ where: { id: { in: part } } }));
  for (const row of deals) found.set(refKey({ kind: 'deal', id: row.id }), dealOf(row));
  const fleets = await inChunks(ids('fleet'), (part) => db.fleet.findMany({ where: { id: { in: part } } }));
  for (const row of fleets) found.set(refKey({ kind: 'fleet', id: row.id }), fleetOf(row));
  return refs.flatMap((ref): Found[] => {
    const subject = found.get(refKey(ref));
    if (subject === undefined) return [];
    return ref.kind === 'deal'
      ? [{ kind: 'deal', deal: subject as Deal }]
      : [{ kind: 'fleet', fleet: subject as Fleet }];
  });
}
