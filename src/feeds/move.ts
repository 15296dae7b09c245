/** What permanent redirects make of a source's address. */
import type { SourceState } from '#domain/source.ts';
import type { Hop } from '#platform/http.ts';

/** A redirect that is still the same after this long, with a good feed behind it each time, was meant. */
const PROVED_AFTER = 7 * 24 * 3_600_000;

export type Move = Pick<SourceState, 'movedTo' | 'movedSince' | 'adoptedUrl'>;

/** Where an unbroken row of permanent redirects from the asked address leads; null where the first is not permanent. */
export function permanentTarget(hops: readonly Hop[]): string | null {
  let target: string | null = null;
  for (const { status, to } of hops) {
    if (status !== 301 && status !== 308) break;
    target = to;
  }
  return target;
}

/**
 * Called when a valid feed (or 304) came: `target` is where it permanently lives by that answer, null where it is where
 * it was asked. http → https on the same address is adopted at once, anything else after seven days of the same answer.
 */
export function rememberMove(state: SourceState, asked: string, target: string | null, now: Date): Move {
  if (target === null || target === asked) {
    return { movedTo: null, movedSince: null, adoptedUrl: state.adoptedUrl };
  }
  const since = state.movedTo === target && state.movedSince ? state.movedSince : now;
  const proved = now.getTime() - since.getTime() >= PROVED_AFTER;
  if (proved || isUpgrade(asked, target)) return { movedTo: null, movedSince: null, adoptedUrl: target };
  return { movedTo: target, movedSince: since, adoptedUrl: state.adoptedUrl };
}

function isUpgrade(from: string, to: string): boolean {
  const secured = URL.parse(from);
  if (secured?.protocol !== 'http:') return false;
  secured.protocol = 'https:';
  return secured.href === to;
}
