/** Keeps the bot logged in: one line when the connection is lost, one when it is back, and slowly, since logins are counted. */
import {
  type APIGatewayBotInfo,
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  type Interaction,
  Routes,
} from 'discord.js';
import type { Clock, Log, Store } from '#domain/ports.ts';
import type { Connection } from '#domain/status.ts';
import { createClient } from './create-client.ts';
import { parseBudget, spendIdentify } from './identify-budget.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly api: string;
  readonly notes: Store['notes'];
  readonly clock: Clock;
  readonly log: Log;
  readonly onReady: (client: Client<true>) => Promise<void>;
  readonly onInteraction: (interaction: Interaction) => void;
  /** The connection ended for good; why, in a sentence. */
  readonly onFatal: (reason: string) => void;
}

export interface Gateway {
  connected(): boolean;
  /** Whether it is up, and since when it is or is not. */
  connection(): Connection;
  close(): Promise<void>;
}

/** Close codes after which Discord must not be asked again (4004, 4010 to 4014). */
const FATAL: Readonly<Record<number, string>> = {
  4004: 'Discord refused the token (4004)',
  4010: 'Discord refused the shard (4010)',
  4011: 'the bot is on too many servers for one connection (4011)',
  4012: 'this version of the gateway is no longer served (4012)',
  4013: 'Discord does not know the intents asked for (4013)',
  4014: 'the bot is not allowed the intents asked for (4014)',
};
const NOTE = 'discord.identify-budget';
/** Below this many logins left of the day, wait for the next day rather than risk the token. */
const KEEP_LOGINS = 50;
const SLOWEST_MS = 5 * 60_000;

export function startGateway(options: GatewayOptions): Gateway {
  const { log } = options;
  const closing = new AbortController();
  // A login that is given up never settles by itself.
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()));
  let client: Client | null = null;
  let lost = false;
  let connection: Connection = { connected: false, since: options.clock.now() };
  const turn = (connected: boolean) => {
    if (connection.connected !== connected) connection = { connected, since: options.clock.now() };
  };

  /** Said once until the connection is back. */
  const sayLost = (reason: string) => {
    if (!lost && !closing.signal.aborted)
      log.warn('Discord can not be reached; posting goes on by itself when it can', { reason });
    lost = true;
    turn(false);
  };
  const fatal = (reason: string) => {
    closing.abort();
    options.onFatal(reason);
  };

  // Only the library's own signal may end this early: any other rejection makes it reconnect, and come here again at once.
  const waitForIdentify = async (one: Client, signal: AbortSignal): Promise<void> => {
    await wait(await loginsLeft(one, log), signal, (ms) =>
      log.warn('few logins are left today, waiting', { minutes: Math.ceil(ms / 60_000) }),
    );
    signal.throwIfAborted();
    for (let ms = await spendLogin(options); ms > 0; ms = await spendLogin(options)) {
      await wait(ms, signal, () =>
        log.warn('many logins lately, waiting before the next', { seconds: Math.ceil(ms / 1000) }),
      );
      signal.throwIfAborted();
    }
  };

  const attach = (one: Client) => {
    one.once(Events.ClientReady, (ready) => {
      log.info('logged in to Discord', { as: ready.user.username, servers: ready.guilds.cache.size });
      options
        .onReady(ready)
        .catch((error: unknown) => log.error('commands could not be registered', { error }));
    });
    one.on(Events.ShardReady, () => {
      lost = false;
      turn(true);
    });
    one.on(Events.ShardResume, () => {
      if (lost) log.info('Discord is back');
      lost = false;
      turn(true);
    });
    one.on(Events.InteractionCreate, options.onInteraction);
    one.on(Events.ShardError, (error) => sayLost(error.message));
    one.on(Events.Error, (error) => sayLost(error.message));
    one.on(Events.ShardReconnecting, () => sayLost('the connection was closed'));
    one.on(Events.ShardDisconnect, ({ code }) =>
      fatal(FATAL[code] ?? `Discord closed the connection for good (${code})`),
    );
  };

  const run = async () => {
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      const one: Client = createClient({
        api: options.api,
        waitForIdentify: (signal) => waitForIdentify(one, signal),
      });
      client = one;
      attach(one);
      try {
        await Promise.race([one.login(options.token), closed]);
        return; // From here on the library reconnects by itself.
      } catch (error) {
        await one.destroy();
        if (closing.signal.aborted) return;
        if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
          fatal('Discord refused the token (401)');
          return;
        }
        sayLost(error instanceof Error ? error.message : String(error));
        await wait(Math.min(SLOWEST_MS, 1_000 * 2 ** Math.min(failures, 10)), closing.signal);
      }
    }
  };
  const running = run();

  return {
    connected: () => client?.isReady() ?? false,
    connection: () => connection,
    close: async () => {
      closing.abort();
      await client?.destroy();
      await running;
    },
  };
}

/** How long to wait because too few logins are left of the day, by Discord's own count; 0 where that can't be had. */
async function loginsLeft(client: Client, log: Log): Promise<number> {
  try {
    const { session_start_limit: limit } = (await client.rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return limit.remaining < KEEP_LOGINS ? limit.reset_after : 0;
  } catch (error) {
    log.debug('how many logins are left could not be asked', { error });
    return 0;
  }
}

/** Takes a login from our own budget, which outlives the process; or returns how long to wait before asking again. */
async function spendLogin({ notes, clock, log }: GatewayOptions): Promise<number> {
  try {
    const spent = spendIdentify(parseBudget(await notes.get(NOTE)), clock.now().getTime());
    if (spent.kind === 'wait') return spent.ms;
    await notes.set(NOTE, JSON.stringify(spent.budget));
    return 0;
  } catch (error) {
    log.warn('the count of logins could not be kept', { error });
    return SLOWEST_MS;
  }
}

/** Ends early when `signal` says so; `say` is called where there is anything to wait for. */
async function wait(ms: number, signal: AbortSignal, say?: (ms: number) => void): Promise<void> {
  if (ms <= 0 || signal.aborted) return;
  say?.(ms);
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, 2 ** 31 - 1));
    signal.addEventListener('abort', end, { once: true });
  });
}
