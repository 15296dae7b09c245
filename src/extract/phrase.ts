/** Reads the phrase language of rule.ts into the plain sequences that it stands for. */
import { tokenize } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';

export type Step =
  | { readonly kind: 'word'; readonly id: number }
  | { readonly kind: 'slot'; readonly slot: string; readonly name: string }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

export const GAP = 8;
/** A phrase that stands for more sequences than this is a rule that should be two. */
const MOST_SEQUENCES = 20_000;

interface Cursor {
  readonly phrase: string;
  at: number;
}

/** Every sequence of steps that a phrase stands for. Throws on a phrase that can't be read: it is a bug in a rule. */
export function readPhrase(phrase: string): readonly (readonly Step[])[] {
  const cursor = { phrase: phrase.normalize('NFC'), at: 0 };
  const sequences = readAlternatives(cursor);
  if (cursor.at < cursor.phrase.length) throw new Error(`Unmatched ")" in phrase "${phrase}"`);
  return sequences;
}

function readAlternatives(cursor: Cursor): (readonly Step[])[] {
  const all = readSequence(cursor);
  while (cursor.phrase[cursor.at] === '|') {
    cursor.at++;
    all.push(...readSequence(cursor));
  }
  return all;
}

function readSequence(cursor: Cursor): (readonly Step[])[] {
  let sequences: (readonly Step[])[] = [[]];
  while (cursor.at < cursor.phrase.length) {
    const character = cursor.phrase[cursor.at]!;
    if (character === '|' || character === ')') break;
    if (character === '(') {
      cursor.at++;
      const inner = readAlternatives(cursor);
      if (cursor.phrase[cursor.at] !== ')') throw new Error(`Missing ")" in phrase "${cursor.phrase}"`);
      cursor.at++;
      sequences = combine(sequences, inner, cursor.phrase);
      continue;
    }
    const steps = readSteps(cursor);
    if (steps.length > 0) sequences = combine(sequences, [steps], cursor.phrase);
  }
  return sequences;
}

function combine(
  heads: readonly (readonly Step[])[],
  tails: readonly (readonly Step[])[],
  phrase: string,
): (readonly Step[])[] {
  if (heads.length * tails.length > MOST_SEQUENCES) throw new Error(`Too many ways to read "${phrase}"`);
  const all: (readonly Step[])[] = [];
  for (const head of heads) for (const tail of tails) all.push([...head, ...tail]);
  return all;
}

function readSteps(cursor: Cursor): readonly Step[] {
  const character = cursor.phrase[cursor.at]!;
  if (character === '{') return [readSlot(cursor)];
  if (character === '…') return [readGap(cursor)];
  if (character === '[' || character === ']') {
    cursor.at++;
    return [{ kind: character === '[' ? 'open' : 'close' }];
  }
  let words = '';
  while (cursor.at < cursor.phrase.length && !'{…(|)[]'.includes(cursor.phrase[cursor.at]!)) {
    if (cursor.phrase[cursor.at] === '\\') cursor.at++;
    words += cursor.phrase[cursor.at] ?? '';
    cursor.at++;
  }
  const tokens = tokenize(words);
  const steps: Step[] = [];
  for (let token = 0; token < tokens.size; token++) {
    const id = wordId(words.slice(tokens.starts[token]!, tokens.ends[token]!));
    steps.push({ kind: 'word', id });
  }
  return steps;
}

function readSlot(cursor: Cursor): Step {
  const end = cursor.phrase.indexOf('}', cursor.at);
  if (end < 0) throw new Error(`Missing "}" in phrase "${cursor.phrase}"`);
  const inside = cursor.phrase.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  const colon = inside.indexOf(':');
  if (colon < 0) return { kind: 'slot', slot: inside, name: inside };
  return { kind: 'slot', slot: inside.slice(colon + 1), name: inside.slice(0, colon) };
}

function readGap(cursor: Cursor): Step {
  cursor.at++;
  let digits = '';
  while (/[0-9]/.test(cursor.phrase[cursor.at] ?? '')) digits += cursor.phrase[cursor.at++]!;
  return { kind: 'gap', most: digits === '' ? GAP : Number(digits) };
}
