/**
 * Cues: sayable phrases around an amount ("raised … {money}", "{money} in revenue", "định giá … {money}").
 *
 * They are written in the phrase language of rule.ts, but weighed instead of merely matched: each phrase looks from its
 * amount outwards, "…" reaches only so many words within the clause and never across another amount, and of all that fit the
 * nearest and longest is the surest. Reading one amount costs a few look-ups a word of its clause, however many phrases
 * there are.
 */
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { readPhrase, type Step } from './phrase.ts';
import type { NonEmpty } from './rule.ts';
import { wordsOf } from './words.ts';

export interface CueRule<Meaning> {
  readonly name: string;
  readonly phrases: NonEmpty<string>;
  readonly means: Meaning;
  /** Added to the strength of every match: words that say one thing only. */
  readonly bonus?: number;
  /** Sentences whose first amount this rule decides. */
  readonly examples: NonEmpty<string>;
  /** Sentences in which it must decide no amount. */
  readonly counterExamples: NonEmpty<string>;
}

/** A word of the cue is worth this much, and so much more where it touches the amount; what stands between costs 1 a word. */
const WORTH = 3;
const TOUCH = 3;
/** And no further than this many tokens, costless ones included: keeps hostile texts linear. */
const REACH = 24;

/** Runs of words with gaps between them, the run nearest to the amount first. */
interface Side {
  readonly runs: readonly (readonly number[])[];
  /** Whether "…" stands next to the amount. */
  readonly gap: boolean;
}
interface Compiled<Meaning> {
  readonly rule: CueRule<Meaning>;
  readonly left: Side;
  readonly right: Side;
  readonly worth: number;
  /** The walk that looked at it last: a word that comes twice is looked at once. */
  turn: number;
}
let turn = 0;

export interface CueBook<Meaning> {
  /** By the word nearest before the amount, or nearest after it where nothing stands before. */
  readonly byLeft: ReadonlyMap<number, readonly Compiled<Meaning>[]>;
  readonly byRight: ReadonlyMap<number, readonly Compiled<Meaning>[]>;
  /** Words that count nothing as distance: articles, "about". */
  readonly light: ReadonlySet<number>;
  /** Words that "…" may stand for: a Vietnamese word is written as several. */
  readonly gap: number;
}

export interface CueMatch<Meaning> {
  readonly rule: CueRule<Meaning>;
  /** Worth of the cue's words less what stands between; larger is surer. */
  readonly strength: number;
  /** Tokens that cue and amount cover together. */
  readonly first: number;
  readonly last: number;
}

/** Compiles rules; `light` lists words, parted by spaces, that stand between cue and amount at no cost. */
export function cueBook<Meaning>(
  rules: readonly CueRule<Meaning>[],
  light: string,
  gap: number,
): CueBook<Meaning> {
  const byLeft = new Map<number, Compiled<Meaning>[]>();
  const byRight = new Map<number, Compiled<Meaning>[]>();
  for (const rule of rules) {
    for (const steps of rule.phrases.flatMap(readPhrase)) {
      const slot = steps.findIndex((step) => step.kind === 'slot');
      const before = steps.slice(0, slot);
      const after = steps.slice(slot + 1);
      const left: Side = { runs: runsOf(before).reverse(), gap: before.at(-1)?.kind === 'gap' };
      const right: Side = { runs: runsOf(after), gap: after[0]?.kind === 'gap' };
      const key = left.runs[0]?.at(-1) ?? right.runs[0]?.[0];
      if (key === undefined) throw new TypeError(`Rule "${rule.name}": a phrase needs words beside {money}`);
      const index = left.runs.length > 0 ? byLeft : byRight;
      const list = index.get(key) ?? [];
      const worth = (rule.bonus ?? 0) + WORTH * [...left.runs, ...right.runs].flat().length;
      list.push({ rule, left, right, worth, turn: 0 });
      index.set(key, list);
    }
  }
  return { byLeft, byRight, light: new Set(wordsOf(light)), gap };
}

function runsOf(steps: readonly Step[]): number[][] {
  const runs: number[][] = [[]];
  for (const step of steps) {
    if (step.kind === 'gap') runs.push([]);
    if (step.kind === 'word') runs.at(-1)?.push(step.id);
  }
  return runs.filter((run) => run.length > 0);
}

