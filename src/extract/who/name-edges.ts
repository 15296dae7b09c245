/** Words that stand at the edges of names: which of them belong to the name. */
import { isUpper } from '#text/characters.ts';
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { NOT_NAME, TYPE_WORD, type WordClasses } from './word-classes.ts';

/** Common words that names begin with: "General Catalyst", "First Round", "New Relic". */
export const OPENERS = new Set(
  'general first new open next big key one true market data power energy machine product work best fast free home local intelligence search right post will two three seven zero building index early direct'
    .split(' ')
    .map(wordId),
);
/** Titles that are written with a capital before a name in mid-sentence; "Entrepreneur First" is a name. */
export const STRONG_TITLES = new Set(
  'ceo cto cfo coo cio cmo mr mrs ms dr sir prof president chairman chairwoman chair secretary minister senator governor king queen prince vp svp evp'
    .split(' ')
    .map(wordId),
);
/** What a nation's name belongs to: "European Innovation Council", "British Business Bank". */
export const INSTITUTIONS = new Set(
  'council commission agency ministry department bureau board parliament army navy academy federation union confederation administration'
    .split(' ')
    .map(wordId),
);
/** Vietnamese words that stand before a name with a capital of their own. */
export const BEFORE_NAMES = new Set(
  'nay theo với và tại từ khi trong sau do cùng còn nhưng cả của cho ông bà anh chị quỹ ví hãng nhờ bởi mới nếu hiện startup ngoài riêng dù hôm'
    .split(' ')
    .map(wordId),
);
/** Of these, the ones that with one more syllable are a name themselves: "Ví Lúa" is one, "Ví MoMo" is not. */
export const PAIRED = new Set(['ví', 'quỹ'].map(wordId));
const FUND = wordId('quỹ');
/** What a fund is for, with the capital on its first syllable only: "Quỹ Đầu tư Hải Vân", "Quỹ Khoa học Mekong". */
const FUND_KINDS: ReadonlyMap<number, ReadonlySet<number>> = pairsOf(
  'đầu tư, khoa học, phát triển, hưu trí, công nghệ, công nghiệp, đổi mới, hỗ trợ, bảo trợ, khởi nghiệp, đại học, khí hậu, hạ tầng, nông nghiệp, năng lượng, quốc gia, y tế, giáo dục, di sản, tín dụng, thành phố',
);

function pairsOf(kinds: string): ReadonlyMap<number, ReadonlySet<number>> {
  const pairs = new Map<number, Set<number>>();
  for (const kind of kinds.split(', ')) {
    const [first, second] = kind.split(' ').map(wordId);
    pairs.set(first!, (pairs.get(first!) ?? new Set()).add(second!));
  }
  return pairs;
}

/** Whether "Quỹ" at a token and the two syllables behind it begin the name of a fund. */
export function isFundOfKind({ words }: Document, token: number): boolean {
  return words[token] === FUND && (FUND_KINDS.get(words[token + 1]!)?.has(words[token + 2]!) ?? false);
}

const COLON = wordId(':');

/** "Key Insight: …": common words before a colon head a line, they name nobody. */
export function isLabel({ words }: Document, classes: WordClasses, first: number, last: number): boolean {
  if (words[last] !== COLON) return false;
  for (let token = first; token < last; token++)
    if (!((classes[words[token]!] ?? 0) & NOT_NAME)) return false;
  return true;
}

const DOT = wordId('.');

/** "Corp.", "Inc.": the dot of an abbreviation is passed over with the name and not written with it. */
export function endsInDot({ words, starts, ends }: Document, last: number): boolean {
  return words[last - 1] === DOT && ends[last - 2]! - starts[last - 2]! > 1;
}

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
const SEED = wordId('seed');
/** "vòng Foo Seed" and "Foo Seed round" speak of a round, not of a fund called Foo Seed. */
const ROUND_BEFORE = new Set(['vòng', 'đợt'].map(wordId));
const ROUND_AFTER = new Set(
  'round rounds funding financing investment capital money raise deal tranche extension stage series of at with led'
    .split(' ')
    .map(wordId),
);

/** "Foo Seed and Bar": a fund may be named after what it buys; "Acme Seed Round" is no such name. */
export function isFundStage(document: Document, classes: WordClasses, first: number, token: number): boolean {
  const { words, flags, language, sentenceOf, size } = document;
  if (words[token] !== SEED || !(flags[token]! & CAPITAL)) return false;
  if ((classes[words[token - 1]!] ?? 0) & NOT_NAME) return false;
  if (first > 0 && language === 'vi' && ROUND_BEFORE.has(words[first - 1]!)) return false;
  const next = token + 1;
  return next >= size || sentenceOf[next] !== sentenceOf[token] || !ROUND_AFTER.has(words[next]!);
}

/** "Software group Foo": whether a kind of company and a name follow a word at `token`. */
export function isField({ words, flags, language }: Document, classes: WordClasses, token: number): boolean {
  return (
    language !== 'vi' &&
    ((classes[words[token]!] ?? 0) & TYPE_WORD) !== 0 &&
    !(flags[token]! & CAPITAL) &&
    (flags[token + 1]! & CAPITAL) !== 0
  );
}

/** Vietnamese words that are common ones even with a capital: "Quỹ", "Ví". */
export function isAccented({ source, starts, ends }: Document, token: number): boolean {
  for (let at = starts[token]!; at < ends[token]!; at++) if (source.charCodeAt(at) > 0x7f) return true;
  return false;
}

/** How many letters of a word that lost its space are not the name's. */
export function gluedPreposition(source: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (!isUpper(source.charCodeAt(at))) continue;
    return GLUED_WORDS.has(source.slice(start, at)) ? at - start : 0;
  }
  return 0;
}
