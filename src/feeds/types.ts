/** What passes between fetching and reading inside this room. */
import type { FeedItem } from '#domain/article.ts';
import type { FeedWishes, Language } from '#domain/source.ts';

/** An item as one feed's bytes give it, before we say whose it is. */
export type FeedItemDraft = Omit<FeedItem, 'sourceId'>;

/** What a feed asks of those who poll it, and where it says it lives. */
export interface FeedHints extends FeedWishes {
  /** WebSub hubs. */
  readonly hubs: readonly string[];
  readonly self: string | null;
}

export type ParsedFeed =
  | {
      readonly kind: 'feed';
      readonly title: string;
      readonly items: readonly FeedItemDraft[];
      readonly hints: FeedHints;
      /** What had to be mended or left out, a few words each. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'not-a-feed';
      readonly reason: string;
      /** Absolute addresses of the feeds that a web page names (`<link rel="alternate">`), in its order. */
      readonly alternates: readonly string[];
    };

/** Main text of an article page. */
export interface PageText {
  readonly kind: 'article';
  readonly title: string;
  /** Paragraphs split by blank lines. */
  readonly text: string;
  readonly language: Language | null;
  readonly author: string | null;
  /** The page's own idea of its address, absolute http(s). */
  readonly canonicalUrl: string | null;
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
}

export type ReadPage = PageText | { readonly kind: 'no-article'; readonly reason: string };

/** What the server said about the bytes. `url` is where they came from in the end, after redirects. */
export interface BytesMeta {
  readonly contentType: string | null;
  readonly url: string;
  readonly now: Date;
}

/** Bytes → items. Never throws for what the bytes hold. */
export type ParseFeed = (bytes: Uint8Array, meta: BytesMeta) => Promise<ParsedFeed>;

/** The same of a page; without `now`, dates ahead of time are not noticed. */
export type PageMeta = Omit<BytesMeta, 'now'> & { readonly now?: Date };
