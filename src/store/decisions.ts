/** Writes what was decided about a report or a review; always inside the caller's transaction. */
import type { Change, Claim, Deal, Fleet, SubjectRef } from '#domain/deal.ts';
import type { Decision } from '#domain/ports.ts';
import { idOf } from '#text/id.ts';
import { clean } from './clean.ts';
import { chunks, inChunks, type Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import { toJson } from './json.ts';
import { addNames, foldName } from './names.ts';
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
  for (const { deal, keys } of decision.deals) {
    await saveDeal(tx, deal, toUsd);
    await saveKeys(tx, { kind: 'deal', id: deal.id }, keys);
  }
  for (const { fleet, keys } of decision.fleets) {
    await saveFleet(tx, fleet);
    await saveKeys(tx, { kind: 'fleet', id: fleet.id }, keys);
  }
  await saveNames(tx, decision);
  await saveClaims(tx, decision.claims);
  for (const { deal } of decision.deals) await saveSearchText(tx, { kind: 'deal', deal });
  for (const { fleet } of decision.fleets) await saveSearchText(tx, { kind: 'fleet', fleet });
  await saveChanges(tx, decision.changes);
  await saveDeliveries(tx, decision.deliveries, cause, now);
  await saveDoubts(tx, decision.doubts, now);
}

async function saveDeal(tx: Tx, deal: Deal, toUsd: ToUsd): Promise<void> {
  const columns = {
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
  };
  await tx.deal.upsert({ where: { id: deal.id }, create: { id: deal.id, ...columns }, update: columns });
}

async function saveFleet(tx: Tx, fleet: Fleet): Promise<void> {
  const columns = {
    company: clean(fleet.company),
    companyFold: foldName(fleet.company),
    firstSeenAt: fleet.firstSeenAt,
    updatedAt: fleet.updatedAt,
    mergedInto: fleet.mergedInto,
    data: toJson(fleet),
  };
  await tx.fleet.upsert({ where: { id: fleet.id }, create: { id: fleet.id, ...columns }, update: columns });
}

/** The subject is found by exactly these keys from now on. */
async function saveKeys(tx: Tx, subject: SubjectRef, keys: readonly string[]): Promise<void> {
  const where = { subjectKind: subject.kind, subjectId: subject.id };
  const before = new Set((await tx.subjectKey.findMany({ where })).map((row) => row.key));
  const wanted = new Set(keys.map(storedKey));
  const gone = [...before].filter((key) => !wanted.has(key));
  const fresh = [...wanted].filter((key) => !before.has(key));
  if (gone.length > 0) await tx.subjectKey.deleteMany({ where: { ...where, key: { in: gone } } });
  if (fresh.length > 0) await tx.subjectKey.createMany({ data: fresh.map((key) => ({ key, ...where })) });
}

async function saveNames(tx: Tx, { deals, fleets }: Decision): Promise<void> {
  const all = deals.map(({ deal }) => deal);
  await addNames(
    tx,
    'company',
    [...all, ...fleets.map(({ fleet }) => fleet)].map((one) => clean(one.company)),
  );
  await addNames(
    tx,
    'investor',
    all.flatMap((deal) => [...deal.leads, ...deal.investors].map(clean)),
  );
  await addNames(
    tx,
    'round',
    all.flatMap((deal) => (deal.round === null ? [] : [clean(deal.round)])),
  );
}

/** A claim that is known already moves to the subject it is about now: that is what merge and split do. */
async function saveClaims(tx: Tx, claims: readonly Claim[]): Promise<void> {
  const known = await inChunks(
    claims.map((claim) => claim.id),
    (part) => tx.claim.findMany({ where: { id: { in: part } }, select: { id: true } }),
  );
  const knownIds = new Set(known.map((row) => row.id));
  const rows = [...new Map(claims.map((claim) => [claim.id, claimRow(claim)])).values()];
  for (const row of rows.filter(({ id }) => knownIds.has(id))) {
    await tx.claim.update({ where: { id: row.id }, data: row });
  }
  const fresh = rows.filter(({ id }) => !knownIds.has(id));
  for (const data of chunks(fresh)) await tx.claim.createMany({ data: [...data] });
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

async function saveChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
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
  }));
  for (const data of chunks(rows)) await tx.change.createMany({ data: [...data] });
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
  for (const data of chunks(rows)) await tx.delivery.createMany({ data: [...data] });
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
  for (const { a, b, why } of doubts) {
    const pair = { aKind: a.kind, aId: a.id, bKind: b.kind, bId: b.id };
    await tx.doubt.upsert({
      where: { aKind_aId_bKind_bId: pair },
      create: { ...pair, why: clean(why), at },
      update: { why: clean(why), at },
    });
  }
}
