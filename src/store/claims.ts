/**
 * The claims of subjects in one text a subject, put together by the database: a company that everybody writes about has
 * thousands of claims, and taken row by row and column by column they cost ten times as much.
 */
import type { Claim } from '#domain/deal.ts';
import { inChunks, type Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';
import type { SubjectKind } from './subjects.ts';

/** As the SQL below writes them. */
type Written = readonly [
  id: string,
  field: string,
  value: Claim['value'],
  evidence: Claim['evidence'],
  source: Claim['source'],
  reviewId: string | null,
  at: string,
];

/** Ids and fields are letters, digits and dashes, the rest is JSON already: nothing needs to be escaped. */
const CLAIM = Prisma.sql`'["' || "id" || '","' || "field" || '",' || "value" || ',' || COALESCE("evidence", 'null') || ',' ||
  COALESCE("source", 'null') || ',' || COALESCE('"' || "reviewId" || '"', 'null') || ',"' || CAST("at" AS TEXT) || '"]'`;

/** By the subject's id, in order of time. */
export async function claimsOf(
  db: Reader,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const rows = await inChunks(
    ids,
    (part) =>
      db.$queryRaw<{ id: string; claims: string }[]>`
        SELECT "subjectId" AS "id", STRING_AGG(${CLAIM}, ',' ORDER BY "at", "seq") AS "claims" FROM "Claim"
        WHERE "subjectKind" = ${kind} AND "subjectId" IN (${Prisma.join(part)}) GROUP BY "subjectId"`,
  );
  return new Map(rows.map(({ id, claims }) => [id, readClaims(claims, { kind, id })]));
}

function readClaims(text: string, subject: Claim['subject']): readonly Claim[] {
  return fromJson<readonly Written[]>(`[${text}]`).map(
    ([id, field, value, evidence, source, reviewId, at]) => ({
      id,
      subject,
      field: field as Claim['field'],
      value,
      evidence,
      source,
      reviewId,
      at: timeOf(at),
    }),
  );
}

/** "2026-03-02T12:00:00.000+00:00" is how SQLite has it, "2026-03-02 12:00:00" PostgreSQL. */
function timeOf(text: string): Date {
  return new Date(text.includes('T') ? text : `${text.replace(' ', 'T')}Z`);
}
