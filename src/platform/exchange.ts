/** One request and its answer's bytes as they came over the wire, within limits on time, size and slowness. */
import type { Agent } from 'undici';
import { Failure } from '#domain/failure.ts';
import type { Budget } from './budget.ts';
import { asHttpFailure } from './http-failure.ts';

export interface ExchangeLimits {
  /** From the request's last byte to the end of the answer's headers. */
  readonly headersMs: number;
  /** Once the body has run for `graceMs`, it must have brought at least this much a second on average. */
  readonly bytesPerSecond: number;
  readonly graceMs: number;
}

export interface Exchange {
  readonly status: number;
  /** Lower-case names; values as Latin-1 text, so that every byte is kept. Of a repeated header all values. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
  /** The body was longer than `wanted` and the rest was not read. */
  readonly cut: boolean;
}

interface Options {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as a POST; null for a GET. */
  readonly form: string | null;
  /** How many bytes of body to take, and whether a longer body is cut there or refused. Asked when the headers are in. */
  readonly wanted: (status: number) => { readonly bytes: number; readonly cut: boolean };
  /** The body of a wanted answer is not read before this resolves. */
  readonly beforeBody: (() => Promise<void>) | undefined;
  readonly limits: ExchangeLimits;
  readonly budget: Budget;
  readonly signal: AbortSignal;
}

/** Early answers (100, 103) that are let pass before the real one. */
const MAX_EARLY_ANSWERS = 10;

/** Rejects with a Failure; `options.signal`'s reason, where that is what ended it. */
export function exchange(agent: Agent, options: Options): Promise<Exchange> {
  const { url, limits, budget, signal } = options;
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let status = 0;
    let early = 0;
    let headers: Exchange['headers'] = {};
    let room = { bytes: 0, cut: true };
    let timer: NodeJS.Timeout | undefined;
    let abort: (reason: Error) => void = () => undefined;
    let over = false;

    const end = () => {
      over = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stopped);
      budget.give(size);
    };
    const fail = (error: unknown) => {
      if (over) return;
      end();
      const failure = asHttpFailure(error, url, status > 0);
      abort(failure);
      reject(failure);
    };
    const succeed = (cut: boolean) => {
      if (over) return;
      end();
      if (cut) abort(new Failure('cut', 'enough read'));
      resolve({ status, headers, bytes: Buffer.concat(chunks, size), cut });
    };
    const stopped = () => fail(signal.reason);
    const watchRate = (began: number) => {
      timer = setTimeout(() => {
        const seconds = (performance.now() - began) / 1000;
        if (size / seconds < limits.bytesPerSecond) {
          return fail(new Failure('too-slow', `${url.host} sends its answer too slowly`));
        }
        watchRate(began);
      }, limits.graceMs);
    };

    if (signal.aborted) return stopped();
    signal.addEventListener('abort', stopped, { once: true });
    agent.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: options.form === null ? 'GET' : 'POST',
        body: options.form,
        headers: options.headers,
      },
      {
        onRequestStart(controller) {
          abort = (reason) => controller.abort(reason);
          if (over) return abort(new Failure('aborted', 'no longer wanted'));
          clearTimeout(timer);
          timer = setTimeout(
            () => fail(new Failure('headers-timeout', `${url.host} did not answer in time`)),
            limits.headersMs,
          );
        },
        onResponseStart(controller, statusCode, received) {
          if (over) return;
          if (statusCode < 200) {
            if (++early > MAX_EARLY_ANSWERS)
              fail(new Failure('protocol', `${url.host} never gets to the answer`));
            return;
          }
          status = statusCode;
          headers = received;
          room = options.wanted(status);
          clearTimeout(timer);
          if (!options.beforeBody || status < 200 || status > 299) return watchRate(performance.now());
          controller.pause();
          options.beforeBody().then(() => {
            if (over) return;
            watchRate(performance.now());
            controller.resume();
          }, fail);
        },
        onResponseData(_controller, chunk) {
          if (over) return;
          const taken =
            chunk.length > room.bytes - size && room.cut ? chunk.subarray(0, room.bytes - size) : chunk;
          size += taken.length;
          const fits = budget.take(taken.length, size);
          if (size > room.bytes) {
            return fail(new Failure('too-large', `more than ${room.bytes} bytes`, { retryable: false }));
          }
          if (!fits) return fail(new Failure('too-busy', 'too much is being downloaded at once'));
          chunks.push(taken);
          if (taken.length < chunk.length) succeed(true);
        },
        onResponseEnd() {
          succeed(false);
        },
        onResponseError(_controller, error) {
          fail(error);
        },
      },
    );
  });
}
