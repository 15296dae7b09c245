/**
 * What the steps of reading hand to each other. The walk, one function a step (extract-report.ts reads like this):
 *
 *   prepare      src/text/document.ts          prepare(readable) → Document
 *   mentions     src/extract/find-mentions.ts  findMentions(document) → the engine's own mentions, for the slots of rules
 *                src/extract/gather-mentions.ts gatherMentions(document, found) → Mentions, with spans and conversions
 *   who          src/extract/find-who.ts       findWho(document, mentions, registry) → Who
 *   roles        src/extract/give-roles.ts     giveRoles(document, mentions, who) → readonly RoledAmount[]
 *   category     src/extract/judge-category.ts judgeCategory(document, mentions, who, amounts, topics) → Verdict
 *   deals        src/extract/assemble-deals.ts assembleDeals(document, mentions, who, amounts, verdict, terms) → readonly ReportedDeal[]
 *                where terms.of(company, amounts of this deal) tells its kind and status (deal-terms.ts)
 *
 * Every step is pure and linear. Places are token numbers of the document; spans index the title or text as given.
 */
import type { Money } from '#domain/money.ts';
import type {
  Basis,
  Category,
  MoneyRole,
  RefusalReason,
  ReportedCompute,
  ReportedPower,
} from '#domain/report.ts';
import type { Evidence, Span } from '#domain/span.ts';
import type { NameKind } from './who/name.ts';

/** Where something stands: tokens `first` up to but without `last` of the document, and the same as a span. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

export interface AmountMention extends Place {
  readonly money: Money;
  /** The rule that read the amount. */
  readonly rule: string;
  /** Index in `Mentions.money` of the amount that this one converts ("€5.2 million (~$6.1M)"), else null. */
  readonly conversionOf: number | null;
}
export interface CountMention extends Place {
  readonly count: number;
  readonly high: number | null;
  readonly bound: Money['bound'];
  readonly unit: ReportedCompute['unit'];
  readonly model: string | null;
  readonly rule: string;
}
export interface PowerMention extends Place {
  readonly value: number;
  readonly unit: ReportedPower['unit'];
  readonly rule: string;
}
export interface RoundMention extends Place {
  /** "Series C", "Seed", "Pre-Series A", "Series B extension" */
  readonly round: string;
  readonly rule: string;
}

/** All in reading order. */
export interface Mentions {
  readonly money: readonly AmountMention[];
  readonly counts: readonly CountMention[];
  readonly power: readonly PowerMention[];
  readonly rounds: readonly RoundMention[];
}

/** One named organisation or person of the article, however often and in whatever form it is named. */
export interface Party {
  /** Shortest full form as written. */
  readonly name: string;
  readonly kind: NameKind;
  /**
   * protagonist: a company whose raise, purchase or build-out is the story · investor: gives, lends, leads or buys in it ·
   * other: companies it is compared with, customers, papers, people.
   */
  readonly part: 'protagonist' | 'investor' | 'other';
  readonly places: readonly Place[];
  /** Whether the text or the registry says it works in AI; null where nothing is said. */
  readonly ai: boolean | null;
  /** Whether the story is that it is bought. */
  readonly bought: boolean;
  readonly evidence: Evidence;
}

/** One naming of a party. */
export interface Naming extends Place {
  readonly party: Party;
}

export interface Who {
  /** The companies whose story it is, the main one first; one for an ordinary article, several for a round-up, none for no story. */
  readonly protagonists: readonly Party[];
  readonly parties: readonly Party[];
  /** Every naming in reading order. */
  readonly namings: readonly Naming[];
  /** Whether the protagonists are those of several separate deals. */
  readonly roundup: boolean;
  /** Phrases that say of a party that it raises, or that somebody puts money into it. */
  readonly told: readonly Told[];
  /** Who puts money into a protagonist in this deal (or buys it), in reading order. */
  readonly backers: readonly Backer[];
}

/** A phrase that tells of a party's raise, at tokens `first` up to `last`. */
export interface Told {
  readonly party: Party;
  readonly first: number;
  readonly last: number;
}

/** One backer of one protagonist's deal. */
export interface Backer {
  /** As written where the text says that it backs. */
  readonly name: string;
  readonly company: Party;
  readonly lead: boolean;
  /** Token of the naming. */
  readonly first: number;
  readonly evidence: Evidence;
}

/** An amount with what it is: `index` is its place in `Mentions.money`. */
export interface RoledAmount {
  readonly index: number;
  readonly mention: AmountMention;
  readonly role: MoneyRole;
  readonly roleRule: string;
  /** Whose raise, valuation, total… it is, where a protagonist's. */
  readonly company: Party | null;
  /** "has raised X", without a date or a round: in a story of something else, all that it has raised. */
  readonly perfect?: boolean;
  /** Only with a valuation. */
  readonly basis: Basis | null;
  readonly confidence: number;
}

/** What kind of story it is. */
export interface Verdict {
  readonly category: Category;
  readonly nonAiFunding: boolean;
  readonly roundup: boolean;
  readonly refusal: RefusalReason | null;
  readonly evidence: Evidence | null;
}

/** How much speaks for each kind of story; from about 3 on a text is one. */
export interface Points {
  readonly funding: number;
  readonly compute: number;
  readonly purchase: number;
  readonly market: number;
  readonly ai: number;
}
