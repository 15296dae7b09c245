import type { Review } from '#domain/deal.ts';
import { inChunks, type Reader } from './database.ts';
import type { Claim as ClaimRow } from './generated/sqlite/client.ts';
import { fromJson } from './json.ts';
import { beginsWith } from './names.ts';
import { refKey } from './ref-key.ts';
import { KINDS } from './subjects.ts';
import { reviewOf } from './timelines.ts';

/** The latest that still hold, newest first: neither undone, nor an undoing themselves. */
export async function lastReviews(
  db: Reader,
  limit: number,
): Promise<readonly { readonly review: Review; readonly company: string }[]> {
  const rows = await db.review.findMany({
    where: { action: { not: 'undo' } },
    orderBy: { seq: 'desc' },
    // Some were undone meanwhile.
    take: limit * 4,
  });
  const reviews = rows.map(reviewOf);
  const companies = new Map<string, string>();
  const undone = new Set<unknown>();
  for (const kind of KINDS) {
    const ids = reviews.map(({ subject }) => subject).filter((ref) => ref.kind === kind);
    const both = [...ids, ...reviews.flatMap(({ other }) => (other?.kind === kind ? [other] : []))];
    const subjects = await inChunks(
      ids.map(({ id }) => id),
      (part) => namesOf(db, kind, part),
    );
    for (const { id, company } of subjects) companies.set(refKey({ kind, id }), company);
    const claims: readonly Pick<ClaimRow, 'value'>[] = await inChunks(
      both.map(({ id }) => id),
      (part) =>
        db.claim.findMany({
          where: { subjectKind: kind, subjectId: { in: part }, field: 'undone' },
          select: { value: true },
        }),
    );
    for (const { value } of claims) undone.add(fromJson(value));
  }
  return reviews
    .filter(({ id }) => !undone.has(id))
    .slice(0, limit)
    .map((review) => ({ review, company: companies.get(refKey(review.subject)) ?? '' }));
}

function namesOf(db: Reader, kind: 'deal' | 'fleet', ids: string[]) {
  const query = { where: { id: { in: ids } }, select: { id: true, company: true } };
  return kind === 'deal' ? db.deal.findMany(query) : db.fleet.findMany(query);
}

/** Of this id, or the only one whose id begins so. */
export async function reviewBy(db: Reader, id: string): Promise<Review | null> {
  const rows = await db.review.findMany({ where: { id: beginsWith(id) }, orderBy: { id: 'asc' }, take: 2 });
  const [first, another] = rows;
  if (first === undefined || (another !== undefined && first.id !== id)) return null;
  return reviewOf(first);
}
