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
  /** The text's UTF-16 units: an array is read several times as fast as a string. */
  readonly units: Uint16Array;
}

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DOT = 0x2e;
const PLAIN_SPACE = 0x20;
const NARROW_SPACES = new Set([0xa0, 0x2009, 0x202f]);

/** Cuts `source` into tokens. No text is refused; the time is linear in its length. */
export function tokenize(source: string): Tokens {
  const units = unitsOf(source);
  const { length } = units;
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
    const unit = units[at]!;
    const type = classes[unit]!;
    if (type === SPACE) {
      at++;
      continue;
    }
    if (type === NEWLINE) {
      // \r\n is one line end.
      if (!(unit === 0x0a && at > 0 && units[at - 1] === 0x0d)) lines++;
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
        const each = units[at]!;
        const eachType = classes[each]!;
        if (eachType === LETTER) {
          letters++;
          const low = folded[each]!;
          if (low !== each) capitals++;
          hash = hashStep(hash, low);
        } else if (eachType === DIGIT) {
          if ((flag & HAS_DIGIT) === 0) {
            const prefix = lookUp(units, start, at, hash);
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
        const scaleEnd = endOfRunOnScale(units, start, at);
        if (scaleEnd < at) {
          at = scaleEnd;
          capitals = 0;
          hash = hashStep(HASH_SEED, folded[unit]!);
        }
      }
      if (capitals > 1 && capitals === letters) flag |= ALL_CAPITALS;
      word = lookUp(units, start, at, hash);
    } else if (type === DIGIT) {
      kind = NUMBER;
      at = endOfFigure(units, start, length);
      if (at - start <= 4) {
        for (let each = start; each < at; each++) hash = hashStep(hash, folded[units[each]!]!);
        word = lookUp(units, start, at, hash);
      }
    } else {
      if (type !== PUNCTUATION) kind = SIGN;
      at++;
      word = lookUp(units, start, at, hashStep(hash, folded[unit]!));
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
  return { size, kinds, flags, starts, ends, words, units };
}

/** Looks every word up again, for a document that was read before the vocabulary grew. */
export function lookUpAgain(tokens: Tokens): void {
  const { units } = tokens;
  for (let token = 0; token < tokens.size; token++) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (tokens.kinds[token] === NUMBER && end - start > 4) continue;
    let hash = HASH_SEED;
    for (let at = start; at < end; at++) hash = hashStep(hash, folded[units[at]!]!);
    tokens.words[token] = lookUp(units, start, end, hash);
  }
}

function unitsOf(source: string): Uint16Array {
  const units = new Uint16Array(source.length);
  Buffer.from(units.buffer).write(source, 'utf16le');
  return units;
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** "$141Mfrom" has lost a space: the M is the figure's if what follows is a word we know and the whole is none. */
function endOfRunOnScale(units: Uint16Array, start: number, end: number): number {
  const scale = units[start]!;
  if (scale !== 0x4d && scale !== 0x42 && scale !== 0x4b && scale !== 0x54) return end;
  if (isKnown(units, start, end) || !isKnown(units, start + 1, end)) return end;
  return start + 1;
}

function isKnown(units: Uint16Array, start: number, end: number): boolean {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashStep(hash, folded[units[at]!]!);
  return lookUp(units, start, end, hash) !== 0;
}

/** "1.500.000,5", "1 500 000" and "12'000" are one figure each; a last separator without a digit after it is not in. */
function endOfFigure(units: Uint16Array, start: number, length: number): number {
  let at = endOfDigits(units, start, length);
  // Spaces group only exact threes after one to three digits, and not before a decimal or a further digit.
  let group = at;
  if (at - start <= 3 && units[start]! !== 0x30) {
    while (isGroup(units, group, length)) group += 4;
    if (group > at && units[group]! !== DOT && units[group]! !== COMMA) return group;
    if (group > at && !isDigit(units, group + 1)) return group;
  }
  while (at + 1 < length) {
    const separator = folded[units[at]!]!;
    if (separator !== DOT && separator !== COMMA && separator !== APOSTROPHE) break;
    if (!isDigit(units, at + 1)) break;
    if (separator === APOSTROPHE && !isThree(units, at + 1, length)) break;
    at = endOfDigits(units, at + 1, length);
  }
  return at;
}

function endOfDigits(units: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length && classes[units[at]!] === DIGIT) at++;
  return at;
}

function isDigit(units: Uint16Array, at: number): boolean {
  return at < units.length && classes[units[at]!] === DIGIT;
}

function isThree(units: Uint16Array, at: number, length: number): boolean {
  return endOfDigits(units, at, Math.min(length, at + 4)) === at + 3;
}

function isGroup(units: Uint16Array, at: number, length: number): boolean {
  const unit = units[at]!;
  return (unit === PLAIN_SPACE || NARROW_SPACES.has(unit)) && isThree(units, at + 1, length);
}
