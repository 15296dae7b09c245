/** Names as they are searched and offered. */
import { fold } from '#text/fold.ts';
import type { Reader } from './database.ts';
import { type Insertion, insertionsOf } from './insert.ts';

export type NameKind = 'company' | 'investor' | 'round';

/** Longest part of a name that is compared by index; the rest is compared by hand. */
const ENDING_LENGTH = 24;
/** Endings kept of one name: the words of a name that matter come early. */
const ENDINGS = 80;
/**
 * With more names than this to a search, walking deals from the newest finds enough sooner than looking up each name: one
 * deal in a hundred, in a memory of a hundred thousand companies. With fewer the walk may go on to the very first deal.
 */
const MANY_NAMES = 2000;
/** Between two names; none holds it. */
const NAME_END = '\n';
/** Above every letter: what is not less than a prefix and less than this after it begins with that prefix. */
const LAST = '\u{10FFFF}';

/** A name of more is no name; PostgreSQL's indexes have a limit, too. */
const NAME_LENGTH = 200;

/** A name as it is compared. */
export function foldName(name: string): string {
  return fold(name.slice(0, NAME_LENGTH));
}

export function beginsWith(prefix: string): { readonly gte: string; readonly lt: string } {
  return { gte: prefix, lt: prefix + LAST };
}

export interface Named {
  readonly what: NameKind;
  readonly name: string;
}

/** What stores these names, where they are new; those of `before` are there already. */
export function nameInsertions(names: readonly Named[], before: readonly Named[]): readonly Insertion[] {
  const stored = new Set(before.map(({ what, name }) => `${what} ${foldName(name)}`));
  const rows = new Map<string, { what: NameKind; fold: string; name: string }>();
  for (const { what, name } of names) {
    const folded = foldName(name);
    const key = `${what} ${folded}`;
    if (folded !== '' && !stored.has(key)) rows.set(key, { what, fold: folded, name });
  }
  const companies = [...rows.values()].filter(({ what }) => what === 'company');
  const endings = companies.flatMap(({ fold: name }) =>
    endingsOf(name).map((ending) => ({ ending, fold: name })),
  );
  return [
    ...insertionsOf('Name', [...rows.values()], { on: ['what', 'fold'], act: 'keep' }),
    ...insertionsOf('NameEnding', endings, { on: ['ending', 'fold'], act: 'keep' }),
  ];
}

function endingsOf(name: string): readonly string[] {
  const letters = [...name].slice(0, ENDINGS);
  const endings = new Set<string>();
  for (const [start, letter] of letters.entries()) {
    if (letter !== ' ') endings.add(letters.slice(start, start + ENDING_LENGTH).join(''));
  }
  return [...endings];
}

/** The folded company names that hold `part` (folded already); 'many' where it is too common to list them. */
export async function companiesHolding(db: Reader, part: string): Promise<readonly string[] | 'many'> {
  const start = [...part].slice(0, ENDING_LENGTH).join('');
  // As one text: so many rows take longer to hand over than to find.
  const [found] = await db.$queryRaw<{ names: string | null }[]>`
    SELECT STRING_AGG(n."fold", ${NAME_END}) AS "names" FROM (
      SELECT "fold" FROM "NameEnding" WHERE "ending" >= ${start} AND "ending" < ${start + LAST} LIMIT ${MANY_NAMES + 1}) n`;
  const names = found?.names?.split(NAME_END) ?? [];
  if (names.length > MANY_NAMES) return 'many';
  return [...new Set(names)].filter((name) => name.includes(part));
}
