/** Undoes at most one Content-Encoding, never to more bytes than asked for. */
import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, zstdDecompress } from 'node:zlib';
import { Failure } from '#domain/failure.ts';

export const ACCEPTED_ENCODINGS = 'gzip, br, zstd';

/** Text shrinks by a factor of 5 to 20; 1,000 and more is an attack. Small bodies may be as dense as they like. */
const MAX_RATIO = 100;
const FREE_OF_RATIO = 1024 * 1024;
/** 8 MiB, the most that RFC 9659 lets a server ask of us. */
const ZSTD_WINDOW_LOG = 23;

const unpackGzip = promisify(gunzip);
const unpackBrotli = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(brotliDecompress);
const unpackZstd = promisify<Uint8Array, { maxOutputLength: number; params: Record<number, number> }, Buffer>(
  zstdDecompress,
);

/**
 * `encoding` is the value (or values) of Content-Encoding. Throws a Failure: `too-large` where the body unpacks to more
 * than `maxBytes` or is denser than text ever is, `bad-encoding` where it is broken, unknown or more than one.
 */
export async function decodeBody(
  bytes: Uint8Array,
  encoding: string | readonly string[] | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const names = [encoding ?? []].flat().join(',').toLowerCase().split(',');
  const coded = names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (coded.length > 1) throw bad('more than one content encoding');
  const [name] = coded;
  if (!name || bytes.length === 0) return bytes;
  const maxOutputLength = Math.min(maxBytes, Math.max(FREE_OF_RATIO, bytes.length * MAX_RATIO));
  try {
    if (name === 'gzip' || name === 'x-gzip') {
      // Some servers say gzip and send plain text.
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return packed ? await unpackGzip(bytes, { maxOutputLength }) : bytes;
    }
    if (name === 'br') return await unpackBrotli(bytes, { maxOutputLength });
    if (name === 'zstd') {
      const params = { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG };
      return await unpackZstd(bytes, { maxOutputLength, params });
    }
  } catch (cause) {
    if (cause instanceof RangeError) {
      const failure = { retryable: false, cause };
      throw new Failure('too-large', `unpacks to more than ${maxOutputLength} bytes`, failure);
    }
    throw bad(`broken ${name} data`, cause);
  }
  throw bad('unknown content encoding');
}

function bad(message: string, cause?: unknown): Failure {
  return new Failure('bad-encoding', message, cause === undefined ? {} : { cause });
}
