/** Names that stand in a row: "A, B and C", "quỹ A, B cùng C", with what may stand between and before them. */
import type { Document } from '#text/document.ts';
import { CAPITAL, GLUED, NUMBER, WORD } from '#text/tokenize.ts';
import { affiliateEnd, armEnd, firmOf, isArmOf, isBackedBy, isCompound, isLink } from './list-arms.ts';
import { employersOf, isClause, isIntroduced, isPlain, joinAt, NO_NAMES, withName } from './list-steps.ts';
import {
  APPOSITIONS,
  ARMS,
  AT,
  BASED,
  CLAUSE_WORDS,
  CLOSE,
  COMMA,
  DASH,
  FILLERS,
  INCLUDING,
  JOINS,
  LOCATIVES,
  MANAGED,
  OPEN,
  OWNED_BY,
  QUOTES,
  S,
  SEMICOLON,
  STOPS,
} from './list-words.ts';
import type { Name } from './name.ts';
import { INVESTOR_TYPE, PLACE, TITLE, TYPE_WORD, type WordClasses, wordClasses } from './word-classes.ts';

export interface NameList {
  /** With the words that introduce it: "existing investors A and B". */
  readonly first: number;
  readonly last: number;
  readonly names: readonly Name[];
  /** Of these, the ones that only own what puts the money in: "Foo's venture arm". */
  readonly owners: readonly Name[];
}

/** So many words of an apposition, of an introduction, may stand between two names. */
const FAR = 24;
const NEAR = 9;
const MOST_NAMES = 60;
/** "A's B's C": owners of owners. */
const DEEPEST = 4;

/** Every maximal row, longest first where two overlap; a single name is a row of one. Linear in tokens. */
export function listNames(document: Document, names: readonly Name[]): readonly NameList[] {
  const lists: NameList[] = [];
  const reader = new ListReader(document, names);
  for (let at = 0; at < names.length; ) {
    const list = reader.read(at);
    lists.push(list.list);
    at = Math.max(list.next, at + 1);
  }
  return lists;
}

class ListReader {
  readonly #document: Document;
  readonly #names: readonly Name[];
  readonly #classes: WordClasses;
  readonly #employers: Uint8Array;

  constructor(document: Document, names: readonly Name[]) {
    this.#document = document;
    this.#names = names;
    this.#classes = wordClasses(document.language);
    this.#employers = employersOf(document, names);
  }

