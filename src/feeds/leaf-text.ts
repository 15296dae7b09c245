/** What stands inside one element of a feed, gathered from the scanner's events. */
import { decodeEntities } from './decode-entities.ts';

const VOID = /^(?:br|hr|img|input|meta|link|wbr|area|base|col|embed|source|track)$/i;

export class LeafText {
  readonly #own: string;
  readonly #parts: { readonly text: string; readonly kind: 'raw' | 'cdata' | 'tag' }[] = [];
  #markup = false;
  #depth = 0;
  #sameName = 0;
  #left: number;

  /** `own`: the element's name as written; `limit`: longest text kept. */
  constructor(own: string, limit: number) {
    this.#own = own.toLowerCase();
    this.#left = limit;
  }

  raw(text: string): void {
    this.#add(text.replaceAll(']]>', ''), 'raw');
  }

  cdata(text: string): void {
    // A section inside a section is a mistake of the publisher's template.
    this.#add(text.replaceAll('<![CDATA[', ''), 'cdata');
  }

  open(name: string, attributes: string, selfClosing: boolean): void {
    this.#markup = true;
    // Namespaces mean nothing outside their document.
    const kept = attributes.replace(/\sxmlns(?::[\w-]{1,40})?\s*=\s*(?:"[^"]*"|'[^']*')/g, '').trimEnd();
    this.#add(`<${localOf(name)}${kept}${selfClosing ? ' /' : ''}>`, 'tag');
    if (selfClosing || VOID.test(name)) return;
    this.#depth += 1;
    if (name.toLowerCase() === this.#own) this.#sameName += 1;
  }

  /** 'own': this was the element's own end tag. 'outer': the end of something around it. 'inner': neither. */
  close(name: string): 'own' | 'outer' | 'inner' {
    const lower = name.toLowerCase();
    if (lower === this.#own && this.#sameName === 0) return 'own';
    if (this.#depth === 0 || /(?:^|:)(?:item|entry|channel|feed|rss|rdf)$/.test(lower)) {
      // A stray end tag of markup is no end of anything.
      return /(?:^|:)(?:item|entry|channel|feed|rss|rdf)$/.test(lower) ? 'outer' : 'inner';
    }
    if (lower === this.#own) this.#sameName -= 1;
    this.#depth -= 1;
    this.#add(`</${localOf(name)}>`, 'tag');
    return 'inner';
  }

  /** True where child elements stood in it: `value` is markup then. */
  get markup(): boolean {
    return this.#markup;
  }

  /** Decoded text; with child elements, their markup as written. */
  value(): string {
    if (!this.#markup) {
      return this.#parts.map(({ text, kind }) => (kind === 'raw' ? decodeEntities(text) : text)).join('');
    }
    return this.#parts
      .map(({ text, kind }) =>
        kind === 'cdata' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text,
      )
      .join('');
  }

  #add(whole: string, kind: 'raw' | 'cdata' | 'tag'): void {
    if (this.#left <= 0) return;
    const text =
      whole.length < 1_000 ? whole : whole.replace(/\s{100,}/g, (run) => (run.includes('\n') ? '\n\n' : ' '));
    this.#parts.push({ text: text.length > this.#left ? text.slice(0, this.#left) : text, kind });
    this.#left -= text.length;
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
