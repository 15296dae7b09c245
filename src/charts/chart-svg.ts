/** Chart → SVG: title, subtitle, and the points as columns, steps or bars. */
import type { Chart, ChartPoint } from '#domain/chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawColumns, drawSteps } from './draw-columns.ts';
import { breakIntoLines } from './fit-text.ts';
import { FONT_FAMILY, type Font } from './font.ts';
import { COLOURS, HEIGHT, MARGIN, MOST_POINTS, SIZES, WIDTH } from './style.ts';
import { box, textAt } from './svg.ts';

/** What of the picture is left for the points, from `top` down; `height` is that of the usual picture. */
export interface Frame {
  readonly top: number;
  readonly height: number;
  readonly font: Font;
}

/** The points as drawn, and how tall the whole picture must be for them. */
export interface Drawn {
  readonly body: string;
  readonly height: number;
}

/** Throws nothing for any texts and numbers; of more than 24 points the latest (of bars: the first) are shown. */
export function chartSvg(chart: Chart, font: Font): string {
  const [head, top] = heading(chart, font);
  const frame = { top, height: HEIGHT, font };
  const points = shown(chart).map(
    ({ label, value, text }): ChartPoint => ({
      label,
      value: Number.isFinite(value) ? Math.max(0, value) : 0,
      text,
    }),
  );
  const drawn =
    chart.kind === 'bars'
      ? drawBars(points, frame)
      : chart.kind === 'steps'
        ? drawSteps(points, frame)
        : drawColumns(points, frame);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${drawn.height}" font-family="${FONT_FAMILY}">`,
    box(0, 0, WIDTH, drawn.height, COLOURS.ground),
    head,
    drawn.body,
    '</svg>',
  ].join('');
}

function shown({ kind, points }: Chart): readonly ChartPoint[] {
  return kind === 'bars' ? points.slice(0, MOST_POINTS) : points.slice(-MOST_POINTS);
}

/** And where what comes under it may begin. */
function heading({ title, subtitle }: Chart, font: Font): [string, number] {
  const room = WIDTH - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN - 6;
  for (const line of breakIntoLines(title, room, 2, (text) => font.width(text, SIZES.title, 'bold'))) {
    y += SIZES.title;
    parts.push(textAt(MARGIN, y, line, { size: SIZES.title, colour: COLOURS.text, weight: 'bold' }));
    y += 10;
  }
  for (const line of breakIntoLines(subtitle, room, 2, (text) =>
    font.width(text, SIZES.subtitle, 'regular'),
  )) {
    y += SIZES.subtitle;
    parts.push(textAt(MARGIN, y, line, { size: SIZES.subtitle, colour: COLOURS.quiet }));
    y += 6;
  }
  return [parts.join(''), y + 14];
}
