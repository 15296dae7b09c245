/** Pieces of SVG. */
import type { Weight } from './font.ts';

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Turned to be read from below, around its own place. */
  readonly upright?: boolean;
}

/** `x`, `y`: where the baseline begins, has its middle or ends. */
export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  const { size, colour, weight = 'regular', anchor = 'start', upright = false } = style;
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  const turned = upright ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold}${turned}>${escapeXml(text)}</text>`;
}

export function box(x: number, y: number, width: number, height: number, colour: string, radius = 0): string {
  const rounded = radius === 0 ? '' : ` rx="${round(Math.min(radius, width / 2, height / 2))}"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${rounded} fill="${colour}"/>`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Control characters can't stand in XML at all; half a surrogate pair would end the parsing. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>]/g, (found) => (found === '&' ? '&amp;' : found === '<' ? '&lt;' : '&gt;'));
}
