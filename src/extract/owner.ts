/** Whose an amount is: the company that the words around it speak of. */
import { type Document, sentenceAt } from '#text/document.ts';
import type { Naming, Party, Who } from './types.ts';
import { wordsOf } from './words.ts';

/** A name behind these gives or says, it does not own: "led by X", "from X", "told X". */
const AGENT = new Set(wordsOf('by from with at via told according bởi từ cùng theo do với'));
/** A name before these is a voice: "X reported", "X cho biết". */
const SAYS = new Set(
  wordsOf('said says reported reports told wrote writes noted notes estimates argues đưa dẫn nói viết trích'),
);
const SAYS_PAIR = new Set(wordsOf('cho nhận tiết ước dự')); // cho biết, nhận định, tiết lộ, ước tính, dự báo
const SAYS_SECOND = new Set(wordsOf('biết định lộ tính báo'));
/** "$75M in X", "6 triệu USD vào X". */
const INTO = new Set(wordsOf('in into for of vào cho của on to'));
const COMMA = new Set(wordsOf(', ;'));
const POSSESSIVE = new Set(wordsOf("' s"));
const FAR = 8;

export interface Owner {
  /** null: nobody whom we know. */
  readonly party: Party | null;
  readonly rule: string;
}

/** Finds owners for amounts given in reading order; linear in namings and amounts. */
export class Owners {
  readonly #document: Document;
  readonly #who: Who;
  readonly #first: Int32Array;

  constructor(document: Document, who: Who) {
    this.#document = document;
    this.#who = who;
    // First naming at or after each sentence, so that those of one sentence are found at once.
    const count = document.sentences.length;
    this.#first = new Int32Array(count + 1).fill(who.namings.length);
    for (let i = who.namings.length - 1; i >= 0; i -= 1) {
      const naming = who.namings[i];
      if (naming) this.#first[document.sentenceOf[naming.first] ?? 0] = i;
    }
    for (let s = count - 1; s >= 0; s -= 1)
      this.#first[s] = Math.min(this.#first[s] ?? 0, this.#first[s + 1] ?? 0);
  }

  /** Owner of the amount at tokens `first` up to `last`. */
  of(first: number, last: number): Owner {
    const sentence = this.#document.sentenceOf[first] ?? 0;
    const namings = this.#in(sentence);
    for (let i = namings.length - 1; i >= 0; i -= 1) {
      const naming = namings[i];
      if (naming && naming.last <= first && this.#mayOwn(naming, first))
        return { party: naming.party, rule: 'nearest-before' };
    }
    for (const naming of namings) {
      if (naming.first < last || naming.first - last > FAR || !isCompany(naming.party)) continue;
      if (INTO.has(this.#document.words[naming.first - 1] ?? 0))
        return { party: naming.party, rule: 'goes-into' };
    }
    return this.#spokenOf(sentence);
  }

  /** Nobody is named with the amount: the company that the paragraph speaks of, else the main one. */
  #spokenOf(sentence: number): Owner {
    const paragraph = paragraphStart(this.#document, sentence);
    for (let s = sentence - 1; s >= paragraph; s -= 1) {
      const subject = this.#in(s).find((naming) => this.#mayOwn(naming, naming.last + FAR));
      if (subject) return { party: subject.party, rule: 'spoken-of' };
    }
    // In a round-up the section's company is the protagonist that was named last.
    if (this.#who.protagonists.length > 1) {
      for (let i = (this.#first[sentence] ?? 0) - 1; i >= 0; i -= 1) {
        const party = this.#who.namings[i]?.party;
        if (party?.part === 'protagonist') return { party, rule: 'section' };
      }
    }
    return { party: this.#who.protagonists[0] ?? null, rule: 'main-company' };
  }

  #in(sentence: number): readonly Naming[] {
    return this.#who.namings.slice(this.#first[sentence] ?? 0, this.#first[sentence + 1] ?? 0);
  }

  #mayOwn(naming: Naming, amount: number): boolean {
    if (!isCompany(naming.party)) return false;
    const { words } = this.#document;
    const before = words[naming.first - 1] ?? 0;
    const after = words[naming.last] ?? 0;
    const next = words[naming.last + 1] ?? 0;
    if (AGENT.has(before) && !COMMA.has(after)) return false;
    if (SAYS.has(after) || (SAYS_PAIR.has(after) && SAYS_SECOND.has(next)))
      return naming.party.part === 'protagonist';
    if (!POSSESSIVE.has(after)) return true;
    // "MatX's closest competitor, …": what follows the comma is another's.
    for (let at = naming.last; at < amount && at < naming.last + FAR; at += 1)
      if (COMMA.has(words[at] ?? 0)) return false;
    return true;
  }
}

function isCompany(party: Party): boolean {
  return party.part === 'protagonist' || (party.part === 'other' && party.kind === 'organisation');
}

/** First sentence of the paragraph that a sentence stands in. */
function paragraphStart(document: Document, sentence: number): number {
  const token = document.sentences[sentence] ?? 0;
  const { paragraphs } = document;
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return document.sentenceOf[paragraphs[low] ?? 0] ?? sentenceAt(document, token).first;
}
