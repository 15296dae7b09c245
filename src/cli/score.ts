/** score and score-pages: how right extraction is, over folders of labelled articles and saved pages. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '#domain/failure.ts';
import { extractReport } from '#extract/extract-report.ts';
import { formatScores } from '#extract/format-scores.ts';
import type { LabelledArticle } from '#extract/labels.ts';
import { scoreArticles } from '#extract/score.ts';
import { SCORE_FIELDS, type ScoreField } from '#extract/score-article.ts';
import { loadConfig } from '../app.ts';
import { print } from './output.ts';

export interface ScoreOptions {
  readonly field?: string;
  readonly errors?: boolean;
  readonly json?: boolean;
}

export async function score(folder: string, { field, errors = false, json }: ScoreOptions): Promise<void> {
  if (field !== undefined && !isField(field)) {
    throw new UsageError(`score: there is no field "${field}"; the fields are ${SCORE_FIELDS.join(', ')}`);
  }
  const articles = readLabelled(folder);
  const { registry } = loadConfig();
  const reports = articles.map(({ id, title, text, lang }) =>
    extractReport({ id, title, text, language: lang }, registry),
  );
  const scores = scoreArticles(articles, reports);
  if (json) return print(`${JSON.stringify(errors ? scores : { ...scores, errors: undefined }, null, 2)}\n`);
  await print(`${formatScores(scores, { errors, ...(field === undefined ? {} : { field }) })}\n`);
}

function isField(name: string): name is ScoreField {
  return (SCORE_FIELDS as readonly string[]).includes(name);
}

function readLabelled(folder: string): LabelledArticle[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`score: there is no folder ${folder}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  const articles: LabelledArticle[] = [];
  for (const name of files) {
    let value: Partial<LabelledArticle>;
    try {
      value = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Partial<LabelledArticle>;
    } catch (error) {
      throw new UsageError(
        `score: ${path.join(folder, name)} is not JSON (${error instanceof Error ? error.message : 'error'})`,
      );
    }
    if (value.gold && typeof value.text === 'string' && value.id) articles.push(value as LabelledArticle);
  }
  if (articles.length === 0)
    throw new UsageError(
      `score: ${folder} holds no labelled article (JSON with id, title, text, lang and gold)`,
    );
  return articles;
}

export async function scorePages(folder: string, { json }: { json?: boolean }): Promise<void> {
  if (!existsSync(folder)) throw new UsageError(`score-pages: there is no folder ${folder}`);
  const { formatPageScores, scorePages: scoreAll } = await import('#feeds/score-pages.ts');
  const { closeParser } = await import('#feeds/parse-feed.ts');
  const pairs = readdirSync(folder)
    .filter(
      (name) => name.endsWith('.html') && existsSync(path.join(folder, name.replace(/\.html$/, '.txt'))),
    )
    .map((name) => ({
      id: name.replace(/\.html$/, ''),
      html: readFileSync(path.join(folder, name)),
      reference: readFileSync(path.join(folder, name.replace(/\.html$/, '.txt')), 'utf8'),
    }));
  if (pairs.length === 0)
    throw new UsageError(`score-pages: ${folder} holds no page with a reference (NAME.html beside NAME.txt)`);
  const scores = await scoreAll(pairs, loadConfig().sites).finally(closeParser);
  await print(json ? `${JSON.stringify(scores, null, 2)}\n` : `${formatPageScores(scores)}\n`);
}
