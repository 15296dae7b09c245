/** Every capitalised or oddly spelt name of a text, in one pass over its tokens. Nothing is known of their parts yet. */
import { isUpper, LETTER, classes as units } from '#text/characters.ts';
import { type Document, spanAt } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED, HAS_DIGIT, NUMBER, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Mentions } from '../types.ts';
import { classify, isLongPlace } from './classify-name.ts';
import { type Name, type NameKind, nameKey } from './name.ts';
import { isVietnameseSyllable } from './syllable.ts';
import {
  CALENDAR,
  COMPANY_ENDING,
  FAMILY_NAME,
  GIVEN_NAME,
  INVESTOR_ENDING,
  NATIONALITY,
  NOT_NAME,
  PLACE,
  THING,
  TITLE,
  TYPE_WORD,
  type WordClasses,
  wordClasses,
} from './word-classes.ts';

/** A longer run of capitals is a heading, not a name. */
const LONGEST = 9;

const S = wordId('s');
const UP = wordId('up');
const AND_SIGN = wordId('&');
const FUND = wordId('fund');
const ONE = wordId('one');
const OF = wordId('of');
const SERIES = wordId('series');
const AI = wordId('ai');
const COMMA = wordId(',');
const OPEN = wordId('(');
const CLOSE = wordId(')');
const LEGAL = new Set(['limited', 'ltd', 'inc', 'corp', 'co', 'llc', 'plc', 'pte'].map(wordId));
const CALLED = new Set(['called', 'named', 'dubbed'].map(wordId));
/** Common words that names begin with: "General Catalyst", "First Round", "New Relic". */
const OPENERS = new Set(
  'general first new open next big key one true market data power energy machine product work best fast free home local intelligence search right post will two three seven zero building index early direct'
    .split(' ')
    .map(wordId),
);
/** Titles that are written with a capital before a name in mid-sentence; "Entrepreneur First" is a name. */
const STRONG_TITLES = new Set(
  'ceo cto cfo coo cio cmo mr mrs ms dr sir prof president chairman chairwoman chair secretary minister senator governor king queen prince vp svp evp'
    .split(' ')
    .map(wordId),
);
/** Vietnamese words that stand before a name with a capital of their own. */
const BEFORE_NAMES = new Set(
  'nay theo với và tại từ khi trong sau do cùng còn nhưng cả của cho ông bà anh chị quỹ ví hãng nhờ bởi mới nếu hiện startup ngoài riêng dù hôm'
    .split(' ')
    .map(wordId),
);
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
/** Prepositions that lost their space before a name: "atRunway". */
const GLUED_WORDS = new Set([
  'at',
  'by',
  'from',
  'to',
  'for',
  'with',
  'in',
  'of',
  'and',
  'via',
  'the',
  'giant',
  'firm',
  'startup',
  'company',
  'maker',
  'rival',
  'unicorn',
]);
const MEASURES = new Set(
  'gw mw kw gb tb mb kb ghz mhz nm km kg hz fps gpu gpus tpu m b k bn mn tn usd vnd vnđ d g x th st nd rd am pm'.split(
    ' ',
  ),
);

export function scanNames(document: Document, mentions: Mentions): readonly Name[] {
  return new Scanner(document, mentions).run();
}

class Scanner {
  readonly #document: Document;
  readonly #classes: WordClasses;
  readonly #taken: Uint8Array;
  readonly #names: Name[] = [];
  /** Sentences whose words all begin with capitals: there a capital tells nothing. */
  readonly #shouting: ReadonlySet<number>;

  constructor(document: Document, mentions: Mentions) {
    this.#document = document;
    this.#classes = wordClasses(document.language);
    this.#taken = new Uint8Array(document.size);
    for (const list of [mentions.money, mentions.counts, mentions.power, mentions.rounds])
      for (const { first, last } of list) this.#taken.fill(1, first, last);
    this.#shouting = shouting(document);
  }

  run(): readonly Name[] {
    const { size } = this.#document;
    for (let token = 0; token < size; ) {
      token = this.#startsName(token) ? this.#read(token) : token + 1;
    }
    return this.#names;
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
    // "xAI", "iSeed", "humans&" (a sign glued to its end is what makes the latter a name)
    for (let at = starts[token]! + 1; at < ends[token]!; at++)
      if (isUpper(source.charCodeAt(at))) return true;
    // "a16z"
    if (flags[token]! & HAS_DIGIT && units[source.charCodeAt(ends[token]! - 1)] === LETTER) return true;
    const after = token + 1;
    return words[after] === AND_SIGN && (flags[after]! & GLUED) !== 0 && !this.#isGlued(after + 1);
  }

