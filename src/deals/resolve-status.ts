/** Where a raise stands: talks → announced → closed → extended, or cancelled. */
import type { Claim, DealStatus } from '#domain/deal.ts';
import { byPrecedence, saidOf } from './pick.ts';
import type { DealSighting } from './sighting.ts';

const STEP: Readonly<Record<DealStatus, number>> = {
  talks: 0,
  cancelled: 0,
  announced: 1,
  closed: 2,
  extended: 3,
};
/** After so many days another closing of the same round is a later one, whatever it is called. */
export const FIRST_CLOSE = 45;

export interface Stages {
  readonly talks: readonly DealSighting[];
  /** Announced or closed. */
  readonly done: readonly DealSighting[];
  /** Said to add to what was done before. */
  readonly more: readonly DealSighting[];
}

/** A part is a later part only where something is there to add to; else it is the raise itself. */
export function stagesOf(sightings: readonly DealSighting[]): Stages {
  const talks = sightings.filter(({ status }) => status === 'talks' || status === 'cancelled');
  const rest = sightings.filter(({ status }) => status !== 'talks' && status !== 'cancelled');
  const base = rest.filter((one) => !isMore(one));
  const first = Math.min(...base.map(({ day }) => day));
  const more = rest.filter((one) => isMore(one) && one.day > first);
  return { talks, done: rest.filter((one) => !more.includes(one)), more };
}

function isMore({ status, round }: DealSighting): boolean {
  return status === 'extended' || round?.more === true;
}

/** @returns the claim that brought it there, and the step (a claim of 'extended' may only mean 'closed') */
export function resolveStatus(
  sightings: readonly DealSighting[],
  stages: Stages,
  grew: Claim | null,
): {
  value: DealStatus;
  claim: Claim | null;
} {
  const said = saidOf(sightings, 'status');
  const off = said.filter(({ by }) => by.status === 'cancelled').sort((a, b) => b.by.day - a.by.day)[0];
  // A raise that was called off is alive again only by what was reported later.
  const live = off ? said.filter(({ by }) => by.status !== 'cancelled' && by.day > off.by.day) : said;
  if (off && live.length === 0) return { value: 'cancelled', claim: off.claim };
  const stepOf = (one: DealSighting) => {
    if (stages.more.includes(one)) return STEP.extended;
    return one.status === 'extended' ? STEP.closed : STEP[one.status];
  };
  const top = Math.max(...live.map(({ by }) => stepOf(by)));
  const first = live
    .filter(({ by }) => stepOf(by) === top)
    .map(({ claim }) => claim)
    .sort(byPrecedence)[0];
  if (grew !== null && top < STEP.extended) return { value: 'extended', claim: grew };
  const value = (['talks', 'announced', 'closed', 'extended'] as const)[top] ?? 'closed';
  return { value, claim: first ?? null };
}
