/** Kind and status of one deal: by the words in the sentences that state it. */

import type { DealKind, ReportedStatus } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';
import { compile, type RuleBook } from './compile.ts';
import { firstFrom } from './first-from.ts';
import { match } from './match.ts';
import type { Mention } from './mention.ts';
import { KIND_RULES as EN_KIND } from './rules/en/deal-kind.ts';
import { STATUS_RULES as EN_STATUS } from './rules/en/status.ts';
import { KIND_RULES as VI_KIND } from './rules/vi/deal-kind.ts';
import { STATUS_RULES as VI_STATUS } from './rules/vi/status.ts';
import type { Party, Place, RoledAmount } from './types.ts';

export interface DealTerms {
  readonly kind: DealKind;
  readonly status: ReportedStatus;
  readonly evidence: { readonly kind: Evidence | null; readonly status: Evidence | null };
}

interface Word<Meaning> {
  readonly means: Meaning;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** By sentence. */
interface TermWords {
  readonly kinds: ReadonlyMap<number, readonly Word<DealKind>[]>;
  readonly statuses: ReadonlyMap<number, readonly Word<ReportedStatus>[]>;
}

const KINDS = { vi: compile(VI_KIND), en: compile(EN_KIND) };
const STATUSES = { vi: compile(VI_STATUS), en: compile(EN_STATUS) };
/** Sentences of the text that may speak of a deal without an amount. */
const OPENING = 4;
/** Rules that name a company as bought. */
const BOUGHT = /(buys|is-bought|mua-lại)$/u;

/**
 * Reads the terms of deals of one text: `new TermReader(document, mentions.money…).of(company, amounts)` for each deal,
 * where `amounts` are those of this deal (its size, its valuation), maybe none.
 */
export class TermReader {
  readonly #document: Document;
  readonly #money: readonly Mention[];
  /** Read when the first deal asks: most texts report none. */
  #words: TermWords | null = null;

  constructor(document: Document, money: readonly Mention[]) {
    this.#document = document;
    this.#money = money;
  }

  get #found(): TermWords {
    const language = this.#document.language === 'vi' ? 'vi' : 'en';
    this.#words ??= {
      kinds: bySentence(this.#document, KINDS[language], this.#money),
      statuses: bySentence(this.#document, STATUSES[language], this.#money),
    };
    return this.#words;
  }

  of(company: Party, amounts: readonly RoledAmount[]): DealTerms {
    const sentences = this.#sentencesOf(company, amounts);
    const kind = this.#kindOf(sentences, amounts);
    const status =
      this.#stillTalks(company, amounts) ??
      this.#closingLater(company, amounts) ??
      this.#statusOf(sentences, amounts, kind?.means ?? 'equity');
    return {
      kind: kind?.means ?? 'equity',
      status: status?.means ?? 'closed',
      evidence: {
        kind: kind && this.#evidence(kind, 0.85),
        status: status && this.#evidence(status, 0.85),
      },
    };
  }

  /** The sentences of the amounts; without any, those of the title and opening that name the company. */
  #sentencesOf(company: Party, amounts: readonly RoledAmount[]): readonly number[] {
    const { sentenceOf, titleTokens } = this.#document;
    const found = new Set<number>();
    for (const { mention } of amounts) found.add(sentenceOf[mention.first] ?? 0);
    const opening = (sentenceOf[titleTokens] ?? 0) + OPENING;
    for (const place of company.places) {
      const sentence = sentenceOf[place.first] ?? 0;
      if (sentence <= opening && (found.size === 0 || amounts.length === 0 || place.first < titleTokens))
        found.add(sentence);
    }
    return [...found].sort((a, b) => a - b);
  }

  #kindOf(sentences: readonly number[], amounts: readonly RoledAmount[]): Word<DealKind> | null {
    const words = sentences.flatMap((sentence) => this.#found.kinds.get(sentence) ?? []);
    const weights = new Map<DealKind, number>();
    const places = amounts.map(({ mention }) => mention).sort((a, b) => a.first - b.first);
    for (const word of words) {
      const near = Math.min(FAR, distanceToNearest(word, places));
      weights.set(word.means, (weights.get(word.means) ?? 0) + 1 / (1 + near));
    }
    // Led by investors, in a named round: equity, however strategic its backers.
    if (weights.has('equity')) weights.delete('strategic');
    let best: DealKind | null = null;
    for (const [kind, weight] of weights)
      if (best === null || weight * factor(kind) > (weights.get(best) ?? 0) * factor(best)) best = kind;
    return words.find((word) => word.means === best) ?? null;
  }

