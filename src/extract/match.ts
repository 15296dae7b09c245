/** Walks a text once and reports every place where a phrase of a rule book fits. */
import { type Document, refresh } from '#text/document.ts';
import { CAPITAL, WORD } from '#text/tokenize.ts';
import type { Node, RuleBook, SlotEdge } from './compile.ts';
import { type Mention, MentionIndex } from './mention.ts';
import type { Match } from './rule.ts';

/**
 * From one token at most this many steps are taken. No phrase on natural text comes near it; it bounds the time on texts
 * made to fit many phrases at once, so that the whole is linear in the number of tokens.
 */
const MOST_STEPS = 1500;
const MOST_SLOTS = 12;

/** How much work matches and cues were: for tests that hold the time to be linear. */
export const work = { steps: 0 };

interface Walk {
  readonly document: Document;
  readonly index: MentionIndex;
  readonly out: Match[];
  readonly names: string[];
  readonly filled: Mention[];
  first: number;
  from: number;
  to: number;
  limit: number;
  steps: number;
  depth: number;
}

/** Every match of every rule, by first token. `mentions` are what slots may take. */
export function match(document: Document, book: RuleBook, mentions: readonly Mention[]): Match[] {
  refresh(document);
  const index = MentionIndex.of(document, mentions);
  const walk: Walk = {
    document,
    index,
    out: [],
    names: [],
    filled: [],
    first: 0,
    from: -1,
    to: -1,
    limit: 0,
    steps: 0,
    depth: 0,
  };
  const { root, starts } = book;
  const { words, sentences, sentenceOf, size } = document;
  const { bits } = index;
  const always = root.tests !== null;
  for (let first = 0; first < size; first++) {
    const word = words[first]!;
    const next = word < starts.length ? starts[word] : undefined;
    const fromRoot = always || (bits[first]! & root.slotBits) !== 0;
    if (next === undefined && !fromRoot) continue;
    walk.first = first;
    walk.limit = sentences[sentenceOf[first]! + 1]!;
    walk.steps = 0;
    walk.depth = 0;
    // Most phrases begin with a word: the step from the root is taken already.
    if (fromRoot) go(walk, root, first);
    else if (next !== undefined) {
      walk.steps = 1;
      go(walk, next, first + 1);
    }
    work.steps += walk.steps;
  }
  index.release();
  return walk.out;
}

function go(walk: Walk, node: Node, at: number): void {
  if (++walk.steps > MOST_STEPS) return;
  if (node.rules !== null) for (const rule of node.rules) accept(walk, rule, at);
  if (node.close !== null) {
    walk.to = at;
    go(walk, node.close, at);
    walk.to = -1;
  }
  if (node.open !== null) {
    walk.from = at;
    go(walk, node.open, at);
    walk.from = -1;
  }
  if (at >= walk.limit) return;
  const { document } = walk;
  if (node.words !== null && mayGoOn(node, document.words[at]!)) {
    const next = node.words.get(document.words[at]!);
    if (next !== undefined) go(walk, next, at + 1);
  }
  if (node.slots !== null && (walk.index.bits[at]! & node.slotBits) !== 0) {
    const { head, next, kinds, mentions } = walk.index;
    for (let each = head[at]! - 1; each >= 0; each = next[each]! - 1) {
      const edges = node.slots[kinds[each]!];
      if (edges === undefined || mentions[each]!.last > walk.limit) continue;
      for (const edge of edges) take(walk, edge, mentions[each]!);
    }
  }
  if (node.tests !== null && document.kinds[at] === WORD) {
    for (const edge of node.tests) {
      if (edge.kind === 'capital' && (document.flags[at]! & CAPITAL) === 0) continue;
      take(walk, edge, { kind: edge.kind, first: at, last: at + 1, value: null, rule: '', confidence: 1 });
    }
  }
  if (node.gaps !== null) {
    const { words } = document;
    const { bits } = walk.index;
    for (const { most, node: behind, isPlain } of node.gaps) {
      const end = Math.min(walk.limit, at + most);
      for (let to = at; to <= end && walk.steps <= MOST_STEPS; to++) {
        // Most gaps end at a word or a mention: no step is taken into those where none of theirs stands.
        const isEnd =
          isPlain &&
          (to >= walk.limit || !(mayGoOn(behind, words[to]!) || (bits[to]! & behind.slotBits) !== 0));
        if (isEnd) walk.steps++;
        else go(walk, behind, to);
      }
    }
  }
}

function mayGoOn({ wordBits }: Node, word: number): boolean {
  return ((wordBits >>> (word & 31)) & 1) === 1;
}

function take(walk: Walk, edge: SlotEdge, mention: Mention): void {
  if (walk.depth === MOST_SLOTS) return;
  walk.names[walk.depth] = edge.name;
  walk.filled[walk.depth] = mention;
  walk.depth++;
  go(walk, edge.node, mention.last);
  walk.depth--;
}

const NO_SLOTS: Record<string, Mention> = Object.freeze({});

function accept(walk: Walk, rule: number, last: number): void {
  const filled: Record<string, Mention> = walk.depth === 0 ? NO_SLOTS : {};
  for (let slot = 0; slot < walk.depth; slot++) filled[walk.names[slot]!] = walk.filled[slot]!;
  const { document, first } = walk;
  const from = walk.from < 0 ? first : walk.from;
  const to = walk.to < 0 ? last : walk.to;
  walk.out.push({ document, rule, first, last, from, to, filled });
}
