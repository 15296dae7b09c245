/** Slots of the quantity rules, defined once: which mention kinds fill them and what these hold. */
import type { Money } from '#domain/money.ts';
import type { ReadNumber } from '#text/numbers.ts';
import type { SlotKinds } from '../compile.ts';
import type { Model } from '../words/chip-dictionary.ts';
import type { Chip } from '../words/chips.ts';

/** What a slot of that name gives `read`. Currencies are ISO codes. */
export interface QuantitySlots {
  readonly number: ReadNumber;
  readonly low: ReadNumber;
  readonly high: ReadNumber;
  readonly rest: ReadNumber;
  readonly sign: string;
  readonly sign2: string;
  readonly code: string;
  readonly word: string;
  readonly unit: string;
  readonly unit2: string;
  readonly cents: string;
  readonly money: Money;
  readonly model: Model;
  readonly chip: Chip;
  readonly watts: 'MW' | 'GW';
  readonly letter: string;
}

/** `{unit}`: however a currency is written after its figure; `.doubtful` kinds mean other things too (see guards). */
export const QUANTITY_SLOTS: SlotKinds = {
  sign: ['sign', 'sign.doubtful'],
  code: ['code', 'code.doubtful'],
  unit: ['code', 'code.doubtful', 'vi.word', 'en.word', 'word.doubtful'],
  'any.model': ['model', 'model.shape'],
  'vi.word': ['vi.word', 'word.doubtful'],
};
