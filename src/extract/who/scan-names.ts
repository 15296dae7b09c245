/** Every capitalised or oddly spelt name of a text, in one pass over its tokens. Nothing is known of their parts yet. */
import { isUpper, LETTER, classes as units } from '#text/characters.ts';
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED, HAS_DIGIT, NUMBER, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Mentions } from '../types.ts';
import { markDatelines } from './dateline.ts';
import type { Name } from './name.ts';
import { isFundOfKind } from './name-edges.ts';
import { isDomainEnd, isNumberedName, isSmallName, LEGAL_FORMS, tailOf } from './name-tails.ts';
import { isTitle } from './titles.ts';
import { NameTrimmer } from './trim-name.ts';
import { CALENDAR, INVESTOR_ENDING, NOT_NAME, PLACE, type WordClasses, wordClasses } from './word-classes.ts';

/** Glued to a figure, a word as long as this is no measure. */
const LONG_WORD = 5;
/** A longer run of capitals is a heading, not a name. */
const LONGEST = 9;

const S = wordId('s');
const AND_SIGN = wordId('&');
const FUND = wordId('fund');
const ONE = wordId('one');
const STARTUPS = wordId('startups');
const OF = wordId('of');
const SERIES = wordId('series');
const OPEN = wordId('(');
const CLOSE = wordId(')');
const DOT = wordId('.');
/** Words that "of" may follow inside a name. */
const OF_AFTER = new Set(
  'bank university institute department bureau ministry center centre college school kingdom house council board academy museum office fund sons association government state'
    .split(' ')
    .map(wordId),
);
/** What may follow "X's" inside one name: "Teachers' Venture Growth", "Alantra's Energy Transition Fund". */
const AFTER_POSSESSIVE = new Set(
  'energy transition strategic investment venture growth world hill climate sustainable innovation health digital pension retirement plan sovereign public private equity future impact'
    .split(' ')
    .map(wordId),
);
/** What follows "Formation 8" where it is one of a row of backers. */
const AFTER_FIGURE = new Set('and và cùng cũng also joined participated led dẫn đồng'.split(' ').map(wordId));
const MEASURES = new Set(
  'gw mw kw gb tb mb kb ghz mhz nm km kg hz fps gpu gpus tpu m b k bn mn tn usd vnd vnđ d g x th st nd rd am pm'.split(
    ' ',
  ),
);

export function scanNames(document: Document, mentions: Mentions): readonly Name[] {
  return new Scanner(document, mentions).run();
}

const PARTICLES = new Set(['du', 'des', 'della', 'del'].map(wordId));
/** "Deccan Co-operative Bank" */
const OPERATIVE = wordId('operative');

class Scanner {
  readonly #document: Document;
  readonly #classes: WordClasses;
  readonly #taken: Uint8Array;
  readonly #trimmer: NameTrimmer;

