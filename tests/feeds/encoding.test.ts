import { describe, expect, it } from 'vitest';
import { decodeBytes } from '#feeds/decode-bytes.ts';
import { bytesOf, itemOf, rss } from '../helpers/feeds.ts';

const FEED = rss('<title>Gọi vốn 5 triệu USD</title><link>https://paper.example.vn/a-1.html</link>');

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), little);
  return bytes;
}

function utf32(text: string, little: boolean): Uint8Array {
  const points = [0xfeff, ...Array.from(text, (letter) => letter.codePointAt(0) ?? 0)];
  const bytes = new Uint8Array(points.length * 4);
  const view = new DataView(bytes.buffer);
  points.forEach((point, at) => {
    view.setUint32(at * 4, point, little);
  });
  return bytes;
}

/** Text where "<NN>" is the byte NN, hexadecimal, and all else is ASCII. */
function withBytes(text: string): Uint8Array {
  const parts = text.split(/\{([0-9a-f ]+)\}/);
  return Uint8Array.from(
    parts.flatMap((part, at) =>
      at % 2 === 0
        ? [...part].map((letter) => letter.charCodeAt(0))
        : part.split(' ').map((hex) => Number.parseInt(hex, 16)),
    ),
  );
}

describe('D16 byte order marks and wide encodings', () => {
  it.each([
    ['UTF-8 with mark', bytesOf(`\uFEFF${FEED}`)],
    ['UTF-16 LE with mark', utf16(FEED, true, true)],
    ['UTF-16 BE with mark', utf16(FEED, false, true)],
    ['UTF-16 LE without mark', utf16(FEED, true, false)],
    ['UTF-16 BE without mark', utf16(FEED, false, false)],
    ['UTF-32 LE', utf32(FEED, true)],
    ['UTF-32 BE', utf32(FEED, false)],
  ])('%s', async (_, bytes) => {
    expect((await itemOf(bytes)).title).toBe('Gọi vốn 5 triệu USD');
  });

  it('a mark outranks what HTTP says', () => {
    expect(decodeBytes(bytesOf('\uFEFF<a>đ</a>'), 'text/xml; charset=windows-1252', 'xml').text).toBe(
      '<a>đ</a>',
    );
  });

  it('passes over a declared UTF-16 that the bytes contradict', async () => {
    const declared = FEED.replace('version="1.0"', 'version="1.0" encoding="utf-16"');
    expect((await itemOf(declared)).title).toBe('Gọi vốn 5 triệu USD');
  });
});

describe('D17 legacy encodings', () => {
  // Hà: windows-1252 e0; Привет: windows-1251; 融資: GB18030 c8 da d9 59; 투자: EUC-KR c5 f5 c0 da; 投資: Shift_JIS 93 8a 8e 91.
  const cases = [
    ['windows-1252', 'H{e0} N{f4}i', 'Hà Nôi'],
    ['windows-1258', 'H{e0} {d0}{f4}ng', 'Hà Đông'],
    ['windows-1251', '{cf f0 e8 e2 e5 f2}', 'Привет'],
    ['gb18030', '{c8 da d7 ca}', '融资'],
    ['euc-kr', '{c5 f5 c0 da}', '투자'],
    ['shift_jis', '{93 8a 8e 91}', '投資'],
    ['iso-8859-1', 'caf{e9}', 'café'],
  ] as const;

  it.each(cases)('%s declared in XML only', async (name, title, text) => {
    const bytes = withBytes(
      `<?xml version="1.0" encoding="${name}"?><rss><channel><item><title>${title}</title></item></channel></rss>`,
    );
    expect((await itemOf(bytes)).title).toBe(text);
  });

  it.each(cases)('%s declared in HTTP only', async (name, title, text) => {
    const bytes = withBytes(`<rss><channel><item><title>${title}</title></item></channel></rss>`);
    expect((await itemOf(bytes, { contentType: `text/xml; charset="${name}"` })).title).toBe(text);
  });

  it('HTTP outranks XML where both could be true', async () => {
    const bytes = withBytes(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>{cf f0 e8 e2 e5 f2}</title></item></channel></rss>',
    );
    expect((await itemOf(bytes, { contentType: 'application/xml; charset=windows-1251' })).title).toBe(
      'Привет',
    );
  });

  it('UTF-8 that HTTP calls Latin-1 is UTF-8', async () => {
    expect((await itemOf(FEED, { contentType: 'text/xml; charset=ISO-8859-1' })).title).toBe(
      'Gọi vốn 5 triệu USD',
    );
  });

  it('Latin-1 that HTTP calls UTF-8 is what the XML says', async () => {
    const bytes = withBytes(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>caf{e9} cr{e8}me</title></item></channel></rss>',
    );
    expect((await itemOf(bytes, { contentType: 'text/xml; charset=utf-8' })).title).toBe('café crème');
  });

  it('nothing declared, no UTF-8: windows-1252', async () => {
    const bytes = withBytes(
      '<rss><channel><item><title>Soci{e9}t{e9} {96} 3 M{80}</title></item></channel></rss>',
    );
    expect((await itemOf(bytes)).title).toBe('Société – 3 M€');
  });

  it('an unknown label is passed over', async () => {
    expect((await itemOf(FEED, { contentType: 'text/xml; charset=klingon' })).title).toBe(
      'Gọi vốn 5 triệu USD',
    );
  });

  it('a page says it in its meta element', () => {
    const page = withBytes(
      '<html><head><meta http-equiv=Content-Type content="text/html; charset=euc-kr"></head><p>{c5 f5 c0 da}</p>',
    );
    expect(decodeBytes(page, null, 'html').text).toContain('투자');
  });
});

describe('D18 broken bytes', () => {
  it('are replaced, and the feed is read', async () => {
    const bytes = withBytes(
      '<rss><channel><item><title>g{e1 bb 8d}i v{e1 bb 91}n {ff} 5</title></item></channel></rss>',
    );
    const decoded = decodeBytes(bytes, null, 'xml');
    expect(decoded.replaced).toBe(true);
    expect((await itemOf(bytes)).title).toBe('gọi vốn \uFFFD 5');
  });
});

describe('D26 what stands before the declaration', () => {
  it.each([
    ['blank lines', `\n\n \t\n${FEED}`],
    ['two marks', `\uFEFF\uFEFF${FEED}`],
    [
      'the sentence of a browser that shows it',
      `This file has no style of its own. Its tree follows.\n${FEED}`,
    ],
    ['another instruction', `<?phpxml version="1.0"?>${FEED}`],
    ['a comment', `<!-- made by hand -->${FEED}`],
  ])('%s', async (_, source) => {
    expect((await itemOf(source)).title).toBe('Gọi vốn 5 triệu USD');
  });
});
