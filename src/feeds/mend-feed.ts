/**
 * Feeds as they come, taken apart leniently in one linear pass: the elements that we read, under their usual names
 * whatever prefix they came with, texts decoded once, markup inside them kept as HTML, addresses resolved against
 * xml:base. write-feed.ts makes of it a well-formed document that a strict parser can read.
 */
import { decodeEntities } from './decode-entities.ts';
import { canonicalName, isChannelElement, isItemElement, prefixOfNamespace } from './feed-names.ts';
import { LeafText } from './leaf-text.ts';
import { readAttributes, scanMarkup } from './scan-markup.ts';

export type FeedFormat = 'rss' | 'atom' | 'rdf';

/** One element with its text. */
export interface Leaf {
  readonly name: string;
  readonly value: string;
  /** The value is HTML because elements stood in it. */
  readonly markup: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface MendedFeed {
  readonly format: FeedFormat;
  readonly channel: readonly Leaf[];
  readonly items: readonly (readonly Leaf[])[];
  readonly notes: readonly string[];
  /** Neither the root nor its channel is closed: half a feed. */
  readonly truncated: boolean;
}

/** Items looked at in one document, of which the newest are kept: archives are not read to their end. */
const MAX_LOOKED = 5_000;
/** Elements of one name in one item (categories, authors, links). */
const MAX_REPEATS = 20;
/** Longest text kept of one element, in UTF-16 units. */
const MAX_TEXT = 200_000;

const NONE: ReadonlyMap<string, string> = new Map();
/** The first of these in an item sums it up; a further one is its text. */
const SUMMARIES = new Set(['description', 'summary', 'dc:description', 'abstract']);
const FRAMES = new Set(['rss', 'rdf', 'channel', 'feed', 'item', 'entry', 'items']);

interface Frame {
  readonly local: string;
  readonly base: string | null;
  readonly prefixes: ReadonlyMap<string, string | null>;
}

/** The feed in `text`; null where none begins in it. */
export function mendFeed(text: string): MendedFeed | null {
  const mender = new Mender();
  scanMarkup(text, 'xml', mender);
  return mender.result();
}

class Mender {
  #format: FeedFormat | null = null;
  readonly #frames: Frame[] = [];
  readonly #channel: Leaf[] = [];
  readonly #items: Leaf[][] = [];
  #item: Leaf[] | null = null;
  #leaf: {
    name: string;
    text: LeafText;
    attributes: ReadonlyMap<string, string>;
    base: string | null;
  } | null = null;
  /** Open elements of no interest around the scanner's place. */
  #skipped = 0;
  #closed = false;
  #isPage = false;
  readonly #notes = new Set<string>();

  done(): boolean {
    return this.#isPage || this.#items.length >= MAX_LOOKED;
  }

  doctype(): void {
    this.#notes.add('document type dropped');
  }

