const ELLIPSIS = '…';
/** UTF-16 units; an emoji of a family with skin colours takes 41. */
const LONGEST_CHARACTER = 64;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** At most `max` UTF-16 units; what is longer ends in "…" and is never cut inside a character, nor after an escaping backslash. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  // Little behind the limit is looked at, so a very long text costs no more than a long one; the character that
  // crosses the limit must be seen whole, since the half of an emoji is another emoji.
  for (const { segment, index } of graphemes.segment(text.slice(0, max + LONGEST_CHARACTER))) {
    const next = index + segment.length;
    if (next > max - ELLIPSIS.length) break;
    end = next;
  }
  return `${withoutOpenEscape(text.slice(0, end)).trimEnd()}${ELLIPSIS}`;
}

function withoutOpenEscape(text: string): string {
  let backslashes = 0;
  while (text.charAt(text.length - 1 - backslashes) === '\\') backslashes += 1;
  return backslashes % 2 === 1 ? text.slice(0, -1) : text;
}
