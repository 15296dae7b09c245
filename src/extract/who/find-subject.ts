/** Whose story a text is where no phrase says who raises: who is described as a company, headed, quoted and spoken of where the money is. */
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { oneStandsAt, wordsOf } from '../words.ts';
import type { Cluster } from './clusters.ts';
import { isInvestorName } from './investor-name.ts';
import type { Name } from './name.ts';
import { isRival, type Scene } from './scene.ts';
import { TYPE_WORD, type WordClasses, wordClasses } from './word-classes.ts';

/** Tuned on texts of our own and on articles of no test; the order of magnitude matters, not the digits. */
const DESCRIBED = 3;
const INTRODUCED = 2;
const HEADED = 2;
const QUOTED = 1.5;
const FOUNDED = 3;
const BESIDE_MONEY = 1.5;
const OPENS_SENTENCE = 1;
const OWNER = 0.7;
const EACH_NAMING = 0.4;
const MOST_NAMINGS = 6;
const GIVES = 3;
const RIVAL = 3;
const AGENT = 1.5;
/** Below this the text speaks of nobody. */
const LEAST = 3;

/** No apposition is longer, in words. */
const APPOSITION = 12;

export interface Subject {
  readonly cluster: Cluster;
  readonly score: number;
}

/** The organisation that a text about a round speaks of, or null. */
export function findSubject(scene: Scene): Subject | null {
  if (scene.telling.size === 0) return null;
  const givers = new Set(
    scene.backings.flatMap(({ names }) => names.map((name) => scene.clusters.get(name))),
  );
  const classes = wordClasses(scene.document.language);
  let best: Subject | null = null;
  for (const cluster of scene.clusters.all) {
    if (cluster.kind !== 'organisation' || cluster.name.length < 2) continue;
    if (isInvestorName(scene.document, cluster) || isPlaceLike(scene.document, cluster)) continue;
    const score = scoreOf(scene, classes, cluster) - (givers.has(cluster) ? GIVES : 0);
    if (score >= LEAST && score > (best?.score ?? 0)) best = { cluster, score };
  }
  return best;
}

function scoreOf(
  { document, paragraphOf, telling }: Scene,
  classes: WordClasses,
  { names }: Cluster,
): number {
  let described = 0;
  let headed = 0;
  let quoted = 0;
  let founded = 0;
  let beside = 0;
  let opens = 0;
  let owner = 0;
  let agent = 0;
  let rival = 0;
  for (const name of names) {
    const sentence = document.sentenceOf[name.first]!;
    const before = document.words[name.first - 1]!;
    if (isRival(document, name)) rival = RIVAL;
    if (AGENTS.has(before)) agent += 1;
    if (isDescribed(document, classes, name)) described = DESCRIBED;
    else if (name.introduced) described = Math.max(described, INTRODUCED);
    if (name.span.part === 'title') headed = HEADED;
    if (isQuoted(document, name)) quoted = QUOTED;
    if (isFounded(document, name)) founded = FOUNDED;
    if (name.possessive || document.words[name.first - 1] === CUA) owner = OWNER;
    if (telling.has(sentence)) beside = BESIDE_MONEY;
    if (name.first === document.sentences[sentence]! && paragraphOf(name.first) <= 3) opens = OPENS_SENTENCE;
  }
  const often = EACH_NAMING * Math.min(names.length, MOST_NAMINGS);
  const given = agent * 2 > names.length ? AGENT : 0;
  return described + headed + quoted + founded + beside + opens + owner + often - given - rival;
}

const AGENTS = new Set(wordsOf('by from with at via to theo từ bởi cùng do với tại'));
const COMMA = new Set(wordsOf(', - ( :'));
const ENDS = new Set(wordsOf(', ) . ; -'));
const ARTICLES = new Set(wordsOf('a an the its which whose một công startup hãng doanh nền nhà đơn'));

/** "Ambula, the Leeds company that …", "Chỉ Thêu, startup AI ở …": what follows says that it is a company, and no investor. */
function isDescribed(document: Document, classes: WordClasses, { last }: Name): boolean {
  const { words, flags, size } = document;
  if (!COMMA.has(words[last]!) || !ARTICLES.has(words[last + 1]!)) return false;
  for (let at = last + 1; at < Math.min(size, last + APPOSITION); at++) {
    if (at > last + 1 && ENDS.has(words[at]!)) return false;
    const bits = classes[words[at]!] ?? 0;
    if (GIVERS.has(words[at]!)) return false;
    if ((bits & TYPE_WORD || MAKERS.has(words[at]!)) && !(flags[at]! & CAPITAL)) return true;
  }
  return false;
}

const GIVERS = new Set(wordsOf('fund bank arm investor owner lender insurer quỹ ngân tập hàng'));
const MAKERS = new Set(
  wordsOf(
    'maker developer designer operator provider builder seller spinout spinoff spin whose công hãng doanh startup nền',
  ),
);

const CHIEFS = new Set(
  wordsOf('ceo founder founders founded co cofounder chief boss president cto lập hành điều đốc chủ'),
);
/** "said Acme co-founder", "CEO of Acme", "CEO Acme", "nhà sáng lập Acme". */
function isQuoted({ words }: Document, { first, last }: Name): boolean {
  const before = OF.has(words[first - 1]!) ? words[first - 2]! : words[first - 1]!;
  return (
    CHIEFS.has(before) ||
    CHIEFS.has(words[last]!) ||
    (words[last] === APOSTROPHE && CHIEFS.has(words[last + 2]!))
  );
}
const OF = new Set(wordsOf('of at của'));
const [CUA] = wordsOf('của');
const [APOSTROPHE] = wordsOf("'");

const BEGUN = ['thành lập', 'được thành lập', 'ra đời', 'sáng lập', 'founded', 'started', 'launched'].map(
  wordsOf,
);
/** "Được thành lập năm 2025 bởi …, Acme phát triển": who is told to have begun is a company that the text introduces. */
function isFounded({ words, sentences, sentenceOf }: Document, { first }: Name): boolean {
  return COMMA.has(words[first - 1]!) && oneStandsAt(words, BEGUN, sentences[sentenceOf[first]!]!);
}

const PLACES = new Set(wordsOf('ở tại về in near across outside'));
/** Wherever it is named something happens there: a place that no list knows. */
function isPlaceLike({ words }: Document, { names }: Cluster): boolean {
  return names.every(({ first }) => PLACES.has(words[first - 1]!));
}
