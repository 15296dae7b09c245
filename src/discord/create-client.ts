import { Client, GatewayIntentBits, Options } from 'discord.js';
import { wholeRequest } from './whole-request.ts';

export interface ClientParts {
  readonly api: string;
  /** Resolves when a login may be spent; every login of the process passes here. */
  readonly waitForIdentify: (signal: AbortSignal) => Promise<void>;
}

/** A client that keeps only what permission checks need: guilds, channels, threads, roles, and itself as a member. */
export function createClient({ api, waitForIdentify }: ClientParts): Client {
  const own = {
    maxSize: 0,
    keepOverLimit: (one: { id: string; client: Client }) => one.id === one.client.user?.id,
  };
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api, retries: 0, makeRequest: wholeRequest },
    ws: {
      buildIdentifyThrottler: async () => ({ waitForIdentify: (_shard, signal) => waitForIdentify(signal) }),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: own,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: own,
      VoiceStateManager: 0,
    }),
  });
}
