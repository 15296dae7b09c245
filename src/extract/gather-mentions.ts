/** The engine's mentions as the later steps take them: with spans, and conversions tied to the sums they convert. */
import type { Money } from '#domain/money.ts';
import { type Document, spanOf } from '#text/document.ts';
import type { Mentions as Found } from './find-mentions.ts';
import type { Mention } from './mention.ts';
import type { AmountMention, Mentions } from './types.ts';
import { wordsOf } from './words.ts';

const OPENS = new Set(wordsOf('( ['));
/** What may stand between an opening bracket and the converted sum. */
const BETWEEN = new Set(
  wordsOf(
    '~ ≈ = about around approximately roughly or nearly over some khoảng tương đương hơn gần xấp xỉ tức ước tính',
  ),
);
const LONGEST = 6;

export function gatherMentions(document: Document, found: Found): Mentions {
  const money: AmountMention[] = [];
  for (const mention of found.money) {
    const before = money.length - 1;
    money.push({
      ...placeOf(document, mention),
      money: mention.value,
      rule: mention.rule,
      conversionOf: convertsWhich(document, money[before], before, mention),
    });
  }
  return {
    money,
    counts: found.accelerators.map((each) => ({
      ...placeOf(document, each),
      ...each.value,
      rule: each.rule,
    })),
    power: found.power.map((each) => ({ ...placeOf(document, each), ...each.value, rule: each.rule })),
    rounds: found.rounds.map((each) => ({
      ...placeOf(document, each),
      round: each.value,
      rule: each.rule,
    })),
  };
}

function placeOf(document: Document, mention: Mention) {
  const { first, last } = mention;
  return { first, last, span: spanOf(document, first, last) };
}

/** "€5.2 million (~$6.1M)": a sum in another currency in the bracket right behind a sum. */
function convertsWhich(
  document: Document,
  before: AmountMention | undefined,
  index: number,
  mention: Mention<Money>,
): number | null {
  if (before === undefined || mention.first - before.last > LONGEST) return null;
  if (before.money.currency === mention.value.currency) return null;
  let opened = before.conversionOf !== null;
  for (let at = before.last; at < mention.first; at += 1) {
    const word = document.words[at] ?? 0;
    if (OPENS.has(word)) opened = true;
    else if (!BETWEEN.has(word)) return null;
  }
  return opened ? (before.conversionOf ?? index) : null;
}
