/** Caps what all downloads together hold in memory. */
export interface Budget {
  /** Counts `bytes` more of a download that holds `own` by now; false where that download is one too many. */
  take(bytes: number, own: number): boolean;
  give(bytes: number): void;
}

/** Over the limit the big ones give way (a feed of 1 MiB is big), so that a few endless bodies don't starve the rest. */
const SMALL = 1024 * 1024;

export function createBudget(limit: number): Budget {
  let held = 0;
  return {
    take(bytes, own) {
      held += bytes;
      return held <= limit || own <= SMALL;
    },
    give(bytes) {
      held -= bytes;
    },
  };
}
