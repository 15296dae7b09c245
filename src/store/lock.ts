/** First come, first served. */
export class Lock {
  #tail: Promise<void> = Promise.resolve();

  /** Resolves when it is your turn, with the function that ends it; calling that more than once does no harm. */
  async acquire(): Promise<() => void> {
    const before = this.#tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tail = promise;
    await before;
    return resolve;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
