/** What is left of a run of capitals when titles, nationalities, kinds of thing and sentence openers are cut away. */
import { isUpper } from '#text/characters.ts';
import { type Document, spanAt } from '#text/document.ts';
import { ALL_CAPITALS, CAPITAL, GLUED, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { classify, isLongPlace } from './classify-name.ts';
import { houseStart } from './house-name.ts';
import { type Name, type NameKind, nameKey } from './name.ts';
import {
  BEFORE_NAMES,
  endsInDot,
  gluedPreposition,
  INSTITUTIONS,
  isAccented,
  isField,
  isFundOfKind,
  isFundStage,
  isLabel,
  OPENERS,
  STRONG_TITLES,
} from './name-edges.ts';
import { RIVALS } from './scene.ts';
import { shouting } from './shouting.ts';
import { isVietnameseSyllable } from './syllable.ts';
import { isTitle } from './titles.ts';
import { countryBefore, isPair, isSyllable, personInside, placeBefore } from './vietnamese-names.ts';
import {
  CALENDAR,
  COMPANY_ENDING,
  INVESTOR_ENDING,
  NATIONALITY,
  NOT_NAME,
  PLACE,
  THING,
  TITLE,
  TYPE_WORD,
  type WordClasses,
} from './word-classes.ts';

const OF = wordId('of');
const UK = wordId('uk');
const UP = wordId('up');
const AI = wordId('ai');
const COMMA = wordId(',');
const ON = new Set(['on', 'last', 'by', 'since', 'until'].map(wordId));
const FORMS = new Set(['ctcp', 'cp', 'tnhh', 'phần', 'mtv', 'ty'].map(wordId));
/** "thứ Hai" is a Monday. */
const ORDINAL = wordId('thứ');
const CALLED = new Set(['called', 'named', 'dubbed'].map(wordId));
export class NameTrimmer {
  readonly names: Name[] = [];
  readonly #document: Document;
  readonly #classes: WordClasses;
  /** Sentences whose words all begin with capitals: there a capital tells nothing. */
  readonly #shouting: ReadonlySet<number>;

  constructor(document: Document, classes: WordClasses) {
    this.#document = document;
    this.#classes = classes;
    this.#shouting = shouting(document);
  }

  /** Cuts titles, articles and kinds of thing away from both ends, and keeps what is left as one or two names. */
  keep(start: number, end: number, possessive: boolean): void {
    const { words, flags, sentenceOf, sentences, kinds, language } = this.#document;
    let first = start;
    let last = end;
    const sentence = sentenceOf[start]!;
    const initial = this.#isInitial(start, sentences[sentence]!);
    if (initial && isLabel(this.#document, this.#classes, start, end)) return;
    const loud = this.#shouting.has(sentence);
    let stripped = false;
    // "Do Ventures"
    const kept = language === 'vi' ? TITLE | THING | NOT_NAME : TITLE | THING;
    const place = this.#pastPlace(first, last, this.#isIntroduced(first));
    if (place > first) {
      this.#push(first, place, false, false, false, 'place');
      first = place;
    }
    while (last - first > 1) {
      const bits = this.#class(first);
      const droppable =
        (bits & (THING | NATIONALITY) && !this.#isNativePair(first, bits)) ||
        // "Rival Acme said"
        (initial && first === start && language !== 'vi' && RIVALS.has(words[first]!)) ||
        // "On Monday Acme said"
        (bits & CALENDAR && ON.has(words[first - 1]!)) ||
        (isTitle(this.#document, this.#classes, first) &&
          (initial || stripped || language === 'vi' || STRONG_TITLES.has(words[first]!))) ||
        (bits & NOT_NAME &&
          (stripped || initial || isAccented(this.#document, first)) &&
          !OPENERS.has(words[first]!) &&
          // "Quỹ Đại Dương" is "Đại Dương", but "Đại Dương Partners" stays whole.
          (BEFORE_NAMES.has(words[first]!) ||
            language !== 'vi' ||
            !isAccentedSyllable(this.#document, first + 1)) &&
          !isPair(this.#document, this.#classes, first, last));
      // "A" of "A*", "X" of "X Corp", "11" of "11x": only words go.
      if (kinds[first] !== WORD || !droppable || this.#isGlued(first + 1)) break;
      if (
        isLongPlace(this.#document, first, last) ||
        (last - first === 2 && this.#class(last - 1) & INVESTOR_ENDING && bits & kept) ||
        // "AI Hay": what would be left is no name.
        (language === 'vi' && last - first === 2 && bits & THING && this.#class(last - 1) & NOT_NAME)
      )
        break;
      if (isFundOfKind(this.#document, first)) break;
      if (
        language !== 'vi' &&
        bits & NATIONALITY &&
        (this.#class(last - 1) & (INVESTOR_ENDING | COMPANY_ENDING) || INSTITUTIONS.has(words[last - 1]!))
      )
        break;
      first++;
      stripped = true;
      // "Startup Trung Quốc Bạch Hạc": the place stands between the kind of company and its name.
      const country = this.#pastPlace(first, last, true);
      if (country > first) {
        this.#push(first, country, false, false, false, 'place');
        first = country;
      }
    }
    while (last - first > 1 && kinds[last - 1] === WORD && !this.#isGlued(last - 1)) {
      const bits = this.#class(last - 1);
      const plain =
        (bits & (INVESTOR_ENDING | COMPANY_ENDING)) === 0 &&
        !isFundStage(this.#document, this.#classes, first, last - 1);
      // "Innovate UK"
      if (words[last - 1] === UK) break;
      const isEnd =
        bits & CALENDAR || (bits & THING && plain) || isTitle(this.#document, this.#classes, last - 1);
      if (!isEnd && words[last - 1] !== OF) break;
      last--;
      possessive = false;
    }
    if (last <= first) return;
    const bits = this.#class(first);
    const single = last - first === 1;
    if (single && (this.#isTrade(first) || (language === 'vi' && words[first - 1] === ORDINAL))) return;
    const introduced = this.#isIntroduced(first);
    if (single && kinds[first] !== WORD) return;
    if (single && bits & (THING | TITLE)) return;
    // "Software group Foo": a field before the kind of company
    if (
      single &&
      initial &&
      bits & COMPANY_ENDING &&
      this.#isNear(last) &&
      this.#isNear(last + 1) &&
      isField(this.#document, this.#classes, last)
    )
      return;
    if (single && bits & (CALENDAR | NATIONALITY) && !introduced) return;
    if (single && bits & NOT_NAME && (!introduced || language === 'vi') && isAccented(this.#document, first))
      return;
    const person = language === 'vi' ? personInside(this.#document, this.#classes, first, last) : -1;
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

  /** The name that ends at a token also holds what follows up to another, which is not written with it. */
  stretch(from: number, to: number): void {
    const name = this.names.at(-1);
    if (name?.last === from && !name.possessive) this.names[this.names.length - 1] = { ...name, last: to };
  }

  /** Nothing but its capital makes it a name: no odd spelling, no second capital word. */
  #isPlain(first: number, last: number, flag: number): boolean {
    const { source, starts, ends, language } = this.#document;
    if (this.#shouting.has(this.#document.sentenceOf[first]!)) return true;
    // Two Vietnamese syllables with capitals are a person or a place; one and a foreign word may be "Theo Reuters".
    if (last - first > 1) return false;
    if (flag & ALL_CAPITALS) return false;
    const word = source.slice(starts[first]! + 1, ends[first]!);
    for (let at = 0; at < word.length; at++) if (isUpper(word.charCodeAt(at))) return false;
    if (language !== 'vi' || this.#class(first) & NOT_NAME) return true;
    return isVietnameseSyllable(source.slice(starts[first]!, ends[first]!));
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
    const end = ends[endsInDot(this.#document, last) ? last - 2 : last - 1]!;
    if ((flags[first]! & CAPITAL) === 0) start += gluedPreposition(source, start, ends[first]!);
    const key = nameKey(source.slice(start, end));
    if (key === '') return;
    if (kind === 'organisation') start = houseStart(this.#document, this.#shouting, first) ?? start;
    const text = source.slice(start, end);
    this.names.push({
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

  /** "Nhật Nguyệt Labs": a nation's syllable before another native one begins a name. */
  #isNativePair(token: number, bits: number): boolean {
    const { language, words } = this.#document;
    if (language !== 'vi' || (bits & NATIONALITY) === 0 || this.#class(token + 1) & NATIONALITY) return false;
    // "Hàn Quốc" is a place; in "Pháp Điển" the second syllable belongs to one only elsewhere.
    const isPlace = (this.#class(token + 1) & PLACE) !== 0;
    if (isPlace && (isLongPlace(this.#document, token, token + 2) || !this.#isRun(token + 2))) return false;
    return isAccentedSyllable(this.#document, token + 1) && !FORMS.has(words[token + 1]!);
  }

  /** Past the place that a Vietnamese name is said to come from; `bare`: also where the rest is written in Vietnamese. */
  #pastPlace(first: number, last: number, bare: boolean): number {
    if (this.#document.language !== 'vi') return first;
    const place = placeBefore(this.#document, this.#classes, first, last);
    return bare ? Math.max(place, countryBefore(this.#document, first, last)) : place;
  }

  /** A name goes on there. */
  #isRun(token: number): boolean {
    return this.#isNear(token) && (this.#document.flags[token]! & CAPITAL) !== 0;
  }

  /** "CTCP Đám mây Sao Khuê": behind the legal form what the company does, then what it is called. */
  #isTrade(token: number): boolean {
    const { words, flags, language, kinds } = this.#document;
    if (language !== 'vi' || !FORMS.has(words[token - 1]!) || kinds[token + 1] !== WORD) return false;
    return (
      !(flags[token + 1]! & CAPITAL) &&
      isSyllable(this.#document, token) &&
      isSyllable(this.#document, token + 1)
    );
  }

  #isSentenceStart(token: number): boolean {
    return token < 0 || this.#document.sentences[this.#document.sentenceOf[token]!] === token;
  }

  #class(token: number): number {
    return this.#classes[this.#document.words[token]!] ?? 0;
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
}

function isAccentedSyllable(document: Document, token: number): boolean {
  return isAccented(document, token) && isSyllable(document, token);
}
