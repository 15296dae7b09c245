/** Fewer write next to nothing: a poll that brings nothing new writes two pages, a report some eighty. */
const COMMITS = 10;
const QUIET_MS = 250;
/** What SQLite does by itself within a commit where it is never quiet, in pages of 4 KB. */
export const OWN_CHECKPOINT_PAGES = 12_000;

/**
 * Has SQLite move what its log holds into the database file when nobody writes. By itself it would do so within the
 * commit that fills a thousand pages, which is every twelfth report, and that one takes several times as long as others.
 */
export class Checkpoints {
  readonly #run: () => Promise<unknown>;
  #commits = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `run` moves it; what fails is tried again next time. */
  constructor(run: () => Promise<unknown>) {
    this.#run = run;
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
    this.#run().catch(() => undefined);
  }
}
