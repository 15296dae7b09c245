/** A name as it stands in one place of the text, before it is known whose name it is. */
import type { Place } from '../types.ts';

export type NameKind = 'organisation' | 'person' | 'place' | 'publication';

export interface Name extends Place {
  /** As written, without articles, titles and possessive endings. */
  readonly text: string;
  /** Folded for comparing: no case, accents, signs. */
  readonly key: string;
  readonly kind: NameKind;
  readonly sentence: number;
  /** A capital that its place explains (sentence start, headline in capitals): a name only if the rest of the text says so. */
  readonly weak: boolean;
  /** A word for a kind of company stands right before it ("startup X"). */
  readonly introduced: boolean;
  /** "X's" */
  readonly possessive: boolean;
}

const ACCENTS = /\p{M}/gu;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** The same name in another dress has the same key. */
export function nameKey(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    return text.normalize('NFD').replace(ACCENTS, '').toLowerCase().replaceAll('đ', 'd').replace(SIGNS, '');
  }
  return text.toLowerCase().replace(PLAIN_SIGNS, '');
}
const PLAIN_SIGNS = /[^a-z0-9]+/g;
