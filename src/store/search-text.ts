/** What each subject is found by when any text is searched; kept as subjects are stored, in the caller's transaction. */
import type { Claim } from '#domain/deal.ts';
import type { Found } from '#domain/ports.ts';
import { fold } from '#text/fold.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { type Insertion, insertionsOf } from './insert.ts';
import { refKey } from './ref-key.ts';

/** Of a subject that everybody writes about, the newest words; each list and each text is bounded, so is the row. */
const CLAIMS = 300;
const TITLES = 100;
const SAID_LENGTH = 16_000;
const NAMES_LENGTH = 4_000;
/** Between two titles; one that holds it is two, which makes no difference to its words. */
const LINE = '\n';

/** @param claims all about it, in any order */
export interface Said {
  readonly one: Found;
  readonly claims: readonly Claim[];
}

/** What makes them be found by what they are now; those that were merged away are found no more. */
export async function searchTextInsertions(
  tx: Tx,
  told: readonly Said[],
  titles: ReadonlyMap<string, string> = new Map(),
): Promise<readonly Insertion[]> {
  const rows = new Map<string, Prisma.SearchTextCreateManyInput>();
  for (const { one, claims } of told) {
    const { id, mergedInto } = one.kind === 'deal' ? one.deal : one.fleet;
    const where = { subjectKind: one.kind, subjectId: id };
    rows.delete(refKey({ kind: one.kind, id }));
    if (mergedInto !== null) {
      await tx.searchText.deleteMany({ where });
      continue;
    }
    const text = { names: foldAll(namesOf(one), NAMES_LENGTH), said: await saidOf(tx, claims, titles) };
    rows.set(refKey({ kind: one.kind, id }), { ...where, ...text });
  }
  return insertionsOf('SearchText', [...rows.values()], { on: ['subjectKind', 'subjectId'], act: 'replace' });
}

function namesOf(one: Found): readonly string[] {
  if (one.kind === 'fleet') {
    const { company, system, current, planned, past } = one.fleet;
    return [company, system ?? '', ...[current, planned, past].map((count) => count?.model ?? '')];
  }
  const { company, round, leads, investors } = one.deal;
  return [company, round ?? '', ...leads, ...investors];
}

/** Quotes of its claims and titles of the articles that they come from, the newest first. */
async function saidOf(
  tx: Tx,
  claims: readonly Claim[],
  titles: ReadonlyMap<string, string>,
): Promise<string> {
  const newest = claims.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, CLAIMS);
  const articles = [...new Set(newest.flatMap(({ source }) => source?.articleId ?? []))].slice(0, TITLES);
  const known = articles.flatMap((id) => titles.get(id) ?? []);
  const others = await titlesOf(
    tx,
    articles.filter((id) => !titles.has(id)),
  );
  const quotes = newest.flatMap(({ evidence }) => evidence?.quote ?? []);
  return foldAll([...known, ...others, ...quotes], SAID_LENGTH);
}

async function titlesOf(tx: Tx, articles: readonly string[]): Promise<readonly string[]> {
  if (articles.length === 0) return [];
  const [row] = await tx.$queryRaw<{ titles: string | null }[]>`
    SELECT STRING_AGG("title", ${LINE}) AS "titles" FROM "Article" WHERE "id" IN (${Prisma.join(articles)})`;
  return row?.titles?.split(LINE) ?? [];
}

/** Each text once, folded, one after the other; cut between words. */
function foldAll(texts: readonly string[], length: number): string {
  const folded = new Set<string>();
  let all = 0;
  for (const text of new Set(texts)) {
    // What comes after is cut off anyway.
    if (all > length) break;
    const one = fold(text.slice(0, length));
    if (one === '' || folded.has(one)) continue;
    folded.add(one);
    all += one.length + 1;
  }
  const words = [...folded].join(' ');
  return words.length <= length ? words : words.slice(0, words.lastIndexOf(' ', length));
}
