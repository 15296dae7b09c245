/** All phrases of a rule book as one tree, so that a text is matched in one pass however many rules there are. */
import { kindId } from './mention.ts';
import { readPhrase, type Step } from './phrase.ts';
import type { Rule } from './rule.ts';
import { shareTails } from './share-tails.ts';

export interface Node {
  words: Map<number, Node> | null;
  /** A bit for each word, by its last five bits: most words that do not go on are told by it. */
  wordBits: number;
  /** By number of the mention kind; several slots may take one kind. */
  slots: (SlotEdge[] | undefined)[] | null;
  /** The same for the kinds of its slots. */
  slotBits: number;
  /** Token tests: `{word}` and `{capital}`. */
  tests: SlotEdge[] | null;
  gaps: GapEdge[] | null;
  /** Past the bracket where the mention begins or ends. */
  open: Node | null;
  close: Node | null;
  /** Rules whose phrase ends here, by place in the book. */
  rules: number[] | null;
}
export interface SlotEdge {
  readonly name: string;
  readonly kind: string;
  node: Node;
}
export interface GapEdge {
  readonly most: number;
  node: Node;
  /** Whether every phrase goes on with a word or a mention behind it; as far as the rules are in. */
  isPlain: boolean;
}

/** Slot names and the mention kinds that fill them; a name that is not listed takes the kind of its own name. */
export type SlotKinds = Readonly<Record<string, readonly string[]>>;

export interface RuleBook<V = unknown> {
  readonly rules: readonly Rule<V, never>[];
  readonly root: Node;
  /** By word, where it leads from the root; undefined for those with which no phrase begins. */
  readonly starts: readonly (Node | undefined)[];
}

/** Slots that a single token fills by how it is written. */
export const TOKEN_SLOTS: ReadonlySet<string> = new Set(['word', 'capital']);

/** Compiles rules in order: where two fit the same words, the earlier one wins. */
export function compile<V>(rules: readonly Rule<V, never>[], slots: SlotKinds = {}): RuleBook<V> {
  const root = emptyNode();
  const names = new Set<string>();
  rules.forEach((rule, place) => {
    if (names.has(rule.name)) throw new Error(`Two rules are named ${rule.name}`);
    names.add(rule.name);
    const phrases = typeof rule.phrase === 'string' ? [rule.phrase] : rule.phrase;
    for (const phrase of phrases) {
      for (const sequence of readPhrase(phrase)) {
        const steps = withoutOuterBrackets(sequence);
        if (steps.length === 0 || steps[0]!.kind === 'gap' || steps.at(-1)!.kind === 'gap') {
          throw new Error(`${rule.name}: a phrase begins and ends with a word or a slot: "${phrase}"`);
        }
        insert(root, steps, 0, place, slots);
      }
    }
  });
  shareTails(root);
  return { rules, root, starts: startsOf(root) };
}

/** Brackets around a whole phrase, or at its very ends, say what is so anyway. */
function withoutOuterBrackets(steps: readonly Step[]): readonly Step[] {
  const from = steps[0]?.kind === 'open' ? 1 : 0;
  const to = steps.at(-1)?.kind === 'close' ? -1 : steps.length;
  return steps.slice(from, to);
}

function startsOf({ words }: Node): readonly (Node | undefined)[] {
  const last = Math.max(0, ...(words?.keys() ?? []));
  return Array.from({ length: last + 1 }, (_, word) => words?.get(word));
}

function insert(node: Node, steps: readonly Step[], at: number, rule: number, slots: SlotKinds): void {
  const step = steps[at];
  if (step === undefined) {
    node.rules ??= [];
    if (!node.rules.includes(rule)) node.rules.push(rule);
    return;
  }
  if (step.kind === 'word') {
    node.words ??= new Map();
    node.wordBits |= 1 << (step.id & 31);
    let next = node.words.get(step.id);
    if (next === undefined) {
      next = emptyNode();
      node.words.set(step.id, next);
    }
    insert(next, steps, at + 1, rule, slots);
    return;
  }
  if (step.kind === 'open') {
    node.open ??= emptyNode();
    insert(node.open, steps, at + 1, rule, slots);
    return;
  }
  if (step.kind === 'close') {
    node.close ??= emptyNode();
    insert(node.close, steps, at + 1, rule, slots);
    return;
  }
  if (step.kind === 'gap') {
    node.gaps ??= [];
    let edge = node.gaps.find((each) => each.most === step.most);
    if (edge === undefined) {
      edge = { most: step.most, node: emptyNode(), isPlain: false };
      node.gaps.push(edge);
    }
    insert(edge.node, steps, at + 1, rule, slots);
    edge.isPlain = isPlain(edge.node);
    return;
  }
  for (const kind of slots[step.slot] ?? [step.slot]) {
    insert(slotEdge(node, kind, step.name).node, steps, at + 1, rule, slots);
  }
}

function isPlain({ tests, gaps, open, close, rules }: Node): boolean {
  return [tests, gaps, open, close, rules].every((each) => each === null);
}

function slotEdge(node: Node, kind: string, name: string): SlotEdge {
  const edges = edgesOf(node, kind);
  let edge = edges.find((each) => each.name === name && each.kind === kind);
  if (edge === undefined) {
    edge = { name, kind, node: emptyNode() };
    edges.push(edge);
  }
  return edge;
}

function edgesOf(node: Node, kind: string): SlotEdge[] {
  if (TOKEN_SLOTS.has(kind)) {
    node.tests ??= [];
    return node.tests;
  }
  node.slots ??= [];
  const id = kindId(kind);
  const edges = node.slots[id] ?? [];
  node.slots[id] = edges;
  node.slotBits |= 1 << (id & 31);
  return edges;
}

function emptyNode(): Node {
  return {
    words: null,
    wordBits: 0,
    slots: null,
    slotBits: 0,
    tests: null,
    gaps: null,
    open: null,
    close: null,
    rules: null,
  };
}
