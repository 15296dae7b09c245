import { ApplicationCommandOptionType } from 'discord.js';
import { composeCard } from '#announce/compose-card.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { formatDay } from '#announce/format-day.ts';
import { linePost } from '#announce/line-post.ts';
import type { Voice } from '#announce/voice.ts';
import { statusWordsOf } from '#announce/words-status.ts';
import type { Known } from '#domain/deal.ts';
import type { PostLine } from '#domain/delivery.ts';
import type { Found } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkdown } from '../plain-text.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE } from './parts.ts';

const A_PAGE = 10;
/** The name of the command and a colon come before it. */
const ROOM = LIMITS.customId - 'search:'.length;
const PLACE = /^([\w-]{0,40})\|(.+)$/su;

export const search: Command = {
  quiet: false,
  definition: {
    ...named('search', 'tìm'),
    ...described(
      'Find deals by any words: company, investor, round, system, or what articles say',
      'Tìm thương vụ theo chữ bất kỳ: công ty, nhà đầu tư, vòng, cụm máy hoặc lời trong bài báo',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('text', 'nội-dung'),
        ...described(
          'What to look for, with or without accents',
          'Cần tìm gì, có dấu hay không dấu đều được',
        ),
        required: true,
        max_length: 100,
      },
    ],
  },
  run: ({ options }, context, language) => answer(options.getString('text', true), null, context, language),
  page: async (state, context, language) => {
    const [, after = '', text] = PLACE.exec(state) ?? [];
    if (text === undefined) return { kind: 'text', text: statusWordsOf(language).foundNothing('…') };
    return answer(text, after === '' ? null : after, context, language);
  },
};

async function answer(
  text: string,
  after: string | null,
  { history, rates }: CommandContext,
  language: Language,
): Promise<Answer> {
  const words = statusWordsOf(language);
  const { rows, next } = await history.search(text, A_PAGE, after);
  const [only] = rows;
  if (only === undefined) return { kind: 'text', text: words.foundNothing(escapeMarkdown(text)) };
  const voice = { language, rates };
  if (rows.length === 1 && next === null && after === null)
    return { kind: 'posts', posts: [composeCard(await whole(only, history), voice)] };
  const lines = rows.map((found) => lineOf(found, voice));
  const further = next === null ? null : pack(next, text);
  if (next !== null && further === null) lines.push([{ text: words.narrow, style: 'plain' }]);
  const pages = { next: further, first: after === null ? null : pack('', text) };
  const title = words.searchTitle(text);
  return { kind: 'posts', posts: [linePost('digest', language, { title, lines, tone: 'digest' })], pages };
}

function pack(after: string, text: string): string | null {
  const state = `${after}|${text}`;
  return state.length <= ROOM ? state : null;
}

/** A deal is told with its claims, as its own command tells it. */
async function whole(found: Found, history: CommandContext['history']): Promise<Known> {
  const timeline = found.kind === 'deal' ? await history.deal(found.deal.id) : null;
  return timeline?.known ?? { ...found, claims: [], keys: [] };
}

function lineOf(found: Found, voice: Voice): PostLine {
  const { firstSeenAt } = found.kind === 'deal' ? found.deal : found.fleet;
  const day = formatDay(firstSeenAt.toISOString(), voice.language);
  return [{ text: `${day}  `, style: 'plain' }, ...digestLine({ ...found, claims: [], keys: [] }, voice)];
}