  text(raw: string): void {
    if (this.#leaf !== null) this.#leaf.text.raw(raw);
    else if (this.#format === null && raw.trim() !== '')
      this.#notes.add('text before the root element dropped');
  }

  cdata(raw: string): void {
    this.#leaf?.text.cdata(raw);
  }

  open(written: string, rawAttributes: string, selfClosing: boolean): void {
    if (this.#leaf !== null) {
      // An item that begins inside another's text: that text was never closed.
      if (!/(?:^|:)(?:item|entry)$/i.test(written) || this.#format === null) {
        this.#leaf.text.open(written, rawAttributes, selfClosing);
        return;
      }
      this.#endLeaf();
    }
    const attributes = rawAttributes.trim() === '' ? NONE : readAttributes(rawAttributes, 40);
    const { name, base, prefixes } = this.#resolve(written, attributes);
    const local = name.slice(name.indexOf(':') + 1);
    if (this.#skipped > 0 && !(isItem(local) && name === local)) {
      if (!selfClosing) this.#skipped += 1;
      return;
    }
    if (this.#entersFrame(name, local)) {
      this.#skipped = 0;
      if (isItem(local)) this.#startItem(attributes);
      if (!selfClosing) this.#frames.push({ local, base, prefixes });
      else if (isItem(local)) this.#endItem();
      else if (this.#frames.length === 0) this.#closed = true;
      return;
    }
    if (this.#format === null) return;
    if (this.#item !== null ? isItemElement(name) : this.#inChannel() && isChannelElement(name)) {
      this.#leaf = { name, text: new LeafText(written, MAX_TEXT), attributes, base };
      if (selfClosing) this.#endLeaf();
      return;
    }
    if (!selfClosing) this.#skipped += 1;
  }

  close(written: string): void {
    if (this.#leaf !== null) {
      const ended = this.#leaf.text.close(written);
      if (ended === 'inner') return;
      this.#endLeaf();
      if (ended === 'own') return;
    }
    const lower = written.toLowerCase();
    const local = lower.slice(lower.indexOf(':') + 1);
    const at = FRAMES.has(local) ? this.#frames.findLastIndex((frame) => frame.local === local) : -1;
    if (at < 0) {
      if (this.#skipped > 0) this.#skipped -= 1;
      return;
    }
    this.#skipped = 0;
    if (this.#frames.slice(at).some((frame) => isItem(frame.local))) this.#endItem();
    this.#frames.length = at;
    if (at === 0 || local === 'channel') this.#closed = true;
  }

  result(): MendedFeed | null {
    if (this.#format === null) return null;
    this.#endLeaf();
    if (this.#closed) this.#endItem();
    return {
      format: this.#format,
      channel: this.#channel,
      items: this.#items,
      notes: [...this.#notes],
      truncated: !this.#closed && this.#items.length < MAX_LOOKED,
    };
  }

  /** The canonical name of a tag, and the base and prefixes that hold in it. */
  #resolve(written: string, attributes: ReadonlyMap<string, string>) {
    const parent = this.#frames.at(-1);
    let prefixes = parent?.prefixes ?? new Map<string, string | null>();
    for (const [key, value] of attributes) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      const prefix = prefixOfNamespace(decodeEntities(value));
      prefixes = new Map(prefixes).set(key.slice(6).toLowerCase(), prefix);
    }
    const own = attributes.get('xml:base');
    const outer = parent?.base ?? null;
    const base = own === undefined ? outer : resolveAgainst(decodeEntities(own), outer);
    return { name: canonicalName(written, prefixes), base, prefixes };
  }

  #entersFrame(name: string, local: string): boolean {
    if (this.#format === null) {
      if (local === 'html' || local === 'head') this.#isPage = true;
      if (local === 'feed') this.#format = 'atom';
      else if (local === 'rss' || local === 'channel') this.#format = 'rss';
      else if (local === 'rdf') this.#format = 'rdf';
      return this.#format !== null;
    }
    if (isItem(local)) return name === local;
    if (this.#item !== null) return false;
    return name === local && (local === 'channel' || (local === 'items' && this.#format === 'rss'));
  }

  #inChannel(): boolean {
    const local = this.#frames.at(-1)?.local;
    return local === 'channel' || local === 'feed' || local === 'rss';
  }

  #startItem(attributes: ReadonlyMap<string, string>): void {
    this.#endItem();
    // The entry before was never closed: its frame goes with it.
    const open = this.#frames.findLastIndex((frame) => isItem(frame.local));
    if (open >= 0) this.#frames.length = open;
    const given = [
      ['about', attributes.get('rdf:about')],
      // Microsoft's channel definition format.
      ['link', attributes.get('href') ?? attributes.get('HREF')],
      ['updated', attributes.get('lastmod') ?? attributes.get('LASTMOD')],
    ] as const;
    this.#item = given.flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value: decodeEntities(value), markup: false, attributes: NONE }],
    );
  }

  #endItem(): void {
    if (this.#item !== null && this.#item.length > 0) this.#items.push(this.#item);
    this.#item = null;
  }

  #endLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = null;
    if (leaf === null) return;
    const target = this.#item ?? this.#channel;
    if (target.filter(({ name }) => name === leaf.name).length >= MAX_REPEATS) return;
    const isSecond = SUMMARIES.has(leaf.name) && target.some(({ name }) => SUMMARIES.has(name));
    const name = isSecond && this.#item !== null ? 'content' : leaf.name;
    target.push(finishLeaf(name, leaf.text, leaf.attributes, leaf.base));
  }
}

function isItem(local: string): boolean {
  return local === 'item' || local === 'entry';
}

function finishLeaf(
  name: string,
  text: LeafText,
  raw: ReadonlyMap<string, string>,
  base: string | null,
): Leaf {
  const attributes = new Map<string, string>();
  for (const [key, value] of raw) attributes.set(key.toLowerCase(), decodeEntities(value));
  const href = attributes.get('href');
  if (base !== null && href !== undefined) attributes.set('href', resolveAgainst(href, base) ?? href);
  const value = text.value();
  const isAddress = name === 'link' || name === 'url' || name === 'uri';
  if (base === null || value.trim() === '') return { name, value, markup: text.markup, attributes };
  const resolved = isAddress ? (resolveAgainst(value, base) ?? value) : resolveInside(value, base);
  return { name, value: resolved, markup: text.markup, attributes };
}

/** Addresses in markup, made absolute while their base is known. */
function resolveInside(value: string, base: string): string {
  if (!value.includes('href') && !value.includes('src')) return value;
  return value.replace(
    /(\s(?:href|src)\s*=\s*)(["'])([^"'<>]{0,2048})\2/gi,
    (_, before: string, quote: string, address: string) => {
      const resolved = resolveAgainst(decodeEntities(address), base) ?? address;
      return `${before}${quote}${resolved.replaceAll('&', '&amp;').replaceAll('"', '%22')}${quote}`;
    },
  );
}

function resolveAgainst(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (base === null) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}