  /** "is in talks to acquire", in a text that nowhere says that it has. */
  #stillTalks(company: Party, amounts: readonly RoledAmount[]): Word<ReportedStatus> | null {
    if (this.#document.language === 'vi') return null;
    if (!isPurchase(company, amounts)) return null;
    let talks: Word<ReportedStatus> | null = null;
    for (const [sentence, words] of this.#found.statuses) {
      if (sentence > PURCHASE_OPENING) continue;
      for (const word of words) {
        if (word.means !== 'talks') return null;
        talks ??= word;
      }
    }
    return talks;
  }

  /** A purchase is told as done; that it closes later stands further down. */
  #closingLater(company: Party, amounts: readonly RoledAmount[]): Word<ReportedStatus> | null {
    if (!isPurchase(company, amounts)) return null;
    for (const words of this.#found.statuses.values())
      for (const word of words) if (word.means === 'announced') return word;
    return null;
  }

  #statusOf(
    sentences: readonly number[],
    amounts: readonly RoledAmount[],
    kind: DealKind,
  ): Word<ReportedStatus> | null {
    const words = sentences.flatMap((sentence) => this.#found.statuses.get(sentence) ?? []);
    const first = (status: ReportedStatus) => words.find((word) => word.means === status) ?? null;
    const sums = amounts.filter(
      ({ role }) => role === 'raised' || role === 'target' || role === 'acquisition',
    );
    const talks = first('talks');
    const announced = first('announced');
    if (sums.length > 0 && sums.every(({ role }) => role === 'target'))
      return talks ?? this.#implied('talks', amounts);
    if (sums.length === 0 && talks !== null) return talks;
    if (
      announced !== null &&
      (kind === 'strategic' || kind === 'ipo' || kind === 'secondary' || kind === 'acquisition')
    )
      return announced;
    if (announced !== null && first('closed') === null) return announced;
    return first('closed');
  }

  #implied(means: ReportedStatus, amounts: readonly RoledAmount[]): Word<ReportedStatus> | null {
    const [amount] = amounts;
    if (amount === undefined) return null;
    return { means, first: amount.mention.first, last: amount.mention.last, rule: 'status.sum-is-sought' };
  }

  #evidence(word: Word<unknown>, confidence: number): Evidence {
    const span = spanOf(this.#document, word.first, word.last);
    return { quote: quoteOf(this.#document, span), span, rule: word.rule, certainty: 'stated', confidence };
  }
}

/** The title and the first sentences tell how far a purchase is. */
const PURCHASE_OPENING = 3;

function isPurchase(company: Party, amounts: readonly RoledAmount[]): boolean {
  return BOUGHT.test(company.evidence.rule) || amounts.some(({ role }) => role === 'acquisition');
}

/** "A credit facility" says more than "funding". */
function factor(kind: DealKind): number {
  return kind === 'equity' ? 1 : 1.5;
}

/** Beyond so many tokens it is all one how far a word stands from an amount. */
const FAR = 20;

/** How many tokens stand between a word and the nearest of some places, which are in reading order and apart. */
function distanceToNearest(word: Word<unknown>, places: readonly Place[]): number {
  const low = firstFrom(places, word.first);
  const before = places[low - 1];
  const behind = places[low];
  return Math.min(
    before === undefined ? FAR : Math.max(0, word.first - before.last),
    behind === undefined ? FAR : Math.max(0, behind.first - word.last),
  );
}

function bySentence<Meaning>(
  document: Document,
  book: RuleBook<Meaning>,
  money: readonly Mention[],
): ReadonlyMap<number, readonly Word<Meaning>[]> {
  const found = new Map<number, Word<Meaning>[]>();
  for (const hit of match(document, book, money)) {
    const rule = book.rules[hit.rule];
    if (rule === undefined) continue;
    const sentence = document.sentenceOf[hit.first] ?? 0;
    const word = {
      means: (rule.read as () => Meaning)(),
      first: hit.first,
      last: hit.last,
      rule: rule.name,
    };
    const words = found.get(sentence);
    if (words === undefined) found.set(sentence, [word]);
    else words.push(word);
  }
  return found;
}
