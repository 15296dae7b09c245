/** What a company was worth, step by step; and who has how many accelerators. */
import type { Chart } from '#domain/chart.ts';
import type { Deal, Fleet, Rate } from '#domain/deal.ts';
import type { Timeline } from '#domain/ports.ts';
import type { Valuation } from '#domain/report.ts';
import { usdOf } from '#domain/usd.ts';
import { moneyChart } from './chart-money.ts';
import { foldName } from './fold-name.ts';
import { formatMonth } from './format-day.ts';
import { formatNumber } from './format-number.ts';
import type { Voice } from './voice.ts';
import { CHART_WORDS } from './words-chart.ts';

const MOST_BARS = 10;
const MOST_STEPS = 24;

interface Step {
  readonly at: Date;
  readonly usd: number;
}

/**
 * The valuations of the first of these companies, as its deals and their changes tell them; what is only talked about
 * or was called off is left out. null where fewer than two differ.
 */
export function composeValuationChart(
  timelines: readonly Timeline[],
  { language, rates }: Voice,
): Chart | null {
  const deals = timelines.flatMap(({ known, changes }) =>
    known.kind === 'deal' ? [{ deal: known.deal, changes }] : [],
  );
  const company = deals[0]?.deal.company;
  if (company === undefined) return null;
  const folded = foldName(company);
  const told = deals
    .filter(({ deal }) => foldName(deal.company) === folded)
    .filter(({ deal }) => deal.status !== 'talks' && deal.status !== 'cancelled')
    .flatMap((one) => stepsOf(one, rates))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const steps = told.filter(({ usd }, index) => usd !== told[index - 1]?.usd).slice(-MOST_STEPS);
  if (steps.length < 2) return null;
  const words = CHART_WORDS[language];
  const sums = steps.map(({ at, usd }) => ({ label: formatMonth(at.toISOString(), language), usd }));
  return moneyChart('steps', words.valuation(company), [words.valuationNote], sums, language);
}

function stepsOf(
  { deal, changes }: { deal: Deal; changes: Timeline['changes'] },
  rates: readonly Rate[],
): Step[] {
  const steps: Step[] = [];
  const add = (valuation: Pick<Valuation, 'value' | 'currency'> | null, at: Date) => {
    const usd = valuation && usdOf(valuation, at, rates);
    if (usd) steps.push({ at, usd: usd.value });
  };
  const revalued = changes.filter(({ field }) => field === 'valuation');
  const [first] = revalued;
  if (first === undefined) {
    add(deal.valuation, deal.firstSeenAt);
    return steps;
  }
  add(first.old as Valuation | null, deal.firstSeenAt);
  for (const change of revalued) add(change.new as Valuation | null, change.at);
  return steps;
}

/** What companies run, in H100s where two or more of them are known so, else as they count them. null for fewer than two. */
export function composeFleetsChart(
  fleets: readonly Fleet[],
  { language }: Pick<Voice, 'language'>,
): Chart | null {
  const words = CHART_WORDS[language];
  const byH100 = sumsOf(fleets, ({ current }) => current?.h100 ?? null);
  const sums = byH100.length >= 2 ? byH100 : sumsOf(fleets, ({ current }) => current?.count ?? null);
  if (sums.length < 2) return null;
  const points = sums.map(({ company, count }) => ({
    label: company,
    value: count,
    text: formatNumber(Math.round(count), language),
  }));
  const told = points.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return {
    kind: 'bars',
    title: words.fleets,
    subtitle: byH100.length >= 2 ? words.inH100 : words.inCounts,
    points,
    alt: `${words.kinds.bars}: ${words.fleets}. ${told}.`,
  };
}

/** A company's systems together, the largest first. */
function sumsOf(fleets: readonly Fleet[], countOf: (fleet: Fleet) => number | null) {
  const sums = new Map<string, { readonly company: string; count: number }>();
  for (const fleet of fleets) {
    const count = countOf(fleet);
    if (count === null || count <= 0) continue;
    const folded = foldName(fleet.company);
    const sum = sums.get(folded) ?? { company: fleet.company, count: 0 };
    sum.count += count;
    sums.set(folded, sum);
  }
  return [...sums.values()].sort((a, b) => b.count - a.count).slice(0, MOST_BARS);
}
