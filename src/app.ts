/** Wires the rooms together: with the command line, the only file that knows them all. */
import path from 'node:path';
import { createPainter } from '#charts/painter.ts';
import { terminalWidth, wantsColour } from '#cli/output.ts';
import { createTerminalMessenger } from '#cli/terminal-messenger.ts';
import { environmentVariables, projectRoot } from '#config/env.ts';
import { type Config, readConfig } from '#config/load-config.ts';
import type { Discord, DiscordOptions } from '#discord/bot.ts';
import type { Rate } from '#domain/deal.ts';
import { PLAIN_CHANNEL, TERMINAL } from '#domain/delivery.ts';
import type { Clock, Log, Messenger, Store } from '#domain/ports.ts';
import type { Source } from '#domain/source.ts';
import { usdOf } from '#domain/usd.ts';
import { orderReview } from '#pipeline/order-review.ts';
import { type LiveRates, openRates } from '#pipeline/rates.ts';
import { statusOf } from '#pipeline/status.ts';
import { EVERYDAY, type Pace, type World } from '#pipeline/world.ts';
import { systemClock } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import { feedTextOnly, openFeeds } from './open-feeds.ts';
import { openWatch } from './open-watch.ts';
import { VERSION } from './version.ts';

let loaded: Config | undefined;

/** The configuration of this process, read once, a .env file of the project included. */
export function loadConfig(): Config {
  loaded ??= readConfig(environmentVariables());
  return loaded;
}

export interface AppOptions {
  /** false: a tool beside the bot, which posts nothing and leaves alone who is subscribed. */
  readonly speaks?: boolean;
  /** false: leaves alone which sources the database follows. */
  readonly follows?: boolean;
  /** Never touch the network. */
  readonly offline?: boolean;
  /** Let hubs push, where a public address is configured. */
  readonly web?: boolean;
  /** Log warnings and errors only. */
  readonly quiet?: boolean;
  readonly clock?: Clock;
  readonly pace?: Pace;
  readonly hostGapMs?: number;
  /** In place of the configured sources and database. */
  readonly sources?: readonly Source[];
  readonly databaseUrl?: string;
  readonly messenger?: Messenger;
}

