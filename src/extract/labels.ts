/** Labelled articles: what a person read in a text, in the vocabulary of the Report. */
import type { Category, MoneyRole, ReportedCompute, ReportedDeal, ReportedPower } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';

export type LabelledDeal = Omit<ReportedDeal, 'evidence'>;

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
