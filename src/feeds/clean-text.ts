/** Characters that no text should carry: controls, halves of surrogate pairs, invisible marks that turn or hide words. */

const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Bidi overrides and isolates, zero-width and tag characters, soft hyphens, variation selectors of no use in plain text. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

/** More marks on one letter than any language writes. */
const MARK_HEAP = /(\p{M}{8})\p{M}+/gu;

/** Most English text: nothing in it to clean, and found so in one quick pass. */
const PLAIN = /^[\t\n\r\u0020-\u007E]*$/;

/** Without what XML forbids: control characters, unpaired surrogates. */
export function dropForbidden(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(FORBIDDEN, '');
}

/** As people read it: forbidden and invisible characters dropped, heaps of combining marks cut, composed (NFC). */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return dropForbidden(text).replace(INVISIBLE, '').replace(MARK_HEAP, '$1').normalize('NFC');
}

/** One line: white space of any kind collapsed, trimmed. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}

/** Cut to at most `limit` UTF-16 units, never inside a character or off its marks. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit;
  while (end > limit - 16 && /[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.charAt(end))) end -= 1;
  return text.slice(0, end).trimEnd();
}
