/** Sums without a currency. */
import type { ReadNumber } from '#text/numbers.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';
import { endsPhrase } from './guards.ts';
import { ids } from './word-ids.ts';

/** What is counted by the milliard and is no money, and how far before the figure it may be named. */
const COUNTED = ids('dân lượt tham token view xem tải dùng phiếu bao');
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
