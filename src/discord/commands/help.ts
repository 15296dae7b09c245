import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';

export const help: Command = {
  quiet: true,
  definition: {
    ...named('help', 'trợ-giúp'),
    ...described('What this bot does', 'Bot này làm được gì'),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  },
  run: async (_interaction, _context, language) => {
    const { helpTitle, help } = answersOf(language);
    return { kind: 'text', text: `**${helpTitle}**\n${help}` };
  },
};
