/** Sums without a currency. */
import type { ReadNumber } from '#text/numbers.ts';
import type { Match } from '../rule.ts';
import { endsPhrase } from './guards.ts';
import { ids } from './word-ids.ts';

/** What is counted by the milliard and is no money, and how far before the figure it may be named. */
const COUNTED = ids('dân lượt tham token view xem tải dùng phiếu bao khách truy lượng');
const COUNTED_REACH = 6;
const PER = ids('tháng năm ngày giờ kg m2 người lượng chỉ vé suất đêm căn xe tấn lít chiếc');
const EACH = ids('/ mỗi');

/** "đạt 39 tỷ nhờ…": a sum without its currency, as Vietnamese papers leave out đồng after tỷ, or after triệu by the month. */
export function isBareSum(match: Match): boolean {
  const { document, filled, from, to } = match;
  const number = (filled.number ?? filled.high)!.value as ReadNumber;
  if (number.letter || number.scale < 1e6 || document.language === 'en') return false;
  const isPer = EACH.has(document.words[to] ?? 0) && PER.has(document.words[to + 1] ?? 0);
  if (!isPer && (number.value < 1e9 || !endsPhrase(match))) return false;
  for (let at = Math.max(0, from - COUNTED_REACH); at < from; at++) {
    if (COUNTED.has(document.words[at]!)) return false;
  }
  return true;
}
