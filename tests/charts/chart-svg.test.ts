import { describe, expect, it } from 'vitest';
import { chartSvg } from '#charts/chart-svg.ts';
import { drawPng } from '#charts/draw-png.ts';
import { breakIntoLines, cutToWidth } from '#charts/fit-text.ts';
import { fontFile, loadFont, type Weight } from '#charts/font.ts';
import type { Chart } from '#domain/chart.ts';

const font = loadFont();

interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text of a picture with the room that it takes, as its font has it. */
function textsOf(svg: string): { texts: Text[]; height: number } {
  const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
  const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', escaped = '']): Text => {
      const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
      const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      const [x, y, size] = [Number(of('x')), Number(of('y')), Number(of('font-size'))];
      const weight: Weight = of('font-weight') === '700' ? 'bold' : 'regular';
      const wide = font.width(text, size, weight);
      if (of('transform') !== undefined) return { text, left: x - size, right: x, top: y - wide, bottom: y };
      const left = { start: x, middle: x - wide / 2, end: x - wide }[of('text-anchor') ?? 'start'] ?? x;
      return { text, left, right: left + wide, top: y - size, bottom: y + size * 0.3 };
    },
  );
  return { texts, height };
}

function chart(kind: Chart['kind'], count: number, rest: Partial<Chart> = {}): Chart {
  const values = [3.4, 2.1, 0, 1.28e13, 0.05, 7.7e9, 9, 1.2];
  return {
    kind,
    title:
      'Vốn các công ty AI gọi được, mỗi tháng một cột: ứng dụng, hạ tầng, kỹ thuật số và những đổi mới khác nữa',
    subtitle: 'Tỷ USD, các thương vụ đã công bố',
    points: Array.from({ length: count }, (_, index) => ({
      label: `Thg ${index + 1}/2026`,
      value: values[index % values.length] ?? 0,
      text: `${index % 7},${index} tỷ USD`,
    })),
    alt: '',
    ...rest,
  };
}

const LONG =
  'Công ty Cổ phần Nghiên cứu và Phát triển Trí tuệ Nhân tạo Đổi Mới Sáng Tạo <Việt Nam> & Đối tác 👩‍👩‍👧‍👦';

describe.each(['columns', 'steps', 'bars'] as const)('%s', (kind) => {
  it.each([0, 1, 2, 12, 24])('%i points: no text leaves the picture or runs into another', (count) => {
    for (const one of [
      chart(kind, count),
      chart(kind, count, {
        points: chart(kind, count).points.map((point) => ({ ...point, text: '$1.28 trillion', label: LONG })),
      }),
      chart(kind, count, {
        points: chart(kind, count).points.map((point) => ({ ...point, value: 0, text: '0' })),
      }),
    ]) {
      const { texts, height } = textsOf(chartSvg(one, font));
      for (const { text, left, right, top, bottom } of texts) {
        expect([text, left >= 0, right <= 800, top >= 0, bottom <= height]).toEqual([
          text,
          true,
          true,
          true,
          true,
        ]);
      }
      for (const [index, a] of texts.entries()) {
        for (const b of texts.slice(index + 1)) {
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 8 || b.bottom <= a.top + 8;
          expect([a.text, b.text, apart]).toEqual([a.text, b.text, true]);
        }
      }
      expect(texts.length).toBeGreaterThanOrEqual(count === 0 ? 2 : count + 3);
    }
  });

  it('shows 24 of more points, and survives numbers and texts that are none', () => {
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, -5, 1e308].map((value, index) => ({
      label: ['\u0000<&>"\'', '\ud800', 'ế', ''][index] ?? '',
      value,
      text: '\u0008]]>',
    }));
    const svg = chartSvg(chart(kind, 0, { points: [...odd, ...chart(kind, 30).points] }), font);
    expect(svg).not.toMatch(/NaN|Infinity|"-\d/);
    expect(svg.match(/tỷ USD<\/text>/g)?.length).toBe(kind === 'bars' ? 20 : 24);
  });
});

it('puts equal values at equal heights and none at nothing', () => {
  const points = [5, 10, 0].map((value) => ({ label: String(value), value, text: String(value) }));
  const heights = [
    ...chartSvg(chart('columns', 0, { points }), font).matchAll(/height="([\d.]+)" rx="[\d.]+"/g),
  ];
  const [half, full, none] = heights.map(([, height]) => Number(height));
  expect(full! / half!).toBeCloseTo(2, 1);
  expect(none).toBe(0);
});

describe('texts that are too long', () => {
  const measure = (text: string) => [...text].length;
  it('are cut between whole characters', () => {
    expect(cutToWidth('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 11, measure)).toBe('👩‍👩‍👧‍👦…');
    expect(cutToWidth('Đế vương'.normalize('NFD'), 6, measure)).toBe('Đế…'.normalize('NFD'));
    expect(cutToWidth('vừa', 3, measure)).toBe('vừa');
    expect(cutToWidth('không vừa', 0, measure)).toBe('…');
  });
  it('are broken at spaces, the last line cut', () => {
    expect(breakIntoLines('một hai ba bốn năm', 8, 2, measure)).toEqual(['một hai', 'ba bốn…']);
    expect(breakIntoLines('một', 8, 2, measure)).toEqual(['một']);
    expect(breakIntoLines('', 8, 2, measure)).toEqual([]);
  });
});

it('knows how wide the font draws a text', async () => {
  const { Resvg } = await import('@resvg/resvg-js');
  for (const text of ['Gọi vốn 6 tỷ USD', 'Ứng dụng, Kỹ thuật số, Đổi mới', '$12,8 – 200.000 H100 ≈']) {
    for (const weight of ['regular', 'bold'] as const) {
      const bold = weight === 'bold' ? ' font-weight="700"' : '';
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="20" y="120" font-size="100" font-family="Be Vietnam Pro"${bold}>${text}</text></svg>`;
      const drawn = new Resvg(svg, {
        font: { fontFiles: [fontFile('regular'), fontFile('bold')], loadSystemFonts: false },
      }).getBBox();
      expect(Math.abs(font.width(text, 100, weight) / (drawn?.width ?? 0) - 1)).toBeLessThan(0.03);
    }
  }
  expect(font.width('ế'.normalize('NFD'), 1000, 'regular')).toBe(font.width('ế', 1000, 'regular'));
  expect(font.covers('Đổi mới sáng tạo: 6 tỷ USD, $ € – … ≈ 👩')).toBe(false);
  expect(font.covers('Đổi mới sáng tạo: 6 tỷ USD, ₫ $ € – … ≈')).toBe(true);
});

it('draws every kind, in a picture that is as large as its points need', { timeout: 60_000 }, async () => {
  for (const [kind, count, height] of [
    ['columns', 12, 900],
    ['steps', 1, 900],
    ['bars', 24, 2266],
  ] as const) {
    const png = Buffer.from(await drawPng(chart(kind, count)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, height]);
  }
});
