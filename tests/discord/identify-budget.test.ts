import { describe, expect, it } from 'vitest';
import { type IdentifyBudget, parseBudget, spendIdentify } from '#discord/identify-budget.ts';

describe('logins', () => {
  it('H07 a crash loop of a thousand restarts, six seconds apart, spends at most 50', () => {
    let budget: IdentifyBudget | null = null;
    let spent = 0;
    let now = 0;
    for (let restart = 0; restart < 1000; restart += 1) {
      const next = spendIdentify(budget, now);
      // A process that must wait longer than it lives never logs in.
      if (next.kind === 'spent') {
        budget = next.budget;
        spent += 1;
      }
      now += 6_000;
    }
    expect(spent).toBeLessThanOrEqual(50);
    expect(spent).toBeGreaterThan(20);
  });

  it('a quiet day fills the bucket again, and a clock set back does not empty it', () => {
    expect(spendIdentify({ left: 0, at: 0 }, 86_400_000)).toEqual({
      kind: 'spent',
      budget: { left: 19, at: 86_400_000 },
    });
    expect(spendIdentify({ left: 5, at: 1_000_000 }, 0).kind).toBe('spent');
  });

  it('an empty bucket tells how long', () => {
    expect(spendIdentify({ left: 0, at: 0 }, 60_000)).toEqual({ kind: 'wait', ms: 240_000 });
  });

  it('a spoilt note counts as a full bucket', () => {
    for (const note of [null, '', '{', 'null', '{"left":"x"}']) expect(parseBudget(note)).toBeNull();
    expect(parseBudget('{"left":3,"at":5}')).toEqual({ left: 3, at: 5 });
  });
});
