import { composeStatus } from '#announce/compose-status.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { isOwner } from './owners.ts';
import { EVERYWHERE } from './parts.ts';

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
  run: async (interaction, { status }, language) => {
    const all = await isOwner(interaction);
    return { kind: 'posts', posts: [composeStatus(await status(), language, all)] };
  },
};
