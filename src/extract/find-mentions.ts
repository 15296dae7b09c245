/**
 * Every quantity in a text, as mentions: the first tier, on which all other rules stand.
 *
 *   const document = prepare({ title, text });
 *   const found = findMentions(document, registry);
 *   found.money             every amount written: value, currency, high, bound. In reading order, none overlapping
 *   found.accelerators      counts of GPUs, TPUs, chips: count, high, unit, model, bound. A count said twice is there twice
 *   found.power             MW and GW: value, high, unit, bound
 *   found.rounds            "Series C", "Seed", "Pre-Series A", "Series B extension" …
 *   found.investorCounts    how many investors, banks, funds
 *   found.percents          12.5 for "12.5%"
 *   found.numbers           every number, also those inside the above
 *   found.all               everything above, for the slots {money} {accelerators} {power} {round} {investorCount} {percent} {number}
 *
 * A mention's place is in tokens; `spanOfMention(document, mention)` gives its span in the original, `surfaceOf` its words.
 */

import type { Registry } from '#domain/deal.ts';
import type { Bound, Money } from '#domain/money.ts';
import type { Document } from '#text/document.ts';
import type { ReadNumber } from '#text/numbers.ts';
import type { AcceleratorCount } from './accelerator-count.ts';
import { type Choice, choose } from './choose.ts';
import type { RuleBook } from './compile.ts';
import { findNumbers } from './find-numbers.ts';
import { findChips, findCurrencies, findRoundWords } from './find-words.ts';
import { match } from './match.ts';
import type { Mention } from './mention.ts';
import type { Power } from './power.ts';
import * as books from './quantity-books.ts';
import type { Round } from './round.ts';

export interface Mentions {
  readonly money: readonly Mention<Money>[];
  readonly accelerators: readonly Mention<AcceleratorCount & { readonly bound: Bound }>[];
  readonly power: readonly Mention<Power & { readonly bound: Bound }>[];
  readonly rounds: readonly Mention<Round>[];
  readonly investorCounts: readonly Mention<number>[];
  readonly percents: readonly Mention<number>[];
  readonly numbers: readonly Mention<ReadNumber>[];
  readonly all: readonly Mention[];
}

/** Which rule books to use and who listens; tests leave rules out, `explain` listens. */
export interface FindOptions {
  readonly books?: Partial<typeof books>;
  readonly heard?: (kind: string, choice: Choice<unknown>) => void;
}

/** Reads all quantities of a document. Pure; the time is linear in the number of tokens. */
export function findMentions(
  document: Document,
  registry: Pick<Registry, 'accelerators'> = NO_REGISTRY,
  options: FindOptions = {},
): Mentions {
  const use = options.books === undefined ? books : { ...books, ...options.books };
  const read = <V>(book: RuleBook<V>, kind: string, from: readonly Mention[]): readonly Mention<V>[] => {
    if (from.length === 0 && kind !== 'round') return [];
    const choice = choose(match(document, book, from), book, kind);
    options.heard?.(kind, choice);
    return choice.chosen;
  };
  const numbers = findNumbers(document);
  const currencies = findCurrencies(document, numbers);
  const money = read(use.moneyBook, 'money', [...currencies, ...numbers]).slice(0, MOST_AMOUNTS);
  const free = withoutUsed(document, numbers, money);
  const chips = findChips(document, free, registry.accelerators);
  const counted = chips.length === 0 ? [] : [...chips, ...free];
  const said = read(use.acceleratorBook, 'accelerators', counted);
  const grown = said.length === 0 ? [] : read(use.grownBook, 'accelerators.grown', [...said, ...free]);
  const accelerators = inOrder(document, said, grown).slice(0, MOST_OTHERS);
  const power = read(use.powerBook, 'power', counted).slice(0, MOST_OTHERS);
  const investorCounts = read(use.investorCountBook, 'investorCount', free).slice(0, MOST_OTHERS);
  const percents = read(use.percentBook, 'percent', free);
  const rounds = read(use.roundBook, 'round', findRoundWords(document)).slice(0, MOST_OTHERS);
  const figures = [...money, ...accelerators, ...power, ...investorCounts];
  const bounds = boundsOf(read(use.boundBook, 'bound', figures));
  const bounded = {
    money: money.map((each) => (each.value.high === null ? withBound(each, bounds) : each)),
    accelerators: accelerators.map((each) => withBound(each, bounds)),
    power: power.map((each) => withBound(each, bounds)),
  };
  const all = [
    ...numbers,
    ...bounded.money,
    ...bounded.accelerators,
    ...bounded.power,
    ...rounds,
    ...investorCounts,
    ...percents,
  ];
  return { ...bounded, rounds, investorCounts, percents, numbers, all };
}

/** More amounts of money, and more of each other kind, than any article holds. */
const MOST_AMOUNTS = 1000;
const MOST_OTHERS = 500;

const NO_REGISTRY: Pick<Registry, 'accelerators'> = { accelerators: [] };

/** Both lists in reading order; what shares a token with the first is left out of the second. */
function inOrder<V>(
  document: Document,
  first: readonly Mention<V>[],
  second: readonly Mention<V>[],
): readonly Mention<V>[] {
  if (second.length === 0) return first;
  const kept = withoutUsed(document, second, first).map((late) => ({ ...late, kind: 'accelerators' }));
  return [...first, ...kept].sort((a, b) => a.first - b.first);
}

/** Numbers that no amount of money has taken: "5 USD" counts no chips. */
function withoutUsed<V>(
  document: Document,
  mentions: readonly Mention<V>[],
  taken: readonly Mention[],
): readonly Mention<V>[] {
  const used = new Uint8Array(document.size);
  for (const { first, last } of taken) used.fill(1, first, last);
  return mentions.filter((mention) => used[mention.first] === 0);
}

function boundsOf(bounds: readonly Mention<Bound>[]): ReadonlyMap<number, Bound> {
  return new Map(bounds.map((bound) => [bound.first, bound.value]));
}

function withBound<V extends object>(
  mention: Mention<V>,
  bounds: ReadonlyMap<number, Bound>,
): Mention<V & { readonly bound: Bound }> {
  const bound =
    bounds.get(mention.first) ?? ('high' in mention.value && mention.value.high !== null ? 'range' : 'exact');
  return { ...mention, value: { ...mention.value, bound } };
}
