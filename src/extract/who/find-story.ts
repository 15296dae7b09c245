/** Whose story a text is: weighs what the phrases say of each party, where it stands and how often it is named. */
import type { Document } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { followsRival } from '../owner-words.ts';
import { wordsOf } from '../words.ts';
import type { Cluster } from './clusters.ts';
import { findRoundup } from './find-roundup.ts';
import { findSubject } from './find-subject.ts';
import { isInvestorName } from './investor-name.ts';
import { isPast } from './is-past.ts';
import type { CompanyClue } from './read-clues.ts';
import { GIVER, isRival, type Scene, type StoryCompany } from './scene.ts';

/** Tuned on half of the labelled articles; the order of magnitude matters, not the digits. */
const WEIGHT = { raises: 6, backed: 4, bought: 6 } as const;
const IN_TITLE = 1.6;
const IN_OPENING = 1.3;
const LATER = 0.7;
const IN_PAST = 0.4;
const MOST_CLUES = 3;
const TITLE_NAMING = 2;
const INTRODUCED = 2;
const OPENING_NAMING = 1;
const EACH_NAMING = 0.4;
const MOST_NAMINGS = 10;
const BACKER = 3;
const BUYER = 4;
/** "Northern Industry Fund" raises nothing here unless a phrase says so. */
const INVESTOR = 4;
const MOST_BACKINGS = 3;
const OPENING_PARAGRAPHS = 3;
/** Below this nobody's raise is the story. */
const LEAST = 4;

/** A sentence that holds more clues than this is no sentence; the rest is not compared, so that time stays linear. */
const MOST_IN_SENTENCE = 24;

export function cluesBySentence(
  document: Document,
  clues: readonly CompanyClue[],
): ReadonlyMap<number, readonly CompanyClue[]> {
  const bySentence = new Map<number, CompanyClue[]>();
  for (const clue of clues) {
    const sentence = document.sentenceOf[clue.first]!;
    const list = bySentence.get(sentence);
    if (list === undefined) bySentence.set(sentence, [clue]);
    else if (list.length < MOST_IN_SENTENCE) list.push(clue);
  }
  return bySentence;
}

/** Organisations that may be the story's, best first. */
export function weighCompanies(scene: Scene): readonly StoryCompany[] {
  const { document, clusters } = scene;
  const { all } = clusters;
  const clues: (CompanyClue[] | undefined)[] = Array.from({ length: all.length });
  for (const clue of scene.companies) {
    const place = clusters.placeOf(clue.name);
    const list = clues[place];
    if (list === undefined) clues[place] = [clue];
    else list.push(clue);
  }
  const minus = new Float64Array(all.length);
  for (const backing of scene.backings)
    for (const name of backing.names) minus[clusters.placeOf(name)]! += BACKER;
  for (const clue of scene.companies) for (const name of clue.from) minus[clusters.placeOf(name)]! += BUYER;

  const weighed: StoryCompany[] = [];
  for (let place = 0; place < all.length; place++) {
    const cluster = all[place]!;
    if (cluster.kind !== 'organisation') continue;
    const { clue, weight } = strongest(scene, clues[place]);
    let score = weight;
    if (isInvestorName(document, cluster) && clue?.how !== 'raises') score -= INVESTOR;
    score += prominence(scene, cluster) - Math.min(minus[place]!, BACKER * MOST_BACKINGS);
    weighed.push({ cluster, score, clue });
  }
  return weighed.sort((a, b) => b.score - a.score);
}

/** The clue that says most, and what those of the best sentences say together. */
function strongest(
  scene: Scene,
  clues: readonly CompanyClue[] | undefined,
): { readonly clue: CompanyClue | null; readonly weight: number } {
  if (clues === undefined) return { clue: null, weight: 0 };
  if (clues.length === 1) return { clue: clues[0]!, weight: weightOf(scene, clues[0]!) };
  const weights = clues
    .map((clue) => ({ clue, weight: weightOf(scene, clue) }))
    .sort((a, b) => b.weight - a.weight);
  let sum = 0;
  const seen = new Set<number>();
  for (const { clue, weight } of weights) {
    // Several phrases that fit one sentence are one clue.
    const sentence = scene.document.sentenceOf[clue.first]!;
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    if (seen.size > MOST_CLUES) break;
    sum += weight;
  }
  return { clue: weights[0]!.clue, weight: sum };
}

function weightOf(scene: Scene, clue: CompanyClue): number {
  const { document } = scene;
  const paragraph = scene.paragraphOf(clue.first);
  let weight: number = WEIGHT[clue.how] * clue.confidence;
  if (clue.first < document.titleTokens) weight *= IN_TITLE;
  else if (paragraph <= OPENING_PARAGRAPHS) weight *= IN_OPENING;
  else weight *= LATER;
  if (isPast(scene, clue.first, clue.last)) weight *= IN_PAST;
  if (clue.name.possessive) weight *= 0.6;
  if (clue.how === 'raises' && clue.first === clue.name.first && isBehindAgent(document, clue.name.first))
    weight *= NO_SUBJECT;
  if (clue.how === 'backed' && GIVER.has(document.words[clue.name.first - 1]!)) weight *= NO_SUBJECT;
  if (clue.how === 'raises' && isInside(scene, clue)) weight *= NO_SUBJECT;
  if (clue.how === 'bought' && isAside(document, clue)) weight *= NO_SUBJECT;
  // "OpenAI rival Acme" is the story's; "đối thủ Acme" is another's.
  const sentence = document.sentences[document.sentenceOf[clue.name.first]!]!;
  if (document.language === 'vi' && followsRival(document.words, sentence, clue.name.first))
    weight *= NO_SUBJECT;
  return weight;
}

