import type { Deal } from '#domain/deal.ts';
import type { DealQuery, Page } from '#domain/ports.ts';
import { fromCursor, toCursor } from './cursor.ts';
import type { Reader } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { companiesHolding, foldName } from './names.ts';
import { dealOf } from './subjects.ts';

/** Deals that still stand, the one that changed last first. */
export async function latestDeals(db: Reader, query: DealQuery): Promise<Page<Deal>> {
  const filters: Prisma.DealWhereInput[] = [{ mergedInto: null }];
  if (query.company !== undefined) filters.push(await companyFilter(db, query.company));
  if (query.kind !== undefined) filters.push({ kind: query.kind });
  if (query.round !== undefined) filters.push({ roundFold: foldName(query.round) });
  if (query.status !== undefined) filters.push({ status: query.status });
  if (query.minUsd !== undefined) filters.push({ amountUsd: { gte: query.minUsd } });
  if (query.since !== undefined) filters.push({ updatedAt: { gte: query.since } });
  if (query.after !== undefined) filters.push(...afterCursor(query.after));
  const rows = await db.deal.findMany({
    where: { AND: filters },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: { id: true, updatedAt: true, data: true },
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next = rows.length > query.limit && last ? toCursor(last.updatedAt.getTime(), last.id) : null;
  return { rows: page.map(dealOf), next };
}

/** Deals and fleets alike: the folded name holds what was asked for. An empty search finds nothing. */
export async function companyFilter(
  db: Reader,
  name: string,
): Promise<{ companyFold: { in: string[] } | { contains: string } }> {
  const part = foldName(name);
  const names = part === '' ? [] : await companiesHolding(db, part);
  // A folded name has no % and no _, so it is no pattern.
  return { companyFold: names === 'many' ? { contains: part } : { in: [...names] } };
}

/** The first condition is for the index, the second for deals of the same millisecond. */
function afterCursor(cursor: string): readonly Prisma.DealWhereInput[] {
  const [time, id] = fromCursor(cursor, ['number', 'string']);
  const at = new Date(Number(time));
  return [{ updatedAt: { lte: at } }, { OR: [{ updatedAt: { lt: at } }, { id: { lt: String(id) } }] }];
}
