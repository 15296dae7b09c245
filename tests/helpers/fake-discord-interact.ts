/** A person who uses the bot: types a command, types into an option, presses a button; and reads what comes back. */
import type { FakeGateway } from './fake-discord-gateway.ts';
import { filesAfter } from './fake-discord-multipart.ts';
import {
  ALL_PERMISSIONS,
  BOT,
  type FakeFile,
  type FakeState,
  GUILD_ID,
  type Upload,
} from './fake-discord-state.ts';

export interface Act {
  /** Name of a registered command, with its options by their English names… */
  readonly command?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** …of which this one is still being typed (autocomplete)… */
  readonly typing?: string;
  /** A command of several parts: which of them. */
  readonly part?: string;
  /** …or the custom id of a button, under a message that only this person sees or under everybody's… */
  readonly button?: string;
  readonly ownMessage?: boolean;
  /** …or the custom id of a form that is sent, with what its fields hold. */
  readonly form?: string;
  readonly filled?: Readonly<Record<string, string | readonly string[]>>;
  readonly locale?: string;
  readonly channelId?: string;
  /** null: a direct message. */
  readonly guildId?: string | null;
  readonly userId?: string;
  readonly userName?: string;
  readonly roles?: readonly string[];
  /** Bits of the person, and of the bot in this channel. */
  readonly permissions?: bigint;
  readonly appPermissions?: bigint;
  /** Deliver the same event so often. */
  readonly times?: number;
}

export interface Reply {
  /** The first callback's type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 form. */
  readonly type: number;
  readonly quiet: boolean;
  readonly content: string;
  readonly embeds: readonly FakeEmbed[];
  readonly buttons: readonly { readonly label: string; readonly custom_id: string }[];
  readonly choices: readonly { readonly name: string; readonly value: string }[];
  readonly files: readonly FakeFile[];
  /** A form to be filled in. */
  readonly form: FakeForm | null;
  /** From the event to the (final) answer, in milliseconds. */
  readonly ms: number;
}
export interface FakeForm {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly {
    readonly label: string;
    readonly component: {
      readonly type: number;
      readonly custom_id: string;
      readonly max_length?: number;
      readonly options?: readonly { readonly label: string; readonly value: string }[];
    };
  }[];
}
export interface FakeEmbed {
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly footer?: { readonly text: string };
  readonly image?: { readonly url: string };
}

interface Data {
  readonly content?: string;
  readonly flags?: number;
  readonly embeds?: readonly FakeEmbed[];
  readonly components?: readonly { readonly components: Reply['buttons'] }[];
  readonly choices?: Reply['choices'];
}
interface Pending {
  readonly sentAt: number;
  type: number;
  flags: number;
  readonly resolve: (reply: Reply) => void;
}
interface OptionDefinition {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly OptionDefinition[];
}

export class FakePerson {
  readonly state: FakeState;
  readonly gateway: FakeGateway;
  /** By interaction token. */
  #pending = new Map<string, Pending>();
  /** Callbacks so far, by interaction token; a second one is refused as Discord does. */
  readonly callbacks = new Map<string, number>();

  constructor(state: FakeState, gateway: FakeGateway) {
    this.state = state;
    this.gateway = gateway;
  }

  /** Resolves with the answer, the final one where it was deferred. Never rejects: a test's own time limit ends a wait. */
  act(act: Act): Promise<Reply> {
    const id = this.state.nextId();
    const token = `interaction-${id}`;
    const event = { ...this.#base(id, token, act), ...this.#what(act) };
    return new Promise((resolve) => {
      this.#pending.set(token, { sentAt: performance.now(), type: 0, flags: 0, resolve });
      for (let time = 0; time < (act.times ?? 1); time += 1) this.gateway.event('INTERACTION_CREATE', event);
    });
  }

  /** A first answer arrived. Returns the status that it gets. */
  callback(
    token: string,
    body: { readonly type: number; readonly data?: Data },
    files: readonly Upload[] = [],
  ): 'ok' | 'unknown' | 'repeated' {
    const pending = this.#pending.get(token);
    const before = this.callbacks.get(token) ?? 0;
    this.callbacks.set(token, before + 1);
    if (before > 0) return 'repeated';
    if (pending === undefined) return 'unknown';
    pending.type = body.type;
    pending.flags = body.data?.flags ?? 0;
    if (body.type !== 5 && body.type !== 6) this.#finish(token, pending, body.data ?? {}, files);
    return 'ok';
  }

  /** A deferred answer was edited in. */
  edited(token: string, data: Data, files: readonly Upload[] = []): boolean {
    const pending = this.#pending.get(token);
    if (pending !== undefined) this.#finish(token, pending, data, files);
    return pending !== undefined || this.callbacks.has(token);
  }

  #finish(token: string, pending: Pending, data: Data, files: readonly Upload[]): void {
    this.#pending.delete(token);
    pending.resolve({
      type: pending.type,
      quiet: (pending.flags & 64) !== 0,
      content: data.content ?? '',
      embeds: data.embeds ?? [],
      buttons: pending.type === 9 ? [] : (data.components ?? []).flatMap((row) => row.components),
      choices: data.choices ?? [],
      files: filesAfter(data, files, []),
      form: pending.type === 9 ? (data as unknown as FakeForm) : null,
      ms: performance.now() - pending.sentAt,
    });
  }

