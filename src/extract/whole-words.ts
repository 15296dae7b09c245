/** Words of several syllables of which no syllable says what it says by itself: who "chấp nhận" a price receives nothing. */
import type { Document } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { readPhrase } from './phrase.ts';

/** A tree of words, each leading to those that may follow it. */
interface Node {
  readonly next: Map<number, Node>;
  /** Of the whole word that ends here; 0 where none does. */
  id: number;
}

/** In place of a word's number: any figure. */
const FIGURE = -1;

export class WholeWords {
  readonly #root: Node = { next: new Map(), id: 0 };
  /** By number of a word, whether a whole word begins with it: few do. */
  readonly #begins: Uint8Array;

  /** Phrases of two words or more, without gaps; `{number}` stands for a figure. */
  constructor(phrases: readonly string[]) {
    for (const steps of phrases.flatMap(readPhrase)) {
      let node = this.#root;
      const run: number[] = [];
      for (const step of steps) {
        if (step.kind !== 'word' && step.kind !== 'slot') continue;
        const word = step.kind === 'word' ? step.id : FIGURE;
        run.push(word);
        const next = node.next.get(word) ?? { next: new Map(), id: 0 };
        node.next.set(word, next);
        node = next;
      }
      node.id = wordId(`whole ${run.join(' ')}`);
    }
    this.#begins = new Uint8Array(Math.max(0, ...this.#root.next.keys()) + 1);
    for (const word of this.#root.next.keys()) this.#begins[word] = 1;
  }

  /** The same words, those of a whole word each under a number that only this whole word has. */
  joined(words: readonly number[]): readonly number[] {
    const joined = Int32Array.from(words);
    this.#join(joined, null, 0, words.length);
    return [...joined];
  }

  /** The words of a document, joined in some sentences, which are given by their first and last tokens in reading order. */
  of(document: Document, sentences: readonly { readonly from: number; readonly to: number }[]): Int32Array {
    const words = document.words.slice();
    let done = 0;
    for (const { from, to } of sentences) {
      if (from >= done) this.#join(words, document.kinds, from, to);
      done = to;
    }
    return words;
  }

  #join(words: Int32Array, kinds: Uint8Array | null, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      if (this.#begins[words[at]!] !== 1) continue;
      let node: Node | undefined = this.#root;
      let id = 0;
      let end = at;
      for (let token = at; node !== undefined && token < words.length; token += 1) {
        node = node.next.get(kinds?.[token] === NUMBER ? FIGURE : words[token]!);
        if (node === undefined || node.id === 0) continue;
        id = node.id;
        end = token + 1;
      }
      if (id === 0) continue;
      words.fill(id, at, end);
      at = end - 1;
    }
  }
}
