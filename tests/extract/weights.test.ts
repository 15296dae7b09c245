import { describe, expect, it } from 'vitest';
import { Clues } from '#extract/clues.ts';
import { decide, weightTable } from '#extract/weights.ts';
import { learnWeights } from '../../scripts/learn-weights.ts';

const KINDS = ['raise', 'purchase'] as const;

function clues(...names: string[]): Clues {
  const all = new Clues();
  for (const name of names) all.add(name);
  return all;
}

describe('weights', () => {
  const table = weightTable(KINDS, { round: { raise: 2 }, price: { purchase: 1, raise: -1 } });

  it('take the outcome that most speaks for, and say what did', () => {
    expect(decide(table, clues('round', 'price'))).toMatchObject({ outcome: 'raise', because: 'round' });
    const two = clues('round');
    two.add('price', 3);
    expect(decide(table, two)).toMatchObject({ outcome: 'purchase', because: 'price' });
  });

  it('are not sure of anything where no clue is known', () => {
    expect(decide(table, clues('weather'))).toEqual({ outcome: 'raise', confidence: 0.5, because: null });
  });

  it('refuse to speak of an outcome that there is not', () => {
    expect(() => weightTable(KINDS, { round: { rise: 1 } })).toThrow('Weights of "round": no outcome "rise"');
  });

  it('are learned from examples, the same each time, and not from what few articles show', () => {
    const examples = Array.from({ length: 40 }, (_, index) => {
      const isRaise = index % 2 === 0;
      return {
        article: `a${index}`,
        outcome: KINDS[isRaise ? 0 : 1],
        clues: clues(isRaise ? 'round' : 'price', index === 7 ? 'once' : 'always'),
      };
    });
    const weights = learnWeights(examples, KINDS);
    expect(learnWeights(examples, KINDS)).toEqual(weights);
    expect(Object.keys(weights)).not.toContain('once');
    const learned = weightTable(KINDS, weights);
    expect(decide(learned, clues('round')).outcome).toBe('raise');
    expect(decide(learned, clues('price')).outcome).toBe('purchase');
    expect(decide(learned, clues('price')).confidence).toBeGreaterThan(0.9);
  });
});
