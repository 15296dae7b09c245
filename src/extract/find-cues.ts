/** Finds the cues around one amount: each side of its clause is walked once, and each run of words looked for once. */
import type { Document } from '#text/document.ts';
import { CAPITAL, GLUED, WORD } from '#text/tokenize.ts';
import { vocabularySize } from '#text/vocabulary.ts';
import type { CueBook, CueRule, Group, Head, Reach, Side } from './cue.ts';
import { work } from './match.ts';
import { wordsOf } from './words.ts';

/** What a cue gains where it touches the amount. */
const TOUCH = 3;
/** No cue reaches further than this many tokens, costless ones included: keeps hostile texts linear. */
const REACH = 24;

/** Counts the amounts read, so that what was found for an earlier one is told from what was found for this. */
let turn = 0;

/** Signs that no clause reaches across. */
const WALLS = wordsOf('; . ! ? | •');
const [DASH] = wordsOf('-');
const EM_DASH = 0x2014;
const NAME = 0.5;
/** A new clause may begin here: little before an amount ("raised and will spend"), much behind it. */
const JOINS = wordsOf('and but while và nhưng còn');
const JOIN_BEFORE = 2;
const JOIN_BEHIND = 5;

const WALL = 1;
const JOIN = 2;
const BREAKS = new Uint8Array(Math.max(...WALLS, ...JOINS) + 1);
for (const word of WALLS) BREAKS[word] = WALL;
for (const word of JOINS) BREAKS[word] = JOIN;

export interface CueMatch<Meaning> {
  readonly rule: CueRule<Meaning>;
  /** Worth of the cue's words less what stands between; larger is surer. */
  readonly strength: number;
  /** Tokens that cue and amount cover together. */
  readonly first: number;
  readonly last: number;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** By token: those of the document, or the same with whole words joined. */
  readonly words: Int32Array;
}

/**
 * Every cue that touches the amount at tokens `first` up to `last`, surest first. `taken` tells the tokens of other
 * amounts: no cue reaches across them, nor out of the sentence `from` up to `to`. `gap` is how far "…" reaches.
 */
export function findCues<Meaning>(
  book: CueBook<Meaning>,
  document: Document,
  bounds: Bounds,
  taken: (token: number) => boolean,
  gap = book.gap,
): readonly CueMatch<Meaning>[] {
  turn += 1;
  const before = BEFORE;
  const behind = BEHIND;
  stretch(before, document, book.costs, bounds, taken);
  stretch(behind, document, book.costs, bounds, taken);
  work.steps += before.size + behind.size;
  const around = turn;
  const reached = (side: Side, arm: Arm, from: number): Reach | null => {
    if (side.turn === around) return side.reach;
    side.turn = around;
    side.reach = null;
    // Most sides need a word that does not stand there at all.
    const { needs } = side;
    for (let each = 0; each < needs.length; each += 1) if (arm.seen[needs[each]!] !== around) return null;
    work.steps += 1;
    side.reach = reach(side, 0, 0, arm, gap, from);
    return side.reach;
  };
  const found: (CueMatch<Meaning> & Order)[] = [];
  const note = (group: Group<Meaning>, walked: number): void => {
    if (group.turn === around) return;
    group.turn = around;
    // Its nearest words stand there, and nowhere nearer.
    const left = reached(group.left, before, group.left.runs.length > 0 ? walked : 0);
    if (left === null) return;
    for (const { rule, right: side, worth, place } of group.cues) {
      const right = reached(side, behind, 0);
      if (right === null) continue;
      const touches =
        (left.near === 0 && group.left.runs.length > 0) || (right.near === 0 && side.runs.length > 0);
      const strength = worth - left.cost - right.cost + (touches ? TOUCH : 0);
      const first = before.edge - left.end + 1;
      insert(found, { rule, strength, first, last: behind.edge + right.end, place, walked });
    }
  };
  const noteHead = (head: Head<Meaning>, arm: Arm, at: number, walked: number): void => {
    for (const group of head.groups) note(group, walked);
    if (head.byNext.size === 0) return;
    const end = Math.min(arm.size, at + head.run.length + REACH + 1);
    for (let farther = at + head.run.length; farther < end; farther += 1) {
      const groups = head.byNext.get(arm.words[arm.edge + farther * arm.step]!);
      if (groups !== undefined) for (const group of groups) note(group, walked);
    }
  };
  const walk = (arm: Arm, index: CueBook<Meaning>['byLeft'], farther: number): void => {
    const most = Math.min(arm.size, REACH + 1);
    for (let walked = 0; walked < most; walked += 1) {
      if (arm.costs[walked]! > gap || arm.walls[walked] === 1) return;
      const heads = index.get(arm.words[arm.edge + walked * arm.step]!);
      if (heads === undefined) continue;
      for (const head of heads.alone) noteHead(head, arm, walked, farther + walked);
      const longer = heads.withNext.get(arm.words[arm.edge + (walked + 1) * arm.step]!);
      if (longer === undefined) continue;
      for (const head of longer)
        if (fits(head.run, walked, arm)) noteHead(head, arm, walked, farther + walked);
    }
  };
  walk(before, book.byLeft, 0);
  walk(behind, book.byRight, REACH + 1);
  return found;
}

