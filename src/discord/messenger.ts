/**
 * Posts once, whatever happens on the way. Discord remembers a nonce for "a few minutes" and answers a repeated post
 * with the first message; beyond that the channel's history is asked for our marker before anything is posted again.
 * The library's own retries are off: they repeat within milliseconds and hide what happened.
 */
import { DiscordAPIError, RateLimitError, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js';
import type { Clock, Log, Messenger, SendOutcome } from '#domain/ports.ts';
import { classifyError } from './classify-error.ts';
import { LIMITS } from './limits.ts';
import { openRest } from './open-rest.ts';
import { createRefusals } from './refusals.ts';
import { renderMessage } from './render-message.ts';

export interface MessengerOptions {
  readonly token: string;
  /** "https://discord.com/api" */
  readonly api: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long Discord's memory of a nonce is relied on, in milliseconds. */
  readonly nonceWindowMs?: number;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** The documentation says "a few minutes" without a figure; asking the history costs one request, a repetition costs trust. */
const NONCE_WINDOW_MS = 25_000;
/** Waits up to this long are sat out here, since a delivery put off costs a turn of the outbox. */
const SHORT_WAIT_MS = 1_500;
const UNKNOWN_MESSAGE = 10008;

export function createMessenger(options: MessengerOptions): Messenger {
  const { clock, log, nonceWindowMs = NONCE_WINDOW_MS } = options;
  const rest = openRest(options);
  let loggedOut: SendOutcome | null = null;
  const refusals = createRefusals();

  /** One request; short rate limits are waited for, everything else becomes an outcome. */
  const attempt = async (channelId: string, request: () => Promise<SendOutcome>): Promise<SendOutcome> => {
    if (loggedOut !== null) return loggedOut;
    const held = refusals.holds(channelId, clock.now());
    if (held !== null) return held;
    for (let waits = 0; ; waits += 1) {
      try {
        const outcome = await request();
        refusals.worked(channelId, clock.now());
        return outcome;
      } catch (error) {
        const outcome = classifyError(error);
        const short =
          error instanceof RateLimitError && outcome.kind === 'retry' && outcome.after <= SHORT_WAIT_MS;
        if (short && waits < 3) {
          await new Promise((resolve) => setTimeout(resolve, outcome.after));
          continue;
        }
        if (error instanceof DiscordAPIError && error.status === 403) refusals.note(channelId, clock.now());
        if (outcome.kind === 'logged-out') loggedOut = outcome;
        return outcome;
      }
    }
  };

  /** The message with this marker among the channel's last, or null; also null where the history may not be read. */
  const findPosted = async (channelId: string, marker: string): Promise<SendOutcome | null> => {
    const found = await attempt(channelId, async () => {
      const query = new URLSearchParams({ limit: String(LIMITS.history) });
      const messages = (await rest.get(Routes.channelMessages(channelId), {
        query,
      })) as readonly FoundMessage[];
      const mine = messages.find(
        ({ author, embeds }) =>
          author?.bot === true && (embeds ?? []).some((embed) => embed.footer?.text.endsWith(marker)),
      );
      return { kind: 'sent', messageId: mine?.id ?? '' };
    });
    if (found.kind === 'sent') return found.messageId === '' ? null : found;
    // Reading the history is a permission of its own: without it the nonce is all there is.
    return found.kind === 'retry' || found.kind === 'logged-out' ? found : null;
  };

  return {
    post: async (channelId, post, { nonce, replyTo, firstAttemptAt }) => {
      const marker = markerOf(nonce);
      if (clock.now().getTime() - firstAttemptAt.getTime() > nonceWindowMs) {
        const before = await findPosted(channelId, marker);
        if (before !== null) {
          if (before.kind === 'sent')
            log.info('found the message already posted', { channel: channelId, message: before.messageId });
          return before;
        }
      }
      return attempt(channelId, async () => {
        const body = {
          ...renderMessage(post, marker),
          ...addressing(nonce, replyTo),
        } satisfies RESTPostAPIChannelMessageJSONBody;
        return sent(await rest.post(Routes.channelMessages(channelId), { body }));
      });
    },
    edit: (channelId, messageId, post) =>
      attempt(channelId, async () => {
        try {
          return sent(
            await rest.patch(Routes.channelMessage(channelId, messageId), { body: renderMessage(post) }),
          );
        } catch (error) {
          // A moderator deleted the card: there is nothing left to bring up to date.
          if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE)
            return { kind: 'sent', messageId };
          throw error;
        }
      }),
  };
}

interface FoundMessage {
  readonly id: string;
  readonly author?: { readonly bot?: boolean };
  readonly embeds?: readonly { readonly footer?: { readonly text: string } }[];
}

/** Eight characters are enough among a hundred messages, and do not disturb a reader. */
function markerOf(nonce: string): string {
  return `#${nonce.slice(0, 8)}`;
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
