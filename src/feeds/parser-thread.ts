/** One worker thread that reads feeds and pages, so that hostile ones can be stopped: by a deadline or by its memory. */
import { Worker } from 'node:worker_threads';
import { Failure } from '#domain/failure.ts';

export interface ParserOptions {
  /** How long one document may take, in milliseconds. */
  readonly deadlineMs: number;
}

export const PARSER_DEADLINE_MS = 2_000;
/** Loading the parsers on a busy machine; no document is at work then. */
const START_MS = 30_000;
/** Polls come in bursts; between them the thread is let go. */
const IDLE_MS = 20_000;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

interface Job {
  readonly request: unknown;
  readonly deadlineMs: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export type ParserAnswer = { readonly value: unknown } | { readonly error: string };

let worker: Worker | null = null;
let ready = false;
let current: Job | null = null;
let timer: NodeJS.Timeout | null = null;
let idle: NodeJS.Timeout | null = null;
const waiting: Job[] = [];

/** Runs one request in the thread, after those before it. Rejects with a Failure ("parser-timeout", "parser-memory", "parser-crashed"). */
export function runInParser(request: unknown, { deadlineMs }: ParserOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.push({ request, deadlineMs, resolve, reject });
    next();
  });
}

/** Ends the thread; the next request starts a new one. Requests under way fail. */
export async function closeParser(): Promise<void> {
  const ending = worker;
  const gone = new Failure('parser-closed', 'the parser was closed');
  for (const job of waiting.splice(0)) job.reject(gone);
  finish((job) => job.reject(gone));
  worker = null;
  await ending?.terminate();
}

function next(): void {
  if (current !== null) return;
  const job = waiting.shift();
  if (job === undefined) {
    worker?.unref();
    idle ??= setTimeout(retire, IDLE_MS).unref();
    return;
  }
  if (idle) clearTimeout(idle);
  idle = null;
  current = job;
  const thread = worker ?? start();
  thread.ref();
  if (ready) send(thread, job);
  else startTimer(START_MS, thread, 'the parser did not start');
}

/** A thread that nobody needs gives its memory back; the next document starts another. */
function retire(): void {
  idle = null;
  if (current !== null) return;
  const unused = worker;
  worker = null;
  void unused?.terminate();
}

function send(thread: Worker, job: Job): void {
  startTimer(job.deadlineMs, thread, `took longer than ${job.deadlineMs / 1_000} s`);
  thread.postMessage(job.request);
}

function start(): Worker {
  const thread = new Worker(new URL('./parser-worker.ts', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: LIMITS,
    stdout: true,
    stderr: true,
  });
  worker = thread;
  ready = false;
  thread.on('message', (message: 'ready' | ParserAnswer) => {
    if (worker !== thread) return;
    if (message === 'ready') {
      ready = true;
      if (current !== null) send(thread, current);
    } else if ('error' in message) {
      finish((job) => job.reject(new Failure('parser-crashed', message.error, { retryable: false })));
    } else {
      finish((job) => job.resolve(message.value));
    }
  });
  thread.on('error', (error: Error & { code?: string }) => {
    const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    drop(
      thread,
      memory ? 'parser-memory' : 'parser-crashed',
      memory ? 'needed too much memory' : error.message,
    );
  });
  thread.on('exit', () => drop(thread, 'parser-crashed', 'the parser ended'));
  return thread;
}

function startTimer(ms: number, thread: Worker, reason: string): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    drop(thread, 'parser-timeout', reason);
    void thread.terminate();
  }, ms);
}

/** The thread is no more to be used; its job fails with the reason. */
function drop(thread: Worker, code: string, reason: string): void {
  if (worker !== thread) return;
  worker = null;
  finish((job) => job.reject(new Failure(code, reason, { retryable: false })));
}

function finish(settle: (job: Job) => void): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const job = current;
  current = null;
  if (job !== null) settle(job);
  next();
}
