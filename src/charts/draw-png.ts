/** Chart → PNG. Takes the thread for some 100 ms and leaves the process larger: only the drawing process calls it. */
import type { Chart } from '#domain/chart.ts';
import { chartSvg } from './chart-svg.ts';
import { FONT_FAMILY, fontFile, loadFont } from './font.ts';
import { ZOOM } from './style.ts';

/** Throws where the library's binary is missing on this platform, or the fonts are. */
export async function drawPng(chart: Chart): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const font = loadFont();
  const texts = [chart.title, chart.subtitle, ...chart.points.flatMap(({ label, text }) => [label, text])];
  const picture = new Resvg(chartSvg(chart, font), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      fontFiles: [fontFile('regular'), fontFile('bold')],
      // Names in other scripts are drawn in what fonts the system has; looking for those takes long.
      loadSystemFonts: !texts.every((text) => font.covers(text)),
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return picture.render().asPng();
}