  read(start: number): { readonly list: NameList; readonly next: number } {
    let found = NO_NAMES;
    let owners = NO_NAMES;
    let at = start;
    let last = this.#names[start]!.last;
    const { words } = this.#document;
    while (found.length < MOST_NAMES) {
      const item = this.#item(at);
      const name = this.#names[item]!;
      const arm = name.possessive ? armEnd(this.#document, this.#names, item) : -1;
      // "Etched, MatX's closest rival": the owner is no member of the row.
      if (name.possessive && arm < 0 && found.length > 0) break;
      const firm = firmOf(this.#document, this.#names, item);
      found = withName(found, firm < 0 ? name : this.#names[firm]!);
      if (arm >= 0) owners = withName(owners, name);
      last = arm >= 0 ? arm : this.#endOf(firm < 0 ? item : firm);
      if (firm >= 0 && words[last] === COMMA && this.#nextItem(firm, last) < 0) last++;
      if (name.possessive && arm < 0) {
        at = item + 1;
        break;
      }
      const next = this.#nextItem(firm < 0 ? item : firm, last);
      if (next < 0) {
        at = (firm < 0 ? item : firm) + 1;
        break;
      }
      at = next;
    }
    const first = this.#introduction(this.#names[start]!.first);
    return { list: { first, last, names: found, owners }, next: at };
  }

  /** The name that counts where several name one party: "Stripe co-founder Patrick Collison", "Kushner's Thrive Capital". */
  #item(at: number, depth = 0): number {
    const name = this.#names[at]!;
    const next = this.#names[at + 1];
    if (depth > DEEPEST || next === undefined || next.sentence !== name.sentence) return at;
    if (next.first - name.last > NEAR) return at;
    const { words, flags, kinds } = this.#document;
    let titles = 0;
    let token = name.last;
    if (name.possessive) token += words[token + 1] === S ? 2 : 1;
    if (token === next.first && name.possessive) return this.#item(at + 1, depth + 1);
    // "the Growth Fund of Foo Partners"
    if (token + 1 === next.first && ARMS.has(words[token - 1]!) && AT.has(words[token]!)) return at + 1;
    if (token === next.first && (flags[token]! & GLUED) === 0)
      return next.kind === 'person' ? this.#item(at + 1, depth + 1) : at;
    for (; token < next.first; token++) {
      if (kinds[token] !== WORD) {
        if (words[token] === DASH && flags[token]! & GLUED) continue;
        return at;
      }
      const bits = this.#classes[words[token]!] ?? 0;
      if (bits & TITLE) titles++;
      else if (
        AT.has(words[token]!) &&
        next.kind === 'organisation' &&
        name.kind === 'person' &&
        token + 1 === next.first
      )
        return this.#item(at + 1, depth + 1);
      else if (
        !name.possessive &&
        // "Foo founder and CEO Jane Roe", but not "Foo and angel investor Jane Roe"
        !(JOINS.has(words[token]!) && titles > 0) &&
        !(bits & (TYPE_WORD | INVESTOR_TYPE)) &&
        !FILLERS.has(words[token]!)
      )
        return at;
    }
    const before = this.#classes[words[next.first - 1]!] ?? 0;
    const introduced = before & (TITLE | TYPE_WORD | INVESTOR_TYPE);
    // "Kushner's fund Thrive", "the Gothenburg fund Foo"
    const isPlaced = introduced & (TYPE_WORD | INVESTOR_TYPE) && name.last - name.first === 1;
    if ((name.possessive && introduced) || (isPlaced && next.kind === 'organisation'))
      return this.#item(at + 1, depth + 1);
    return titles > 0 && next.kind !== 'organisation' && before & TITLE ? this.#item(at + 1, depth + 1) : at;
  }

  /** Behind the name: where it is, a bracket that explains it. */
  #endOf(item: number): number {
    const name = this.#names[item]!;
    const { words, size, sentenceOf } = this.#document;
    let last = affiliateEnd(this.#document, name);
    const place = this.#names[item + 1];
    if (
      place?.kind === 'place' &&
      place.sentence === name.sentence &&
      place.first - last <= 2 &&
      LOCATIVES.has(words[last]!)
    ) {
      last = place.last;
    }
    if (OWNED_BY.has(words[last]!)) {
      const owner = this.#names[item + 1];
      if (
        owner?.sentence === name.sentence &&
        owner.first - last <= NEAR &&
        isPlain(this.#document, last, owner.first)
      )
        last = owner.last;
    }
    if (words[last] === OPEN && sentenceOf[last] === name.sentence) {
      for (let token = last + 1; token < size && token < last + FAR; token++) {
        if (sentenceOf[token] !== name.sentence) break;
        if (words[token] === CLOSE) {
          last = token + 1;
          break;
        }
      }
    }
    return last;
  }

  /** The item after a comma or "and", over an apposition if there is one; -1 where the row ends. */
  #nextItem(item: number, end: number): number {
    const { words, sentenceOf, flags } = this.#document;
    const sentence = this.#names[item]!.sentence;
    let token = end;
    let joined = false;
    let comma = false;
    for (let steps = 0; steps < 4 && sentenceOf[token] === sentence; steps++) {
      const word = words[token]!;
      if (word === SEMICOLON && isClause(this.#document, token)) return -1;
      if (word === COMMA || word === SEMICOLON || (word === DASH && !(flags[token]! & GLUED))) {
        joined = true;
        comma = true;
        token++;
        continue;
      }
      const join = joinAt(this.#document, token);
      if (join === 0) break;
      joined = true;
      token += join;
    }
    // "led by Foo and including Bar"; "Foo, the venture arm of Bar"
    if (!joined || INCLUDING.has(words[token]!)) return -1;
    const isOwned = words[token - 1] === COMMA && isArmOf(this.#document, token);
    const next = isOwned ? -1 : this.#nameAt(token, sentence, item);
    if (next >= 0) return next;
    if (comma && APPOSITIONS.has(words[token]!)) {
      const after = this.#afterApposition(token, sentence);
      if (after > 0) return this.#nextAfterApposition(after, sentence, item);
    }
    return -1;
  }

  #nextAfterApposition(comma: number, sentence: number, item: number): number {
    const { words } = this.#document;
    let token = comma;
    for (let steps = 0; steps < 3; steps++) {
      if (words[token] === COMMA) token++;
      else {
        const join = joinAt(this.#document, token);
        if (join === 0) break;
        token += join;
      }
    }
    return this.#nameAt(token, sentence, item);
  }

  /** The comma that closes an apposition. */
  #afterApposition(token: number, sentence: number): number {
    const { words, sentenceOf } = this.#document;
    for (let at = token; at < token + FAR && sentenceOf[at] === sentence; at++)
      if (words[at] === COMMA) return at;
    return -1;
  }

  /** Number of the name that begins at a token, over words that introduce it; -1 if there is none near. */
  #nameAt(token: number, sentence: number, item: number): number {
    const { words, kinds, sentenceOf, flags } = this.#document;
    for (let next = item + 1; next < this.#names.length; next++) {
      const name = this.#names[next]!;
      if (name.first < token || name.kind === 'place') continue;
      if (name.sentence !== sentence || name.first - token > NEAR || name.kind === 'publication') return -1;
      for (let at = token; at < name.first; at++) {
        if (QUOTES.has(words[at]!) || FILLERS.has(words[at]!) || isLink(this.#document, at)) continue;
        if (ARMS.has(words[at]!) || MANAGED.has(words[at]!)) continue;
        if (isBackedBy(this.#document, at, name.first) || isCompound(this.#document, at, name.first)) {
          at += 2;
          continue;
        }
        // "Qatar's Foo"
        if (words[at + 2] === S && (this.#classes[words[at]!] ?? 0) & PLACE) {
          at += 2;
          continue;
        }
        if (words[at] === S) return -1;
        const bits = this.#classes[words[at]!] ?? 0;
        if (bits & (TYPE_WORD | INVESTOR_TYPE | TITLE)) continue;
        // "Japanese electronics and software company Yokogawa": anything small, if a kind of company ends it.
        const introduced = isIntroduced(this.#document, this.#classes, token, name.first);
        if (CLAUSE_WORDS.has(words[at]!)) return -1;
        if (!introduced || (kinds[at] !== WORD && kinds[at] !== NUMBER && words[at] !== DASH)) return -1;
        if (flags[at]! & CAPITAL && at > token + 1 && !((this.#classes[words[at]!] ?? 0) & PLACE)) return -1;
        if (sentenceOf[at] !== sentence) return -1;
      }
      const areOthers = this.#employers[next] === 1 && this.#employers[item] === 0;
      return areOthers ? -1 : next;
    }
    return -1;
  }

  /** Where the words that introduce a row begin. */
  #introduction(first: number): number {
    const { words, sentences, sentenceOf } = this.#document;
    const from = Math.max(sentences[sentenceOf[first]!]!, first - NEAR);
    let at = first;
    while (at > from) {
      const word = words[at - 1]!;
      const bits = this.#classes[word] ?? 0;
      // "investors including Gulf-based Foo"
      if (word === BASED && words[at - 2] === DASH && at - 3 >= from) {
        at -= 3;
        continue;
      }
      if (isLink(this.#document, at - 1) && at - 2 >= from) {
        at -= 2;
        continue;
      }
      if (word === 0 || !(FILLERS.has(word) || bits & (TYPE_WORD | INVESTOR_TYPE)) || STOPS.has(word)) break;
      at--;
    }
    return at;
  }
}
