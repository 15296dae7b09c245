/** What a card is about as it travels in custom ids, so that buttons outlive a restart: "deal/ID", "deal/ID/2". */
import type { SubjectRef } from '#domain/deal.ts';

const STATE = /^(deal|fleet)\/([A-Za-z0-9_.-]{1,70})(?:\/(\d{1,3}))?$/u;

/** null for an id that could not travel: its card has no buttons. */
export function packSubject({ kind, id }: SubjectRef, page?: number): string | null {
  const state = page === undefined ? `${kind}/${id}` : `${kind}/${id}/${page}`;
  return STATE.test(state) ? state : null;
}

/** What `packSubject` made; null for anything else, since anyone may send any custom id. */
export function unpackSubject(state: string): { readonly ref: SubjectRef; readonly page: number } | null {
  const [, kind, id, page] = STATE.exec(state) ?? [];
  if ((kind !== 'deal' && kind !== 'fleet') || id === undefined) return null;
  return { ref: { kind, id }, page: Number(page ?? 0) };
}
