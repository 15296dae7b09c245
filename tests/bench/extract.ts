/** How fast articles are read: megabytes and articles a second of CPU time, memory, and how the time grows on hostile texts. */
import { extractReport } from '#extract/extract-report.ts';
import { HOSTILE_UNITS, hostileText } from './hostile-texts.ts';
import { sampleText } from './sample-text.ts';

const REGISTRY = { companies: [], investors: [], accelerators: [] };
const ARTICLE_UNITS = 3000;
const ARTICLES = 200;
/** The compiler takes twenty rounds to come to rest, as it has in a bot that has run for a minute. */
const ROUNDS = 30;
const SIZES = [10_000, 100_000, 300_000, 1_000_000];
/** The size that the slowest text is named for; so much is read more often, for the collector falls into it by chance. */
const MARKED = 100_000;

interface Piece {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Prints everything; takes about a minute. */
export function benchExtract(): void {
  line(
    'Text of our own making, one core, CPU time, best of several rounds. MB are a million bytes of UTF-8.',
  );
  for (const language of ['vi', 'en'] as const) throughput(language);
  line(
    `rss ${megabytes(process.memoryUsage.rss())} MB, heap ${megabytes(process.memoryUsage().heapUsed)} MB`,
  );
  line('');
  line(
    'Hostile texts: milliseconds of CPU by UTF-16 units; the slope is 1 where the time grows as the text.',
  );
  line(`${''.padEnd(34)}${SIZES.map((size) => `${size / 1000}k`.padStart(8)).join('')}   slope`);
  let worst = { unit: '', at100k: 0, slope: 0 };
  for (const unit of HOSTILE_UNITS) {
    const times = SIZES.map((size) =>
      cpuOf(() => read({ id: 'x', title: '', text: hostileText(unit, size) }), size === MARKED ? 15 : 3),
    );
    const slope = slopeOf(SIZES, times);
    const at100k = times[SIZES.indexOf(MARKED)]!;
    if (at100k > worst.at100k) worst = { unit, at100k, slope };
    line(
      `${JSON.stringify(unit).slice(0, 33).padEnd(34)}${times.map((each) => each.toFixed(1).padStart(8)).join('')}   ${slope.toFixed(2)}`,
    );
  }
  line(`read ${sink} amounts and digits in all`);
  line(`slowest at 100k: ${JSON.stringify(worst.unit)}, ${worst.at100k.toFixed(1)} ms`);
}

function throughput(language: 'vi' | 'en'): void {
  const articles: Piece[] = [];
  for (let seed = 0; seed < ARTICLES; seed++) {
    const text = sampleText(language, ARTICLE_UNITS, seed);
    articles.push({ id: String(seed), title: text.slice(0, text.indexOf('.')), text });
  }
  let bytes = 0;
  for (const { title, text } of articles) bytes += Buffer.byteLength(title) + Buffer.byteLength(text);
  const extract = cpuOf(() => articles.forEach(read), ROUNDS);
  const scan = cpuOf(() => articles.forEach(scanDigits), ROUNDS);
  line(
    `${language}: ${rate(bytes, extract)} MB/s, ${Math.round((ARTICLES / extract) * 1000)} articles of ${Math.round(bytes / ARTICLES / 100) / 10} KB a second` +
      `   (a plain digit scan of the same text: ${rate(bytes, scan)} MB/s)`,
  );
}

/** What was counted, so that no work can be left out as unused. */
let sink = 0;

function read(piece: Piece): void {
  sink += extractReport(piece, REGISTRY).money.length;
}

/** The least that any reader of figures has to do: look at every unit and find the digits. */
function scanDigits({ title, text }: Piece): void {
  for (const part of [title, text]) {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
      if (unit >= 0x30 && unit <= 0x39) sink++;
    }
  }
}

/** Milliseconds of CPU in the best of some rounds: what else runs on the machine only makes a round slower. */
function cpuOf(run: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  run();
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Least-squares slope of log time over log size. */
function slopeOf(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map((time) => Math.log(Math.max(time, 0.01)));
  const meanX = mean(x);
  const meanY = mean(y);
  let above = 0;
  let below = 0;
  for (let at = 0; at < x.length; at++) {
    above += (x[at]! - meanX) * (y[at]! - meanY);
    below += (x[at]! - meanX) ** 2;
  }
  return above / below;
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function rate(bytes: number, milliseconds: number): string {
  return (bytes / milliseconds / 1000).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
