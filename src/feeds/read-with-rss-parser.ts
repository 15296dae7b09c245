/** The first reader: rss-parser over a mended feed. What it hands on as raw nodes is taken apart here. */
import RssParser from 'rss-parser';
import { type EntryText, type FeedEntries, type FeedEntry, NO_TEXT } from './feed-entry.ts';
import { ITEM_DATES, ITEM_TEXTS } from './feed-names.ts';
import type { MendedFeed } from './mend-feed.ts';
import { readPerson } from './read-person.ts';
import { SAFE, SPELLED, writeSafeFeed } from './write-feed.ts';

/** xml2js: text in `_`, attributes in `$`; a bare string where there are no attributes. */
type XmlNode = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> };
type Nodes = Readonly<Record<string, readonly XmlNode[] | undefined>>;

const PLAIN = [
  'title',
  'link',
  'atom:link',
  'guid',
  'id',
  'url',
  'uri',
  'about',
  'author',
  'dc:creator',
  'dc:author',
];
const OTHERS = ['itunes:author', 'managingEditor', 'category', 'dc:subject', 'keywords'];

const rename = (name: string) => `${SAFE}${(SPELLED[name] ?? name).replace(':', '-')}`;
const renamed = [...ITEM_TEXTS, ...ITEM_DATES].filter((name) => name !== 'title').map(rename);
/** rss-parser's own fields stay; beside them we ask for every node whole, under "all:NAME". */
const whole = (name: string): [string, string, { keepArray: true }] => [
  name,
  `all:${name}`,
  { keepArray: true },
];

const parser = new RssParser<Nodes, Nodes>({
  customFields: {
    // Its types know triples only for items; its code takes them in both.
    feed: ['title', 'link', 'atom:link'].map(whole) as unknown as string[],
    item: [...PLAIN, ...OTHERS, ...renamed].map(whole),
  },
});

/** Entries of a mended feed; throws what rss-parser throws. */
export async function readWithRssParser(mended: MendedFeed): Promise<FeedEntries> {
  const { xml, texts } = writeSafeFeed(mended);
  const feed = await parser.parseString(xml);
  const channel = pick(feed, texts);
  return {
    title: textOf(channel('title')[0]),
    link: mainLink(channel, []),
    entries: feed.items.map((item) => toEntry(pick(item, texts))),
  };
}

type Pick = (...names: string[]) => readonly XmlNode[];

function pick(nodes: Nodes, texts: readonly string[]): Pick {
  return (...names) =>
    names.flatMap((name) => (nodes[`all:${name}`] ?? []).map((node) => withText(node, texts)));
}

/** A text that went around the parser, back in its place. */
function withText(node: XmlNode, texts: readonly string[]): XmlNode {
  const ref = attribute(node, 'ref');
  if (ref === undefined || typeof node === 'string') return node;
  return { ...node, _: texts[Number(ref)] ?? '' };
}

function toEntry(nodes: Pick): FeedEntry {
  const safe: Pick = (...names) => nodes(...names.map(rename));
  // Markup in an id is nobody's id.
  const guid = firstText(nodes('guid', 'id').filter((node) => attribute(node, 'markup') !== 'yes'));
  const descriptions = safe('description');
  const contents = [
    ...safe('content:encoded'),
    ...safe('content', 'xhtml:body', 'body', 'fullitem'),
    ...descriptions.slice(1),
  ];
  const content = firstFull(contents);
  const summary = firstFull([
    ...safe('summary'),
    ...descriptions.slice(0, 1),
    ...safe('abstract', 'dc:description'),
  ]);
  const published = firstText(safe('published', 'pubdate', 'dcterms:issued', 'issued'));
  const updated = firstText(safe('updated', 'dc:date', 'dcterms:modified', 'modified', 'lastbuilddate'));
  const created = firstText(safe('dcterms:created', 'created'));
  return {
    id: guid ?? firstText(nodes('about')),
    title: firstFull([...nodes('title'), ...safe('dc:title')]) ?? NO_TEXT,
    summary: summary ?? content ?? NO_TEXT,
    content: content ?? NO_TEXT,
    link: mainLink(nodes, nodes('guid')),
    author: authorOf(nodes),
    published: published ?? created ?? updated,
    updated: updated ?? published ?? created,
    categories: nodes('category', 'dc:subject', 'keywords')
      .map(categoryOf)
      .filter((name) => name !== ''),
  };
}

