/** How much work code does, counted and not timed: how often each of its blocks is entered. */
import { Session } from 'node:inspector/promises';

/**
 * Counts as V8 does for coverage: each loop by its rounds. The same run gives the same number on every machine, but for a
 * hundredth. Work inside the engine's own functions (`indexOf`, `sort`) is not seen.
 */
export class WorkCounter {
  readonly #session = new Session();
  readonly #parts: readonly string[];

  /** Looks at the files whose address contains one of `parts`. */
  constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /** Begins to count. It is begun once: what was counted before a second beginning is not all forgotten. */
  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many blocks a run enters. */
  async countOf(run: () => void): Promise<number> {
    await this.#take();
    run();
    return this.#take();
  }

  stop(): void {
    this.#session.disconnect();
  }

  /** Those entered since it was asked last. */
  async #take(): Promise<number> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    let blocks = 0;
    for (const { url, functions } of result) {
      if (!this.#parts.some((part) => url.includes(part))) continue;
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    }
    return blocks;
  }
}
