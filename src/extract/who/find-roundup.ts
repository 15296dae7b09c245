/** Texts that report several companies' deals: digests by paragraph or by list, and two raises told in one piece. */
import type { Document } from '#text/document.ts';
import { ALL_CAPITALS, NUMBER, WORD } from '#text/tokenize.ts';
import { firstFrom } from '../first-from.ts';
import { isForm } from '../party.ts';
import { wordsOf } from '../words.ts';
import type { Cluster } from './clusters.ts';
import { isPast } from './is-past.ts';
import type { CompanyClue } from './read-clues.ts';
import { GIVER, type Scene, type StoryCompany } from './scene.ts';

/** So many make a digest. */
const LEAST_DEALS = 3;
/** No digest lists more. */
const MOST_DEALS = 60;

/** The companies of a digest in the order of the text; none where one company is what the whole text is about. */
export function findRoundup(scene: Scene, weighed: readonly StoryCompany[]): readonly StoryCompany[] {
  const found = new Map<Cluster, CompanyClue>();
  const paragraphs = new Set<number>();
  addOpeners(scene, found, paragraphs);
  addListItems(scene, found, paragraphs);
  if (found.size < LEAST_DEALS) return pairOf(scene);
  addBacked(scene, found, paragraphs);
  const total = [...found.keys()].reduce((sum, cluster) => sum + cluster.names.length, 0);
  const most = Math.max(...weighed.slice(0, 3).map(({ cluster }) => cluster.names.length));
  if (most * 2 > total) return [];
  const inOrder = [...found].sort(([, a], [, b]) => a.first - b.first);
  return inOrder.slice(0, MOST_DEALS).map(([cluster, clue]) => ({ cluster, score: 0, clue }));
}

/** Companies that are said to raise in the first or second sentence of a paragraph of their own. */
function addOpeners(scene: Scene, found: Map<Cluster, CompanyClue>, paragraphs: Set<number>): void {
  const { sentences, sentenceOf, paragraphs: starts, titleTokens, size } = scene.document;
  for (const clue of scene.companies) {
    const cluster = scene.clusters.get(clue.name);
    if (cluster.kind !== 'organisation' || found.has(cluster)) continue;
    if (clue.how === 'backed' || clue.first < titleTokens || isPast(scene, clue.first, clue.last)) continue;
    const paragraph = scene.paragraphOf(clue.first);
    const first = starts[paragraph] ?? 0;
    if (clue.first >= (sentences[sentenceOf[first]! + 2] ?? size) || paragraphs.has(paragraph)) continue;
    paragraphs.add(paragraph);
    found.set(cluster, clue);
  }
}

/** Once it is a digest, a paragraph that opens with money put into a company is a deal too. */
function addBacked(scene: Scene, found: Map<Cluster, CompanyClue>, paragraphs: Set<number>): void {
  const { sentenceOf, paragraphs: starts, words } = scene.document;
  for (const clue of scene.companies) {
    const cluster = scene.clusters.get(clue.name);
    const paragraph = scene.paragraphOf(clue.first);
    const isNew = !found.has(cluster) && !paragraphs.has(paragraph);
    if (clue.how !== 'backed' || !isNew || cluster.kind !== 'organisation') continue;
    if (sentenceOf[clue.first] !== sentenceOf[starts[paragraph] ?? 0]) continue;
    if (isPast(scene, clue.first, clue.last) || GIVER.has(words[clue.name.first - 1]!)) continue;
    paragraphs.add(paragraph);
    found.set(cluster, clue);
  }
}

const AFTER_NAME = new Set(wordsOf('- – — : ( , |'));

