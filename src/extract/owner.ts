/** Whose an amount is: the company that the words around it speak of. */
import type { Document } from '#text/document.ts';
import { paragraphAt } from '#text/paragraphs.ts';
import { goesIntoPlace, isForSomebody, receiverOf } from './goes-into.ts';
import { mostNamed } from './most-named.ts';
import {
  ACTS,
  ADVERBS,
  AGENT,
  APOSTROPHE,
  APPOSITION,
  CLOSE,
  COMMA,
  CUA,
  DOT,
  FAR,
  followsRival,
  INTO_COMPANY,
  ITSELF,
  isVoicePair,
  OF,
  OPEN,
  OPENING_WORDS,
  PLACE_NEAR,
  POSSESSORS,
  PRODUCT,
  RELATIVE,
  S,
  SAYS,
  VOICES,
} from './owner-words.ts';
import { isCompany, isForm } from './party.ts';
import { PhraseOwners } from './phrase-owners.ts';
import type { Naming, Party, Who } from './types.ts';

export interface Owner {
  /** null: nobody whom we know. */
  readonly party: Party | null;
  readonly rule: string;
}

/** Finds owners for amounts given in reading order; linear in namings and amounts. */
export class Owners {
  readonly #document: Document;
  readonly #who: Who;
  readonly #main: readonly Party[];
  readonly #first: Int32Array;
  readonly #phrases: PhraseOwners;
  /** What `mainOf` has found: it is asked for the same few parties at every amount. */
  readonly #mains = new Map<Party, Party | null>();

