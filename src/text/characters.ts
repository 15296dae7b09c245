/** What a UTF-16 unit is and what it folds to, as two flat tables: one look each instead of a regular expression. */

export const SYMBOL = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;
export const PUNCTUATION = 5;
/** Combining marks, and joiners that never part a word. */
export const MARK = 6;

const SIZE = 0x10000;
/** Above this every unit is told by ranges, so that the tables are made in a millisecond or two. */
const DETAILED = 0x2200;

/** Class of each UTF-16 unit. */
export const classes: Uint8Array = new Uint8Array(SIZE);
/** Each unit's lower case; dashes, quotes and full-width forms fold to their ASCII twins. Always one unit for one. */
export const folded: Uint16Array = new Uint16Array(SIZE);

fillTables();

/** True for a capital letter. */
export function isUpper(unit: number): boolean {
  return classes[unit] === LETTER && folded[unit] !== unit;
}

function fillTables(): void {
  for (let unit = 0; unit < SIZE; unit++) folded[unit] = unit;
  for (let unit = 0; unit < DETAILED; unit++) {
    const character = String.fromCharCode(unit);
    const lower = character.toLowerCase();
    if (lower.length === 1) folded[unit] = lower.charCodeAt(0);
    classes[unit] = classOf(character);
  }
  // Kana, ideographs, Hangul, presentation forms: letters. Surrogates (emoji mostly) and private use: symbols.
  classes.fill(LETTER, 0x3040, 0xd800);
  classes.fill(PUNCTUATION, 0x3000, 0x3040);
  classes.fill(LETTER, 0xf900, 0xfe00);
  classes.fill(MARK, 0xfe00, 0xfe10);
  classes.fill(PUNCTUATION, 0xfe10, 0xfe70);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    const ascii = unit - 0xfee0;
    folded[unit] = folded[ascii]!;
    classes[unit] = classes[ascii]!;
  }
  fold('‐‑‒–—―−', '-');
  fold('‘’‚‛ʼ´`', "'");
  fold('“”„‟«»″', '"');
  fold('￠', '¢');
  fold('￡', '£');
  fold('￥', '¥');
  fold('￦', '₩');
  fold('﹩', '$');
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) classes[unit] = NEWLINE;
  for (const unit of [0x200b, 0x2060, 0x3000, 0xfeff, 0xfffe, 0xffff]) classes[unit] = SPACE;
  for (const unit of [0xad, 0x200c, 0x200d]) classes[unit] = MARK;
}

function fold(from: string, to: string): void {
  for (const character of from) folded[character.charCodeAt(0)] = to.charCodeAt(0);
}

function classOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return SPACE;
  if (/[\p{M}\p{Cf}]/u.test(character)) return MARK;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  return SYMBOL;
}
