/** Money raised: over time, or by what deals have in common. */
import type { BulletinFacts } from '#domain/bulletin.ts';
import type { Chart } from '#domain/chart.ts';
import type { Deal } from '#domain/deal.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import type { StatsRow } from '#domain/stats.ts';
import { usdOf } from '#domain/usd.ts';
import { capital } from './capital.ts';
import { moneyChart, type Sum } from './chart-money.ts';
import { formatDayShort, formatMonth } from './format-day.ts';
import { clockTime } from './next-digest.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';
import { CHART_WORDS } from './words-chart.ts';
import type { ShownBy } from './words-stats.ts';

/** More months, or bars, are no picture. */
const MOST_MONTHS = 24;
const MOST_BARS = 10;

/**
 * @param rows as the history counts them by month, in any order; months without deals are not among them
 * @param to the last month, "2026-11"; @param from the first, or null: that of the earliest row
 * @returns null where fewer than two months have anything to show
 */
export function composeMonthsChart(
  rows: readonly StatsRow[],
  { from, to }: { from: string | null; to: string },
  language: Language,
): Chart | null {
  const usd = new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row.usd] as const])));
  const first = from ?? [...usd.keys()].sort()[0];
  if (first === undefined) return null;
  const sums: Sum[] = [];
  for (let month = to; month >= first && sums.length < MOST_MONTHS; month = monthBefore(month)) {
    sums.unshift({ label: formatMonth(month, language), usd: usd.get(month) ?? 0 });
  }
  if (!isTelling(sums)) return null;
  const words = CHART_WORDS[language];
  return moneyChart(
    'columns',
    words.raised.month,
    [words.announced, words.lately(sums.length, 'month')],
    sums,
    language,
  );
}

/** The groups with most money; null where fewer than two have any. */
export function composeGroupsChart(
  rows: readonly StatsRow[],
  by: Exclude<ShownBy, 'month'>,
  period: string,
  language: Language,
): Chart | null {
  const words = CHART_WORDS[language];
  const sums = rows
    .filter(({ usd }) => usd > 0)
    .slice(0, MOST_BARS)
    .map(({ key, usd }) => ({ label: groupName(key, by, language), usd }));
  if (!isTelling(sums)) return null;
  return moneyChart('bars', words.raisedBy[by], [words.announced, period], sums, language);
}

/** How a group of deals is called: "Series A", "vay nợ", "2026-11" as "11/2026". */
export function groupName(key: string | null, by: ShownBy, language: Language): string {
  const phrases = phrasesOf(language);
  if (key === null) return capital(CHART_WORDS[language].notStated);
  if (by === 'month') return formatMonth(key, language);
  if (by === 'kind') return capital(phrases.kinds[key as DealKind] ?? key);
  if (by === 'round') return phrases.round(key);
  return key;
}

/** The periods that a bulletin compares; null where fewer than two of them have anything to show. */
export function composePeriodsChart(facts: BulletinFacts, language: Language): Chart | null {
  const words = CHART_WORDS[language];
  const sums = facts.periods.map(({ begins, usd }) => ({
    label: formatDayShort(clockTime(begins.getTime(), facts.timeZone).toISOString(), language),
    usd,
  }));
  if (!isTelling(sums)) return null;
  const notes = [words.lately(sums.length, facts.every), words.beginning, words.filtered];
  return moneyChart('columns', words.raised[facts.every], notes, sums, language);
}

/** The deals beside each other, largest first; null where fewer than two have an amount in dollars. */
export function composeDealsChart(deals: readonly Deal[], { language, rates }: Voice): Chart | null {
  const words = CHART_WORDS[language];
  const sums = deals
    .flatMap(({ company, amount, firstSeenAt }) => {
      const usd = amount && usdOf(amount, firstSeenAt, rates);
      return usd ? [{ label: company, usd: usd.value }] : [];
    })
    .sort((a, b) => b.usd - a.usd)
    .slice(0, MOST_BARS);
  return isTelling(sums) ? moneyChart('bars', words.largestDeals, [words.inDollars], sums, language) : null;
}

function isTelling(sums: readonly Sum[]): boolean {
  return sums.filter(({ usd }) => usd > 0).length >= 2;
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
