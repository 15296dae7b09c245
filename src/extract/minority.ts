/** Shares of a company: who buys less than half of it does not buy the company. */
import type { Document } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import { wordsOf } from './words.ts';

const [PERCENT] = wordsOf('%');
const HALF = 50;

/** Whether a figure of less than half ("20%") stands at tokens `from` up to `to`. */
export function isMinority(
  { words, kinds, source, starts, ends }: Document,
  from: number,
  to: number,
): boolean {
  for (let token = from; token < to; token++) {
    if (kinds[token] !== NUMBER || words[token + 1] !== PERCENT) continue;
    if (Number(source.slice(starts[token]!, ends[token]!).replace(',', '.')) < HALF) return true;
  }
  return false;
}
