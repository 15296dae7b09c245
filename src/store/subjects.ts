/** Subjects with everything that is known about them, a query or two for any number of them. */
import type { Deal, Fleet, Known, SubjectRef } from '#domain/deal.ts';
import { type ClaimMemory, claimsOf, FEW_CLAIMS, fewClaims, TALLY, type Tally } from './claims.ts';
import { inChunks, type Reader } from './database.ts';
import { type Deal as DealRow, type Fleet as FleetRow, Prisma } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';
import { refKey } from './ref-key.ts';

export type SubjectKind = SubjectRef['kind'];
export const KINDS: readonly SubjectKind[] = ['deal', 'fleet'];

/** Every subject that one of `keys` leads to. */
export async function knownByKeys(
  db: Reader,
  keys: readonly string[],
  memory?: ClaimMemory,
): Promise<readonly Known[]> {
  const rows = await inChunks(keys, (part) =>
    subjectRows(
      db,
      Prisma.sql`SELECT DISTINCT "subjectKind" AS "kind", "subjectId" AS "id" FROM "SubjectKey" WHERE "key" IN (${Prisma.join(part)})`,
    ),
  );
  return knownOf(db, rows, memory);
}

/** The subjects named, deals first, each kind in the order it was first stored; unknown ones are left out. */
export async function knownByRefs(
  db: Reader,
  refs: readonly SubjectRef[],
  memory?: ClaimMemory,
): Promise<readonly Known[]> {
  const rows: Row[] = [];
  for (const kind of KINDS) {
    const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
    const found = await inChunks(ids, (part) =>
      subjectRows(
        db,
        Prisma.sql`SELECT '${Prisma.raw(kind)}' AS "kind", "id" FROM "${Prisma.raw(TABLES[kind])}" WHERE "id" IN (${Prisma.join(part)})`,
      ),
    );
    rows.push(...found);
  }
  return knownOf(db, rows, memory);
}

const TABLES: Readonly<Record<SubjectKind, string>> = { deal: 'Deal', fleet: 'Fleet' };

interface Row {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly seq: bigint | number;
  readonly data: string;
  readonly keys: string | null;
  readonly tally: string;
  /** Null where there are many; then they are read, or remembered. */
  readonly claims: string | null;
}

/** Between two keys; these are folded names and domains. */
const KEY_END = '\n';

/** All of it in one statement: a report on a deal that few write about needs no other. */
function subjectRows(db: Reader, refs: Prisma.Sql): Promise<readonly Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r."kind" AS "kind", r."id" AS "id", COALESCE(d."seq", f."seq") AS "seq", COALESCE(d."data", f."data") AS "data",
      (SELECT STRING_AGG("key", ${KEY_END}) FROM "SubjectKey" WHERE "subjectKind" = r."kind" AND "subjectId" = r."id") AS "keys",
      ${TALLY} AS "tally", ${FEW_CLAIMS} AS "claims"
    FROM (${refs}) r
      LEFT JOIN "Deal" d ON r."kind" = 'deal' AND d."id" = r."id"
      LEFT JOIN "Fleet" f ON r."kind" = 'fleet' AND f."id" = r."id"
    WHERE COALESCE(d."seq", f."seq") IS NOT NULL`;
}

async function knownOf(
  db: Reader,
  found: readonly Row[],
  memory: ClaimMemory | undefined,
): Promise<readonly Known[]> {
  const rows = [...new Map(found.map((row) => [refKey(row), row])).values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || Number(a.seq) - Number(b.seq),
  );
  const many = await claimsOf(db, rows.filter(({ claims }) => claims === null).map(tallyOf), memory);
  return rows.map((row): Known => {
    const { kind, id } = row;
    const keys = row.keys?.split(KEY_END).sort() ?? [];
    const claims = row.claims === null ? (many.get(refKey(row)) ?? []) : fewClaims(row.claims, { kind, id });
    return kind === 'deal'
      ? { kind, deal: dealOf(row), claims, keys }
      : { kind, fleet: fleetOf(row), claims, keys };
  });
}

function tallyOf({ kind, id, tally }: Row): Tally {
  const [count = 0, sum = 0] = tally.split(' ').map(Number);
  return { kind, id, count, sum };
}

export function dealOf(row: Pick<DealRow, 'data'>): Deal {
  return fromJson<Deal>(row.data);
}

export function fleetOf(row: Pick<FleetRow, 'data'>): Fleet {
  return fromJson<Fleet>(row.data);
}