/** "• Acme (Hanoi), robots: $5M seed": a line that a name heads and in which a round stands. */
function addListItems(scene: Scene, found: Map<Cluster, CompanyClue>, paragraphs: Set<number>): void {
  const { document, clusters, telling } = scene;
  const { paragraphs: starts, sentenceOf, words, titleTokens } = document;
  for (let paragraph = 0; paragraph + 1 < starts.length; paragraph++) {
    const start = starts[paragraph]!;
    if (start < titleTokens || paragraphs.has(paragraph)) continue;
    const head = pastBullet(document, start, starts[paragraph + 1]!);
    const cluster = clusters.at(head);
    if (cluster === undefined) continue;
    const name = cluster.names[firstFrom(cluster.names, head)]!;
    if (name.kind !== 'organisation' || !AFTER_NAME.has(words[name.last]!)) continue;
    const sentence = sentenceOf[start]!;
    const isRound =
      telling.has(sentence) ||
      (telling.has(sentence + 1) && sentenceOf[starts[paragraph + 1]! - 1]! > sentence);
    if (!isRound || found.has(cluster) || cluster.kind !== 'organisation') continue;
    paragraphs.add(paragraph);
    const { first, last } = name;
    found.set(cluster, {
      name,
      how: 'raises',
      from: [],
      rule: 'who.list-item',
      confidence: 0.9,
      first,
      last,
    });
  }
}

const BULLETS = new Set(wordsOf('• ▸ ▪ ◦ ● ▶ * - – — # · . / ) |'));

/** Past "• ", "3/ ", "2. ", "HANOI | ". */
function pastBullet({ kinds, words, flags }: Document, start: number, end: number): number {
  let at = start;
  let label = start;
  while (label < end && kinds[label] === WORD && flags[label]! & ALL_CAPITALS) label++;
  if (label > start && words[label] === BAR) at = label;
  while (at < end && (kinds[at] === NUMBER ? BULLETS.has(words[at + 1]!) : kinds[at] !== WORD)) at++;
  return at;
}
const [BAR] = wordsOf('|');

/** Two companies that each are said to raise a sum of their own, one after the other or in one opening. */
function pairOf(scene: Scene): readonly StoryCompany[] {
  const { document, clusters } = scene;
  const found = new Map<Cluster, CompanyClue>();
  const sums = new Set<string>();
  for (const clue of scene.companies) {
    const cluster = clusters.get(clue.name);
    if (cluster.kind !== 'organisation' || found.has(cluster)) continue;
    const sum = scene.sumIn(clue.first, clue.last + NEAR);
    if (clue.how !== 'raises' || clue.first < document.titleTokens || sum === null) continue;
    if (isPast(scene, clue.first, clue.last) || isAside(document, clue)) continue;
    // What a second company is said to be worth is no raise.
    if (found.size > 0 && clue.rule === 'en.company.valued') continue;
    found.set(cluster, clue);
    sums.add(sum);
  }
  for (const { names } of scene.backings) for (const name of names) found.delete(clusters.get(name));
  // One sum under two names is one deal.
  if (found.size !== 2 || sums.size < 2) return [];
  const [first, second] = [...found].sort(([, a], [, b]) => a.first - b.first);
  if (first === undefined || second === undefined || isTitled(first[0]) !== isTitled(second[0])) return [];
  // "Acme" of "Acme Compute": one party that nobody says is one.
  if (isForm(first[0].name, second[0].name) || isForm(second[0].name, first[0].name)) return [];
  const [from, to] = [scene.paragraphOf(first[1].first), scene.paragraphOf(second[1].first)];
  const isOpening = from === to && from <= (document.titleTokens > 0 ? 2 : 1);
  if (!isOpening && (from === to || !isDone(first[0], second[0]))) return [];
  return [first, second].map(([cluster, clue]) => ({ cluster, score: 0, clue }));
}

function isTitled({ names }: Cluster): boolean {
  return names.some(({ span }) => span.part === 'title');
}

/** Below the headline the one is not named again once the other is. */
function isDone(first: Cluster, second: Cluster): boolean {
  const start = second.names.find(({ span }) => span.part === 'text')?.first ?? 0;
  return first.names.every(({ first: token, span }) => span.part === 'title' || token < start);
}

/** The sum stands in the phrase or right behind it. */
const NEAR = 6;

const ASIDE = new Set(
  wordsOf(
    'rival rivals competitor competitors similar other others also follows followed joins like including such example khác cũng tương thủ như',
  ),
);
/** "Its rivals are raising too: …" */
function isAside({ words, sentences, sentenceOf }: Document, { first, last }: CompanyClue): boolean {
  for (let token = sentences[sentenceOf[first]!]!; token < last; token++)
    if (ASIDE.has(words[token]!)) return true;
  return false;
}
