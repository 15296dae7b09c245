/** A whole bot on a fake Discord, logged in and with its commands registered. */
import { type Discord, type DiscordOptions, startDiscord } from '#discord/bot.ts';
import type { Meter } from '#domain/meter.ts';
import type { Log } from '#domain/ports.ts';
import { type FakeDiscord, type FakeOptions, startFakeDiscord, TOKEN } from './fake-discord.ts';
import { type MemoryPorts, memoryPorts } from './fake-discord-ports.ts';

export interface TestBot {
  readonly fake: FakeDiscord;
  readonly ports: MemoryPorts;
  readonly discord: Discord;
  readonly fatal: string[];
  readonly logged: string[];
  close(): Promise<void>;
}

export interface TestBotOptions {
  /** In place of what is in memory. */
  readonly store?: Partial<DiscordOptions['store']>;
  readonly clock?: DiscordOptions['clock'];
  readonly review?: DiscordOptions['review'];
  readonly reviewers?: readonly string[];
  readonly fake?: FakeOptions;
  readonly ports?: MemoryPorts;
  readonly token?: string;
  readonly meter?: Meter;
  readonly paint?: DiscordOptions['paint'];
  readonly onServerChange?: (guildId: string) => void;
  /** Called before the bot starts. */
  readonly before?: (fake: FakeDiscord) => void;
  /** false: return without waiting for the login. */
  readonly wait?: boolean;
}

export const CHANNEL = '800000000000000001';

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const fake = await startFakeDiscord(options.fake);
  fake.state.channel(CHANNEL);
  options.before?.(fake);
  const ports = options.ports ?? memoryPorts();
  const fatal: string[] = [];
  const logged: string[] = [];
  const say = (message: string, fields: unknown = {}) =>
    void logged.push(
      `${message} ${JSON.stringify(fields, (_key, value: unknown) => (value instanceof Error ? value.message : value))}`,
    );
  const log: Log = { debug: say, info: say, warn: say, error: say };
  const discord = await startDiscord({
    token: options.token ?? TOKEN,
    api: fake.api,
    store: { ...ports, ...options.store },
    log,
    clock: options.clock ?? { now: () => new Date() },
    review: options.review ?? (async () => ({ kind: 'wrong', problem: { kind: 'nothing-to-undo' } })),
    reviewers: options.reviewers ?? [],
    rates: () => [],
    status: async (connection) => ({ ...ports.status, discord: connection }),
    ...(options.meter ? { meter: options.meter } : {}),
    ...(options.paint ? { paint: options.paint } : {}),
    ...(options.onServerChange ? { onServerChange: options.onServerChange } : {}),
    onFatal: (reason) => void fatal.push(reason),
  });
  if (options.wait !== false) await until(() => discord.connected() && ports.noted.has('discord.commands'));
  const close = async () => {
    await discord.close();
    await fake.close();
  };
  return { fake, ports, discord, fatal, logged, close };
}

/** Waits for something that is under way; a test's own time limit ends a wait for what never comes. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
