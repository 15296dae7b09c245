import { ApplicationCommandOptionType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { capital } from '#announce/capital.ts';
import { dealCard } from '#announce/compose-card.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { formatDay } from '#announce/format-day.ts';
import { linePost } from '#announce/line-post.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { Deal } from '#domain/deal.ts';
import type { Post, PostLine } from '#domain/delivery.ts';
import type { DealQuery } from '#domain/ports.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import { suggestNames } from './choices.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { packQuery, unpackQuery } from './page-state.ts';
import { completed, EVERYWHERE, MILLION, onlyCompany, onlyKind, smallestSize } from './parts.ts';

const DAY_MS = 86_400_000;

export const latest: Command = {
  quiet: false,
  definition: {
    ...named('latest', 'mới-nhất'),
    ...described('The newest AI funding deals', 'Các thương vụ gọi vốn AI mới nhất'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('count', 'số-lượng'),
        ...described('How many (1 shows the whole card)', 'Bao nhiêu tin (1: hiện cả thẻ tin)'),
        min_value: 1,
        max_value: 10,
      },
      onlyCompany(),
      onlyKind(),
      smallestSize(),
      completed(['round', 'vòng'], ['Only this round, such as Series A', 'Chỉ vòng này, ví dụ Series A'], 40),
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('days', 'số-ngày'),
        ...described(
          'Only what was first reported in so many days',
          'Chỉ tin xuất hiện trong bấy nhiêu ngày qua',
        ),
        min_value: 1,
        max_value: 3650,
      },
    ],
  },
  run: ({ options }, context, language) => {
    const [company, kind, round] = [
      options.getString('company'),
      options.getString('kind'),
      options.getString('round'),
    ];
    const [min, days] = [options.getInteger('min'), options.getInteger('days')];
    return answer(
      {
        limit: options.getInteger('count') ?? 5,
        ...(company === null ? {} : { company }),
        ...(kind === null ? {} : { kind }),
        ...(round === null ? {} : { round }),
        ...(min === null ? {} : { minUsd: min * MILLION }),
        ...(days === null ? {} : { since: new Date(context.clock.now().getTime() - days * DAY_MS) }),
      },
      context,
      language,
    );
  },
  complete: (interaction, { history }) => {
    const { name, value } = interaction.options.getFocused(true);
    return suggestNames(history, value, name === 'round' ? 'round' : 'company');
  },
  page: async (state, context, language) => {
    const query = unpackQuery(state);
    return query === null
      ? { kind: 'text', text: answersOf(language).none }
      : answer(query, context, language);
  },
};

async function answer(query: DealQuery, context: CommandContext, language: Language): Promise<Answer> {
  const { rows, next } = await context.history.latest(query);
  const [only] = rows;
  if (only === undefined) return { kind: 'text', text: answersOf(language).none };
  const { after, ...start } = query;
  const pages = {
    next: next === null ? null : packQuery({ ...query, after: next }),
    first: after === undefined ? null : packQuery(start),
  };
  const voice = { language, rates: context.rates };
  const post = query.limit === 1 ? dealCard(only, voice) : list(rows, query, language, context);
  return { kind: 'posts', posts: [post], pages };
}

function list(deals: readonly Deal[], query: DealQuery, language: Language, { rates }: CommandContext): Post {
  const words = phrasesOf(language);
  const narrowed = [
    query.company,
    query.kind && words.kinds[query.kind as DealKind],
    query.round && words.round(query.round),
  ];
  const about = narrowed.filter(Boolean).join(' · ');
  const title = answersOf(language).latestTitle;
  const lines = deals.map(
    (deal): PostLine => [
      { text: `${formatDay(deal.firstSeenAt.toISOString(), language)}  `, style: 'plain' },
      ...digestLine({ kind: 'deal', deal, claims: [], keys: [] }, { language, rates }),
    ],
  );
  return linePost('digest', language, {
    title: about === '' ? title : `${title} · ${capital(about)}`,
    lines,
    tone: 'digest',
  });
}
