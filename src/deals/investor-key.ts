/** One investor, however papers write it: "a16z" and "Andreessen Horowitz", "Quỹ Mekong Capital" and "Mekong Capital". */
import type { Registry } from '#domain/deal.ts';
import { fold } from '#text/fold.ts';
import { AFTER_NAME } from './name-words.ts';

/** Short forms that are used worldwide; the registry's entries come first. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  a16z: 'andreessen horowitz',
  'andreessen horowitz a16z': 'andreessen horowitz',
  gv: 'google ventures',
  yc: 'y combinator',
  ycombinator: 'y combinator',
  nea: 'new enterprise associates',
  kpcb: 'kleiner perkins',
  lsvp: 'lightspeed',
  qia: 'qatar investment authority',
  adia: 'abu dhabi investment authority',
  pif: 'public investment fund',
  svb: 'silicon valley bank',
  'fidelity management research': 'fidelity',
  'fidelity management': 'fidelity',
  'fidelity investments': 'fidelity',
  't rowe price associates': 't rowe price',
  'founders fund growth': 'founders fund',
};
const BEFORE: readonly string[] = [
  'quỹ đầu tư mạo hiểm',
  'quỹ đầu tư',
  'quỹ',
  'tập đoàn',
  'công ty',
  'the',
].map(fold);
/** A tail that says what the firm is, not which. */
const TAILS: readonly string[] = [
  'venture capital',
  'venture partners',
  'growth equity',
  'capital partners',
  'capital management',
  'management company',
  'ventures',
  'venture',
  'capital',
  'partners',
  'management',
  'investments',
  'investment',
  'vc',
  'fund',
  ...AFTER_NAME,
];
const SHORTEST = 4;
/** Companies whose fund is not the company. */
const HAS_AN_ARM: ReadonlySet<string> = new Set(
  'google intel microsoft samsung salesforce qualcomm cisco comcast dell citi hsbc bosch sony toyota amazon vng fpt cmc'.split(
    ' ',
  ),
);

export interface InvestorName {
  readonly key: string;
  /** The registry's spelling, else as written. */
  readonly name: string;
}

/** @returns equal keys for one investor; the name to show */
export function investorName(name: string, registry: Registry): InvestorName {
  const cache = caches.get(registry) ?? new Map<string, InvestorName>();
  caches.set(registry, cache);
  const known = cache.get(name);
  if (known) return known;
  if (cache.size > 20_000) cache.clear();
  const made = makeName(name, registry);
  cache.set(name, made);
  return made;
}

// The same few thousand names come again with every report.
const caches = new WeakMap<Registry, Map<string, InvestorName>>();

function makeName(name: string, registry: Registry): InvestorName {
  const index = indexOf(registry);
  const folded = trimBefore(fold(name.slice(0, 120)));
  const entry = index.get(folded) ?? index.get(core(folded));
  if (entry !== undefined) return { key: core(trimBefore(fold(entry))), name: entry };
  const long = SHORT_FORMS[folded] ?? folded;
  return { key: core(long), name: name.trim() };
}

/** "Sequoia Capital" and "Sequoia" are one; "Capital Group" keeps its only words. */
function core(folded: string): string {
  for (const tail of TAILS) {
    if (!folded.endsWith(` ${tail}`)) continue;
    const rest = folded.slice(0, -tail.length - 1);
    if (HAS_AN_ARM.has(rest) && !AFTER_NAME.includes(tail)) break;
    if (rest.replaceAll(' ', '').length >= SHORTEST) return rest.replaceAll(' ', '');
  }
  return folded.replaceAll(' ', '');
}

function trimBefore(folded: string): string {
  for (const before of BEFORE) if (folded.startsWith(`${before} `)) return folded.slice(before.length + 1);
  return folded;
}

const indexes = new WeakMap<Registry, Map<string, string>>();

function indexOf(registry: Registry): Map<string, string> {
  let index = indexes.get(registry);
  if (index) return index;
  index = new Map();
  for (const { name, aliases } of [...registry.investors, ...registry.companies]) {
    for (const one of [name, ...aliases]) {
      const folded = trimBefore(fold(one));
      for (const key of [folded, core(folded)]) if (!index.has(key)) index.set(key, name);
    }
  }
  indexes.set(registry, index);
  return index;
}
