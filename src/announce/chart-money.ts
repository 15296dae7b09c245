/** Sums on a picture: written whole where there is room, else as numbers of one unit that the subtitle names. */
import type { Chart, ChartPoint } from '#domain/chart.ts';
import type { Language } from '#domain/source.ts';
import { capital } from './capital.ts';
import { formatMoney } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import { CHART_WORDS, type ChartWords } from './words-chart.ts';

export interface Sum {
  readonly label: string;
  /** US dollars. */
  readonly usd: number;
}

/** More sums side by side would have to be written upright. */
const MOST_WHOLE = 5;

const UNITS = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['one', 1],
] as const satisfies readonly (readonly [keyof ChartWords['units'], number])[];

/** `notes` follow the unit in the subtitle. */
export function moneyChart(
  kind: Chart['kind'],
  title: string,
  notes: readonly string[],
  sums: readonly Sum[],
  language: Language,
): Chart {
  const words = CHART_WORDS[language];
  const whole = kind === 'bars' || sums.length <= MOST_WHOLE;
  const highest = Math.max(0, ...sums.map(({ usd }) => usd));
  const [unit, size] = UNITS.find(([, one]) => highest >= one) ?? ['one', 1];
  const points = sums.map(({ label, usd }): ChartPoint => {
    const text = whole ? fullSum(usd, language) : shortSum(usd / size, language);
    return { label, value: usd, text };
  });
  const subtitle = capital([...(whole ? [] : [words.units[unit]]), ...notes].join(', '));
  const told = sums.map(({ label, usd }) => `${label}: ${fullSum(usd, language)}`).join('; ');
  return { kind, title, subtitle, points, alt: `${words.kinds[kind]}: ${title}. ${told}.` };
}

function fullSum(usd: number, language: Language): string {
  return usd === 0 ? '0' : formatMoney({ value: rounded(usd), currency: 'USD' }, language);
}

function shortSum(value: number, language: Language): string {
  return formatNumber(value, language, value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** Three digits: a sum of amounts and rates of exchange is no more exact. */
function rounded(usd: number): number {
  return Number(usd.toPrecision(3));
}
