/** Thương vụ: what we know, as resolved from claims, and how it came to read so. */
import type { Money } from './money.ts';
import type { DealKind, ReportedCompute, Valuation } from './report.ts';
import type { Language, Tier } from './source.ts';
import type { Evidence } from './span.ts';

export type DealStatus = 'talks' | 'announced' | 'closed' | 'extended' | 'cancelled';

/** What claims and changes are about: a raise, or the accelerators of one company in one system. */
export interface SubjectRef {
  readonly kind: 'deal' | 'fleet';
  readonly id: string;
}

export interface DealFields {
  readonly company: string;
  readonly kind: DealKind;
  readonly status: DealStatus;
  readonly round: string | null;
  readonly amount: Money | null;
  readonly valuation: Valuation | null;
  readonly totalRaised: Pick<Money, 'value' | 'currency'> | null;
  readonly leads: readonly string[];
  readonly investors: readonly string[];
  readonly investorCount: number | null;
}

export interface FleetFields {
  readonly company: string;
  readonly system: string | null;
  /** The latest count of each status, with its model: what is there, what is planned, what was. */
  readonly current: FleetCount | null;
  readonly planned: FleetCount | null;
  readonly past: FleetCount | null;
}

export interface FleetCount {
  readonly count: number;
  readonly unit: ReportedCompute['unit'];
  readonly model: string | null;
  /** In H100s, by config/accelerators; null where the model is not named or not known. */
  readonly h100: number | null;
}

export type DealField = keyof DealFields;
export type FleetField = keyof FleetFields;
export type SubjectField = DealField | FleetField;

/** The fields of a subject in the order in which readers ask for them. */
export const DEAL_FIELDS = [
  'amount',
  'round',
  'status',
  'valuation',
  'totalRaised',
  'leads',
  'investors',
  'investorCount',
  'kind',
  'company',
] as const satisfies readonly DealField[];
export const FLEET_FIELDS = [
  'current',
  'planned',
  'past',
  'system',
  'company',
] as const satisfies readonly FleetField[];

/** A value as claims and changes carry it; JSON. */
export type FieldValue =
  | string
  | number
  | null
  | readonly string[]
  | Money
  | Valuation
  | Pick<Money, 'value' | 'currency'>
  | FleetCount;

/**
 * What a claim can be about. Besides fields, a review may state that subjects are one ('same', value: ids) or are not
 * ('apart', value: ids), or that an earlier review no longer holds ('undone', value: that review's id).
 */
export type ClaimField = SubjectField | 'same' | 'apart' | 'undone';

/** Where a claim comes from, as cards and timelines name it. */
export interface ClaimSource {
  readonly articleId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly tier: Tier;
  readonly language: Language;
  readonly url: string | null;
}

/** Tuyên bố: one fact of one report (or one review) about one subject. */
export interface Claim {
  readonly id: string;
  readonly subject: SubjectRef;
  readonly field: ClaimField;
  readonly value: FieldValue;
  /** null only for a review. */
  readonly evidence: Evidence | null;
  readonly source: ClaimSource | null;
  readonly reviewId: string | null;
  /** When it was published (else when we read it). */
  readonly at: Date;
}

/** Two sources that do not agree, kept visible ("TechCrunch: 45, VnExpress: 50"). */
export interface Clash {
  readonly field: SubjectField;
  readonly sides: readonly {
    readonly value: FieldValue;
    readonly claimIds: readonly string[];
    readonly sources: readonly string[];
  }[];
}

export interface Deal extends DealFields {
  readonly id: string;
  readonly clashes: readonly Clash[];
  /** Arithmetic that does not add up, in a few words each; for review. */
  readonly flags: readonly string[];
  readonly firstSeenAt: Date;
  readonly updatedAt: Date;
  readonly sources: readonly ClaimSource[];
  readonly mergedInto: string | null;
}

export interface Fleet extends FleetFields {
  readonly id: string;
  readonly clashes: readonly Clash[];
  readonly firstSeenAt: Date;
  readonly updatedAt: Date;
  readonly sources: readonly ClaimSource[];
  readonly mergedInto: string | null;
}

/** A subject with everything that reconcile needs to decide about it. */
export type Known = { readonly claims: readonly Claim[]; readonly keys: readonly string[] } & (
  | { readonly kind: 'deal'; readonly deal: Deal }
  | { readonly kind: 'fleet'; readonly fleet: Fleet }
);

/** Thay đổi: a field that now reads differently, because of which claim. field 'new': the subject itself is new. */
export interface Change {
  readonly id: string;
  readonly subject: SubjectRef;
  readonly company: string;
  readonly field: SubjectField | 'new';
  readonly old: FieldValue;
  readonly new: FieldValue;
  readonly claimId: string | null;
  /** Who says so, for the line that is posted. */
  readonly source: ClaimSource | null;
  readonly at: Date;
}

/** Hiệu đính: a moderator's correction; it outranks every article. */
export interface Review {
  readonly id: string;
  readonly action: 'correct' | 'confirm' | 'merge' | 'split' | 'undo';
  readonly subject: SubjectRef;
  readonly field: SubjectField | null;
  readonly value: FieldValue;
  readonly other: SubjectRef | null;
  readonly author: string;
  readonly reason: string;
  readonly at: Date;
}

/** Company, investor and accelerator names that config/ holds; every one a help, none a need. */
export interface NamedEntity {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Web domain without "www." */
  readonly domain: string | null;
}
export interface CompanyEntry extends NamedEntity {
  readonly ai: boolean;
}
export interface AcceleratorEntry {
  /** "H100" */
  readonly model: string;
  readonly aliases: readonly string[];
  readonly maker: string;
  readonly unit: ReportedCompute['unit'];
  /** How many H100s one is worth (dense BF16 throughput), null where unknown. */
  readonly h100: number | null;
}
export interface Registry {
  readonly companies: readonly CompanyEntry[];
  readonly investors: readonly NamedEntity[];
  readonly accelerators: readonly AcceleratorEntry[];
}

/** US dollars for one unit of a currency on a day. */
export interface Rate {
  readonly currency: string;
  readonly usd: number;
  readonly date: string;
}