/** Signs that no clause reaches across, and what others cost. */
const WALLS = new Set(wordsOf('; . ! ? | •'));
const [DASH] = wordsOf('-');
const EM_DASH = 0x2014;
const COSTS = new Map([
  ...wordsOf(', :').map((sign) => [sign, 2] as const),
  ...wordsOf('-').map((sign) => [sign, 1] as const),
  ...wordsOf('( )').map((sign) => [sign, 3] as const),
  ...wordsOf('“ ” " \'').map((sign) => [sign, 0] as const),
]);

const NAME = 0.5;
/** A new clause may begin here: little before an amount ("raised and will spend"), much behind it. */
const JOINS = new Set(wordsOf('and but while và nhưng còn'));
const JOIN_BEFORE = 2;
const JOIN_BEHIND = 5;

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}
/** How far the runs of a side reach, what stands between, and of that what stands beside the amount. */
interface Reach {
  readonly end: number;
  readonly near: number;
  readonly cost: number;
}

/**
 * Every cue that touches the amount at tokens `first` up to `last`, surest first. `taken` tells the tokens of other
 * amounts: no cue reaches across them, nor out of the sentence `from` up to `to`.
 */
export function findCues<Meaning>(
  book: CueBook<Meaning>,
  document: Document,
  bounds: Bounds,
  taken: (token: number) => boolean,
): readonly CueMatch<Meaning>[] {
  const { words } = document;
  const { from, to, first, last } = bounds;
  const found: CueMatch<Meaning>[] = [];
  const isWall = (at: number): boolean => {
    if (at < from || at >= to || taken(at)) return true;
    const word = words[at] ?? 0;
    // All dashes are one word; the long one parts clauses.
    return (
      WALLS.has(word) || (word === DASH && document.source.charCodeAt(document.starts[at] ?? 0) === EM_DASH)
    );
  };
  const costOf = (at: number): number => {
    const word = words[at] ?? 0;
    if (JOINS.has(word)) return at < first ? JOIN_BEFORE : JOIN_BEHIND;
    // Names are long and say nothing of the amount.
    if (((document.flags[at] ?? 0) & CAPITAL) !== 0 && at > from) return NAME;
    return COSTS.get(word) ?? (book.light.has(word) ? 0 : 1);
  };
  const runAt = (run: readonly number[], start: number): boolean => {
    if (start < from || start + run.length > to) return false;
    for (let i = 0; i < run.length; i += 1) if (words[start + i] !== run[i] || taken(start + i)) return false;
    return true;
  };
  /** Looks for runs from `index` on, walking away from the amount; `edge` is the first token not yet walked. */
  const reach = (side: Side, index: number, edge: number, step: 1 | -1): Reach | null => {
    const run = side.runs[index];
    if (run === undefined) return { end: edge, near: 0, cost: 0 };
    const mayGap = index > 0 || side.gap;
    let cost = 0;
    for (let at = edge; cost <= book.gap && Math.abs(at - edge) <= REACH && !isWall(at); at += step) {
      const start = step > 0 ? at : at - run.length + 1;
      if (runAt(run, start)) {
        const rest = reach(side, index + 1, step > 0 ? start + run.length : start - 1, step);
        // A gap inside the cue parts less than one beside the amount.
        if (rest !== null)
          return { end: rest.end, near: cost, cost: (index > 0 ? cost / 2 : cost) + rest.cost };
      }
      const price = costOf(at);
      // Light words may stand before an amount ("valued at about …"); behind it a cue touches or has its "…".
      if (!mayGap && (price > 0 || step > 0)) break;
      cost += price;
    }
    return null;
  };
  const note = (cue: Compiled<Meaning>): void => {
    const left = reach(cue.left, 0, first - 1, -1);
    const right = left && reach(cue.right, 0, last, 1);
    if (left === null || right === null) return;
    const touches =
      (left.near === 0 && cue.left.runs.length > 0) || (right.near === 0 && cue.right.runs.length > 0);
    const strength = cue.worth - left.cost - right.cost + (touches ? TOUCH : 0);
    found.push({ rule: cue.rule, strength, first: left.end + 1, last: right.end });
  };
  const walk = (edge: number, step: 1 | -1, index: CueBook<Meaning>['byLeft']): void => {
    turn += 1;
    let cost = 0;
    for (let at = edge; cost <= book.gap && Math.abs(at - edge) <= REACH && !isWall(at); at += step) {
      for (const cue of index.get(words[at] ?? 0) ?? []) {
        if (cue.turn === turn) continue;
        cue.turn = turn;
        note(cue);
      }
      cost += costOf(at);
    }
  };
  walk(first - 1, -1, book.byLeft);
  walk(last, 1, book.byRight);
  return found.sort((a, b) => b.strength - a.strength);
}
