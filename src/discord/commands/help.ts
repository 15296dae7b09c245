import { answersOf } from '#announce/answers.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE } from './parts.ts';

export const help: Command = {
  quiet: true,
  definition: {
    ...named('help', 'trợ-giúp'),
    ...described('What this bot does', 'Bot này làm được gì'),
    ...EVERYWHERE,
  },
  run: async (_interaction, _context, language) => {
    const { helpTitle, help } = answersOf(language);
    return { kind: 'text', text: `**${helpTitle}**\n${help}` };
  },
};
