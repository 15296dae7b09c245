/**
 * A moderator's word, which outranks every article. It becomes claims like everything else: a corrected value, "these are
 * one", "these are not", "that review no longer holds". So it stays true whatever arrives later, and undoing a merge
 * leaves both deals as they would be without it.
 */
import type {
  Claim,
  ClaimField,
  Deal,
  FieldValue,
  Known,
  Review,
  SubjectField,
  SubjectRef,
} from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import { recall } from './recall.ts';
import type { Findings } from './reconcile.ts';
import type { Knowledge } from './resolve.ts';
import { settle } from './settle.ts';
import { claimId, sightingOf } from './sighting.ts';
import { dealTrade, fleetTrade } from './trades.ts';

/**
 * - `correct`: `field` of `subject` is `value`.
 * - `confirm`: `field` (or, if null, every figure and the round) is as it reads now; clashes and flags about it go.
 * - `merge`: `subject` and `other` are one deal; `other`, if it is the older one, keeps its id.
 * - `split`: with `other`, the two are not one. Without, `value` lists ids of articles (or claims) that tell of another deal.
 * - `undo`: `value` is the id of the review to take back; null takes back the last one about `subject`.
 *
 * @param known `subject`, `other`, and what was merged into them or they into
 * @throws UsageError where the review names nothing that it could act on
 */
export function applyReview(review: Review, known: readonly Known[], knowledge: Knowledge): Findings {
  const claims = claimsOf(review, known);
  const memory = recall(known, knowledge.registry, claims);
  const touched = touchedBy(review, known);
  const deals = settle(dealTrade(knowledge, review.id), memory.deals, [], touched, knowledge);
  const fleets = settle(fleetTrade(knowledge, review.id), memory.fleets, [], touched, knowledge);
  const owner = (claim: Claim) => moved.get(claim.id) ?? claim;
  const moved = new Map([...deals.claims, ...fleets.claims].map((claim) => [claim.id, claim]));
  const own = claims.map(owner);
  const ownIds = new Set(own.map(({ id }) => id));
  return {
    deals: deals.subjects.map(({ subject, keys }) => ({ deal: subject, keys })),
    fleets: fleets.subjects.map(({ subject, keys }) => ({ fleet: subject, keys })),
    claims: [...own, ...[...moved.values()].filter(({ id }) => !ownIds.has(id))],
    changes: [...deals.changes, ...fleets.changes],
    doubts: [],
  };
}

/** What the review is about, and what the one that it takes back was about. */
function touchedBy(review: Review, known: readonly Known[]): ReadonlySet<string> {
  const touched = new Set([review.subject.id, ...(review.other === null ? [] : [review.other.id])]);
  for (const { claims } of known) {
    for (const claim of claims) {
      if (claim.source !== null) continue;
      touched.add(claim.subject.id);
      if (claim.field === 'same') for (const id of claim.value as readonly string[]) touched.add(id);
    }
  }
  return touched;
}

function claimsOf(review: Review, known: readonly Known[]): Claim[] {
  const subject = find(review.subject, known);
  switch (review.action) {
    case 'correct':
      if (review.field === null) throw new UsageError('a correction names a field');
      return [claimOf(review, review.field, review.value)];
    case 'confirm':
      return confirmed(review, subject);
    case 'merge':
      if (review.other === null) throw new UsageError('a merge names two deals');
      return [claimOf(review, 'same', [review.other.id])];
    case 'split':
      return review.other === null
        ? splitOff(review, subject)
        : [claimOf(review, 'apart', [review.other.id])];
    case 'undo':
      return [
        claimOf(
          review,
          'undone',
          typeof review.value === 'string' ? review.value : lastReview(subject, known),
        ),
      ];
  }
}

function find(ref: SubjectRef, known: readonly Known[]): Known {
  const found = known.find(
    (one) => one.kind === ref.kind && (one.kind === 'deal' ? one.deal : one.fleet).id === ref.id,
  );
  if (!found) throw new UsageError(`no ${ref.kind} ${ref.id} among what is known`);
  return found;
}

/** Review claims begin like the subject's id, so they stay with the sighting that founded it. */
function claimOf(review: Review, field: ClaimField, value: FieldValue): Claim {
  return {
    id: claimId(sightingOf(review.subject.id), `${field} ${review.id}`, value),
    subject: review.subject,
    field,
    value,
    evidence: null,
    source: null,
    reviewId: review.id,
    at: review.at,
  };
}

const CONFIRMED = ['round', 'amount', 'valuation', 'totalRaised'] as const satisfies readonly (keyof Deal)[];

/** Not the status: a raise that was confirmed as talks may still close. */
function confirmed(review: Review, subject: Known): Claim[] {
  const values: Readonly<Record<string, FieldValue>> = {
    ...(subject.kind === 'deal' ? subject.deal : subject.fleet),
  } as never;
  const fields: readonly SubjectField[] =
    review.field !== null ? [review.field] : subject.kind === 'deal' ? CONFIRMED : ['current', 'planned'];
  return fields
    .filter((field) => review.field !== null || (values[field] ?? null) !== null)
    .map((field) => claimOf(review, field, values[field] ?? null));
}

/** Ties what is taken out together, and the rest to the founder, so that nothing drifts back. */
function splitOff(review: Review, subject: Known): Claim[] {
  const named: readonly string[] =
    typeof review.value === 'string' ? [review.value] : ((review.value ?? []) as readonly string[]);
  const founder = sightingOf(review.subject.id);
  const out = new Set<string>();
  const rest = new Set<string>();
  for (const { id, source } of subject.claims) {
    if (source === null) continue;
    if (named.some((one) => isNamed(one, source.articleId) || one === id)) out.add(sightingOf(id));
  }
  for (const { id, source } of subject.claims) {
    if (source !== null && !out.has(sightingOf(id))) rest.add(sightingOf(id));
  }
  if (out.size === 0 || rest.size === 0)
    throw new UsageError("a split takes some of a deal's articles, not none and not all");
  const stay = out.has(founder) ? out : rest;
  const leave = out.has(founder) ? rest : out;
  const others = [...stay].filter((key) => key !== founder).sort();
  return [
    claimOf(review, 'apart', [...leave].sort()),
    ...(others.length === 0 ? [] : [claimOf(review, 'same', others)]),
    ...together(review, [...leave].sort()),
  ];
}

/** Ids may be shortened, as a table shows them. */
function isNamed(one: string, id: string): boolean {
  return id === one || (one.length >= 6 && id.startsWith(one));
}

function together(review: Review, [first, ...rest]: readonly string[]): Claim[] {
  if (first === undefined || rest.length === 0) return [];
  return [{ ...claimOf(review, 'same', rest), id: claimId(first, `same ${review.id}`, rest) }];
}

function lastReview(subject: Known, known: readonly Known[]): string {
  const all = known.flatMap(({ claims }) => claims).filter(({ source }) => source === null);
  const undone = new Set(all.filter(({ field }) => field === 'undone').map(({ value }) => value));
  const id = subject.kind === 'deal' ? subject.deal.id : subject.fleet.id;
  const about = all.filter(
    (claim) =>
      claim.field !== 'undone' &&
      !undone.has(claim.reviewId) &&
      (claim.subject.id === id ||
        (claim.field === 'same' && (claim.value as readonly string[]).includes(id))),
  );
  const last = about.sort(
    (a, b) => b.at.getTime() - a.at.getTime() || ((a.reviewId ?? '') < (b.reviewId ?? '') ? 1 : -1),
  )[0];
  if (last?.reviewId === undefined || last.reviewId === null)
    throw new UsageError('there is no review to undo');
  return last.reviewId;
}
