/** What a picture shows, before it is drawn: whole words in one language, values as numbers and as they are printed. */
export interface Chart {
  /** columns: over time · steps: a value that holds until the next · bars: one beside the other, the largest first. */
  readonly kind: 'columns' | 'steps' | 'bars';
  readonly title: string;
  /** What is counted and over which period. */
  readonly subtitle: string;
  readonly points: readonly ChartPoint[];
  /** For who can't see it: the same in a sentence or two. */
  readonly alt: string;
}

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
  /** The value as it is written beside the point ("6 tỷ USD"). */
  readonly text: string;
}
