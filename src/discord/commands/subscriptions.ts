import { answersOf } from '#announce/answers.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { FOR_MANAGERS } from './parts.ts';
import { mayManage } from './permissions.ts';
import { settingsOf } from './settings-of.ts';

/** About as many as one message holds. */
const MOST = 12;

export const subscriptions: Command = {
  quiet: true,
  definition: {
    ...named('subscriptions', 'các-đăng-ký'),
    ...described('Which channels of this server get news', 'Các kênh của máy chủ đang nhận tin'),
    ...FOR_MANAGERS,
  },
  run: async (interaction, context, language) => {
    const words = answersOf(language);
    if (interaction.guildId === null) return { kind: 'text', text: words.notHere };
    if (!mayManage(interaction)) return { kind: 'text', text: words.notAllowed };
    const all = await context.subscriptions.list();
    const here = all.filter(({ guildId }) => guildId === interaction.guildId);
    if (here.length === 0) return { kind: 'text', text: words.noSubscriptions };
    const lines = here.slice(0, MOST).map((one) => `- ${words.settings(settingsOf(one, language))}`);
    if (here.length > MOST) lines.push(words.more(here.length - MOST));
    return { kind: 'text', text: [`**${words.subscriptionsTitle}**`, ...lines].join('\n') };
  },
};
