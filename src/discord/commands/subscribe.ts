import { ChannelType, type ChatInputCommandInteraction } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { isTimeZone, nextDigest } from '#announce/next-digest.ts';
import type { ChannelPlace, DigestSchedule, SubscriptionFilter, Updates } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { escapeMarkdown } from '../plain-text.ts';
import { suggestNames, suggestTimeZones } from './choices.ts';
import type { Answer, Choice, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { FOR_MANAGERS, MILLION } from './parts.ts';
import { mayManage, mayMention, missingPermissions } from './permissions.ts';
import { settingsOf } from './settings-of.ts';
import { CHANNEL_TYPES, SUBSCRIBE_OPTIONS } from './subscribe-options.ts';

const MOST_NAMES = 25;
const HERE = 'Asia/Ho_Chi_Minh';

export const subscribe: Command = {
  quiet: true,
  definition: {
    ...named('subscribe', 'đăng-ký'),
    ...described(
      'Post new deals and what changes to a channel',
      'Gửi thương vụ mới và mọi thay đổi vào một kênh',
    ),
    ...FOR_MANAGERS,
    options: SUBSCRIBE_OPTIONS,
  },
  run: subscribeChannel,
  complete: async (interaction, { history }) => {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'time_zone') return suggestTimeZones(value);
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
  const schedule = scheduleOf(interaction);
  const missing = missingPermissions(interaction, channelId, type, schedule !== null);
  if (missing.length > 0) return { kind: 'text', text: words.missing(`<#${channelId}>`, missing) };
  const place = placeOf(type);
  const crosspost = interaction.options.getBoolean('publish') ?? false;
  if (crosspost && place !== 'announcement') return { kind: 'text', text: words.notPublished };
  if (schedule !== null && !isTimeZone(schedule.timeZone))
    return { kind: 'text', text: words.noTimeZone(escapeMarkdown(schedule.timeZone)) };
  const updates = (interaction.options.getString('updates') ?? 'both') as Updates;
  if (updates === 'none' && schedule === null) return { kind: 'text', text: words.nothingToSend };
  const role = interaction.options.getRole('mention');
  const now = context.clock.now();
  const before = await context.subscriptions.forChannel(channelId);
  const saved = await context.subscriptions.save(
    {
      channelId,
      guildId: interaction.guildId,
      language: (interaction.options.getString('language') as Language | null) ?? language,
      filter: filterOf(interaction),
      updates,
      schedule,
      digestDueAt: schedule && nextDigest(schedule, now),
      mentionRoleId: role?.id ?? null,
      crosspost,
      place,
      createdBy: interaction.user.id,
      pausedReason: null,
    },
    now,
  );
  const said = [words.subscribed(settingsOf(saved, language))];
  if (before !== null) said.push(words.replaced);
  if (role !== null && !mayMention(interaction, channelId, role))
    said.push(words.notMentionable(`<@&${role.id}>`));
  return { kind: 'text', text: said.join(' ') };
}

function placeOf(type: ChannelType | undefined): ChannelPlace {
  switch (type) {
    case ChannelType.GuildForum:
      return 'forum';
    case ChannelType.GuildAnnouncement:
      return 'announcement';
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return 'thread';
    default:
      return 'text';
  }
}

function scheduleOf({ options }: ChatInputCommandInteraction): DigestSchedule | null {
  const every = options.getString('digest');
  if (every !== 'day' && every !== 'week') return null;
  return {
    every,
    weekday: options.getInteger('digest_day') ?? 1,
    hour: options.getInteger('digest_hour') ?? 8,
    timeZone: options.getString('time_zone')?.trim() || HERE,
  };
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
