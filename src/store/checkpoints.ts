import type { Log } from '#domain/ports.ts';
import type { Reader } from './database.ts';

/** Fewer write next to nothing: a poll that brings nothing new writes two pages, a report some ninety. */
const COMMITS = 10;
const QUIET_MS = 250;
/**
 * What SQLite does by itself within a commit where it is never quiet, in pages of 4 KB: some 250 reports. Emptying so much
 * takes it a tenth of a second or two, so it is to happen to fewer than one report in a hundred.
 */
const OWN_CHECKPOINT_PAGES = 24_000;
/** Cut to this once it is empty; it may have grown while somebody read for long. */
const KEPT_BYTES = 64 * 2 ** 20;
const ALARM_BYTES = 256 * 2 ** 20;
const PAGE_BYTES = 4096;

export const LOG_PRAGMAS = `PRAGMA wal_autocheckpoint=${OWN_CHECKPOINT_PAGES}; PRAGMA journal_size_limit=${KEPT_BYTES};`;

/** Moves what SQLite's log holds into the database file. @returns the bytes that must stay because somebody still reads */
export async function emptyLog(db: Pick<Reader, '$queryRawUnsafe'>): Promise<number> {
  const [row] = await db.$queryRawUnsafe<Record<'log' | 'checkpointed', bigint | number>[]>(
    'PRAGMA wal_checkpoint(PASSIVE)',
  );
  return row === undefined ? 0 : (Number(row.log) - Number(row.checkpointed)) * PAGE_BYTES;
}

/**
 * Has SQLite's log emptied when nobody writes. By itself SQLite would do so within the commit that fills a thousand
 * pages, which is every twelfth report, and that one takes several times as long as others.
 */
export class Checkpoints {
  readonly #empty: () => Promise<number>;
  readonly #log: Log;
  #commits = 0;
  #timer: NodeJS.Timeout | null = null;
  #alarmed = false;

  /** `empty` does it and tells what is left; what fails is tried again next time. */
  constructor(empty: () => Promise<number>, log: Log) {
    this.#empty = empty;
    this.#log = log;
  }

  /** To be called after each commit. */
  committed(): void {
    this.#commits += 1;
    if (this.#commits < COMMITS) return;
    this.#timer ??= setTimeout(() => this.#checkpoint(), QUIET_MS).unref();
    this.#timer.refresh();
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #checkpoint(): void {
    this.#timer = null;
    this.#commits = 0;
    this.#empty().then(
      (left) => this.#look(left),
      () => undefined,
    );
  }

  #look(left: number): void {
    if (left > ALARM_BYTES && !this.#alarmed)
      this.#log.warn('the log of the database grows because another program keeps reading', {
        megabytes: Math.round(left / 2 ** 20),
      });
    this.#alarmed = left > ALARM_BYTES;
  }
}
