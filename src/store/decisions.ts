/** Writes what was decided about a report or a review; always inside the caller's transaction. */
import type { Change, Claim, SubjectRef } from '#domain/deal.ts';
import type { Decision } from '#domain/ports.ts';
import { idOf } from '#text/id.ts';
import { clean } from './clean.ts';
import { inChunks, type Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import { insertRows } from './insert.ts';
import { toJson } from './json.ts';
import { addNames, foldName, type NameKind } from './names.ts';
import { saveSearchText } from './search-text.ts';
import { storedKey } from './stored-key.ts';
import { refKey } from './subjects.ts';
import type { ToUsd } from './to-usd.ts';

/** `cause`: the article's or the review's id, so that what it owes gets ids of its own. */
export async function applyDecision(
  tx: Tx,
  decision: Decision,
  cause: string,
  toUsd: ToUsd,
  now: Date,
): Promise<void> {
  await saveDeals(tx, decision.deals, toUsd);
  await saveFleets(tx, decision.fleets);
  await saveKeys(tx, 'deal', new Map(decision.deals.map(({ deal, keys }) => [deal.id, keys])));
  await saveKeys(tx, 'fleet', new Map(decision.fleets.map(({ fleet, keys }) => [fleet.id, keys])));
  await saveNames(tx, decision);
  await saveClaims(tx, decision.claims);
  for (const { deal } of decision.deals) await saveSearchText(tx, { kind: 'deal', deal });
  for (const { fleet } of decision.fleets) await saveSearchText(tx, { kind: 'fleet', fleet });
  await saveChanges(tx, decision.changes, now);
  await saveDeliveries(tx, decision.deliveries, cause, now);
  await saveDoubts(tx, decision.doubts, now);
}

const REPLACE = { on: ['id'], act: 'replace' } as const;

async function saveDeals(tx: Tx, deals: Decision['deals'], toUsd: ToUsd): Promise<void> {
  const rows = deals.map(({ deal }) => ({
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
  await insertRows(tx, 'Deal', lastOfEach(rows), REPLACE);
}

async function saveFleets(tx: Tx, fleets: Decision['fleets']): Promise<void> {
  const rows = fleets.map(({ fleet }) => ({
    id: fleet.id,
    company: clean(fleet.company),
    companyFold: foldName(fleet.company),
    firstSeenAt: fleet.firstSeenAt,
    updatedAt: fleet.updatedAt,
    mergedInto: fleet.mergedInto,
    data: toJson(fleet),
  }));
  await insertRows(tx, 'Fleet', lastOfEach(rows), REPLACE);
}

/** What is decided twice is stored as it was decided last. */
function lastOfEach<R extends { readonly id: string }>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Each subject is found by exactly these keys from now on. */
async function saveKeys(
  tx: Tx,
  subjectKind: SubjectRef['kind'],
  keysOf: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const known = await inChunks([...keysOf.keys()], (part) =>
    tx.subjectKey.findMany({ where: { subjectKind, subjectId: { in: part } } }),
  );
  const before = Map.groupBy(known, ({ subjectId }) => subjectId);
  const fresh = [];
  for (const [subjectId, keys] of keysOf) {
    const had = new Set(before.get(subjectId)?.map(({ key }) => key));
    const wanted = new Set(keys.map(storedKey));
    const gone = [...had].filter((key) => !wanted.has(key));
    if (gone.length > 0)
      await tx.subjectKey.deleteMany({ where: { subjectKind, subjectId, key: { in: gone } } });
    for (const key of wanted) if (!had.has(key)) fresh.push({ key, subjectKind, subjectId });
  }
  await insertRows(tx, 'SubjectKey', fresh);
}

async function saveNames(tx: Tx, { deals, fleets }: Decision): Promise<void> {
  const names: { what: NameKind; name: string }[] = [];
  for (const { deal } of deals) {
    names.push({ what: 'company', name: clean(deal.company) });
    for (const name of [...deal.leads, ...deal.investors])
      names.push({ what: 'investor', name: clean(name) });
    if (deal.round !== null) names.push({ what: 'round', name: clean(deal.round) });
  }
  for (const { fleet } of fleets) names.push({ what: 'company', name: clean(fleet.company) });
  await addNames(tx, names);
}

/** A claim that is known already moves to the subject it is about now: that is what merge and split do. */
async function saveClaims(tx: Tx, claims: readonly Claim[]): Promise<void> {
  await insertRows(tx, 'Claim', lastOfEach(claims.map(claimRow)), REPLACE);
}

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

async function saveChanges(tx: Tx, changes: readonly Change[], recordedAt: Date): Promise<void> {
  const rows = changes.map((change) => ({
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
  await insertRows(tx, 'Change', rows);
}

async function saveDeliveries(
  tx: Tx,
  deliveries: Decision['deliveries'],
  cause: string,
  now: Date,
): Promise<void> {
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
  await insertRows(tx, 'Delivery', rows);
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

async function saveDoubts(tx: Tx, doubts: Decision['doubts'], at: Date): Promise<void> {
  const rows = new Map(
    doubts.map(({ a, b, why }) => [
      `${refKey(a)} ${refKey(b)}`,
      { aKind: a.kind, aId: a.id, bKind: b.kind, bId: b.id, why: clean(why), at },
    ]),
  );
  const on = ['aKind', 'aId', 'bKind', 'bId'] as const;
  await insertRows(tx, 'Doubt', [...rows.values()], { on, act: 'replace' });
}
