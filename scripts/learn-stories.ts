// Learns how much each clue says about what kind of story a text is, from folders of labelled articles
// (<folder>/{vi,en}/*.json), and writes src/extract/story-weights.json:
//   node scripts/node24.mjs scripts/learn-stories.ts FOLDER…
// With --folds nothing is written: each fifth of the articles is judged by what was learned from the other four, and what
// is right counted, by folder and language, beside what the thresholds alone have right.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readClosely } from '#extract/extract-report.ts';
import { judgeByPoints, OVERRULES } from '#extract/judge-category.ts';
import { kindOf, STORY_KINDS, type StoryKind, storyClues } from '#extract/story-clues.ts';
import { pointsOf } from '#extract/story-points.ts';
import { decide, weightTable } from '#extract/weights.ts';
import { readLabelled } from '../tests/helpers/labelled.ts';
import { type Example, learnWeights } from './learn-weights.ts';

const NO_NAMES = { companies: [], investors: [], accelerators: [] };
const FOLDS = 5;

interface Row extends Example<StoryKind> {
  /** Folder and language. */
  readonly set: string;
  readonly byThresholds: StoryKind;
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (folders.length === 0) {
  process.stderr.write('Which folders of labelled articles? scripts/learn-stories.ts [--folds] FOLDER…\n');
  process.exit(2);
}
const rows = folders.flatMap(rowsOf);
if (process.argv.includes('--folds')) showFolds();
else writeWeights();

function rowsOf(folder: string): Row[] {
  return readLabelled(folder).map(({ id, title, text, lang: language, gold }) => {
    const reading = readClosely({ id, title, text, language }, NO_NAMES);
    const { document, mentions, who, drafted, topics } = reading;
    const points = pointsOf(document, mentions, who, drafted, topics);
    const verdict = judgeByPoints(document, mentions, who, points, topics);
    return {
      article: `${folder}/${id}`,
      set: `${folder} ${language}`,
      clues: storyClues(document, mentions, who, drafted, topics, points, verdict),
      outcome: kindOf(gold),
      byThresholds: kindOf(verdict),
    };
  });
}

function writeWeights(): void {
  const weights = Object.entries(learnWeights(rows, STORY_KINDS));
  const lines = weights.map(([clue, spoken]) => `${JSON.stringify(clue)}: ${JSON.stringify(spoken)}`);
  writeFileSync(
    path.resolve(import.meta.dirname, '../src/extract/story-weights.json'),
    `{\n${lines.join(',\n')}\n}\n`,
  );
  process.stdout.write(`${weights.length} clues learned from ${rows.length} articles\n`);
}

function showFolds(): void {
  const judged = new Map<Row, StoryKind>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = rows.filter((row) => foldOf(row) !== fold);
    const table = weightTable(STORY_KINDS, learnWeights(others, STORY_KINDS));
    for (const row of rows) {
      if (foldOf(row) !== fold) continue;
      const { outcome, confidence } = decide(table, row.clues);
      judged.set(row, confidence >= OVERRULES ? outcome : row.byThresholds);
    }
  }
  for (const [set, own] of Map.groupBy(rows, (row) => row.set)) {
    const share = (of: (row: Row) => StoryKind | undefined) =>
      (own.filter((row) => of(row) === row.outcome).length / own.length).toFixed(3);
    process.stdout.write(
      `${set.padEnd(28)} ${String(own.length).padStart(4)} articles, right by thresholds alone ${share((row) => row.byThresholds)}, with weights learned from the others ${share((row) => judged.get(row))}\n`,
    );
  }
}

function foldOf({ article }: Row): number {
  let hash = 7;
  for (const unit of article) hash = (hash * 31 + unit.codePointAt(0)!) >>> 0;
  return hash % FOLDS;
}
