import type { Log } from '#domain/ports.ts';

/** For parts that want a log where the test does not care what is in it. */
export const quietLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
