import type { Log } from '#domain/ports.ts';
import type { Database, Tx } from './database.ts';
import { insertAll } from './insert.ts';
import { searchTextInsertions } from './search-text.ts';
import { knownByRefs, type SubjectKind } from './subjects.ts';

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
    const deals = await tx.deal.findMany({ ...page, select: { id: true, seq: true } });
    await gather(tx, db.provider, 'deal', deals);
    const last = deals.at(-1);
    if (last !== undefined) {
      await tx.note.update({ where: { key: NOTE }, data: { value: String(last.seq) } });
      return false;
    }
    await gather(tx, db.provider, 'fleet', await tx.fleet.findMany({ select: { id: true } }));
    await tx.note.delete({ where: { key: NOTE } });
    return true;
  });
}

async function gather(
  tx: Tx,
  provider: Database['provider'],
  kind: SubjectKind,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const refs = rows.map(({ id }) => ({ kind, id }));
  const told = (await knownByRefs(tx, refs)).map((one) => ({ one, claims: one.claims }));
  await insertAll(tx, provider, await searchTextInsertions(tx, told));
}
