/** From a page's bytes to its article: what the parser thread does for a page, on the caller's own thread. */
import { Readability } from '@mozilla/readability';
import { load } from 'cheerio';
import { parseHTML } from 'linkedom';
import type { SiteRule } from '#domain/site.ts';
import { decodeBytes } from './decode-bytes.ts';
import { refuseMarkup } from './guard-markup.ts';
import { htmlToText } from './html-to-text.ts';
import { readMetadata } from './page-metadata.ts';
import type { PageMeta, ReadPage } from './types.ts';

export function readPageText(bytes: Uint8Array, meta: PageMeta, _sites: readonly SiteRule[]): ReadPage {
  const { text: html } = decodeBytes(bytes, meta.contentType, 'html');
  const refusal = refuseMarkup(html, 'html');
  if (refusal !== null) return { kind: 'no-article', reason: refusal };
  const $ = load(html, { xml: { xmlMode: false } });
  const head = readMetadata($, meta.url);
  const { document } = parseHTML(html);
  const found = new Readability(document).parse();
  const text = htmlToText(found?.content ?? '');
  if (text.length < 200) return { kind: 'no-article', reason: 'no main text found' };
  return {
    kind: 'article',
    title: head.title,
    text,
    language: head.language,
    author: head.author,
    canonicalUrl: head.canonicalUrl,
    publishedAt: head.publishedAt,
    modifiedAt: head.modifiedAt,
  };
}
