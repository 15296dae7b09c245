/** The running bot: node-cron says when, a loop each does the work: poll, process, deliver, and what keeps them well. */
import { schedule } from 'node-cron';
import { Failure } from '#domain/failure.ts';
import { oweBulletins } from './bulletins.ts';
import { startLoop } from './loop.ts';
import { tellDue } from './notices.ts';
import { probeDue } from './probe.ts';
import { publishDue } from './publish.ts';
import { pollDue, processWaiting } from './steps.ts';
import { deliverDue } from './walk.ts';
import type { World } from './world.ts';

export interface Bot {
  /** Lets the steps under way finish, then resolves. */
  stop(): Promise<void>;
}

/** When to look for sources that are due; each source has its own interval on top. */
const LOOK_FOR_DUE = '*/10 * * * * *';
/** What a channel was owed for longer than this, and more than KEEP of it, becomes one digest. */
const FOLD_EVERY = '*/10 * * * *';
const FOLD_AFTER_MS = 2 * 3_600_000;
const KEEP = 5;
/** In UTC: an hour after the European Central Bank has published the day's rates in winter. */
const READ_RATES = '5 16 * * *';
/** Loops are poked when there is work; the pause is for what falls due by itself. */
const PAUSE_MS = 15_000;
/** How often hubs are asked for what is wanted or runs out. */
const TEND_MS = 60_000;
const TELL_MS = 60_000;
/** Scheduled digests are due on the hour; the pause is for clocks that stood still. */
const EVERY_MINUTE = '* * * * *';
const BULLETINS_MS = 5 * 60_000;
const PUBLISH_MS = 60_000;
/** How soon a closed channel is looked at once it is due, or once its server has changed. */
const PROBE_MS = 30_000;

/** Starts working at once. `onBug` is told of an error that is ours; the bot should be stopped then. */
export async function startBot(world: World, onBug: (error: unknown) => void): Promise<Bot> {
  const { log, store, clock } = world;
  const fold = async () => {
    const now = clock.now();
    const digests = await store.outbox.fold(new Date(now.getTime() - FOLD_AFTER_MS), KEEP, now);
    if (digests > 0) log.info('posts that waited too long became digests', { digests });
  };
  await fold();
  const { pulse } = world;
  const turned = (loop: string) => pulse?.beat(loop);
  const options = { pauseMs: PAUSE_MS, log, onBug, turned };
  const stopping = new AbortController();
  /** What must wait for less than the loop's own pause is not kept waiting longer. */
  const wakeFor = ({ again }: { readonly again: Date | null }) => {
    const wait = again === null ? PAUSE_MS : Math.max(0, again.getTime() - clock.now().getTime());
    if (wait < PAUSE_MS) setTimeout(() => delivering.poke(), wait).unref();
  };
  const delivering = startLoop(
    'deliver',
    async () => {
      const sent = await deliverDue(world, { signal: stopping.signal, seen: wakeFor });
      if (sent > 0) publishing?.poke();
      return sent > 0;
    },
    options,
  );
  const refused = new Set<string>();
  const publishing =
    world.channels &&
    startLoop('publish', async () => (await publishDue(world, refused)) > 0, {
      ...options,
      pauseMs: PUBLISH_MS,
    });
  const probing =
    world.channels &&
    startLoop(
      'probe',
      async () => {
        if ((await probeDue(world)) > 0) delivering.poke();
        return false;
      },
      { ...options, pauseMs: PROBE_MS },
    );
  const processing = startLoop(
    'process',
    async () => {
      const more = await processWaiting(world);
      if (more) delivering.poke();
      return more;
    },
    options,
  );
  const polling = startLoop(
    'poll',
    async () => {
      await pollDue(world, ({ outcome }) => outcome.fresh > 0 && processing.poke());
      return false;
    },
    { ...options, pauseMs: 3_600_000 },
  );
  const summing = startLoop(
    'bulletins',
    async () => {
      if ((await oweBulletins(world)) > 0) delivering.poke();
      return false;
    },
    { ...options, pauseMs: BULLETINS_MS },
  );
  const telling = startLoop('tell', () => tellDue(world).then(() => false), { ...options, pauseMs: TELL_MS });
  let rates = Promise.resolve();
  const readRates = () => {
    rates = rates
      .then(() => world.refreshRates?.(stopping.signal))
      .catch((error: unknown) => {
        if (stopping.signal.aborted) return;
        if (error instanceof Failure) log.warn('rates of exchange wait', { reason: error });
        else onBug(error);
      });
  };
  readRates();
  const { push } = world;
  push?.onFresh(() => processing.poke());
  const pushing =
    push && startLoop('push', () => push.tend().then(() => false), { ...options, pauseMs: TEND_MS });
  const clocks = [
    schedule(READ_RATES, readRates, { timezone: 'Etc/UTC' }),
    schedule(LOOK_FOR_DUE, () => polling.poke()),
    schedule(EVERY_MINUTE, () => summing.poke()),
    schedule(FOLD_EVERY, () => fold().catch((error: unknown) => log.warn('digests wait', { reason: error }))),
  ];
  return {
    stop: async () => {
      for (const task of clocks) await task.destroy();
      stopping.abort();
      const loops = [polling, processing, delivering, summing, telling, publishing, probing, pushing];
      const stopped = loops.map((loop) => loop?.stop());
      world.feeds.close();
      await Promise.all([...stopped, rates]);
    },
  };
}
