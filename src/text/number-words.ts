/** Number words of both languages, by what they do in a number. */
import { wordId } from './vocabulary.ts';

/** Words for 0 to 9 and the like, by value. */
const VI_UNITS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** Forms that stand only at the end of a longer number: hai mươi mốt, hai mươi tư, mười lăm. */
const VI_LATE_UNITS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const EN_UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const EN_TEENS: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const EN_TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** Written out in full: may stand alone after any number. Common slips of the pen are in. */
const SCALES: Readonly<Record<string, number>> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  trieu: 1e6,
  ty: 1e9,
  nghin: 1e3,
  ngan: 1e3,
  tr: 1e6,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  quadrillion: 1e15,
  milion: 1e6,
  millon: 1e6,
  billon: 1e9,
  bilion: 1e9,
  trilion: 1e12,
  dozen: 12,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  crore: 1e7,
  crores: 1e7,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  mill: 1e6,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  tn: 1e12,
  trn: 1e12,
  tln: 1e12,
};
/** Letters that are scales only when written onto a figure, or beside a currency. */
const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12, cr: 1e7 };

export const NONE = 0;
export const VI_UNIT = 1;
export const VI_TEN = 2;
export const VI_TENS = 3;
export const VI_ODD = 4;
export const EN_UNIT = 5;
export const EN_TEEN = 6;
export const EN_TENTH = 7;
export const SCALE = 8;
export const LETTER_SCALE = 9;
export const ARTICLE = 10;
export const HALF = 11;
export const VI_HALF = 12;
export const AND = 13;
export const POINT = 14;
export const HYPHEN = 15;
export const OF = 16;
export const QUARTER = 17;
export const VI_AND_HALF = 18;
export const VAGUE = 19;
export const VI_LATE = 20;
/** "không" is nought only in "không phẩy năm"; else it says no. */
export const VI_NOUGHT = 21;

interface Role {
  readonly role: number;
  readonly value: number;
}
const roles = new Map<number, Role>();
let roleTable = new Uint8Array(0);

define(VI_UNITS, VI_UNIT);
define(VI_LATE_UNITS, VI_LATE);
define({ không: 0 }, VI_NOUGHT);
define({ mười: 10 }, VI_TEN);
define({ mươi: 10 }, VI_TENS);
define({ linh: 0, lẻ: 0 }, VI_ODD);
define(EN_UNITS, EN_UNIT);
define(EN_TEENS, EN_TEEN);
define(EN_TENS, EN_TENTH);
define(SCALES, SCALE);
define(LETTER_SCALES, LETTER_SCALE);
define({ a: 1, an: 1 }, ARTICLE);
define({ half: 0.5 }, HALF);
define({ nửa: 0.5 }, VI_HALF);
define({ rưỡi: 0.5, rưởi: 0.5 }, VI_AND_HALF);
define({ and: 0 }, AND);
define({ point: 0, phẩy: 0, phảy: 0, chấm: 0 }, POINT);
define({ '-': 0 }, HYPHEN);
define({ of: 0 }, OF);
define({ quarter: 0.25, quarters: 0.25 }, QUARTER);
define({ vài: 0, mấy: 0, hàng: 0, few: 0, several: 0, some: 0 }, VAGUE);

/** Triệu in Vietnamese, trillion elsewhere. */
export const TR: number = wordId('tr');

/** What a word does in a number; NONE for nearly all. */
export function roleOf(word: number): number {
  if (roleTable.length <= word) fillTable(word);
  return roleTable[word]!;
}

/** The value of a word that has a role. */
export function numberOf(word: number): number {
  return roles.get(word)?.value ?? 0;
}

function define(words: Readonly<Record<string, number>>, role: number): void {
  for (const [word, value] of Object.entries(words)) roles.set(wordId(word), { role, value });
}

function fillTable(upTo: number): void {
  const table = new Uint8Array(Math.max(1024, upTo * 2));
  for (const [id, { role }] of roles) if (id < table.length) table[id] = role;
  roleTable = table;
}
