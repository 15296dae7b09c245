/** Vietnamese, English or neither, from the small words that no text of either language goes without. */
import type { Language } from '#domain/source.ts';
import { classes, LETTER } from './characters.ts';
import { type Tokens, WORD } from './tokenize.ts';
import { wordId } from './vocabulary.ts';

const VIETNAMESE =
  'và của các những được trong cho một là với không đã này từ đến có ở tại theo sẽ đang để khi vào ra về hơn cũng bị do như tỷ triệu đồng vốn công ty giá nghìn hay';
/** As written without accents; words that English has too are left out. */
const UNACCENTED =
  'va cua cac nhung duoc trong mot voi khong nay tu den theo dang khi vao hon cung nhu ty trieu dong cong';
const ENGLISH =
  'the from of and to a is that for with its by from has was at are it as be this will which have said million billion an or their were after more than raises raised funding dollars';

const VOTES = new Map<number, Language>();
for (const word of VIETNAMESE.split(' ')) VOTES.set(wordId(word), 'vi');
for (const word of UNACCENTED.split(' ')) VOTES.set(wordId(word), 'vi');
for (const word of ENGLISH.split(' ')) VOTES.set(wordId(word), 'en');

/** Letters of Vietnamese that other Latin alphabets share: they decide only where nothing else does. */
const ACCENTED = /[àáâãèéêìíòóôõùúý]/i;

/** Letters that of all languages only Vietnamese has, as it happens outside the block of letters with two marks. */
const VIETNAMESE_LETTERS = new Set([...'ĂăĐđĨĩŨũƠơƯư'].map((letter) => letter.charCodeAt(0)));

/** Enough to be sure; the rest of a long text can't change it. */
const MOST_TOKENS = 2000;

/** Counts votes: small words of each language, and letters that only Vietnamese writes. */
export function detectLanguage(source: string, tokens: Tokens): Language | 'other' {
  let vi = 0;
  let en = 0;
  let foreign = 0;
  let words = 0;
  const size = Math.min(tokens.size, MOST_TOKENS);
  for (let token = 0; token < size; token++) {
    if (tokens.kinds[token] !== WORD) continue;
    words++;
    const vote = VOTES.get(tokens.words[token]!);
    if (vote === 'vi') vi++;
    else if (vote === 'en') en++;
    const letters = lettersOf(tokens.units, tokens.starts[token]!, tokens.ends[token]!);
    if (letters === 'vi') vi++;
    else if (letters === 'other') foreign++;
  }
  if (foreign * 2 > words) return 'other';
  if (vi === 0 && en === 0) {
    if (words > 20) return 'other';
    return ACCENTED.test(source) ? 'vi' : 'en';
  }
  // Twenty words of French or German hold few of either list.
  if (words > 20 && (vi + en) * 12 < words) return 'other';
  return vi > en ? 'vi' : 'en';
}

function lettersOf(units: Uint16Array, start: number, end: number): Language | 'other' | null {
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    if (unit < 0x100) continue;
    // ă đ ơ ư and the block of letters with two marks; ĩ and ũ stand alone in Latin Extended-A.
    if ((unit >= 0x1ea0 && unit <= 0x1ef9) || VIETNAMESE_LETTERS.has(unit)) return 'vi';
    if (unit >= 0x370 && unit < 0x1e00 && classes[unit] === LETTER) return 'other';
    if (unit >= 0x3040 && unit < 0xe000) return 'other';
  }
  return null;
}
