/** Points side by side, each in a place of its own: columns, or a value that holds until the next. */
import type { ChartPoint } from '#domain/chart.ts';
import type { Drawn, Frame } from './chart-svg.ts';
import { cutToWidth } from './fit-text.ts';
import type { Font } from './font.ts';
import { COLOURS, MARGIN, SIZES, WIDTH } from './style.ts';
import { box, round, textAt } from './svg.ts';

const LEFT = MARGIN;
const RIGHT = WIDTH - MARGIN;
/** Between a value's text and what it belongs to. */
const GAP = 9;
/** What is not nothing is seen, however small it is beside the largest. */
const LEAST = 3;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly point: ChartPoint;
}

export function drawColumns(points: readonly ChartPoint[], frame: Frame): Drawn {
  const { floor, pitch, places, texts } = layOut(points, frame);
  const wide = Math.min(96, pitch * 0.68);
  const columns = places.map(({ x, y }) => box(x - wide / 2, y, wide, floor - y, COLOURS.columns, 4));
  return { body: [...columns, ...texts].join(''), height: frame.height };
}

export function drawSteps(points: readonly ChartPoint[], frame: Frame): Drawn {
  const { floor, pitch, places, texts } = layOut(points, frame);
  const [first] = places;
  if (first === undefined) return { body: texts.join(''), height: frame.height };
  const corners = places.map(({ x, y }) => `${round(x - pitch / 2)} ${round(y)}H${round(x + pitch / 2)}`);
  const line = `M${corners.join('L')}`;
  const area = `${line}V${round(floor)}H${round(first.x - pitch / 2)}Z`;
  const body = [
    `<path d="${area}" fill="${COLOURS.steps}" fill-opacity="0.18"/>`,
    `<path d="${line}" fill="none" stroke="${COLOURS.steps}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>`,
    ...places.map(
      ({ x, y }) =>
        `<circle cx="${round(x - pitch / 2)}" cy="${round(y)}" r="${round(Math.min(6, pitch / 5))}" fill="${COLOURS.steps}"/>`,
    ),
    ...texts,
  ];
  return { body: body.join(''), height: frame.height };
}

function layOut(points: readonly ChartPoint[], { top, height, font }: Frame) {
  const pitch = (RIGHT - LEFT) / Math.max(1, points.length);
  const labelSize = sizeFor(SIZES.label, points, pitch - 6, (point, size) =>
    font.width(point.label, size, 'regular'),
  );
  const size = labelSize ?? SIZES.label.at(-1) ?? 16;
  const floor = height - 24 - size - 10;
  const values = valueStyle(points, pitch, font);
  const highest = Math.max(...points.map(({ value }) => value), 0);
  const tall = floor - (top + values.room + GAP);
  const places = points.map((point, index): Place => {
    const share = highest === 0 ? 0 : point.value / highest;
    const rise = point.value === 0 ? 0 : Math.max(LEAST, share * tall);
    return { x: LEFT + (index + 0.5) * pitch, y: floor - rise, point };
  });
  const texts = [
    box(LEFT, floor, RIGHT - LEFT, 2, COLOURS.line),
    ...labels(places, pitch, size, floor + size + 12, font),
    ...places.map(({ x, y, point }) => values.write(x, y - GAP, point.text)),
  ];
  return { floor, pitch, places, texts };
}

/** Level where all fit so, else upright, cut where even that is too long. */
function valueStyle(points: readonly ChartPoint[], pitch: number, font: Font) {
  const level = sizeFor(SIZES.value, points, pitch - 6, (point, size) =>
    font.width(point.text, size, 'bold'),
  );
  const common = { colour: COLOURS.text, weight: 'bold', anchor: 'middle' } as const;
  if (level !== null) {
    return {
      room: level,
      write: (x: number, y: number, text: string) => textAt(x, y, text, { ...common, size: level }),
    };
  }
  const size = Math.min(SIZES.upright, Math.floor(pitch * 0.8));
  const measure = (text: string) => font.width(text, size, 'bold');
  const short = (text: string) => cutToWidth(text, MOST_UPRIGHT, measure);
  return {
    room: Math.max(...points.map(({ text }) => measure(short(text)))),
    write: (x: number, y: number, text: string) =>
      textAt(x + size * 0.36, y, short(text), { ...common, anchor: 'start', size, upright: true }),
  };
}

const MOST_UPRIGHT = 140;

/** Every label where they fit, else every second, third…, counted from the last. */
function labels(places: readonly Place[], pitch: number, size: number, y: number, font: Font): string[] {
  const measure = (text: string) => font.width(text, size, 'regular');
  // As wide as the first and the last may be without leaving the picture.
  const most = pitch + 2 * MARGIN - 16;
  const widest = Math.min(most, Math.max(0, ...places.map(({ point }) => measure(point.label))));
  const step = Math.min(places.length, Math.max(1, Math.ceil((widest + 8) / pitch)));
  return places.flatMap(({ x, point }, index) => {
    if ((places.length - 1 - index) % step !== 0) return [];
    const text = cutToWidth(point.label, Math.min(most, step * pitch - 6), measure);
    return [textAt(x, y, text, { size, colour: COLOURS.quiet, anchor: 'middle' })];
  });
}

/** The first of `sizes` at which each point's text fits into `room`; null where none is small enough. */
function sizeFor(
  sizes: readonly number[],
  points: readonly ChartPoint[],
  room: number,
  width: (point: ChartPoint, size: number) => number,
): number | null {
  return sizes.find((size) => points.every((point) => width(point, size) <= room)) ?? null;
}
