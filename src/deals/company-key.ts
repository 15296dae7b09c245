/** Under which keys a company is found: web domain, alias, folded name; never a bare common word. */
import type { CompanyEntry, NamedEntity, Registry } from '#domain/deal.ts';
import { fold } from '#text/fold.ts';
import { AFTER_NAME, BEFORE_NAME, COMMON_WORDS, LOOSE_TAIL, NO_NAME } from './name-words.ts';

export interface NameKeys {
  /** One of these in common: the same company. */
  readonly sure: readonly string[];
  /** One of these in common: perhaps ("Figure" and "Figure AI"); other facts must say so too. */
  readonly loose: readonly string[];
  /** The registry's own spelling, where it knows the name. */
  readonly entry: CompanyEntry | null;
}

const SHORTEST_STEM = 4;
const LONGEST_NAME = 120;

/**
 * @param name as an article writes it
 * @returns no keys at all where it is no name ("startup", "công ty này")
 */
export function companyKeys(name: string, registry: Registry): NameKeys {
  const cache = keyCaches.get(registry) ?? new Map<string, NameKeys>();
  keyCaches.set(registry, cache);
  const known = cache.get(name);
  if (known) return known;
  if (cache.size > 5000) cache.clear();
  const keys = makeKeys(name, registry);
  cache.set(name, keys);
  return keys;
}

// Names repeat in every report of a story; a registry never changes once it is read.
const keyCaches = new WeakMap<Registry, Map<string, NameKeys>>();

/** "Zhipu AI (Z.ai)" is found under both names. */
function makeKeys(name: string, registry: Registry): NameKeys {
  const written = name.slice(0, LONGEST_NAME);
  const bracket = /^([^(]{2,80})\(([^()]{2,60})\)\s*$/u.exec(written);
  if (!bracket) return keysOfOne(written, registry);
  const [outer, inner] = [keysOfOne(bracket[1]!, registry), keysOfOne(bracket[2]!, registry)];
  return {
    sure: [...new Set([...outer.sure, ...inner.sure.filter(isProperKey)])],
    loose: [...new Set([...outer.loose, ...inner.loose])],
    entry: outer.entry ?? inner.entry,
  };
}

/** What stands in brackets may be a year, a country or a ticker; those find nothing. */
function isProperKey(key: string): boolean {
  const name = key.slice(2);
  return (
    key.startsWith('d:') ||
    (name.length >= SHORTEST_STEM && !/^\d+$/u.test(name) && !COMMON_WORDS.has(name) && !PLACES.has(name))
  );
}

const PLACES: ReadonlySet<string> = new Set(
  'vietnam viet nam singapore china france germany japan india israel america canada london europe asia ticker nasdaq hose formerly'.split(
    ' ',
  ),
);

function keysOfOne(name: string, registry: Registry): NameKeys {
  const bare = bareName(name);
  if (bare === '' || NO_NAME.has(bare)) return { sure: [], loose: [], entry: null };
  const stem = withoutTail(bare, ['ai']);
  const entry = entryOf(name, bare, stem, registry);
  if (entry) return { sure: entryKeys(entry), loose: [], entry };
  const sure = new Set([`n:${compact(bare)}`]);
  const loose = new Set<string>();
  if (stem !== null && isDistinct(stem)) sure.add(`n:${compact(stem)}`);
  const core = withoutTail(stem ?? bare, LOOSE_TAIL) ?? stem;
  if (core !== null && compact(core).length > 2) loose.add(`l:${compact(core)}`);
  loose.add(`l:${compact(bare)}`);
  return { sure: [...sure], loose: [...loose], entry: null };
}

/** The folded name without legal forms and without what is put before names. */
export function bareName(name: string): string {
  let bare = fold(name);
  for (const before of BEFORE_NAME) {
    if (bare.startsWith(`${before} `)) {
      bare = bare.slice(before.length + 1);
      break;
    }
  }
  for (let cut = withoutTail(bare, AFTER_NAME); cut !== null; cut = withoutTail(bare, AFTER_NAME)) bare = cut;
  return bare;
}

function withoutTail(bare: string, tails: readonly string[]): string | null {
  for (const tail of tails) {
    if (bare.endsWith(` ${tail}`)) return bare.slice(0, -tail.length - 1);
  }
  return null;
}

function isDistinct(stem: string): boolean {
  return compact(stem).length >= SHORTEST_STEM && !COMMON_WORDS.has(stem) && !NO_NAME.has(stem);
}

/** Papers write "Open AI" and "OpenAI", "DeepSeek" and "Deep Seek". */
function compact(bare: string): string {
  return bare.replaceAll(' ', '');
}

function entryKeys(entry: CompanyEntry): string[] {
  const keys = new Set<string>();
  if (entry.domain !== null) keys.add(`d:${entry.domain.toLowerCase()}`);
  for (const name of [entry.name, ...entry.aliases]) keys.add(`n:${compact(bareName(name))}`);
  return [...keys];
}

function entryOf(name: string, bare: string, stem: string | null, registry: Registry): CompanyEntry | null {
  const index = indexOf(registry);
  return (
    index.get(compact(bare)) ??
    index.get(`.${name.trim().toLowerCase()}`) ??
    (stem !== null && isDistinct(stem) ? index.get(compact(stem)) : undefined) ??
    (isDistinct(bare) ? index.get(`${compact(bare)}ai`) : undefined) ??
    null
  );
}

const indexes = new WeakMap<Registry, Map<string, CompanyEntry>>();

function indexOf(registry: Registry): Map<string, CompanyEntry> {
  const index = indexes.get(registry) ?? indexNames(registry.companies);
  indexes.set(registry, index);
  return index;
}

/** By compact name and alias, and by domain with a dot before it; the first entry keeps a name that two claim. */
function indexNames<T extends NamedEntity>(entries: readonly T[]): Map<string, T> {
  const index = new Map<string, T>();
  const add = (key: string, entry: T) => {
    if (!index.has(key)) index.set(key, entry);
  };
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) add(compact(bareName(name)), entry);
    if (entry.domain !== null) add(`.${entry.domain.toLowerCase()}`, entry);
  }
  return index;
}
