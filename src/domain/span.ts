/** A place in an article: UTF-16 offsets into its title or its text, exactly as the article holds them. */
export interface Span {
  readonly part: 'title' | 'text';
  readonly start: number;
  readonly end: number;
}

/** Whether the text says a fact in so many words, or it follows from what the text says. */
export type Certainty = 'stated' | 'implied';

/** Why we believe a fact: `quote` is the article's own words at `span`, `rule` names the rule that read them. */
export interface Evidence {
  readonly quote: string;
  readonly span: Span;
  readonly rule: string;
  readonly certainty: Certainty;
  /** 0 to 1; among facts at 0.9 and above at least 97 % should be right. */
  readonly confidence: number;
}
