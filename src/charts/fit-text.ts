/** Text made to fit a width: cut with an ellipsis between whole characters, or broken into lines at spaces. */
const ELLIPSIS = '…';
const characters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Pixels that a text takes. */
export type Measure = (text: string) => number;

/** The text, or as much of its beginning as fits with an ellipsis; never half a character. */
export function cutToWidth(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  let kept = '';
  for (const { segment } of characters.segment(text.slice(0, LONGEST))) {
    if (measure(`${kept}${segment}${ELLIPSIS}`) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** At most `most` lines, broken at spaces; the last is cut where there is more. */
export function breakIntoLines(text: string, room: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.slice(0, LONGEST).split(/\s+/u).filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= room || line === '') {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => cutToWidth(one, room, measure));
}

/** No line of a picture holds more; measuring is then linear in what is shown and not in what a feed wrote. */
const LONGEST = 400;