  #base(id: string, token: string, act: Act) {
    const channelId = act.channelId ?? '800000000000000001';
    const channel = this.state.channel(channelId);
    const user = {
      id: act.userId ?? '600000000000000002',
      username: act.userName ?? 'lan',
      discriminator: '0',
      avatar: null,
      global_name: act.userName ?? 'Lan',
    };
    const guildId = act.guildId === undefined ? GUILD_ID : act.guildId;
    const where =
      guildId === null
        ? { user, context: 1, channel: { id: channelId, type: 1 } }
        : {
            guild_id: guildId,
            guild: { id: guildId, locale: 'vi', features: [] },
            member: {
              user,
              roles: act.roles ?? [],
              permissions: String(act.permissions ?? 1n << 5n),
              joined_at: '2026-01-01T00:00:00.000Z',
              deaf: false,
              mute: false,
              flags: 0,
            },
            context: 0,
            channel: { id: channelId, type: channel.type, name: 'kênh', guild_id: guildId },
          };
    return {
      id,
      application_id: BOT.id,
      token,
      version: 1,
      channel_id: channelId,
      entitlements: [],
      authorizing_integration_owners: {},
      locale: act.locale ?? 'vi',
      app_permissions: String(act.appPermissions ?? channel.permissions & ALL_PERMISSIONS),
      attachment_size_limit: 10_485_760,
      ...where,
    };
  }

  #what(act: Act) {
    if (act.form !== undefined) {
      const components = Object.entries(act.filled ?? {}).map(([custom_id, typed], index) => ({
        type: 18,
        id: index + 1,
        component:
          typeof typed === 'string'
            ? { type: 4, id: index + 11, custom_id, value: typed }
            : { type: 3, id: index + 11, custom_id, values: typed },
      }));
      return { type: 5, data: { custom_id: act.form, components } };
    }
    if (act.button !== undefined) {
      const message = {
        id: this.state.nextId(),
        channel_id: act.channelId ?? '800000000000000001',
        author: { ...BOT, discriminator: '0000', avatar: null },
        content: '',
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        type: 0,
        flags: act.ownMessage ? 64 : 0,
      };
      return { type: 3, data: { component_type: 2, custom_id: act.button }, message };
    }
    const definition = this.state.commands.find(({ name }) => name === act.command);
    if (definition === undefined) throw new Error(`no command ${act.command} is registered`);
    const all = (definition.options ?? []) as OptionDefinition[];
    const known = act.part === undefined ? all : (all.find(({ name }) => name === act.part)?.options ?? []);
    const channels: Record<string, unknown> = {};
    const roles: Record<string, unknown> = {};
    const options = Object.entries(act.options ?? {}).map(([name, value]) => {
      const option = known.find((one) => one.name === name);
      if (option === undefined) throw new Error(`/${act.command} has no option ${name}`);
      if (option.type === 7) {
        const { id, type } = this.state.channel(String(value));
        channels[id] = { id, type, name: 'kênh', permissions: '0' };
      }
      if (option.type === 8)
        roles[String(value)] = {
          id: String(value),
          name: 'Nhà đầu tư',
          color: 0,
          hoist: false,
          position: 1,
          permissions: '0',
          managed: false,
          mentionable: true,
          flags: 0,
        };
      return { name, type: option.type, value, ...(act.typing === name ? { focused: true } : {}) };
    });
    const data = {
      id: '500000000000000001',
      name: act.command,
      type: 1,
      options: act.part === undefined ? options : [{ name: act.part, type: 1, options }],
      resolved: { channels, roles },
    };
    return { type: act.typing === undefined ? 2 : 4, data };
  }
}
