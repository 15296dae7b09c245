import type { FleetCount } from '#domain/deal.ts';
import type { Told } from '../tell.ts';

/** A dated sequence of reports, what is known after all of them, and what was told on the way. */
export interface Story {
  readonly name: string;
  readonly reports: readonly Told[];
  /** Oldest first; only the fields that matter here. */
  readonly deals: readonly Expected[];
  readonly fleets?: readonly ExpectedFleet[];
  /** "company.field" in the order told, when the reports come in the order given. */
  readonly changes: readonly string[];
  /** Number of pairs left to a person. */
  readonly doubts?: number;
}

export interface Expected {
  readonly company: string;
  readonly kind?: string;
  readonly status?: string;
  readonly round?: string | null;
  /** "6B USD" would lie about exactness: value and currency, "5980000000 USD". */
  readonly amount?: string | null;
  readonly valuation?: string | null;
  readonly total?: string | null;
  readonly leads?: readonly string[];
  readonly investors?: readonly string[];
  readonly count?: number;
  /** How many articles stand behind it. */
  readonly sources?: number;
  /** Fields that clash. */
  readonly clashes?: readonly string[];
  readonly flags?: number;
}

export interface ExpectedFleet {
  readonly company: string;
  readonly system?: string | null;
  readonly current?: Partial<FleetCount> | null;
  readonly planned?: Partial<FleetCount> | null;
  readonly past?: Partial<FleetCount> | null;
  readonly clashes?: readonly {
    readonly field: string;
    readonly sides: readonly { readonly sources: readonly string[] }[];
  }[];
}
