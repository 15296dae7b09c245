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
  /** By the number of their first word, then of their second; longest first. */
  readonly #byFirst: (ReadonlyMap<number, readonly Whole[]> | undefined)[];

  /** Phrases of two words or more, without gaps; `{number}` stands for a figure. */
  constructor(phrases: readonly string[]) {
    const byFirst = new Map<number, Map<number, Whole[]>>();
    for (const steps of phrases.flatMap(readPhrase)) {
      const run = steps.flatMap((step) =>
        step.kind === 'word' ? [step.id] : step.kind === 'slot' ? [FIGURE] : [],
      );
      const [first, second] = run as [number, number];
      const bySecond = byFirst.get(first) ?? new Map<number, Whole[]>();
      byFirst.set(first, bySecond);
      const list = bySecond.get(second) ?? [];
      bySecond.set(second, list);
      list.push({ run, id: wordId(`whole ${run.join(' ')}`) });
      list.sort((a, b) => b.run.length - a.run.length);
    }
    this.#byFirst = Array.from({ length: Math.max(0, ...byFirst.keys()) + 1 }, (_, word) =>
      byFirst.get(word),
    );
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
      const bySecond = this.#byFirst[words[at]!];
      if (bySecond === undefined || at + 1 >= words.length) continue;
      const list = bySecond.get(kinds?.[at + 1] === NUMBER ? FIGURE : words[at + 1]!);
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
    let length = 2;
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
