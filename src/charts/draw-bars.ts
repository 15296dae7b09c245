/** One bar under the other: the name before it, the value after it. The picture grows with their number. */
import type { ChartPoint } from '#domain/chart.ts';
import type { Drawn, Frame } from './chart-svg.ts';
import { cutToWidth } from './fit-text.ts';
import { COLOURS, MARGIN, WIDTH } from './style.ts';
import { box, textAt } from './svg.ts';

const ROOM = WIDTH - 2 * MARGIN;
/** Height of a row: as the picture has room, within these. */
const ROW = { least: 40, most: 72 } as const;
const GAP = 12;
const LEAST = 3;
const SIZE = 20;

export function drawBars(points: readonly ChartPoint[], { top, height, font }: Frame): Drawn {
  const row = Math.min(ROW.most, Math.max(ROW.least, (height - top - 24) / Math.max(1, points.length)));
  const names = points.map(({ label }) =>
    cutToWidth(label, ROOM * 0.36, (text) => font.width(text, SIZE, 'regular')),
  );
  const values = points.map(({ text }) =>
    cutToWidth(text, ROOM * 0.34, (one) => font.width(one, SIZE, 'bold')),
  );
  const before = Math.max(0, ...names.map((name) => font.width(name, SIZE, 'regular')));
  const after = Math.max(0, ...values.map((value) => font.width(value, SIZE, 'bold')));
  const start = MARGIN + before + GAP;
  const longest = ROOM - before - after - 2 * GAP;
  const highest = Math.max(0, ...points.map(({ value }) => value));
  const thick = Math.min(34, row * 0.62);
  const body = points.map(({ value }, index) => {
    const middle = top + (index + 0.5) * row;
    const share = highest === 0 ? 0 : value / highest;
    const length = value === 0 ? 0 : Math.max(LEAST, share * longest);
    const baseline = middle + SIZE * 0.36;
    return [
      textAt(start - GAP, baseline, names[index] ?? '', { size: SIZE, colour: COLOURS.text, anchor: 'end' }),
      box(start, middle - thick / 2, length, thick, COLOURS.bars, 4),
      textAt(start + length + GAP, baseline, values[index] ?? '', {
        size: SIZE,
        colour: COLOURS.text,
        weight: 'bold',
      }),
    ].join('');
  });
  const axis = box(start - 2, top, 2, points.length * row, COLOURS.line);
  return { body: [axis, ...body].join(''), height: Math.ceil(Math.max(200, top + points.length * row + 24)) };
}
