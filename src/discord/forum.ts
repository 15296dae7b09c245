/**
 * A deal as a post of its own in a forum. Discord knows no nonce for these: before anything is posted a second time the
 * forum's threads are looked through for our marker, the active ones and, where so much time has passed, the archived.
 */
import {
  ChannelFlags,
  type REST,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Post } from '#domain/delivery.ts';
import type { Paint } from '#domain/painter.ts';
import type { PostOptions, SendOutcome } from '#domain/ports.ts';
import { FORUM_TAGS } from './classify-error.ts';
import { cut } from './cut.ts';
import { carries, type FoundMessage } from './find-posted.ts';
import { chooseTags, type ForumTag } from './forum-tags.ts';
import { LIMITS } from './limits.ts';
import { parcelOf } from './parcel.ts';
import { plainText } from './plain-text.ts';
import type { Requests, Trouble } from './requests.ts';
import { withFiles } from './with-files.ts';

export interface ForumFacts {
  readonly guild_id?: string;
  readonly available_tags?: readonly ForumTag[];
  readonly flags?: number;
}
interface Thread {
  readonly id: string;
  readonly parent_id?: string | null;
  readonly thread_metadata?: { readonly archive_timestamp?: string };
}

/** How long a forum's tags are believed. */
const FACTS_MS = 10 * 60_000;
/** A request that was given up may still be on its way: what it made must be there when it is looked for. */
const SETTLE_MS = 10_000;
/** Ours and Discord's clocks may differ by this. */
const SKEW_MS = 10 * 60_000;
/** Threads fall asleep after an hour at the earliest. */
const EARLIEST_ARCHIVE_MS = 3_600_000;
const MOST_PAGES = 5;
const MOST_LOOKED_AT = 40;

export function createForum(requests: Requests, paint: Paint, now: () => Date) {
  const known = new Map<string, { readonly facts: ForumFacts; readonly until: number }>();

  const factsOf = async (channelId: string): Promise<ForumFacts | Trouble> => {
    const before = known.get(channelId);
    if (before !== undefined && now().getTime() < before.until) return before.facts;
    const asked = await requests.attempt(
      channelId,
      async (rest) => (await rest.get(Routes.channel(channelId))) as ForumFacts,
    );
    if (asked.kind !== 'ok') return asked;
    known.set(channelId, { facts: asked.value, until: now().getTime() + FACTS_MS });
    return asked.value;
  };

  return {
    /** Opens the post, or finds the one that an earlier attempt opened. */
    open: async (
      channelId: string,
      post: Post,
      marker: string,
      options: PostOptions,
    ): Promise<SendOutcome> => {
      const facts = await factsOf(channelId);
      if ('kind' in facts) return facts;
      if ((options.attempt ?? 1) > 1) {
        const found = await findThread(
          requests,
          { channelId, marker, since: options.firstAttemptAt, now: now() },
          facts,
        );
        if (found !== null) return found;
      }
      const required = ((facts.flags ?? 0) & ChannelFlags.RequireTag) !== 0;
      const tags = chooseTags(facts.available_tags ?? [], options.tags ?? [], required);
      if (required && tags.length === 0) {
        known.delete(channelId);
        return { kind: 'channel-refused', reason: FORUM_TAGS };
      }
      const parcel = await parcelOf(post, marker, paint, options.mentionRoleId);
      const opened = await requests.attempt(channelId, (rest) =>
        withFiles(parcel, async ({ body: message, files }) => {
          const body: RESTPostAPIGuildForumThreadsJSONBody = {
            name: nameOf(post),
            message,
            ...(tags.length === 0 ? {} : { applied_tags: tags }),
          };
          return (await rest.post(Routes.threads(channelId), { body, files })) as { readonly id?: unknown };
        }),
      );
      if (opened.kind === 'ok' && typeof opened.value.id === 'string')
        return { kind: 'sent', messageId: opened.value.id };
      // A tag may be gone by now: the next attempt reads them anew.
      known.delete(channelId);
      if (opened.kind === 'ok')
        return { kind: 'retry', after: SETTLE_MS, reason: 'Discord answered without a thread' };
      return opened.kind === 'retry' ? { ...opened, after: Math.max(opened.after, SETTLE_MS) } : opened;
    },
  };
}

/** A thread's name is plain text, and never empty. */
function nameOf({ title }: Post): string {
  return cut(plainText(title).replace(/\s+/gu, ' ').trim(), LIMITS.threadName) || 'Gọi Vốn';
}

interface Wanted {
  readonly channelId: string;
  readonly marker: string;
  readonly since: Date;
  readonly now: Date;
}

async function findThread(
  requests: Requests,
  wanted: Wanted,
  { guild_id: guildId }: ForumFacts,
): Promise<SendOutcome | null> {
  const { channelId, marker } = wanted;
  const listed = await requests.attempt(channelId, (rest) => youngThreads(rest, wanted, guildId));
  if (listed.kind !== 'ok') return listed;
  for (const { id } of listed.value.slice(0, MOST_LOOKED_AT)) {
    const looked = await requests.attempt(
      channelId,
      async (rest) => (await rest.get(Routes.channelMessage(id, id))) as FoundMessage,
    );
    if (looked.kind === 'ok' && carries(looked.value, marker)) return { kind: 'sent', messageId: id };
    if (looked.kind === 'retry' || looked.kind === 'logged-out') return looked;
  }
  return null;
}

/** Threads of the forum that are no older than the first attempt, the newest first. */
async function youngThreads(
  rest: REST,
  wanted: Wanted,
  guildId: string | undefined,
): Promise<readonly Thread[]> {
  const { channelId, since, now } = wanted;
  const earliest = since.getTime() - SKEW_MS;
  const threads: Thread[] = [];
  if (guildId !== undefined) {
    const active = (await rest.get(Routes.guildActiveThreads(guildId))) as {
      readonly threads: readonly Thread[];
    };
    threads.push(...active.threads.filter(({ parent_id: parent }) => parent === channelId));
  }
  if (now.getTime() - since.getTime() >= EARLIEST_ARCHIVE_MS - SKEW_MS)
    threads.push(...(await archivedSince(rest, channelId, earliest)));
  return threads
    .filter(({ id }) => SnowflakeUtil.timestampFrom(id) >= earliest)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
}

/** Archived threads come the last archived first; none that was archived before `earliest` can be one of ours. */
async function archivedSince(rest: REST, channelId: string, earliest: number): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  let before: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: '100', ...(before === undefined ? {} : { before }) });
    const answer = (await rest.get(Routes.channelThreads(channelId, 'public'), { query })) as {
      readonly threads: readonly Thread[];
      readonly has_more: boolean;
    };
    threads.push(...answer.threads);
    before = answer.threads.at(-1)?.thread_metadata?.archive_timestamp;
    if (!answer.has_more || before === undefined || Date.parse(before) < earliest) break;
  }
  return threads;
}
