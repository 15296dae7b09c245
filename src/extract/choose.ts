/** From all matches to mentions: leftmost, then longest, then first in the book; what loses is kept with the reason. */
import type { RuleBook } from './compile.ts';
import type { Mention } from './mention.ts';
import type { Match, Slots } from './rule.ts';

export interface Lost {
  readonly match: Match;
  readonly rule: string;
  /** "refused": the words fit, the sense did not; else the name of the rule that won the same words. */
  readonly reason: 'refused' | { readonly won: string };
}

export interface Choice<V> {
  readonly chosen: readonly Mention<V>[];
  readonly lost: readonly Lost[];
}

const USUAL_CONFIDENCE = 0.95;

/** Reads matches of one book so that no two chosen ones share a token. They come in reading order. */
export function choose<V>(matches: readonly Match[], book: RuleBook<V>, kind: string): Choice<V> {
  const sorted = matches
    .map((each) => placed(each, book))
    .sort(
      (a, b) => a.from - b.from || b.to - a.to || b.last - b.first - (a.last - a.first) || a.rule - b.rule,
    );
  const chosen: Mention<V>[] = [];
  const lost: Lost[] = [];
  let end = 0;
  let winner = '';
  for (const match of sorted) {
    const rule = book.rules[match.rule]!;
    if (match.from < end) {
      lost.push({ match, rule: rule.name, reason: { won: winner } });
      continue;
    }
    const mention = readPlaced(match, book, kind);
    if (mention === null) {
      lost.push({ match, rule: rule.name, reason: 'refused' });
      continue;
    }
    chosen.push(mention);
    end = match.to;
    winner = rule.name;
  }
  return { chosen, lost };
}

/** What one match means, or null where its rule refuses it. */
export function readMatch<V>(found: Match, book: RuleBook<V>, kind: string): Mention<V> | null {
  return readPlaced(placed(found, book), book, kind);
}

function readPlaced<V>(match: Match, book: RuleBook<V>, kind: string): Mention<V> | null {
  const rule = book.rules[match.rule]!;
  const values: Record<string, unknown> = {};
  for (const name in match.filled) values[name] = match.filled[name]!.value;
  // Books are typed by what their slots hold; that the mentions hold it is what the rule runner proves.
  const read = rule.read as unknown as (slots: Slots, match: Match) => V | null;
  const value = read(values, match);
  if (value === null) return null;
  const confidence = rule.confidence ?? USUAL_CONFIDENCE;
  return { kind, first: match.from, last: match.to, value, rule: rule.name, confidence };
}

/** A rule that names its mention by a slot has it where that slot is. */
function placed(match: Match, book: RuleBook): Match {
  const at = book.rules[match.rule]!.at;
  const mention = at === undefined ? undefined : match.filled[at];
  return mention === undefined ? match : { ...match, from: mention.first, to: mention.last };
}
