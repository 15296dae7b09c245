/** Finds a message whose answer was lost, by the marker in its footer. */
import { Routes } from 'discord.js';
import { LIMITS } from './limits.ts';
import type { Requests, Trouble } from './requests.ts';

export interface FoundMessage {
  readonly id: string;
  readonly author?: { readonly bot?: boolean };
  readonly embeds?: readonly { readonly footer?: { readonly text: string } }[];
}

/** Eight characters are enough among a hundred messages, and do not disturb a reader. */
export function markerOf(nonce: string): string {
  return `#${nonce.slice(0, 8)}`;
}

export function carries({ author, embeds }: FoundMessage, marker: string): boolean {
  return author?.bot === true && (embeds ?? []).some((embed) => embed.footer?.text.endsWith(marker));
}

/** The message with this marker among the channel's last; null where there is none, or where the history may not be read. */
export async function findPosted(
  requests: Requests,
  channelId: string,
  marker: string,
): Promise<{ readonly kind: 'found'; readonly messageId: string } | Trouble | null> {
  const asked = await requests.attempt(channelId, async (rest) => {
    const query = new URLSearchParams({ limit: String(LIMITS.history) });
    return (await rest.get(Routes.channelMessages(channelId), { query })) as readonly FoundMessage[];
  });
  if (asked.kind === 'ok') {
    const mine = asked.value.find((message) => carries(message, marker));
    return mine === undefined ? null : { kind: 'found', messageId: mine.id };
  }
  // Reading the history is a permission of its own: without it the nonce is all there is.
  return asked.kind === 'retry' || asked.kind === 'logged-out' ? asked : null;
}
