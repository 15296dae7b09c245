/**
 * A cheap look at markup before a real parser gets it. The parsers build trees and recurse: nesting, attributes by the
 * thousand and formatting elements left open cost them quadratic time or their stack, in files of 70 KB and up. The
 * bounds are far above what real documents hold (deepest page of our samples: 60; most attributes: 40).
 */
import { type MarkupMode, scanMarkup } from './scan-markup.ts';

const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 256;
const MAX_FORMATTING = 256;
const MAX_TAG = 512 * 1024;
const MAX_NAME = 256;

const VOID = new Set(
  'area base br col embed frame hr img input link meta param source track wbr keygen'.split(' '),
);
/** HTML closes these by itself, so leaving them open nests nothing. */
const SELF_ENDING = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(' '),
);
/** Not "a": a second one ends the first. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

/** Why `source` must not be parsed, in a few words; null where nothing speaks against it. Linear time. */
export function refuseMarkup(source: string, mode: MarkupMode): string | null {
  const openByName = new Map<string, number>();
  let depth = 0;
  let formatting = 0;
  let reason: string | null = null;
  scanMarkup(source, mode, {
    open(written, attributes, selfClosing) {
      if (written.length > MAX_NAME) reason = `a tag name of ${written.length} characters`;
      if (attributes.length > MAX_TAG) reason = `a tag of ${attributes.length} characters`;
      else if (countAttributes(attributes) > MAX_ATTRIBUTES)
        reason = `more than ${MAX_ATTRIBUTES} attributes on a tag`;
      const name = mode === 'html' ? written.toLowerCase() : written;
      if (mode === 'html' ? VOID.has(name) : selfClosing) return;
      if (mode === 'html' && FORMATTING.has(name)) formatting += 1;
      if (mode === 'html' && SELF_ENDING.has(name)) return;
      depth += 1;
      openByName.set(name, (openByName.get(name) ?? 0) + 1);
      if (depth > MAX_DEPTH) reason = `nested deeper than ${MAX_DEPTH}`;
      if (formatting > MAX_FORMATTING) reason = `more than ${MAX_FORMATTING} formatting elements left open`;
    },
    close(written) {
      const name = mode === 'html' ? written.toLowerCase() : written;
      const open = openByName.get(name) ?? 0;
      if (open === 0) return;
      openByName.set(name, open - 1);
      depth -= 1;
      if (mode === 'html' && FORMATTING.has(name)) formatting -= 1;
    },
    text() {},
    done: () => reason !== null,
  });
  return reason;
}

/** An upper bound that costs one pass: the "=" outside quotes, and names without value between blanks. */
function countAttributes(raw: string): number {
  if (raw.length < MAX_ATTRIBUTES * 2) return 0;
  let count = 0;
  let quote = 0;
  let inName = false;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
      continue;
    }
    if (code === 0x22 || code === 0x27) {
      quote = code;
      inName = false;
    } else if (code <= 0x20 || code === 0x3d) {
      inName = false;
    } else if (!inName) {
      inName = true;
      if (raw.charCodeAt(at - 1) !== 0x3d) count += 1;
    }
  }
  return count;
}
