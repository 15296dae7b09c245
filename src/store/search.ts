/** Search of any text: by the names of a subject first, then by what articles say of it; the newest first within each. */
import type { Deal, Fleet, SubjectRef } from '#domain/deal.ts';
import type { Found, Page } from '#domain/ports.ts';
import { fold } from '#text/fold.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type Database, inChunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { dealOf, fleetOf, refKey, type SubjectKind } from './subjects.ts';

/** More words than anybody types narrow nothing down. */
const WORDS = 12;
const WORD_LENGTH = 40;
/** From so many letters on, the last word may be the beginning of one: shorter beginnings are those of everything. */
const PREFIX_FROM = 3;
/** Above every seq. */
const NEWEST = 2 ** 31 - 1;

type Row = Readonly<Record<'seq', bigint | number>> & { readonly kind: string; readonly id: string };

/** @throws UsageError for a place that is none. */
export async function searchText(
  db: Database,
  text: string,
  limit: number,
  after: string | null,
): Promise<Page<Found>> {
  const steps = stepsFor(wordsOf(text), SYNTAX[db.provider]);
  const [first, place] = after === null ? [0, NEWEST] : placeOf(after);
  return db.read(async (reader) => {
    const rows: { step: number; row: Row }[] = [];
    for (let step = first; step < steps.length && rows.length <= limit; step += 1) {
      const before = step === first ? place : NEWEST;
      const wanted = limit + 1 - rows.length;
      const query = steps[step] ?? '';
      for (const row of await reader.$queryRaw<Row[]>(LOOK_UP[db.provider](query, before, wanted)))
        rows.push({ step, row });
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

/** How a database writes a query. Words are folded: letters and digits, nothing that means anything to either. */
interface Syntax {
  word(word: string, begins: boolean): string;
  all(words: readonly string[]): string;
  inNames(words: readonly string[]): string;
  inARow(words: readonly string[], begins: boolean): string;
  without(query: string, other: string): string;
  either(a: string, b: string): string;
}

const SYNTAX: Readonly<Record<Database['provider'], Syntax>> = {
  sqlite: {
    word: (word, begins) => `"${word}"${begins ? '*' : ''}`,
    all: (words) => words.join(' AND '),
    inNames: (words) => `{names} : (${words.join(' AND ')})`,
    inARow: (words, begins) => `"${words.join(' ')}"${begins ? '*' : ''}`,
    without: (query, other) => `(${query}) NOT (${other})`,
    either: (a, b) => `(${a}) OR (${b})`,
  },
  postgresql: {
    word: (word, begins) => `${word}${begins ? ':*' : ''}`,
    all: (words) => words.join(' & '),
    inNames: (words) => words.map((word) => (word.endsWith(':*') ? `${word}A` : `${word}:A`)).join(' & '),
    inARow: (words, begins) => `${words.join(' <-> ')}${begins ? ':*' : ''}`,
    without: (query, other) => `(${query}) & !(${other})`,
    either: (a, b) => `(${a}) | (${b})`,
  },
};

/**
 * The same words looked for more and more widely, each step without what the steps before it found: as names · as names,
 * the last one begun · in a row anywhere · anywhere.
 */
function stepsFor(words: readonly string[], syntax: Syntax): readonly string[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const begins = last.length >= PREFIX_FROM;
  const exact = words.map((word) => syntax.word(word, false));
  const open = [...exact.slice(0, -1), syntax.word(last, begins)];
  const named = syntax.inNames(exact);
  const begun = syntax.inNames(open);
  const all = syntax.all(open);
  const steps = [named];
  if (begins) steps.push(syntax.without(begun, named));
  if (words.length === 1) return [...steps, syntax.without(all, begun)];
  const row = syntax.inARow(words, begins);
  return [...steps, syntax.without(row, begun), syntax.without(all, syntax.either(begun, row))];
}

const LOOK_UP: Readonly<
  Record<Database['provider'], (query: string, before: number, limit: number) => Prisma.Sql>
> = {
  sqlite: (query, before, limit) => Prisma.sql`
    SELECT t."seq" AS "seq", t."subjectKind" AS "kind", t."subjectId" AS "id"
    FROM "SearchIndex" i JOIN "SearchText" t ON t."seq" = i."rowid"
    WHERE i."SearchIndex" MATCH ${query} AND i."rowid" < ${before} ORDER BY i."rowid" DESC LIMIT ${limit}`,
  postgresql: (query, before, limit) => Prisma.sql`
    SELECT t."seq" AS "seq", t."subjectKind" AS "kind", t."subjectId" AS "id" FROM "SearchText" t
    WHERE t."words" @@ to_tsquery('simple', ${query}) AND t."seq" < ${before} ORDER BY t."seq" DESC LIMIT ${limit}`,
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
