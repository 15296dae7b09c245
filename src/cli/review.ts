/** review: correct, confirm, merge, split and undo from the command line, each with author and reason. */
import os from 'node:os';
import { composeReview } from '#announce/compose-review.ts';
import { REVIEW_WORDS } from '#announce/words-review.ts';
import { UsageError } from '#domain/failure.ts';
import type { ReviewOrder } from '#domain/reviewing.ts';
import { orderReview } from '#pipeline/order-review.ts';
import { createApp, loadConfig } from '../app.ts';
import { print } from './output.ts';

export interface ReviewOptions {
  readonly by?: string;
  readonly why: string;
}

export function correct(id: string, field: string, value: string, options: ReviewOptions): Promise<void> {
  return say({ action: 'correct', about: id, field, value }, options);
}

export function confirm(id: string, field: string | undefined, options: ReviewOptions): Promise<void> {
  return say({ action: 'confirm', about: id, field: field ?? null }, options);
}

export function merge(id: string, other: string, options: ReviewOptions): Promise<void> {
  return say({ action: 'merge', about: id, other }, options);
}

export function split(id: string, articles: readonly string[], options: ReviewOptions): Promise<void> {
  return say({ action: 'split', about: id, articles }, options);
}

export function undo(id: string, options: ReviewOptions): Promise<void> {
  return say({ action: 'undo', about: id }, options);
}

type Word = Pick<ReviewOrder, 'action' | 'about'> & Partial<ReviewOrder>;

async function say(word: Word, { by, why }: ReviewOptions): Promise<void> {
  const app = await createApp(loadConfig(), { speaks: false, offline: true, quiet: true });
  try {
    const empty = { field: null, value: null, other: null, articles: [] };
    const signed = { author: by ?? os.userInfo().username, reason: why };
    const answer = await orderReview({ ...empty, ...word, ...signed }, app.world);
    if (answer.kind === 'wrong') {
      const hint = answer.problem.kind === 'no-deal' ? ' "goivon deals" lists them.' : '';
      throw new UsageError(`review: ${REVIEW_WORDS.en.problem(answer.problem)}${hint}`);
    }
    const { language, rates } = app.world;
    const lines = composeReview(answer.changes, { language, rates }).map((line) =>
      line.map(({ text, style }) => (style === 'old' ? `~${text}~` : text)).join(''),
    );
    const { stored, unchanged } = REVIEW_WORDS[language];
    const all = [`${stored}: ${answer.review.id.slice(0, 8)}`, ...(lines.length === 0 ? [unchanged] : lines)];
    await print(`${all.join('\n')}\n`);
  } finally {
    await app.close();
  }
}
