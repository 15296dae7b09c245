/** Where words fit and the sense does not: looks at what stands around a match. */
import type { ReadNumber } from '#text/numbers.ts';
import { CAPITAL, GLUED, NUMBER, PUNCT, WORD } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';

/** What makes another word of "đồng", "đô", "xu", "tệ": đồng nghiệp, đô thị, xu hướng, tệ nạn. */
const COMPOUNDS =
  ids(`nghiệp đội minh thời hành sáng loạt bộ hồ ý bằng dao chí bào cảm ca cấp chủ dạng đẳng đều điệu giám hóa
  huyện hương khởi lòng lõa môn nát nhất niên phạm phục quê ruộng tác tâm thanh thau thuận tính tình tộc trang trưởng vị
  thị vật đốc hộ hướng thế nịnh nạn hại xếp đấu điểm nằm tài sự xử dự`);
/** Only these are compounds after a sum of thousands too: "5 trăm đồng nghiệp". */
const STRONG_COMPOUNDS = ids('nghiệp minh chí bào sáng đội hương môn phạm thị hướng');
/** From here on "đồng" is money whatever follows it. */
const SURE = 1000;

const HYPHEN = wordId('-');
const ARTICLES = ids('a an');
const DOLLAR_NOUNS = ids('dollar euro pound');

/** Words after which a phrase has ended: what stands before them is no part of a longer noun. */
const ENDS =
  ids(`and or but for to in on at of from with by per a an the as than that which who while when if is are was were will
  và hoặc cho từ đến tới vào trong với của ở tại mỗi một là để khi nếu thì mà bằng theo trên dưới nhờ qua so nhưng còn
  each every more less over under`);

function ids(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map(wordId));
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

const YEAR_WORDS = ids('năm in year since');

/** Whether a doubtful currency is meant in this match; true where none is doubtful. */
export function isSure(match: Match, number: ReadNumber): boolean {
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
  const next = document.words[to] ?? 0;
  if (!COMPOUNDS.has(next)) return true;
  return (number.value as ReadNumber).value >= SURE && !STRONG_COMPOUNDS.has(next);
}

/** True where nothing that could be named follows: the sentence ends, or a small word or a mark stands there. */
export function endsPhrase(match: Match): boolean {
  const { document, to } = match;
  if (to >= document.size || document.sentenceOf[to] !== document.sentenceOf[to - 1]) return true;
  if (document.kinds[to] === PUNCT) return document.words[to] !== HYPHEN;
  return ENDS.has(document.words[to]!);
}

/** A currency whose name means other things: after thousands or more, or where the phrase ends. */
function isMeant(match: Match, number: ReadNumber): boolean {
  return number.value >= SURE || endsPhrase(match);
}

/** "PHP 8", "COP 28", "CUP 2026" are no sums. */
function isLargeOrScaled(number: ReadNumber): boolean {
  return number.scale > 1 || (number.value >= SURE && !isYear(number));
}

export function isYear({ value, scale }: ReadNumber): boolean {
  return scale === 1 && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Words of change turn "from A to B" into two figures: "grew from $2 million to $5 million". */
const CHANGES =
  ids(`soared soar soaring grew grow grown growing rose rise rises risen rising jumped jump jumps jumping increased increase
  increases increasing surged surge surging climbed climb climbing fell fall fallen dropped drop dropping went gone going up down
  raised raising revised doubled tripled quadrupled skyrocketed cut ballooned swelled expanded expand boosted boost leapt
  slipped sank declined shrank shrunk reduced lifted leap ramped scaled scale
  tăng giảm nâng vọt nhảy hạ rơi tụt đẩy`);
const CHANGE_REACH = 6;
/** Few mean a range from one to fifty. */
const WIDEST = 50;

/** True for "from A to B" where both are whole sums and something went from the one to the other. */
export function isChange(match: Match, ratio: number): boolean {
  const { document, from } = match;
  const before = document.words[from - 1];
  if (before !== FROM && before !== TU) return false;
  // In Vietnamese "từ … đến" is a range however wide: what changes goes "từ … lên".
  if (before === FROM && ratio > WIDEST) return true;
  const start = document.sentences[document.sentenceOf[from]!]!;
  for (let at = from - 1; at >= start && at >= from - 1 - CHANGE_REACH; at--) {
    if (CHANGES.has(document.words[at]!)) return true;
  }
  return false;
}
const FROM = wordId('from');
const TU = wordId('từ');

const NAM = wordId('năm');
/** "trong năm tới 60 tỷ": năm is the year, not five. */
export function isYearWord(match: Match): boolean {
  const low = match.filled.low!;
  return low.last - low.first === 1 && match.document.words[low.first] === NAM;
}

/** Words before a number that say it counts something else: "tháng 3", "vòng 2", "Series 2". */
const ORDINALS = ids(
  'năm tháng ngày quý vòng series lần thứ số top khoá khóa điều mục chương phase year day round',
);
export function isOrdinal(match: Match): boolean {
  return ORDINALS.has(match.document.words[match.from - 1] ?? 0);
}

/** The sign after a figure may belong to the next: "$20 $37". */
export function startsAnother(match: Match): boolean {
  return match.document.kinds[match.to] === NUMBER;
}

/** "Llama 2 and 3 billion dollars": the figure is part of a name. */
export function isNumbered({ document, from }: Match): boolean {
  const before = from - 1;
  if (before < 0 || document.kinds[before] !== WORD) return false;
  return (
    (document.flags[before]! & CAPITAL) !== 0 && document.sentences[document.sentenceOf[from]!] !== before
  );
}

/** "10 c" and "43c": a lone letter is cents only on its figure, or where nothing else is said. */
export function isCentLetter(match: Match): boolean {
  const { document, to } = match;
  const last = to - 1;
  if (document.ends[last]! - document.starts[last]! > 1 || document.kinds[last] !== WORD) return true;
  return (document.flags[last]! & GLUED) !== 0 || endsPhrase(match);
}

/** A whole number of things that could be counted one by one, not a year. */
export function isCounted(match: Match): boolean {
  const number = match.filled.number!.value as ReadNumber;
  return Number.isInteger(number.value) && number.value > 0 && number.value < 10_000 && !isYear(number);
}

/** What is counted by the milliard and is no money, and how far before the figure it may be named. */
const COUNTED = ids(
  'người dân lượt tham token thiết cổ phiếu chiếc tấn lít khách tài khoản tải xem view sản phẩm máy',
);
const COUNTED_REACH = 6;
const PER = ids('tháng kg m2');
const SLASH = wordId('/');

/** "đạt 39 tỷ nhờ…": a sum without its currency, as Vietnamese papers leave out đồng after tỷ, or after triệu by the month. */
export function isBareSum(match: Match): boolean {
  const { document, filled, from, to } = match;
  const number = filled.number!.value as ReadNumber;
  if (number.letter || number.scale < 1e6 || document.language === 'en') return false;
  const perUnit = document.words[to] === SLASH && PER.has(document.words[to + 1] ?? 0);
  if (perUnit) return true;
  if (number.scale < 1e9 || !endsPhrase(match)) return false;
  for (let at = Math.max(0, from - COUNTED_REACH); at < from; at++) {
    if (COUNTED.has(document.words[at]!)) return false;
  }
  return true;
}

const PLUS = wordId('+');

/** "$5 + $6" is a sum of two, where "$5+" is "and more". */
export function isApart({ document, last }: Match): boolean {
  return document.words[last - 1] === PLUS && (document.flags[last - 1]! & GLUED) === 0;
}
