/** stats: how many deals there were and what they came to, group by group. */
import { formatMoney } from '#announce/format-money.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import type { StatsBy, StatsRow } from '#domain/stats.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { print, table } from './output.ts';

export interface StatsOptions {
  readonly by: StatsBy;
  readonly count: number;
  readonly since?: Date;
  readonly json?: boolean;
}

const WORDS = {
  vi: {
    month: 'tháng',
    language: 'ngôn ngữ',
    languages: { vi: 'tiếng Việt', en: 'tiếng Anh' },
    deals: 'thương vụ',
    usd: 'tổng số tiền',
    unknown: 'chưa rõ số tiền',
    talks: 'đang đàm phán',
    notStated: 'chưa rõ',
    nothing: 'Chưa có thương vụ nào để thống kê.',
  },
  en: {
    month: 'month',
    language: 'language',
    languages: { vi: 'Vietnamese', en: 'English' },
    deals: 'deals',
    usd: 'total amount',
    unknown: 'amount not known',
    talks: 'in talks',
    notStated: 'not stated',
    nothing: 'No deals to count yet.',
  },
} as const;

export async function stats({ by, count, since, json }: StatsOptions): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const rows = await store.history.stats(by, since ?? null, count);
    await print(
      json ? `${JSON.stringify(rows, null, 2)}\n` : statsTable(rows, by, config.environment.language),
    );
  } finally {
    await store.close();
  }
}

/** A line each: group, deals, their dollars, how many of them name no amount, and what is only talked about. */
export function statsTable(rows: readonly StatsRow[], by: StatsBy, language: Language): string {
  const words = WORDS[language];
  if (rows.length === 0) return `${words.nothing}\n`;
  const group = by === 'month' || by === 'language' ? words[by] : phrasesOf(language).fields[by];
  return table(
    [group, words.deals, words.usd, words.unknown, words.talks],
    rows.map(({ key, deals, usd, unknown, talks }) => [
      key === null ? words.notStated : keyText(key, by, language),
      deals,
      deals > unknown ? formatMoney({ value: usd, currency: 'USD' }, language) : '–',
      unknown,
      talks,
    ]),
  );
}

function keyText(key: string, by: StatsBy, language: Language): string {
  if (by === 'kind') return phrasesOf(language).kinds[key as DealKind] ?? key;
  if (by === 'language') return WORDS[language].languages[key as Language] ?? key;
  return key;
}
