/** What the pipeline asks of the world of feeds. */
import type { Article, FeedItem } from './article.ts';
import type { PushOffer } from './push.ts';
import type { FollowedSource, Language, SourceState } from './source.ts';

/** What asking a source brought; never an exception. `state` is what to remember for the next time. */
export type PollOutcome =
  | {
      readonly kind: 'modified';
      readonly items: readonly FeedItem[];
      readonly state: SourceState;
      readonly notes: readonly string[];
      /** Where the source lets itself be pushed from; null where it doesn't. */
      readonly push?: PushOffer | null;
    }
  | { readonly kind: 'unchanged'; readonly state: SourceState }
  | { readonly kind: 'failed'; readonly reason: string; readonly code: string; readonly state: SourceState };

export interface FeedReader {
  /** Asks a source politely: conditional, bounded in bytes and time, one request at a time a host. */
  poll(source: FollowedSource, signal?: AbortSignal): Promise<PollOutcome>;
  /** The article behind an item: its page's main text, or the feed's own where the page fails (`from` says which). */
  readArticle(item: FeedItem, language: Language, signal?: AbortSignal): Promise<ReadArticle>;
  /** Ends what is under way at once (polls as if they had not begun, articles with a Failure `closed`) and begins nothing more. */
  close(): void;
}
export interface ReadArticle {
  readonly article: Omit<Article, 'id'>;
  readonly from: 'page' | 'feed';
  /** Why the page was not used; null when it was. */
  readonly reason: string | null;
}
