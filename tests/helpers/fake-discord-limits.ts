/** Rate limits as Discord documents them: a bucket a route and channel, and one for the whole bot; interactions do not count. */
export interface FakeLimits {
  /** Requests a window in one bucket; the real figure is told by headers only. */
  readonly perBucket: number;
  readonly bucketMs: number;
  readonly globalPerSecond: number;
}

interface Window {
  used: number;
  endsAt: number;
}

export class FakeRateLimiter {
  readonly limits: FakeLimits;
  invalid = 0;
  #buckets = new Map<string, Window>();
  #global: Window = { used: 0, endsAt: 0 };

  constructor(limits: FakeLimits) {
    this.limits = limits;
  }

  /** Headers for an answer, and the wait in seconds where the request is one too many. */
  take(
    bucket: string,
    now: number,
  ): { headers: Record<string, string>; wait: number | null; global: boolean } {
    if (now >= this.#global.endsAt) this.#global = { used: 0, endsAt: now + 1000 };
    this.#global.used += 1;
    if (this.#global.used > this.limits.globalPerSecond) {
      this.invalid += 1;
      const wait = (this.#global.endsAt - now) / 1000;
      return {
        headers: {
          'x-ratelimit-global': 'true',
          'x-ratelimit-scope': 'global',
          'retry-after': String(Math.ceil(wait)),
        },
        wait,
        global: true,
      };
    }
    let window = this.#buckets.get(bucket);
    if (window === undefined || now >= window.endsAt) {
      window = { used: 0, endsAt: now + this.limits.bucketMs };
      this.#buckets.set(bucket, window);
    }
    window.used += 1;
    const over = window.used > this.limits.perBucket;
    const wait = (window.endsAt - now) / 1000;
    const headers: Record<string, string> = {
      'x-ratelimit-limit': String(this.limits.perBucket),
      'x-ratelimit-remaining': String(Math.max(0, this.limits.perBucket - window.used)),
      'x-ratelimit-reset': String((window.endsAt / 1000).toFixed(3)),
      'x-ratelimit-reset-after': wait.toFixed(3),
      'x-ratelimit-bucket': bucket.split(' ')[0] ?? 'bucket',
    };
    if (!over) return { headers, wait: null, global: false };
    this.invalid += 1;
    return {
      headers: { ...headers, 'retry-after': String(Math.ceil(wait)), 'x-ratelimit-scope': 'user' },
      wait,
      global: false,
    };
  }
}
