/** Who is asked when: one request at a time a host, a pause between two, and the sick kept out of the way of the well. */
import type { Wait } from '#platform/clock.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/** Hosts that failed last time wait for each other, not for the rest: 200 that hang hold up nobody else. */
export type Lane = 'steady' | 'doubtful';

export interface HostQueueOptions {
  /** Between the end of one request to a host and the start of the next. */
  readonly gapMs: number;
  readonly wait: Wait;
  /** Milliseconds that never jump. */
  readonly elapsed: () => number;
  readonly width?: Readonly<Record<Lane, number>>;
}

export interface HostQueue {
  /** To be held while a body is read and parsed. */
  readonly reading: Semaphore;
  /** Runs `task` when the host of `url` is free; its result or error is passed on. `gapMs` may be longer than the usual. */
  run<T>(
    url: string,
    lane: Lane,
    task: () => Promise<T>,
    options: { readonly signal: AbortSignal; readonly gapMs?: number },
  ): Promise<T>;
}

/** A request that waits for its answer costs a socket and little else; how many bodies are read at once is limited by `reading`. */
const EVERYDAY_WIDTH = { steady: 256, doubtful: 32 };
/** Bodies, of up to 5 MiB, that are read and parsed at once. */
const EVERYDAY_READING = 16;
const SWEEP_AT = 1024;

interface Host {
  readonly turn: Semaphore;
  freeAt: number;
}

export function createHostQueue({
  gapMs,
  wait,
  elapsed,
  width = EVERYDAY_WIDTH,
}: HostQueueOptions): HostQueue {
  const hosts = new Map<string, Host>();
  const lanes = { steady: createSemaphore(width.steady), doubtful: createSemaphore(width.doubtful) };

  function hostOf(url: string): Host {
    const name = URL.parse(url)?.host.replace(/^www\./, '') ?? url;
    let host = hosts.get(name);
    if (host) return host;
    if (hosts.size >= SWEEP_AT) {
      for (const [key, { turn, freeAt }] of hosts) if (turn.idle && freeAt <= elapsed()) hosts.delete(key);
    }
    host = { turn: createSemaphore(1), freeAt: 0 };
    hosts.set(name, host);
    return host;
  }

  return {
    reading: createSemaphore(EVERYDAY_READING),
    async run(url, lane, task, options) {
      const host = hostOf(url);
      await host.turn.acquire(options.signal);
      try {
        const pause = host.freeAt - elapsed();
        if (pause > 0) await wait(pause, options.signal);
        await lanes[lane].acquire(options.signal);
        try {
          return await task();
        } finally {
          lanes[lane].release();
          host.freeAt = elapsed() + Math.max(gapMs, options.gapMs ?? 0);
        }
      } finally {
        host.turn.release();
      }
    },
  };
}
