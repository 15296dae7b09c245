/**
 * A lenient scanner over XML or HTML text: says what it meets, in order, builds nothing, never fails, and takes linear
 * time whatever the text holds. It serves the guard before the real parsers, the mending of feeds, and HTML to text.
 */

export interface MarkupHandler {
  /** `attributes` is the raw text between name and ">"; see readAttributes. */
  open(name: string, attributes: string, selfClosing: boolean): void;
  close(name: string): void;
  /** Character data as written, entities undecoded. */
  text(raw: string): void;
  cdata?(text: string): void;
  instruction?(raw: string): void;
  doctype?(raw: string): void;
  /** Return true to stop. Asked after each tag. */
  done?(): boolean;
}

export type MarkupMode = 'xml' | 'html';

/** What HTML reads as plain characters up to its own end tag. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/** Walks through `source`, from `start`; returns the place where it ended (the length, unless the handler said done). */
export function scanMarkup(source: string, mode: MarkupMode, handler: MarkupHandler, start = 0): number {
  let at = start;
  let textFrom = start;
  const flush = (end: number) => {
    if (end > textFrom) handler.text(source.slice(textFrom, end));
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    const next = source.charCodeAt(open + 1);
    if (next === 0x21 /* ! */ || next === 0x3f /* ? */) {
      flush(open);
      at = scanDeclaration(source, open, mode, handler);
      textFrom = at;
      continue;
    }
    const closing = next === 0x2f;
    const nameFrom = closing ? open + 2 : open + 1;
    if (!isNameStart(source.charCodeAt(nameFrom))) {
      at = open + 1;
      continue;
    }
    const end = tagEnd(source, nameFrom, mode);
    flush(open);
    const nameTo = nameEnd(source, nameFrom, end.at);
    const name = source.slice(nameFrom, nameTo);
    at = Math.min(end.at + (end.closed ? 1 : 0), source.length);
    textFrom = at;
    if (closing) {
      handler.close(name);
    } else {
      const selfClosing = source.charCodeAt(end.at - 1) === 0x2f && end.at - 1 >= nameTo;
      handler.open(name, source.slice(nameTo, selfClosing ? end.at - 1 : end.at), selfClosing);
      const lower = mode === 'html' ? name.toLowerCase() : '';
      if (RAW_TEXT.has(lower)) {
        const close = rawTextEnd(source, at, lower);
        if (close > at) handler.text(source.slice(at, close));
        at = close;
        textFrom = at;
      }
    }
    if (handler.done?.() === true) return at;
  }
  flush(source.length);
  return source.length;
}

/** "<!…" and "<?…": comments, CDATA, doctypes, instructions. Unclosed ones end at the next tag (or the text). */
function scanDeclaration(source: string, open: number, mode: MarkupMode, handler: MarkupHandler): number {
  if (source.startsWith('<!--', open)) return endOf(source, '-->', open + 4);
  if (mode === 'xml' && source.startsWith('<![CDATA[', open)) {
    const close = source.indexOf(']]>', open + 9);
    const to = close < 0 ? source.length : close;
    handler.cdata?.(source.slice(open + 9, to));
    return close < 0 ? source.length : close + 3;
  }
  if (source.charCodeAt(open + 1) === 0x3f) {
    const end = endOf(source, mode === 'xml' ? '?>' : '>', open + 2);
    handler.instruction?.(source.slice(open, end));
    return end;
  }
  const close = mode === 'xml' ? doctypeEnd(source, open) : endOf(source, '>', open + 2);
  handler.doctype?.(source.slice(open, close));
  return close;
}

/** Up to the ">" outside of quotes and of the internal subset's brackets. */
function doctypeEnd(source: string, open: number): number {
  let brackets = 0;
  for (let at = open + 2; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x5b) brackets += 1;
    else if (code === 0x5d) brackets -= 1;
    else if (code === 0x3e && brackets <= 0) return at + 1;
  }
  return source.length;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/**
 * Where the tag's ">" is. In XML a quoted value holds no "<": one that does was never closed, and then the first ">"
 * ends the tag. What is rescanned so holds no "<", so each character is seen at most twice.
 */
function tagEnd(source: string, from: number, mode: MarkupMode): { at: number; closed: boolean } {
  let quote = 0;
  let firstEnd = -1;
  let at = from;
  let afterEquals = false;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
      else if (code === 0x3e && firstEnd < 0) firstEnd = at;
      else if (code === 0x3c && mode === 'xml') break;
      continue;
    }
    if (code === 0x3e) return { at, closed: true };
    if (code === 0x3c && mode === 'xml') break;
    if ((code === 0x22 || code === 0x27) && afterEquals) quote = code;
    if (code === 0x3d) afterEquals = true;
    else if (code > 0x20) afterEquals = false;
  }
  if (firstEnd >= 0 && (mode === 'xml' || at >= source.length)) return { at: firstEnd, closed: true };
  return { at, closed: false };
}

/** The "</name" that ends raw text; the end of the source where there is none. */
function rawTextEnd(source: string, from: number, name: string): number {
  let at = from;
  while (at < source.length) {
    const open = source.indexOf('</', at);
    if (open < 0) return source.length;
    if (source.slice(open + 2, open + 2 + name.length).toLowerCase() === name) return open;
    at = open + 2;
  }
  return source.length;
}

function nameEnd(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f) return at;
  }
  return limit;
}

function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code > 0x7f;
}

/** Names (as written) and raw values of a tag's attributes, the first `limit` of them; the first of equal names counts. */
export function readAttributes(raw: string, limit = 64): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pattern = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gy;
  let at = 0;
  while (found.size < limit && at < raw.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(raw);
    if (match === null) {
      at += 1;
      continue;
    }
    at = pattern.lastIndex;
    const name = match[1] ?? '';
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return found;
}
