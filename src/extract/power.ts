/** What a power figure says. */
import { type ReadNumber, tidy } from '#text/numbers.ts';
import { wordId } from '#text/vocabulary.ts';
import type { Match } from './rule.ts';
import { isYear } from './rules/guards.ts';

export interface Power {
  readonly value: number;
  readonly high: number | null;
  readonly unit: 'MW' | 'GW';
}

const HYPHEN = wordId('-');
const HOURS = new Set([wordId('hour'), wordId('hours'), wordId('giờ')]);

/** Null for energy: "5 gigawatt-hours". */
export function powerOf(number: ReadNumber, unit: 'MW' | 'GW', match: Match): Power | null {
  const { words } = match.document;
  const next = words[words[match.last] === HYPHEN ? match.last + 1 : match.last] ?? 0;
  return number.value > 0 && !HOURS.has(next) ? { value: number.value, high: null, unit } : null;
}

export function powerRange(low: ReadNumber, high: ReadNumber, unit: 'MW' | 'GW'): Power | null {
  const value = low.scale > 1 ? low.value : tidy(low.value * high.scale);
  return value < high.value && !isYear(low) ? { value, high: high.value, unit } : null;
}
