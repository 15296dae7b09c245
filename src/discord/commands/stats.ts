import { ApplicationCommandOptionType } from 'discord.js';
import { capital } from '#announce/capital.ts';
import { composeStats, statsSince } from '#announce/compose-stats.ts';
import { type ShownBy, STATS_PERIODS, STATS_WORDS, type StatsPeriod } from '#announce/words-stats.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE } from './parts.ts';

const BY = ['month', 'round', 'kind', 'company'] as const satisfies readonly ShownBy[];
/** A hundred years of them. */
const EVERY_MONTH = 1200;
const MOST_GROUPS = 12;
/** As many as a picture has room for. */
const MOST_MONTHS = 24;

export const stats: Command = {
  quiet: false,
  definition: {
    ...named('stats', 'thống-kê'),
    ...described(
      'How much was raised, with a chart: by month, round, kind or company',
      'Bao nhiêu vốn đã được gọi, kèm biểu đồ: theo tháng, vòng, hình thức hay công ty',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('period', 'thời-gian'),
        ...described('Which time (the last 12 months)', 'Khoảng thời gian (12 tháng gần nhất)'),
        choices: STATS_PERIODS.map((value) => ({
          ...named(capital(STATS_WORDS.en.periods[value]), capital(STATS_WORDS.vi.periods[value])),
          value,
        })),
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('by', 'theo'),
        ...described('What the deals are counted by', 'Thống kê theo gì'),
        choices: BY.map((value) => ({
          ...named(capital(STATS_WORDS.en.by[value]), capital(STATS_WORDS.vi.by[value])),
          value,
        })),
      },
    ],
  },
  run: async ({ options }, { history, clock }, language) => {
    const period = (options.getString('period') ?? '12months') as StatsPeriod;
    // A single month has nothing to compare itself with.
    const by = (options.getString('by') ?? (period === 'month' ? 'company' : 'month')) as ShownBy;
    const now = clock.now();
    const since = statsSince(period, now);
    const months = await history.stats('month', since, EVERY_MONTH);
    const groups =
      by === 'month' ? months.slice(0, MOST_MONTHS) : await history.stats(by, since, MOST_GROUPS);
    const post = composeStats({ period, by, since, now }, months, groups, language);
    if (post !== null) return { kind: 'posts', posts: [post] };
    const words = STATS_WORDS[language];
    return { kind: 'text', text: words.nothing(words.periods[period]) };
  },
};