/** The alternate link; else the first that is no attachment; else a guid that says it is one. */
function mainLink(nodes: Pick, guids: readonly XmlNode[]): string | null {
  const links = nodes('link', 'atom:link').map((node) => ({
    href: (attribute(node, 'href') ?? textIn(node)).trim(),
    rel: (attribute(node, 'rel') ?? '').trim().toLowerCase(),
    type: attribute(node, 'type') ?? '',
  }));
  const usable = links.filter(
    ({ href }) => href !== '' && !/^(?:javascript|data|mailto|file|about):/i.test(href),
  );
  const alternates = usable.filter(({ rel }) => rel === '' || rel === 'alternate');
  const best =
    alternates.find(({ type }) => type === '' || /html/i.test(type)) ??
    alternates[0] ??
    usable.find(({ rel }) => rel === 'related' || rel === 'via' || rel === 'canonical');
  if (best !== undefined) return best.href;
  const guid = guids.find((node) => (attribute(node, 'isPermaLink') ?? 'true').toLowerCase() !== 'false');
  const permalink = guid === undefined ? '' : textIn(guid).trim();
  const explicit = guid !== undefined && attribute(guid, 'isPermaLink')?.toLowerCase() === 'true';
  if (/^https?:\/\//i.test(permalink) || (explicit && permalink !== '')) return permalink;
  return firstText(nodes('url', 'uri')) ?? usable[0]?.href ?? null;
}

function authorOf(nodes: Pick): string | null {
  for (const node of nodes('author', 'dc:creator', 'dc:author', 'managingEditor', 'itunes:author')) {
    const isMarkup = attribute(node, 'markup') === 'yes';
    const { name, email } = readPerson(textIn(node), isMarkup);
    const both = isMarkup && name !== null && email !== null ? `${name} (${email})` : null;
    const author = both ?? (isMarkup ? (name ?? email) : textIn(node).replace(/\s+/g, ' ').trim());
    if (author !== null && author !== '') return author;
  }
  return null;
}

function categoryOf(node: XmlNode): string {
  return (attribute(node, 'label') ?? attribute(node, 'term') ?? textIn(node)).trim();
}

function firstFull(nodes: readonly XmlNode[]): EntryText | null {
  for (const node of nodes) {
    const text = textOf(node);
    if (text.value !== '') return text;
  }
  return null;
}

/** Atom's type (text, html, xhtml, a MIME type), Atom 0.3's mode, or markup found inside. */
function textOf(node: XmlNode | undefined): EntryText {
  if (node === undefined) return NO_TEXT;
  const type = (attribute(node, 'type') ?? '').toLowerCase();
  const mode = (attribute(node, 'mode') ?? '').toLowerCase();
  const value = textIn(node).trim();
  if (attribute(node, 'markup') === 'yes') {
    return { value: type === 'xhtml' ? withoutWrapper(value) : value, isHtml: true };
  }
  const isBase64 = mode === 'base64' || (type.includes('/') && !/^text\/|xml|html/.test(type));
  if (isBase64) return { value: fromBase64(value), isHtml: /html/.test(type) };
  return { value, isHtml: /html/.test(type) };
}

/** Atom's XHTML stands in a div that is no part of it. */
function withoutWrapper(markup: string): string {
  const inner = /^<(?:\w{1,20}:)?div(?:\s[^<>]*)?>/i.exec(markup);
  const end = /<\/(?:\w{1,20}:)?div>$/i.exec(markup.slice(-40));
  if (inner === null || end === null) return markup;
  return markup.slice(inner[0].length, markup.length - end[0].length).trim();
}

function fromBase64(value: string): string {
  const packed = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return value;
  return new TextDecoder().decode(Buffer.from(packed, 'base64')).trim();
}

function firstText(nodes: readonly XmlNode[]): string | null {
  for (const node of nodes) {
    const value = textIn(node).trim();
    if (value !== '') return value;
  }
  return null;
}

function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : (node._ ?? '');
}

function attribute(node: XmlNode, name: string): string | undefined {
  return typeof node === 'string' ? undefined : node.$?.[name];
}
