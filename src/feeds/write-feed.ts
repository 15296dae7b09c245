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

export interface SafeFeed {
  readonly xml: string;
  /** Texts that go around the parser: an element with the attribute ref="3" holds the fourth. */
  readonly texts: readonly string[];
}

/** Shorter texts are not worth the detour. */
const MIN_ASIDE = 200;

/** For rss-parser: safe names, long texts aside. */
export function writeSafeFeed(feed: MendedParts): SafeFeed {
  const texts: string[] = [];
  const xml = writeDocument(feed, (leaf, atom) => {
    const renamed = leaf.name !== 'title' && (ITEM_TEXTS.has(leaf.name) || ITEM_DATES.has(leaf.name));
    if (!renamed) return writeLeaf(leaf, nameOf(leaf, atom), atom, escapeXml(leaf.value));
    const name = `${SAFE}${(SPELLED[leaf.name] ?? leaf.name).replace(':', '-')}`;
    if (leaf.value.length < MIN_ASIDE) return writeLeaf(leaf, name, atom, escapeXml(leaf.value));
    texts.push(dropForbidden(leaf.value));
    return writeLeaf(leaf, name, atom, '', ` ref="${texts.length - 1}"`);
  });
  return { xml, texts };
}

/** For any reader: usual names, everything in place. */
export function writeFeed(feed: MendedParts): string {
  return writeDocument(feed, (leaf, atom) => {
    const person = leaf.name === 'author' && leaf.markup ? readPerson(leaf.value, true) : null;
    const value =
      person === null
        ? escapeXml(leaf.value)
        : `<name>${escapeXml(person.name ?? '')}</name><email>${escapeXml(person.email ?? '')}</email>`;
    return writeLeaf(leaf, nameOf(leaf, atom), atom, value);
  });
}

type MendedParts = Pick<MendedFeed, 'format' | 'channel' | 'items'>;

function writeDocument(feed: MendedParts, writeOne: (leaf: Leaf, atom: boolean) => string): string {
  const atom = feed.format === 'atom';
  const write = (leaf: Leaf) => writeOne(leaf, atom);
  const channel = feed.channel.map(write).join('');
  const tag = atom ? 'entry' : 'item';
  const items = feed.items.map((item) => `<${tag}>${item.map(write).join('')}</${tag}>`).join('\n');
  return atom
    ? `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>${channel}\n${items}</feed>`
    : `<rss version="2.0" ${NAMESPACES}><channel>${channel}\n${items}</channel></rss>`;
}

/** As usually spelled. In RSS, a link with attributes is Atom's. */
function nameOf(leaf: Leaf, atom: boolean): string {
  if (leaf.name === 'link' && !atom && leaf.attributes.has('href')) return 'atom:link';
  return SPELLED[leaf.name] ?? leaf.name;
}

function writeLeaf(leaf: Leaf, name: string, atom: boolean, value: string, extra = ''): string {
  const attributes = [...leaf.attributes]
    .filter(([key]) => KEPT.has(key))
    .map(([key, text]) => ` ${SPELLED[key] ?? key}="${escapeXml(text).replaceAll('"', '&quot;')}"`);
  if (leaf.markup) attributes.push(' markup="yes"');
  if (leaf.name === 'link' && atom && attributes.length === 0) attributes.push(' rel="alternate"');
  return `<${name}${attributes.join('')}${extra}>${value}</${name}>`;
}

function escapeXml(text: string): string {
  return dropForbidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
