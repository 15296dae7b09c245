/** /review: what a moderator says outranks every article, on every server. */
import { composeReview } from '#announce/compose-review.ts';
import { linePost } from '#announce/line-post.ts';
import { REVIEW_WORDS } from '#announce/words-review.ts';
import type { Review } from '#domain/deal.ts';
import { escapeMarkdown, plainText } from '../plain-text.ts';
import type { Answer, Command } from './command.ts';
import { completeReview } from './review-choices.ts';
import { PARTS } from './review-parts.ts';
import { answerQueue } from './review-queue.ts';
import { mayReview } from './reviewers.ts';

export const review: Command = {
  quiet: true,
  definition: PARTS,
  run: async (interaction, context, language): Promise<Answer> => {
    const words = REVIEW_WORDS[language];
    const { options, user } = interaction;
    if (!(await mayReview(interaction, context.reviewers, context.clock.now())))
      return { kind: 'text', text: words.notReviewer };
    const part = options.getSubcommand();
    if (part === 'list') return answerQueue(context, language);
    const name = plainText(user.globalName ?? user.username).trim();
    const answer = await context.review({
      action: part as Review['action'],
      about: options.getString(part === 'undo' ? 'review' : 'deal', true),
      field: options.getString('field'),
      value: options.getString('value'),
      other: options.getString('other'),
      articles: (options.getString('articles') ?? '').split(/[\s,]+/u).filter(Boolean),
      author: `${name} (${user.id})`,
      reason: plainText(options.getString('reason', true)).trim(),
    });
    if (answer.kind === 'wrong') return { kind: 'text', text: escapeMarkdown(words.problem(answer.problem)) };
    const lines = composeReview(answer.changes, { language, rates: context.rates });
    const unchanged = [[{ text: words.unchanged, style: 'plain' as const }]];
    const post = linePost('update', language, {
      title: words.stored,
      lines: lines.length === 0 ? unchanged : lines,
      tone: 'update',
    });
    return { kind: 'posts', posts: [post] };
  },
  complete: completeReview,
};
