/** Slots of the quantity rules, defined once: which mention kinds fill them and what these hold. */
import type { ReadNumber } from '#text/numbers.ts';
import type { SlotKinds } from '../compile.ts';

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
  readonly cents2: string;
}

/** `{unit}`: however a currency is written after its figure. */
export const QUANTITY_SLOTS: SlotKinds = { unit: ['code', 'vi.word', 'en.word'] };
