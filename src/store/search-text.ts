/** What each subject is found by when any text is searched; kept as subjects are stored, in the caller's transaction. */
import type { SubjectRef } from '#domain/deal.ts';
import type { Found } from '#domain/ports.ts';
import type { Evidence } from '#domain/span.ts';
import { fold } from '#text/fold.ts';
import { inChunks, type Tx } from './database.ts';
import { fromJson } from './json.ts';

/** Of a subject that everybody writes about, the newest words; each list and each text is bounded, so is the row. */
const CLAIMS = 300;
const TITLES = 100;
const SAID_LENGTH = 16_000;
const NAMES_LENGTH = 4_000;

/** A subject that was merged away is found no more. */
export async function saveSearchText(tx: Tx, one: Found): Promise<void> {
  const { id, mergedInto } = one.kind === 'deal' ? one.deal : one.fleet;
  const where = { subjectKind: one.kind, subjectId: id };
  if (mergedInto !== null) {
    await tx.searchText.deleteMany({ where });
    return;
  }
  const text = { names: foldAll(namesOf(one), NAMES_LENGTH), said: await saidOf(tx, { kind: one.kind, id }) };
  await tx.searchText.upsert({
    where: { subjectKind_subjectId: where },
    create: { ...where, ...text },
    update: text,
  });
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
async function saidOf(tx: Tx, { kind, id }: SubjectRef): Promise<string> {
  const claims = await tx.claim.findMany({
    where: { subjectKind: kind, subjectId: id },
    orderBy: { at: 'desc' },
    take: CLAIMS,
    select: { evidence: true, articleId: true },
  });
  const articles = new Set(claims.flatMap(({ articleId }) => articleId ?? []));
  const titles = await inChunks([...articles].slice(0, TITLES), (part) =>
    tx.article.findMany({ where: { id: { in: part } }, select: { title: true } }),
  );
  const quotes = claims.flatMap(({ evidence }) =>
    evidence === null ? [] : fromJson<Evidence>(evidence).quote,
  );
  return foldAll([...titles.map(({ title }) => title), ...quotes], SAID_LENGTH);
}

/** Each text once, folded, one after the other; cut between words. */
function foldAll(texts: readonly string[], length: number): string {
  const folded = new Set(texts.map((text) => fold(text.slice(0, length))));
  folded.delete('');
  const all = [...folded].join(' ');
  return all.length <= length ? all : all.slice(0, all.lastIndexOf(' ', length));
}
