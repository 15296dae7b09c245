/** Whether two figures are the ends of a range, or two figures. */
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';
import { ids } from './word-ids.ts';

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