  constructor(document: Document, who: Who) {
    this.#document = document;
    this.#who = who;
    this.#phrases = new PhraseOwners(document, who.told);
    this.#main = who.protagonists.length > 0 ? who.protagonists : mostNamed(document, who);
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

  /** The main company that a party is: itself, or the one whose name is the shorter or longer form of its own. */
  mainOf(party: Party): Party | null {
    let main = this.#mains.get(party);
    if (main === undefined) {
      main = this.#findMain(party);
      this.#mains.set(party, main);
    }
    return main;
  }

  #findMain(party: Party): Party | null {
    if (party.part === 'protagonist' || this.#main.includes(party)) return party;
    if (party.kind !== 'organisation' || party.part === 'investor') return null;
    return this.#main.find((main) => isForm(main.name, party.name) || isForm(party.name, main.name)) ?? null;
  }

  /** One of the companies whose story it is; in a text without a deal, the one that it mostly speaks of. */
  isOwn(party: Party): boolean {
    return this.mainOf(party) !== null;
  }

  /** Owner of the amount at tokens `first` up to `last`; `given`: the words say that it is put into somebody; `shares`: that it is a part of a round. */
  of(first: number, last: number, given = false, shares = false): Owner {
    const told = this.#phrases.of(first, last, (party) => this.isOwn(party));
    if (told !== null) return { party: told, rule: 'phrase' };
    const sentence = this.#document.sentenceOf[first] ?? 0;
    const namings = this.#in(sentence);
    const receiver = receiverOf(this.#document, namings, last, given);
    // "muốn gọi 6 tỷ USD cho Acme", "a $20 million funding round for Acme"
    const isFor = receiver !== null && this.isOwn(receiver) && isForSomebody(this.#document, last);
    if (receiver && (given || isFor)) return { party: receiver, rule: 'goes-into' };
    let weak: Naming | null = null;
    let giver: Naming | null = null;
    for (let i = namings.length - 1; i >= 0; i -= 1) {
      const naming = namings[i];
      if (!naming || naming.last > first || !this.#mayOwn(naming, first)) continue;
      // Who gives does not own what is given.
      if (given && !this.isOwn(naming.party)) {
        giver ??= naming;
        continue;
      }
      if (this.isOwn(naming.party) || (this.#isSubject(naming, first) && !this.#isProduct(namings, naming)))
        return { party: naming.party, rule: weak ? 'subject' : 'nearest-before' };
      weak ??= naming;
    }
    if (receiver) return { party: receiver, rule: 'goes-into' };
    if (weak && this.#main.length === 0) return { party: weak.party, rule: 'nearest-before' };
    const spokenOf = this.#spokenOf(sentence);
    // "Beta will invest $10bn" is no news of Acme's, unless Beta backs it or the paragraph speaks of it.
    if (
      giver === null ||
      (spokenOf.party !== null && this.isOwn(spokenOf.party) && spokenOf.rule === 'spoken-of')
    )
      return spokenOf;
    if (shares || giver.party.part === 'investor')
      return { party: this.#main[0] ?? null, rule: 'main-company' };
    return { party: giver.party, rule: 'giver' };
  }

  /** "đầu tư 100 tỷ USD vào Acme": whatever it is spent on there, Acme gets it. */
  goesIntoCompany(first: number, last: number): boolean {
    const { words } = this.#document;
    for (const { first: start, party } of this.#in(this.#document.sentenceOf[first] ?? 0)) {
      if (start < last) continue;
      const isTold = party.part === 'protagonist' && party.evidence.certainty === 'stated';
      if (start - last > PLACE_NEAR || !isTold) return false;
      return INTO_COMPANY.has(words[start - 1] ?? 0) || INTO_COMPANY.has(words[start - 2] ?? 0);
    }
    return false;
  }

  /** "rót 2 tỷ USD vào Indonesia": money that goes into a country is spent there. */
  goesIntoPlace(first: number, last: number): boolean {
    return goesIntoPlace(this.#document, this.#in(this.#document.sentenceOf[first] ?? 0), last);
  }

  /** "Acme, sở hữu ứng dụng Zeta, vừa huy động": Zeta is a thing of Acme's. */
  #isProduct(namings: readonly Naming[], naming: Naming): boolean {
    if (!namings.some((other) => other.first < naming.first && this.isOwn(other.party))) return false;
    for (let at = naming.first - 1; at >= naming.first - FAR; at -= 1) {
      const word = this.#document.words[at] ?? 0;
      if (COMMA.has(word)) return false;
      if (PRODUCT.has(word)) return true;
    }
    return false;
  }

  #sentenceStart(naming: Naming): number {
    return this.#document.sentences[this.#document.sentenceOf[naming.first] ?? 0] ?? 0;
  }

  /** "Portugal's Vigia, a rival, secured": at most a few words of where and what stand before it. */
  #opensSentence({ first }: Naming): boolean {
    const start = this.#document.sentences[this.#document.sentenceOf[first] ?? 0] ?? 0;
    if (first === start) return true;
    if (first - start > OPENING_WORDS) return false;
    for (let at = start; at < first; at += 1) {
      const word = this.#document.words[at] ?? 0;
      if ([COMMA, OPEN, ACTS, AGENT, OF].some((words) => words.has(word))) return false;
    }
    return true;
  }

  /** "Beta said in February it had raised": what it says is its own. */
  #saysOfItself(from: number, amount: number): boolean {
    for (let at = from + 1; at < Math.min(amount, from + FAR); at += 1)
      if (ITSELF.has(this.#document.words[at] ?? 0)) return true;
    return false;
  }

  #isPossessive(at: number): boolean {
    const { words } = this.#document;
    return words[at] === APOSTROPHE && words[at + 1] === S;
  }

  /** "by Acme, which raised …" */
  #isRelative(at: number): boolean {
    const { words } = this.#document;
    return COMMA.has(words[at] ?? 0) && RELATIVE.has(words[at + 1] ?? 0);
  }

  /** "Acme, the firm that helped to launch Beta, has raised": the comma behind Beta ends what is said of Acme. */
  #closesApposition(naming: Naming): boolean {
    const { words } = this.#document;
    const start = this.#sentenceStart(naming);
    const commas: number[] = [];
    for (let at = naming.first - 1; at > start && at > naming.first - APPOSITION; at -= 1)
      if (COMMA.has(words[at] ?? 0)) commas.push(at);
    const [comma] = commas;
    if (commas.length !== 1) return false;
    return this.#in(this.#document.sentenceOf[naming.first] ?? 0).some(
      ({ first, last, party }) => last === comma && first <= start + 1 && isCompany(party),
    );
  }

  /** Past "công ty này", "hãng", "họ". */
  #pastPossessor(from: number): number {
    let at = from;
    while (POSSESSORS.has(this.#document.words[at] ?? 0)) at += 1;
    return at;
  }

  #mayBeSpokenOf(naming: Naming): boolean {
    if (naming.party.part === 'investor' || !this.#mayOwn(naming, naming.last + FAR)) return false;
    return this.isOwn(naming.party) || this.#isSubject(naming, naming.last + FAR);
  }

  /** Nobody is named with the amount: the company that the paragraph speaks of, else the main one. */
  #spokenOf(sentence: number): Owner {
    const { sentences, sentenceOf, paragraphs } = this.#document;
    const start = paragraphs[paragraphAt(this.#document, sentences[sentence] ?? 0)] ?? 0;
    const paragraph = sentenceOf[start] ?? 0;
    for (let s = sentence - 1; s >= paragraph; s -= 1) {
      const subject = this.#subjectOf(s);
      if (subject) return { party: subject.party, rule: 'spoken-of' };
    }
    // In a round-up the section's company is the protagonist that was named last.
    if (this.#who.protagonists.length > 1) {
      for (let i = (this.#first[sentence] ?? 0) - 1; i >= 0; i -= 1) {
        const party = this.#who.namings[i]?.party;
        if (party?.part === 'protagonist') return { party, rule: 'section' };
      }
    }
    return { party: this.#main[0] ?? null, rule: 'main-company' };
  }

  /** The first main company that a sentence speaks of, else the first of any. */
  #subjectOf(sentence: number): Naming | null {
    let subject: Naming | null = null;
    const end = this.#first[sentence + 1] ?? 0;
    for (let i = this.#first[sentence] ?? 0; i < end; i += 1) {
      const naming = this.#who.namings[i]!;
      if (!this.#mayBeSpokenOf(naming)) continue;
      if (this.isOwn(naming.party)) return naming;
      subject ??= naming;
    }
    return subject;
  }

  #in(sentence: number): readonly Naming[] {
    return this.#who.namings.slice(this.#first[sentence] ?? 0, this.#first[sentence + 1] ?? 0);
  }

  #mayOwn(naming: Naming, amount: number): boolean {
    const isBacker = naming.party.part === 'investor' && naming.first === this.#sentenceStart(naming);
    if (!isCompany(naming.party) && !isBacker) return false;
    const { words } = this.#document;
    const after = words[naming.last] ?? 0;
    if (AGENT.has(words[naming.first - 1] ?? 0) && !this.#isRelative(naming.last)) return false;
    if (VOICES.has(after) || isVoicePair(after, words[naming.last + 1] ?? 0))
      return this.isOwn(naming.party) || (SAYS.has(after) && this.#saysOfItself(naming.last, amount));
    if (!this.#isPossessive(naming.last)) return true;
    // "MatX's closest competitor, …": what follows the comma is another's.
    for (let at = naming.last; at < amount && at < naming.last + FAR; at += 1)
      if (COMMA.has(words[at] ?? 0)) return false;
    return true;
  }

  /** A verb follows the name, or it owns what follows: not "Google engineers raised". */
  #isSubject(naming: Naming, amount: number): boolean {
    const { words } = this.#document;
    // "two former engineers of Foo are": it only says whose they are.
    if (OF.has(words[naming.first - 1] ?? 0)) return false;
    if (followsRival(words, this.#sentenceStart(naming), naming.first)) return true;
    let at = naming.last;
    if (OPEN.has(words[at] ?? 0)) {
      if (at + 1 >= amount) return true;
      while (at < naming.last + FAR && !CLOSE.has(words[at] ?? 0)) at += 1;
      at += 1;
    }
    if (this.#isPossessive(at)) return true;
    if (DOT.has(words[at] ?? 0)) at += 1;
    // "While …, Etched, a rival of Acme, raised": it opens its clause and a comma follows.
    const opens = this.#opensSentence(naming) || COMMA.has(words[naming.first - 1] ?? 0);
    if (opens && COMMA.has(words[at] ?? 0)) return true;
    if (COMMA.has(words[at] ?? 0)) {
      if (this.#closesApposition(naming)) return false;
      if (OF.has(words[naming.first - 1] ?? 0) && !RELATIVE.has(words[at + 1] ?? 0)) return false;
      at += 1;
    }
    // "Đối thủ Beta của hãng vừa huy động": whose it is stands behind it.
    if (words[at] === CUA) at = Math.min(naming.last + FAR, this.#pastPossessor(at + 1));
    while (at < naming.last + FAR && ADVERBS.has(words[at] ?? 0)) at += 1;
    if (at >= amount || ACTS.has(words[at] ?? 0)) return true;
    return VOICES.has(words[at] ?? 0) && this.#saysOfItself(at, amount);
  }
}
