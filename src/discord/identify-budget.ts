/**
 * Discord allows 1,000 logins a day and resets the token beyond that, so a bot that crashes in a loop must slow down
 * across its restarts. A bucket that holds 20 and gains one every five minutes allows 308 on the worst day.
 */
const HOLDS = 20;
const GAINS_EVERY_MS = 5 * 60_000;

export interface IdentifyBudget {
  readonly left: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type Spent =
  | { readonly kind: 'spent'; readonly budget: IdentifyBudget }
  /** None is left; ask again after so many milliseconds. Nothing is taken, so waiting and dying costs nothing. */
  | { readonly kind: 'wait'; readonly ms: number };

/** One login taken from the budget; null is a full one. A clock that was set back neither fills nor empties it. */
export function spendIdentify(budget: IdentifyBudget | null, now: number): Spent {
  if (budget === null) return { kind: 'spent', budget: { left: HOLDS - 1, at: now } };
  const left = Math.min(HOLDS, budget.left + Math.max(0, now - budget.at) / GAINS_EVERY_MS);
  if (left >= 1) return { kind: 'spent', budget: { left: left - 1, at: now } };
  return { kind: 'wait', ms: Math.ceil((1 - left) * GAINS_EVERY_MS) };
}

/** What a note holds of the budget; null where it holds nothing usable. */
export function parseBudget(note: string | null): IdentifyBudget | null {
  if (note === null) return null;
  try {
    const value: unknown = JSON.parse(note);
    const { left, at } = (value ?? {}) as Partial<IdentifyBudget>;
    return Number.isFinite(left) && Number.isFinite(at) ? ({ left, at } as IdentifyBudget) : null;
  } catch {
    return null; // A spoilt note only means a full bucket.
  }
}
