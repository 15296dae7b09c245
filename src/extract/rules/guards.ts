/** Where words fit and the sense does not: looks at what stands around a match. */
import { textOf } from '#text/document.ts';
import { GLUED } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from '../rule.ts';

/** What makes another word of "đồng" or "đô": đồng nghiệp, đồng thời, đô thị, đô vật. */
const COMPOUNDS = new Set(
  'nghiệp đội minh thời hành sáng loạt bộ hồ ý bằng dao chí bào cảm ca cấp chủ dạng đẳng đều điệu giám hóa huyện hương khởi lòng loã lõa môn nát nhất niên phạm phục quê ruộng tác tâm thanh thau thuận tính tình tộc trang trưởng vị thị vật đốc hộ'
    .split(' ')
    .map(wordId),
);
/** After these a small word is "đồng tiền", not a sum of đồng. */
const SMALLEST_SURE = 1000;

/** False for "5 trăm đồng nghiệp" and for "a billion-dollar company". */
export function isCurrencyWord(match: Match): boolean {
  const { document, last, filled } = match;
  const number = filled.number!;
  const hyphen = document.words[number.last]! === HYPHEN;
  if (hyphen && (document.flags[number.last]! & GLUED) === 0) return false;
  if (hyphen && ARTICLES.has(document.words[number.first]!)) return false;
  const next = document.words[last] ?? 0;
  if (!COMPOUNDS.has(next)) return true;
  const value = (number.value as { readonly value: number }).value;
  return value > SMALLEST_SURE && textOf(document, last, last + 1) !== 'nghiệp';
}

const HYPHEN = wordId('-');
const ARTICLES = new Set([wordId('a'), wordId('an')]);
