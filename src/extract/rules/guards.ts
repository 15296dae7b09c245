/** Where words fit and the sense does not: what any rule may ask about what stands around its match. */
import type { ReadNumber } from '#text/numbers.ts';
import { CAPITAL, GLUED, PUNCT, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';
import { ids } from './word-ids.ts';

const HYPHEN = wordId('-');
/** Words after which a phrase has ended: what stands before them is no part of a longer noun. */
const ENDS =
  ids(`and or but for to in on at of from with by per a an the as than that which who while when if is are was were will
  và hoặc cho từ đến tới vào trong với của ở tại mỗi một là để khi nếu thì mà bằng theo trên dưới nhờ qua so nhưng còn
  each every more less over under`);

/** True where nothing that could be named follows: the sentence ends, or a small word or a mark stands there. */
export function endsPhrase(match: Match): boolean {
  const { document, to } = match;
  if (to >= document.size || document.sentenceOf[to] !== document.sentenceOf[to - 1]) return true;
  if (document.kinds[to] === PUNCT) return document.words[to] !== HYPHEN;
  return ENDS.has(document.words[to]!);
}

export function isYear({ value, scale }: ReadNumber): boolean {
  return scale === 1 && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Words before a number that say it counts something else: "tháng 3", "vòng 2", "Series 2". */
const ORDINALS = ids(
  'năm tháng ngày quý vòng series lần thứ số top khoá khóa điều mục chương phase year day round',
);
export function isOrdinal(match: Match): boolean {
  return ORDINALS.has(match.document.words[match.from - 1] ?? 0);
}

/** "Llama 2 and 3 billion dollars": the figure is part of a name. */
export function isNumbered({ document, from }: Match): boolean {
  const before = from - 1;
  if (before < 0 || document.kinds[before] !== WORD) return false;
  return (
    (document.flags[before]! & CAPITAL) !== 0 && document.sentences[document.sentenceOf[from]!] !== before
  );
}

/** A whole number of things that could be counted one by one, not a year. */
export function isCounted(match: Match): boolean {
  const number = match.filled.number!.value as ReadNumber;
  return Number.isInteger(number.value) && number.value > 0 && number.value < 10_000 && !isYear(number);
}

const PLUS = wordId('+');

/** "$5 + $6" is a sum of two, where "$5+" is "and more". */
export function isApart({ document, last }: Match): boolean {
  return document.words[last - 1] === PLUS && (document.flags[last - 1]! & GLUED) === 0;
}
