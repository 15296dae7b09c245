/** Runs the phrases of company and investor rules over a text: what each says of which names. */

import type { Document } from '#text/document.ts';
import { paragraphAt } from '#text/paragraphs.ts';
import { GLUED } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import { readMatch } from '../choose.ts';
import { compile, type RuleBook } from '../compile.ts';
import { firstFrom } from '../first-from.ts';
import { match } from '../match.ts';
import type { Mention } from '../mention.ts';
import type { Match } from '../rule.ts';
import { companyRules as enCompany } from '../rules/en/company.ts';
import { investorRules as enInvestor } from '../rules/en/investor.ts';
import { companyRules as viCompany } from '../rules/vi/company.ts';
import { investorRules as viInvestor } from '../rules/vi/investor.ts';
import { type Backing, type Raising, WHO_SLOTS } from '../rules/who-slots.ts';
import type { Mentions } from '../types.ts';
import { wordsOf } from '../words.ts';
import type { Name } from './name.ts';
import type { NameList } from './name-lists.ts';
import { findWordGroups, tellingSentences } from './word-groups.ts';

export interface CompanyClue {
  readonly name: Name;
  readonly how: Raising['how'];
  readonly from: readonly Name[];
  readonly rule: string;
  readonly confidence: number;
  readonly first: number;
  readonly last: number;
}
export interface BackingClue {
  readonly names: readonly Name[];
  readonly part: Backing['part'];
  /** Where the phrase itself says into which company. */
  readonly company: Name | null;
  readonly rule: string;
  readonly confidence: number;
  readonly first: number;
  readonly last: number;
}

/** One book a language, so that a text is walked once. */
const BOOKS = {
  en: compile<Raising | Backing>([...enCompany, ...enInvestor], WHO_SLOTS),
  vi: compile<Raising | Backing>([...viCompany, ...viInvestor], WHO_SLOTS),
};

/** Mentions that fill the slots of both books. */
export function slotMentions(
  document: Document,
  names: readonly Name[],
  lists: readonly NameList[],
  money: Mentions['money'],
  telling: Uint8Array = tellingSentences(document),
): readonly Mention[] {
  const mentions = findWordGroups(document, telling);
  const { sentenceOf } = document;
  const add = (kind: string, first: number, last: number, value: unknown): void => {
    mentions.push({ kind, first, last, value, rule: 'who.name', confidence: 1 });
  };
  for (const name of names) {
    if (telling[name.sentence] === 0) continue;
    if (name.kind === 'place') add('place', name.first, name.last, name);
    else if (isParty(name) && !isModifier(document, name)) add('name', name.first, name.last, name);
  }
  for (const list of lists) {
    const { first } = list.names[0]!;
    if (telling[sentenceOf[first]!] === 0 || !isParty(list.names[0]!)) continue;
    const parties = list.names.filter(
      (name) => isParty(name) && (!name.possessive || list.owners.includes(name)),
    );
    if (parties.length === 0) continue;
    add('names', list.first, list.last, parties);
    if (list.first < first) {
      add('names', first, list.last, parties);
      if (list.names.length === 1) add('name', list.first, list.names[0]!.last, list.names[0]);
    }
  }
  for (const { first, last, money: value } of money)
    if (telling[sentenceOf[first]!] === 1) add('money', first, last, value);
  return mentions;
}

const DASH = wordId('-');
const MODIFIES = new Set(
  wordsOf(
    'backed owned based native style like focused powered supported founded incubated run funded made built trained',
  ),
);

/** "Foo-backed Acme": Foo only describes. */
export function isModifier({ words, flags }: Document, { last }: Name): boolean {
  return words[last] === DASH && (flags[last]! & GLUED) !== 0 && MODIFIES.has(words[last + 1]!);
}

function isParty({ kind }: Name): boolean {
  return kind === 'organisation' || kind === 'person';
}

