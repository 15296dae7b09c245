import { composeStatus } from '#announce/compose-status.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE } from './parts.ts';
import { mayReview } from './reviewers.ts';

export const status: Command = {
  quiet: true,
  definition: {
    ...named('status', 'tình-trạng'),
    ...described(
      'How the bot is doing (more for its owner)',
      'Bot đang chạy ra sao (chi tiết dành cho chủ bot)',
    ),
    ...EVERYWHERE,
  },
  run: async (interaction, { status, reviewers, clock }, language) => {
    // Who is trusted with the facts is trusted with how they come about.
    const all = await mayReview(interaction, reviewers, clock.now());
    return { kind: 'posts', posts: [composeStatus(await status(), language, all)] };
  },
};
