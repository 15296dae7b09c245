/** Whose a sum is where the phrase that says who raises holds it: "Acme, the firm behind Zeta, has raised $5 million". */
import type { Document } from '#text/document.ts';
import { firstFrom } from './first-from.ts';
import type { Party, Told } from './types.ts';

/** So far behind its phrase a sum still belongs to it. */
const REACH = 4;

export class PhraseOwners {
  readonly #document: Document;
  /** In reading order. */
  readonly #told: readonly Told[];

  constructor(document: Document, told: readonly Told[]) {
    this.#document = document;
    this.#told = told;
  }

  /** The one of those that may be asked for whose phrases hold the tokens `first` up to `last`; null where none does, or several do. */
  of(first: number, last: number, isAsked: (party: Party) => boolean): Party | null {
    const { sentences, sentenceOf } = this.#document;
    let owner: Party | null = null;
    for (let at = firstFrom(this.#told, sentences[sentenceOf[first]!]!); at < this.#told.length; at++) {
      const told = this.#told[at]!;
      if (told.first > first) break;
      if (told.last + REACH < last || !isAsked(told.party)) continue;
      if (owner !== null && owner !== told.party) return null;
      owner = told.party;
    }
    return owner;
  }
}
