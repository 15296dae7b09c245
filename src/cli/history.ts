/** latest and history: the stored deals, in the terminal's language. */
import { composeCard, dealTitle } from '#announce/compose-card.ts';
import { composeQueue } from '#announce/compose-queue.ts';
import { describeValue } from '#announce/describe-value.ts';
import { formatMoney } from '#announce/format-money.ts';
import { phrasesOf } from '#announce/phrases.ts';
import { renderTerminal } from '#announce/render-terminal.ts';
import { REVIEW_WORDS } from '#announce/words-review.ts';
import type { Deal, DealStatus, Rate } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import type { Timeline } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import { knownRates } from '#pipeline/rates.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { print, table, terminalWidth, wantsColour } from './output.ts';

export interface DealsOptions {
  readonly count: number;
  readonly after?: string;
  readonly company?: string;
  readonly round?: string;
  readonly status?: DealStatus;
  readonly kind?: string;
  readonly min?: number;
  readonly since?: Date;
  readonly json?: boolean;
}

export async function latest(options: DealsOptions): Promise<void> {
  await deals(options, false);
}

export async function deals({ count, min, json, ...rest }: DealsOptions, paged = true): Promise<void> {
  const config = loadConfig();
  const { language } = config.environment;
  const store = await openAppStore(config);
  try {
    const page = await store.history.latest({
      limit: count,
      ...rest,
      ...(min === undefined ? {} : { minUsd: min }),
    });
    if (json) return await print(`${JSON.stringify(paged ? page : page.rows, null, 2)}\n`);
    await print(page.rows.length === 0 ? `${NOTHING[language]}\n` : dealTable(page.rows, language));
    if (paged && page.next !== null) await print(`\n--after ${page.next}\n`);
  } finally {
    await store.close();
  }
}

export async function deal(id: string, { json }: { json?: boolean }): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const timeline = await store.history.deal(id);
    if (timeline === null)
      throw new UsageError(`deal: no deal, or more than one, begins with ${id}; "goivon deals" lists them`);
    await print(
      json
        ? `${JSON.stringify(timeline, null, 2)}\n`
        : `${timelineText(timeline, config.environment.language, await knownRates(config.rates, store.notes))}\n`,
    );
  } finally {
    await store.close();
  }
}

const NOTHING: Readonly<Record<Language, string>> = {
  vi: 'Chưa có thương vụ nào. Chạy "goivon start" để theo dõi tin, hoặc "goivon demo" để xem thử.',
  en: 'No deals yet. Run "goivon start" to watch the news, or "goivon demo" to see how it looks.',
};

/** The deals a line each: day, company, round, amount, valuation, status, sources. */
export function dealTable(deals: readonly Deal[], language: Language): string {
  const words = phrasesOf(language);
  const { fields, labels } = words;
  const headings = [
    language === 'vi' ? 'ngày' : 'day',
    fields.company,
    fields.round,
    fields.amount,
    fields.valuation,
    fields.status,
    labels.sources,
    'id',
  ];
  const rows = deals.map((deal) => [
    deal.firstSeenAt.toISOString().slice(0, 10),
    deal.company,
    deal.round ?? '–',
    deal.amount ? formatMoney(deal.amount, language) : '–',
    deal.valuation ? formatMoney(deal.valuation, language) : '–',
    words.statuses[deal.status],
    [...new Set(deal.sources.map(({ name }) => name))].join(', '),
    deal.id.slice(0, 8),
  ]);
  return table(headings, rows);
}

const MOST_SUBJECTS = 50;

const MOST_DOUBTS = 100;

/** What waits for a reviewer: suggestions of readers, and pairs that may be one. */
export async function doubts({ json }: { json?: boolean }): Promise<void> {
  const { environment } = loadConfig();
  const store = await openAppStore(loadConfig());
  try {
    const pairs = await store.history.doubts(MOST_DOUBTS);
    const suggestions = await store.suggestions.waiting(MOST_DOUBTS);
    if (json) return await print(`${JSON.stringify({ suggestions, pairs }, null, 2)}\n`);
    const { language } = environment;
    if (pairs.length + suggestions.length === 0) return await print(`${REVIEW_WORDS[language].queueEmpty}\n`);
    const shown = await Promise.all(
      suggestions.map(async (suggestion) => ({
        suggestion,
        known: (await store.history.subject(suggestion.subject))?.known ?? null,
      })),
    );
    const post = composeQueue(
      { waiting: suggestions.length, shown, pairs: pairs.length, doubts: pairs },
      { language, rates: [] },
    );
    await print(`${renderTerminal(post, { width: terminalWidth(), colour: wantsColour() })}\n`);
  } finally {
    await store.close();
  }
}

export async function history(company: string, { json }: { json?: boolean }): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const timelines = await store.history.company(company, MOST_SUBJECTS);
    if (json) return await print(`${JSON.stringify(timelines, null, 2)}\n`);
    const { language } = config.environment;
    if (timelines.length === 0) {
      return await print(
        language === 'vi' ? `Chưa có gì về "${company}".\n` : `Nothing is known about "${company}" yet.\n`,
      );
    }
    const rates = await knownRates(config.rates, store.notes);
    for (const timeline of timelines) await print(`${timelineText(timeline, language, rates)}\n`);
  } finally {
    await store.close();
  }
}

/** A subject's card, then each change with the claim behind it: quote, source, address. */
export function timelineText(
  { known, changes }: Timeline,
  language: Language,
  rates: readonly Rate[],
): string {
  const voice = { language, rates };
  const card = renderTerminal(composeCard(known, voice), { width: terminalWidth(), colour: wantsColour() });
  const words = phrasesOf(language);
  const lines = changes.map((change) => {
    const claim = known.claims.find(({ id }) => id === change.claimId);
    const what =
      change.field === 'new'
        ? known.kind === 'deal'
          ? dealTitle(known.deal, voice)
          : known.fleet.company
        : `${words.fields[change.field]}: ${describeValue(change.field, change.old, voice) ?? '–'} → ${describeValue(change.field, change.new, voice) ?? '–'}`;
    const who = change.source ? ` (${change.source.name})` : '';
    const quote = claim?.evidence
      ? `\n      “${claim.evidence.quote.replace(/\s+/g, ' ')}”${change.source?.url ? `  ${change.source.url}` : ''}`
      : '';
    return `  ${change.at.toISOString().slice(0, 16).replace('T', ' ')}  ${what}${who}${quote}`;
  });
  return [card, ...lines].join('\n');
}
