/**
 * The claims of subjects in one text a subject, put together by the database: a company that everybody writes about has
 * thousands of claims, and taken row by row and column by column they cost several times as much.
 */
import type { Claim, SubjectRef } from '#domain/deal.ts';
import { chunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';
import { refKey } from './ref-key.ts';

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
  /** Theirs; the same list as long as nothing changes, so that readers may know it again. */
  readonly claims: readonly Claim[];
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

/** What the database tells of a subject's claims before they are read: by this one sees whether what is remembered still holds. */
export interface Tally extends SubjectRef {
  readonly count: number;
  /** Of their places. */
  readonly sum: number;
}

/** By the subject's key, in order of time: what is remembered, what has come since, and what has to be read anew. */
export async function claimsOf(
  db: Reader,
  tallies: readonly Tally[],
  memory: ClaimMemory | undefined,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const held = new Map<string, Kept>();
  const more: Since[] = [];
  for (const one of tallies) {
    const key = refKey(one);
    const before = memory?.get(key);
    if (before && holds(before, one)) held.set(key, before);
    else if (one.count > 0) more.push({ ...one, after: before?.last ?? 0, before: before?.rows ?? [] });
  }
  const again: Since[] = [];
  for (const [one, rows] of await readSince(db, more)) {
    const now = keptOf([...one.before, ...rows]);
    // Some have moved to another subject.
    if (one.before.length > 0 && !holds(now, one)) again.push({ ...one, after: 0, before: [] });
    else held.set(refKey(one), now);
  }
  for (const [one, rows] of await readSince(db, again)) held.set(refKey(one), keptOf(rows));
  if (memory) for (const [key, kept] of held) memory.set(key, kept);
  return new Map([...held].map(([key, { claims }]) => [key, claims]));
}

function holds(kept: Kept, { count, sum }: Tally): boolean {
  return kept.rows.length === count && kept.sum === sum;
}

function keptOf(rows: readonly Row[]): Kept {
  const inTime = rows.toSorted((a, b) => a.claim.at.getTime() - b.claim.at.getTime() || a.seq - b.seq);
  let [last, sum] = [0, 0];
  for (const { seq } of rows) {
    last = Math.max(last, seq);
    sum += seq;
  }
  return { rows: inTime, claims: inTime.map(({ claim }) => claim), last, sum };
}

/** Ids and fields are letters, digits and dashes, the rest is JSON already: nothing needs to be escaped. */
const CLAIM = Prisma.sql`'[' || "seq" || ',"' || "id" || '","' || "field" || '",' || "value" || ',' ||
  COALESCE("evidence", 'null') || ',' || COALESCE("source", 'null') || ',' ||
  COALESCE('"' || "reviewId" || '"', 'null') || ',"' || CAST("at" AS TEXT) || '"]'`;

/** Claims as one text, for a query whose rows "r" are subjects: how many and the sum of their places, and they themselves where they are few. */
export const TALLY = Prisma.sql`(SELECT COUNT(*) || ' ' || COALESCE(SUM("seq"), 0) FROM "Claim"
  WHERE "subjectKind" = r."kind" AND "subjectId" = r."id")`;
export const FEW_CLAIMS = Prisma.sql`CASE WHEN (SELECT 1 FROM "Claim"
    WHERE "subjectKind" = r."kind" AND "subjectId" = r."id" LIMIT 1 OFFSET ${Prisma.raw(String(WORTH_KEEPING - 1))}) IS NULL
  THEN (SELECT STRING_AGG(${CLAIM}, ',') FROM "Claim" WHERE "subjectKind" = r."kind" AND "subjectId" = r."id") END`;

/** What FEW_CLAIMS wrote, in order of time. */
export function fewClaims(text: string, subject: SubjectRef): readonly Claim[] {
  return keptOf(readClaims(text, subject)).claims;
}

/** Claims of a subject that were stored after this place, and those known before it. */
interface Since extends Tally {
  readonly after: number;
  readonly before: readonly Row[];
}

/** A condition a subject; SQLite nests no more than a thousand. */
const AT_ONCE = 500;

async function readSince(
  db: Reader,
  wanted: readonly Since[],
): Promise<readonly (readonly [Since, readonly Row[]])[]> {
  const found = new Map<string, string>();
  for (const part of chunks(wanted, AT_ONCE)) {
    const each = part.map(
      ({ kind, id, after }) =>
        Prisma.sql`("subjectKind" = ${kind} AND "subjectId" = ${id} AND "seq" > ${after})`,
    );
    const rows = await db.$queryRaw<{ kind: SubjectRef['kind']; id: string; claims: string }[]>`
      SELECT "subjectKind" AS "kind", "subjectId" AS "id", STRING_AGG(${CLAIM}, ',') AS "claims" FROM "Claim"
      WHERE ${Prisma.join(each, ' OR ')} GROUP BY "subjectKind", "subjectId"`;
    for (const row of rows) found.set(refKey(row), row.claims);
  }
  return wanted.map((one) => {
    const { kind, id } = one;
    return [one, readClaims(found.get(refKey(one)) ?? '', { kind, id })];
  });
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
