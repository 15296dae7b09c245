/** A source under test, its memory kept between polls as the store would, and a clock that only moves when told. */
import type { FeedReader, PollOutcome } from '#domain/feed-reader.ts';
import { type FollowedSource, freshState, type SourceState } from '#domain/source.ts';

export interface TestClock {
  now(): Date;
  set(to: Date): void;
  pass(ms: number): void;
}

export function testClock(start = '2026-11-25T03:00:00Z'): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    pass: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

export interface Followed {
  state: SourceState;
  url: string;
  /** Asks now. */
  poll(): Promise<PollOutcome>;
  /** Asks when it is due. */
  next(): Promise<PollOutcome>;
  /** Milliseconds until it is due. */
  wait(): number;
}

export function follow(url: string, reader: FeedReader, clock: TestClock): Followed {
  const followed: Followed = {
    state: freshState(clock.now()),
    url,
    async poll() {
      const source: FollowedSource = {
        id: 'test',
        name: 'Test',
        url: followed.url,
        language: 'en',
        tier: 'first-hand',
        topic: 'ai',
        enabled: true,
        state: followed.state,
      };
      const outcome = await reader.poll(source);
      // As through a store: nothing but plain data survives.
      followed.state = structuredClone(outcome.state);
      return outcome;
    },
    next() {
      clock.set(followed.state.nextCheckAt);
      return followed.poll();
    },
    wait: () => followed.state.nextCheckAt.getTime() - clock.now().getTime(),
  };
  return followed;
}

/** A small RSS feed; `extra` goes into the channel. */
export function rss(titles: readonly string[], extra = ''): string {
  const items = titles.map(
    (title) =>
      `<item><title>${title}</title><link>https://paper.example/${encodeURIComponent(title)}</link></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Paper</title>${extra}${items.join('')}</channel></rss>`;
}
