/** A process of its own that plays two thousand papers: 30 items each; one in ten has news, the others answer 304. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const ITEMS = 30;

function feedOf(paper: string, edition: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const date = new Date(Date.UTC(2026, 10, 24, 12) - i * 1_800_000).toUTCString();
    return `<item><title>Bài ${i} của ${paper}, số ${edition}</title><link>https://${paper}/bai-${edition}-${i}.html</link><guid>${paper}-${edition}-${i}</guid><pubDate>${date}</pubDate><description>&lt;p&gt;${'Một công ty trí tuệ nhân tạo vừa gọi vốn thành công. '.repeat(8)}&lt;/p&gt;</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${paper}</title>${items.join('')}</channel></rss>`;
}

const editions = new Map<string, number>();
const server = createServer((request, response) => {
  const paper = request.headers.host ?? '';
  const number = Number(/\d+/.exec(paper)?.[0] ?? 0);
  const known = request.headers['if-none-match'];
  const edition = editions.get(paper) ?? 0;
  // Each paper has news every tenth time, and not all at once.
  editions.set(paper, edition + 1);
  if (known !== undefined && (edition + number) % 10 !== 0) {
    response.writeHead(304, { etag: known }).end();
    return;
  }
  response.writeHead(200, { etag: `"${edition}"`, 'content-type': 'application/rss+xml' });
  response.end(feedOf(paper, edition));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
