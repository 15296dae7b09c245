/** Source → what is new in it: one polite look, and what to remember of it. */
import { Failure } from '#domain/failure.ts';
import type { PollOutcome } from '#domain/feed-reader.ts';
import type { Clock, Log } from '#domain/ports.ts';
import type { FollowedSource, SourceState } from '#domain/source.ts';
import type { Http } from '#platform/http.ts';
import { type FetchedFeed, fetchFeed } from './fetch-feed.ts';
import type { HostQueue } from './host-queue.ts';
import { afterFailure, afterSuccess, stateFor } from './source-state.ts';
import type { ParseFeed } from './types.ts';

export interface PollTools {
  readonly http: Http;
  readonly queue: HostQueue;
  readonly parseFeed: ParseFeed;
  readonly clock: Clock;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  readonly log: Log;
  readonly channels: number | undefined;
}

/** Never throws for what the outside does. Ended early by `signal`, it is as if the source had not been asked. */
export async function pollSource(
  source: FollowedSource,
  tools: PollTools,
  signal: AbortSignal,
): Promise<PollOutcome> {
  const { http, queue, parseFeed, clock, channels } = tools;
  const state = stateFor(source, clock.now());
  const url = state.adoptedUrl ?? source.url;
  const { reading } = queue;
  const look = () => fetchFeed(url, state, { http, parseFeed, channels, now: clock.now(), reading, signal });
  let fetched: FetchedFeed;
  try {
    fetched = await queue.run(url, state.failures === 0 ? 'steady' : 'doubtful', look, { signal });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', code: error.code, reason: error.message, state: source.state };
  }
  const moment = { now: clock.now(), chance: tools.random() };
  if (fetched.kind === 'failed') {
    const { code, reason } = fetched;
    return { kind: 'failed', code, reason, state: afterFailure(state, fetched, moment) };
  }
  const feed = fetched.kind === 'feed' ? fetched.feed : null;
  const next = afterSuccess(state, url, fetched.facts, feed, moment);
  sayWhatChanged(source, state, next, tools.log);
  if (feed === null) return { kind: 'unchanged', state: next };
  const items = feed.items.map((item) => ({ ...item, sourceId: source.id }));
  const push = fetched.kind === 'feed' ? fetched.push : null;
  return { kind: 'modified', items, state: next, notes: feed.notes, push };
}

function sayWhatChanged(source: FollowedSource, before: SourceState, after: SourceState, log: Log): void {
  if (before.failures > 0) {
    log.info('source answers again', { source: source.id, failures: before.failures });
  }
  if (after.adoptedUrl !== null && after.adoptedUrl !== before.adoptedUrl) {
    log.info('source has moved for good', { source: source.id, to: after.adoptedUrl });
  }
}
