/** An entry with all that a feed says of it, before it is reduced to what we keep (see to-draft.ts). */
export interface FeedEntry {
  /** The feed's own id: guid, Atom id, rdf:about. */
  readonly id: string | null;
  /** Texts as the feed means them, decoded once; HTML where `isHtml` says so. */
  readonly title: EntryText;
  readonly summary: EntryText;
  readonly content: EntryText;
  /** Absolute where the feed or its address allow, not yet judged. */
  readonly link: string | null;
  readonly author: string | null;
  /** Dates as written. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly categories: readonly string[];
}

export interface EntryText {
  readonly value: string;
  readonly isHtml: boolean;
}

export const NO_TEXT: EntryText = { value: '', isHtml: false };

/** What a reader of one feed document brings. */
export interface FeedEntries {
  readonly title: EntryText;
  /** The site's address, absolute; null where unknown. */
  readonly link: string | null;
  readonly entries: readonly FeedEntry[];
}
