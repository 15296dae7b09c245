/** What became of a request to Discord, by what discord.js threw. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { SendOutcome } from '#domain/ports.ts';

/** Everything but a success; `bug` is a request that Discord found malformed, with the path of what is wrong. */
type Trouble = Exclude<SendOutcome, { kind: 'sent' }>;

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** What to do about a forum that takes no post without a tag, where we have none that fits. */
export const FORUM_TAGS =
  'the forum takes no post without a tag, and none of its tags fits: add a tag such as "Tin tức" or "News", or require none';

/** Codes by what they mean for us: docs/topics/opcodes-and-status-codes of Discord's documentation. */
const CHANNEL_GONE = new Map<number | string, string>([
  [10003, 'the channel was deleted (10003)'],
  [10004, 'the bot is no longer on this server (10004)'],
  [50001, 'the bot may not see this channel (50001)'],
  [
    50013,
    'the bot lacks a permission in this channel: View Channel, Send Messages and Embed Links are needed (50013)',
  ],
  [
    50083,
    'the thread is archived and the bot may not reopen it: unlock it, or let the bot manage threads (50083)',
  ],
  [160005, 'the thread is locked: unlock it, or let the bot manage threads (160005)'],
  [160006, 'the server has too many active threads (160006)'],
  [40066, FORUM_TAGS],
  [40067, FORUM_TAGS],
  [50008, 'messages can not be sent to a channel of this kind (50008)'],
]);
const BLOCKED = new Map<number | string, string>([
  [200000, "blocked by the server's AutoMod (200000)"],
  [240000, "blocked by Discord's link filter (240000)"],
]);
/** Slow mode and write limits of a channel or server: they pass. */
const WAIT = new Set<number | string>([20016, 20022, 20028, 20029, 130000, 40004]);
const LONG_PAUSE = 60 * SECOND;

/** What to do about an error of Discord's or of the network; any other is a bug of ours and is thrown on. */
export function classifyError(error: unknown): Trouble {
  if (error instanceof RateLimitError) return rateLimited(error);
  if (error instanceof DiscordAPIError) return apiError(error);
  if (error instanceof HTTPError) {
    return {
      kind: 'retry',
      after: error.status === 503 ? 5 * SECOND : SECOND,
      reason: `Discord answered ${error.status}`,
    };
  }
  if (isLoggedOut(error)) return { kind: 'logged-out', reason: 'Discord refused the token' };
  if (isNetwork(error))
    return { kind: 'retry', after: SECOND, reason: `Discord did not answer (${networkCode(error)})` };
  throw error;
}

function apiError(error: DiscordAPIError): Trouble {
  const { code, status } = error;
  if (status === 401) return { kind: 'logged-out', reason: 'Discord refused the token (401)' };
  const gone = CHANNEL_GONE.get(code);
  if (gone !== undefined) return { kind: 'channel-refused', reason: gone, code };
  const blocked = BLOCKED.get(code);
  if (blocked !== undefined) return { kind: 'message-refused', reason: blocked };
  if (WAIT.has(code)) return { kind: 'retry', after: 30 * SECOND, reason: `Discord asks to wait (${code})` };
  if (status === 403)
    return { kind: 'channel-refused', reason: `Discord refuses this channel (${code})`, code };
  if (status === 404)
    return { kind: 'channel-refused', reason: `Discord does not know this channel (${code})`, code };
  return { kind: 'message-refused', reason: `Discord refuses this message (${code}): ${paths(error)}` };
}

/** The message of a 50035 already names the path of each wrong field; values are left out, the first lines are enough. */
function paths(error: DiscordAPIError): string {
  return error.message.split('\n').slice(0, 4).join('; ').slice(0, 300);
}

function rateLimited(error: RateLimitError): Trouble {
  const after = Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout, 50);
  // No limit and no scope of Discord's own: the answer came from the proxy in front of it, and it means the whole address.
  const proxy = !error.global && error.limit === Number.POSITIVE_INFINITY && error.scope === 'user';
  if (proxy)
    return {
      kind: 'retry',
      after: Math.max(after, LONG_PAUSE),
      reason: 'Discord turns this address away for a while (429)',
    };
  const what = error.global
    ? 'all requests'
    : error.scope === 'shared'
      ? 'this channel, for everyone'
      : 'this channel';
  return { kind: 'retry', after: Math.min(after, 24 * HOUR), reason: `Discord limits ${what} (429)` };
}

function isLoggedOut(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

const NETWORK = /^(?:UND_ERR_|E[A-Z]{3,}|ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|UNABLE_TO)/u;

function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  // A body that is no JSON, or ends too early, comes from something between us and Discord.
  if (error instanceof SyntaxError || error.message === 'terminated' || error.message === 'fetch failed')
    return true;
  return NETWORK.test(networkCode(error));
}

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  return error.cause instanceof Error ? networkCode(error.cause) : error.name;
}
