import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { capital } from '#announce/capital.ts';
import { dealCard } from '#announce/compose-card.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { formatDay } from '#announce/format-day.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { Deal } from '#domain/deal.ts';
import type { Post } from '#domain/delivery.ts';
import type { DealQuery } from '#domain/ports.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import { kindChoices, suggestNames } from './choices.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { packQuery, unpackQuery } from './page-state.ts';

const DAY_MS = 86_400_000;
const MILLION = 1_000_000;

export const latest: Command = {
  quiet: false,
  definition: {
    ...named('latest', 'mới-nhất'),
    ...described('The newest AI funding deals', 'Các thương vụ gọi vốn AI mới nhất'),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('count', 'số-lượng'),
        ...described('How many (1 shows the whole card)', 'Bao nhiêu tin (1: hiện cả thẻ tin)'),
        min_value: 1,
        max_value: 10,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('company', 'công-ty'),
        ...described('Only this company', 'Chỉ công ty này'),
        max_length: 100,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('kind', 'hình-thức'),
        ...described('Only this kind', 'Chỉ hình thức này'),
        choices: kindChoices(),
      },
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('min', 'tối-thiểu'),
        ...described('Smallest size, in millions of US dollars', 'Quy mô nhỏ nhất, tính bằng triệu USD'),
        min_value: 0,
        max_value: MILLION,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('round', 'vòng'),
        ...described('Only this round, such as Series A', 'Chỉ vòng này, ví dụ Series A'),
        max_length: 40,
        autocomplete: true,
      },
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
  return {
    kind: 'digest',
    language,
    title: about === '' ? title : `${title} · ${capital(about)}`,
    url: null,
    fields: [],
    lines: deals.map((deal) => [
      { text: `${formatDay(deal.firstSeenAt.toISOString(), language)}  `, style: 'plain' },
      ...digestLine({ kind: 'deal', deal, claims: [], keys: [] }, { language, rates }),
    ]),
    sources: [],
    at: null,
    footer: words.footer,
    tone: 'digest',
  };
}
