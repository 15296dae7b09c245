/** What the number readers of both languages share: a token's part in a number, and the smallest unit that is read. */
import type { Document } from './document.ts';
import * as is from './number-words.ts';
import { GLUED } from './tokenize.ts';

/** A number before its scales: under a thousand in words, any figure in digits. */
export interface Small {
  readonly value: number;
  readonly last: number;
  readonly digits: boolean;
  /** Means nothing alone: "half", "a". */
  readonly needsScale: boolean;
}

/** A value and the token after its last. */
export interface Read {
  readonly value: number;
  readonly last: number;
}

/** "trăm" or "hundred". */
export function isHundred(document: Document, at: number, limit: number): boolean {
  if (!isRole(document, at, limit, is.SCALE)) return false;
  return is.numberOf(document.words[at]!) === 100;
}

/** True where a token within the sentence plays a part. */
export function isRole(document: Document, at: number, limit: number, wanted: number): boolean {
  return at < limit && role(document, at) === wanted;
}

export function role(document: Document, at: number): number {
  return is.roleOf(document.words[at]!);
}

export function isGlued(document: Document, at: number): boolean {
  return (document.flags[at]! & GLUED) !== 0;
}
