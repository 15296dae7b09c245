import type { DeliveryKind } from '#domain/delivery.ts';
import { idOf } from '#text/id.ts';
import { inChunks, type Tx } from './database.ts';
import { deliveryOf } from './delivery-row.ts';
import type { Delivery as Row } from './generated/sqlite/client.ts';
import { toJson } from './json.ts';
import { refKey } from './ref-key.ts';

/**
 * One digest for each channel that is owed more than `keep` deliveries from before `before`. What was tried already
 * keeps its place and its nonce: it may be in the channel, and only its own nonce can tell.
 */
export async function foldQueues(tx: Tx, before: Date, keep: number, now: Date): Promise<number> {
  const counts = await tx.delivery.groupBy({
    by: ['queue'],
    where: { queue: { not: null }, ...foldable(before) },
    _count: { _all: true },
  });
  let digests = 0;
  for (const { queue, _count } of counts) {
    // A digest alone in its queue has nothing to be folded with.
    if (_count._all <= Math.max(keep, 1)) continue;
    const rows = await tx.delivery.findMany({
      where: { queue, ...foldable(before) },
      orderBy: { seq: 'asc' },
    });
    await foldInto(tx, rows, now);
    digests += 1;
  }
  return digests;
}

/** What was not tried yet: an edit without a word is as good later, and a bulletin is a digest already, of its own time. */
function foldable(before: Date) {
  const kind = { in: ['card', 'update', 'digest'] satisfies DeliveryKind[] };
  return { createdAt: { lt: before }, state: 'pending', attempts: 0, kind };
}

/** The digest takes the place of the oldest in the queue: what is newer than `before` comes after it. */
async function foldInto(tx: Tx, rows: readonly Row[], now: Date): Promise<void> {
  const [first, ...rest] = rows;
  if (first === undefined) return;
  const all = rows.map(deliveryOf);
  const subjects = new Map(all.flatMap((one) => one.subjects).map((subject) => [refKey(subject), subject]));
  const changeIds = new Set(all.flatMap((one) => one.changeIds));
  const id = idOf('digest', now.getTime(), ...rows.map((row) => row.id));
  const folded = { state: 'folded', reason: `folded into ${id}`, queue: null };
  await inChunks(
    rest.map((row) => row.seq),
    async (part) => {
      await tx.delivery.updateMany({ where: { seq: { in: part } }, data: folded });
      return [];
    },
  );
  await tx.delivery.update({
    where: { seq: first.seq },
    data: {
      id,
      kind: 'digest',
      subjects: toJson([...subjects.values()]),
      changeIds: toJson([...changeIds]),
      dueAt: now,
      createdAt: now,
    },
  });
  const { seq: _place, ...original } = first;
  await tx.delivery.create({ data: { ...original, ...folded } });
  const updated = new Map(
    all
      .filter(({ kind }) => kind === 'update')
      .flatMap(({ subjects: about }) => about.map((subject) => [refKey(subject), subject])),
  );
  // The digest tells what changed; the cards that stand in the channel are brought to the present truth all the same.
  for (const [key, subject] of updated) {
    const edit = { id: idOf('edit', id, key), kind: 'edit', subjects: toJson([subject]), changeIds: '[]' };
    await tx.delivery.create({ data: { ...original, ...edit, dueAt: now, createdAt: now } });
  }
}
