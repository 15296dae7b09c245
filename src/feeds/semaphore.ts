/** Lets so many in at once; the others wait in line. */
export interface Semaphore {
  /** Resolves when it is our turn; rejects with the signal's reason if that comes first. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Exactly once after each `acquire` that resolved. */
  release(): void;
  readonly idle: boolean;
}

export function createSemaphore(width: number): Semaphore {
  let free = width;
  const line: (() => void)[] = [];
  return {
    acquire(signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const leave = () => {
          line.splice(line.indexOf(enter), 1);
          reject(signal.reason);
        };
        const enter = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        signal.addEventListener('abort', leave, { once: true });
        line.push(enter);
      });
    },
    release() {
      const next = line.shift();
      if (next) next();
      else free += 1;
    },
    get idle() {
      return free === width;
    },
  };
}

/** A place that is taken when first asked for and given back once, even where `release` comes before our turn did. */
export function holdOnce(semaphore: Semaphore): { hold: () => Promise<void>; release: () => void } {
  const leaving = new AbortController();
  let held = false;
  return {
    hold: async () => {
      if (held) return;
      await semaphore.acquire(leaving.signal);
      held = true;
    },
    release: () => {
      if (held) semaphore.release();
      else leaving.abort();
      held = false;
    },
  };
}
