/** What was said when about a company's deals and fleets: a dated line a change, newest first. */
import type { Post, PostLine } from '#domain/delivery.ts';
import type { Timeline } from '#domain/ports.ts';
import { capital } from './capital.ts';
import { changePieces, subjectName } from './compose-diff.ts';
import { formatDay } from './format-day.ts';
import { linePost } from './line-post.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';

const MOST = 15;

/** null where there is nothing but the subjects' first appearance. */
export function composeTimeline(timelines: readonly Timeline[], voice: Voice): Post | null {
  const words = phrasesOf(voice.language);
  const lines: { at: Date; line: PostLine }[] = [];
  for (const { known, changes } of timelines) {
    for (const change of changes) {
      const said =
        change.field === 'new'
          ? [{ text: words.firstTold, style: 'plain' as const }]
          : changePieces(change.field, change, voice);
      if (said === null) continue;
      const label = change.field === 'new' ? '' : `${words.fields[change.field]} `;
      const source = change.source === null ? words.corrected : change.source.name;
      const head = `${formatDay(change.at.toISOString(), voice.language)}  ${subjectName(known)}: ${label}`;
      lines.push({
        at: change.at,
        line: [{ text: head, style: 'plain' }, ...said, { text: ` (${source})`, style: 'plain' }],
      });
    }
  }
  const told = timelines.some(({ changes }) => changes.some(({ field }) => field !== 'new'));
  if (!told) return null;
  lines.sort((a, b) => b.at.getTime() - a.at.getTime());
  const shown = lines.slice(0, MOST).map(({ line }) => line);
  if (lines.length > MOST) shown.push([{ text: words.more(lines.length - MOST), style: 'plain' }]);
  const title = capital(words.labels.timeline);
  return linePost('digest', voice.language, { title, lines: shown, tone: 'update' });
}
