/** A mended feed as a well-formed document: what rss-parser (safe names) or feedsmith (usual names) gets to read. */
import { dropForbidden } from './clean-text.ts';
import { ITEM_DATES, ITEM_TEXTS } from './feed-names.ts';
import type { Leaf, MendedFeed } from './mend-feed.ts';
import { readPerson } from './read-person.ts';

/**
 * Prefix of our own for dates and long texts on their way through rss-parser, which refuses a whole feed for one bad
 * date and takes quadratic time to strip the markup of a description.
 */
export const SAFE = 'gv:';

const NAMESPACES =
  'xmlns:gv="urn:goivon" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

/** Attributes that our readers look at. */
const KEPT = new Set(['href', 'rel', 'type', 'mode', 'ispermalink', 'term', 'label']);
/** How names that we compare in lower case are written. */
export const SPELLED: Readonly<Record<string, string>> = {
  pubdate: 'pubDate',
  lastbuilddate: 'lastBuildDate',
  managingeditor: 'managingEditor',
  ispermalink: 'isPermaLink',
  skiphours: 'skipHours',
  skipdays: 'skipDays',
  'sy:updateperiod': 'sy:updatePeriod',
  'sy:updatefrequency': 'sy:updateFrequency',
};

/** The document. Names: 'safe' for rss-parser, 'usual' for any reader. */
export function writeFeed(
  feed: Pick<MendedFeed, 'format' | 'channel' | 'items'>,
  names: 'safe' | 'usual',
): string {
  const atom = feed.format === 'atom';
  const write = (leaf: Leaf) => writeLeaf(leaf, atom, names === 'safe');
  const channel = feed.channel.map(write).join('');
  const tag = atom ? 'entry' : 'item';
  const items = feed.items.map((item) => `<${tag}>${item.map(write).join('')}</${tag}>`).join('\n');
  return atom
    ? `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>${channel}\n${items}</feed>`
    : `<rss version="2.0" ${NAMESPACES}><channel>${channel}\n${items}</channel></rss>`;
}

function writeLeaf(leaf: Leaf, atom: boolean, safe: boolean): string {
  const renamed = safe && leaf.name !== 'title' && (ITEM_TEXTS.has(leaf.name) || ITEM_DATES.has(leaf.name));
  // In RSS, a link with attributes is Atom's.
  const atomLink = leaf.name === 'link' && !atom && leaf.attributes.has('href');
  const spelled = SPELLED[leaf.name] ?? leaf.name;
  const name = renamed ? `${SAFE}${spelled.replace(':', '-')}` : atomLink ? 'atom:link' : spelled;
  const attributes = [...leaf.attributes]
    .filter(([key]) => KEPT.has(key))
    .map(([key, value]) => ` ${SPELLED[key] ?? key}="${escapeXml(value).replaceAll('"', '&quot;')}"`);
  if (leaf.markup) attributes.push(' markup="yes"');
  if (leaf.name === 'link' && atom && attributes.length === 0) attributes.push(' rel="alternate"');
  return `<${name}${attributes.join('')}>${writeValue(leaf, safe)}</${name}>`;
}

function writeValue(leaf: Leaf, safe: boolean): string {
  if (leaf.name !== 'author' || !leaf.markup || safe) return escapeXml(leaf.value);
  const person = readPerson(leaf.value, true);
  return `<name>${escapeXml(person.name ?? '')}</name><email>${escapeXml(person.email ?? '')}</email>`;
}

function escapeXml(text: string): string {
  return dropForbidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
