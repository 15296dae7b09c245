import type { SendOutcome } from '#domain/ports.ts';

/**
 * Discord shuts out an address after 10,000 refused requests (401, 403, 429) in ten minutes. When many channels take the
 * bot's permission away at once, we stop asking long before: after `most` refusals only channels that have worked since
 * the oldest of them are written to, until it is ten minutes old.
 */
export function createRefusals(most = 90) {
  let refused: number[] = [];
  const workedAt = new Map<string, number>();
  return {
    note(channelId: string, now: Date): void {
      refused.push(now.getTime());
      workedAt.delete(channelId);
    },
    worked(channelId: string, now: Date): void {
      workedAt.set(channelId, now.getTime());
    },
    /** The outcome to give instead of asking; null when the channel may be asked. `share` of the refusals is this asker's. */
    holds(channelId: string, now: Date, share = 1): (SendOutcome & { kind: 'retry' }) | null {
      refused = refused.filter((at) => now.getTime() - at < WINDOW_MS);
      const [oldest] = refused;
      if (oldest === undefined || refused.length < most * share) return null;
      if ((workedAt.get(channelId) ?? 0) > oldest) return null;
      return {
        kind: 'retry',
        after: WINDOW_MS - (now.getTime() - oldest),
        reason: 'too many channels refused the bot; waiting',
      };
    },
  };
}

const WINDOW_MS = 10 * 60_000;
