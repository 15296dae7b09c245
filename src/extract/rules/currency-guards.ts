/** Whether a currency is meant: đồng or đồng nghiệp, pounds of money or of weight, a currency's code or a word in capitals. */
import type { ReadNumber } from '#text/numbers.ts';
import { GLUED, NUMBER, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';
import { endsPhrase, isYear } from './guards.ts';
import { ids } from './word-ids.ts';

const HYPHEN = wordId('-');
const ARTICLES = ids('a an');
const DOLLAR_NOUNS = ids('dollar euro pound');

/** What makes another word of "đồng", "đô", "xu", "tệ": đồng nghiệp, đô thị, xu hướng, tệ nạn. */
const COMPOUNDS =
  ids(`nghiệp đội minh thời hành sáng loạt bộ hồ ý bằng dao chí bào cảm ca cấp chủ dạng đẳng đều điệu giám hóa
  huyện hương khởi lòng lõa môn nát nhất niên phạm phục quê ruộng tác tâm thanh thau thuận tính tình tộc trang trưởng vị
  thị vật đốc hộ hướng thế nịnh nạn hại xếp đấu điểm nằm tài sự xử dự`);
/** Only these are compounds after a sum of thousands too: "5 trăm đồng nghiệp". */
const STRONG_COMPOUNDS = ids('nghiệp minh chí bào sáng đội hương môn phạm thị hướng');
/** From here on "đồng" is money whatever follows it. */
const SURE = 1000;

const SLASH = wordId('/');

/** "1/2 tỷ USD" is not two milliards. */
function isFraction({ document, from }: Match): boolean {
  if (document.kinds[from] !== NUMBER || (document.flags[from]! & GLUED) === 0) return false;
  return document.words[from - 1] === SLASH && document.kinds[from - 2] === NUMBER;
}

const YEAR_WORDS = ids('năm in year since');

/** Whether a doubtful currency is meant in this match; true where none is doubtful. */
export function isSure(match: Match, number: ReadNumber): boolean {
  if (isFraction(match)) return false;
  if (number.scale === 1 && number.value < SURE && isWeight(match)) return false;
  // "năm 2025 đồng USD giảm", "in 2025 dollars"
  if (isYear(number) && number.digits && YEAR_WORDS.has(match.document.words[match.from - 1] ?? 0))
    return false;
  for (const name of Object.keys(match.filled)) {
    const { kind } = match.filled[name]!;
    if (kind === 'sign.doubtful' && !isLargeOrScaled(number)) return false;
    if ((kind === 'word.doubtful' || kind === 'code.doubtful') && !isMeant(match, number)) return false;
  }
  return true;
}

/** False for "5 trăm đồng nghiệp", "ba xu hướng" and "a billion-dollar company". */
export function isCurrencyWord(match: Match): boolean {
  const { document, to, filled } = match;
  const number = filled.number!;
  if (document.words[number.last] === HYPHEN) {
    if ((document.flags[number.last]! & GLUED) === 0) return false;
    if (ARTICLES.has(document.words[number.first]!)) return false;
  }
  // "a million dollar bet" names no sum; "a million dollars" does.
  if (ARTICLES.has(document.words[number.first]!) && DOLLAR_NOUNS.has(document.words[to - 1]!)) {
    if (!endsPhrase(match)) return false;
  }
  // "7.800 tỷ đồng" ends a headline, and below it the text begins with "Sáng nay".
  const next = document.sentenceOf[to] === document.sentenceOf[to - 1] ? document.words[to]! : 0;
  if (!COMPOUNDS.has(next)) return true;
  return (number.value as ReadNumber).value >= SURE && !STRONG_COMPOUNDS.has(next);
}

/** A currency whose name means other things: after thousands or more, or where the phrase ends. */
function isMeant(match: Match, number: ReadNumber): boolean {
  return number.value >= SURE || endsPhrase(match);
}

/** "PHP 8", "COP 28", "CUP 2026" are no sums. */
function isLargeOrScaled(number: ReadNumber): boolean {
  return number.scale > 1 || (number.value >= SURE && !isYear(number));
}

/** Pounds that are weighed: words of weight stand near them. */
const POUNDS = ids('pound pounds');
const WEIGHT =
  ids(`weigh weighs weighed weighing weight weights lost lose loses losing gained gain heavy heavier light lighter ounce ounces
  kg kilograms kilos backpack backpacks payload bag bags`);
const WEIGHT_REACH = 5;

function isWeight({ document, from, to }: Match): boolean {
  const { words } = document;
  if (!POUNDS.has(words[to - 1]!)) return false;
  if (words[to] === OF) return true;
  for (let reach = 1; reach <= WEIGHT_REACH; reach++) {
    if (WEIGHT.has(words[from - reach] ?? 0) || WEIGHT.has(words[to - 1 + reach] ?? 0)) return true;
  }
  return false;
}
const OF = wordId('of');

/** "15 $285": the sign touches the figure after it and belongs there. */
export function isNextSign(match: Match, slot: string): boolean {
  const { document, filled } = match;
  const sign = filled[slot];
  if (sign === undefined || sign.last >= document.size || document.kinds[sign.last] !== NUMBER) return false;
  return (document.flags[sign.first]! & GLUED) === 0 && (document.flags[sign.last]! & GLUED) !== 0;
}

/** The sign after a figure may belong to the next: "$20 $37". */
export function startsAnother(match: Match): boolean {
  return match.document.kinds[match.to] === NUMBER;
}

/** "10 c" and "43c": a lone letter is cents only on its figure, or where nothing else is said. */
export function isCentLetter(match: Match): boolean {
  const { document, to } = match;
  const last = to - 1;
  if (document.ends[last]! - document.starts[last]! > 1 || document.kinds[last] !== WORD) return true;
  return (document.flags[last]! & GLUED) !== 0 || endsPhrase(match);
}
