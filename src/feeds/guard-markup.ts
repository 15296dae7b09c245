/**
 * A cheap look at a page before it becomes a tree. Parsers and readers of pages recurse, and compare attributes with
 * one another: nesting and attributes by the thousand cost them quadratic time or their stack, in files of 70 KB and
 * up. The bounds are far above what real pages hold (the deepest of our samples nests 60 elements).
 */
import { scanMarkup } from './scan-markup.ts';

const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 256;
const MAX_TAG = 512 * 1024;
const MAX_NAME = 256;

const VOID = new Set(
  'area base br col embed frame hr img input link meta param source track wbr keygen'.split(' '),
);
/** What an opening tag ends where it stands open on top, as the tree builder does it. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  tr: ['tr', 'th', 'td'],
  th: ['th'],
  td: ['thead', 'th', 'td'],
  li: ['li'],
  option: ['option'],
  optgroup: ['optgroup', 'option'],
  dd: ['dt', 'dd'],
  dt: ['dt', 'dd'],
  tbody: ['thead', 'tbody'],
  tfoot: ['thead', 'tbody'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
};
const ENDS_PARAGRAPH = new Set(
  'p address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol pre section table ul'.split(
    ' ',
  ),
);

/** Why the page `html` must not be parsed, in a few words; null where nothing speaks against it. Linear time. */
export function refuseMarkup(html: string): string | null {
  const stack: string[] = [];
  const open = new Map<string, number>();
  let reason: string | null = null;
  const popTo = (at: number) => {
    for (const name of stack.splice(at)) open.set(name, (open.get(name) ?? 1) - 1);
  };
  scanMarkup(html, 'html', {
    open(written, attributes, selfClosing) {
      if (written.length > MAX_NAME) reason = `a tag name of ${written.length} characters`;
      else if (attributes.length > MAX_TAG) reason = `a tag of ${attributes.length} characters`;
      else if (hasManyAttributes(attributes)) reason = `more than ${MAX_ATTRIBUTES} attributes on a tag`;
      const name = written.toLowerCase();
      const inDrawing = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
      if (VOID.has(name) || (selfClosing && (inDrawing || name === 'svg' || name.includes('-')))) return;
      while (ends(name, stack.at(-1))) popTo(stack.length - 1);
      stack.push(name);
      open.set(name, (open.get(name) ?? 0) + 1);
      if (stack.length > MAX_DEPTH) reason = `nested deeper than ${MAX_DEPTH}`;
    },
    close(written) {
      const name = written.toLowerCase();
      if ((open.get(name) ?? 0) > 0) popTo(stack.lastIndexOf(name));
    },
    text() {},
    done: () => reason !== null,
  });
  return reason;
}

function ends(name: string, top: string | undefined): boolean {
  if (top === undefined) return false;
  return (
    (top === 'p' && ENDS_PARAGRAPH.has(name)) ||
    (Object.hasOwn(ENDS, name) && ENDS[name]?.includes(top) === true)
  );
}

/** Counts names, quoted values aside; one pass. */
function hasManyAttributes(raw: string): boolean {
  if (raw.length < MAX_ATTRIBUTES * 2) return false;
  let count = 0;
  let quote = 0;
  let inName = false;
  for (let at = 0; at < raw.length && count <= MAX_ATTRIBUTES; at += 1) {
    const code = raw.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) {
      quote = code;
      inName = false;
    } else if (code <= 0x20 || code === 0x3d) {
      inName = false;
    } else if (!inName) {
      inName = true;
      if (raw.charCodeAt(at - 1) !== 0x3d) count += 1;
    }
  }
  return count > MAX_ATTRIBUTES;
}
