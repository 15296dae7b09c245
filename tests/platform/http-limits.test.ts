import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttp, type Http, type HttpOptions } from '#platform/http.ts';
import { selfSigned } from '../helpers/certificate.ts';
import { failureCode } from '../helpers/failure-code.ts';
import { startFeedServer } from '../helpers/feed-server.ts';
import { drip, type HostileServer, OK, pour, startHostileServer } from '../helpers/hostile-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

function http(limits: HttpOptions['limits'] = {}, options: HttpOptions = {}): Http {
  const client = createHttp({ allowHosts: ['127.0.0.1'], ...options, limits });
  open.push(client);
  return client;
}
async function hostile(...args: Parameters<typeof startHostileServer>): Promise<HostileServer> {
  const server = await startHostileServer(...args);
  open.push(server);
  return server;
}
/** What comes of a server that sends `answer` and then closes. */
async function comesOf(answer: string | Uint8Array, limits: HttpOptions['limits'] = {}): Promise<string> {
  const server = await hostile((socket) => void socket.end(answer));
  return failureCode(http(limits).get({ url: server.url }));
}
function coded(body: Uint8Array, encoding: string): Buffer {
  const head = `${OK}Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

const ZEROS = Buffer.alloc(8 * 1024 * 1024);

describe('content encodings', () => {
  it('undoes gzip, brotli and zstd', async () => {
    const text = 'gọi vốn '.repeat(1000);
    const server = await startFeedServer();
    open.push(server);
    const ways = {
      gzip: gzipSync(text),
      br: brotliCompressSync(text),
      zstd: zstdCompressSync(text),
      identity: Buffer.from(text),
    };
    for (const [name, body] of Object.entries(ways)) {
      server.on(`/${name}`, { body, headers: { 'content-encoding': name } });
      const answer = await http().get({ url: server.url(`/${name}`) });
      expect(Buffer.from(answer.body).toString(), name).toBe(text);
    }
    expect(server.asked[0]?.headers['accept-encoding']).toBe('gzip, br, zstd');
  });

  it('B01 B02 stops bombs of gzip, brotli and zstd at the cap on unpacked bytes', async () => {
    const limits = { bodyBytes: 1024 * 1024 };
    expect(await comesOf(coded(gzipSync(ZEROS), 'gzip'), limits)).toBe('too-large');
    expect(await comesOf(coded(brotliCompressSync(ZEROS), 'br'), limits)).toBe('too-large');
    expect(await comesOf(coded(zstdCompressSync(ZEROS), 'zstd'), limits)).toBe('too-large');
  });

  it('B02 stops a body denser than text ever is below the cap, too', async () => {
    expect(await comesOf(coded(brotliCompressSync(ZEROS), 'br'), { bodyBytes: 64 * 1024 * 1024 })).toBe(
      'too-large',
    );
  });

  it('B03 B04 refuses more than one encoding, be it two or a thousand', async () => {
    const twice = gzipSync(gzipSync(ZEROS));
    expect(await comesOf(coded(twice, 'gzip, gzip'))).toBe('bad-encoding');
    expect(await comesOf(coded(twice, Array(1000).fill('gzip').join(',')))).toBe('bad-encoding');
  });

  it('B05 refuses an encoding that was not offered', async () => {
    expect(await comesOf(coded(Buffer.from('x'), 'compress'))).toBe('bad-encoding');
  });

  it('B06 takes plain text that calls itself gzip, and refuses gzip that is broken off or followed by rubbish', async () => {
    const packed = gzipSync('<rss/>');
    expect(await comesOf(coded(Buffer.from('<rss/>'), 'gzip'))).toBe('none');
    expect(await comesOf(coded(packed.subarray(0, packed.length - 12), 'gzip'))).toBe('bad-encoding');
    expect(await comesOf(coded(Buffer.from('<rss/>'), 'br'))).toBe('bad-encoding');
    expect(await comesOf(coded(Buffer.concat([packed, Buffer.from('rubbish')]), 'gzip'))).toMatch(
      /^(none|bad-encoding)$/,
    );
  });
});

describe('size', () => {
  it('B07 stops an endless body at the cap, chunked or not', async () => {
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
    const chunked = await hostile((socket) => {
      socket.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
      pour(socket, chunk);
    });
    const plain = await hostile((socket) => {
      socket.write(`${OK}\r\n`);
      pour(socket, 'x'.repeat(4096));
    });
    const client = http({ bodyBytes: 100_000 });
    expect(await failureCode(client.get({ url: chunked.url }))).toBe('too-large');
    expect(await failureCode(client.get({ url: plain.url }))).toBe('too-large');
  });

  it('cuts a long body where the caller only wants its beginning', async () => {
    const plain = await hostile((socket) => {
      socket.write(`${OK}\r\n`);
      pour(socket, 'x'.repeat(4096));
    });
    const answer = await http().get({ url: plain.url, maxBytes: 5000, cut: true });
    expect(answer.body.length).toBe(5000);
  });

  it('B08 refuses a body that is shorter than announced, and takes no more than announced', async () => {
    expect(await comesOf(`${OK}Content-Length: 10\r\n\r\nhalf`)).toMatch(/^(truncated|reset)$/);
    const long = await hostile((socket) => void socket.end(`${OK}Content-Length: 4\r\n\r\nhalf and more`));
    const outcome = await http()
      .get({ url: long.url })
      .then(
        (answer) => Buffer.from(answer.body).toString(),
        (error: Error) => error,
      );
    if (typeof outcome === 'string') expect(outcome).toBe('half');
    else expect(outcome).toMatchObject({ code: 'protocol' });
  });

  it('B09 refuses an answer with both a length and chunks', async () => {
    const answer = `${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`;
    expect(await comesOf(answer)).toMatch(/^(protocol|truncated)$/);
  });

  it('B16 refuses headers beyond 16 KiB: one of 1 MB, ten thousand small ones', async () => {
    expect(await comesOf(`${OK}X: ${'x'.repeat(1_000_000)}\r\n\r\n`)).toBe('headers-too-large');
    expect(await comesOf(`${OK}${'X-Y: z\r\n'.repeat(10_000)}\r\n`)).toBe('headers-too-large');
  });

  it('lets small downloads go on when big ones hold too much together', async () => {
    const big = await hostile((socket) => {
      socket.write(`${OK}\r\n`);
      pour(socket, 'x'.repeat(65_536));
    });
    const small = await hostile((socket) => void socket.end(`${OK}Content-Length: 2\r\n\r\nok`));
    const client = http({ heldBytes: 3 * 1024 * 1024, bodyBytes: 64 * 1024 * 1024 });
    const first = failureCode(client.get({ url: big.url }));
    expect(await failureCode(client.get({ url: small.url }))).toBe('none');
    expect(await first).toBe('too-busy');
    expect(await failureCode(client.get({ url: small.url }))).toBe('none');
  });
});

describe('time', () => {
  it('B10 stops a body that drips, by its rate and by the deadline', async () => {
    const server = await hostile((socket) => {
      socket.write(`${OK}\r\n`);
      drip(socket, 'x');
    });
    expect(await failureCode(http({ graceMs: 50 }).get({ url: server.url }))).toBe('too-slow');
    expect(await failureCode(http({ bytesPerSecond: 0, totalMs: 50 }).get({ url: server.url }))).toBe(
      'timeout',
    );
  });

  it('B11 B12 stops headers that drip and servers that take the connection and never speak', async () => {
    const dripping = await hostile((socket) => drip(socket, `${OK}X: ${'y'.repeat(10_000)}`));
    const silent = await hostile(() => undefined, { early: true });
    const client = http({ headersMs: 50 });
    expect(await failureCode(client.get({ url: dripping.url }))).toBe('headers-timeout');
    expect(await failureCode(client.get({ url: silent.url }))).toBe('headers-timeout');
  });

  it('B13 stops a TLS handshake that stalls', async () => {
    const silent = await hostile(() => undefined, { early: true });
    const url = silent.url.replace('http:', 'https:');
    expect(await failureCode(http({ connectMs: 50 }).get({ url }))).toBe('connect-timeout');
  });

  it('B20 bears a few early answers and not a flood of them', async () => {
    const early = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
    expect(await comesOf(`${early.repeat(3)}${OK}Content-Length: 2\r\n\r\nok`)).toBe('none');
    expect(await comesOf(early.repeat(1000))).toBe('protocol');
    expect(await comesOf('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1000))).toMatch(/^(protocol|reset|hung-up)$/);
  });
});

describe('broken HTTP', () => {
  it('B17 refuses or safely reads odd header bytes', async () => {
    expect(await comesOf(`${OK}X\0Y: z\r\n\r\n`)).toBe('protocol');
    expect(await comesOf(`${OK}X: a\r\n folded\r\nContent-Length: 2\r\n\r\nok`)).toMatch(/^(none|protocol)$/);
    expect(await comesOf('HTTP/1.1 200 OK\nX: y\n\nhello')).toMatch(/^(none|protocol)$/);
  });

  it('B18 tells a connection that is torn down from one that ends in half a chunk', async () => {
    const torn = await hostile((socket) => {
      socket.write(`${OK}Content-Length: 100\r\n\r\nhalf`, () => socket.resetAndDestroy());
    });
    expect(await failureCode(http().get({ url: torn.url }))).toMatch(/^(reset|hung-up)$/);
    expect(await comesOf(`${OK}Transfer-Encoding: chunked\r\n\r\nff\r\nhalf a chunk`)).toBe('reset');
  });

  it('B19 refuses rubbish and HTTP/0.9', async () => {
    expect(await comesOf('HTTP/9.9.9 OK?\r\n\r\n')).toBe('protocol');
    expect(await comesOf('<rss version="2.0"></rss>')).toBe('protocol');
  });

  it('B21 speaks HTTP/1.1 only: frames of HTTP/2 are refused', async () => {
    expect(await comesOf(Buffer.from([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255, 255]))).toBe(
      'protocol',
    );
  });
});

describe('TLS', () => {
  const DAY = 86_400_000;
  const day = (offset: number) => new Date(Date.now() + offset * DAY);
  const say = (socket: { end(text: string): void }) => socket.end(`${OK}Content-Length: 2\r\n\r\nok`);

  it('B14 refuses self-signed, expired and foreign certificates; a trusted one is taken', async () => {
    const good = selfSigned(['127.0.0.1'], day(-1), day(1));
    const expired = selfSigned(['127.0.0.1'], day(-3), day(-2));
    const foreign = selfSigned(['other.example'], day(-1), day(1));
    const comes = async (certificate: typeof good, trusted: boolean) => {
      const server = await hostile(say, { tls: certificate });
      return failureCode(http({}, trusted ? { ca: certificate.cert } : {}).get({ url: server.url }));
    };
    expect(await comes(good, false)).toBe('tls');
    expect(await comes(expired, true)).toBe('tls');
    expect(await comes(foreign, true)).toBe('tls');
    expect(await comes(good, true)).toBe('none');
  });

  it('B15 refuses TLS 1.0', async () => {
    const old = selfSigned(['127.0.0.1'], day(-1), day(1));
    const tls = { ...old, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const server = await hostile(say, { tls });
    expect(await failureCode(http({}, { ca: old.cert }).get({ url: server.url }))).toBe('tls');
  });

  it('A21 refuses to be led from https to http', async () => {
    const certificate = selfSigned(['127.0.0.1'], day(-1), day(1));
    const plain = await hostile(say);
    const location = `HTTP/1.1 301 Moved\r\nLocation: ${plain.url}\r\nContent-Length: 0\r\n\r\n`;
    const server = await hostile((socket) => void socket.end(location), { tls: certificate });
    expect(await failureCode(http({}, { ca: certificate.cert }).get({ url: server.url }))).toBe(
      'redirect-downgrade',
    );
    expect(plain.connections()).toBe(0);
  });
});

describe('bodies that wait', () => {
  it('are not read before the caller says so, and their connection ends with the caller', async () => {
    const server = await hostile((socket) => void socket.write(`${OK}Content-Length: 2\r\n\r\nok`));
    const client = http({ totalMs: 100 });
    const told = Promise.withResolvers<void>();
    const reading = client.get({ url: server.url, beforeBody: () => told.promise });
    told.resolve();
    expect(Buffer.from((await reading).body).toString()).toBe('ok');
    const never = client.get({ url: server.url, beforeBody: () => new Promise(() => undefined) });
    expect(await failureCode(never)).toBe('timeout');
  });
});
