/** Readings weighed by clues: a linear model (multinomial logistic regression) whose weights are learned from labelled texts. */
import type { Clues } from './clues.ts';

/** As stored: what each clue speaks for, and how much; a clue says nothing about outcomes that it does not list. */
export type StoredWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What each clue speaks for: places in `outcomes`, and a weight each. */
export interface WeightTable<Outcome extends string> {
  readonly outcomes: readonly Outcome[];
  readonly weights: ReadonlyMap<string, readonly (readonly [outcome: number, weight: number])[]>;
}

export interface Weighed<Outcome extends string> {
  readonly outcome: Outcome;
  /** 0 to 1. */
  readonly confidence: number;
  /** The clue that spoke most for the outcome; null where none did. */
  readonly because: string | null;
}

/** Throws a TypeError where the stored weights speak of an outcome that there is not. */
export function weightTable<Outcome extends string>(
  outcomes: readonly Outcome[],
  stored: StoredWeights,
): WeightTable<Outcome> {
  const places = new Map<string, number>(outcomes.map((outcome, place) => [outcome, place]));
  const weights = new Map<string, (readonly [number, number])[]>();
  for (const [clue, spoken] of Object.entries(stored)) {
    const list: (readonly [number, number])[] = [];
    for (const [outcome, weight] of Object.entries(spoken)) {
      const place = places.get(outcome);
      if (place === undefined) throw new TypeError(`Weights of "${clue}": no outcome "${outcome}"`);
      list.push([place, weight]);
    }
    weights.set(clue, list);
  }
  return { outcomes, weights };
}

/** The likeliest outcome. Clues that were never learned say nothing. */
export function decide<Outcome extends string>(table: WeightTable<Outcome>, clues: Clues): Weighed<Outcome> {
  const scores = new Float64Array(table.outcomes.length);
  const { names, values } = clues;
  for (let index = 0; index < names.length; index += 1)
    for (const [place, weight] of table.weights.get(names[index]!) ?? [])
      scores[place]! += weight * values[index]!;
  softmax(scores);
  let best = 0;
  for (let place = 1; place < scores.length; place += 1) if (scores[place]! > scores[best]!) best = place;
  let because: string | null = null;
  let most = 0;
  for (let index = 0; index < names.length; index += 1) {
    const own = table.weights.get(names[index]!)?.find(([place]) => place === best)?.[1] ?? 0;
    if (own * values[index]! <= most) continue;
    most = own * values[index]!;
    because = names[index]!;
  }
  return { outcome: table.outcomes[best]!, confidence: scores[best]!, because };
}

/** Scores → probabilities that sum to 1, in place. */
export function softmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = Math.exp(scores[index]! - top);
    sum += scores[index]!;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index]! /= sum;
}
