/** The elements that we read in a feed, whatever prefix and spelling a publisher gives them. */

/** Namespace addresses (lower case) to the prefix that the tables below use; '' is RSS's and Atom's own. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://example.com/newformat#': '',
  'http://example.com/necho': '',
  'http://purl.org/echo/': '',
  'uri/of/echo/namespace#': '',
  'http://purl.org/pie/': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/net/rss1.1#': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.itunes.com/dtds/podcast-1.0.dtd/': 'itunes',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
};

/** Prefixes that mean Atom or RSS themselves where nobody declared them. */
const OWN_PREFIXES = new Set(['atom', 'atom10', 'a10', 'rss', 'a']);

/** The prefix our tables use for a namespace address; null for one that holds nothing we read. */
export function prefixOfNamespace(address: string): string | null {
  const key = address.trim().toLowerCase();
  return PREFIX_OF[key] ?? (key.startsWith('http://backend.userland.com/rss') ? '' : null);
}

/** Lower-case "prefix:local" as the tables below spell it. `prefixes` maps declared prefixes; unknown ones keep theirs. */
export function canonicalName(written: string, prefixes: ReadonlyMap<string, string | null>): string {
  const lower = written.toLowerCase();
  const colon = lower.indexOf(':');
  if (colon < 0) {
    const own = prefixes.get('');
    return own ? `${own}:${lower}` : lower;
  }
  const prefix = lower.slice(0, colon);
  const local = lower.slice(colon + 1);
  const known = prefixes.get(prefix);
  if (known === '' || (known === undefined && OWN_PREFIXES.has(prefix))) return local;
  return `${known ?? prefix}:${local}`;
}

export const ITEM_TEXTS = new Set([
  'title',
  'dc:title',
  'description',
  'dc:description',
  'summary',
  'abstract',
  'content',
  'content:encoded',
  'xhtml:body',
  'body',
  'fullitem',
]);
export const ITEM_DATES = new Set([
  'pubdate',
  'published',
  'issued',
  'created',
  'updated',
  'modified',
  'lastbuilddate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:modified',
]);
const ITEM_PEOPLE = new Set(['author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor']);
const ITEM_LINKS = new Set(['link', 'guid', 'id', 'url', 'uri']);
const ITEM_OTHERS = new Set(['category', 'dc:subject', 'keywords']);

const CHANNEL_ELEMENTS = new Set(
  'title dc:title link author dc:creator managingeditor ttl skiphours skipdays language sy:updateperiod sy:updatefrequency'.split(
    ' ',
  ),
);

/** True for what we read in an item or entry. */
export function isItemElement(name: string): boolean {
  return (
    ITEM_TEXTS.has(name) ||
    ITEM_DATES.has(name) ||
    ITEM_PEOPLE.has(name) ||
    ITEM_LINKS.has(name) ||
    ITEM_OTHERS.has(name)
  );
}

/** True for what we read in a channel or feed. */
export function isChannelElement(name: string): boolean {
  return CHANNEL_ELEMENTS.has(name);
}
