/** What Discord does with a request that is valid. */
import type { FakeGateway } from './fake-discord-gateway.ts';
import type { FakePerson } from './fake-discord-interact.ts';
import { type Answer, emptyMessage, error, messageOf } from './fake-discord-messages.ts';
import { filesAfter } from './fake-discord-multipart.ts';
import {
  BIT,
  BOT,
  type FakeChannel,
  type FakeMessage,
  type FakeState,
  OWNER_ID,
  type Upload,
} from './fake-discord-state.ts';
import {
  activeThreads,
  archivedThreads,
  channelItself,
  closedThread,
  openThread,
} from './fake-discord-threads.ts';

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
  const { path, body, state, person, gateway, logins } = request;
  const [, kind, first = '', second, third, last] = path.split('/');
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
    return { status: 200, body: messageOf({ ...emptyMessage(state, '0'), content: '' }) };
  }
  if (kind === 'users')
    return {
      status: 200,
      body: { id: `1${(body as { recipient_id: string }).recipient_id.slice(1)}`, type: 1 },
    };
  if (kind === 'guilds') return activeThreads(state, first);
  if (kind === 'channels') return channelRequest(request, first, { second, third, last });
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
      resource: { type: body.type, message: messageOf(emptyMessage(state, '0')) },
    },
  };
}

function channelRequest(
  request: RouteRequest,
  channelId: string,
  { second, third: messageId, last }: Record<'second' | 'third' | 'last', string | undefined>,
): Answer {
  const { state, method } = request;
  const channel = state.channel(channelId);
  if (channel.deleted) return error(404, 10003, 'Unknown Channel');
  if ((channel.permissions & BIT.view) === 0n) return error(403, 50001, 'Missing Access');
  if (second === undefined) return channelItself(request, channel);
  if (second === 'threads')
    return method === 'GET' ? archivedThreads(request, channel) : openThread(request, channel);
  if (last === 'crosspost') return publish(state, channel, messageId ?? '');
  if (method === 'GET' && messageId !== undefined) {
    const message = channel.messages.find(({ id }) => id === messageId);
    if ((channel.permissions & BIT.history) === 0n) return error(403, 50013, 'Missing Permissions');
    return message ? { status: 200, body: messageOf(message) } : error(404, 10008, 'Unknown Message');
  }
  if (method === 'GET') {
    if ((channel.permissions & BIT.history) === 0n) return { status: 200, body: [] };
    const limit = Number(request.query.get('limit') ?? 50);
    return { status: 200, body: channel.messages.slice(-limit).reverse().map(messageOf) };
  }
  if ((channel.permissions & BIT.send) === 0n) return error(403, 50013, 'Missing Permissions');
  const asleep = closedThread(channel);
  if (asleep !== null) return asleep;
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
    ...emptyMessage(state, channelId),
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

const NEWS_CHANNEL = 5;
const HOUR_MS = 3_600_000;

function publish(state: FakeState, channel: FakeChannel, messageId: string): Answer {
  const message = channel.messages.find(({ id }) => id === messageId);
  if (message === undefined) return error(404, 10008, 'Unknown Message');
  if (channel.type !== NEWS_CHANNEL) return error(400, 50024, 'Cannot execute action on this channel type');
  if (message.publishedAt !== undefined)
    return error(400, 40033, 'This message has already been crossposted.');
  const hourAgo = state.now() - HOUR_MS;
  const lately = channel.messages.flatMap(({ publishedAt = 0 }) =>
    publishedAt > hourAgo ? [publishedAt] : [],
  );
  if (lately.length >= state.publishedAnHour) {
    const seconds = (Math.min(...lately) - hourAgo) / 1000;
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': 'user' },
    };
  }
  message.publishedAt = state.now();
  return { status: 200, body: messageOf(message) };
}
