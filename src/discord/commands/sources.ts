import { capital } from '#announce/capital.ts';
import { countHealths, describeHealth, worstFirst } from '#announce/describe-source.ts';
import { formatNumber } from '#announce/format-number.ts';
import { linePost } from '#announce/line-post.ts';
import { phrasesOf } from '#announce/phrases.ts';
import { statusWordsOf } from '#announce/words-status.ts';
import type { PostLine } from '#domain/delivery.ts';
import { type FollowedSource, isBackfill, type Language } from '#domain/source.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE } from './parts.ts';

const A_PAGE = 12;

export const sources: Command = {
  quiet: true,
  definition: {
    ...named('sources', 'nguồn-tin'),
    ...described(
      'Which sources are followed, and whether each can be read',
      'Các nguồn tin đang theo dõi và tình trạng từng nguồn',
    ),
    ...EVERYWHERE,
  },
  run: (_interaction, context, language) => answer(0, context, language),
  page: (state, context, language) => answer(/^\d{1,4}$/.test(state) ? Number(state) : 0, context, language),
};

async function answer(from: number, { sources, clock }: CommandContext, language: Language): Promise<Answer> {
  const words = statusWordsOf(language);
  const followed = (await sources.list()).filter(({ id, enabled }) => enabled && !isBackfill(id));
  if (followed.length === 0) return { kind: 'text', text: words.noSources };
  const now = clock.now();
  const start = from < followed.length ? from : 0;
  const shown = worstFirst(followed).slice(start, start + A_PAGE);
  const counts: PostLine = [{ text: capital(countHealths(followed, language).join(', ')), style: 'plain' }];
  const lines = [counts, ...shown.map((one) => lineOf(one, now, language))];
  const title = words.sourcesTitle(formatNumber(followed.length, language));
  const end = start + shown.length;
  return {
    kind: 'posts',
    posts: [linePost('digest', language, { title, lines, tone: 'digest' })],
    pages: { next: end < followed.length ? String(end) : null, first: start > 0 ? '0' : null },
  };
}

/** "VnExpress (báo đưa tin gốc, tiếng Việt): đọc tốt, gần nhất 4 phút trước" */
function lineOf(source: FollowedSource, now: Date, language: Language): PostLine {
  const { tiers, languages } = phrasesOf(language);
  const about = `${tiers[source.tier]}, ${languages[source.language]}`;
  return [
    { text: source.name, style: 'strong' },
    { text: ` (${about}): ${describeHealth(source, now, language)}`, style: 'plain' },
  ];
}
