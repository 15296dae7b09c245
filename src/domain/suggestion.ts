/** Góp ý: what a reader holds to be wrong. It waits for a reviewer and is never shown as fact. */
import type { SubjectField, SubjectRef } from './deal.ts';

export interface NewSuggestion {
  readonly id: string;
  readonly subject: SubjectRef;
  /** null: something that is no field of its own. */
  readonly field: SubjectField | null;
  /** In the reader's words: what would be right. */
  readonly text: string;
  /** Where that is said, as the reader gave it. */
  readonly link: string | null;
  /** Discord id of the reader. */
  readonly author: string;
  readonly authorName: string;
  readonly guildId: string | null;
  readonly at: Date;
}

export interface Suggestion extends NewSuggestion {
  /** null while it waits, then what came of it. */
  readonly outcome: string | null;
}

export interface SuggestionLimits {
  /** How many one person may make `since` then. */
  readonly perAuthor: number;
  readonly since: Date;
  /** How many may wait about one subject. */
  readonly perSubject: number;
}

export interface SuggestionStore {
  /** Stores it once, unless there are too many. */
  add(
    suggestion: NewSuggestion,
    limits: SuggestionLimits,
  ): Promise<'stored' | 'author-limit' | 'subject-limit'>;
  /** Those that wait, the oldest first. */
  waiting(limit: number): Promise<readonly Suggestion[]>;
  /** Those that wait about this subject come to an end: about these fields, or all of them. Returns how many. */
  settle(
    subject: SubjectRef,
    fields: readonly (SubjectField | null)[] | 'all',
    outcome: string,
  ): Promise<number>;
}
