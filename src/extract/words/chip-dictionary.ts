/** Accelerator words as one dictionary: `chip` what is counted, `model` which, `filler` what may stand between, `watts`. */
import type { AcceleratorEntry } from '#domain/deal.ts';
import { type Dictionary, type Entry, makeDictionary } from '#text/dictionary.ts';
import { CHIP_FILLERS, CHIP_WORDS, type Chip, MODEL_ALIASES, MODEL_UNITS, POWER_WORDS } from './chips.ts';

export interface Model {
  readonly name: string;
  readonly chip: Chip;
}
export type ChipMeaning = string | Model;

const made = new WeakMap<readonly AcceleratorEntry[], Dictionary<ChipMeaning>>();

/** The built-in words and those of config/accelerators; made once for each list. */
export function chipDictionary(accelerators: readonly AcceleratorEntry[]): Dictionary<ChipMeaning> {
  const known = made.get(accelerators);
  if (known !== undefined) return known;
  const dictionary = makeDictionary(entries(accelerators));
  made.set(accelerators, dictionary);
  return dictionary;
}

function entries(accelerators: readonly AcceleratorEntry[]): readonly Entry<ChipMeaning>[] {
  const all: Entry<ChipMeaning>[] = [];
  for (const chip of ['GPU', 'TPU', 'chip'] as const) {
    for (const phrase of forms(CHIP_WORDS[chip])) all.push({ phrase, kind: 'chip', value: chip });
  }
  for (const phrase of forms(CHIP_FILLERS)) all.push({ phrase, kind: 'filler', value: '' });
  for (const watts of ['MW', 'GW'] as const) {
    for (const phrase of forms(POWER_WORDS[watts])) all.push({ phrase, kind: 'watts', value: watts });
  }
  for (const [phrase, model] of models(accelerators)) {
    for (const written of [phrase, `${phrase}s`]) all.push({ phrase: written, kind: 'model', value: model });
  }
  return all;
}

/** By how they are written; what config/ says counts more than what is built in. */
function models(accelerators: readonly AcceleratorEntry[]): ReadonlyMap<string, Model> {
  const all = new Map<string, Model>();
  for (const chip of ['GPU', 'TPU', 'chip'] as const) {
    for (const name of forms(MODEL_UNITS[chip])) all.set(name, { name: MODEL_ALIASES[name] ?? name, chip });
  }
  for (const [alias, name] of Object.entries(MODEL_ALIASES)) {
    all.set(alias, { name, chip: all.get(name)?.chip ?? 'GPU' });
  }
  for (const { model, aliases, unit } of accelerators) {
    for (const phrase of [model, ...aliases]) all.set(phrase, { name: model, chip: unit });
  }
  return all;
}

function forms(list: string): readonly string[] {
  return list.split(',').map((form) => form.trim());
}
