/** Learns weights: multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011) with L2, the same on every machine. */
import type { Clues } from '#extract/clues.ts';
import { type StoredWeights, softmax } from '#extract/weights.ts';
import { randomFrom } from '../tests/helpers/random.ts';

export interface Example<Outcome extends string> {
  readonly clues: Clues;
  readonly outcome: Outcome;
  /** The article it is of: folds are made of whole articles. */
  readonly article: string;
}

export interface LearnOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Draws every weight towards 0; larger: fewer things are remembered. */
  readonly l2: number;
  /** A clue that fewer articles show is not learned. */
  readonly least: number;
}

export const DEFAULTS: LearnOptions = { rounds: 30, rate: 0.1, l2: 0.01, least: 3 };
/** A weight below this is not worth its place in the file. */
const SMALL = 0.1;

export function learnWeights<Outcome extends string>(
  examples: readonly Example<Outcome>[],
  outcomes: readonly Outcome[],
  { rounds, rate, l2, least }: LearnOptions = DEFAULTS,
): StoredWeights {
  const shown = new Map<string, Set<string>>();
  for (const { clues, article } of examples)
    for (const name of clues.names) {
      const articles = shown.get(name) ?? new Set();
      if (articles.size < least) articles.add(article);
      shown.set(name, articles);
    }
  const ids = new Map<string, number>();
  for (const [name, articles] of shown) if (articles.size >= least) ids.set(name, ids.size);
  const rows = examples.map(({ clues, outcome }) => {
    const at: number[] = [];
    const values: number[] = [];
    for (const [index, name] of clues.names.entries()) {
      const id = ids.get(name);
      if (id === undefined) continue;
      at.push(id);
      values.push(clues.values[index]!);
    }
    return { at, values, outcome: outcomes.indexOf(outcome) };
  });
  const width = outcomes.length;
  const weights = new Float64Array(ids.size * width);
  const past = new Float64Array(ids.size * width).fill(1e-6);
  const order = rows.map((_, index) => index);
  const random = randomFrom(20_261_129);
  const scores = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { at, values, outcome } = rows[index]!;
      scores.fill(0);
      for (const [k, id] of at.entries())
        for (let o = 0; o < width; o += 1) scores[o]! += values[k]! * weights[id * width + o]!;
      softmax(scores);
      scores[outcome]! -= 1;
      for (const [k, id] of at.entries())
        for (let o = 0; o < width; o += 1) {
          const place = id * width + o;
          const slope = values[k]! * scores[o]! + l2 * weights[place]!;
          past[place]! += slope * slope;
          weights[place]! -= (rate * slope) / Math.sqrt(past[place]!);
        }
    }
  }
  const table: Record<string, Record<string, number>> = {};
  for (const name of [...ids.keys()].sort()) {
    const start = ids.get(name)! * width;
    const own: Record<string, number> = {};
    for (const [place, outcome] of outcomes.entries()) {
      const weight = Math.round(weights[start + place]! * 100) / 100;
      if (Math.abs(weight) >= SMALL) own[outcome] = weight;
    }
    if (Object.keys(own).length > 0) table[name] = own;
  }
  return table;
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
}
