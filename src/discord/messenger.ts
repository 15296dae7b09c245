/**
 * Posts once, whatever happens on the way. Discord remembers a nonce for "a few minutes" and answers a repeated post
 * with the first message; beyond that the channel's history is asked for our marker before anything is posted again.
 * The library's own retries are off: they repeat within milliseconds and hide what happened.
 */
import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import { type Paint, paintNothing } from '#domain/painter.ts';
import type { Log, Messenger, SendOutcome } from '#domain/ports.ts';
import { findPosted, markerOf } from './find-posted.ts';
import { createForum } from './forum.ts';
import { LIMITS } from './limits.ts';
import { parcelOf } from './parcel.ts';
import { inOpenThread } from './reopen.ts';
import { createRequests, type RequestOptions, type Requests } from './requests.ts';
import { withFiles } from './with-files.ts';

export interface MessengerOptions extends RequestOptions {
  readonly log: Log;
  /** How long Discord's memory of a nonce is relied on, in milliseconds. */
  readonly nonceWindowMs?: number;
  /** Draws the charts of posts; missing: they are sent without. */
  readonly paint?: Paint;
  /** Shared with whoever else asks about the same channels; made here where it is left out. */
  readonly requests?: Requests;
}

/** The documentation says "a few minutes" without a figure; asking the history costs one request, a repetition costs trust. */
const NONCE_WINDOW_MS = 25_000;

export function createMessenger(options: MessengerOptions): Messenger {
  const { clock, log, nonceWindowMs = NONCE_WINDOW_MS, paint = paintNothing } = options;
  const requests = options.requests ?? createRequests(options);
  const forum = createForum(requests, paint, () => clock.now());

  return {
    post: async (channelId, post, how) => {
      const marker = markerOf(how.nonce);
      if (how.place === 'forum') return forum.open(channelId, post, marker, how);
      if (clock.now().getTime() - how.firstAttemptAt.getTime() > nonceWindowMs) {
        const before = await findPosted(requests, channelId, marker);
        if (before?.kind === 'found') {
          log.info('found the message already posted', { channel: channelId, message: before.messageId });
          return { kind: 'sent', messageId: before.messageId };
        }
        if (before !== null) return before;
      }
      const parcel = await parcelOf(post, marker, paint, how.mentionRoleId);
      const address = addressing(how.nonce, how.replyTo);
      const posted = await requests.attempt(channelId, (rest) =>
        withFiles(parcel, ({ body: message, files }) => {
          const body = { ...message, ...address } satisfies RESTPostAPIChannelMessageJSONBody;
          return inOpenThread(rest, channelId, () =>
            rest.post(Routes.channelMessages(channelId), { body, files }),
          );
        }),
      );
      return posted.kind === 'ok' ? sent(posted.value) : posted;
    },
    edit: async (channelId, messageId, post) => {
      const parcel = await parcelOf(post, null, paint);
      const edited = await requests.attempt(channelId, async (rest): Promise<SendOutcome> => {
        try {
          return sent(
            await withFiles(parcel, (sendable) =>
              inOpenThread(rest, channelId, () =>
                rest.patch(Routes.channelMessage(channelId, messageId), { ...sendable }),
              ),
            ),
          );
        } catch (error) {
          // A moderator deleted the card: there is nothing left to bring up to date.
          if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)
            return { kind: 'sent', messageId };
          throw error;
        }
      });
      return edited.kind === 'ok' ? edited.value : edited;
    },
  };
}

function addressing(nonce: string, replyTo: string | null) {
  return {
    nonce: nonce.slice(0, LIMITS.nonce),
    enforce_nonce: true,
    ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
  };
}

function sent(answer: unknown): SendOutcome {
  const id = (answer as { id?: unknown } | null)?.id;
  // A success without a message in it is half an answer; the nonce makes asking again harmless.
  if (typeof id !== 'string')
    return { kind: 'retry', after: 1000, reason: 'Discord answered without a message' };
  return { kind: 'sent', messageId: id };
}
