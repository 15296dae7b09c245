/** Whose a sum is where the phrase that says who raises holds it: "Acme, the firm behind Zeta, has raised $5 million". */
import type { Document } from '#text/document.ts';
import type { Party, Told } from './types.ts';

/** So far behind its phrase a sum still belongs to it. */
const REACH = 4;

export class PhraseOwners {
  readonly #document: Document;
  readonly #bySentence = new Map<number, Told[]>();

  constructor(document: Document, told: readonly Told[]) {
    this.#document = document;
    for (const each of told) {
      const sentence = document.sentenceOf[each.first] ?? 0;
      const list = this.#bySentence.get(sentence);
      if (list === undefined) this.#bySentence.set(sentence, [each]);
      else list.push(each);
    }
  }

  /** The one of those that may be asked for whose phrases hold the tokens `first` up to `last`; null where none does, or several do. */
  of(first: number, last: number, isAsked: (party: Party) => boolean): Party | null {
    let owner: Party | null = null;
    for (const told of this.#bySentence.get(this.#document.sentenceOf[first] ?? 0) ?? []) {
      if (told.first > first || told.last + REACH < last || !isAsked(told.party)) continue;
      if (owner !== null && owner !== told.party) return null;
      owner = told.party;
    }
    return owner;
  }
}
