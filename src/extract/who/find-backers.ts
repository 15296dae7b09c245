/** Who puts money into the story's companies in this deal: not in earlier rounds, not in others' rounds. */

import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { firstFrom } from '../first-from.ts';
import { goesOn } from '../party.ts';
import type { Cluster } from './clusters.ts';
import { isPast } from './is-past.ts';
import type { Name } from './name.ts';
import type { BackingClue } from './read-clues.ts';
import type { Scene, StoryCompany } from './scene.ts';
import { INVESTOR_ENDING, wordClasses } from './word-classes.ts';

/** No deal names more. */
const MOST_BACKERS = 150;

export interface FoundBacker {
  /** As written where the phrase names it. */
  readonly name: string;
  readonly cluster: Cluster;
  readonly company: Cluster;
  readonly lead: boolean;
  /** Token of the naming. */
  readonly first: number;
  readonly evidence: Evidence;
}

/** In reading order; each backer once a company, leading if any phrase says so. */
export function findBackers(scene: Scene, companies: readonly StoryCompany[]): readonly FoundBacker[] {
  if (companies.length === 0) return [];
  const story = companies.map(({ cluster }) => cluster);
  // Where a company is bought, who backed it before is history.
  const isPurchase = companies.length === 1 && companies[0]!.clue?.how === 'bought';
  const found = new Map<Cluster, Map<Cluster, FoundBacker>>(story.map((company) => [company, new Map()]));
  const section = story.length > 1 ? sections(story) : [];
  const buyers = purchases(scene);
  const claims = isPurchase && buyers.length > 0 ? buyers : [...scene.backings, ...buyers];
  for (const clue of claims) {
    const company = companyOf(scene, story, clue, section);
    const own = company === null ? undefined : found.get(company);
    if (company === null || own === undefined) continue;
    for (const name of clue.names) add(scene, own, clue, name, company, story);
  }
  const all = [...found.values()].flatMap((own) => [...own.values()]);
  return all.sort((a, b) => a.first - b.first);
}

/** "Foo acquires Acme": the buyer stands under investors. */
function purchases(scene: Scene): BackingClue[] {
  return scene.companies.flatMap((clue) =>
    clue.how === 'bought' && clue.from.length > 0
      ? [
          {
            names: clue.from,
            part: 'participant' as const,
            company: clue.name,
            rule: clue.rule,
            confidence: clue.confidence,
            first: clue.first,
            last: clue.last,
          },
        ]
      : [],
  );
}

function add(
  scene: Scene,
  found: Map<Cluster, FoundBacker>,
  clue: BackingClue,
  name: Name,
  company: Cluster,
  story: readonly Cluster[],
): void {
  const cluster = scene.clusters.get(name);
  if (cluster.kind === 'publication' || cluster.kind === 'place' || cluster === company) return;
  if (story.length === 1 && story.includes(cluster)) return;
  if (found.size >= MOST_BACKERS) return;
  const known = found.get(cluster) ?? shortForm(found, name);
  const lead = clue.part === 'lead';
  if (known !== undefined && (known.lead || !lead)) return;
  if (known !== undefined && known.cluster !== cluster) return;
  const { document } = scene;
  found.set(cluster, {
    name: fullForm(cluster, name),
    cluster,
    company,
    lead: lead || (known?.lead ?? false),
    first: known?.first ?? name.first,
    evidence: {
      quote: quoteOf(document, name.span),
      span: name.span,
      rule: clue.rule,
      certainty: 'stated',
      confidence: clue.confidence - doubt(document, cluster, name),
    },
  });
}

/** Whoever is said to back a round may back another one: on texts not seen before one in fourteen does. */
const NAMED = 0.06;
/** Named once and without a word that fund houses end in, it may be half a name, or two: one in five is. */
const ONCE = 0.13;
/** And of so many words it seldom is one name. */
const LONG = 5;

function doubt(document: Document, cluster: Cluster, { first, last }: Name): number {
  const isLong = last - first >= LONG;
  const ending = wordClasses(document.language)[document.words[last - 1]!] ?? 0;
  const isSure = (ending & INVESTOR_ENDING) !== 0 || cluster.names.length > 1;
  return isSure && !isLong ? NAMED : ONCE;
}

/** "Bessemer" above, "Bessemer Venture Partners" below: one backer, as named first. */
function shortForm(found: ReadonlyMap<Cluster, FoundBacker>, name: Name): FoundBacker | undefined {
  for (const backer of found.values()) {
    if (backer.cluster.kind !== 'organisation') continue;
    if (goesOn(name.text, backer.name) || goesOn(backer.name, name.text)) return backer;
  }
  return undefined;
}

/** As written there; a short form that follows its long one is filled up. */
function fullForm(cluster: Cluster, name: Name): string {
  const first = cluster.names[0]!;
  // A heading has less room: "led by Foo" above, "led by Foo Group" below.
  if (name.span.part === 'title' && cluster.name.startsWith(`${name.text} `)) return cluster.name;
  return first.first < name.first && first.text.length > name.text.length && first.text.startsWith(name.text)
    ? first.text
    : name.text;
}

/** Into which company of the story a phrase says that money goes; null where it is another's or an earlier round. */
function companyOf(
  scene: Scene,
  story: readonly Cluster[],
  clue: BackingClue,
  section: readonly Section[],
): Cluster | null {
  const { document } = scene;
  if (clue.company !== null) {
    const cluster = scene.clusters.get(clue.company);
    return story.includes(cluster) && !isPast(scene, clue.first, clue.last) ? cluster : null;
  }
  if (isPast(scene, clue.first, clue.last)) return null;
  const sentence = document.sentenceOf[clue.first]!;
  if (story.length > 1) return sectionOf(scene, section, clue.first);
  const [main] = story;
  // Another company raises in this sentence, before the phrase.
  let other = false;
  for (const each of scene.bySentence.get(sentence) ?? []) {
    if (each.how !== 'raises') continue;
    const cluster = scene.clusters.get(each.name);
    if (cluster === main) return main!;
    if (cluster.kind === 'organisation' && each.first < clue.first) other = true;
  }
  return other ? null : main!;
}

interface Section {
  readonly first: number;
  readonly company: Cluster;
}

/** Where a round-up names its companies, in reading order. */
function sections(story: readonly Cluster[]): readonly Section[] {
  return story
    .flatMap((company) => company.names.map(({ first }) => ({ first, company })))
    .sort((a, b) => a.first - b.first);
}

/** In a round-up: the company named last before the end of the sentence. */
function sectionOf(scene: Scene, section: readonly Section[], token: number): Cluster | null {
  const end = sentenceEnd(scene, token);
  const low = firstFrom(section, end);
  return section[low - 1]?.company ?? null;
}

function sentenceEnd({ document }: Scene, token: number): number {
  return document.sentences[document.sentenceOf[token]! + 1] ?? document.size;
}
