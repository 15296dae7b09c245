/** A query as it travels in a button's custom id, so that paging outlives a restart: short keys, at most 90 characters. */
import type { DealQuery } from '#domain/ports.ts';
import { LIMITS } from '../limits.ts';

/** The name of the command and a colon come before it. */
const ROOM = LIMITS.customId - 'latest:'.length;

/** null where the query is too long to travel; the answer then has no such button. */
export function packQuery(query: DealQuery): string | null {
  const parts = [
    String(query.limit),
    query.after ?? '',
    query.company ?? '',
    query.kind ?? '',
    query.round ?? '',
    query.minUsd === undefined ? '' : String(query.minUsd),
    query.since === undefined ? '' : query.since.getTime().toString(36),
  ];
  const state = parts.map((part) => part.replace(/[%|]/gu, encodeURIComponent)).join('|');
  return state.length <= ROOM ? state : null;
}

/** What `packQuery` made; null for anything else, since anyone may send any custom id. */
export function unpackQuery(state: string): DealQuery | null {
  const parts = state.split('|');
  if (parts.length !== 7 || /%(?![0-9A-F]{2})/u.test(state)) return null;
  const [limit, after, company, kind, round, min, since] = parts.map((part) =>
    part.replaceAll('%7C', '|').replaceAll('%25', '%'),
  );
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > 10) return null;
  const minUsd = Number(min || 'NaN');
  const sinceMs = Number.parseInt(since || '', 36);
  return {
    limit: count,
    ...(after ? { after } : {}),
    ...(company ? { company } : {}),
    ...(kind ? { kind } : {}),
    ...(round ? { round } : {}),
    ...(Number.isFinite(minUsd) ? { minUsd } : {}),
    ...(Number.isFinite(sinceMs) ? { since: new Date(sinceMs) } : {}),
  };
}
