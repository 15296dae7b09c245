import type { SiteRule } from '#domain/site.ts';
import type { BytesMeta, PageMeta } from './types.ts';

/** What the parser thread is asked. */
export type ParserRequest =
  | { readonly task: 'feed' | 'entries'; readonly bytes: Uint8Array; readonly meta: BytesMeta }
  | {
      readonly task: 'page';
      readonly bytes: Uint8Array;
      readonly meta: PageMeta;
      readonly sites: readonly SiteRule[];
    };