  /** "8VC", "360 ONE Assets", "500 Global" */
  #startsWithNumber(token: number): boolean {
    const { kinds, flags, words, starts, ends, source } = this.#document;
    const next = token + 1;
    if (kinds[next] !== WORD || this.#taken[next] === 1 || (flags[next]! & CAPITAL) === 0) return false;
    const word = source.slice(starts[next], ends[next]);
    if (flags[next]! & GLUED) return (flags[next]! & ALL_CAPITALS) !== 0 && !MEASURES.has(word.toLowerCase());
    if (this.#document.sentenceOf[next] !== this.#document.sentenceOf[token]) return false;
    return words[next] === ONE || (this.#class(next) & INVESTOR_ENDING) !== 0;
  }

  /** Reads one name at a token; gives back the token after it. */
  #read(start: number): number {
    const { size } = this.#document;
    let last = this.#endOfUnit(start);
    let possessive = this.#isPossessive(last);
    let parts = 1;
    while (last < size && parts < LONGEST) {
      const next = possessive ? this.#afterPossessive(last) : this.#joined(last);
      if (next < 0) break;
      last = this.#endOfUnit(next);
      possessive = this.#isPossessive(last);
      parts++;
    }
    this.#keep(start, last, possessive);
    return Math.max(last, start + 1);
  }

  /** Where a name that has reached `last` goes on, or -1. */
  #joined(last: number): number {
    const { kinds, words, flags } = this.#document;
    if (!this.#isNear(last)) return -1;
    if (this.#isNamePart(last)) return last;
    const after = last + 1;
    if (words[last] === AND_SIGN && this.#isNear(after) && this.#isNamePart(after)) return after;
    if (this.#isBranch(last)) return last + 3;
    if (
      words[last] === OF &&
      OF_AFTER.has(words[last - 1]!) &&
      this.#isNear(after) &&
      this.#isNamePart(after)
    )
      return after;
    const short = kinds[last] === NUMBER && this.#document.ends[last]! - this.#document.starts[last]! <= 2;
    if (short && words[last - 1] === FUND && flags[last - 1]! & CAPITAL && this.#taken[last] === 0)
      return last;
    return -1;
  }

  /** "Foo Partners (HK) Limited" */
  #isBranch(token: number): boolean {
    const { words, flags } = this.#document;
    if (words[token] !== OPEN || words[token + 2] !== CLOSE || !(flags[token + 1]! & ALL_CAPITALS))
      return false;
    return LEGAL.has(words[token + 3]!) && this.#isNear(token + 3);
  }

  #isNamePart(token: number): boolean {
    const { kinds, flags, source, starts, ends } = this.#document;
    if (this.#taken[token] === 1 || kinds[token] !== WORD || (this.#class(token) & TITLE) !== 0) return false;
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
      if (sign === '.' && (capital || (glued && isDomainEnd(source.slice(starts[next], ends[next])))))
        last += 2;
      else if (sign === '.' && single && !glued && this.#isNear(next) && flags[next]! & CAPITAL) last += 1;
      else if ((sign === '-' || sign === '‑') && capital && kinds[next] === WORD) last += 2;
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

  /** Cuts titles, articles and kinds of thing away from both ends, and keeps what is left as one or two names. */
  #keep(start: number, end: number, possessive: boolean): void {
    const { words, flags, sentenceOf, sentences, kinds, language } = this.#document;
    let first = start;
    let last = end;
    const sentence = sentenceOf[start]!;
    const initial = this.#isInitial(start, sentences[sentence]!);
    const loud = this.#shouting.has(sentence);
    let stripped = false;
    const place = language === 'vi' ? this.#placeBefore(first, last) : first;
    if (place > first) {
      this.#push(first, place, false, false, false, 'place');
      first = place;
    }
    while (last - first > 1) {
      const bits = this.#class(first);
      const droppable =
        bits & (THING | NATIONALITY) ||
        (bits & TITLE && (initial || stripped || language === 'vi' || STRONG_TITLES.has(words[first]!))) ||
        (bits & NOT_NAME &&
          (stripped || initial || this.#isAccented(first)) &&
          !OPENERS.has(words[first]!) &&
          // "Quỹ Đại Dương" is "Đại Dương", but "Đại Dương Partners" stays whole.
          (BEFORE_NAMES.has(words[first]!) || language !== 'vi' || !this.#isAccentedSyllable(first + 1)));
      if (
        this.#isLongPlace(first, last) ||
        (last - first === 2 && this.#class(last - 1) & INVESTOR_ENDING && bits & (TITLE | THING))
      )
        break;
      // "A" of "A*", "X" of "X Corp", "11" of "11x": only words go.
      if (kinds[first] !== WORD || !droppable || this.#isGlued(first + 1)) break;
      if (
        language !== 'vi' &&
        bits & NATIONALITY &&
        this.#class(last - 1) & (INVESTOR_ENDING | COMPANY_ENDING)
      )
        break;
      first++;
      stripped = true;
    }
    while (last - first > 1 && kinds[last - 1] === WORD && !this.#isGlued(last - 1)) {
      const bits = this.#class(last - 1);
      const plain = (bits & (INVESTOR_ENDING | COMPANY_ENDING)) === 0;
      if (!(bits & (TITLE | CALENDAR)) && !(bits & THING && plain) && words[last - 1] !== OF) break;
      last--;
      possessive = false;
    }
    if (last <= first) return;
    const bits = this.#class(first);
    const single = last - first === 1;
    const introduced = this.#isIntroduced(first);
    if (single && kinds[first] !== WORD) return;
    if (single && bits & (THING | TITLE)) return;
    if (single && bits & (CALENDAR | NATIONALITY) && !introduced) return;
    if (single && bits & NOT_NAME && (!introduced || language === 'vi') && this.#isAccented(first)) return;
    const person = language === 'vi' ? this.#personInside(first, last) : -1;
    if (person > 0) {
      this.#push(first, person, false, introduced, false, 'organisation');
      this.#push(person, last, false, false, possessive, 'person');
      return;
    }
    // "Conversational AI platform Foo": a field, not a name
    const field = initial && last - first === 2 && words[last - 1] === AI && this.#class(last) & TYPE_WORD;
    if (field && !(flags[last]! & CAPITAL)) return;
    const firstOfSentence = (initial && !stripped) || loud;
    const weak = firstOfSentence && !introduced && this.#isPlain(first, last, flags[first]!);
    this.#push(first, last, weak, introduced, possessive);
  }

  /** Nothing but its capital makes it a name: no odd spelling, no second capital word. */
  #isPlain(first: number, last: number, flag: number): boolean {
    const { source, starts, ends, language } = this.#document;
    if (this.#shouting.has(this.#document.sentenceOf[first]!)) return true;
    if (last - first > 1) {
      // Two Vietnamese syllables with capitals are a person or a place; one and a foreign word may be "Theo Reuters".
      return false;
    }
    if (flag & ALL_CAPITALS) return false;
    const word = source.slice(starts[first]! + 1, ends[first]!);
    for (let at = 0; at < word.length; at++) if (isUpper(word.charCodeAt(at))) return false;
    if (language === 'vi') return isVietnameseSyllable(source.slice(starts[first]!, ends[first]!));
    return true;
  }

  #push(
    first: number,
    last: number,
    weak: boolean,
    introduced: boolean,
    possessive: boolean,
    kind: NameKind = classify(this.#document, this.#classes, first, last),
  ): void {
    const { source, starts, ends, sentenceOf, flags } = this.#document;
    let start = starts[first]!;
    const end = ends[last - 1]!;
    if ((flags[first]! & CAPITAL) === 0) start += gluedPreposition(source, start, ends[first]!);
    const text = source.slice(start, end);
    const key = nameKey(text);
    if (key === '') return;
    this.#names.push({
      first,
      last,
      span: spanAt(this.#document, start, end),
      text,
      key,
      kind,
      sentence: sentenceOf[first]!,
      weak,
      introduced,
      possessive,
    });
  }

  #isInitial(token: number, sentenceStart: number): boolean {
    if (token === sentenceStart) return true;
    const { kinds, source, starts } = this.#document;
    // After a list sign, a number with a dot, or a quotation mark the sentence begins anew.
    let at = token - 1;
    while (at > sentenceStart && kinds[at] !== WORD && !'“"‘:–—•*'.includes(source[starts[at]!]!)) at--;
    return kinds[at] !== WORD && (at === sentenceStart || '“"‘:–—•*'.includes(source[starts[at]!]!));
  }

  #isIntroduced(first: number): boolean {
    const { words, source, starts, flags } = this.#document;
    const before = first - 1;
    if (before < 0 || !this.#isNear(first)) return false;
    if (CALLED.has(words[before]!)) return true;
    // "The startup, Entire, has raised"
    if (words[before] === COMMA)
      return words[before + 2] === COMMA && (this.#class(before - 1) & TYPE_WORD) !== 0;
    if (flags[before]! & CAPITAL && this.#document.language === 'en' && !this.#isSentenceStart(before - 1)) {
      if ((this.#class(before) & THING) === 0) return false;
    }
    if (words[before] === UP)
      return source.slice(starts[before]! - 6, starts[before]!).toLowerCase() === 'start-';
    return (this.#class(before) & TYPE_WORD) !== 0;
  }

  /** "CEO Coolmate Phạm Chí Nhu": where a Vietnamese person's name begins behind a foreign one, or -1. */
  #personInside(first: number, last: number): number {
    for (let token = first + 1; token < last - 1; token++) {
      if (this.#class(token) & GIVEN_NAME && !this.#isSyllable(token)) return last - token <= 3 ? token : -1;
      if (!(this.#class(token) & FAMILY_NAME)) continue;
      let at = token;
      while (at < last && this.#isSyllable(at)) at++;
      if (at === last && !this.#isSyllable(token - 1)) return token;
    }
    return -1;
  }

  /** "Hàn Quốc STIC Investment": where a foreign name begins behind the place that it comes from. */
  #placeBefore(first: number, last: number): number {
    const { flags } = this.#document;
    if (
      last - first > 1 &&
      this.#class(first) & PLACE &&
      flags[first + 1]! & ALL_CAPITALS &&
      !this.#isSyllable(first)
    )
      return first + 1;
    for (let cut = Math.min(last - 1, first + 3); cut > first + 1; cut--) {
      if (this.#isLongPlace(first, cut) && !this.#isSyllable(cut)) return cut;
    }
    return first;
  }

  #isSyllable(token: number): boolean {
    return isVietnameseSyllable(
      this.#document.source.slice(this.#document.starts[token]!, this.#document.ends[token]!),
    );
  }

  #isAccentedSyllable(token: number): boolean {
    return this.#isAccented(token) && this.#isSyllable(token);
  }

  #isLongPlace(first: number, last: number): boolean {
    return isLongPlace(
      this.#document.source.slice(this.#document.starts[first]!, this.#document.ends[last - 1]!),
    );
  }

  /** Vietnamese words that are common ones even with a capital: "Quỹ", "Ví". */
  #isAccented(token: number): boolean {
    const { source, starts, ends } = this.#document;
    for (let at = starts[token]!; at < ends[token]!; at++) if (source.charCodeAt(at) > 0x7f) return true;
    return false;
  }

  #isSentenceStart(token: number): boolean {
    return token < 0 || this.#document.sentences[this.#document.sentenceOf[token]!] === token;
  }

  #class(token: number): number {
    return this.#classes[this.#document.words[token]!] ?? 0;
  }
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2018;
}

const DOMAIN_ENDS = new Set('ai app com io dev co net org tech xyz so gg me vn cn'.split(' '));
function isDomainEnd(word: string): boolean {
  return DOMAIN_ENDS.has(word.toLowerCase());
}

/** How many letters of a word that lost its space are not the name's. */
function gluedPreposition(source: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (!isUpper(source.charCodeAt(at))) continue;
    return GLUED_WORDS.has(source.slice(start, at)) ? at - start : 0;
  }
  return 0;
}

/** Headlines in which (nearly) every longer word has a capital. */
function shouting(document: Document): ReadonlySet<number> {
  const loud = new Set<number>();
  const { sentences, kinds, flags, starts, ends, source } = document;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    let capitals = 0;
    let small = 0;
    const last = sentences[sentence + 1]!;
    // A sentence that ends like one is none of them, however many names it lists.
    if (last - sentences[sentence]! > 40 || source[starts[last - 1]!] === '.') continue;
    for (let token = sentences[sentence]!; token < last; token++) {
      if (kinds[token] !== WORD || units[source.charCodeAt(starts[token]!)] !== LETTER) continue;
      if (ends[token]! - starts[token]! < 4 && document.language === 'en') continue;
      if (flags[token]! & CAPITAL) capitals++;
      else small++;
    }
    if (capitals >= 3 && small * 5 <= capitals) loud.add(sentence);
  }
  return loud;
}