export interface App {
  readonly world: World;
  /** Says in the log what runs, where it keeps things, and how to connect Discord if it is not. */
  announceStart(): Promise<void>;
  /** Called when Discord ends the connection for good (token revoked, intents refused). */
  onFatal(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

/** The store alone, for commands that only look. */
export async function openAppStore(
  config: Config,
  databaseUrl = config.environment.databaseUrl,
  log: Log = quietLog(config),
  rates: () => readonly Rate[] = () => config.rates,
): Promise<Store> {
  const { openStore } = await import('#store/open.ts');
  return openStore({
    url: databaseUrl,
    toUsd: (amount, at) => usdOf(amount, at, rates())?.value ?? null,
    log,
  });
}

function quietLog(config: Config): Log {
  return createLog({
    level: 'warn',
    format: config.environment.logFormat,
    write: (line) => process.stderr.write(line),
  });
}

/** Opens everything a bot needs: the database first, since no login should be spent on a bot that can't remember. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { environment } = config;
  const log = options.quiet
    ? quietLog(config)
    : createLog({
        level: environment.logLevel,
        format: environment.logFormat,
        write: (line) => process.stderr.write(line),
      });
  const clock = options.clock ?? systemClock;
  const databaseUrl = options.databaseUrl ?? environment.databaseUrl;
  const sources = options.sources ?? config.sources;
  // The store converts by the rates that it remembers, which can be read once it is open.
  let live: LiveRates | null = null;
  const currentRates = () => live?.current() ?? config.rates;
  const store = await openAppStore(config, databaseUrl, log, currentRates);
  const closing: (() => Promise<void>)[] = [() => store.close()];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    if (!options.offline && options.follows !== false) await store.sources.follow(sources, clock.now());
    const { feeds, ask, push } = options.offline
      ? { feeds: feedTextOnly(), ask: null, push: null }
      : await openFeeds(config, options, { clock, log, store, closing });
    live = await openRates({ configured: config.rates, notes: store.notes, ask, clock, log });
    const { refresh } = live;
    const fatal: ((reason: string) => void)[] = [];
    const speaks = options.speaks !== false;
    const token = speaks ? environment.discord : null;
    const startedAt = clock.now();
    const watch = await openWatch(
      options.web ? environment.metrics : null,
      { version: VERSION, startedAt },
      closing,
    );
    const discord =
      token &&
      (await openDiscord(token, {
        store,
        log,
        clock,
        rates: currentRates,
        closing,
        review: (order) =>
          orderReview(order, { store, clock, registry: config.registry, rates: currentRates() }),
        reviewers: environment.reviewers,
        status: (connection) =>
          statusOf(store, clock, { version: VERSION, startedAt, connection: () => connection }),
        ...(watch ? { meter: watch.meter } : {}),
        fatal: (reason) => {
          for (const tell of fatal) tell(reason);
        },
      }));
    const terminal =
      options.messenger ??
      createTerminalMessenger({
        ledgerFile: terminalLedger(databaseUrl),
        width: terminalWidth(),
        colour: wantsColour(),
      });
    if (speaks) await listenHere(store, token === null, environment.language, clock);
    const bare: World = {
      clock,
      log,
      feeds,
      store,
      registry: config.registry,
      get rates() {
        return currentRates();
      },
      ...(environment.askRates ? { refreshRates: refresh } : {}),
      pace: options.pace ?? EVERYDAY,
      push,
      messengerFor: (channelId) => (channelId === TERMINAL ? terminal : (discord?.messenger ?? null)),
      courier: discord?.courier ?? null,
      channels: discord?.channels ?? null,
      language: environment.language,
    };
    const world = watch ? await watch.begin(bare, () => discord?.connection() ?? null) : bare;
    return {
      world,
      close,
      onFatal: (listener) => void fatal.push(listener),
      announceStart: () => announceStart(world, { databaseUrl, connected: token !== null, sources }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly closing: (() => Promise<void>)[];
}

async function openDiscord(
  { token, api }: { token: string; api: string },
  {
    closing,
    fatal,
    ...parts
  }: Parts &
    Pick<DiscordOptions, 'rates' | 'review' | 'reviewers' | 'status' | 'meter'> & {
      fatal: (reason: string) => void;
    },
): Promise<Discord> {
  const { startDiscord } = await import('#discord/bot.ts');
  const { store, clock, log } = parts;
  const { paint, close } = createPainter({ log });
  closing.push(async () => close());
  const onServerChange = (guildId: string) => {
    store.reach
      .probeSoon(guildId, clock.now())
      .catch((error: unknown) => log.warn('paused channels are looked at later', { error }));
  };
  const discord = await startDiscord({ token, api, ...parts, paint, onFatal: fatal, onServerChange });
  closing.push(() => discord.close());
  return discord;
}

/** Without Discord the terminal is subscribed; with it, it is not. */
async function listenHere(store: Store, here: boolean, language: 'vi' | 'en', clock: Clock): Promise<void> {
  const existing = await store.subscriptions.forChannel(TERMINAL);
  if (!here) {
    if (existing) await store.subscriptions.remove(TERMINAL);
    return;
  }
  if (existing?.language === language) return;
  const filter = { minUsd: null, kinds: [], companies: [], rounds: [], compute: true };
  await store.subscriptions.save(
    {
      channelId: TERMINAL,
      guildId: null,
      language,
      filter,
      updates: 'both',
      ...PLAIN_CHANNEL,
      createdBy: null,
      pausedReason: null,
    },
    clock.now(),
  );
}

/** Beside the database file; with PostgreSQL, in data/. */
function terminalLedger(databaseUrl: string): string {
  const folder = databaseUrl.startsWith('file:')
    ? path.dirname(databaseUrl.slice('file:'.length))
    : path.join(projectRoot, 'data');
  return path.join(folder, 'terminal-posts.log');
}

async function announceStart(
  { log, store }: World,
  {
    databaseUrl,
    connected,
    sources,
  }: { databaseUrl: string; connected: boolean; sources: readonly Source[] },
): Promise<void> {
  const counts = await store.history.counts();
  const where = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : 'PostgreSQL';
  log.info('Gọi Vốn is running', {
    sources: sources.filter(({ enabled }) => enabled).length,
    database: where,
    deals: counts.deals,
    articles: counts.articles,
  });
  if (connected) return;
  log.info('No Discord token: new deals are printed here, as cards');
  log.info(
    'To post to Discord: put DISCORD_TOKEN=… into .env and start again, then type /subscribe in a channel',
  );
}
