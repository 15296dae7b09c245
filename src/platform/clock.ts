/** The time and the wait of the real world; everything else is handed one of these. */
import type { Clock } from '#domain/ports.ts';

export const systemClock: Clock = { now: () => new Date() };

/** Waits at least `ms` milliseconds; rejects with the signal's reason as soon as that is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
