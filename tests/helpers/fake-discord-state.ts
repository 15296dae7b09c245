/** What the fake remembers: channels, messages, nonces, and every request it ever got. */
import type { Problem } from './fake-discord-rules.ts';

/** A file of a message, as it was uploaded. */
export interface FakeFile {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly content: Buffer;
}

export interface FakeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string; readonly username: string; readonly bot: boolean };
  content: string;
  embeds: readonly { readonly [key: string]: unknown }[];
  components: readonly unknown[];
  attachments: readonly FakeFile[];
  readonly nonce: string | null;
  readonly message_reference: { readonly message_id?: string } | null;
  readonly timestamp: string;
  edits: number;
  /** To the servers that follow its channel. */
  publishedAt?: number;
}

/** A part of a multipart request: files[0] and the like. */
export interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly content: Buffer;
}

export interface FakeChannel {
  readonly id: string;
  readonly guildId: string;
  readonly type: number;
  name: string;
  /** The forum that a thread belongs to; null: no thread. */
  parentId: string | null;
  /** When a thread fell asleep; null: it is awake. */
  archivedAt: number | null;
  locked: boolean;
  /** Of a forum: the tags to choose from, and whether one must be chosen. */
  tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  requiresTag: boolean;
  appliedTags: readonly string[];
  /** Permission bits that the bot has here. */
  permissions: bigint;
  deleted: boolean;
  readonly messages: FakeMessage[];
}

export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Uploaded with the body. */
  readonly files: readonly Upload[];
  /** 0: no answer was given. */
  status: number;
}

export interface Violation {
  readonly method: string;
  readonly path: string;
  readonly problems: readonly Problem[];
}

export const ALL_PERMISSIONS =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n);
export const BIT = {
  view: 1n << 10n,
  send: 1n << 11n,
  embed: 1n << 14n,
  attach: 1n << 15n,
  history: 1n << 16n,
} as const;

export const BOT = { id: '900000000000000001', username: 'goivon', bot: true } as const;
/** Whoever owns the bot's application. */
export const OWNER_ID = '600000000000000009';
/** A role of the server, besides everyone's. */
export const ROLE_ID = '650000000000000001';
export const GUILD_ID = '700000000000000001';

export class FakeState {
  readonly channels = new Map<string, FakeChannel>();
  readonly requests: LoggedRequest[] = [];
  readonly violations: Violation[] = [];
  commands: readonly { readonly [key: string]: unknown }[] = [];
  #nonces = new Map<string, { readonly message: FakeMessage; readonly at: number }>();
  /** How far the time of this Discord is ahead of the machine's. */
  aheadMs = 0;
  /** Messages of one channel that are published in an hour; Discord tells nobody how many. */
  publishedAnHour = 10;
  #lastId = 0n;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** Snowflakes that grow; any number of them a millisecond. */
  nextId(): string {
    const now = BigInt(this.now() - 1_420_070_400_000) << 22n;
    this.#lastId = now > this.#lastId ? now : this.#lastId + 1n;
    return String(this.#lastId);
  }

  /** Channels come into being when first named, so that a test need not set up what it does not care about. */
  channel(id: string, set: Partial<Pick<FakeChannel, 'guildId' | 'type'>> = {}): FakeChannel {
    let channel = this.channels.get(id);
    if (channel === undefined) {
      channel = {
        id,
        guildId: set.guildId ?? GUILD_ID,
        type: set.type ?? 0,
        name: `kênh-${id}`,
        parentId: null,
        archivedAt: null,
        locked: false,
        tags: [],
        requiresTag: false,
        appliedTags: [],
        permissions: ALL_PERMISSIONS,
        deleted: false,
        messages: [],
      };
      this.channels.set(id, channel);
    }
    return channel;
  }

  messages(): FakeMessage[] {
    return [...this.channels.values()].flatMap((channel) => channel.messages);
  }

  rememberNonce(channelId: string, nonce: string, message: FakeMessage): void {
    this.#nonces.set(`${channelId} ${nonce}`, { message, at: this.now() });
  }

  byNonce(channelId: string, nonce: string, windowMs: number): FakeMessage | null {
    const known = this.#nonces.get(`${channelId} ${nonce}`);
    return known !== undefined && this.now() - known.at <= windowMs ? known.message : null;
  }
}
