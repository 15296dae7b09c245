/**
 * Draws charts in a process of its own, one after the other. Drawing takes a thread for 100 ms and leaves a process
 * larger (40 to 300 MB, a thread's memory too is kept by the process that ended it), and its library is native code:
 * so the bot lends none of itself.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Chart } from '#domain/chart.ts';
import type { Painter } from '#domain/painter.ts';
import type { Log } from '#domain/ports.ts';
import type { DrawAnswer, DrawRequest } from './draw-process.ts';

export interface PainterOptions {
  readonly log: Log;
  /** The process ends when nothing was asked of it for so long, in milliseconds. */
  readonly idleMs?: number;
  /** How long a picture may take from being asked for, its wait included. */
  readonly deadlineMs?: number;
  /** How many may wait; more are not drawn. */
  readonly most?: number;
  /** The program that draws. */
  readonly program?: URL;
}

interface Job {
  readonly id: number;
  readonly chart: Chart;
  readonly done: (png: Uint8Array | null) => void;
}

const PROGRAM = new URL('./draw-process.ts', import.meta.url);
/** A chart takes a tenth of it. */
const HEAP_MB = 128;
/** Pictures kept for whoever asks for the same, some 80 KB each, until the process ends. */
const REMEMBERED = 24;

export function createPainter({
  log,
  idleMs = 60_000,
  deadlineMs = 20_000,
  most = 64,
  program = PROGRAM,
}: PainterOptions): Painter {
  const waiting: Job[] = [];
  let current: Job | null = null;
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;
  let trouble: string | null = null;
  const drawn = new Map<string, Promise<Uint8Array | null>>();

  const fail = (job: Job, reason: string) => {
    // The same trouble again is no news.
    if (trouble !== reason) log.warn('a chart was not drawn, its post goes without', { reason });
    trouble = reason;
    job.done(null);
  };

  const letGo = () => {
    clearTimeout(idle);
    child?.removeAllListeners();
    child?.on('error', () => undefined);
    child?.kill('SIGKILL');
    child = null;
  };

  const rest = () => {
    letGo();
    drawn.clear();
  };

  /** The process is gone or of no use: what it was drawing is not drawn, what waits gets another. */
  const lost = (reason: string) => {
    const job = current;
    current = null;
    letGo();
    if (job !== null) fail(job, reason);
    next();
  };

  const start = (): ChildProcess => {
    // Nothing of the environment: no secret has any business there.
    const started = fork(program, [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (answer: DrawAnswer) => {
      const job = current;
      if (job === null || answer.id !== job.id) return;
      current = null;
      if ('png' in answer) {
        trouble = null;
        job.done(answer.png);
      } else fail(job, answer.error);
      next();
    });
    started.on('error', (error) => lost(error.message));
    started.on('exit', (code, signal) => lost(`the drawing process ended (${signal ?? code})`));
    return started;
  };

  const next = () => {
    clearTimeout(idle);
    if (closed || current !== null) return;
    const job = waiting.shift();
    if (job === undefined) {
      idle = setTimeout(rest, idleMs).unref();
      return;
    }
    current = job;
    try {
      child ??= start();
      child.send({ id: job.id, chart: job.chart } satisfies DrawRequest);
    } catch (error) {
      lost(error instanceof Error ? error.message : String(error));
    }
  };

  const giveUp = (job: Job) => {
    const place = waiting.indexOf(job);
    if (place >= 0) {
      waiting.splice(place, 1);
      fail(job, 'its turn did not come in time');
    } else if (current === job) lost('drawing took too long');
  };

  const draw = (chart: Chart) =>
    new Promise<Uint8Array | null>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const done = (png: Uint8Array | null) => {
        clearTimeout(timer);
        resolve(png);
      };
      lastId += 1;
      const job: Job = { id: lastId, chart, done };
      if (closed) return resolve(null);
      if (waiting.length >= most) return fail(job, 'too many charts wait to be drawn');
      timer = setTimeout(giveUp, deadlineMs, job);
      waiting.push(job);
      next();
    });

  return {
    // Channels with the same choices get the same digest at the same minute.
    paint: async (chart) => {
      const key = JSON.stringify([chart.kind, chart.title, chart.subtitle, chart.points]);
      const picture = drawn.get(key) ?? draw(chart);
      drawn.delete(key);
      drawn.set(key, picture);
      const [oldest] = drawn.keys();
      if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
      const png = await picture;
      // What failed may be drawn the next time.
      if (png === null && drawn.get(key) === picture) drawn.delete(key);
      return png;
    },
    close: () => {
      closed = true;
      drawn.clear();
      letGo();
      for (const job of [...(current ? [current] : []), ...waiting.splice(0)]) job.done(null);
      current = null;
    },
  };
}
