/**
 * Every quantity in a text, as mentions.
 *
 *   const document = prepare({ title, text });
 *   const found = findMentions(document);
 *   found.money          Mention<Money>[] in reading order, none overlapping; `spanOfMention(document, mention)` for the span
 *
 * Hand `found.all` to `match` so that the slots {money}, {number} … of your own books are filled.
 */
import type { Money } from '#domain/money.ts';
import type { Document } from '#text/document.ts';
import { choose } from './choose.ts';
import { compile } from './compile.ts';
import { findCurrencies, findNumbers } from './find-numbers.ts';
import { match } from './match.ts';
import type { Mention } from './mention.ts';
import { moneyRules as bothMoney } from './rules/both/money.ts';
import { moneyRules as enMoney } from './rules/en/money.ts';
import { QUANTITY_SLOTS } from './rules/slots.ts';
import { moneyRules as viMoney } from './rules/vi/money.ts';

export interface Mentions {
  readonly money: readonly Mention<Money>[];
  readonly all: readonly Mention[];
}

export const moneyBook = compile([...viMoney, ...enMoney, ...bothMoney], QUANTITY_SLOTS);

export function findMentions(document: Document): Mentions {
  const currencies = findCurrencies(document);
  const numbers = findNumbers(document, currencies);
  const words = [...currencies, ...numbers];
  const money = choose(match(document, moneyBook, words), moneyBook, 'money').chosen;
  return { money, all: [...numbers, ...money] };
}
