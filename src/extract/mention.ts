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

/** Mentions by the token they begin at, as linked lists in flat arrays. */
export interface MentionIndex {
  readonly mentions: readonly Mention[];
  /** One more than the place of a mention that begins at a token, or 0: fresh arrays are full of noughts. */
  readonly head: Int32Array;
  /** The same for the next mention that begins at the same token. */
  readonly next: Int32Array;
  /** Number of the kind of each mention, by `kindId`. */
  readonly kinds: Int32Array;
}

const indices = new WeakMap<readonly Mention[], MentionIndex>();
const kindIds = new Map<string, number>();

/** Small numbers for kinds, so that slots are looked up in arrays. */
export function kindId(kind: string): number {
  const known = kindIds.get(kind);
  if (known !== undefined) return known;
  kindIds.set(kind, kindIds.size);
  return kindIds.size - 1;
}

/** The index of a list; made once a list, so hand the same one to every book. */
export function indexMentions(document: Document, mentions: readonly Mention[]): MentionIndex {
  const known = indices.get(mentions);
  if (known !== undefined && known.head.length === document.size + 1) return known;
  const head = new Int32Array(document.size + 1);
  const next = new Int32Array(mentions.length);
  const kinds = new Int32Array(mentions.length);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const { first, kind } = mentions[at]!;
    kinds[at] = kindId(kind);
    next[at] = head[first]!;
    head[first] = at + 1;
  }
  const index = { mentions, head, next, kinds };
  indices.set(mentions, index);
  return index;
}
