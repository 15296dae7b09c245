/** demo: the bot itself, with real HTTP, database and outbox, over a week of news that a loopback server plays. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fleetTitle } from '#announce/compose-card.ts';
import type { Config } from '#config/load-config.ts';
import type { Source } from '#domain/source.ts';
import { pollDue, processWaiting } from '#pipeline/steps.ts';
import { deliverDue } from '#pipeline/walk.ts';
import { EVERYDAY } from '#pipeline/world.ts';
import { type App, createApp, loadConfig } from '../../app.ts';
import { dealTable } from '../history.ts';
import { print, terminalWidth, wantsColour } from '../output.ts';
import { createTerminalMessenger } from '../terminal-messenger.ts';
import { type NewsServer, startNewsServer } from './server.ts';
import { SIGNS } from './signs.ts';
import { PAPERS, WEEK } from './week.ts';

export interface DemoOptions {
  readonly data?: string;
  readonly fast?: boolean;
}

/** Between days, so that a person can follow. */
const PAUSE_MS = 900;
const DAY_MS = 24 * 3_600_000;
/** Longer than a run that was killed keeps what it had in hand: the next one plays the week so much later. */
const HELD_MS = 6 * 60_000;

export async function demo({ data, fast = false }: DemoOptions): Promise<void> {
  const folder =
    data === undefined ? mkdtempSync(path.join(os.tmpdir(), 'goivon-demo-')) : path.resolve(data);
  const later = earlierRuns(folder) * HELD_MS;
  const server = await openPapers(folder);
  const clock = virtualClock(new Date(Date.parse(WEEK[0]!.now) + later));
  const config = loadConfig();
  const app = await openDemo(config, folder, server, clock);
  const signs = SIGNS[config.environment.language];
  try {
    for (const [index, { day, now, stories }] of WEEK.entries()) {
      clock.reach(new Date(Date.parse(now) + later));
      server.setDay(index);
      const papers = stories.map(
        (story) => `  · ${PAPERS.find(({ id }) => id === story.paper)?.name}: ${story.title}\n`,
      );
      await print(`\n${signs.day(day)}\n${papers.join('')}\n`);
      if (!fast && process.stdout.isTTY) await sleep(PAUSE_MS);
      const sent = await turn(app);
      if (sent === 0) await print(`  ${signs.silent}\n`);
    }
    await print(`\n${signs.stored}\n\n`);
    await printStored(app, config);
    server.reissue();
    clock.reach(new Date(clock.now().getTime() + DAY_MS));
    await print(`\n${signs.again(await turn(app))}\n`);
  } finally {
    await app.close();
    await server.close();
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** How many runs began on this data before, this one noted for the next. */
function earlierRuns(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'demo-runs.log');
  appendFileSync(file, '.');
  return statSync(file).size - 1;
}

/** The papers, where an earlier run on this data had them: links that it stored still lead to their pages. */
async function openPapers(folder: string): Promise<NewsServer> {
  const file = path.join(folder, 'demo-port');
  const known = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const server = await startNewsServer(Number.isInteger(known) && known < 65_536 ? known : 0);
  writeFileSync(file, new URL(server.origin).port);
  return server;
}

function virtualClock(start: Date) {
  let at = start;
  return {
    now: () => at,
    /** Time only goes forward, also on a database that has seen later days. */
    reach: (time: Date) => {
      if (time > at) at = time;
    },
  };
}

async function openDemo(
  config: Config,
  folder: string,
  server: NewsServer,
  clock: { now(): Date },
): Promise<App> {
  const ledgerFile = path.join(folder, 'demo-posts.log');
  return createApp(
    { ...config, environment: { ...config.environment, discord: null, allowHosts: ['127.0.0.1'] } },
    {
      quiet: true,
      clock,
      hostGapMs: 0,
      // One after the other, so that every run tells the same; whoever ends a run early does so for no fault of an article.
      pace: { ...EVERYDAY, polls: 1, reads: 1, beginnings: Number.POSITIVE_INFINITY },
      databaseUrl: `file:${path.join(folder, 'demo.db')}`,
      sources: PAPERS.map(
        (paper): Source => ({ ...paper, url: server.feedUrl(paper), topic: 'technology', enabled: true }),
      ),
      messenger: createTerminalMessenger({ ledgerFile, width: terminalWidth(), colour: wantsColour() }),
    },
  );
}

/** Everything that is due now: asked, read, told. Resolves with how many posts were made. */
async function turn({ world }: App): Promise<number> {
  await pollDue(world);
  let more = true;
  while (more) more = await processWaiting(world);
  return deliverDue(world);
}

async function printStored({ world: { store } }: App, { environment: { language } }: Config): Promise<void> {
  const { rows } = await store.history.latest({ limit: 20 });
  await print(dealTable(rows, language));
  for (const fleet of await store.history.fleets(null, 20))
    await print(`${fleetTitle(fleet, { language })}\n`);
  const { articles, deals, claims, changes, deliveries } = await store.history.counts();
  const outcomes = (await store.items.counts()).byOutcome;
  await print(`\n${SIGNS[language].counts({ articles, deals, claims, changes, deliveries, outcomes })}\n`);
}
