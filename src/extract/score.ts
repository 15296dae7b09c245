/** Precision, recall and F1 of reports against labelled articles, by field and language. */
import type { Report } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import type { LabelledArticle } from './labels.ts';
import { type Judgement, SCORE_FIELDS, type ScoreField, scoreArticle } from './score-article.ts';

export interface FieldScore {
  readonly field: ScoreField;
  readonly language: Language;
  /** Facts labelled and reported alike; labelled only; reported only. */
  readonly right: number;
  readonly missing: number;
  readonly extra: number;
  /** right / (right + extra): how much of what we say is so. 1 where we say nothing. */
  readonly precision: number;
  /** right / (right + missing): how much of what is so we say. 1 where there is nothing to say. */
  readonly recall: number;
  /** Harmonic mean of both. */
  readonly f1: number;
}

/** Facts reported with a confidence of at least `from` (and below the next step), and how many of them are right. */
export interface CalibrationStep {
  readonly from: number;
  readonly facts: number;
  readonly right: number;
}

export interface Scores {
  readonly articles: Readonly<Record<Language, number>>;
  readonly fields: readonly FieldScore[];
  readonly calibration: readonly CalibrationStep[];
  /** What is not right, in the order of the articles. */
  readonly errors: readonly Judgement[];
}

const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Scores one report an article (`reports[i]` answers `articles[i]`); see `scoreArticle` for what counts as right. */
export function scoreArticles(articles: readonly LabelledArticle[], reports: readonly Report[]): Scores {
  const counts = new Map<string, { right: number; missing: number; extra: number }>();
  const steps = STEPS.map((from) => ({ from, facts: 0, right: 0 }));
  const errors: Judgement[] = [];
  const number = { vi: 0, en: 0 };
  for (const [index, article] of articles.entries()) {
    const report = reports[index];
    if (report === undefined) throw new RangeError(`No report for article ${article.id}`);
    number[article.lang] += 1;
    for (const judgement of scoreArticle(article, report)) {
      const key = `${article.lang} ${judgement.field}`;
      const count = counts.get(key) ?? { right: 0, missing: 0, extra: 0 };
      count[judgement.outcome] += 1;
      counts.set(key, count);
      if (judgement.outcome !== 'right') errors.push(judgement);
      if (isCalibrated(judgement)) {
        const step = steps.findLast(({ from }) => judgement.confidence >= from);
        if (step) {
          step.facts += 1;
          if (judgement.outcome === 'right') step.right += 1;
        }
      }
    }
  }
  const fields: FieldScore[] = [];
  for (const language of ['vi', 'en'] as const)
    for (const field of SCORE_FIELDS) {
      const count = counts.get(`${language} ${field}`) ?? { right: 0, missing: 0, extra: 0 };
      fields.push({ field, language, ...count, ...ratios(count) });
    }
  return { articles: number, fields, calibration: steps, errors };
}

/** A reported fact with a confidence of its own; amounts count once, by their role, and "relevant" is its category. */
function isCalibrated(judgement: Judgement): judgement is Judgement & { confidence: number } {
  const twice = judgement.field === 'money' && judgement.outcome === 'right';
  return judgement.confidence !== null && !twice && judgement.field !== 'relevant';
}

function ratios(count: { right: number; missing: number; extra: number }): {
  precision: number;
  recall: number;
  f1: number;
} {
  const said = count.right + count.extra;
  const labelled = count.right + count.missing;
  const all = said + labelled;
  return {
    precision: said === 0 ? 1 : count.right / said,
    recall: labelled === 0 ? 1 : count.right / labelled,
    f1: all === 0 ? 1 : (2 * count.right) / all,
  };
}
