/** How many investors take part, where the text says so: "97 nhà đầu tư", "more than 30 investors", "seven global banks". */
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';
import { NUMBER } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Backer, Party } from '../types.ts';
import { standsAt, wordsOf } from '../words.ts';

const WORDS = new Map<number, number>([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at): [number, number] => [wordId(word), at + 2]),
  ...'hai ba bốn năm sáu bảy tám chín mười'
    .split(' ')
    .map((word, at): [number, number] => [wordId(word), at + 2]),
]);
const BACKERS = [
  'investors',
  'banks',
  'backers',
  'lenders',
  'nhà đầu tư',
  'quỹ đầu tư',
  'ngân hàng',
  'quỹ',
].map(wordsOf);
const BETWEEN = new Set(
  wordsOf(
    'global other new different institutional leading major international top venture local existing private angel toàn cầu lớn quốc tế',
  ),
);
/** The sentence speaks of a round, not of a customer base. */
const ABOUT = new Set(
  wordsOf(
    'round participated consortium participation joined funding raise raised backed vòng tham gia rót huy động financing transaction',
  ),
);
/** A larger count of investors is a count of something else. */
const MOST = 2000;
const NEAR = 3;

/** A number of investors of some round. */
export interface InvestorCount {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Every count of a text, in reading order: looked for once, however many deals it reports. */
export function findInvestorCounts(document: Document): readonly InvestorCount[] {
  const { size, kinds, words, sentenceOf, sentences } = document;
  const counts: InvestorCount[] = [];
  for (let first = 0; first < size; first++) {
    const isFigure = kinds[first] === NUMBER;
    const word = isFigure ? 0 : (WORDS.get(words[first]!) ?? 0);
    if (!isFigure && word === 0) continue;
    const last = endOfBackers(document, first + 1);
    if (last === 0) continue;
    const count = isFigure ? plainNumber(document, first) : word;
    if (count < 2 || count > MOST) continue;
    const sentence = sentenceOf[first]!;
    let about = false;
    for (let at = sentences[sentence]!; at < sentences[sentence + 1]!; at++) about ||= ABOUT.has(words[at]!);
    if (about) counts.push({ count, first, last });
  }
  return counts;
}

/** The first one in, before or behind a sentence that names the company or a backer. */
export function countInvestors(
  document: Document,
  counts: readonly InvestorCount[],
  company: Party,
  backers: readonly Backer[],
): { readonly count: number; readonly evidence: Evidence } | null {
  if (counts.length === 0) return null;
  const { sentenceOf } = document;
  const told = new Set([...company.places, ...backers].map(({ first }) => sentenceOf[first]!));
  const found = counts.find(({ first }) =>
    [0, -1, 1].some((beside) => told.has(sentenceOf[first]! + beside)),
  );
  if (found === undefined) return null;
  const span = spanOf(document, found.first, found.last);
  const quote = quoteOf(document, span);
  return {
    count: found.count,
    evidence: { quote, span, rule: 'investor-count', certainty: 'stated', confidence: 0.8 },
  };
}

function plainNumber({ source, starts, ends }: Document, token: number): number {
  const text = source.slice(starts[token]!, ends[token]!);
  return text.length <= 4 && /^[0-9]+$/u.test(text) ? Number(text) : 0;
}

/** Behind "investors", at most a few words on; 0 if there is none. */
function endOfBackers({ words, sentenceOf }: Document, from: number): number {
  for (let at = from; at < from + NEAR && sentenceOf[at] === sentenceOf[from - 1]; at++) {
    const found = BACKERS.find((phrase) => standsAt(words, phrase, at));
    if (found !== undefined) return at + found.length;
    if (!BETWEEN.has(words[at]!)) return 0;
  }
  return 0;
}
