import { UsageError } from '#domain/failure.ts';

/** A place in a list as the reader carries it to the next page: opaque, and checked when it comes back. */
export function toCursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws UsageError for anything that is no cursor of this shape. */
export function fromCursor(
  cursor: string,
  shape: readonly ('string' | 'number')[],
): readonly (string | number)[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    parts = null;
  }
  if (
    Array.isArray(parts) &&
    parts.length === shape.length &&
    shape.every((type, i) => typeof parts[i] === type)
  ) {
    return parts as (string | number)[];
  }
  throw new UsageError(
    `"${cursor.slice(0, 40)}" is no place in the list: give the "next" of the page before`,
  );
}
