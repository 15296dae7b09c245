/** Words of several syllables of which no syllable says what it says by itself: who "chấp nhận" a price receives nothing. */
import type { Document } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { readPhrase } from './phrase.ts';

interface Whole {
  readonly run: readonly number[];
  readonly id: number;
}

/** In place of a word's number: any figure. */
const FIGURE = -1;

export class WholeWords {
  /** By the number of their first word, longest first. */
  readonly #byFirst: (readonly Whole[] | undefined)[];

  /** Phrases without gaps; `{number}` stands for a figure. */
  constructor(phrases: readonly string[]) {
    const byFirst = new Map<number, Whole[]>();
    for (const phrase of phrases) {
      for (const steps of readPhrase(phrase)) {
        const run = steps.flatMap((step) =>
          step.kind === 'word' ? [step.id] : step.kind === 'slot' ? [FIGURE] : [],
        );
        const list = byFirst.get(run[0]!) ?? [];
        list.push({ run, id: wordId(`whole ${run.join(' ')}`) });
        byFirst.set(run[0]!, list);
      }
    }
    this.#byFirst = new Array(Math.max(0, ...byFirst.keys()) + 1).fill(undefined);
    for (const [first, list] of byFirst)
      this.#byFirst[first] = list.sort((a, b) => b.run.length - a.run.length);
  }

  /** The same words, those of a whole word each under a number that only this whole word has. */
  joined(words: readonly number[]): readonly number[] {
    const joined = Int32Array.from(words);
    this.#join(joined, null, 0, words.length);
    return [...joined];
  }

  /** The same document with the words of some sentences joined, given by their first and last tokens in reading order. */
  of(document: Document, sentences: readonly { readonly from: number; readonly to: number }[]): Document {
    const words = document.words.slice();
    let done = 0;
    for (const { from, to } of sentences) {
      if (from >= done) this.#join(words, document.kinds, from, to);
      done = to;
    }
    return { ...document, words };
  }

  #join(words: Int32Array, kinds: Uint8Array | null, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const list = this.#byFirst[words[at]!];
      if (list === undefined) continue;
      const whole = oneAt(list, words, kinds, at);
      if (whole === null) continue;
      words.fill(whole.id, at, at + whole.run.length);
      at += whole.run.length - 1;
    }
  }
}

function oneAt(
  list: readonly Whole[],
  words: Int32Array,
  kinds: Uint8Array | null,
  at: number,
): Whole | null {
  for (const whole of list) {
    const { run } = whole;
    let length = 1;
    while (length < run.length) {
      const word = run[length]!;
      const stands = word === FIGURE ? kinds?.[at + length] === NUMBER : words[at + length] === word;
      if (!stands) break;
      length += 1;
    }
    if (length === run.length) return whole;
  }
  return null;
}
