// Reads folders of labelled articles: <folder>/{vi,en}/*.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractReport } from '#extract/extract-report.ts';
import type { LabelledArticle } from '#extract/labels.ts';
import { type Scores, scoreArticles } from '#extract/score.ts';

/** Ours, held always; and a larger one that is there on some machines. */
export const OWN_CORPUS = 'tests/corpus';
/** Ours too, written by people who had not seen the rules: the kind of story is learned from them. */
export const LEARNING = 'tests/learning';
/**
 * Ours, and never read by anybody who writes rules or labels for learning: only its scores are looked at, so that they say
 * what to expect of the next article.
 */
export const HELD_OUT = 'tests/held-out';
export const SHARED_CORPUS = '../shared/corpus';
export const FLOORS_FILE = 'tests/extract/floors.json';

/** F1 by folder, then "language field". */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function readLabelled(folder: string): LabelledArticle[] {
  const articles: LabelledArticle[] = [];
  for (const language of ['vi', 'en']) {
    const inside = path.join(folder, language);
    if (!existsSync(inside)) continue;
    for (const file of readdirSync(inside).sort())
      if (file.endsWith('.json')) articles.push(JSON.parse(readFileSync(path.join(inside, file), 'utf8')));
  }
  return articles;
}

/** Scores without any help from lists of names, so that floors do not move when an editor adds one. */
export function scoreFolder(folder: string): Scores {
  const articles = readLabelled(folder);
  const registry = { companies: [], investors: [], accelerators: [] };
  const reports = articles.map(({ id, title, text, lang }) =>
    extractReport({ id, title, text, language: lang }, registry),
  );
  return scoreArticles(articles, reports);
}

/** F1 to three places, rounded down, of every field that the folder labels or we report. */
export function floorsOf(scores: Scores): Record<string, number> {
  const floors: Record<string, number> = {};
  for (const { language, field, right, missing, extra, f1 } of scores.fields)
    if (right + missing + extra > 0) floors[`${language} ${field}`] = Math.floor(f1 * 1000) / 1000;
  return floors;
}
