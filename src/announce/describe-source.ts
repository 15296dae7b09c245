/** How a source fares, in plain words. */
import type { FollowedSource, Language, SourceState } from '#domain/source.ts';
import { describeTrouble } from './describe-trouble.ts';
import { formatAgo } from './format-duration.ts';
import { formatNumber } from './format-number.ts';
import { statusWordsOf } from './words-status.ts';

/** The worse come first; within one health, those that last worked longest ago. */
const ORDER: readonly SourceState['health'][] = ['gone', 'blocked', 'failing', 'new', 'ok'];

export function describeHealth({ state }: FollowedSource, now: Date, language: Language): string {
  const { healths } = statusWordsOf(language);
  const ago = (at: Date | null) => at && formatAgo(at, now, language);
  const why = describeTrouble(state.lastError ?? '?', language);
  switch (state.health) {
    case 'new':
      return healths.new;
    case 'ok':
      return healths.ok(ago(state.lastSuccessAt ?? state.lastCheckAt) ?? '?');
    case 'failing':
      return healths.failing(ago(state.lastSuccessAt), why);
    case 'blocked':
      return healths.blocked(ago(state.lastSuccessAt), why);
    case 'gone':
      return healths.gone(ago(state.goneSince));
  }
}

export function worstFirst(sources: readonly FollowedSource[]): readonly FollowedSource[] {
  const rank = ({ state }: FollowedSource) => ORDER.indexOf(state.health);
  const worked = ({ state }: FollowedSource) => state.lastSuccessAt?.getTime() ?? 0;
  const troubled = (one: FollowedSource) => one.state.health !== 'ok' && one.state.health !== 'new';
  return [...sources].sort(
    (a, b) =>
      rank(a) - rank(b) || (troubled(a) ? worked(a) - worked(b) : 0) || a.name.localeCompare(b.name, 'vi'),
  );
}

/** "57 tốt, 2 đang lỗi": those there are, the many first. */
export function countHealths(sources: readonly FollowedSource[], language: Language): readonly string[] {
  const { healthCounts } = statusWordsOf(language);
  const parts: string[] = [];
  for (const health of ORDER.toReversed()) {
    const count = sources.filter(({ state }) => state.health === health).length;
    if (count > 0) parts.push(healthCounts[health](formatNumber(count, language)));
  }
  return parts;
}
