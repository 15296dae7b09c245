/** Scores as a table that a person reads. */
import type { Language } from '#domain/source.ts';
import type { FieldScore, Scores } from './score.ts';
import { SCORE_FIELDS, type ScoreField } from './score-article.ts';

/** Lines of text: a table by field with both languages side by side, the calibration, and with `errors` every error. */
export function formatScores(
  scores: Scores,
  options: { readonly field?: ScoreField; readonly errors?: boolean } = {},
): string {
  const { field: only } = options;
  const of = (language: Language, field: ScoreField): FieldScore | undefined =>
    scores.fields.find((score) => score.language === language && score.field === field);
  const lines = [
    `${scores.articles.vi} Vietnamese and ${scores.articles.en} English articles. P: of what we report, how much is right; R: of what is there, how much we report.`,
    '',
    `${'field'.padEnd(14)} ${heading('vi')}   ${heading('en')}`,
  ];
  for (const field of SCORE_FIELDS) {
    if (only !== undefined && field !== only) continue;
    lines.push(`${field.padEnd(14)} ${row(of('vi', field))}   ${row(of('en', field))}`);
  }
  if (only === undefined) lines.push('', ...calibration(scores));
  if (options.errors) {
    lines.push('');
    for (const error of scores.errors) {
      if (only !== undefined && error.field !== only) continue;
      const why = error.rule === null ? '' : `   [${error.rule}, ${error.confidence?.toFixed(2)}]`;
      lines.push(
        `${error.article}  ${error.field.padEnd(13)} ${error.outcome.padEnd(7)} ${error.fact}${why}`,
      );
    }
  }
  return lines.join('\n');
}

function heading(language: Language): string {
  return `${`${language} P`.padStart(6)} ${'R'.padStart(6)} ${'F1'.padStart(6)} ${'of'.padStart(4)}`;
}

function row(score: FieldScore | undefined): string {
  if (score === undefined || score.right + score.missing + score.extra === 0)
    return `${'–'.padStart(6)} ${'–'.padStart(6)} ${'–'.padStart(6)} ${'0'.padStart(4)}`;
  const figure = (value: number): string => value.toFixed(3).padStart(6);
  const labelled = String(score.right + score.missing).padStart(4);
  return `${figure(score.precision)} ${figure(score.recall)} ${figure(score.f1)} ${labelled}`;
}

function calibration(scores: Scores): string[] {
  const lines = ['confidence     facts   right'];
  for (const [index, step] of scores.calibration.entries()) {
    const to = scores.calibration[index + 1]?.from.toFixed(1) ?? '1.0';
    const share = step.facts === 0 ? '–' : `${((100 * step.right) / step.facts).toFixed(1)} %`;
    lines.push(`${step.from.toFixed(1)}–${to}      ${String(step.facts).padStart(8)} ${share.padStart(8)}`);
  }
  return lines;
}
