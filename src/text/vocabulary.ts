/**
 * Every word that some dictionary or rule knows has a small number; all other words are 0. So a text, however large or
 * odd, adds nothing here, and comparing words is comparing numbers.
 */
import { folded } from './characters.ts';
import { otherTonePlacement } from './tone-placement.ts';

const ids = new Map<string, number>();
const keys: string[] = [''];
const meanings: number[] = [0];
/** The units of all keys, one key behind the other, and where each begins: what texts are compared with. */
let letters = new Uint16Array(1 << 15);
const starts: number[] = [0, 0];
let slots = new Int32Array(1024);
const splitting = new Set<number>();

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/** One step of FNV-1a over folded units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_STEP);
}

/** How many words are known; a document read with fewer has to look its words up again. */
export function vocabularySize(): number {
  return keys.length;
}

/** The number of one word (a single token, any case, either tone placement), learnt if it is new. */
export function wordId(word: string): number {
  const key = foldWord(word);
  const known = ids.get(key);
  if (known !== undefined) return meanings[known]!;
  const id = add(key, null);
  const other = otherTonePlacement(key);
  if (other !== key && !ids.has(other)) add(other, id);
  return id;
}

/** The number of the token at `start..end` of a text, whose folded units hash to `hash`; 0 if no dictionary holds it. */
export function lookUp(units: Uint16Array, start: number, end: number, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const entry = slots[slot]!;
    if (entry === 0) return 0;
    if (isSame(entry, units, start, end)) return meanings[entry]!;
    slot = (slot + 1) & mask;
  }
}

/** Marks a word that parts from digits written right after it: "USD20" is USD and 20, where "H100" is one name. */
export function splitsFromDigits(word: string): void {
  splitting.add(wordId(word));
}

export function doesSplit(id: number): boolean {
  return splitting.has(id);
}

/** Lower case by the same table that tokens are folded with. */
export function foldWord(word: string): string {
  let out = '';
  const composed = word.normalize('NFC');
  for (let at = 0; at < composed.length; at++) out += String.fromCharCode(folded[composed.charCodeAt(at)]!);
  return out;
}

function add(key: string, meaning: number | null): number {
  const entry = keys.length;
  keys.push(key);
  meanings.push(meaning ?? entry);
  ids.set(key, entry);
  keepLetters(key);
  if (keys.length * 2 > slots.length) {
    slots = new Int32Array(slots.length * 2);
    for (let each = 1; each < keys.length; each++) place(each);
  } else {
    place(entry);
  }
  return entry;
}

function keepLetters(key: string): void {
  const start = starts.at(-1)!;
  const end = start + key.length;
  if (end > letters.length) {
    const more = new Uint16Array(end * 2);
    more.set(letters);
    letters = more;
  }
  for (let at = 0; at < key.length; at++) letters[start + at] = key.charCodeAt(at);
  starts.push(end);
}

function place(entry: number): void {
  const key = keys[entry]!;
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at++) hash = hashStep(hash, key.charCodeAt(at));
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = entry;
}

function isSame(entry: number, units: Uint16Array, start: number, end: number): boolean {
  const first = starts[entry]!;
  const length = end - start;
  if (starts[entry + 1]! - first !== length) return false;
  for (let at = 0; at < length; at++) {
    if (letters[first + at] !== folded[units[start + at]!]) return false;
  }
  return true;
}
