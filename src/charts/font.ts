/** Be Vietnam Pro: where its files are, and how wide a text is in it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Weight = 'regular' | 'bold';

export const FONT_FAMILY = 'Be Vietnam Pro';

const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};

export interface Font {
  /** In pixels at a size in pixels; a character that the font lacks counts as one em. */
  width(text: string, size: number, weight: Weight): number;
  /** Whether every character of the text can be drawn. */
  covers(text: string): boolean;
}

interface Face {
  readonly unitsPerEm: number;
  /** Advance of a character in font units; null where there is no glyph. */
  advance(code: number): number | null;
}

export function fontFile(weight: Weight): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`));
}

let font: Font | undefined;

/** Read once a process. Throws where the files are missing or are no TrueType fonts. */
export function loadFont(): Font {
  font ??= fontOf({
    regular: readFace(readFileSync(fontFile('regular'))),
    bold: readFace(readFileSync(fontFile('bold'))),
  });
  return font;
}

function fontOf(faces: Readonly<Record<Weight, Face>>): Font {
  return {
    width: (text, size, weight) => {
      const { unitsPerEm, advance } = faces[weight];
      let units = 0;
      for (const letter of text.normalize('NFC')) {
        if (!JOINS.test(letter)) units += advance(letter.codePointAt(0) ?? 0) ?? unitsPerEm;
      }
      return (units * size) / unitsPerEm;
    },
    covers: (text) => {
      for (const letter of text.normalize('NFC')) {
        if (faces.regular.advance(letter.codePointAt(0) ?? 0) === null) return false;
      }
      return true;
    },
  };
}

/** Marks and joiners take no room of their own. */
const JOINS = /^(?:\p{M}|\u200d|\ufe0f)$/u;

/** The tables that widths take (OpenType specification: head, hhea, hmtx, cmap format 4); kerning is left out, it only narrows. */
function readFace(file: Buffer): Face {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = file.readUInt16BE(table('head') + 18);
  const metrics = file.readUInt16BE(table('hhea') + 34);
  const glyphs = glyphsOf(file, table('cmap'));
  const widths = table('hmtx');
  return {
    unitsPerEm,
    advance: (code) => {
      const glyph = glyphs.get(code);
      return glyph === undefined ? null : file.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4);
    },
  };
}

/** Character → glyph, of the font's table for the characters that Vietnamese and English are written in. */
function glyphsOf(file: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const start = unicodeTable(file, cmap);
  const double = file.readUInt16BE(start + 6);
  const at = (part: number, index: number) => start + 14 + part * double + (part > 0 ? 2 : 0) + index * 2;
  for (let index = 0; index < double / 2; index += 1) {
    const last = file.readUInt16BE(at(0, index));
    const first = file.readUInt16BE(at(1, index));
    const delta = file.readUInt16BE(at(2, index));
    const offset = file.readUInt16BE(at(3, index));
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : file.readUInt16BE(at(3, index) + offset + (code - first) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function unicodeTable(file: Buffer, cmap: number): number {
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const start = cmap + file.readUInt32BE(record + 4);
    if (file.readUInt16BE(start) === 4) return start;
  }
  throw new Error('the font has no table of characters that is understood');
}
