/** Words and phrases with a meaning, found all at once: one walk down a tree of word numbers at each token. */
import { type Document, refresh } from './document.ts';
import { tokenize } from './tokenize.ts';
import { wordId } from './vocabulary.ts';

export interface Entry<V> {
  /** One or more words as they are written; case and dash forms don't matter unless `exact`. */
  readonly phrase: string;
  readonly kind: string;
  readonly value: V;
  /** Only in just these letters, capitals and all: "TRY" is a currency, "try" is not. */
  readonly exact?: boolean;
}

interface Node<V> {
  next: Map<number, Node<V>> | null;
  entries: Entry<V>[] | null;
}

export interface Dictionary<V> {
  readonly root: ReadonlyMap<number, Node<V>>;
}

/** Compiles entries; the same phrase may stand for several kinds. */
export function makeDictionary<V>(entries: readonly Entry<V>[]): Dictionary<V> {
  const top: Node<V> = { next: new Map(), entries: null };
  for (const entry of entries) {
    let node = top;
    for (const id of wordIds(entry.phrase)) {
      node.next ??= new Map();
      let next = node.next.get(id);
      if (next === undefined) {
        next = { next: null, entries: null };
        node.next.set(id, next);
      }
      node = next;
    }
    node.entries ??= [];
    node.entries.push(entry);
  }
  return { root: top.next! };
}

/** The word numbers of a phrase, cut as a text is cut. */
export function wordIds(phrase: string): readonly number[] {
  const source = phrase.normalize('NFC');
  const tokens = tokenize(source);
  const ids: number[] = [];
  for (let token = 0; token < tokens.size; token++) {
    ids.push(wordId(source.slice(tokens.starts[token]!, tokens.ends[token]!)));
  }
  return ids;
}

/**
 * Calls `found` with the longest phrase of each place and kind. Time is the tokens looked at times the longest phrase.
 * `where` holds a 1 for each token at which a phrase may begin; all tokens if left out.
 */
export function searchDictionary<V>(
  document: Document,
  dictionary: Dictionary<V>,
  found: (entry: Entry<V>, first: number, last: number) => void,
  where: Uint8Array | null = null,
): void {
  refresh(document);
  const { words, size } = document;
  for (let first = 0; first < size; first++) {
    if (where !== null && where[first] !== 1) continue;
    const id = words[first]!;
    if (id === 0) continue;
    let node = dictionary.root.get(id);
    if (node === undefined) continue;
    let depth = 0;
    for (let last = first + 1; node !== undefined; last++) {
      path[depth++] = node as Node<unknown>;
      node = last < size ? node.next?.get(words[last]!) : undefined;
    }
    report(document, first, depth, found);
  }
}

/** Nodes passed on the way down from one token, and kinds found there; a search is synchronous, so one list serves all. */
const path: Node<unknown>[] = [];
const seen: string[] = [];

/** From the longest phrase to the shortest, each kind once. */
function report<V>(
  document: Document,
  first: number,
  depth: number,
  found: (entry: Entry<V>, first: number, last: number) => void,
): void {
  let kinds = 0;
  for (let length = depth; length > 0; length--) {
    const entries = path[length - 1]!.entries as Entry<V>[] | null;
    if (entries === null) continue;
    const last = first + length;
    for (const entry of entries) {
      if (isSeen(entry.kind, kinds)) continue;
      if (entry.exact === true && !isWritten(document, entry.phrase, first, last)) continue;
      seen[kinds++] = entry.kind;
      found(entry, first, last);
    }
  }
}

function isSeen(kind: string, kinds: number): boolean {
  for (let at = 0; at < kinds; at++) if (seen[at] === kind) return true;
  return false;
}

/** True where some phrase begins at a token; `alone`: and is that one token. */
export function beginsEntry<V>(
  document: Document,
  dictionary: Dictionary<V>,
  token: number,
  alone: boolean,
): boolean {
  const node = dictionary.root.get(document.words[token] ?? 0);
  return node !== undefined && (!alone || node.entries !== null);
}

function isWritten(document: Document, phrase: string, first: number, last: number): boolean {
  return document.source.slice(document.starts[first]!, document.ends[last - 1]!) === phrase;
}
