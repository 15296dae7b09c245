import type { Subscribed } from './websub.ts';

/** A subscription as the text of a note, dates as ISO text. */
export function writeSubscribed(subscribed: Subscribed): string {
  return JSON.stringify(subscribed);
}

/** What `writeSubscribed` wrote; null for no note. */
export function readSubscribed(note: string | null): Subscribed | null {
  if (note === null) return null;
  const raw = JSON.parse(note) as Omit<Subscribed, 'leaseUntil' | 'nextAt'> & {
    readonly leaseUntil: string | null;
    readonly nextAt: string | null;
  };
  return { ...raw, leaseUntil: date(raw.leaseUntil), nextAt: date(raw.nextAt) };
}

function date(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
