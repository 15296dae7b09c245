/** From a page's bytes to its article: what the parser thread does for a page, on the caller's own thread. */
import { load } from 'cheerio';
import { type SiteRule, siteRuleFor } from '#domain/site.ts';
import { decodeBytes } from './decode-bytes.ts';
import { refuseMarkup } from './guard-markup.ts';
import { readMainText } from './main-text.ts';
import { readMetadata } from './page-metadata.ts';
import { refusePage } from './refuse-page.ts';
import type { PageMeta, ReadPage } from './types.ts';

/** Shorter texts are no article, but what is left of a page without one. */
const MIN_TEXT = 150;

/** The article in `bytes`, or why there is none. */
export function readPageText(bytes: Uint8Array, meta: PageMeta, sites: readonly SiteRule[]): ReadPage {
  const { text: html } = decodeBytes(bytes, meta.contentType, 'html');
  const refusal = refuseMarkup(html);
  if (refusal !== null) return { kind: 'no-article', reason: refusal };
  const $ = load(html, { xml: { xmlMode: false } });
  const head = readMetadata($, meta.url);
  const rule = siteRuleFor(URL.parse(head.canonicalUrl ?? meta.url)?.hostname ?? '', sites);
  const { text, page } = readMainText($, head, rule, html);
  if (text.length < MIN_TEXT) return { kind: 'no-article', reason: 'no main text found' };
  const noArticle = refusePage(page, head, text);
  if (noArticle !== null) return { kind: 'no-article', reason: noArticle };
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
