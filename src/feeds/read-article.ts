/** FeedItem → Article: the page's main text, or the feed's own where the page does not serve. */
import type { FeedItem } from '#domain/article.ts';
import { Failure } from '#domain/failure.ts';
import type { ReadArticle } from '#domain/feed-reader.ts';
import type { Language } from '#domain/source.ts';
import { CALLED_OFF } from './called-off.ts';
import type { FetchedPage } from './fetch-page.ts';
import type { PageText, ReadPage } from './types.ts';

export interface ReadTools {
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
  readonly readPage: (page: FetchedPage) => Promise<ReadPage>;
}

/** Sites whose addresses only lead to the article's own. */
const GO_BETWEENS = new Set(['news.google.com', 'www.google.com', 'feedproxy.google.com', 't.co', 'lnkd.in']);
/** A page that has much less than the feed already gave is a teaser before a paywall. */
const TEASER = 0.6;

/** Never throws for what the outside does, but for a Failure of `CALLED_OFF`. */
export async function readArticle(
  item: FeedItem,
  language: Language,
  tools: ReadTools,
): Promise<ReadArticle> {
  const own = item.content.length > item.summary.length ? item.content : item.summary;
  const fromFeed = (reason: string): ReadArticle => ({
    article: { title: item.title, text: own, language, url: item.url, publishedAt: item.publishedAt },
    from: 'feed',
    reason,
  });
  if (item.url === null) return fromFeed('the feed gives no address');
  try {
    const found = await pageBehind(item.url, tools);
    if ('reason' in found) return fromFeed(found.reason);
    const { page, url } = found;
    if (page.text.length < own.length * TEASER) return fromFeed('the page has less than the feed');
    const article = {
      title: item.title || page.title,
      text: page.text,
      language: page.language ?? language,
      url: canonical(page, url),
      publishedAt: page.publishedAt ?? item.publishedAt,
    };
    return { article, from: 'page', reason: null };
  } catch (error) {
    if (!(error instanceof Failure) || CALLED_OFF.has(error.code)) throw error;
    return fromFeed(error.message);
  }
}

async function pageBehind(
  address: string,
  { fetchPage, readPage }: ReadTools,
): Promise<{ readonly page: PageText; readonly url: string } | { readonly reason: string }> {
  const fetched = await fetchPage(address);
  const page = await readPage(fetched);
  if (!isGoBetween(fetched.url)) return page.kind === 'article' ? { page, url: fetched.url } : page;
  const onward = page.kind === 'article' ? page.canonicalUrl : null;
  if (onward === null || isGoBetween(onward)) return { reason: 'the address does not lead to the article' };
  const behind = await fetchPage(onward);
  const article = await readPage(behind);
  return article.kind === 'article' ? { page: article, url: behind.url } : article;
}

function isGoBetween(url: string): boolean {
  return GO_BETWEENS.has(new URL(url).hostname);
}

/** What a page says of its own address is believed within its own site; elsewhere it could pass for another paper. */
function canonical(page: PageText, url: string): string {
  const said = page.canonicalUrl === null ? null : URL.parse(page.canonicalUrl);
  if (!said) return url;
  const [one, other] = [siteOf(said.hostname), siteOf(new URL(url).hostname)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) ? said.href : url;
}

function siteOf(hostname: string): string {
  return hostname.replace(/^(?:www|m|amp|mobile)\./, '');
}
