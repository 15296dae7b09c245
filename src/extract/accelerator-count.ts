/** What a count of accelerators says, and when a number before "GPU" counts none. */
import { type ReadNumber, tidy } from '#text/numbers.ts';
import { GLUED, NUMBER } from '#text/tokenize.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from './rule.ts';
import { endsPhrase, isOrdinal } from './rules/guards.ts';
import type { Model } from './words/chip-dictionary.ts';
import type { Chip } from './words/chips.ts';

export interface AcceleratorCount {
  readonly count: number;
  readonly high: number | null;
  readonly unit: Chip;
  readonly model: string | null;
}

/** "two new chips" are products, not a cluster: smaller counts are none, but with a model named. */
const FEWEST = 10;
const FEWEST_OF_A_MODEL = 2;
/** Memory, phones and sales figures by the billion. */
const MOST = 1e9;
/** Years that stories about accelerators speak of. */
const FIRST_YEAR = 2012;
const LAST_YEAR = 2040;
const FEWEST_GROWN = 1000;
const HYPHEN = wordId('-');
/** What makes other chips of "chip": memory chips, mobile chips, a GPU hour. */
const OTHERS = new Set(
  'nhớ memory phone smartphone điện di hour hours giờ cloud instance startup startups company companies maker makers market business day days core cores clusters model models rack racks server servers'
    .split(' ')
    .map(wordId),
);

/** One count; null where the words count something else. */
export function countOf(
  number: ReadNumber,
  chip: Chip | null,
  model: Model | null,
  match: Match,
): AcceleratorCount | null {
  const fewest = model === null ? FEWEST : FEWEST_OF_A_MODEL;
  if (!Number.isInteger(number.value) || number.value < fewest || number.value >= MOST) return null;
  if (isLikelyYear(number) && !hasGroups(match, 'number')) return null;
  if (match.document.words[match.from - 1] === HYPHEN || isOrdinal(match) || isOther(match)) return null;
  if (isPartOfName(match) || isDashed(match)) return null;
  return { count: number.value, high: null, unit: unitOf(chip, model), model: model?.name ?? null };
}

export function countRange(
  low: ReadNumber,
  high: ReadNumber,
  chip: Chip | null,
  model: Model | null,
  match: Match,
): AcceleratorCount | null {
  const count = low.scale > 1 ? low.value : tidy(low.value * high.scale);
  if (count >= high.value || count < FEWEST || high.value >= MOST) return null;
  if (isLikelyYear(low) || isOther(match)) return null;
  return { count, high: high.value, unit: unitOf(chip, model), model: model?.name ?? null };
}

function isLikelyYear({ value, scale, digits }: ReadNumber): boolean {
  return digits && scale === 1 && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** What a count mentioned before grows to; null for small figures, years and things that are named. */
export function grownCount(
  number: ReadNumber,
  before: AcceleratorCount,
  match: Match,
): AcceleratorCount | null {
  if (!Number.isInteger(number.value) || number.value <= before.count || number.value >= MOST) return null;
  if (number.value < FEWEST_GROWN || isLikelyYear(number) || !endsPhrase(match)) return null;
  return { ...before, count: number.value, high: null };
}

/** "2,048 GPUs" is a count where "2048 GPUs" might be, and "2024 GPU" is not. */
function hasGroups(match: Match, slot: string): boolean {
  const { first } = match.filled[slot]!;
  return match.document.ends[first]! - match.document.starts[first]! > 4;
}

/** "GTX 1080 GPU" is one card; "M4W 3L4" is a postcode. */
const SERIES = new Set('gtx rtx rx radeon geforce quadro arc tesla'.split(' ').map(wordId));

function isPartOfName({ document, from, filled }: Match): boolean {
  if (SERIES.has(document.words[from - 1] ?? 0)) return true;
  const model = filled.model;
  return (
    model !== undefined &&
    (document.flags[model.first]! & GLUED) !== 0 &&
    document.kinds[model.first - 1] === NUMBER
  );
}

/** "100,000-GPU" is one word; "500 - GPU prices" is two. */
function isDashed({ document, filled }: Match): boolean {
  const { last } = filled.number!;
  if (document.words[last] !== HYPHEN) return false;
  return (document.flags[last]! & document.flags[last + 1]! & GLUED) === 0;
}

function isOther(match: Match): boolean {
  const { words } = match.document;
  return OTHERS.has(words[words[match.last] === HYPHEN ? match.last + 1 : match.last] ?? 0);
}

function unitOf(chip: Chip | null, model: Model | null): Chip {
  return chip ?? model?.chip ?? 'chip';
}
