/** Parsing alone, beside rss-parser on the same bytes: ours also decodes, mends, guards and finds each item's identity. */
import RssParser from 'rss-parser';
import { readFeed } from '#feeds/read-feed.ts';

const RUNS = 60;
/** Items, and letters of text in each. */
const SIZES = [
  [30, 400],
  [30, 4_000],
  [200, 2_000],
] as const;

/** Prints a line a size: milliseconds of CPU for one feed, median of several runs in turn. */
export async function benchParsing(): Promise<void> {
  const parser = new RssParser();
  for (const [items, letters] of SIZES) {
    const text = feedOf(items, letters);
    const bytes = new TextEncoder().encode(text);
    const meta = {
      contentType: 'application/rss+xml; charset=utf-8',
      url: 'https://paper.example/rss',
      now: new Date(),
    };
    const theirs: number[] = [];
    const ours: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      theirs.push(await spent(() => parser.parseString(text)));
      ours.push(await spent(() => readFeed(bytes, meta)));
    }
    const [a, b] = [median(theirs), median(ours)];
    process.stdout.write(
      `${(bytes.length / 1000).toFixed(0)} KB, ${items} items: rss-parser ${a.toFixed(2)} ms, ours ${b.toFixed(2)} ms, ${(b / a).toFixed(1)} times\n`,
    );
  }
}

function feedOf(items: number, letters: number): string {
  const words = 'Một công ty trí tuệ nhân tạo vừa gọi vốn thành công. ';
  const body = words.repeat(Math.ceil(letters / words.length));
  const rows = Array.from({ length: items }, (_, i) => {
    const date = new Date(Date.UTC(2026, 10, 24, 12) - i * 1_800_000).toUTCString();
    return `<item><title>Bài số ${i} của tờ báo</title><link>https://paper.example/bai-${i}.html</link><guid>bai-${i}</guid><pubDate>${date}</pubDate><description>&lt;p&gt;${body}&lt;/p&gt;</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo</title>${rows.join('')}</channel></rss>`;
}

async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
