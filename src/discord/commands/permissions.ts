import {
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Permission } from '#announce/answers.ts';

export const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild);

export function mayManage(interaction: ChatInputCommandInteraction): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/**
 * What the bot lacks to post in a channel of the server, as far as it can tell: by the interaction itself for the channel
 * it was used in, by the cached roles and overwrites for another. Nothing where neither knows; the first post will tell.
 * `pictures`: charts are to be posted too.
 */
export function missingPermissions(
  interaction: ChatInputCommandInteraction,
  channelId: string,
  type: ChannelType | undefined,
  pictures: boolean,
): Permission[] {
  const has =
    channelId === interaction.channelId ? interaction.appPermissions : permissionsIn(interaction, channelId);
  if (has === null) return [];
  const missing: Permission[] = [];
  const thread =
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread;
  if (!has.has(PermissionFlagsBits.ViewChannel)) missing.push('view');
  if (thread && !has.has(PermissionFlagsBits.SendMessagesInThreads)) missing.push('sendInThreads');
  if (!thread && !has.has(PermissionFlagsBits.SendMessages)) missing.push('send');
  // A forum's posts are threads: diffs go into them.
  if (type === ChannelType.GuildForum && !has.has(PermissionFlagsBits.SendMessagesInThreads))
    missing.push('sendInThreads');
  if (!has.has(PermissionFlagsBits.EmbedLinks)) missing.push('embed');
  if (pictures && !has.has(PermissionFlagsBits.AttachFiles)) missing.push('attach');
  // Without it a message whose answer was lost can't be found again, and might be posted twice.
  if (!has.has(PermissionFlagsBits.ReadMessageHistory)) missing.push('history');
  return missing;
}

/** Whether a post of the bot calls who has this role; true where that can't be told. */
export function mayMention(
  interaction: ChatInputCommandInteraction,
  channelId: string,
  role: { readonly mentionable: boolean },
): boolean {
  const has =
    channelId === interaction.channelId ? interaction.appPermissions : permissionsIn(interaction, channelId);
  return role.mentionable || (has?.has(PermissionFlagsBits.MentionEveryone) ?? true);
}

function permissionsIn(
  { guild }: ChatInputCommandInteraction,
  channelId: string,
): Readonly<PermissionsBitField> | null {
  const channel = guild?.channels.cache.get(channelId);
  const me = guild?.members.me;
  return channel && me ? channel.permissionsFor(me) : null;
}
