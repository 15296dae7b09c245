/** What each subject is found by when any text is searched; kept as subjects are stored, in the caller's transaction. */
import type { SubjectRef } from '#domain/deal.ts';
import type { Found } from '#domain/ports.ts';
import type { Evidence } from '#domain/span.ts';
import { fold } from '#text/fold.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { insertRows } from './insert.ts';
import { fromJson } from './json.ts';

/** Of a subject that everybody writes about, the newest words; each list and each text is bounded, so is the row. */
const CLAIMS = 300;
const TITLES = 100;
const SAID_LENGTH = 16_000;
const NAMES_LENGTH = 4_000;
/** Between two titles; one that holds it is two, which makes no difference to its words. */
const LINE = '\n';

/** A subject that was merged away is found no more. */
export async function saveSearchText(tx: Tx, one: Found): Promise<void> {
  const { id, mergedInto } = one.kind === 'deal' ? one.deal : one.fleet;
  const where = { subjectKind: one.kind, subjectId: id };
  if (mergedInto !== null) {
    await tx.searchText.deleteMany({ where });
    return;
  }
  const text = { names: foldAll(namesOf(one), NAMES_LENGTH), said: await saidOf(tx, { kind: one.kind, id }) };
  const on = ['subjectKind', 'subjectId'] as const;
  await insertRows(tx, 'SearchText', [{ ...where, ...text }], { on, act: 'replace' });
}

function namesOf(one: Found): readonly string[] {
  if (one.kind === 'fleet') {
    const { company, system, current, planned, past } = one.fleet;
    return [company, system ?? '', ...[current, planned, past].map((count) => count?.model ?? '')];
  }
  const { company, round, leads, investors } = one.deal;
  return [company, round ?? '', ...leads, ...investors];
}

/** Quotes of its claims and titles of the articles that they come from, the newest first: each list as one text. */
async function saidOf(tx: Tx, { kind, id }: SubjectRef): Promise<string> {
  const [said] = await tx.$queryRaw<{ evidence: string | null; articles: string | null }[]>`
    SELECT STRING_AGG("evidence", ',' ORDER BY "at" DESC) AS "evidence",
      STRING_AGG("articleId", ',' ORDER BY "at" DESC) AS "articles"
    FROM (SELECT "evidence", "articleId", "at" FROM "Claim" WHERE "subjectKind" = ${kind} AND "subjectId" = ${id}
      ORDER BY "at" DESC LIMIT ${CLAIMS}) c`;
  const quotes = fromJson<readonly Evidence[]>(`[${said?.evidence ?? ''}]`).map(({ quote }) => quote);
  const articles = new Set(said?.articles?.split(','));
  const titles = await titlesOf(tx, [...articles].slice(0, TITLES));
  return foldAll([...titles, ...quotes], SAID_LENGTH);
}

async function titlesOf(tx: Tx, articles: readonly string[]): Promise<readonly string[]> {
  if (articles.length === 0) return [];
  const [row] = await tx.$queryRaw<{ titles: string | null }[]>`
    SELECT STRING_AGG("title", ${LINE}) AS "titles" FROM "Article" WHERE "id" IN (${Prisma.join(articles)})`;
  return row?.titles?.split(LINE) ?? [];
}

/** Each text once, folded, one after the other; cut between words. */
function foldAll(texts: readonly string[], length: number): string {
  const folded = new Set(texts.map((text) => fold(text.slice(0, length))));
  folded.delete('');
  const all = [...folded].join(' ');
  return all.length <= length ? all : all.slice(0, all.lastIndexOf(' ', length));
}
