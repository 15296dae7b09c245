import type { Reader } from './database.ts';
import { beginsWith, foldName, type NameKind } from './names.ts';

/** What Discord shows of a completion. */
const SUGGESTIONS = 25;

/** Names that begin like `prefix`, in the order of their folded form. */
export async function suggestNames(db: Reader, prefix: string, what: NameKind): Promise<readonly string[]> {
  const start = foldName(prefix);
  const rows = await db.name.findMany({
    where: { what, ...(start === '' ? {} : { fold: beginsWith(start) }) },
    orderBy: { fold: 'asc' },
    take: SUGGESTIONS,
    select: { name: true },
  });
  return rows.map((row) => row.name);
}
