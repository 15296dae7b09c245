import type { Change, Known, Review, SubjectRef } from '#domain/deal.ts';
import type { Timeline } from '#domain/ports.ts';
import type { ClaimMemory } from './claims.ts';
import { inChunks, type Reader } from './database.ts';
import type { Change as ChangeRow, Review as ReviewRow } from './generated/sqlite/client.ts';
import { fromJson, orNull } from './json.ts';
import { refKey } from './ref-key.ts';
import { KINDS, knownByRefs, type SubjectKind } from './subjects.ts';

export function refOf(known: Known): SubjectRef {
  return { kind: known.kind, id: known.kind === 'deal' ? known.deal.id : known.fleet.id };
}

/** Everything about the subjects named, in the order they are named; unknown ones are left out. */
export async function timelinesOf(
  db: Reader,
  refs: readonly SubjectRef[],
  memory?: ClaimMemory,
): Promise<readonly Timeline[]> {
  const known = new Map((await knownByRefs(db, refs, memory)).map((one) => [refKey(refOf(one)), one]));
  const changes = await changesOf(db, refs);
  const reviews = await reviewsOf(db, refs);
  const timelines: Timeline[] = [];
  for (const ref of refs) {
    const key = refKey(ref);
    const subject = known.get(key);
    if (subject === undefined) continue;
    const about = reviews.filter(({ subject: a, other: b }) => refKey(a) === key || (b && refKey(b) === key));
    timelines.push({ known: subject, changes: changes.get(key) ?? [], reviews: about });
  }
  return timelines;
}

export async function changesByIds(db: Reader, ids: readonly string[]): Promise<readonly Change[]> {
  const rows = await inChunks(ids, (part) => db.change.findMany({ where: { id: { in: part } } }));
  return rows.toSorted((a, b) => a.seq - b.seq).map(changeOf);
}

async function changesOf(db: Reader, refs: readonly SubjectRef[]): Promise<Map<string, Change[]>> {
  const all: Change[] = [];
  for (const kind of KINDS) {
    const ids = refs.filter((ref) => ref.kind === kind).map((ref) => ref.id);
    const rows = await inChunks(ids, (part) =>
      db.change.findMany({
        where: { subjectKind: kind, subjectId: { in: part } },
        orderBy: [{ at: 'asc' }, { seq: 'asc' }],
      }),
    );
    for (const row of rows) all.push(changeOf(row));
  }
  return Map.groupBy(all, (change) => refKey(change.subject));
}

async function reviewsOf(db: Reader, refs: readonly SubjectRef[]): Promise<readonly Review[]> {
  const found = new Map<number, ReviewRow>();
  for (const kind of KINDS) {
    const ids = refs.filter((ref) => ref.kind === kind).map((ref) => ref.id);
    // Two queries rather than one with OR: each has its index.
    for (const side of ['subject', 'other'] as const) {
      const rows = await inChunks(ids, (part) =>
        db.review.findMany({
          where:
            side === 'subject'
              ? { subjectKind: kind, subjectId: { in: part } }
              : { otherKind: kind, otherId: { in: part } },
        }),
      );
      for (const row of rows) found.set(row.seq, row);
    }
  }
  return [...found.values()].toSorted((a, b) => a.seq - b.seq).map(reviewOf);
}

function changeOf(row: ChangeRow): Change {
  return {
    id: row.id,
    subject: { kind: row.subjectKind as SubjectKind, id: row.subjectId },
    company: row.company,
    field: row.field as Change['field'],
    old: fromJson<Change['old']>(row.old),
    new: fromJson<Change['new']>(row.new),
    claimId: row.claimId,
    source: orNull<NonNullable<Change['source']>>(row.source),
    at: row.at,
  };
}

export function reviewOf(row: ReviewRow): Review {
  return {
    id: row.id,
    action: row.action as Review['action'],
    subject: { kind: row.subjectKind as SubjectKind, id: row.subjectId },
    field: row.field as Review['field'],
    value: fromJson<Review['value']>(row.value),
    other:
      row.otherKind === null || row.otherId === null
        ? null
        : { kind: row.otherKind as SubjectKind, id: row.otherId },
    author: row.author,
    reason: row.reason,
    at: row.at,
  };
}
