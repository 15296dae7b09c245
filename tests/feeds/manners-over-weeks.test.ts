import { afterAll, expect, it } from 'vitest';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { closeParser } from '#feeds/parse-feed.ts';
import { createHttp } from '#platform/http.ts';
import { type Answer, type Asked, startFeedServer } from '../helpers/feed-server.ts';
import { follow, rss, testClock } from '../helpers/followed.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { randomFrom } from '../helpers/random.ts';

afterAll(closeParser);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([1, 2, 3])('politeness through 250 polls of a moody server, seed %i', async (seed) => {
  const roll = randomFrom(seed);
  const clock = testClock();
  const server = await startFeedServer();
  const http = createHttp({ allowHosts: ['127.0.0.1'] });
  const reader = createFeedReader({ http, clock, random: roll, log: quietLog, hostGapMs: 0 });
  const source = follow(server.url('/feed'), reader, clock);

  let etag: string | undefined;
  let restUntil = 0;
  let lastAsked = 0;
  let unconditional = 0;
  const problems: string[] = [];
  server.on('/feed', ({ headers }: Asked): Answer => {
    const now = clock.now().getTime();
    if (now < restUntil) problems.push(`asked ${restUntil - now} ms before Retry-After was over`);
    if (lastAsked > 0 && now - lastAsked < 2 * MINUTE) problems.push('asked twice within two minutes');
    if (headers.cookie || headers.referer) problems.push('sent a cookie or a referer');
    lastAsked = now;
    const known = headers['if-none-match'];
    if (known === undefined) unconditional += 1;
    if (known !== etag) problems.push(`sent the validator ${known} where ${etag} was the last good one`);
    const mood = roll();
    if (mood < 0.5 && etag !== undefined) return { status: 304 };
    if (mood < 0.6) return { status: 500, headers: { etag: '"error"' } };
    if (mood < 0.65) return { status: 404 };
    if (mood < 0.7) return { body: 'no feed at all', headers: { etag: '"rubbish"' } };
    if (mood < 0.75) {
      const seconds = Math.round(roll() * 48 * 3600);
      restUntil = now + seconds * 1000;
      return {
        status: roll() < 0.5 ? 429 : 503,
        headers: { 'retry-after': String(seconds), 'set-cookie': 'a=b' },
      };
    }
    etag = `"${now}"`;
    return { body: rss([`item of ${now}`]), headers: { etag, 'set-cookie': 'a=b' } };
  });

  for (let i = 0; i < 250; i++) {
    const outcome = await source.next();
    const wait = source.wait();
    if (outcome.kind !== 'failed' && (wait < 2 * MINUTE || wait > 7 * HOUR))
      problems.push(`waits ${wait} ms after success`);
    if (outcome.kind === 'failed' && (wait < 4 * MINUTE || wait > 7.7 * 24 * HOUR))
      problems.push(`waits ${wait} ms after failure`);
  }
  expect(problems).toEqual([]);
  // One until the first success, which may take a few tries of this server.
  expect(unconditional).toBeLessThan(10);
  expect(server.asked).toHaveLength(250);
  await http.close();
  await server.close();
});
