/** Deals of a period, counted and summed: a total, a line for each group, and a picture. */
import type { Chart } from '#domain/chart.ts';
import type { Post, PostLine } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import type { StatsRow } from '#domain/stats.ts';
import { capital } from './capital.ts';
import { composeGroupsChart, composeMonthsChart, groupName } from './compose-chart-raises.ts';
import { formatMoney } from './format-money.ts';
import { linePost } from './line-post.ts';
import { type ShownBy, STATS_WORDS, type StatsPeriod } from './words-stats.ts';

/** A message is to be read at a glance. */
const MOST_LINES = 12;

export interface StatsQuestion {
  readonly period: StatsPeriod;
  readonly by: ShownBy;
  /** The first and the last day of the period; `since` is null for all there is. */
  readonly since: Date | null;
  readonly now: Date;
}

/**
 * @param months every month of the period, as the history counts them
 * @param groups the same by `by`
 * @returns null where there is nothing to count
 */
export function composeStats(
  { period, by, since, now }: StatsQuestion,
  months: readonly StatsRow[],
  groups: readonly StatsRow[],
  language: Language,
): Post | null {
  if (months.length === 0 && groups.length === 0) return null;
  const words = STATS_WORDS[language];
  const lines: PostLine[] = [[{ text: capital(counted(total(months), language)), style: 'plain' }]];
  // One group only says the total once more.
  if (groups.length > 1) {
    lines.push([{ text: words.groups(words.by[by]), style: 'strong' }]);
    for (const row of groups.slice(0, MOST_LINES)) {
      const name = groupName(row.key, by, language);
      lines.push([
        { text: name, style: 'strong' },
        { text: `: ${counted(row, language)}`, style: 'plain' },
      ]);
    }
  }
  const chart = chartOf({ period, by, since, now }, groups, language);
  const title = words.title(words.periods[period]);
  const post = linePost('digest', language, { title, lines, tone: 'digest', at: now });
  return chart === null ? post : { ...post, chart };
}

function chartOf(
  { period, by, since, now }: StatsQuestion,
  groups: readonly StatsRow[],
  language: Language,
): Chart | null {
  if (by !== 'month') return composeGroupsChart(groups, by, STATS_WORDS[language].periods[period], language);
  const [from, to] = [since && monthOf(since), monthOf(now)];
  return composeMonthsChart(groups, { from, to }, language);
}

function counted({ deals, usd, unknown, talks }: Omit<StatsRow, 'key'>, language: Language): string {
  const words = STATS_WORDS[language];
  const sum =
    deals > unknown ? formatMoney({ value: Number(usd.toPrecision(3)), currency: 'USD' }, language) : null;
  if (deals === 0 && talks > 0) return words.talks(talks);
  const said = words.counted(deals, sum, unknown);
  return talks === 0 ? said : `${said}; ${words.talks(talks)}`;
}

function total(rows: readonly StatsRow[]): Omit<StatsRow, 'key'> {
  const sum = { deals: 0, usd: 0, unknown: 0, talks: 0 };
  for (const row of rows) {
    sum.deals += row.deals;
    sum.usd += row.usd;
    sum.unknown += row.unknown;
    sum.talks += row.talks;
  }
  return sum;
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** Where a period begins; months and years are those of UTC, as the history counts them. null: with the first deal. */
export function statsSince(period: StatsPeriod, now: Date): Date | null {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (period === 'month') return new Date(Date.UTC(year, month, 1));
  if (period === 'year') return new Date(Date.UTC(year, 0, 1));
  return period === 'all' ? null : new Date(Date.UTC(year, month - 11, 1));
}
