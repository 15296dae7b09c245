/** Subjects with everything that is known about them, a few queries for any number of them. */
import type { Deal, Fleet, Known, SubjectRef } from '#domain/deal.ts';
import { type ClaimMemory, claimsOf } from './claims.ts';
import { inChunks, type Reader } from './database.ts';
import type { Deal as DealRow, Fleet as FleetRow } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';

export type SubjectKind = SubjectRef['kind'];
export const KINDS: readonly SubjectKind[] = ['deal', 'fleet'];

export function refKey({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}

/** Every subject that one of `keys` leads to. */
export async function knownByKeys(
  db: Reader,
  keys: readonly string[],
  memory?: ClaimMemory,
): Promise<readonly Known[]> {
  const rows = await inChunks(keys, (part) => db.subjectKey.findMany({ where: { key: { in: part } } }));
  return knownByRefs(
    db,
    rows.map((row) => ({ kind: row.subjectKind as SubjectKind, id: row.subjectId })),
    memory,
  );
}

/** The subjects named, deals first, each kind in the order it was first stored; unknown ones are left out. */
export async function knownByRefs(
  db: Reader,
  refs: readonly SubjectRef[],
  memory?: ClaimMemory,
): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const kind of KINDS) {
    const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))];
    if (ids.length === 0) continue;
    const claims = await claimsOf(db, kind, ids, memory);
    const keys = await keysOf(db, kind, ids);
    const rest = (id: string) => ({ claims: claims.get(id) ?? [], keys: keys.get(id) ?? [] });
    if (kind === 'deal') {
      for (const deal of await dealsOf(db, ids)) known.push({ kind, deal, ...rest(deal.id) });
    } else {
      for (const fleet of await fleetsOf(db, ids)) known.push({ kind, fleet, ...rest(fleet.id) });
    }
  }
  return known;
}

async function dealsOf(db: Reader, ids: readonly string[]): Promise<readonly Deal[]> {
  const rows = await inChunks(ids, (part) => db.deal.findMany({ where: { id: { in: part } } }));
  return rows.toSorted((a, b) => a.seq - b.seq).map(dealOf);
}

async function fleetsOf(db: Reader, ids: readonly string[]): Promise<readonly Fleet[]> {
  const rows = await inChunks(ids, (part) => db.fleet.findMany({ where: { id: { in: part } } }));
  return rows.toSorted((a, b) => a.seq - b.seq).map(fleetOf);
}

async function keysOf(db: Reader, kind: SubjectKind, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inChunks(ids, (part) =>
    db.subjectKey.findMany({
      where: { subjectKind: kind, subjectId: { in: part } },
      orderBy: { key: 'asc' },
    }),
  );
  const keys = new Map<string, string[]>();
  for (const { subjectId, key } of rows) keys.set(subjectId, [...(keys.get(subjectId) ?? []), key]);
  return keys;
}

export function dealOf(row: Pick<DealRow, 'data'>): Deal {
  return fromJson<Deal>(row.data);
}

export function fleetOf(row: Pick<FleetRow, 'data'>): Fleet {
  return fromJson<Fleet>(row.data);
}
