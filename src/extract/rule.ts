/**
 * The rule engine's vocabulary. A rule is a record that a Vietnamese journalist can read aloud and extend:
 *
 *   {
 *     name: 'vi.money.number-currency',
 *     phrase: '{number} {currency}',
 *     read: ({ number, currency }) => money(number.value, currency),
 *     examples: [['rót 1,5 nghìn tỷ đồng vào AI', '1,5 nghìn tỷ đồng', money(1.5e12, 'VND')]],
 *     counterExamples: ['5 triệu người dùng'],
 *   }
 *
 * A phrase is words and
 *   {money}          a mention of that kind, found before (see mention.ts); `{high:number}` gives it another name in `read`
 *   (gọi|huy động)   one of several, each a phrase itself; `(vừa|)` may be left out
 *   [ ]              the mention is what stands between; all the matched words if there are none
 *   …                up to 8 tokens of anything within the sentence; `…3` up to 3
 *   {word} {capital} any one word; any one word that begins with a capital
 *   \( \) \| \{ \[   the character itself
 * Case, dash forms and tone placement (toà, tòa) don't matter. A phrase never leaves its sentence.
 *
 * Use:   const book = compile(rules, slots);                   once, when the module loads (compile.ts)
 *        const matches = match(document, book, mentions);      every match of every rule, in one pass (match.ts)
 *        const { chosen, lost } = choose(matches, book, 'x');  leftmost, then longest, then first in the book (choose.ts)
 * `proveRules` in tests/helpers/prove-rules.ts proves every example, every counter-example and that each rule is needed.
 */
import type { Document } from '#text/document.ts';
import type { Mention } from './mention.ts';

export type NonEmpty<T> = readonly [T, ...T[]];

/** What a rule reads from: values of the slots by name, and the match itself for the rare rule that looks around. */
export interface Rule<V, S = Slots> {
  /** language.kind.what-it-reads */
  readonly name: string;
  readonly phrase: string | NonEmpty<string>;
  /** The value, or null where the words fit but the sense does not. */
  readonly read: (slots: S, match: Match) => V | null;
  /** Which slot is the mention, where it is just one; the same as square brackets around it in every phrase. */
  readonly at?: string;
  /** 0 to 1; 0.95 if left out. */
  readonly confidence?: number;
  /** Sentence, the words that must be found in it, and their value. */
  readonly examples: NonEmpty<readonly [sentence: string, surface: string, value: V]>;
  /** Sentences in which this rule must find nothing. */
  readonly counterExamples: NonEmpty<string>;
}

/** Values by slot name; books narrow it to what their slots hold. */
export type Slots = Readonly<Record<string, unknown>>;

/** One way in which a rule's phrase fits. */
export interface Match {
  readonly document: Document;
  /** Place of the rule in its book. */
  readonly rule: number;
  /** First token matched, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** The mention's own tokens: those in square brackets, or all. */
  readonly from: number;
  readonly to: number;
  /** The mentions that filled the slots, by slot name. */
  readonly filled: Readonly<Record<string, Mention>>;
}
