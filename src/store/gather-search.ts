import type { Log } from '#domain/ports.ts';
import type { Database } from './database.ts';
import { saveSearchText } from './search-text.ts';
import { dealOf, fleetOf } from './subjects.ts';

/** Left by the migration that brought the search, where there were deals already; gone once their words are gathered. */
const NOTE = 'search.gather';
const AT_ONCE = 200;

/**
 * Gathers what the deals and fleets of an older database are found by. In steps that are each whole: one that is
 * interrupted goes on at the next start.
 */
export async function gatherSearch(db: Database, log: Log): Promise<void> {
  const left = await db.read((reader) => reader.note.findUnique({ where: { key: NOTE } }));
  if (left === null) return;
  log.info('gathering the words that deals are found by, once; with very many it takes minutes');
  for (;;) if (await gatherNext(db)) return;
}

/** True when there are no more. */
function gatherNext(db: Database): Promise<boolean> {
  return db.write('ledger', async (tx) => {
    const note = await tx.note.findUnique({ where: { key: NOTE } });
    if (note === null) return true;
    const page = {
      where: { seq: { gt: Number(note.value) } },
      orderBy: { seq: 'asc' } as const,
      take: AT_ONCE,
    };
    const deals = await tx.deal.findMany(page);
    for (const row of deals) await saveSearchText(tx, { kind: 'deal', deal: dealOf(row) });
    const last = deals.at(-1);
    if (last !== undefined) {
      await tx.note.update({ where: { key: NOTE }, data: { value: String(last.seq) } });
      return false;
    }
    for (const row of await tx.fleet.findMany({ orderBy: { seq: 'asc' } }))
      await saveSearchText(tx, { kind: 'fleet', fleet: fleetOf(row) });
    await tx.note.delete({ where: { key: NOTE } });
    return true;
  });
}
