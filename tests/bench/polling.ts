/** What polling costs: 2,000 papers on loopback, each a host of its own, nine in ten answering 304. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type FollowedSource, freshState } from '#domain/source.ts';
import { createFeedReader } from '#feeds/feed-reader.ts';
import { closeParser } from '#feeds/parse-feed.ts';
import { createHttp } from '#platform/http.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const PAPERS = 2_000;
const AT_ONCE = 24;
const ROUNDS = 5;
/** 10,000 papers asked every five minutes. */
const WANTED_A_SECOND = 10_000 / 300;

/** Prints everything; takes about a minute. In a process of its own, run as `npm start` runs the bot, so that its memory is its own. */
export async function benchPolling(): Promise<void> {
  const child = fork(import.meta.filename, { execArgv: ['--max-semi-space-size=4'] });
  await once(child, 'exit');
}

async function measure(): Promise<void> {
  const server = fork(path.join(import.meta.dirname, 'paper-server.ts'));
  const [port] = (await once(server, 'message')) as [number];
  const http = createHttp({
    // Names let every paper be a host of its own; allowing them by name lets them use this port.
    allowHosts: Array.from({ length: PAPERS }, (_, i) => hostOf(i)),
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const reader = createFeedReader({
    http,
    clock: { now: () => new Date() },
    random: Math.random,
    log: quietLog,
    hostGapMs: 0,
  });
  let papers = Array.from({ length: PAPERS }, (_, i) => paper(i, port));
  line(
    `Polling ${PAPERS} feeds of 30 items over HTTP on loopback, ${AT_ONCE} at once; CPU time of this process and its parser thread.`,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const kinds = new Map<string, number>();
    const cpu = process.cpuUsage();
    const began = performance.now();
    papers = await pollAll(papers, reader.poll, kinds);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const cpuSeconds = (user + system) / 1e6;
    const share = (WANTED_A_SECOND * cpuSeconds) / PAPERS;
    line(
      `${round === 0 ? 'first reading' : `round ${round}`}: ${Math.round(PAPERS / seconds)} feeds/s, ${cpuSeconds.toFixed(2)} CPU s ` +
        `(${((cpuSeconds / PAPERS) * 1000).toFixed(2)} ms a feed; 10,000 feeds every 5 minutes take ${(share * 100).toFixed(1)} % of a core), ` +
        `rss ${Math.round(process.memoryUsage.rss() / 1e6)} MB · ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    );
  }
  line(`peak rss ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  reader.close();
  await http.close();
  await closeParser();
  server.disconnect();
  await once(server, 'exit');
}

async function pollAll(
  papers: readonly FollowedSource[],
  poll: ReturnType<typeof createFeedReader>['poll'],
  kinds: Map<string, number>,
): Promise<FollowedSource[]> {
  const polled: FollowedSource[] = [...papers];
  const queue = papers.entries();
  const worker = async () => {
    for (const [index, source] of queue) {
      const outcome = await poll(source);
      const kind = outcome.kind === 'failed' ? outcome.code : outcome.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      polled[index] = { ...source, state: outcome.state };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return polled;
}

function paper(index: number, port: number): FollowedSource {
  return {
    id: `paper-${index}`,
    name: `Paper ${index}`,
    url: `http://${hostOf(index)}:${port}/rss`,
    language: 'vi',
    tier: 'first-hand',
    topic: 'technology',
    enabled: true,
    state: freshState(new Date()),
  };
}

function hostOf(index: number): string {
  return `paper${index}.example.org`;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (import.meta.main) await measure();
