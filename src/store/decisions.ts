/** Writes what was decided about a report or a review; always inside the caller's transaction. */
import type { Change, Claim, Known, SubjectRef } from '#domain/deal.ts';
import type { Decision, Found } from '#domain/ports.ts';
import { idOf } from '#text/id.ts';
import { clean } from './clean.ts';
import type { Database, Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { type Insertion, insertAll, insertionsOf } from './insert.ts';
import { toJson } from './json.ts';
import { foldName, type Named, nameInsertions } from './names.ts';
import { refKey } from './ref-key.ts';
import { searchTextInsertions } from './search-text.ts';
import { storedKey } from './stored-key.ts';
import { knownByRefs } from './subjects.ts';
import type { ToUsd } from './to-usd.ts';

/** What led to a decision, and what it was made from. */
export interface Cause {
  /** The article's or the review's, so that what it owes gets ids of its own. */
  readonly id: string;
  /** Subjects as they were before; what is decided about others is looked up. */
  readonly known: readonly Known[];
  /** Of the article, by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** All of it in one statement where the database takes one. */
export async function applyDecision(
  tx: Tx,
  provider: Database['provider'],
  decision: Decision,
  cause: Cause,
  toUsd: ToUsd,
  now: Date,
  besides: readonly Insertion[] = [],
): Promise<void> {
  const before = await knownBefore(tx, decision, cause.known);
  const told: Found[] = [
    ...decision.deals.map(({ deal }) => ({ kind: 'deal' as const, deal })),
    ...decision.fleets.map(({ fleet }) => ({ kind: 'fleet' as const, fleet })),
  ];
  const said = told.map((one) => ({ one, claims: claimsAfter(refOf(one), decision.claims, before) }));
  await insertAll(tx, provider, [
    ...besides,
    ...insertionsOf('Deal', lastOfEach(dealRows(decision, toUsd)), REPLACE),
    ...insertionsOf('Fleet', lastOfEach(fleetRows(decision)), REPLACE),
    ...(await keyInsertions(tx, decision, before)),
    ...nameInsertions(told.flatMap(namesOf), [...before.values()].flatMap(namesOf)),
    ...insertionsOf('Claim', lastOfEach(decision.claims.map(claimRow)), REPLACE),
    ...(await searchTextInsertions(tx, said, cause.titles)),
    ...insertionsOf('Change', changeRows(decision.changes, now)),
    ...insertionsOf('Delivery', await deliveryRows(tx, decision.deliveries, cause.id, now)),
    ...insertionsOf('Doubt', doubtRows(decision.doubts, now), DOUBT_CLASH),
  ]);
}

const REPLACE = { on: ['id'], act: 'replace' } as const;

function refOf(one: Found): SubjectRef {
  return { kind: one.kind, id: one.kind === 'deal' ? one.deal.id : one.fleet.id };
}

/** The subjects decided about as they are stored; those that a change calls new are not. */
async function knownBefore(
  tx: Tx,
  { deals, fleets, changes }: Decision,
  known: readonly Known[],
): Promise<ReadonlyMap<string, Known>> {
  const before = new Map(known.map((one) => [refKey(refOf(one)), one]));
  const isNew = new Set(changes.filter(({ field }) => field === 'new').map(({ subject }) => refKey(subject)));
  const refs: SubjectRef[] = [
    ...deals.map(({ deal }) => ({ kind: 'deal' as const, id: deal.id })),
    ...fleets.map(({ fleet }) => ({ kind: 'fleet' as const, id: fleet.id })),
  ];
  const missing = refs
    .map((ref) => ({ ref, key: refKey(ref) }))
    .filter(({ key }) => !before.has(key) && !isNew.has(key));
  for (const one of await knownByRefs(
    tx,
    missing.map(({ ref }) => ref),
  ))
    before.set(refKey(refOf(one)), one);
  return before;
}

/** What is said of a subject once the decision is stored: claims may come from others, or go to them. */
function claimsAfter(
  ref: SubjectRef,
  decided: readonly Claim[],
  before: ReadonlyMap<string, Known>,
): readonly Claim[] {
  const key = refKey(ref);
  const claims = new Map(before.get(key)?.claims.map((claim) => [claim.id, claim]));
  for (const claim of decided) {
    if (refKey(claim.subject) === key) claims.set(claim.id, claim);
    else claims.delete(claim.id);
  }
  return [...claims.values()];
}

function dealRows({ deals }: Decision, toUsd: ToUsd) {
  return deals.map(({ deal }) => ({
    id: deal.id,
    company: clean(deal.company),
    companyFold: foldName(deal.company),
    kind: deal.kind,
    status: deal.status,
    roundFold: deal.round === null ? null : foldName(deal.round),
    amountUsd: deal.amount === null ? null : toUsd(deal.amount, deal.firstSeenAt),
    firstSeenAt: deal.firstSeenAt,
    updatedAt: deal.updatedAt,
    mergedInto: deal.mergedInto,
    data: toJson(deal),
  }));
}

function fleetRows({ fleets }: Decision) {
  return fleets.map(({ fleet }) => ({
    id: fleet.id,
    company: clean(fleet.company),
    companyFold: foldName(fleet.company),
    firstSeenAt: fleet.firstSeenAt,
    updatedAt: fleet.updatedAt,
    mergedInto: fleet.mergedInto,
    data: toJson(fleet),
  }));
}

/** What is decided twice is stored as it was decided last. */
function lastOfEach<R extends { readonly id: string }>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Each subject is found by exactly these keys from now on: takes away those that it is found by no more. */
async function keyInsertions(
  tx: Tx,
  { deals, fleets }: Decision,
  before: ReadonlyMap<string, Known>,
): Promise<readonly Insertion[]> {
  const wanted = new Map<string, { ref: SubjectRef; keys: readonly string[] }>();
  const want = (ref: SubjectRef, keys: readonly string[]) => wanted.set(refKey(ref), { ref, keys });
  for (const { deal, keys } of deals) want({ kind: 'deal', id: deal.id }, keys);
  for (const { fleet, keys } of fleets) want({ kind: 'fleet', id: fleet.id }, keys);
  const fresh: Prisma.SubjectKeyCreateManyInput[] = [];
  for (const [name, { ref, keys }] of wanted) {
    const subject = { subjectKind: ref.kind, subjectId: ref.id };
    const had = new Set(before.get(name)?.keys);
    const now = new Set(keys.map(storedKey));
    const gone = [...had].filter((key) => !now.has(key));
    if (gone.length > 0) await tx.subjectKey.deleteMany({ where: { ...subject, key: { in: gone } } });
    for (const key of now) if (!had.has(key)) fresh.push({ key, ...subject });
  }
  return insertionsOf('SubjectKey', fresh, { on: ['key', 'subjectKind', 'subjectId'], act: 'keep' });
}

function namesOf(one: Found): readonly Named[] {
  if (one.kind === 'fleet') return [{ what: 'company', name: clean(one.fleet.company) }];
  const { company, leads, investors, round } = one.deal;
  return [
    { what: 'company', name: clean(company) },
    ...[...leads, ...investors].map((name) => ({ what: 'investor' as const, name: clean(name) })),
    ...(round === null ? [] : [{ what: 'round' as const, name: clean(round) }]),
  ];
}

/** A claim that is known already moves to the subject it is about now: that is what merge and split do. */
function claimRow(claim: Claim) {
  return {
    id: claim.id,
    subjectKind: claim.subject.kind,
    subjectId: claim.subject.id,
    field: claim.field,
    value: toJson(claim.value),
    evidence: claim.evidence === null ? null : toJson(claim.evidence),
    source: claim.source === null ? null : toJson(claim.source),
    articleId: claim.source?.articleId ?? null,
    reviewId: claim.reviewId,
    at: claim.at,
  };
}

function changeRows(changes: readonly Change[], recordedAt: Date) {
  return changes.map((change) => ({
    id: change.id,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    company: clean(change.company),
    field: change.field,
    old: toJson(change.old),
    new: toJson(change.new),
    claimId: change.claimId,
    source: change.source === null ? null : toJson(change.source),
    at: change.at,
    recordedAt,
  }));
}

async function deliveryRows(
  tx: Tx,
  deliveries: Decision['deliveries'],
  cause: string,
  now: Date,
): Promise<readonly Prisma.DeliveryCreateManyInput[]> {
  const rows = [];
  for (const [index, delivery] of deliveries.entries()) {
    if (delivery.kind === 'digest' && (await joinDigest(tx, delivery))) continue;
    const { subscriptionId, channelId, kind, subjects, changeIds, dueAt } = delivery;
    rows.push({
      id: idOf('delivery', cause, subscriptionId, index),
      subscriptionId,
      channelId,
      kind,
      subjects: toJson(subjects),
      changeIds: toJson(changeIds),
      state: 'pending',
      dueAt,
      createdAt: now,
      queue: channelId,
    });
  }
  return rows;
}

/** News that never stops coming late must not keep a digest from being sent. */
const GATHER_AT_MOST_MS = 10 * 60_000;

/** Adds to the digest that the subscription is owed already, unless that may stand in the channel. False where there is none. */
async function joinDigest(tx: Tx, delivery: Decision['deliveries'][number]): Promise<boolean> {
  const owed = await tx.delivery.findFirst({
    where: {
      subscriptionId: delivery.subscriptionId,
      queue: delivery.channelId,
      kind: 'digest',
      state: 'pending',
      attempts: 0,
    },
    orderBy: { seq: 'desc' },
  });
  if (owed === null) return false;
  const { subjects, changeIds, dueAt } = deliveryOf({ ...owed });
  const told = new Set(subjects.map(refKey));
  await tx.delivery.update({
    where: { seq: owed.seq },
    data: {
      subjects: toJson([...subjects, ...delivery.subjects.filter((subject) => !told.has(refKey(subject)))]),
      changeIds: toJson([...new Set([...changeIds, ...delivery.changeIds])]),
      dueAt: new Date(Math.min(Math.max(+delivery.dueAt, +dueAt), +owed.createdAt + GATHER_AT_MOST_MS)),
    },
  });
  return true;
}

const DOUBT_CLASH = { on: ['aKind', 'aId', 'bKind', 'bId'], act: 'replace' } as const;

function doubtRows(doubts: Decision['doubts'], at: Date): readonly Prisma.DoubtCreateManyInput[] {
  const rows = new Map(
    doubts.map(({ a, b, why }) => [
      `${refKey(a)} ${refKey(b)}`,
      { aKind: a.kind, aId: a.id, bKind: b.kind, bId: b.id, why: clean(why), at },
    ]),
  );
  return [...rows.values()];
}
