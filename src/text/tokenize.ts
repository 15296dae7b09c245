/** One pass over a text: words, figures, punctuation and symbols as flat arrays, with the number of each known word. */
import { classes, DIGIT, folded, isUpper, LETTER, MARK, NEWLINE, PUNCTUATION, SPACE } from './characters.ts';
import { doesSplit, HASH_SEED, hashStep, lookUp } from './vocabulary.ts';

export const WORD = 1;
export const NUMBER = 2;
export const PUNCT = 3;
export const SIGN = 4;

/** Flags of a token. */
export const CAPITAL = 1;
/** No space stands between this token and the one before it. */
export const GLUED = 2;
/** A line ends before this token; and a blank line does. */
export const AFTER_LINE = 4;
export const AFTER_BLANK = 8;
/** Every letter is a capital, and there are at least two. */
export const ALL_CAPITALS = 16;
export const HAS_DIGIT = 32;

/** The arrays may be longer than `size`; what comes after it says nothing. */
export interface Tokens {
  readonly size: number;
  readonly kinds: Uint8Array;
  readonly flags: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
}

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DOT = 0x2e;
const PLAIN_SPACE = 0x20;
const NARROW_SPACES = new Set([0xa0, 0x2009, 0x202f]);

/** Cuts `source` into tokens. No text is refused; the time is linear in its length. */
export function tokenize(source: string): Tokens {
  const length = source.length;
  let room = Math.max(64, (length >> 2) + 64);
  let kinds = new Uint8Array(room);
  let flags = new Uint8Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let words = new Int32Array(room);
  let size = 0;
  let at = 0;
  let lines = 0;
  let lastEnd = -1;

  while (at < length) {
    const unit = source.charCodeAt(at);
    const type = classes[unit]!;
    if (type === SPACE) {
      at++;
      continue;
    }
    if (type === NEWLINE) {
      // \r\n is one line end.
      if (!(unit === 0x0a && at > 0 && source.charCodeAt(at - 1) === 0x0d)) lines++;
      at++;
      continue;
    }
    const start = at;
    let kind = PUNCT;
    let flag = start === lastEnd ? GLUED : 0;
    let hash = HASH_SEED;
    let word = 0;
    if (type === LETTER || type === MARK) {
      kind = WORD;
      let capitals = 0;
      let letters = 0;
      if (isUpper(unit)) flag |= CAPITAL;
      while (at < length) {
        const each = source.charCodeAt(at);
        const eachType = classes[each]!;
        if (eachType === LETTER) {
          letters++;
          const low = folded[each]!;
          if (low !== each) capitals++;
          hash = hashStep(hash, low);
        } else if (eachType === DIGIT) {
          if ((flag & HAS_DIGIT) === 0) {
            const prefix = lookUp(source, start, at, hash);
            if (prefix !== 0 && doesSplit(prefix)) break;
            flag |= HAS_DIGIT;
          }
          hash = hashStep(hash, folded[each]!);
        } else if (eachType === MARK) {
          hash = hashStep(hash, folded[each]!);
        } else break;
        at++;
      }
      if (flag & GLUED && kinds[size - 1] === NUMBER && at - start > 2) {
        const scaleEnd = endOfRunOnScale(source, start, at);
        if (scaleEnd < at) {
          at = scaleEnd;
          capitals = 0;
          hash = hashStep(HASH_SEED, folded[unit]!);
        }
      }
      if (capitals > 1 && capitals === letters) flag |= ALL_CAPITALS;
      word = lookUp(source, start, at, hash);
    } else if (type === DIGIT) {
      kind = NUMBER;
      at = endOfFigure(source, start, length);
      if (at - start <= 4) {
        for (let each = start; each < at; each++) hash = hashStep(hash, folded[source.charCodeAt(each)]!);
        word = lookUp(source, start, at, hash);
      }
    } else {
      if (type !== PUNCTUATION) kind = SIGN;
      at++;
      word = lookUp(source, start, at, hashStep(hash, folded[unit]!));
    }
    if (lines > 0) flag |= lines > 1 ? AFTER_LINE | AFTER_BLANK : AFTER_LINE;
    lines = 0;
    if (size === room) {
      room *= 2;
      kinds = grown(kinds, new Uint8Array(room));
      flags = grown(flags, new Uint8Array(room));
      starts = grown(starts, new Int32Array(room));
      ends = grown(ends, new Int32Array(room));
      words = grown(words, new Int32Array(room));
    }
    kinds[size] = kind;
    flags[size] = flag;
    starts[size] = start;
    ends[size] = at;
    words[size] = word;
    size++;
    lastEnd = at;
  }
  return { size, kinds, flags, starts, ends, words };
}

/** Looks every word up again, for a document that was read before the vocabulary grew. */
export function lookUpAgain(source: string, tokens: Tokens): void {
  for (let token = 0; token < tokens.size; token++) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (tokens.kinds[token] === NUMBER && end - start > 4) continue;
    let hash = HASH_SEED;
    for (let at = start; at < end; at++) hash = hashStep(hash, folded[source.charCodeAt(at)]!);
    tokens.words[token] = lookUp(source, start, end, hash);
  }
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** "$141Mfrom" has lost a space: the M is the figure's if what follows is a word we know and the whole is none. */
function endOfRunOnScale(source: string, start: number, end: number): number {
  const scale = source.charCodeAt(start);
  if (scale !== 0x4d && scale !== 0x42 && scale !== 0x4b && scale !== 0x54) return end;
  if (isKnown(source, start, end) || !isKnown(source, start + 1, end)) return end;
  return start + 1;
}

function isKnown(source: string, start: number, end: number): boolean {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashStep(hash, folded[source.charCodeAt(at)]!);
  return lookUp(source, start, end, hash) !== 0;
}

/** "1.500.000,5", "1 500 000" and "12'000" are one figure each; a last separator without a digit after it is not in. */
function endOfFigure(source: string, start: number, length: number): number {
  let at = endOfDigits(source, start, length);
  // Spaces group only exact threes after one to three digits, and not before a decimal or a further digit.
  let group = at;
  if (at - start <= 3 && source.charCodeAt(start) !== 0x30) {
    while (isGroup(source, group, length)) group += 4;
    if (group > at && source.charCodeAt(group) !== DOT && source.charCodeAt(group) !== COMMA) return group;
    if (group > at && !isDigit(source, group + 1)) return group;
  }
  while (at + 1 < length) {
    const separator = folded[source.charCodeAt(at)]!;
    if (separator !== DOT && separator !== COMMA && separator !== APOSTROPHE) break;
    if (!isDigit(source, at + 1)) break;
    if (separator === APOSTROPHE && !isThree(source, at + 1, length)) break;
    at = endOfDigits(source, at + 1, length);
  }
  return at;
}

function endOfDigits(source: string, from: number, length: number): number {
  let at = from;
  while (at < length && classes[source.charCodeAt(at)] === DIGIT) at++;
  return at;
}

function isDigit(source: string, at: number): boolean {
  return at < source.length && classes[source.charCodeAt(at)] === DIGIT;
}

function isThree(source: string, at: number, length: number): boolean {
  return endOfDigits(source, at, Math.min(length, at + 4)) === at + 3;
}

function isGroup(source: string, at: number, length: number): boolean {
  const unit = source.charCodeAt(at);
  return (unit === PLAIN_SPACE || NARROW_SPACES.has(unit)) && isThree(source, at + 1, length);
}
