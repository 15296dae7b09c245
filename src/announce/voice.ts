import type { Rate } from '#domain/deal.ts';
import type { Language } from '#domain/source.ts';

/** In which language something is said, and what money was worth. */
export interface Voice {
  readonly language: Language;
  readonly rates: readonly Rate[];
}
