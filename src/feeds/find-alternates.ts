/** The feeds that a web page names in its head. */
import { cleanUrl } from './clean-url.ts';
import { decodeEntities } from './decode-entities.ts';
import { readAttributes, scanMarkup } from './scan-markup.ts';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)/i;
const MAX_ALTERNATES = 20;

/** Absolute addresses of `<link rel="alternate">` of a feed type, in the page's order; `url` is the page's address. */
export function findAlternates(html: string, url: string): readonly string[] {
  const found: string[] = [];
  let base = url;
  scanMarkup(html, 'html', {
    open(name, rawAttributes) {
      const tag = name.toLowerCase();
      if (tag !== 'link' && tag !== 'base') return;
      const attributes = readAttributes(rawAttributes.toLowerCase().includes('href') ? rawAttributes : '');
      const get = (wanted: string) =>
        decodeEntities([...attributes].find(([key]) => key.toLowerCase() === wanted)?.[1] ?? '');
      if (tag === 'base') base = URL.parse(get('href'), url)?.href ?? base;
      else if (/(?:^|\s)alternate(?:\s|$)/i.test(get('rel')) && FEED_TYPE.test(get('type').trim())) {
        const address = cleanUrl(get('href'), base);
        if (address !== null && !found.includes(address)) found.push(address);
      }
    },
    close() {},
    text() {},
    done: () => found.length >= MAX_ALTERNATES,
  });
  return found;
}
