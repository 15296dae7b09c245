import type { Language } from './source.ts';

/** Mục tin: one entry as the feed gave it. */
export interface FeedItem {
  readonly sourceId: string;
  /** Identity keys, most stable first (guid, canonical link, title and day); two items that share one are the same. */
  readonly keys: readonly string[];
  readonly title: string;
  /** Absolute http(s) address, or null where the feed gave none that is usable. */
  readonly url: string | null;
  /** The feed's own text, as plain text with paragraphs split by blank lines. */
  readonly summary: string;
  readonly content: string;
  readonly author: string | null;
  readonly publishedAt: Date | null;
}

/** Bài báo: an item's title and main text, with language, address and date. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Paragraphs split by blank lines. */
  readonly text: string;
  readonly language: Language;
  readonly url: string | null;
  readonly publishedAt: Date | null;
}

/** What `extract` needs of an article: the rest is for memory and display. */
export type Readable = Pick<Article, 'id' | 'title' | 'text'> &
  Partial<Pick<Article, 'language' | 'url' | 'publishedAt'>>;
