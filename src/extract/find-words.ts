/** Everything that quantity rules are made of besides numbers: currencies, chips, round letters. */
import type { AcceleratorEntry } from '#domain/deal.ts';
import { type Dictionary, makeDictionary, searchDictionary } from '#text/dictionary.ts';
import type { Document } from '#text/document.ts';
import { ARTICLE, roleOf } from '#text/number-words.ts';
import { ALL_CAPITALS, GLUED, HAS_DIGIT, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { nearNumbers } from './find-numbers.ts';
import type { Mention } from './mention.ts';
import { type ChipMeaning, chipDictionary, type Model } from './words/chip-dictionary.ts';
import { moneyDictionary } from './words/money-dictionary.ts';

const YUAN_SIGN = '¥';

/** How many tokens a sign has at most ("U.S.$"), and how far after a number its unit may begin ("5-euro", "$5 USD"). */
const SIGN_TOKENS = 5;
const UNIT_REACH = 3;
/** A filler, a maker, a model, and brackets may stand between a count and what it counts. */
const CHIP_REACH = 14;
/** "H100 chips, about 40,000 of them": so far before its count a model may stand. */
const MODEL_REACH = 8;

/** Currency words and signs beside numbers, and after "a" ("a dollar"), each with its ISO code. */
export function findCurrencies(document: Document, numbers: readonly Mention[]): Mention<string>[] {
  const near = nearNumbers(document, numbers, SIGN_TOKENS, UNIT_REACH);
  for (let token = 1; token < document.size; token++)
    if (isArticle(document.words[token - 1]!)) near[token] = 1;
  const mentions: Mention<string>[] = [];
  let yuan = 0;
  let yen = 0;
  searchDictionary(
    document,
    moneyDictionary,
    (entry, first, last) => {
      if (entry.value === 'CNY') yuan++;
      if (entry.value === 'JPY' && entry.phrase !== YUAN_SIGN) yen++;
      mentions.push(mention(entry.kind, first, last, entry.value));
    },
    near,
  );
  // One sign for two currencies: a text that speaks of yuan and never of yen means yuan.
  if (yuan === 0 || yen > 0) return mentions;
  return mentions.map((each) =>
    each.value === 'JPY' && document.source[document.starts[each.first]!] === YUAN_SIGN
      ? { ...each, value: 'CNY' }
      : each,
  );
}

/** Names of accelerators and what stands around their counts; watts. */
export function findChips(
  document: Document,
  numbers: readonly Mention[],
  accelerators: readonly AcceleratorEntry[],
): Mention<ChipMeaning>[] {
  const near = nearNumbers(document, numbers, MODEL_REACH, CHIP_REACH);
  for (let token = 1; token < document.size; token++)
    if (isArticle(document.words[token - 1]!)) near[token] = 1;
  const mentions: Mention<ChipMeaning>[] = [];
  let counted = 0;
  searchDictionary(
    document,
    chipDictionary(accelerators),
    (entry, first, last) => {
      if (entry.kind !== 'filler') counted++;
      mentions.push(mention(entry.kind, first, last, entry.value));
    },
    near,
  );
  // Most articles speak of none.
  if (counted === 0) return [];
  for (let token = 0; token < document.size; token++) {
    if (near[token] === 0 || (document.flags[token]! & HAS_DIGIT) === 0 || document.words[token] !== 0)
      continue;
    const name = shapedModel(document, token);
    if (name !== null) mentions.push(mention('model.shape', token, token + 1, name));
  }
  return mentions;
}

/** Letters of rounds with their sign, "pre" and words for an extension. */
export function findRoundWords(document: Document): Mention<string>[] {
  const mentions: Mention<string>[] = [];
  searchDictionary(document, roundDictionary, (entry, first, last) => {
    if (entry.kind === 'letter' && !isBesideRound(document, first, last)) return;
    if (entry.kind === 'letter' && last < document.size && isPlus(document, last)) {
      mentions.push(mention('letter', first, last + 1, `${entry.value}+`));
      return;
    }
    mentions.push(mention(entry.kind, first, last, entry.value));
  });
  return mentions;
}

const PLUS = wordId('+');
/** What stands right before the letter of a round, or right after it. */
const BEFORE_LETTER = new Set(['series', '-', 'vòng', 'vốn', 'tư', 'tiền', 'pre'].map(wordId));
const AFTER_LETTER = new Set(['-', 'round', 'funding', 'financing'].map(wordId));

function isBesideRound(document: Document, first: number, last: number): boolean {
  return BEFORE_LETTER.has(document.words[first - 1] ?? 0) || AFTER_LETTER.has(document.words[last] ?? 0);
}

function isPlus(document: Document, token: number): boolean {
  return document.words[token] === PLUS && (document.flags[token]! & GLUED) !== 0;
}

/** "B400" or "MI999X": how makers name accelerators, for those that no list holds yet. Counted only beside "GPU" or "chip". */
function shapedModel(document: Document, token: number): Model | null {
  if (document.kinds[token] !== WORD) return null;
  const name = document.source.slice(document.starts[token]!, document.ends[token]!);
  if (name.length > 8 || !SHAPE.test(name)) return null;
  return (document.flags[token]! & ALL_CAPITALS) !== 0 || name.length <= 5 ? { name, chip: 'GPU' } : null;
}
const SHAPE = /^[A-Z]{1,3}[0-9]{2,4}[A-Z]{0,2}$/;

const roundDictionary: Dictionary<string> = makeDictionary([
  ...[...'ABCDEFGHIJK'].flatMap((letter) => [
    { phrase: letter, kind: 'letter', value: letter },
    // "Series B-1", "Series B2": a later part of the same round.
    { phrase: `${letter}1`, kind: 'letter', value: letter },
    { phrase: `${letter}2`, kind: 'letter', value: letter },
    { phrase: `${letter}-1`, kind: 'letter', value: letter },
    { phrase: `${letter}-2`, kind: 'letter', value: letter },
  ]),
  ...['pre', 'tiền'].map((phrase) => ({ phrase, kind: 'pre', value: phrase })),
  ...['extension', 'extended', 'mở rộng', '- extension'].map((phrase) => ({
    phrase,
    kind: 'extended',
    value: phrase,
  })),
]);

function mention<V>(kind: string, first: number, last: number, value: V): Mention<V> {
  return { kind, first, last, value, rule: 'words', confidence: 1 };
}

function isArticle(word: number): boolean {
  return word !== 0 && roleOf(word) === ARTICLE;
}
