/** A loop that works while there is work, then waits for a poke or for its pause to pass. The one place that catches broadly. */

import { Failure } from '#domain/failure.ts';
import type { Log } from '#domain/ports.ts';

export interface Loop {
  /** There may be work now. */
  poke(): void;
  /** Ends after the step under way; resolves when it has. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  readonly pauseMs: number;
  readonly log: Log;
  readonly onBug: (error: unknown) => void;
  /** Called before and after each step. */
  readonly turned?: (name: string) => void;
}

/**
 * Runs `step` until it answers false (nothing left), then waits `pauseMs` or for a poke. An outside failure is logged
 * once and waited out; anything else is a bug: `onBug` gets it and the loop ends.
 */
export function startLoop(
  name: string,
  step: () => Promise<boolean>,
  { pauseMs, log, onBug, turned }: LoopOptions,
): Loop {
  let stopped = false;
  let poked = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped || poked) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    let failures = 0;
    while (!stopped) {
      poked = false;
      try {
        turned?.(name);
        const more = await step();
        turned?.(name);
        failures = 0;
        if (!more) await pause(pauseMs);
      } catch (error) {
        // Being stopped is what made it fail; what it was at is done again at the next start.
        if (stopped && error instanceof Failure) return;
        if (!(error instanceof Failure)) {
          stopped = true;
          onBug(error);
          return;
        }
        const wait = Math.min(60_000, Math.max(error.retryAfter ?? 0, 1_000 * 2 ** Math.min(failures++, 6)));
        log.error(`${name}: ${error.message}`, {
          code: error.code,
          next: `again in ${Math.round(wait / 1000)} s`,
        });
        await pause(wait);
      }
    }
  };
  const done = run();
  return {
    poke: () => {
      poked = true;
      wake();
    },
    stop: () => {
      stopped = true;
      wake();
      return done;
    },
  };
}
