/** A name as it stands in one place of the text, before it is known whose name it is. */
import { bareLetter, stripAccents } from '#text/bare.ts';
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

const SIGNS = /[^\p{L}\p{N}]+/gu;

/** The same name in another dress has the same key. */
export function nameKey(text: string): string {
  let key = '';
  // Up to here the key holds the text; its case is folded at once in the end.
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return foreignKey(text);
    if (bareLetter(unit) !== 0) continue;
    key += text.slice(from, at);
    from = at + 1;
  }
  return (from === 0 ? text : key + text.slice(from)).toLowerCase();
}

/** Of a name with letters beyond ASCII. */
function foreignKey(text: string): string {
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = bareLetter(unit);
    if (letter !== 0) key += String.fromCharCode(letter);
    // Signs of ASCII are left out; of the rest a table knows too little.
    else if (unit >= 0x80) return stripAccents(text).replace(SIGNS, '');
  }
  return key;
}
