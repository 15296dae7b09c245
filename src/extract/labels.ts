/** Labelled articles: what a person read in a text, in the vocabulary of the Report. */
import type { Money } from '#domain/money.ts';
import type {
  Category,
  DealKind,
  MoneyRole,
  ReportedCompute,
  ReportedPower,
  ReportedStatus,
  Valuation,
} from '#domain/report.ts';
import type { Language } from '#domain/source.ts';

export interface LabelledDeal {
  readonly company: string;
  readonly kind: DealKind;
  readonly status: ReportedStatus;
  readonly round: string | null;
  readonly amount: Money | null;
  readonly valuation: Valuation | null;
  readonly totalRaised: Pick<Money, 'value' | 'currency'> | null;
  readonly leads: readonly string[];
  readonly investors: readonly string[];
  readonly investorCount: number | null;
}

export interface Labels {
  readonly category: Category;
  readonly nonAiFunding: boolean;
  readonly roundup: boolean;
  readonly deals: readonly LabelledDeal[];
  readonly compute: readonly Pick<ReportedCompute, 'count' | 'unit' | 'model' | 'status'>[];
  readonly power: readonly Pick<ReportedPower, 'value' | 'unit'>[];
  /** Every amount written in title or text, in reading order. */
  readonly money: readonly {
    readonly surface: string;
    readonly value: number;
    readonly currency: string;
    readonly high: number | null;
    readonly role: MoneyRole;
  }[];
}

export interface LabelledArticle {
  readonly id: string;
  readonly lang: Language;
  readonly title: string;
  readonly text: string;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly gold: Labels;
}
