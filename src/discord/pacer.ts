/**
 * Spreads requests evenly, so that no second of any clock sees more than `perSecond`: the limit is counted in windows
 * whose beginning only Discord knows, and a burst at the end of one and the start of the next would be twice as many.
 */
export function createPacer(perSecond: number): () => Promise<void> {
  const gapMs = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + gapMs;
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
  };
}
