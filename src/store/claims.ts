/**
 * The claims of subjects in one text a subject, put together by the database: a company that everybody writes about has
 * thousands of claims, and taken row by row and column by column they cost several times as much.
 */
import type { Claim } from '#domain/deal.ts';
import { inChunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';
import type { SubjectKind } from './subjects.ts';

/** As the SQL below writes them. */
type Written = readonly [
  seq: number,
  id: string,
  field: string,
  value: Claim['value'],
  evidence: Claim['evidence'],
  source: Claim['source'],
  reviewId: string | null,
  at: string,
];

interface Row {
  readonly seq: number;
  readonly claim: Claim;
}

/** The claims of one subject in order of time, with what tells them from any other set of claims. */
interface Kept {
  readonly rows: readonly Row[];
  readonly last: number;
  readonly sum: number;
}

/** Fewer are read again as fast as they are looked up. */
const WORTH_KEEPING = 40;
/** Of all kept subjects together: some four megabytes. */
const KEEP_AT_MOST = 6000;

/**
 * Remembers the claims of subjects that have many, the last used ones. What it remembers is compared with the database
 * each time: a claim never changes but by moving to another subject, so the number of claims and the sum of their places
 * tell whether it still holds.
 */
export class ClaimMemory {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  get(key: string): Kept | undefined {
    return this.#kept.get(key);
  }

  set(key: string, kept: Kept): void {
    this.drop(key);
    if (kept.rows.length < WORTH_KEEPING || kept.rows.length > KEEP_AT_MOST) return;
    this.#kept.set(key, kept);
    this.#size += kept.rows.length;
    for (const [oldest] of this.#kept) {
      if (this.#size <= KEEP_AT_MOST) break;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    this.#size -= this.#kept.get(key)?.rows.length ?? 0;
    this.#kept.delete(key);
  }
}

/** By the subject's id, in order of time. */
export async function claimsOf(
  db: Reader,
  kind: SubjectKind,
  ids: readonly string[],
  memory: ClaimMemory | undefined,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const held = memory ? await recall(db, kind, ids, memory) : new Map<string, Kept>();
  const rest = ids.filter((id) => !held.has(id));
  for (const [id, rows] of await read(db, kind, rest, 0)) held.set(id, keptOf(rows));
  if (memory) for (const [id, kept] of held) memory.set(`${kind}:${id}`, kept);
  return new Map([...held].map(([id, { rows }]) => [id, rows.map(({ claim }) => claim)]));
}

/** What is remembered and still holds, with the claims that have come since. */
async function recall(
  db: Reader,
  kind: SubjectKind,
  ids: readonly string[],
  memory: ClaimMemory,
): Promise<Map<string, Kept>> {
  const held = new Map<string, Kept>();
  const known = ids.filter((id) => memory.get(`${kind}:${id}`) !== undefined);
  if (known.length === 0) return held;
  const counts = await db.$queryRaw<{ id: string; count: bigint; sum: bigint }[]>`
    SELECT "subjectId" AS "id", COUNT(*) AS "count", SUM("seq") AS "sum" FROM "Claim"
    WHERE "subjectKind" = ${kind} AND "subjectId" IN (${Prisma.join(known)}) GROUP BY "subjectId"`;
  for (const { id, count, sum } of counts) {
    const before = memory.get(`${kind}:${id}`);
    if (before === undefined) continue;
    const same = before.rows.length === Number(count) && before.sum === Number(sum);
    const news = same ? undefined : (await read(db, kind, [id], before.last)).get(id);
    const now = news === undefined ? before : keptOf([...before.rows, ...news]);
    if (now.rows.length === Number(count) && now.sum === Number(sum)) held.set(id, now);
  }
  return held;
}

function keptOf(rows: readonly Row[]): Kept {
  const inTime = rows.toSorted((a, b) => a.claim.at.getTime() - b.claim.at.getTime() || a.seq - b.seq);
  let [last, sum] = [0, 0];
  for (const { seq } of rows) {
    last = Math.max(last, seq);
    sum += seq;
  }
  return { rows: inTime, last, sum };
}

/** Ids and fields are letters, digits and dashes, the rest is JSON already: nothing needs to be escaped. */
const CLAIM = Prisma.sql`'[' || "seq" || ',"' || "id" || '","' || "field" || '",' || "value" || ',' ||
  COALESCE("evidence", 'null') || ',' || COALESCE("source", 'null') || ',' ||
  COALESCE('"' || "reviewId" || '"', 'null') || ',"' || CAST("at" AS TEXT) || '"]'`;

async function read(
  db: Reader,
  kind: SubjectKind,
  ids: readonly string[],
  after: number,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await inChunks(
    ids,
    (part) => db.$queryRaw<{ id: string; claims: string }[]>`
      SELECT "subjectId" AS "id", STRING_AGG(${CLAIM}, ',') AS "claims" FROM "Claim"
      WHERE "subjectKind" = ${kind} AND "subjectId" IN (${Prisma.join(part)}) AND "seq" > ${after} GROUP BY "subjectId"`,
  );
  return new Map(rows.map(({ id, claims }) => [id, readClaims(claims, { kind, id })]));
}

function readClaims(text: string, subject: Claim['subject']): readonly Row[] {
  return fromJson<readonly Written[]>(`[${text}]`).map(
    ([seq, id, field, value, evidence, source, reviewId, at]) => ({
      seq,
      claim: {
        id,
        subject,
        field: field as Claim['field'],
        value,
        evidence,
        source,
        reviewId,
        at: timeOf(at),
      },
    }),
  );
}

/** "2026-03-02T12:00:00.000+00:00" is how SQLite has it, "2026-03-02 12:00:00" PostgreSQL. */
function timeOf(text: string): Date {
  return new Date(text.includes('T') ? text : `${text.replace(' ', 'T')}Z`);
}
