/**
 * Bản tin đã đọc: what one article states. This vocabulary is fixed: it is the JSON of the command line, the database
 * and the labelled corpus. Values are plain; the evidence of each stands beside it under the same name.
 */
import type { Bound, Money } from './money.ts';
import type { Language } from './source.ts';
import type { Evidence, Span } from './span.ts';

export type Category = 'funding' | 'compute' | 'acquisition' | 'market' | 'none';
export type DealKind =
  | 'equity'
  | 'debt'
  | 'strategic'
  | 'grant'
  | 'ipo'
  | 'secondary'
  | 'acquisition'
  | 'unspecified';
/** As one article may state it; the life of a deal in our memory has more steps (see deal.ts). */
export type ReportedStatus = 'closed' | 'announced' | 'talks';
export type Basis = 'post' | 'pre' | 'unspecified';

export const MONEY_ROLES = [
  'raised',
  'target',
  'valuation',
  'priorValuation',
  'totalRaised',
  'priorRound',
  'investorShare',
  'ticket',
  'revenue',
  'unitPrice',
  'capex',
  'acquisition',
  'fund',
  'marketCap',
  'other',
] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

/** Roles that only the amounts of a company whose deal (or story) it is can have; another's are `other`. */
export const STORY_ROLES: ReadonlySet<MoneyRole> = new Set([
  'raised',
  'target',
  'valuation',
  'priorValuation',
  'totalRaised',
  'priorRound',
  'investorShare',
]);

/** Every amount written in title or text, in reading order, one entry a mention. */
export interface MoneyMention extends Money {
  readonly surface: string;
  readonly role: MoneyRole;
  readonly span: Span;
  /** The rule that read the amount, and the one that gave it its role. */
  readonly rule: string;
  readonly roleRule: string;
  readonly confidence: number;
}

export interface Valuation {
  readonly value: number;
  readonly currency: string;
  readonly basis: Basis;
}

/** One raise that the article reports as its news. */
export interface ReportedDeal {
  readonly company: string;
  readonly kind: DealKind;
  readonly status: ReportedStatus;
  readonly round: string | null;
  readonly amount: Money | null;
  readonly valuation: Valuation | null;
  readonly totalRaised: Pick<Money, 'value' | 'currency'> | null;
  readonly leads: readonly string[];
  /** All named participants, leads included. */
  readonly investors: readonly string[];
  readonly investorCount: number | null;
  /** By field name; for `leads` and `investors` one entry a name, in the same order. A field that is null has none. */
  readonly evidence: DealEvidence;
}

export interface DealEvidence {
  readonly company: Evidence;
  readonly kind?: Evidence;
  readonly status?: Evidence;
  readonly round?: Evidence;
  readonly amount?: Evidence;
  readonly valuation?: Evidence;
  readonly totalRaised?: Evidence;
  readonly investorCount?: Evidence;
  readonly leads: readonly Evidence[];
  readonly investors: readonly Evidence[];
}

/** One accelerator count, as stated. */
export interface ReportedCompute {
  readonly count: number;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: 'GPU' | 'TPU' | 'chip';
  readonly model: string | null;
  readonly holder: string | null;
  readonly system: string | null;
  readonly status: 'current' | 'planned' | 'past' | 'hypothetical';
  readonly evidence: Evidence;
}

export interface ReportedPower {
  readonly value: number;
  readonly unit: 'GW' | 'MW';
  readonly holder: string | null;
  readonly status: 'current' | 'planned';
  readonly evidence: Evidence;
}

/** Why an article is not our story. Refusal is data: it is counted, stored and shown. */
export type RefusalReason =
  | 'empty'
  | 'language'
  | 'not-ai'
  | 'no-deal'
  | 'opinion-or-statistics'
  | 'acquisition-without-raise'
  | 'too-short';

export interface Report {
  readonly id: string;
  readonly language: Language | 'other';
  readonly category: Category;
  readonly nonAiFunding: boolean;
  readonly roundup: boolean;
  /** Set exactly when category is 'none' or 'market': in words for logs and tables. */
  readonly refusal: RefusalReason | null;
  readonly deals: readonly ReportedDeal[];
  readonly compute: readonly ReportedCompute[];
  readonly power: readonly ReportedPower[];
  readonly money: readonly MoneyMention[];
  /** What decided category: the words and the rule. */
  readonly categoryEvidence: Evidence | null;
}

/** True for a report that makes or changes something we remember: a raise or figures on accelerators. */
export function isNews(report: Report): boolean {
  return report.category === 'funding' || report.category === 'compute' || report.category === 'acquisition';
}
