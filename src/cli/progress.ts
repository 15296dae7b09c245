import { SingleBar } from 'cli-progress';

/** A bar where somebody watches, on standard error so that the output stays clean; null elsewhere. */
export function progress(what: string): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const format = `{bar} {value}/{total} ${what}`;
  return new SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
}
