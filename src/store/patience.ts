/** Waits for other programs that use the same SQLite file. */
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, isBusy } from './failures.ts';

const RETRY_EVERY_MS = 25;

/** A statement that found the database busy did nothing, so asking again repeats no effect. Rejects as the last try did. */
export async function retryWhile<T>(
  isPassing: (error: unknown) => boolean,
  work: () => Promise<T>,
  waitMs: number,
): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      await sleep(RETRY_EVERY_MS);
    }
  }
}

/** Another program holds the lock, or makes the tables at this moment: half a search index can't be opened. */
export function isBeingPrepared(error: unknown): boolean {
  return isBusy(error) || codeOf(error) === 'SQLITE_SCHEMA';
}
