import type { IncomingMessage } from 'node:http';

/** The whole body, or null as soon as it is known to be over `most` bytes; the rest is then not kept. */
export function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > most) return resolve(null);
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > most) {
        chunks.length = 0;
        request.pause();
        return resolve(null);
      }
      chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
