/**
 * Figures in digits. "," and "." change places between the languages, and a text may hold both ways: most figures tell
 * by their shape which is which; the rest ("4.500") go by the ways of the figures around them, then by the language.
 */
import { classes, DIGIT, folded } from './characters.ts';
import type { Document } from './document.ts';
import { NUMBER } from './tokenize.ts';

/** Which mark groups thousands where the shape of a figure leaves it open. */
export type FigureStyle = 'dot-groups' | 'comma-groups';

/** No figure is longer; a code or a row of noughts is. */
const LONGEST = 40;
const DOT = 0x2e;
const COMMA = 0x2c;

const styles = new WeakMap<Document, FigureStyle>();

/** The way of a text as a whole, counted over the figures that can only be read one way. */
export function figureStyle(document: Document): FigureStyle {
  const known = styles.get(document);
  if (known !== undefined) return known;
  let dots = document.language === 'vi' ? 2 : 0;
  let commas = document.language === 'vi' ? 0 : 2;
  for (let token = 0; token < document.size; token++) {
    if (document.kinds[token] !== NUMBER) continue;
    const told = toldStyle(document.source, document.starts[token]!, document.ends[token]!);
    if (told === 'dot-groups') dots++;
    else if (told === 'comma-groups') commas++;
  }
  const style = dots >= commas ? 'dot-groups' : 'comma-groups';
  styles.set(document, style);
  return style;
}

/** The value of the digits at `start..end`, or null where they are no figure (an address, a date, a version). */
export function readFigure(source: string, start: number, end: number, style: FigureStyle): number | null {
  const shape = shapeOf(source, start, end);
  if (shape.broken) return null;
  if (shape.groups === 0) return Number(plain(source, start, end, -1));
  const decimal = decimalAt(source, start, end, shape, style);
  return Number(plain(source, start, end, decimal));
}

interface Shape {
  /** Separators in all, the first and the last of them, and where the last stands. */
  groups: number;
  first: number;
  last: number;
  lastAt: number;
  /** Digits before the first separator and after the last. */
  head: number;
  tail: number;
  mixed: boolean;
  broken: boolean;
}

function shapeOf(source: string, start: number, end: number): Shape {
  const shape: Shape = {
    groups: 0,
    first: 0,
    last: 0,
    lastAt: -1,
    head: 0,
    tail: 0,
    mixed: false,
    broken: false,
  };
  if (end - start > LONGEST) return { ...shape, broken: true };
  let run = 0;
  let changes = 0;
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (classes[unit] === DIGIT) {
      run++;
      continue;
    }
    const mark = folded[unit]!;
    if (shape.groups === 0) {
      shape.first = mark;
      shape.head = run;
    } else if (run !== 3) shape.broken = true;
    if (shape.groups > 0 && mark !== shape.last) changes++;
    shape.groups++;
    shape.last = mark;
    shape.lastAt = at;
    run = 0;
  }
  shape.tail = run;
  shape.mixed = changes > 0;
  // One change only, at the very end: 1.500,5. And groups are of three, after at most three.
  if (changes > 1) shape.broken = true;
  if (shape.groups > 1 && shape.head > 3) shape.broken = true;
  if (shape.groups > 1 && !shape.mixed && run !== 3) shape.broken = true;
  return shape;
}

/** Where the decimal mark stands, or -1. */
function decimalAt(source: string, start: number, end: number, shape: Shape, style: FigureStyle): number {
  if (shape.mixed) return shape.lastAt;
  if (shape.groups > 1) return -1;
  if (shape.last !== DOT && shape.last !== COMMA) return -1;
  if (shape.tail !== 3 || shape.head > 3 || source.charCodeAt(start) === 0x30) return shape.lastAt;
  // "4.000" and "4,000" mean four thousand in either language: nobody writes a decimal so.
  if (source.slice(end - 3, end) === '000') return -1;
  const groupsByDot = style === 'dot-groups';
  return (shape.last === DOT) === groupsByDot ? -1 : shape.lastAt;
}

function toldStyle(source: string, start: number, end: number): FigureStyle | null {
  const shape = shapeOf(source, start, end);
  if (shape.broken || shape.groups === 0) return null;
  if (shape.last !== DOT && shape.last !== COMMA) return null;
  const byDot: FigureStyle = 'dot-groups';
  const byComma: FigureStyle = 'comma-groups';
  if (shape.mixed) return shape.last === COMMA ? byDot : byComma;
  if (shape.groups > 1) return shape.last === DOT ? byDot : byComma;
  if (shape.tail === 3) return null;
  return shape.last === COMMA ? byDot : byComma;
}

function plain(source: string, start: number, end: number, decimal: number): string {
  let out = '';
  for (let at = start; at < end; at++) {
    const unit = folded[source.charCodeAt(at)]!;
    if (at === decimal) out += '.';
    else if (unit >= 0x30 && unit <= 0x39) out += String.fromCharCode(unit);
  }
  return out;
}
