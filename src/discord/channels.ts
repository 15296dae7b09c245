/** What is done with channels besides posting: publishing, and finding out whether a closed one is open again. */
import {
  ChannelFlags,
  ChannelType,
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { ChannelPlace } from '#domain/delivery.ts';
import type { Channels, ProbeOutcome } from '#domain/ports.ts';
import { FORUM_TAGS } from './classify-error.ts';
import type { ForumFacts } from './forum.ts';
import { lacksTag } from './forum-tags.ts';
import type { Requests } from './requests.ts';

/** Looking at closed channels must never put off posts to open ones. */
const SHARE = 0.5;
const OPEN: ProbeOutcome = { kind: 'open' };
const LOCKED = 'the thread is locked: unlock it, or let the bot manage threads';

/** `client`: the bot's connection, which knows its servers' channels and roles; null while there is none. */
export function createChannels(requests: Requests, client: () => Client<true> | null): Channels {
  return {
    publish: async (channelId, messageId) => {
      const asked = await requests.attempt(channelId, async (rest) => {
        try {
          await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
        } catch (error) {
          if (!(error instanceof DiscordAPIError) || !NOTHING_LEFT.has(error.code)) throw error;
        }
      });
      return asked.kind === 'ok' ? { kind: 'sent', messageId } : asked;
    },
    probe: async (channelId, place) => {
      const seen = look(client(), channelId, place);
      if (seen !== null) return seen;
      const asked = await requests.attempt(
        channelId,
        async (rest) => (await rest.get(Routes.channel(channelId))) as ChannelFacts,
        SHARE,
      );
      if (asked.kind === 'ok') return readFacts(asked.value);
      if (asked.kind === 'retry' || asked.kind === 'logged-out')
        return { kind: 'unknown', reason: asked.reason };
      const gone = asked.kind === 'channel-refused' && GONE.has(asked.code ?? 0);
      return { kind: 'closed', reason: asked.reason, gone };
    },
  };
}

/** It was published before, or a moderator deleted it. */
const NOTHING_LEFT = new Set<number | string>([
  RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted,
  RESTJSONErrorCodes.UnknownMessage,
]);
const GONE = new Set<number | string>([RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownGuild]);

interface ChannelFacts extends ForumFacts {
  readonly type?: number;
  readonly thread_metadata?: { readonly locked?: boolean };
}

/** Who may be seen may mostly be written to; what else is lacking, the next post tells. */
function readFacts({
  type,
  thread_metadata: thread,
  available_tags: tags,
  flags,
}: ChannelFacts): ProbeOutcome {
  if (thread?.locked === true) return closed(LOCKED);
  const required = ((flags ?? 0) & ChannelFlags.RequireTag) !== 0;
  if (type === ChannelType.GuildForum && lacksTag(tags ?? [], required)) return closed(FORUM_TAGS);
  return OPEN;
}

/** By what the connection knows, without a request; null where it does not know the channel. */
function look(client: Client<true> | null, channelId: string, place: ChannelPlace): ProbeOutcome | null {
  const channel = client?.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return null;
  const { me } = channel.guild.members;
  const has = me && channel.permissionsFor(me);
  if (!has) return null;
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter(
    (name) => NEEDED[name](place) && !has.has(PermissionFlagsBits[name]),
  );
  if (missing.length > 0) return closed(`the bot lacks a permission in this channel: ${missing.join(', ')}`);
  if (channel.isThread() && channel.locked && !has.has(PermissionFlagsBits.ManageThreads))
    return closed(LOCKED);
  if (channel.type === ChannelType.GuildForum) {
    const required = channel.flags.has(ChannelFlags.RequireTag);
    if (lacksTag(channel.availableTags, required)) return closed(FORUM_TAGS);
  }
  return OPEN;
}

const NEEDED = {
  ViewChannel: () => true,
  SendMessages: (place: ChannelPlace) => place !== 'thread',
  SendMessagesInThreads: (place: ChannelPlace) => place === 'thread' || place === 'forum',
  EmbedLinks: () => true,
} as const;

function closed(reason: string): ProbeOutcome {
  return { kind: 'closed', reason, gone: false };
}
