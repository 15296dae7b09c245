import type { SubjectRef } from '#domain/deal.ts';
import { editsCards } from '#domain/delivery.ts';
import { idOf } from '#text/id.ts';
import { inChunks, type Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import { toJson } from './json.ts';
import { refKey } from './ref-key.ts';
import { subscriptionOf } from './subscriptions.ts';

/**
 * A channel that was closed is open again: all that it is owed and `missed` is told in one digest, and the cards that
 * stand there are edited without a word. What was refused was not posted, so nothing has to keep its nonce; the only
 * thing owed, about the only thing missed, is sent as what it is.
 */
export async function foldWhole(
  tx: Tx,
  subscriptionId: string,
  missed: readonly SubjectRef[],
  now: Date,
): Promise<void> {
  // `probes` stays until something was posted: a channel that only seems open is looked at ever more rarely.
  const open = { pausedReason: null, probeAt: null };
  const row = await tx.subscription.update({ where: { id: subscriptionId }, data: open });
  const { channelId } = row;
  const owed = await tx.delivery.findMany({ where: { queue: channelId }, orderBy: { seq: 'asc' } });
  const subjects = new Map(
    [...owed.flatMap((one) => deliveryOf(one).subjects), ...missed].map((subject) => [
      refKey(subject),
      subject,
    ]),
  );
  if (subjects.size === 0) return;
  if (owed.length === 1 && subjects.size === 1) {
    await tx.delivery.updateMany({ where: { queue: channelId }, data: { state: 'pending', dueAt: now } });
    return;
  }
  const id = idOf('caught-up', subscriptionId, now.getTime(), ...owed.map((one) => one.id));
  await tx.delivery.updateMany({
    where: { queue: channelId },
    data: { state: 'folded', reason: `folded into ${id}`, queue: null },
  });
  const begun = { subscriptionId, channelId, state: 'pending', dueAt: now, createdAt: now, queue: channelId };
  const about = { kind: 'digest', subjects: toJson([...subjects.values()]), changeIds: '[]' };
  await tx.delivery.create({ data: { id, ...begun, ...about } });
  if (!editsCards(subscriptionOf(row))) return;
  const ids = [...subjects.values()].map((subject) => subject.id);
  const cards = await inChunks(ids, (part) =>
    tx.sentCard.findMany({ where: { channelId, subjectId: { in: part } } }),
  );
  for (const { subjectKind, subjectId } of cards) {
    const edit = {
      kind: 'edit',
      subjects: toJson([{ kind: subjectKind, id: subjectId }]),
      changeIds: '[]',
    };
    await tx.delivery.create({ data: { id: idOf('edit', id, subjectKind, subjectId), ...begun, ...edit } });
  }
}
