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

/** One login taken from the budget: what is left, and how long to wait before logging in (0 while any are left). */
export function spendIdentify(
  budget: IdentifyBudget | null,
  now: number,
): { budget: IdentifyBudget; waitMs: number } {
  const past = budget === null ? Number.POSITIVE_INFINITY : Math.max(0, now - budget.at);
  const refilled = Math.min(HOLDS, (budget?.left ?? HOLDS) + past / GAINS_EVERY_MS);
  const left = Number.isNaN(refilled) ? HOLDS : refilled;
  if (left >= 1) return { budget: { left: left - 1, at: now }, waitMs: 0 };
  const waitMs = Math.ceil((1 - left) * GAINS_EVERY_MS);
  return { budget: { left: 0, at: now + waitMs }, waitMs };
}

/** What a note holds of the budget; null where it holds nothing usable. */
export function parseBudget(note: string | null): IdentifyBudget | null {
  if (note === null) return null;
  try {
    const value: unknown = JSON.parse(note);
    const { left, at } = (value ?? {}) as Partial<IdentifyBudget>;
    return typeof left === 'number' && typeof at === 'number' ? { left, at } : null;
  } catch {
    return null; // A spoilt note only means a full bucket.
  }
}
