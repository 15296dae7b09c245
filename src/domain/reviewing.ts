/** A review as a person gives it, before it is known whether it can be carried out. */
import type { Change, Review, SubjectField } from './deal.ts';

export interface ReviewOrder {
  readonly action: Review['action'];
  /** Which deal, by its id or the first letters of it; a fleet by "fleet/" and its id; for undo, a review's id does too. */
  readonly about: string;
  readonly field: string | null;
  /** As it was typed: "6 tỷ USD"; empty or "-" takes the value away. */
  readonly value: string | null;
  /** The other deal of a merge. */
  readonly other: string | null;
  /** The articles of a split, by ids or the first letters of them. */
  readonly articles: readonly string[];
  readonly author: string;
  readonly reason: string;
}

/** Why a review was not carried out: what is expected instead. */
export type ReviewProblem =
  | { readonly kind: 'no-deal'; readonly typed: string }
  | { readonly kind: 'no-field'; readonly typed: string; readonly fields: readonly string[] }
  | { readonly kind: 'no-choice'; readonly field: SubjectField; readonly choices: readonly string[] }
  | { readonly kind: 'needs-value'; readonly field: SubjectField }
  | { readonly kind: 'no-money' | 'no-count'; readonly typed: string }
  | { readonly kind: 'no-number'; readonly field: SubjectField }
  | { readonly kind: 'same-deal' | 'not-both' | 'some-articles' | 'nothing-to-undo' | 'undone-before' };

export type ReviewAnswer =
  | { readonly kind: 'done'; readonly review: Review; readonly changes: readonly Change[] }
  | { readonly kind: 'wrong'; readonly problem: ReviewProblem };
