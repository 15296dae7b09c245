/** What Discord does with a request that is valid. */
import type { FakeGateway } from './fake-discord-gateway.ts';
import type { FakePerson } from './fake-discord-interact.ts';
import { filesAfter } from './fake-discord-multipart.ts';
import { BIT, BOT, type FakeMessage, type FakeState, OWNER_ID, type Upload } from './fake-discord-state.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly state: FakeState;
  readonly person: FakePerson;
  readonly gateway: FakeGateway;
  readonly logins: { readonly remaining: number; readonly resetAfterMs: number };
  readonly nonceWindowMs: number;
}

interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: FakeMessage['embeds'] | null;
  readonly components?: readonly unknown[] | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: { readonly message_id?: string } | null;
}

export function answerRequest(request: RouteRequest): Answer {
  const { method, path, body, state, person, gateway, logins } = request;
  const [, kind, first = '', second, third] = path.split('/');
  if (path === '/gateway/bot') {
    const limit = {
      total: 1000,
      remaining: logins.remaining,
      reset_after: logins.resetAfterMs,
      max_concurrency: 1,
    };
    return { status: 200, body: { url: gateway.url, shards: 1, session_start_limit: limit } };
  }
  if (path === '/applications/@me')
    return { status: 200, body: { id: BOT.id, name: 'Gọi Vốn', owner: { id: OWNER_ID, username: 'chu' } } };
  if (kind === 'applications') {
    state.commands = body as FakeState['commands'];
    return {
      status: 200,
      body: state.commands.map((command) => ({
        ...command,
        id: state.nextId(),
        application_id: first,
        version: '1',
      })),
    };
  }
  if (kind === 'interactions') return callback(person, second ?? '', body as { type: number }, request);
  if (kind === 'webhooks') {
    if (!person.edited(second ?? '', body as object, request.files))
      return error(404, 10015, 'Unknown Webhook');
    return { status: 200, body: messageOf({ ...empty(state, '0'), content: '' }) };
  }
  if (kind === 'users')
    return {
      status: 200,
      body: { id: `1${(body as { recipient_id: string }).recipient_id.slice(1)}`, type: 1 },
    };
  if (kind === 'channels') return channelRequest(request, first, third ?? null, method);
  return error(404, 0, '404: Not Found');
}

function callback(
  person: FakePerson,
  token: string,
  body: { type: number },
  { query, state, files }: RouteRequest,
): Answer {
  const outcome = person.callback(token, body, files);
  if (outcome === 'unknown') return error(404, 10062, 'Unknown interaction');
  if (outcome === 'repeated') return error(400, 40060, 'Interaction has already been acknowledged.');
  if (query.get('with_response') !== 'true') return { status: 204 };
  return {
    status: 200,
    body: {
      interaction: { id: '1', type: 2 },
      resource: { type: body.type, message: messageOf(empty(state, '0')) },
    },
  };
}

function channelRequest(
  request: RouteRequest,
  channelId: string,
  messageId: string | null,
  method: string,
): Answer {
  const { state } = request;
  const channel = state.channel(channelId);
  if (channel.deleted) return error(404, 10003, 'Unknown Channel');
  if ((channel.permissions & BIT.view) === 0n) return error(403, 50001, 'Missing Access');
  if (method === 'GET') {
    if ((channel.permissions & BIT.history) === 0n) return { status: 200, body: [] };
    const limit = Number(request.query.get('limit') ?? 50);
    return { status: 200, body: channel.messages.slice(-limit).reverse().map(messageOf) };
  }
  if ((channel.permissions & BIT.send) === 0n) return error(403, 50013, 'Missing Permissions');
  const body = request.body as MessageBody;
  if (method === 'PATCH') {
    const message = channel.messages.find(({ id }) => id === messageId);
    if (message === undefined) return error(404, 10008, 'Unknown Message');
    if (body.content !== undefined) message.content = body.content ?? '';
    if (body.embeds !== undefined) message.embeds = body.embeds ?? [];
    if (body.components !== undefined) message.components = body.components ?? [];
    message.attachments = filesAfter(body, request.files, message.attachments);
    message.edits += 1;
    return { status: 200, body: messageOf(message) };
  }
  const nonce = body.nonce === undefined || body.nonce === null ? null : String(body.nonce);
  if (nonce !== null && body.enforce_nonce === true) {
    const before = state.byNonce(channelId, nonce, request.nonceWindowMs);
    if (before !== null) return { status: 200, body: messageOf(before) };
  }
  if ((channel.permissions & BIT.embed) === 0n && (body.embeds ?? []).length > 0)
    return error(403, 50013, 'Missing Permissions');
  if ((channel.permissions & BIT.attach) === 0n && request.files.length > 0)
    return error(403, 50013, 'Missing Permissions');
  const message: FakeMessage = {
    ...empty(state, channelId),
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    attachments: filesAfter(body, request.files, []),
    nonce,
    message_reference: body.message_reference ?? null,
  };
  channel.messages.push(message);
  if (nonce !== null) state.rememberNonce(channelId, nonce, message);
  return { status: 200, body: messageOf(message) };
}

function empty(state: FakeState, channelId: string): FakeMessage {
  return {
    id: state.nextId(),
    channel_id: channelId,
    author: BOT,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    nonce: null,
    message_reference: null,
    timestamp: new Date().toISOString(),
    edits: 0,
  };
}

/** A message as the API shows it: history does not tell nonces. */
function messageOf({
  nonce: _nonce,
  edits,
  message_reference: reference,
  attachments,
  ...message
}: FakeMessage) {
  return {
    ...message,
    ...(reference === null
      ? {}
      : { message_reference: { type: 0, channel_id: message.channel_id, ...reference } }),
    author: { ...message.author, discriminator: '0000', avatar: null },
    edited_timestamp: edits > 0 ? message.timestamp : null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: attachments.map(({ content, ...file }) => ({
      ...file,
      size: content.length,
      url: `https://cdn.example/${file.filename}`,
      proxy_url: `https://cdn.example/${file.filename}`,
    })),
    pinned: false,
    type: 0,
    flags: 0,
  };
}

function error(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}
