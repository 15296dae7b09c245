/** Who is who in a text: the companies whose story it is, who backs them, who else is named. */
import type { Registry } from '#domain/deal.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf } from '#text/document.ts';
import { firstFrom } from './first-from.ts';
import { findTimes } from './time.ts';
import type { Backer, Mentions, Naming, Party, Told, Who } from './types.ts';
import { clusterNames, storyForm } from './who/cluster-names.ts';
import type { Cluster } from './who/clusters.ts';
import { findBackers } from './who/find-backers.ts';
import { cluesBySentence, findStory } from './who/find-story.ts';
import type { Name } from './who/name.ts';
import { listNames } from './who/name-lists.ts';
import { isModifier, readClues, slotMentions } from './who/read-clues.ts';
import { scanNames } from './who/scan-names.ts';
import type { Scene, StoryCompany } from './who/scene.ts';
import { settleNames } from './who/settle-names.ts';
import { tellingSentences } from './who/word-groups.ts';

/** Total and linear; the registry only helps (aliases, who works in AI). */
export function findWho(document: Document, mentions: Mentions, registry: Registry): Who {
  const names = settleNames(document, scanNames(document, mentions));
  const lists = listNames(
    document,
    names.filter((name) => !isModifier(document, name)),
  );
  const telling = tellingSentences(document);
  const clusters = clusterNames(document, names, registry);
  const { companies, backings } = readClues(
    document,
    names,
    slotMentions(document, names, lists, mentions.money, telling),
  );
  const scene: Scene = {
    document,
    clusters,
    companies,
    backings,
    times: findTimes(document),
    bySentence: cluesBySentence(document, companies),
    paragraphOf: paragraphFinder(document),
    telling: tellingOf(document, mentions, telling),
    sumIn: (first, last) => sumIn(mentions, first, last),
  };
  const story = findStory(scene);
  const chosen = new Map(story.companies.map((company) => [company.cluster, company]));
  const found = findBackers(scene, story.companies);
  const investors = new Set(found.map(({ cluster }) => cluster));
  const ai = aiTeller(registry);

  const parties = clusters.all.map((cluster): Party => {
    const company = chosen.get(cluster);
    return {
      name: company ? storyForm(cluster, company.clue?.name ?? null) : cluster.name,
      kind: cluster.kind,
      part: company ? 'protagonist' : investors.has(cluster) ? 'investor' : 'other',
      places: cluster.names,
      ai: ai(cluster),
      bought: company?.clue?.how === 'bought',
      evidence: evidenceOf(document, cluster, company),
    };
  });
  const partyOf = (name: Name): Party => parties[clusters.placeOf(name)]!;
  const namings = names.map((name): Naming => {
    const { first, last, span } = name;
    return { party: partyOf(name), first, last, span };
  });
  const protagonists = story.companies.map(({ cluster }) => partyOf(cluster.names[0]!));
  const backers: Backer[] = found.map((each) => ({
    name: each.name,
    company: partyOf(each.company.names[0]!),
    lead: each.lead,
    first: each.first,
    evidence: each.evidence,
  }));
  const told: Told[] = [];
  for (const { how, name, first, last } of companies)
    if (how !== 'bought') told.push({ party: partyOf(name), first, last });
  return { protagonists, parties, namings, roundup: story.roundup, told, backers };
}

function sumIn({ money }: Mentions, first: number, last: number): string | null {
  const found = money[firstFrom(money, first)];
  if (found === undefined || found.last > last) return null;
  return `${found.money.value} ${found.money.currency}`;
}

function tellingOf(
  { sentenceOf }: Document,
  { money, rounds }: Mentions,
  telling: Uint8Array,
): ReadonlySet<number> {
  const found = new Set(rounds.map(({ first }) => sentenceOf[first]!));
  for (const { first } of money) if (telling[sentenceOf[first]!] === 1) found.add(sentenceOf[first]!);
  return found;
}

function evidenceOf(document: Document, cluster: Cluster, company: StoryCompany | undefined): Evidence {
  const naming =
    company?.clue?.name ?? cluster.names.find(({ text }) => text === cluster.name) ?? cluster.names[0]!;
  const { span } = naming;
  return {
    quote: quoteOf(document, span),
    span,
    rule: company ? (company.clue?.rule ?? 'who.most-prominent') : 'who.name',
    certainty: company?.clue ? 'stated' : 'implied',
    confidence: company ? confidenceOf(company) : 0.5,
  };
}

function confidenceOf({ score, clue }: StoryCompany): number {
  if (clue === null) return 0.4;
  if (score >= 12) return 0.95;
  return score >= 8 ? 0.85 : 0.6;
}

const aiByName = new WeakMap<Registry, ReadonlyMap<string, boolean>>();

function aiTeller(registry: Registry): (cluster: Cluster) => boolean | null {
  const known = aiByName.get(registry) ?? readAi(registry);
  aiByName.set(registry, known);
  return ({ names }) => known.get(names[0]!.text.toLowerCase()) ?? null;
}

function readAi({ companies }: Registry): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>();
  for (const { name, aliases, ai } of companies)
    for (const form of [name, ...aliases]) known.set(form.toLowerCase(), ai);
  return known;
}

function paragraphFinder(document: Document): (token: number) => number {
  const { paragraphs } = document;
  const of = new Int32Array(document.size + 1);
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++)
    of.fill(paragraph, paragraphs[paragraph]!, paragraphs[paragraph + 1]!);
  return (token) => of[token] ?? 0;
}
