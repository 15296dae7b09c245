/** The papers of the demo week on a loopback port: a feed each, and their article pages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAPERS, type Paper, type Story, WEEK } from './week.ts';

export interface NewsServer {
  readonly origin: string;
  /** Publishes everything up to and including this day of the week. */
  setDay(index: number): void;
  /** From now on every feed counts as changed, though it holds the same. */
  reissue(): void;
  feedUrl(paper: Paper): string;
  close(): Promise<void>;
}

/** Starts the papers' server on 127.0.0.1, on `port` or, where that is taken or 0, on a free one. */
export async function startNewsServer(port = 0): Promise<NewsServer> {
  let day = -1;
  let edition = 1;
  const stories = () => WEEK.slice(0, day + 1).flatMap((entry) => entry.stories);
  const server = createServer((request, response) => {
    const [, paperId, kind, slug] = (request.url ?? '').split('/');
    const paper = PAPERS.find(({ id }) => id === paperId);
    const own = stories().filter((story) => story.paper === paperId);
    const story = own.find((each) => each.slug === slug?.replace(/\.html$/, ''));
    if (paper && kind === 'feed.xml') {
      const etag = `"${paper.id}-${edition}-${own.length}"`;
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
      response
        .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag })
        .end(feed(paper, own, origin()));
    } else if (paper && kind === 'news' && story) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(paper, story));
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    }
    return undefined;
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await listen(server, port).catch(() => listen(server, 0));
  return {
    origin: origin(),
    setDay: (index) => {
      day = index;
    },
    reissue: () => {
      edition += 1;
    },
    feedUrl: (paper) => `${origin()}/${paper.id}/feed.xml`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function feed(paper: Paper, stories: readonly Story[], origin: string): string {
  const items = stories.toReversed().map(
    (
      story,
    ) => `<item><title>${xml(story.title)}</title><link>${origin}/${paper.id}/news/${story.slug}.html</link>
<guid isPermaLink="false">${paper.id}:${story.slug}</guid><pubDate>${new Date(story.at).toUTCString()}</pubDate>
<description>${xml(`<p>${xml(story.lead)}</p>`)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${xml(paper.name)}</title><link>${origin}/${paper.id}/</link><language>${paper.language}</language>
${items.join('\n')}
</channel></rss>`;
}

function page(paper: Paper, story: Story): string {
  const more =
    paper.language === 'vi'
      ? 'Xem thêm: Tin đọc nhiều trong tuần'
      : 'Read more: the week’s most read stories';
  return `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8"><title>${xml(story.title)} | ${xml(paper.name)}</title>
<meta property="og:title" content="${xml(story.title)}"><meta property="article:published_time" content="${story.at}"></head>
<body><header><nav><a href="/">${xml(paper.name)}</a></nav></header><main><article><h1>${xml(story.title)}</h1>
<p class="lead">${xml(story.lead)}</p>
${story.paragraphs.map((text) => `<p>${xml(text)}</p>`).join('\n')}
</article><aside><p>${more}</p></aside></main><footer>© ${xml(paper.name)}</footer></body></html>`;
}

function xml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );
}