export function readClues(
  document: Document,
  names: readonly Name[],
  mentions: readonly Mention[],
): { readonly companies: readonly CompanyClue[]; readonly backings: readonly BackingClue[] } {
  const companies: CompanyClue[] = [];
  const backings: BackingClue[] = [];
  for (const hit of best(document, document.language === 'vi' ? BOOKS.vi : BOOKS.en, mentions)) {
    const { company, buyer, investors } = hit.match.filled;
    const { rule, confidence, value } = hit;
    const { first, last } = hit.match;
    if ('part' in value) {
      const into = (company?.value as Name | undefined) ?? null;
      backings.push({
        names: (investors?.value as readonly Name[] | undefined) ?? [buyer!.value as Name],
        part: value.part,
        company: into,
        rule,
        confidence,
        first,
        last,
      });
      continue;
    }
    const name = (company?.value as Name | undefined) ?? unnamed(document, names, hit.match, value);
    if (name === null) continue;
    const from = buyer === undefined ? NOBODY : [buyer.value as Name];
    companies.push({ name, how: value.how, from, rule, confidence, first, last });
  }
  return { companies, backings };
}

const NOBODY: readonly Name[] = [];

/** Names behind these are not what a paragraph speaks of. */
const AGENTS = new Set(wordsOf('by from with at via to of for theo từ bởi cùng do với tại'));

/** The first organisation that the paragraph, or the headline above it, names before a token. */
function spokenOf(document: Document, names: readonly Name[], token: number): Name | null {
  const start = document.paragraphs[paragraphAt(document, token)]!;
  const inside = firstSpokenOf(document, names, start, token);
  // The first paragraph goes on from the headline.
  if (inside !== null || start !== document.titleTokens) return inside;
  return firstSpokenOf(document, names, 0, start);
}

function firstSpokenOf(document: Document, names: readonly Name[], from: number, token: number): Name | null {
  for (let at = firstFrom(names, from); at < names.length; at++) {
    const name = names[at]!;
    if (name.first >= token) return null;
    if (
      name.kind === 'organisation' &&
      !AGENTS.has(document.words[name.first - 1]!) &&
      !isModifier(document, name)
    )
      return name;
  }
  return null;
}

const ITSELF = new Set(wordsOf('it they'));

/** The phrase says "the company": named above; or "a company": named below, where nobody is named above. */
function unnamed(
  document: Document,
  names: readonly Name[],
  { first, last }: Match,
  { named }: Raising,
): Name | null {
  // "Beta said in February it had raised": whom its own sentence speaks of.
  const inside = ITSELF.has(document.words[first]!)
    ? firstSpokenOf(document, names, document.sentences[document.sentenceOf[first]!]!, first)
    : null;
  const above = inside ?? spokenOf(document, names, named === 'below' ? last : first);
  if (named !== 'below') return above;
  return above === null ? namedBelow(document, names, last) : null;
}

/** "A start-up that … has raised $5 million. Acme was founded …": the name that a sentence close below opens with. */
function namedBelow(document: Document, names: readonly Name[], token: number): Name | null {
  const { sentences, sentenceOf } = document;
  const own = sentenceOf[token - 1]!;
  for (let at = firstFrom(names, token); at < names.length; at++) {
    const name = names[at]!;
    const sentence = sentenceOf[name.first]!;
    if (sentence > own + SENTENCES_BELOW) return null;
    if (sentence > own && name.kind === 'organisation' && name.first === sentences[sentence]) return name;
  }
  return null;
}
const SENTENCES_BELOW = 3;

/** For each place of the slot that a rule is about, the shortest phrase that fits: a longer one only strays farther. */
function best<V>(document: Document, book: RuleBook<V>, mentions: readonly Mention[]) {
  const hits = new Map<
    number,
    {
      readonly match: ReturnType<typeof match>[number];
      readonly value: V;
      readonly rule: string;
      readonly confidence: number;
    }
  >();
  // Rule and two tokens as one number.
  const room = document.size + 1;
  for (const found of match(document, book, mentions)) {
    const slot = found.filled.company ?? found.filled.investors ?? found;
    const other = found.filled.buyer ?? found.filled.investors;
    const key = (found.rule * room + slot.first) * room + (other === undefined ? document.size : other.first);
    const known = hits.get(key);
    if (known !== undefined && known.match.last - known.match.first <= found.last - found.first) continue;
    const read = readMatch(found, book, 'who');
    if (read === null) continue;
    hits.set(key, { match: found, value: read.value, rule: read.rule, confidence: read.confidence });
  }
  return [...hits.values()].sort((a, b) => a.match.first - b.match.first);
}
