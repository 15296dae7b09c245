import type { SubjectRef } from '#domain/deal.ts';

/** A subject's name where things are looked up by it. */
export function refKey({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}
