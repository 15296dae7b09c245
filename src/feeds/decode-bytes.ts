/**
 * Bytes to text. Order of trust: byte order mark, the shape of UTF-16/32 without one, HTTP charset, the document's own
 * declaration, UTF-8, windows-1252. Servers lie in known ways, so a label that the bytes contradict is passed over.
 */

export interface DecodedText {
  readonly text: string;
  /** WHATWG name, or utf-32le / utf-32be. */
  readonly encoding: string;
  /** True where bytes that make no character were replaced. */
  readonly replaced: boolean;
}

type Kind = 'xml' | 'html';

/** Declarations stand at the start; HTML allows its meta element 1,024 bytes, real pages need more. */
const HEAD_BYTES = { xml: 1_024, html: 8_192 };

/** The text of a feed or page; bytes that make no character become U+FFFD, NUL bytes disappear. Never fails. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null, kind: Kind): DecodedText {
  const marked = byOrderMark(bytes) ?? byShape(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const head = latin1(bytes.subarray(0, HEAD_BYTES[kind]));
  const labels = [charsetOf(contentType ?? ''), kind === 'xml' ? xmlEncoding(head) : metaCharset(head)];
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) {
    const legacy = labels.map(knownEncoding).find((name) => name !== null);
    // ISO-2022-JP hides its letters behind ASCII bytes.
    if (legacy === 'iso-2022-jp') return decodeAs(bytes, legacy);
    const isAscii = utf8.length === bytes.length;
    if (!legacy || legacy === 'utf-8' || isSingleByte(legacy) || isAscii) return finish(utf8, 'utf-8');
  }
  for (const label of labels) {
    const name = knownEncoding(label);
    if (name !== null && name !== 'utf-8' && decodes(bytes, name)) return decodeAs(bytes, name);
  }
  const named = labels.map(knownEncoding).find((name) => name !== null) ?? null;
  if (named !== null && named !== 'utf-8') return decodeAs(bytes, named);
  return decodeAs(bytes, mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function byOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return null;
}

/** "<" or "{" with the zeros that wide encodings put around it. */
function byShape(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  const starts = (byte: number | undefined) => byte === 0x3c || byte === 0x7b;
  if (starts(a) && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0 && starts(d)) return 'utf-32be';
  if (starts(a) && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && starts(b) && c === 0) return 'utf-16be';
  return null;
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType.slice(0, 300))?.[1] ?? null;
}

function xmlEncoding(head: string): string | null {
  return /<\?\w{0,8}xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ?? null;
}

function metaCharset(head: string): string | null {
  return /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? xmlEncoding(head);
}

/** The WHATWG name of a label; null where no decoder knows it, or where it can't be true (see byShape). */
function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    return name.startsWith('utf-16') ? null : name;
  } catch {
    return ALIASES[label.trim().toLowerCase()] ?? null;
  }
}

const ALIASES: Readonly<Record<string, string>> = {
  'utf-8n': 'utf-8',
  utf8mb4: 'utf-8',
  'cp-1252': 'windows-1252',
  'win-1251': 'windows-1251',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  tcvn: 'windows-1258',
};

function isSingleByte(name: string): boolean {
  return /^(windows-|iso-8859|koi8|ibm866|macintosh|x-mac)/.test(name);
}

function decodes(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A few broken bytes in an UTF-8 text, or another encoding altogether? */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > bad;
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);
  return finish(text, encoding);
}

function finish(text: string, encoding: string): DecodedText {
  const clean = text.replaceAll('\u0000', '').replace(/^\uFEFF+/, '');
  return { text: clean, encoding, replaced: clean.includes('\uFFFD') };
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    const valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    parts.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
