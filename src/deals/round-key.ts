/** Rounds by what they are, whatever language and spelling: "vòng Series B mở rộng" is an extension of B. */
import { fold } from '#text/fold.ts';

export interface RoundKey {
  /** "b", "pre-a", "seed", "pre-seed", "angel", "growth"…; null for a round that has only a follow-up word. */
  readonly family: string | null;
  /** Only a description ("growth", "strategic"), which another paper may tell by its letter. */
  readonly soft: boolean;
  /** A later part of a round that is there already. */
  readonly more: boolean;
  /** How we write it: "Series B". */
  readonly label: string;
}

const MORE =
  /(^| )(extension|extended|ext|mo rong|bo sung|second close|second closing|final close|final closing|lan hai|dot hai|dot 2|tranche|top up|plus)( |$)/u;
const NAMED: readonly (readonly [pattern: RegExp, family: string, label: string, soft?: 'soft'])[] = [
  [/(^| )(pre seed|preseed|tien hat giong|truoc hat giong)( |$)/u, 'pre-seed', 'Pre-Seed'],
  [/(^| )(seed|hat giong)( |$)/u, 'seed', 'Seed'],
  [/(^| )(angel|thien than)( |$)/u, 'angel', 'Angel', 'soft'],
  [/(^| )(pre ipo|tien ipo|truoc ipo)( |$)/u, 'pre-ipo', 'Pre-IPO'],
  [/(^| )(bridge|bac cau|cau noi)( |$)/u, 'bridge', 'Bridge'],
  [/(^| )(mezzanine)( |$)/u, 'mezzanine', 'Mezzanine', 'soft'],
  [/(^| )(growth|tang truong)( |$)/u, 'growth', 'Growth', 'soft'],
];

const cache = new Map<string, RoundKey>();

/** @param round as a report has it; null stays null */
export function roundKey(round: string | null): RoundKey | null {
  if (round === null) return null;
  const known = cache.get(round);
  if (known) return known;
  if (cache.size > 2000) cache.clear();
  const key = readRound(round.slice(0, 80));
  cache.set(round, key);
  return key;
}

function readRound(round: string): RoundKey {
  const plus = /\p{L}\s*\+/u.test(round);
  const folded = fold(round);
  const more = plus || MORE.test(folded);
  const letter =
    /(^| )(pre |tien |truoc )?(?:series|vong|round|serie) ?(?:goi von )?([a-l])(?: ?([1-9]))?( |$)/u.exec(
      folded,
    );
  const bare = letter ?? /^(pre |tien )?()([a-l])(?: ?([1-9]))?( |$)/u.exec(folded);
  if (bare) {
    const found = letter ?? bare;
    const pre = (letter ? found[2] : bare[1]) !== undefined;
    const name = found[3] ?? '';
    const part = found[4] !== undefined && found[4] !== '1';
    const family = pre ? `pre-${name}` : name;
    const label = `${pre ? 'Pre-' : ''}Series ${name.toUpperCase()}`;
    return { family, soft: false, more: more || part, label };
  }
  for (const [pattern, family, label, soft] of NAMED) {
    if (pattern.test(folded)) return { family, soft: soft === 'soft', more, label };
  }
  if (more) return { family: null, soft: true, more, label: round.trim() };
  const rest = folded.replace(/^(series|vong|round) /u, '');
  return { family: rest === '' ? null : rest, soft: true, more, label: round.trim() };
}

/** @returns 'open' where one is not told, or only described */
export function roundsOf(
  a: string | RoundKey | null,
  b: string | RoundKey | null,
): 'same' | 'open' | 'differ' {
  const x = typeof a === 'string' ? roundKey(a) : a;
  const y = typeof b === 'string' ? roundKey(b) : b;
  if (!x?.family || !y?.family) return 'open';
  if (x.family === y.family) return 'same';
  return x.soft || y.soft ? 'open' : 'differ';
}

/** A company goes through a lettered round once; seeds, bridges and growth rounds may come again. */
export function comesOnce(family: string): boolean {
  return /^(pre-)?[a-l]$/u.test(family);
}
