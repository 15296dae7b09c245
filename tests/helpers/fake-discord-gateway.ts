/** The gateway's side of a bot: HELLO, heartbeats, READY, RESUME, events; and every way of losing the connection. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { ALL_PERMISSIONS, BOT, type FakeState, GUILD_ID, ROLE_ID } from './fake-discord-state.ts';

export interface GatewaySettings {
  token: string;
  heartbeatMs: number;
  /** false: heartbeats stay without an answer, as on a dead line. */
  acknowledge: boolean;
  /** What a client that identifies is told instead of READY. */
  closeOnIdentify: number | null;
  /** false: connections are refused. */
  open: boolean;
  locale: string;
  /** false: the bot is on no server. */
  guild: boolean;
}

interface Payload {
  readonly op: number;
  readonly d: { readonly token?: string; readonly session_id?: string; readonly seq?: number } | null;
}

export class FakeGateway {
  readonly settings: GatewaySettings;
  readonly state: FakeState;
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  /** Close codes that clients sent. */
  readonly closes: number[] = [];
  #server: WebSocketServer;
  #socket: WebSocket | null = null;
  #sequence = 0;
  #session = 0;
  #sent: { s: number; t: string; d: unknown }[] = [];
  #waiting: (() => void)[] = [];
  url = '';

  constructor(http: Server, state: FakeState, settings: GatewaySettings) {
    this.state = state;
    this.settings = settings;
    this.#server = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      if (!settings.open) {
        socket.destroy();
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws));
    });
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  /** Resolves when a client has identified or resumed and can be sent events. */
  whenConnected(): Promise<void> {
    return this.connected ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  event(t: string, d: unknown): void {
    this.#sequence += 1;
    this.#sent.push({ s: this.#sequence, t, d });
    this.#send({ op: 0, s: this.#sequence, t, d });
  }

  op(op: number, d: unknown = null): void {
    this.#send({ op, s: null, t: null, d });
  }

  raw(frame: string | Buffer): void {
    this.#socket?.send(frame);
  }

  /** Ends the connection with a code, or without a word. */
  drop(code: number | null = null): void {
    const socket = this.#socket;
    this.#socket = null;
    if (code === null) socket?.terminate();
    else socket?.close(code);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #send(payload: unknown): void {
    this.#socket?.send(JSON.stringify(payload));
  }

  #accept(socket: WebSocket): void {
    const send = (payload: unknown) => socket.send(JSON.stringify(payload));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      this.closes.push(code);
      if (this.#socket === socket) this.#socket = null;
    });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as Payload;
      if (op === 1) {
        this.heartbeats += 1;
        if (this.settings.acknowledge) send({ op: 11 });
      } else if (op === 2) this.#identify(socket, d?.token ?? '');
      else if (op === 6) this.#resume(socket, d?.seq ?? 0);
    });
    send({ op: 10, d: { heartbeat_interval: this.settings.heartbeatMs } });
  }

  #identify(socket: WebSocket, token: string): void {
    this.identifies += 1;
    if (token !== this.settings.token) {
      socket.close(4004);
      return;
    }
    if (this.settings.closeOnIdentify !== null) {
      socket.close(this.settings.closeOnIdentify);
      return;
    }
    this.#socket = socket;
    this.#session += 1;
    this.#sequence = 0;
    this.#sent = [];
    this.event('READY', {
      v: 10,
      user: { ...BOT, discriminator: '0000', avatar: null },
      guilds: this.settings.guild ? [{ id: GUILD_ID, unavailable: true }] : [],
      session_id: `session-${this.#session}`,
      resume_gateway_url: this.url,
      application: { id: BOT.id, flags: 0 },
    });
    if (this.settings.guild) this.event('GUILD_CREATE', this.guild());
    this.#connected();
  }

  #resume(socket: WebSocket, seq: number): void {
    this.resumes += 1;
    this.#socket = socket;
    for (const { s, t, d } of this.#sent) if (s > seq) this.#send({ op: 0, s, t, d });
    this.event('RESUMED', null);
    this.#connected();
  }

  #connected(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  guild() {
    const channels = [...this.state.channels.values()].filter(
      ({ guildId, deleted }) => guildId === GUILD_ID && !deleted,
    );
    return {
      id: GUILD_ID,
      name: 'Thử nghiệm',
      owner_id: '600000000000000001',
      roles: [
        {
          id: GUILD_ID,
          name: '@everyone',
          color: 0,
          hoist: false,
          position: 0,
          permissions: '0',
          managed: false,
          mentionable: false,
          flags: 0,
        },
        {
          id: ROLE_ID,
          name: 'Biên tập',
          color: 0,
          hoist: false,
          position: 1,
          permissions: '0',
          managed: false,
          mentionable: false,
          flags: 0,
        },
      ],
      emojis: [],
      features: [],
      members: [
        {
          user: { ...BOT, discriminator: '0000', avatar: null },
          roles: [],
          joined_at: '2026-01-01T00:00:00.000Z',
          deaf: false,
          mute: false,
          flags: 0,
        },
      ],
      channels: channels.map(({ id, type, permissions }) => ({
        id,
        type,
        name: `kênh-${id}`,
        position: 0,
        permission_overwrites: [
          { id: BOT.id, type: 1, allow: String(permissions), deny: String(ALL_PERMISSIONS & ~permissions) },
        ],
      })),
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      member_count: 2,
      preferred_locale: this.settings.locale,
      joined_at: '2026-01-01T00:00:00.000Z',
      large: false,
      unavailable: false,
      premium_tier: 0,
      nsfw_level: 0,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      system_channel_flags: 0,
      afk_timeout: 300,
    };
  }
}
