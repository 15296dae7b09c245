/** The bot: logs in, answers commands, and hands out the messenger that posts. */
import { type Client, type Interaction, OAuth2Scopes, PermissionFlagsBits, Routes } from 'discord.js';
import type { Rate } from '#domain/deal.ts';
import type { Meter } from '#domain/meter.ts';
import type { Courier } from '#domain/notice.ts';
import type { Paint } from '#domain/painter.ts';
import type { Channels, Clock, Log, Messenger, Store } from '#domain/ports.ts';
import type { ReviewAnswer, ReviewOrder } from '#domain/reviewing.ts';
import type { Connection, Status } from '#domain/status.ts';
import { CARD_BUTTONS } from './cards/all-card-buttons.ts';
import { createChannels } from './channels.ts';
import { COMMANDS } from './commands/all-commands.ts';
import { createCourier } from './courier.ts';
import { startGateway } from './gateway.ts';
import { createInteractions } from './handle-interaction.ts';
import { createMessenger } from './messenger.ts';
import { openRest } from './open-rest.ts';
import { asPublished, registerCommands } from './register-commands.ts';
import { createRequests } from './requests.ts';
import { watchServers } from './watch-servers.ts';

export interface DiscordOptions {
  readonly token: string;
  /** "https://discord.com/api", or a server that speaks like it. */
  readonly api: string;
  readonly store: Pick<Store, 'history' | 'subscriptions' | 'sources' | 'suggestions' | 'notes'>;
  readonly log: Log;
  readonly clock: Clock;
  /** Read anew for each command: there may be newer ones. */
  readonly rates: () => readonly Rate[];
  /** How the whole bot fares. */
  readonly status: (connection: Connection) => Promise<Status>;
  /** Carries out what a reviewer asks for. */
  readonly review: (order: ReviewOrder) => Promise<ReviewAnswer>;
  /** Discord ids of users and roles who may review, besides the owners of the bot; nobody else unless told. */
  readonly reviewers?: readonly string[];
  /** Discord ended the connection for good (token refused, intents refused); why, in a sentence. */
  readonly onFatal: (reason: string) => void;
  /** Draws the charts of posts and answers; missing: they are shown without. */
  readonly paint?: Paint;
  /** Counts requests and answers; missing: nobody counts. */
  readonly meter?: Meter;
  /** A server changed in a way that may open a closed channel. */
  readonly onServerChange?: (guildId: string) => void;
  readonly nonceWindowMs?: number;
  readonly timeoutMs?: number;
}

export interface Discord {
  readonly messenger: Messenger;
  readonly courier: Courier;
  readonly channels: Channels;
  /** Whether commands are being heard; posting does not need it. */
  connected(): boolean;
  connection(): Connection;
  close(): Promise<void>;
}

/** Returns at once: the messenger works without the gateway, which connects in the background for as long as it takes. */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, api, store, log, clock, rates } = options;
  const context = {
    history: store.history,
    subscriptions: store.subscriptions,
    sources: store.sources,
    suggestions: store.suggestions,
    review: options.review,
    reviewers: options.reviewers ?? [],
    status: () => options.status(gateway.connection()),
    clock,
    get rates() {
      return rates();
    },
  };
  const interactions = createInteractions(COMMANDS, CARD_BUTTONS, context, log, options.paint);
  let ready: Client<true> | null = null;
  const gateway = startGateway({
    token,
    api,
    notes: store.notes,
    clock,
    log,
    onFatal: options.onFatal,
    onInteraction: (interaction) => {
      const began = performance.now();
      void interactions
        .handle(interaction)
        .finally(() => options.meter?.interacted(nameOf(interaction), (performance.now() - began) / 1000));
    },
    onReady: (client) => {
      ready = client;
      watchServers(client, (guildId) => options.onServerChange?.(guildId));
      if (client.guilds.cache.size === 0)
        log.info('the bot is on no server yet; open this address to invite it', { url: inviteTo(client) });
      const definitions = COMMANDS.map(({ definition }) => definition);
      const put = () =>
        client.rest.put(Routes.applicationCommands(client.application.id), {
          body: definitions.map(asPublished),
        });
      return registerCommands(client.application.id, definitions, put, store.notes, log);
    },
  });
  const { nonceWindowMs, timeoutMs, meter } = options;
  const counted = meter ? { asked: (status: number | null) => meter.discordAsked(status) } : {};
  const asking = { token, api, clock, ...(timeoutMs === undefined ? {} : { timeoutMs }), ...counted };
  const requests = createRequests(asking);
  const messenger = createMessenger({
    ...asking,
    requests,
    log,
    ...(options.paint ? { paint: options.paint } : {}),
    ...(nonceWindowMs === undefined ? {} : { nonceWindowMs }),
  });
  const courier = createCourier(openRest(asking));
  return {
    messenger,
    courier,
    channels: createChannels(requests, () => (gateway.connected() ? ready : null)),
    connected: gateway.connected,
    connection: gateway.connection,
    close: gateway.close,
  };
}

/** Only names that we gave: a button may carry anything. */
function nameOf(interaction: Interaction): string {
  const name =
    interaction.isCommand() || interaction.isAutocomplete()
      ? interaction.commandName
      : 'customId' in interaction
        ? (interaction.customId.split(':', 1)[0] ?? '')
        : '';
  const ours =
    COMMANDS.some(({ definition }) => definition.name === name) ||
    CARD_BUTTONS.some((button) => button.name === name);
  return ours ? name : 'other';
}

/** The page on which a server's owner lets the bot in, with just the permissions that posting takes. */
function inviteTo(client: Client<true>): string {
  const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, AttachFiles, ReadMessageHistory } =
    PermissionFlagsBits;
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [
      ViewChannel,
      SendMessages,
      SendMessagesInThreads,
      EmbedLinks,
      AttachFiles,
      ReadMessageHistory,
    ],
  });
}
