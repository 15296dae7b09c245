/** Forums and threads of the fake: what a forum shows of itself, posts that are opened, threads that sleep and are woken. */

import { type Answer, emptyMessage, error, messageOf } from './fake-discord-messages.ts';
import { filesAfter } from './fake-discord-multipart.ts';
import type { RouteRequest } from './fake-discord-routes.ts';
import { BIT, type FakeChannel, type FakeState } from './fake-discord-state.ts';

export const FORUM = 15;
const PUBLIC_THREAD = 11;
const MANAGE_THREADS = 1n << 34n;

interface ForumPost {
  readonly name: string;
  readonly applied_tags?: readonly string[];
  readonly message: {
    readonly content?: string;
    readonly embeds?: readonly { readonly [key: string]: unknown }[];
  };
}

/** GET and PATCH /channels/{id} */
export function channelItself({ method, body, state }: RouteRequest, channel: FakeChannel): Answer {
  if (method === 'GET') return { status: 200, body: channelOf(channel) };
  const { archived } = body as { archived?: boolean };
  if (channel.locked && (channel.permissions & MANAGE_THREADS) === 0n)
    return error(403, 50013, 'Missing Permissions');
  if (archived !== undefined) channel.archivedAt = archived ? state.now() : null;
  return { status: 200, body: channelOf(channel) };
}

/** POST /channels/{id}/threads */
export function openThread({ body, files, state }: RouteRequest, forum: FakeChannel): Answer {
  if ((forum.permissions & BIT.send) === 0n) return error(403, 50013, 'Missing Permissions');
  const { name, applied_tags: tags = [], message: starter } = body as ForumPost;
  if (forum.type !== FORUM) return error(400, 50035, 'Invalid Form Body');
  if (tags.some((id) => !forum.tags.some((tag) => tag.id === id))) return error(400, 10087, 'Unknown tag');
  if (forum.requiresTag && tags.length === 0)
    return error(400, 40067, 'A tag is required to create a forum post in this channel');
  const id = state.nextId();
  const thread = state.channel(id, { guildId: forum.guildId, type: PUBLIC_THREAD });
  Object.assign(thread, { parentId: forum.id, name, appliedTags: tags });
  const message = {
    ...emptyMessage(state, id),
    id,
    content: starter.content ?? '',
    embeds: starter.embeds ?? [],
    attachments: filesAfter(body, files, []),
  };
  thread.messages.push(message);
  return { status: 201, body: { ...channelOf(thread), message: messageOf(message) } };
}

/** GET /guilds/{id}/threads/active */
export function activeThreads(state: FakeState, guildId: string): Answer {
  const threads = threadsOf(state).filter(
    (one) => one.guildId === guildId && one.archivedAt === null && (one.permissions & BIT.view) !== 0n,
  );
  return { status: 200, body: { threads: threads.map(channelOf), members: [] } };
}

/** GET /channels/{id}/threads/archived/public, the last archived first. */
export function archivedThreads({ query, state }: RouteRequest, forum: FakeChannel): Answer {
  const before =
    query.get('before') === null ? Number.POSITIVE_INFINITY : Date.parse(query.get('before') ?? '');
  const limit = Number(query.get('limit') ?? 50);
  const fitting = threadsOf(state)
    .filter(({ parentId, archivedAt }) => parentId === forum.id && archivedAt !== null && archivedAt < before)
    .sort((a, b) => (b.archivedAt ?? 0) - (a.archivedAt ?? 0));
  const threads = fitting.slice(0, limit);
  return {
    status: 200,
    body: { threads: threads.map(channelOf), members: [], has_more: fitting.length > threads.length },
  };
}

/** Why a message can't be written into a thread; null where it can. */
export function closedThread(channel: FakeChannel): Answer | null {
  if (channel.archivedAt !== null) return error(400, 50083, 'Thread is archived');
  if (channel.locked && (channel.permissions & MANAGE_THREADS) === 0n)
    return error(403, 160005, 'This thread is locked');
  return null;
}

function threadsOf(state: FakeState): FakeChannel[] {
  return [...state.channels.values()].filter(({ parentId, deleted }) => parentId !== null && !deleted);
}

function channelOf(channel: FakeChannel) {
  const { id, type, guildId, parentId, name } = channel;
  const base = {
    id,
    type,
    guild_id: guildId,
    name,
    permission_overwrites: [],
    flags: channel.requiresTag ? 1 << 4 : 0,
  };
  if (parentId === null) return { ...base, ...(type === FORUM ? { available_tags: channel.tags } : {}) };
  return {
    ...base,
    parent_id: parentId,
    applied_tags: channel.appliedTags,
    thread_metadata: {
      archived: channel.archivedAt !== null,
      locked: channel.locked,
      archive_timestamp: new Date(channel.archivedAt ?? 0).toISOString(),
      auto_archive_duration: 1440,
    },
  };
}
