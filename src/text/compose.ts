/** NFC with a way back: what a text looks like composed, and where each unit of it stood before. */

export interface Composed {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of its end; null where both are the same string. */
  readonly origin: Int32Array | null;
}

/** Longer piles of marks are not Vietnamese and cost more than linear time to sort: they stay as they are. */
const MOST_MARKS = 6;
const HAS_MARK = /[\u0300-\u036f]/;
const CLUSTER = /\P{M}[\u0300-\u036f]+/gu;

/** Composes a base letter and its accents, cluster by cluster. Linear in the text; untouched text costs one search. */
export function compose(original: string): Composed {
  if (!HAS_MARK.test(original)) return { text: original, origin: null };
  const origin: number[] = [];
  const pieces: string[] = [];
  let done = 0;
  for (const found of original.matchAll(CLUSTER)) {
    const cluster = found[0];
    if (cluster.length > MOST_MARKS) continue;
    const composed = cluster.normalize('NFC');
    // What only puts marks in another order joins nothing, and "5" with an accent is a figure still.
    if (composed.length === cluster.length) continue;
    for (let at = done; at < found.index; at++) origin.push(at);
    pieces.push(original.slice(done, found.index), composed);
    // Every unit of a cluster stands for the whole: a span can't cut a letter from its accent.
    for (let at = 0; at < composed.length; at++) origin.push(found.index);
    done = found.index + cluster.length;
  }
  if (pieces.length === 0) return { text: original, origin: null };
  for (let at = done; at <= original.length; at++) origin.push(at);
  pieces.push(original.slice(done));
  return { text: pieces.join(''), origin: Int32Array.from(origin) };
}
