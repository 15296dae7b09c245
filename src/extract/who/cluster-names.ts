/** Which names of a text mean one party: "Modal Labs" and "Modal", "Andreessen Horowitz (a16z)", "Thomas Dohmke" and "Dohmke". */
import type { Registry } from '#domain/deal.ts';
import type { Document } from '#text/document.ts';
import { wordId } from '#text/vocabulary.ts';
import { type Cluster, Clusters } from './clusters.ts';
import { type Name, type NameKind, nameKey } from './name.ts';
import { isDomainEnd, LEGAL_FORM_WORDS } from './name-tails.ts';
import { COMPANY_ENDING, INVESTOR_ENDING, NATIONALITY, PLACE, wordClasses } from './word-classes.ts';

const OPEN = wordId('(');
const CLOSE = wordId(')');

/** `names` as they stand in the text. */
export function clusterNames(document: Document, names: readonly Name[], registry: Registry): Clusters {
  const groups = new Map<string, Name[]>();
  const aliases = registryAliases(registry);
  for (const name of names) {
    const key = keyOf(name, aliases);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  const parent = new Map<string, string>();
  mergeBrackets(document, names, aliases, parent);
  mergeShortForms(document, groups, parent);
  const clusters: Cluster[] = [];
  for (const group of mergeGroups(groups, parent))
    clusters.push({ kind: kindOf(group), names: group, name: bestForm(group) });
  return new Clusters(
    document,
    clusters.sort((a, b) => a.names[0]!.first - b.names[0]!.first),
  );
}

/** The namings of each party, in reading order. */
function mergeGroups(
  groups: ReadonlyMap<string, Name[]>,
  parent: ReadonlyMap<string, string>,
): Iterable<readonly Name[]> {
  if (parent.size === 0) return groups.values();
  const merged = new Map<string, Name[]>();
  for (const [key, group] of groups) {
    const root = rootOf(parent, key);
    const into = merged.get(root);
    if (into === undefined) merged.set(root, group);
    else into.push(...group);
  }
  for (const group of merged.values()) if (group.length > 1) group.sort((a, b) => a.first - b.first);
  return merged.values();
}

/** "Science Corporation", "Science Corp." and "Science" are one key; so are the registry's other names for one party. */
function keyOf(name: Name, aliases: ReadonlyMap<string, string>): string {
  const cut = name.text.lastIndexOf(' ');
  const isLegal = cut > 0 && LEGAL_FORM_WORDS.has(nameKey(name.text.slice(cut + 1)));
  const key = isLegal ? nameKey(name.text.slice(0, cut)) : name.key;
  return aliases.get(key) ?? key;
}

const aliasCache = new WeakMap<Registry, ReadonlyMap<string, string>>();

function registryAliases(registry: Registry): ReadonlyMap<string, string> {
  const known = aliasCache.get(registry);
  if (known !== undefined) return known;
  const aliases = new Map<string, string>();
  for (const entry of [...registry.companies, ...registry.investors]) {
    const key = nameKey(entry.name);
    for (const alias of entry.aliases) if (!aliases.has(nameKey(alias))) aliases.set(nameKey(alias), key);
  }
  aliasCache.set(registry, aliases);
  return aliases;
}

function rootOf(parent: ReadonlyMap<string, string>, key: string): string {
  let root = key;
  // Parents are always longer or earlier names; the bound is for safety alone.
  for (let steps = 0; steps < 8; steps++) {
    const next = parent.get(root);
    if (next === undefined || next === root) break;
    root = next;
  }
  return root;
}

/** "Andreessen Horowitz (a16z)": the bracket holds nothing else, and its letters are the name's in order. */
function mergeBrackets(
  document: Document,
  names: readonly Name[],
  aliases: ReadonlyMap<string, string>,
  parent: Map<string, string>,
): void {
  const { words } = document;
  for (let at = 0; at + 1 < names.length; at++) {
    const name = names[at]!;
    const next = names[at + 1]!;
    if (words[name.last] !== OPEN || next.first !== name.last + 1 || words[next.last] !== CLOSE) continue;
    if (!isShortFor(next.key, name.key)) continue;
    const long = keyOf(name, aliases);
    const short = keyOf(next, aliases);
    if (long !== short) parent.set(short, long);
  }
}

function isShortFor(short: string, long: string): boolean {
  if (short === 'a16z') return long === 'andreessenhorowitz';
  if (short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** A later short form belongs to the earlier long one, where only an ending is dropped or the name is a person's. */
function mergeShortForms(
  document: Document,
  groups: ReadonlyMap<string, readonly Name[]>,
  parent: Map<string, string>,
): void {
  const classes = wordClasses(document.language);
  for (const [key, group] of groups) {
    const name = group[0]!;
    if (!name.text.includes(' ')) {
      mergeDomain(document, name, groups, parent);
      continue;
    }
    if (name.kind === 'person') {
      const surname = groups.get(nameKey(name.text.slice(name.text.lastIndexOf(' ') + 1)));
      if (surname !== undefined && surname[0]!.kind === 'person' && !parent.has(surname[0]!.key))
        parent.set(surname[0]!.key, key);
      continue;
    }
    if (name.kind !== 'organisation') continue;
    mergePlaced(document, name, groups, parent);
    const { text } = name;
    const length = wordsIn(text);
    for (
      let end = text.lastIndexOf(' '), cut = length - 1;
      end > 0;
      end = text.lastIndexOf(' ', end - 1), cut--
    ) {
      const short = nameKey(text.slice(0, end));
      const other = groups.get(short);
      if (other === undefined || short === key || parent.has(short)) continue;
      if (other[0]!.kind !== 'organisation') continue;
      const endings = name.last - name.first === length ? endingsOf(document, classes, name, cut) : 0;
      const isHeaded = isHeadline(document, other, name);
      const later = other[0]!.first > name.first || isHeaded;
      const company = endings === COMPANY_ENDING;
      // "Google" is not "Google Ventures": an investor's arm that is named after its parent stays apart.
      if (!(later || company)) continue;
      // "Nova" above "Nova Silicon", if it is nowhere else Nova alone; and above "Nova Investment Company".
      const isMixed =
        isHeaded &&
        (other.every(({ span }) => span.part === 'title') ||
          (name.last - name.first === length && isEnding(document, classes, name, cut)));
      const isRepeated = other[0]!.first > name.first && length - cut === 1 && group.length > 1;
      if (endings === 0 && !isMixed && !isRepeated) continue;
      parent.set(short, key);
      break;
    }
  }
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** "Nova backs Acme" above "Nova Capital has put": a headline has less room. */
function isHeadline({ titleTokens, sentenceOf }: Document, short: readonly Name[], long: Name): boolean {
  if (long.span.part === 'title' || sentenceOf[long.first]! > sentenceOf[titleTokens]! + 1) return false;
  return short.every(({ span, first }) => span.part === 'title' || first > long.first);
}

/** "startup Singapore Acme Logic", elsewhere "Acme Logic": the place is no part of the name. */
function mergePlaced(
  document: Document,
  name: Name,
  groups: ReadonlyMap<string, readonly Name[]>,
  parent: Map<string, string>,
): void {
  const classes = wordClasses(document.language);
  if (((classes[document.words[name.first]!] ?? 0) & (PLACE | NATIONALITY)) === 0 || parent.has(name.key))
    return;
  const rest = nameKey(name.text.slice(name.text.indexOf(' ') + 1));
  if (rest !== name.key && groups.get(rest)?.[0]?.kind === 'organisation') parent.set(name.key, rest);
}

/** "Acme.ai", later "Acme" */
function mergeDomain(
  document: Document,
  name: Name,
  groups: ReadonlyMap<string, readonly Name[]>,
  parent: Map<string, string>,
): void {
  const dot = name.text.lastIndexOf('.');
  if (dot < 2 || !isDomainEnd(name.text.slice(dot + 1))) return;
  const short = nameKey(name.text.slice(0, dot));
  const others = groups.get(short) ?? [];
  const [other] = others;
  if (other?.kind !== 'organisation' || parent.has(short)) return;
  if (other.first > name.first || isHeadline(document, others, name)) parent.set(short, name.key);
}

/** What all words from `cut` on are: endings of companies, of investors, or neither (0). */
function endingsOf(document: Document, classes: Uint16Array, name: Name, cut: number): number {
  let all = COMPANY_ENDING | INVESTOR_ENDING;
  for (let token = name.first + cut; token < name.last; token++) all &= classes[document.words[token]!] ?? 0;
  return all & COMPANY_ENDING ? COMPANY_ENDING : all;
}

function isEnding(document: Document, classes: Uint16Array, name: Name, cut: number): boolean {
  for (let token = name.first + cut; token < name.last; token++)
    if (((classes[document.words[token]!] ?? 0) & (COMPANY_ENDING | INVESTOR_ENDING)) === 0) return false;
  return true;
}

function kindOf(group: readonly Name[]): NameKind {
  let person = 0;
  for (const { kind } of group) {
    if (kind === 'publication' || kind === 'place') return kind;
    if (kind === 'person') person++;
  }
  return person * 2 >= group.length ? 'person' : 'organisation';
}

/** Endings that say nothing: dropped where the text itself drops them. Others ("AI", "Labs") belong to the name. */
const EMPTY_ENDINGS: ReadonlySet<string> = new Set(
  'Inc Inc. Corp Corp. Corporation Co Co. Ltd Limited LLC PLC Plc GmbH Group Holdings Global Semiconductors Semiconductor International AG SA NV SE SpA AB ASA Oy Oyj BV Pvt Pte SAS Srl KK'.split(
    ' ',
  ),
);

/** How the text first names it, or the title where the text does not; a person by the longest form. */
function bestForm(group: readonly Name[]): string {
  if (group.length === 1) return group[0]!.text;
  if (group[0]!.kind === 'person')
    return group.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const first = group.find(({ span }) => span.part === 'text') ?? group[0]!;
  let best = first.text;
  if (isLoud(best)) best = group.find(({ text, key }) => key === first.key && !isLoud(text))?.text ?? best;
  // "Singapore Acme Logic", if "Acme Logic" is the same.
  const bare = best.slice(best.indexOf(' ') + 1);
  if (bare !== best && group.some(({ text }) => text === bare)) best = bare;
  for (;;) {
    const cut = best.lastIndexOf(' ');
    if (!EMPTY_ENDINGS.has(best.slice(cut + 1))) return best;
    const short = cut < 0 ? '' : best.slice(0, cut);
    if (timesWritten(group, short) <= timesWritten(group, best)) return best;
    best = short;
  }
}

function timesWritten(group: readonly Name[], form: string): number {
  let times = 0;
  for (const { text } of group) if (text === form) times++;
  return times;
}

/** "MOMO" in a heading may be "MoMo" below. */
function isLoud(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase();
}

/** The form that the deciding phrase uses, where it only adds to the first one ("Inflection", "Inflection AI"). */
export function storyForm(cluster: Cluster, clue: Name | null): string {
  if (clue === null || clue.span.part === 'title') return cluster.name;
  return clue.text.startsWith(`${cluster.name} `) &&
    !EMPTY_ENDINGS.has(clue.text.slice(clue.text.lastIndexOf(' ') + 1))
    ? clue.text
    : cluster.name;
}
