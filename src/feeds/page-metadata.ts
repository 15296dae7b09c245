/** What a page says of itself: JSON-LD, meta tags, its own markup; the surest first. */
import type { CheerioAPI } from 'cheerio';
import type { Language } from '#domain/source.ts';
import { cutText, oneLine } from './clean-text.ts';
import { canonicalAddress, cleanUrl } from './clean-url.ts';
import { htmlToText, looksLikeHtml } from './html-to-text.ts';
import { findArticleData, type JsonLdArticle } from './json-ld.ts';
import { readDate } from './read-date.ts';

export interface PageMetadata {
  readonly title: string;
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  readonly canonicalUrl: string | null;
  readonly language: Language | null;
  readonly author: string | null;
  /** The page's own name, as it stands after "-" or "|" in titles. */
  readonly siteName: string | null;
  readonly description: string;
  readonly jsonLd: JsonLdArticle | null;
  /** og:type, lower case: "article", "website"… */
  readonly type: string | null;
}

/** Dates of pages may lie ahead of no clock that we have here: only what is absurd is refused. */
const FAR_FUTURE = new Date('2100-01-01T00:00:00Z');

/** Share of a title that the headline in it makes up at least: the rest is the paper and the section. */
const MIN_SHARE = 0.3;

/** Reads the head of a page; `url` is where it came from. */
export function readMetadata($: CheerioAPI, url: string): PageMetadata {
  const metas = new Map<string, string>();
  $('meta').each((_, element) => {
    const { name, property, itemprop, content } = element.attribs;
    const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase();
    if (key !== '' && content !== undefined && content.trim() !== '' && !metas.has(key))
      metas.set(key, content.trim());
  });
  const meta = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const jsonLd = findArticleData($);
  const date = (...texts: (string | null)[]) => {
    for (const text of texts) {
      const found = text === null ? null : readDate(text, { url, now: FAR_FUTURE });
      if (found !== null) return found;
    }
    return null;
  };
  const siteName = meta('og:site_name', 'application-name');
  return {
    title: readTitle($, jsonLd?.headline ?? null, meta('og:title', 'twitter:title'), siteName),
    publishedAt: date(
      jsonLd?.datePublished ?? null,
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'pubdate',
        'publishdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'parsely-pub-date',
        'sailthru.date',
        'publish-date',
        'cxenseparse:recs:publishtime',
      ),
      $('time[itemprop="datePublished"], time[pubdate]').first().attr('datetime') ?? null,
      $('article time[datetime], header time[datetime]').first().attr('datetime') ?? null,
    ),
    modifiedAt: date(
      jsonLd?.dateModified ?? null,
      meta(
        'article:modified_time',
        'og:updated_time',
        'datemodified',
        'lastmod',
        'last-modified',
        'dc.date.modified',
      ),
    ),
    canonicalUrl: readCanonical($('link[rel="canonical"]').first().attr('href') ?? null, meta('og:url'), url),
    language: readLanguage(
      $('html').first().attr('lang') ??
        jsonLd?.inLanguage ??
        meta('og:locale', 'language', 'content-language'),
    ),
    author: readAuthor(
      jsonLd?.author ?? null,
      meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'),
    ),
    siteName,
    description: oneLine(htmlToText(meta('description', 'og:description', 'twitter:description') ?? '')),
    jsonLd,
    type: meta('og:type')?.toLowerCase() ?? null,
  };
}

/** The heading that the page's own titles agree on; else the shortest of them that says enough. */
function readTitle(
  $: CheerioAPI,
  headline: string | null,
  og: string | null,
  siteName: string | null,
): string {
  const clean = (text: string | null) => {
    if (text === null) return '';
    const plain = oneLine(looksLikeHtml(text) ? htmlToText(text) : text);
    return cutText(/\{\{|\}\}/.test(plain) ? '' : plain, 500);
  };
  const documentTitle = clean($('title').first().text());
  const whole = [documentTitle, clean(og), clean(headline)].filter((text) => text !== '');
  const headings = $('h1')
    .toArray()
    .slice(0, 8)
    .map((element) => clean($(element).text()))
    .filter((text) => text.length >= 8);
  // A heading that the page's titles repeat is the article's own, unless it is no more than the paper's name in them.
  const agreed = headings.find((heading) =>
    whole.some((title) => {
      const at = fold(title).indexOf(fold(heading));
      return at === 0 || (at > 0 && heading.length >= title.length * MIN_SHARE);
    }),
  );
  if (agreed !== undefined) return agreed;
  const named = clean(headline) || clean(og);
  const inTitle = named !== '' && fold(documentTitle).includes(fold(named));
  if (inTitle || (named !== '' && headings.length === 0)) return withoutSite(named, siteName);
  if (headings.length === 1 && named === '') return headings[0] ?? '';
  return withoutSite(named || documentTitle, siteName);
}

/** "Title - Paper" and "Title | Paper": the paper's name is dropped where we know it or where it is short. */
function withoutSite(title: string, siteName: string | null): string {
  const at = Math.max(
    title.lastIndexOf(' - '),
    title.lastIndexOf(' | '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  if (at < 12) return title;
  const tail = title.slice(at + 3);
  const isName = siteName !== null && fold(tail).includes(fold(siteName));
  const isBar = title.charAt(at + 1) === '|';
  return isName || (isBar && tail.split(' ').length <= 4) ? title.slice(0, at).trim() : title;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function readCanonical(link: string | null, og: string | null, url: string): string | null {
  for (const address of [link, og]) {
    const clean = address === null || /\{\{|\[\[/.test(address) ? null : cleanUrl(address, url);
    // Some templates give the front page as every page's address.
    const path = clean === null ? null : canonicalAddress(clean);
    if (clean !== null && path !== null && /[/?]/.test(path)) return clean;
  }
  return null;
}

function readLanguage(text: string | null): Language | null {
  const code = (text ?? '').trim().slice(0, 2).toLowerCase();
  return code === 'vi' || code === 'en' ? code : null;
}

function readAuthor(fromData: string | null, fromMeta: string | null): string | null {
  for (const text of [fromData, fromMeta]) {
    const name = text === null ? '' : oneLine(looksLikeHtml(text) ? htmlToText(text) : text);
    if (name !== '' && !/^https?:|^\{\{|@/.test(name)) return cutText(name, 200);
  }
  return null;
}
