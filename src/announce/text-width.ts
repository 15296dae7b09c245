/** How wide text is in a terminal, and how it breaks into lines of a width; Vietnamese marks take no column of their own. */

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
// East Asian wide and full-width blocks, and emoji: two columns each (Unicode TR 11, the blocks that news text has).
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}]|\p{Emoji_Presentation}/u;
const NOTHING = /^[\p{M}\p{C}]+$/u;

/** Columns that `text` takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (NOTHING.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Breaks a piece that is wider than a line by itself; never inside a character. */
export function splitToWidth(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = graphemeWidth(segment);
    if (used + wide > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  if (part !== '') parts.push(part);
  return parts;
}
