/**
 * Cues: sayable phrases around an amount ("raised … {money}", "{money} in revenue", "định giá … {money}").
 *
 * They are written in the phrase language of rule.ts, but weighed instead of merely matched: each phrase looks from its
 * amount outwards, "…" reaches only so many words within the clause and never across another amount, and of all that fit the
 * nearest and longest is the surest. Reading one amount costs a few look-ups a word of its clause, however many phrases
 * there are.
 */
import { readPhrase, type Step } from './phrase.ts';
import type { NonEmpty } from './rule.ts';
import type { WholeWords } from './whole-words.ts';
import { wordsOf } from './words.ts';

export interface CueRule<Meaning> {
  readonly name: string;
  readonly phrases: NonEmpty<string>;
  readonly means: Meaning;
  /** Added to the strength of every match: words that say one thing only. */
  readonly bonus?: number;
  /** Of a price: what it is for may cost millions. */
  readonly isDear?: true;
  /** Amounts smaller than this, in rough dollars, it says nothing of. */
  readonly least?: number;
  /** Sentences whose first amount this rule decides. */
  readonly examples: NonEmpty<string>;
  /** Sentences in which it must decide no amount. */
  readonly counterExamples: NonEmpty<string>;
}

/** A word of the cue is worth this much; what stands between costs about 1 a word. */
const WORTH = 3;

/** What the runs of a side come to: what stands between costs, and of that what stands beside the amount. */
export interface Reach {
  /** How many tokens from the amount on they take up. */
  readonly end: number;
  readonly near: number;
  readonly cost: number;
}

/** Runs of words with gaps between them, the run nearest to the amount first; one object for all phrases that share it. */
export interface Side {
  readonly runs: readonly (readonly number[])[];
  /** The first word of each run: where one of them does not stand, the side does not fit. */
  readonly needs: readonly number[];
  /** Whether "…" stands next to the amount. */
  readonly gap: boolean;
  /** What it came to around the amount that is being read: see `turn`. */
  reach: Reach | null;
  turn: number;
}
interface Compiled<Meaning> {
  readonly rule: CueRule<Meaning>;
  readonly right: Side;
  readonly worth: number;
  /** Place in the book: of two that are as strong the earlier one wins. */
  readonly place: number;
}
/** Phrases with the same words before the amount: where those do not fit, none does. */
export interface Group<Meaning> {
  readonly left: Side;
  readonly cues: Compiled<Meaning>[];
  /** The amount for which it was looked at last: a word that comes twice is looked at once. */
  turn: number;
}
/** Groups whose nearest run is the same: where it does not stand, none of them needs a look. */
export interface Head<Meaning> {
  readonly run: readonly number[];
  /** The run as a text, to find it again. */
  readonly key: string;
  readonly groups: Group<Meaning>[];
  /** Those with more runs before this one, by the first word of the next: hundreds go on from "to", few of which stand there. */
  readonly byNext: Map<number, Group<Meaning>[]>;
}

/** What may stand where one word stands: the word alone, or with the next one farther from the amount. */
export interface Heads<Meaning> {
  readonly alone: Head<Meaning>[];
  readonly withNext: Map<number, Head<Meaning>[]>;
}

export interface CueBook<Meaning> {
  /** By the word nearest before the amount, or nearest after it where nothing stands before. */
  readonly byLeft: ReadonlyMap<number, Heads<Meaning>>;
  readonly byRight: ReadonlyMap<number, Heads<Meaning>>;
  /** What each word counts as distance, by number; 1 for those beyond the end. "Light" ones (articles, "about") count nothing. */
  readonly costs: Float64Array;
  /** Words that "…" may stand for: a Vietnamese word is written as several. */
  readonly gap: number;
  readonly whole: WholeWords | null;
}

