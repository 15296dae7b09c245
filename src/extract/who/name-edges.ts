/** Words that stand at the edges of names: which of them belong to the name. */
import { isUpper } from '#text/characters.ts';
import { wordId } from '#text/vocabulary.ts';

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
/** Vietnamese words that stand before a name with a capital of their own. */
export const BEFORE_NAMES = new Set(
  'nay theo với và tại từ khi trong sau do cùng còn nhưng cả của cho ông bà anh chị quỹ ví hãng nhờ bởi mới nếu hiện startup ngoài riêng dù hôm'
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
/** "vòng Foo Seed" and "Foo Seed round" speak of a round, not of a fund called Foo Seed. */
export const ROUND_BEFORE = new Set(['vòng', 'đợt'].map(wordId));
export const ROUND_AFTER = new Set(
  'round rounds funding financing investment capital money raise deal tranche extension stage series of at with led'
    .split(' ')
    .map(wordId),
);

/** How many letters of a word that lost its space are not the name's. */
export function gluedPreposition(source: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (!isUpper(source.charCodeAt(at))) continue;
    return GLUED_WORDS.has(source.slice(start, at)) ? at - start : 0;
  }
  return 0;
}
