import { createHash } from 'node:crypto';

/** 24 hexadecimal characters made from what a thing is: the same parts make the same id on every machine. */
export function idOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
