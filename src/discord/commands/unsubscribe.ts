import { ApplicationCommandOptionType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { FOR_MANAGERS } from './parts.ts';
import { mayManage } from './permissions.ts';

export const unsubscribe: Command = {
  quiet: true,
  definition: {
    ...named('unsubscribe', 'hủy-đăng-ký'),
    ...described('Stop posting to a channel', 'Ngừng gửi tin vào một kênh'),
    ...FOR_MANAGERS,
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        ...named('channel', 'kênh'),
        ...described('Which channel; this one if left out', 'Kênh nào; bỏ trống là kênh này'),
      },
    ],
  },
  run: async (interaction, { subscriptions }, language) => {
    const words = answersOf(language);
    if (interaction.guildId === null) return { kind: 'text', text: words.notHere };
    if (!mayManage(interaction)) return { kind: 'text', text: words.notAllowed };
    const channelId = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
    const existing = await subscriptions.forChannel(channelId);
    // A channel of another server is none of this server's business, whoever forged the request.
    const ours = existing !== null && existing.guildId === interaction.guildId;
    const removed = ours && (await subscriptions.remove(channelId));
    const channel = `<#${channelId}>`;
    return { kind: 'text', text: removed ? words.unsubscribed(channel) : words.notSubscribed(channel) };
  },
};
