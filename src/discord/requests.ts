/** The one way to ask Discord about channels: paced, short limits sat out, everything that can go wrong an outcome. */
import { DiscordAPIError, RateLimitError, type REST } from 'discord.js';
import type { Clock, SendOutcome } from '#domain/ports.ts';
import { classifyError } from './classify-error.ts';
import { openRest, type RestOptions } from './open-rest.ts';
import { createPacer } from './pacer.ts';
import { createRefusals } from './refusals.ts';

export interface RequestOptions extends RestOptions {
  readonly clock: Clock;
  /** Requests a second at most, over all channels. */
  readonly perSecond?: number;
}

export type Trouble = Exclude<SendOutcome, { kind: 'sent' }>;
export type Attempt<T> = { readonly kind: 'ok'; readonly value: T } | Trouble;

export interface Requests {
  /**
   * What `ask` brings, or what became of it. `ask` is called again where a short rate limit was in the way. `share`: of
   * the refusals that we allow ourselves, how much may be spent before this is put off.
   */
  attempt<T>(channelId: string, ask: (rest: REST) => Promise<T>, share?: number): Promise<Attempt<T>>;
}

/** Discord allows 50 a second; notices and the gateway need some of them. */
const PER_SECOND = 45;
/** Waits up to this long are sat out here, since a delivery put off costs a turn of the outbox. */
const SHORT_WAIT_MS = 1_500;

export function createRequests(options: RequestOptions): Requests {
  const { clock } = options;
  const rest = openRest(options);
  const turn = createPacer(options.perSecond ?? PER_SECOND);
  const refusals = createRefusals();
  let loggedOut: Trouble | null = null;
  return {
    attempt: async (channelId, ask, share = 1) => {
      for (let waits = 0; ; waits += 1) {
        if (loggedOut !== null) return loggedOut;
        const held = refusals.holds(channelId, clock.now(), share);
        if (held !== null) return held;
        await turn();
        try {
          const value = await ask(rest);
          refusals.worked(channelId, clock.now());
          return { kind: 'ok', value };
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
    },
  };
}
