/** What a poll's result makes of a source's memory. Pure. */
import { freshState, type Source, type SourceState } from '#domain/source.ts';
import type { AnswerFacts } from './answer-facts.ts';
import { retryAfter } from './cache-headers.ts';
import type { FetchedFeed } from './fetch-feed.ts';
import { rememberMove } from './move.ts';
import {
  BOUNDS,
  backOff,
  delayed,
  jittered,
  outsideSkipped,
  ownInterval,
  pushFloor,
  rememberPublished,
  serverFloor,
} from './next-check.ts';
import type { ParsedFeed } from './types.ts';

const DAY = 24 * 3_600_000;
/** A source that is gone stays so until its address in the configuration changes. */
const NEVER = new Date('9999-01-01T00:00:00Z');
/** It is not the source that fails but our network, or we have too much to do. */
const OUR_FAULT = new Set(['offline', 'too-busy']);
/** Where an adopted address ends up in one of these, the configured one is asked again. */
const LOST = new Set(['not-found', 'gone', 'not-a-feed', 'dns', 'tls', 'forbidden', 'private-address']);

/** `chance` is a number from 0 to 1. */
export interface Moment {
  readonly now: Date;
  readonly chance: number;
}

/** The memory to ask with: none of what was learnt from another address than the configured one. */
export function stateFor({ url, state }: Source & { readonly state: SourceState }, now: Date): SourceState {
  if (state.configuredUrl === url) return state;
  return state.configuredUrl === null
    ? { ...state, configuredUrl: url }
    : { ...freshState(now), configuredUrl: url };
}

/** After a feed came (`feed`), or word that it is unchanged (null). `asked` is the address that was asked. */
export function afterSuccess(
  state: SourceState,
  asked: string,
  facts: AnswerFacts,
  feed: (ParsedFeed & { readonly kind: 'feed' }) | null,
  { now, chance }: Moment,
): SourceState {
  const dates = feed?.items.map((item) => item.publishedAt) ?? [];
  const publishedAt = rememberPublished(state.publishedAt, dates, now);
  const wishes = feed ? pick(feed.hints) : state.wishes;
  const wanted = Math.max(ownInterval(publishedAt, now), pushFloor(state.pushedAt, now));
  const own = jittered(wanted, chance);
  const floor = delayed(serverFloor(facts.freshMs, wishes, publishedAt.length > 0), chance);
  const { etag, lastModified, bodyHash } = facts;
  return {
    ...state,
    ...moved(state, asked, facts, now),
    etag,
    lastModified,
    bodyHash,
    wishes,
    publishedAt,
    nextCheckAt: outsideSkipped(after(now, Math.max(own, floor)), wishes),
    lastCheckAt: now,
    lastSuccessAt: now,
    failures: 0,
    lastError: null,
    health: 'ok',
    goneSince: null,
  };
}

/** After a hub delivered: the next look moves out, but counts from the last one, so that a busy hub can't put it off for ever. */
export function afterPush(
  state: SourceState,
  feed: ParsedFeed & { readonly kind: 'feed' },
  { now, chance }: Moment,
): SourceState {
  const dates = feed.items.map((item) => item.publishedAt);
  const later = after(state.lastCheckAt ?? now, jittered(pushFloor(now, now), chance));
  return {
    ...state,
    publishedAt: rememberPublished(state.publishedAt, dates, now),
    pushedAt: now,
    nextCheckAt: later > state.nextCheckAt ? later : state.nextCheckAt,
  };
}

/** A page that names the feed, at an address that never worked as one: the address was meant so, no need to wait. */
function moved(
  state: SourceState,
  asked: string,
  facts: AnswerFacts,
  now: Date,
): ReturnType<typeof rememberMove> {
  const move = rememberMove(state, asked, facts.target, now);
  if (state.lastSuccessAt !== null || !facts.viaPage) return move;
  return { movedTo: null, movedSince: null, adoptedUrl: facts.target };
}

/** After a failure; validators are kept, so that the next good answer may still be "not modified". */
export function afterFailure(
  state: SourceState,
  failure: Extract<FetchedFeed, { kind: 'failed' }>,
  { now, chance }: Moment,
): SourceState {
  const { code, status } = failure;
  const failed: SourceState = { ...state, lastCheckAt: now, lastError: failure.reason, health: 'failing' };
  if (OUR_FAULT.has(code)) {
    return { ...failed, nextCheckAt: after(now, delayed(BOUNDS.failing, chance)) };
  }
  const failures = state.failures + 1;
  const counted: SourceState = {
    ...failed,
    failures,
    adoptedUrl: LOST.has(code) ? null : state.adoptedUrl,
    goneSince: status === null ? state.goneSince : null,
  };
  const interval = ownInterval(state.publishedAt, now);
  // That an adopted address is gone says nothing yet of the configured one.
  if (code === 'gone' && state.adoptedUrl === null)
    return afterGone(counted, state.goneSince, { now, chance });
  if (code === 'blocked') {
    const wait = backOff(BOUNDS.blocked, failures);
    return { ...counted, health: 'blocked', nextCheckAt: after(now, delayed(wait, chance)) };
  }
  const asked = retryAfter(failure.retryAfter, now);
  const wait =
    asked === null || (asked === 0 && failures > 1)
      ? jittered(backOff(interval, failures), chance)
      : delayed(Math.max(asked, interval), chance);
  return { ...counted, nextCheckAt: after(now, wait) };
}

function afterGone(state: SourceState, goneSince: Date | null, { now, chance }: Moment): SourceState {
  const since = goneSince ?? now;
  if (now.getTime() - since.getTime() < DAY) {
    return { ...state, goneSince: since, nextCheckAt: after(since, delayed(DAY, chance)) };
  }
  return { ...state, goneSince: since, health: 'gone', nextCheckAt: NEVER };
}

function pick({ ttlMinutes, skipHours, skipDays, updatePeriodSeconds }: NonNullable<SourceState['wishes']>) {
  return { ttlMinutes, skipHours, skipDays, updatePeriodSeconds };
}

function after(from: Date, ms: number): Date {
  return new Date(from.getTime() + ms);
}
