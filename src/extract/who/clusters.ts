/** The parties of a text, each with all its namings. */
import type { Document } from '#text/document.ts';
import type { Name, NameKind } from './name.ts';

/** All namings of one party, in reading order. */
export interface Cluster {
  readonly kind: NameKind;
  readonly names: readonly Name[];
  /** Shortest full form as written. */
  readonly name: string;
}

/** The parties of a text by first naming, and which of them each name means. */
export class Clusters {
  readonly all: readonly Cluster[];
  /** By the token that a name begins at, one more than the place of its cluster, or 0: names are asked for all the time. */
  readonly #places: Int32Array;

  constructor(document: Document, clusters: readonly Cluster[]) {
    this.all = clusters;
    this.#places = new Int32Array(document.size);
    for (let place = 0; place < clusters.length; place++)
      for (const { first } of clusters[place]!.names) this.#places[first] = place + 1;
  }

  /** The place in `all` of the party that a name means. */
  placeOf(name: Name): number {
    return this.#places[name.first]! - 1;
  }

  get(name: Name): Cluster {
    return this.all[this.placeOf(name)]!;
  }

  /** The party whose name begins at a token. */
  at(token: number): Cluster | undefined {
    return this.all[(this.#places[token] ?? 0) - 1];
  }
}