/** Compiles rules; `light` lists words, parted by spaces, that stand between cue and amount at no cost; `whole` reads texts and phrases alike. */
export function cueBook<Meaning>(
  rules: readonly CueRule<Meaning>[],
  light: string,
  gap: number,
  whole: WholeWords | null = null,
): CueBook<Meaning> {
  const byLeft = new Map<number, Heads<Meaning>>();
  const byRight = new Map<number, Heads<Meaning>>();
  const sides = new Map<string, Side>();
  let place = 0;
  for (const rule of rules) {
    for (const steps of rule.phrases.flatMap(readPhrase)) {
      const slot = steps.findIndex((step) => step.kind === 'slot');
      const before = steps.slice(0, slot);
      const after = steps.slice(slot + 1);
      const left = shared(sides, 'left', runsOf(before, whole).reverse(), before.at(-1)?.kind === 'gap');
      const right = shared(sides, 'right', runsOf(after, whole), after[0]?.kind === 'gap');
      const run = left.runs[0] ?? right.runs[0];
      if (run === undefined) throw new TypeError(`Rule "${rule.name}": a phrase needs words beside {money}`);
      const heads = left.runs.length > 0 ? headsOf(byLeft, [...run].reverse()) : headsOf(byRight, run);
      const group = groupOf(heads, run, left);
      const worth = (rule.bonus ?? 0) + WORTH * [...left.runs, ...right.runs].flat().length;
      group.cues.push({ rule, right, worth, place });
      place += 1;
    }
  }
  return { byLeft, byRight, costs: costTable(light), gap, whole };
}

/** The heads among which a run belongs, its words going away from the amount. */
function headsOf<Meaning>(
  index: Map<number, Heads<Meaning>>,
  [nearest, next]: readonly number[],
): Head<Meaning>[] {
  const heads = index.get(nearest!) ?? { alone: [], withNext: new Map() };
  index.set(nearest!, heads);
  if (next === undefined) return heads.alone;
  const longer = heads.withNext.get(next) ?? [];
  heads.withNext.set(next, longer);
  return longer;
}

function groupOf<Meaning>(heads: Head<Meaning>[], run: readonly number[], left: Side): Group<Meaning> {
  const key = run.join();
  let head = heads.find((each) => each.key === key);
  if (head === undefined) {
    head = { run, key, groups: [], byNext: new Map() };
    heads.push(head);
  }
  const next = left.needs[1];
  const groups = next === undefined ? head.groups : (head.byNext.get(next) ?? []);
  if (next !== undefined) head.byNext.set(next, groups);
  let group = groups.find((each) => each.left === left);
  if (group === undefined) {
    group = { left, cues: [], turn: 0 };
    groups.push(group);
  }
  return group;
}

function shared(
  sides: Map<string, Side>,
  where: string,
  runs: readonly (readonly number[])[],
  gap: boolean,
): Side {
  const key = `${where} ${gap} ${runs.join(';')}`;
  const known = sides.get(key);
  if (known !== undefined) return known;
  const side: Side = { runs, needs: runs.map(([first]) => first!), gap, reach: null, turn: 0 };
  sides.set(key, side);
  return side;
}

function runsOf(steps: readonly Step[], whole: WholeWords | null): number[][] {
  const runs: number[][] = [[]];
  for (const step of steps) {
    if (step.kind === 'gap') runs.push([]);
    if (step.kind === 'word') runs.at(-1)?.push(step.id);
  }
  const filled = runs.filter((run) => run.length > 0);
  return whole === null ? filled : filled.map((run) => [...whole.joined(run)]);
}

/** What signs cost that are no words. */
const COSTS = new Map([
  ...wordsOf(', :').map((sign) => [sign, 2] as const),
  ...wordsOf('-').map((sign) => [sign, 1] as const),
  ...wordsOf('( )').map((sign) => [sign, 3] as const),
  ...wordsOf('“ ” " \'').map((sign) => [sign, 0] as const),
]);

function costTable(light: string): Float64Array {
  const words = wordsOf(light);
  const costs = new Float64Array(Math.max(...words, ...COSTS.keys()) + 1).fill(1);
  for (const word of words) costs[word] = 0;
  for (const [word, cost] of COSTS) costs[word] = cost;
  return costs;
}