  constructor(document: Document, mentions: Mentions) {
    this.#document = document;
    this.#classes = wordClasses(document.language);
    this.#taken = new Uint8Array(document.size);
    for (const list of [mentions.money, mentions.counts, mentions.power, mentions.rounds])
      for (const { first, last } of list) this.#taken.fill(1, first, last);
    markDatelines(document, this.#taken);
    this.#trimmer = new NameTrimmer(document, this.#classes);
  }

  run(): readonly Name[] {
    const { size } = this.#document;
    for (let token = 0; token < size; ) {
      token = this.#startsName(token) ? this.#read(token) : token + 1;
    }
    return this.#trimmer.names;
  }

  #startsName(token: number): boolean {
    const { kinds, flags, words, source, starts, ends } = this.#document;
    if (this.#taken[token] === 1) return false;
    if (kinds[token] === NUMBER) return this.#startsWithNumber(token);
    if (kinds[token] !== WORD) return false;
    // The rest of "141M" or "100k" is no name.
    if (flags[token]! & GLUED && kinds[token - 1] === NUMBER) return false;
    // "Series B", also where nobody told of the round
    if (words[token] === SERIES || (words[token - 1] === SERIES && ends[token]! - starts[token]! <= 2))
      return false;
    if (flags[token]! & CAPITAL) return true;
    if (isSmallName(this.#document, this.#classes, token)) return true;
    // "xAI", "iSeed", "humans&" (a sign glued to its end is what makes the latter a name)
    for (let at = starts[token]! + 1; at < ends[token]!; at++)
      if (isUpper(source.charCodeAt(at))) return true;
    // "a16z"
    if (flags[token]! & HAS_DIGIT && units[source.charCodeAt(ends[token]! - 1)] === LETTER) return true;
    if (isNumberedName(this.#document, token)) return true;
    const after = token + 1;
    // "e9 Ventures"
    if (flags[token]! & HAS_DIGIT && flags[after]! & CAPITAL && this.#class(after) & INVESTOR_ENDING)
      return this.#isNear(after);
    return words[after] === AND_SIGN && (flags[after]! & GLUED) !== 0 && !this.#isGlued(after + 1);
  }

  /** "8VC", "360 ONE Assets", "500 Global", "500 Startups" */
  #startsWithNumber(token: number): boolean {
    const { kinds, flags, words, starts, ends, source } = this.#document;
    const next = token + 1;
    if (kinds[next] !== WORD || this.#taken[next] === 1 || (flags[next]! & CAPITAL) === 0) return false;
    const word = source.slice(starts[next], ends[next]);
    if (flags[next]! & GLUED) {
      // "5Y Capital"
      if (word.length === 1) return this.#isNear(next + 1) && (this.#class(next + 1) & INVESTOR_ENDING) !== 0;
      // "8VC", "31Capital"
      const isName = (flags[next]! & ALL_CAPITALS) !== 0 || word.length >= LONG_WORD;
      return isName && !MEASURES.has(word.toLowerCase());
    }
    if (this.#document.sentenceOf[next] !== this.#document.sentenceOf[token]) return false;
    return words[next] === ONE || words[next] === STARTUPS || (this.#class(next) & INVESTOR_ENDING) !== 0;
  }

  /** Reads one name at a token; gives back the token after it. */
  #read(start: number): number {
    const { size } = this.#document;
    let last = this.#endOfUnit(start);
    let possessive = this.#isPossessive(last);
    let parts = 1;
    while (last < size && parts < LONGEST) {
      const next = possessive ? this.#afterPossessive(last) : this.#joined(start, last);
      if (next < 0) break;
      last = this.#endOfUnit(next);
      possessive = this.#isPossessive(last);
      parts++;
    }
    if (this.#isAbbreviated(last)) {
      last++;
      possessive = this.#isPossessive(last);
    }
    this.#trimmer.keep(start, last, possessive);
    const tail = tailOf(this.#document, this.#taken, last);
    if (tail > last) this.#trimmer.stretch(last, tail);
    return Math.max(tail, last, start + 1);
  }

  /** Where a name that has reached `last` goes on, or -1. */
  #joined(start: number, last: number): number {
    const { kinds, words, flags } = this.#document;
    if (!this.#isNear(last)) return -1;
    if (this.#isNamePart(last)) return last;
    const after = last + 1;
    if (last === start + 2 && isFundOfKind(this.#document, start) && this.#isNear(after))
      return this.#isNamePart(after) ? after : -1;
    if (words[last] === AND_SIGN && this.#isNear(after) && this.#isNamePart(after)) return after;
    if (this.#isBranch(last)) return last + 3;
    // "Banque du Léman"
    if (
      PARTICLES.has(words[last]!) &&
      flags[last - 1]! & CAPITAL &&
      this.#isNear(after) &&
      this.#isNamePart(after)
    )
      return after;
    if (
      words[last] === OF &&
      OF_AFTER.has(words[last - 1]!) &&
      this.#isNear(after) &&
      this.#isNamePart(after) &&
      // "the Growth Fund of Foo Partners": the house is named by itself; "Fund of Norway" is one name.
      (words[last - 1] !== FUND || (this.#class(after) & PLACE) !== 0)
    )
      return after;
    const short = kinds[last] === NUMBER && this.#document.ends[last]! - this.#document.starts[last]! <= 2;
    if (!short || (flags[last - 1]! & CAPITAL) === 0 || this.#taken[last] === 1) return -1;
    if (words[last - 1] === FUND) return last;
    // "Quai 9 Capital"; "Straits 8 and", where a row goes on
    const goesOn =
      this.#isNear(after) && (this.#class(after) & INVESTOR_ENDING) !== 0 && this.#isNamePart(after);
    const isRow = AFTER_FIGURE.has(words[after]!) && (this.#class(last - 1) & (NOT_NAME | CALENDAR)) === 0;
    return goesOn || isRow ? last : -1;
  }

  /** "Foo Corp., the largest": its dot ends no sentence and belongs to the name. */
  #isAbbreviated(last: number): boolean {
    const { words, sentenceOf, size } = this.#document;
    if (words[last] !== DOT || !this.#isGlued(last) || !LEGAL_FORMS.has(words[last - 1]!)) return false;
    return last + 1 < size && sentenceOf[last + 1] === sentenceOf[last];
  }

  /** "Foo Partners (HK) Limited" */
  #isBranch(token: number): boolean {
    const { words, flags } = this.#document;
    if (words[token] !== OPEN || words[token + 2] !== CLOSE || !(flags[token + 1]! & ALL_CAPITALS))
      return false;
    return LEGAL_FORMS.has(words[token + 3]!) && this.#isNear(token + 3);
  }

  #isNamePart(token: number): boolean {
    const { kinds, flags, source, starts, ends } = this.#document;
    if (this.#taken[token] === 1 || kinds[token] !== WORD || isTitle(this.#document, this.#classes, token))
      return false;
    if (flags[token]! & (CAPITAL | HAS_DIGIT)) return true;
    for (let at = starts[token]! + 1; at < ends[token]!; at++)
      if (isUpper(source.charCodeAt(at))) return true;
    return false;
  }

  #afterPossessive(last: number): number {
    const { words, kinds } = this.#document;
    // "Teachers' Venture" and "Monk's Hill": over the apostrophe and its s
    const after = words[last + 1] === S && this.#isGlued(last + 1) ? last + 2 : last + 1;
    if (!this.#isNear(after) || kinds[after] !== WORD || !AFTER_POSSESSIVE.has(words[after]!)) return -1;
    return this.#isNamePart(after) ? after : -1;
  }

  /** One blank stands before the token, in the same sentence. */
  #isNear(token: number): boolean {
    const { size, starts, ends, sentenceOf, flags } = this.#document;
    if (token >= size || flags[token]! & GLUED) return false;
    return starts[token]! - ends[token - 1]! <= 2 && sentenceOf[token] === sentenceOf[token - 1];
  }

  #isGlued(token: number): boolean {
    return token < this.#document.size && (this.#document.flags[token]! & GLUED) !== 0;
  }

  #isPossessive(last: number): boolean {
    const { size, source, starts } = this.#document;
    if (last >= size || !this.#isGlued(last) || !isApostrophe(source.charCodeAt(starts[last]!))) return false;
    return true;
  }

  /** What is written in one piece: "Fei-Fei", "D.E.", "Wand.app", "AT&T", "HC/FT", "A*". */
  #endOfUnit(start: number): number {
    const { size, kinds, flags, source, starts, ends } = this.#document;
    let last = start + 1;
    while (last < size && flags[last]! & GLUED) {
      if (this.#taken[last] === 1) break;
      if (kinds[last] === WORD || kinds[last] === NUMBER) {
        last++;
        continue;
      }
      const sign = source[starts[last]!]!;
      const next = last + 1;
      const glued =
        next < size && (flags[next]! & GLUED) !== 0 && (kinds[next] === WORD || kinds[next] === NUMBER);
      const capital = glued && (kinds[next] === NUMBER || (flags[next]! & CAPITAL) !== 0);
      const single = ends[last - 1]! - starts[last - 1]! === 1 && (flags[last - 1]! & CAPITAL) !== 0;
      const after = glued ? source.slice(starts[next], ends[next]) : '';
      // "Acme.The": a blank was lost between two sentences.
      const isOneWord = capital && (single || after.length <= 2 || kinds[next] === NUMBER);
      if (sign === '.' && (isOneWord || isDomainEnd(after))) last += 2;
      else if (sign === '.' && single && !glued && this.#isNear(next) && flags[next]! & CAPITAL) last += 1;
      else if ((sign === '-' || sign === '‑') && capital && kinds[next] === WORD) last += 2;
      else if (sign === '-' && glued && this.#document.words[next] === OPERATIVE) last += 2;
      else if (sign === '&' && capital) last += 2;
      else if (sign === '&' && !glued) return last + 1;
      else if (
        sign === '*' &&
        single &&
        source[starts[last]! + 1] !== '*' &&
        source[starts[start]! - 1] !== '*'
      )
        return last + 1;
      else if (sign === '+' && !glued) return last + 1;
      else if (sign === '/' && capital && flags[next]! & flags[last - 1]! & ALL_CAPITALS) last += 2;
      else if (isApostrophe(sign.charCodeAt(0)) && capital && single) last += 2;
      else break;
    }
    return last;
  }

  #class(token: number): number {
    return this.#classes[this.#document.words[token]!] ?? 0;
  }
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2018;
}