const OPEN = new Set(wordsOf('('));
const CLOSE = new Set(wordsOf(')'));
const ASIDE = 16;

/** "co-founded Acme (bought by Foo)": a purchase told in brackets is somebody's past. */
function isAside({ words, sentences, sentenceOf }: Document, { first, last }: CompanyClue): boolean {
  const from = Math.max(sentences[sentenceOf[first]!]!, last - ASIDE);
  for (let token = last - 1; token >= from; token--) {
    if (CLOSE.has(words[token]!)) return false;
    if (OPEN.has(words[token]!)) return true;
  }
  return false;
}

/** A name behind these is no subject: "backed by Foo, hits a valuation of". */
const AGENT = new Set(wordsOf('by from with at via to of for per theo từ bởi cùng do với tại'));
/** "by Foo and Bar": over the names of one row. */
export function isBehindAgent({ words, flags, sentences, sentenceOf }: Document, first: number): boolean {
  const from = Math.max(sentences[sentenceOf[first]!]!, first - ROW);
  let at = first - 1;
  while (at > from && JOINS.has(words[at]!)) {
    at -= 1;
    while (at > from && flags[at]! & CAPITAL) at -= 1;
  }
  return AGENT.has(words[at]!);
}
const ROW = 12;
const JOINS = new Set(wordsOf('and & và cùng'));
const NO_SUBJECT = 0.3;
const APPOSITION: ReadonlySet<string> = new Set([
  'en.company.described-raises',
  'vi.company.kể-thêm-rồi-gọi-vốn',
]);

/** "Acme, a startup that owns Foo App, has raised": the name that an apposition holds is not what raises. */
function isInside({ bySentence, document, clusters }: Scene, clue: CompanyClue): boolean {
  const near = bySentence.get(document.sentenceOf[clue.first]!) ?? [];
  return near.some(
    (other) =>
      APPOSITION.has(other.rule) &&
      other.name.first < clue.name.first &&
      other.last > clue.name.last &&
      other.last <= clue.last + 8 &&
      other.how === 'raises' &&
      clusters.get(other.name).kind === 'organisation' &&
      clusters.get(other.name) !== clusters.get(clue.name) &&
      !AGENT.has(document.words[other.name.first - 1]!),
  );
}

const RIVAL = 3;

function prominence(scene: Scene, cluster: Cluster): number {
  let score = EACH_NAMING * Math.min(cluster.names.length, MOST_NAMINGS);
  let title = 0;
  let opening = 0;
  let introduced = 0;
  let rival = 0;
  for (const name of cluster.names) {
    if (isRival(scene.document, name)) {
      rival = RIVAL;
      continue;
    }
    if (name.span.part === 'title') title = TITLE_NAMING;
    else if (scene.paragraphOf(name.first) <= OPENING_PARAGRAPHS) opening = OPENING_NAMING;
    if (name.introduced && scene.paragraphOf(name.first) <= OPENING_PARAGRAPHS + 1) introduced = INTRODUCED;
  }
  score += title + opening + introduced - rival;
  return score;
}

/** The companies of the story: one, or those of a round-up in the order of the text. */
export function findStory(scene: Scene): {
  readonly companies: readonly StoryCompany[];
  readonly roundup: boolean;
} {
  const weighed = weighCompanies(scene);
  const list = findRoundup(scene, weighed);
  if (list.length > 0) return { companies: list, roundup: true };
  const best = weighed.find(({ clue, score }) => clue !== null && score >= LEAST) ?? weighed[0];
  if (best !== undefined && best.score >= LEAST) return { companies: [best], roundup: false };
  const spokenOf = backedUnnamed(scene, weighed) ?? subject(scene, weighed);
  return { companies: spokenOf === undefined ? [] : [spokenOf], roundup: false };
}

function subject(scene: Scene, weighed: readonly StoryCompany[]): StoryCompany | undefined {
  const found = findSubject(scene);
  return found === null ? undefined : weighed.find(({ cluster }) => cluster === found.cluster);
}

/** Enough where the text opens with backers: its company stood in a headline that is lost, and is only spoken of below. */
const LEAST_BACKED = 2;

function backedUnnamed(scene: Scene, weighed: readonly StoryCompany[]): StoryCompany | undefined {
  if (scene.document.titleTokens > 0) return undefined;
  const isBacked = scene.backings.some(
    ({ first, last }) => scene.paragraphOf(first) < OPENING_PARAGRAPHS && !isPast(scene, first, last),
  );
  if (!isBacked) return undefined;
  let most: StoryCompany | undefined;
  for (const each of weighed) {
    const { length } = each.cluster.names;
    if (each.score < LEAST_BACKED || length < 2) continue;
    if (most === undefined || length > most.cluster.names.length) most = each;
  }
  return most;
}
