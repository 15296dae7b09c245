/** Lần nhắc: one thing found in a text. Rules read mentions and make mentions of a higher tier. */
import type { Span } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';

export interface Mention<V = unknown> {
  /** What slots call it: `{money}` takes mentions of kind "money". */
  readonly kind: string;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly value: V;
  /** Which rule or dictionary read it. */
  readonly rule: string;
  readonly confidence: number;
}

/** Where a mention stands in the original title or text. */
export function spanOfMention(document: Document, mention: Pick<Mention, 'first' | 'last'>): Span {
  return spanOf(document, mention.first, mention.last);
}

/** The article's own words for a mention. */
export function surfaceOf(document: Document, mention: Pick<Mention, 'first' | 'last'>): string {
  return quoteOf(document, spanOf(document, mention.first, mention.last));
}

const kindIds = new Map<string, number>();

/** Small numbers for kinds, so that slots are looked up in arrays. */
export function kindId(kind: string): number {
  const known = kindIds.get(kind);
  if (known !== undefined) return known;
  kindIds.set(kind, kindIds.size);
  return kindIds.size - 1;
}

/** One index is in use at a time, and a text is indexed a dozen times: its arrays are kept from one time to the next. */
let spareHead = new Int32Array(1024);
let spareBits = new Int32Array(1024);
let spareNext = new Int32Array(256);
let spareKinds = new Int32Array(256);

/** Mentions by the token they begin at, as linked lists in flat arrays. To be released before the next one is made. */
export class MentionIndex {
  readonly mentions: readonly Mention[];
  /** One more than the place of a mention that begins at a token, or 0. */
  readonly head: Int32Array;
  /** By token, a bit for each kind of mention that begins there, by the last five bits of its number. */
  readonly bits: Int32Array;
  /** The same as `head` for the next mention that begins at the same token. */
  readonly next: Int32Array;
  /** Number of the kind of each mention, by `kindId`. */
  readonly kinds: Int32Array;

  private constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
    this.head = spareHead;
    this.bits = spareBits;
    this.next = spareNext;
    this.kinds = spareKinds;
  }

  static of(document: Document, mentions: readonly Mention[]): MentionIndex {
    if (spareHead.length <= document.size) {
      spareHead = new Int32Array(document.size * 2);
      spareBits = new Int32Array(document.size * 2);
    }
    if (spareNext.length < mentions.length) {
      spareNext = new Int32Array(mentions.length * 2);
      spareKinds = new Int32Array(mentions.length * 2);
    }
    const index = new MentionIndex(mentions);
    const { head, bits, next, kinds } = index;
    // From the end, so that of those that begin at one token the earlier one comes first.
    for (let at = mentions.length - 1; at >= 0; at--) {
      const { kind, first } = mentions[at]!;
      const id = kindId(kind);
      kinds[at] = id;
      next[at] = head[first]!;
      head[first] = at + 1;
      bits[first]! |= 1 << (id & 31);
    }
    return index;
  }

  /** Leaves the arrays as they were found. */
  release(): void {
    for (const { first } of this.mentions) {
      this.head[first] = 0;
      this.bits[first] = 0;
    }
  }
}