/** Of cues that are as strong, one before the amount comes first, then the nearer, then the earlier in the book. */
interface Order {
  readonly strength: number;
  readonly walked: number;
  readonly place: number;
}

/** Puts one more where it belongs: few cues fit one amount. */
function insert<Cue extends Order>(found: Cue[], cue: Cue): void {
  let at = found.length;
  found.push(cue);
  for (; at > 0 && isBefore(cue, found[at - 1]!); at -= 1) found[at] = found[at - 1]!;
  found[at] = cue;
}

function isBefore(a: Order, b: Order): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.walked !== b.walked ? a.walked < b.walked : a.place < b.place;
}

/** The words of a sentence on one side of an amount, up to the next amount, seen from it outwards. */
interface Arm {
  /** Token beside the amount, and the way outwards. */
  edge: number;
  step: 1 | -1;
  size: number;
  words: Int32Array;
  /** By distance from the amount: what the words nearer to it cost together, and 1 for what no clause reaches across. */
  costs: Float64Array;
  walls: Uint8Array;
  /** The turn in which each word, by number, was last seen on this side. */
  seen: Int32Array;
}

const NOTHING = { size: 0, words: new Int32Array(0), seen: new Int32Array(0) };
/** One amount is read at a time: its two arms stand in the same room as those of the last. */
const BEFORE: Arm = { ...NOTHING, edge: 0, step: -1, costs: new Float64Array(0), walls: new Uint8Array(0) };
const BEHIND: Arm = { ...NOTHING, edge: 0, step: 1, costs: new Float64Array(0), walls: new Uint8Array(0) };

/** "n9s.ai" is one name: a mark with nothing between it and the next word ends no clause. */
function isInName({ kinds, flags }: Document, at: number): boolean {
  return kinds[at + 1] === WORD && (flags[at + 1]! & GLUED) !== 0 && (flags[at]! & GLUED) !== 0;
}

/** Makes room for every word that is known, and for as many tokens as the sentence holds. */
function makeRoom(arm: Arm, tokens: number): void {
  if (arm.seen.length < vocabularySize()) arm.seen = new Int32Array(vocabularySize());
  if (arm.walls.length > tokens) return;
  arm.costs = new Float64Array(tokens * 2 + 1);
  arm.walls = new Uint8Array(tokens * 2 + 1);
}

function stretch(
  arm: Arm,
  document: Document,
  prices: Float64Array,
  { from, to, first, last, words }: Bounds,
  taken: (token: number) => boolean,
): void {
  makeRoom(arm, to - from);
  const { flags, source, starts } = document;
  const { step, costs, walls, seen } = arm;
  arm.words = words;
  arm.edge = step > 0 ? last : first - 1;
  let cost = 0;
  let size = 0;
  for (let at = arm.edge; at >= from && at < to && !taken(at); at += step) {
    const word = words[at]!;
    const kind = BREAKS[word];
    seen[word] = turn;
    costs[size] = cost;
    // All dashes are one word; the long one parts clauses.
    walls[size] =
      (kind === WALL && !isInName(document, at)) ||
      (word === DASH && source.charCodeAt(starts[at]!) === EM_DASH)
        ? 1
        : 0;
    size += 1;
    if (kind === JOIN) cost += step < 0 ? JOIN_BEFORE : JOIN_BEHIND;
    // Names are long and say nothing of the amount.
    else if ((flags[at]! & CAPITAL) !== 0 && at > from) cost += NAME;
    else cost += prices[word] ?? 1;
  }
  costs[size] = cost;
  arm.size = size;
}

/**
 * Looks for the runs of a side from `index` on, walking away from the amount from `start` tokens off; the first of them is
 * known to stand nowhere nearer than `from`.
 */
function reach(side: Side, index: number, start: number, arm: Arm, gap: number, from = start): Reach | null {
  const run = side.runs[index];
  if (run === undefined) return { end: start, near: 0, cost: 0 };
  const { step, costs, walls } = arm;
  const mayGap = index > 0 || side.gap;
  const most = Math.min(arm.size, start + REACH + 1);
  for (let at = from; at < most; at += 1) {
    const cost = costs[at]! - costs[start]!;
    if (cost > gap || walls[at] === 1) return null;
    // Light words may stand before an amount ("valued at about …"); behind it a cue touches or has its "…".
    if (!mayGap && (cost > 0 || (step > 0 && at > start))) return null;
    if (!fits(run, at, arm)) continue;
    const rest = reach(side, index + 1, at + run.length, arm, gap);
    // A gap inside the cue parts less than one beside the amount.
    if (rest !== null) return { end: rest.end, near: cost, cost: (index > 0 ? cost / 2 : cost) + rest.cost };
  }
  return null;
}

/** Whether a run stands at a distance from the amount; its words are in reading order, whichever way the arm goes. */
function fits(run: readonly number[], distance: number, { edge, step, size, words }: Arm): boolean {
  if (distance + run.length > size) return false;
  const start = step > 0 ? edge + distance : edge - distance - run.length + 1;
  for (let i = 0; i < run.length; i += 1) if (words[start + i] !== run[i]) return false;
  return true;
}
