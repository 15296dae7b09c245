/** Words and phrases with a meaning, found all at once: one walk down a tree of word numbers at each token. */
import { type Document, refresh } from './document.ts';
import { SIGN, tokenize, WORD } from './tokenize.ts';
import { wordId } from './vocabulary.ts';

export interface Entry<V> {
  /** One or more words as they are written; case and dash forms don't matter unless `exact`. */
  readonly phrase: string;
  readonly kind: string;
  readonly value: V;
  /** Only in just these letters, capitals and all: "TRY" is a currency, "try" is not. */
  readonly exact?: boolean;
}

export interface Hit<V> {
  readonly entry: Entry<V>;
  readonly first: number;
  readonly last: number;
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

/** Calls `found` with the longest phrase of each place and kind; time is the tokens times the longest phrase. */
export function searchDictionary<V>(
  document: Document,
  dictionary: Dictionary<V>,
  found: (entry: Entry<V>, first: number, last: number) => void,
): void {
  refresh(document);
  const { words, size, kinds } = document;
  for (let first = 0; first < size; first++) {
    const id = words[first]!;
    if (id === 0) continue;
    let node = dictionary.root.get(id);
    if (node === undefined) continue;
    const longest: Hit<V>[] = [];
    for (let last = first + 1; node !== undefined; last++) {
      if (node.entries !== null && (kinds[first] === WORD || kinds[first] === SIGN || last > first)) {
        for (const entry of node.entries) keepLongest(document, longest, entry, first, last);
      }
      node = last < size ? node.next?.get(words[last]!) : undefined;
    }
    for (const hit of longest) found(hit.entry, hit.first, hit.last);
  }
}

function keepLongest<V>(
  document: Document,
  longest: Hit<V>[],
  entry: Entry<V>,
  first: number,
  last: number,
): void {
  if (entry.exact === true && !isWritten(document, entry.phrase, first, last)) return;
  const same = longest.findIndex((hit) => hit.entry.kind === entry.kind);
  const hit = { entry, first, last };
  if (same >= 0) longest[same] = hit;
  else longest.push(hit);
}

function isWritten(document: Document, phrase: string, first: number, last: number): boolean {
  return document.source.slice(document.starts[first]!, document.ends[last - 1]!) === phrase;
}
