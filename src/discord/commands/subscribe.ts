import { ApplicationCommandOptionType, ChannelType, type ChatInputCommandInteraction } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import type { SubscriptionFilter } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { suggestNames } from './choices.ts';
import type { Answer, Choice, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { completed, FOR_MANAGERS, MILLION, onlyKind, smallestSize } from './parts.ts';
import { mayManage, missingPermissions } from './permissions.ts';
import { settingsOf } from './settings-of.ts';

const MOST_NAMES = 25;
/** Where a message can stand by itself; forums and voice channels are not among them. */
export const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

export const subscribe: Command = {
  quiet: true,
  definition: {
    ...named('subscribe', 'đăng-ký'),
    ...described(
      'Post new deals and what changes to a channel',
      'Gửi thương vụ mới và mọi thay đổi vào một kênh',
    ),
    ...FOR_MANAGERS,
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        ...named('channel', 'kênh'),
        ...described('Which channel; this one if left out', 'Kênh nào; bỏ trống là kênh này'),
        channel_types: [...CHANNEL_TYPES],
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('language', 'ngôn-ngữ'),
        ...described(
          'Language of the posts; yours if left out',
          'Ngôn ngữ của tin; bỏ trống là ngôn ngữ của bạn',
        ),
        choices: [
          { ...named('Vietnamese', 'Tiếng Việt'), value: 'vi' },
          { ...named('English', 'Tiếng Anh'), value: 'en' },
        ],
      },
      smallestSize(),
      onlyKind(),
      completed(
        ['companies', 'công-ty'],
        ['Only these companies, split by commas', 'Chỉ các công ty này, cách nhau bằng dấu phẩy'],
        1000,
      ),
      completed(
        ['rounds', 'vòng'],
        ['Only these rounds, split by commas', 'Chỉ các vòng này, cách nhau bằng dấu phẩy'],
        400,
      ),
      {
        type: ApplicationCommandOptionType.String,
        ...named('updates', 'thay-đổi'),
        ...described('What a change does', 'Khi thông tin thay đổi thì làm gì'),
        choices: [
          {
            ...named('Edit the card and add a line under it', 'Sửa thẻ tin và thêm một dòng bên dưới'),
            value: 'diff',
          },
          { ...named('Edit the card only', 'Chỉ sửa thẻ tin'), value: 'card' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('compute', 'chip-ai'),
        ...described('Accelerator news too (yes if left out)', 'Cả tin về chip AI (bỏ trống là có)'),
      },
    ],
  },
  run: subscribeChannel,
  complete: async (interaction, { history }) => {
    const { name, value } = interaction.options.getFocused(true);
    return suggestLast(value, (typed) =>
      suggestNames(history, typed, name === 'rounds' ? 'round' : 'company'),
    );
  },
};

async function subscribeChannel(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
  language: Language,
): Promise<Answer> {
  const words = answersOf(language);
  if (interaction.guildId === null) return { kind: 'text', text: words.notHere };
  // The client hides the command from others, but a stale client or a changed setting may not.
  if (!mayManage(interaction)) return { kind: 'text', text: words.notAllowed };
  const channel = interaction.options.getChannel('channel') ?? interaction.channel;
  const channelId = channel?.id ?? interaction.channelId;
  const type = channel?.type;
  if (type !== undefined && !(CHANNEL_TYPES as readonly ChannelType[]).includes(type))
    return { kind: 'text', text: words.wrongChannel };
  const missing = missingPermissions(interaction, channelId, type);
  if (missing.length > 0) return { kind: 'text', text: words.missing(`<#${channelId}>`, missing) };
  const before = await context.subscriptions.forChannel(channelId);
  const saved = await context.subscriptions.save(
    {
      channelId,
      guildId: interaction.guildId,
      language: (interaction.options.getString('language') as Language | null) ?? language,
      filter: filterOf(interaction),
      updates: interaction.options.getString('updates') === 'card' ? 'card' : 'diff',
      createdBy: interaction.user.id,
      pausedReason: null,
    },
    context.clock.now(),
  );
  const text = words.subscribed(settingsOf(saved, language));
  return { kind: 'text', text: before === null ? text : `${text} ${words.replaced}` };
}

function filterOf({ options }: ChatInputCommandInteraction): SubscriptionFilter {
  const min = options.getInteger('min');
  const kind = options.getString('kind');
  return {
    minUsd: min === null || min === 0 ? null : min * MILLION,
    kinds: kind === null ? [] : [kind],
    companies: names(options.getString('companies')),
    rounds: names(options.getString('rounds')),
    compute: options.getBoolean('compute') ?? true,
  };
}

function names(text: string | null): string[] {
  const list = (text ?? '')
    .normalize('NFC')
    .split(',')
    .map((name) => name.trim());
  return [...new Set(list.filter((name) => name !== ''))].slice(0, MOST_NAMES);
}

/** Completes the last of several names, keeping those before it. */
async function suggestLast(
  value: string,
  suggest: (typed: string) => Promise<readonly Choice[]>,
): Promise<Choice[]> {
  const comma = value.lastIndexOf(',') + 1;
  const kept = value.slice(0, comma).trim();
  const choices = await suggest(value.slice(comma).trim());
  return choices
    .map((choice) =>
      kept === '' ? choice : { name: `${kept} ${choice.name}`, value: `${kept} ${choice.value}` },
    )
    .filter((choice) => choice.value.length <= 100 && choice.name.length <= 100);
}
