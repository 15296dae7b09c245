/** search: deals and accelerators by any words, in the terminal's language. */
import { composeCard, fleetTitle } from '#announce/compose-card.ts';
import { renderTerminal } from '#announce/render-terminal.ts';
import { statusWordsOf } from '#announce/words-status.ts';
import type { Found } from '#domain/ports.ts';
import { knownRates } from '#pipeline/rates.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { dealTable, timelineText } from './history.ts';
import { print, terminalWidth, wantsColour } from './output.ts';

export interface SearchOptions {
  readonly count: number;
  readonly after?: string;
  readonly json?: boolean;
}

export async function search(words: readonly string[], { count, after, json }: SearchOptions): Promise<void> {
  const text = words.join(' ');
  const config = loadConfig();
  const { language } = config.environment;
  const store = await openAppStore(config);
  try {
    const page = await store.history.search(text, count, after ?? null);
    if (json) return await print(`${JSON.stringify(page, null, 2)}\n`);
    const [only] = page.rows;
    if (only === undefined) return await print(`${statusWordsOf(language).foundNothing(text)}\n`);
    if (page.rows.length === 1 && page.next === null && after === undefined) {
      const rates = await knownRates(config.rates, store.notes);
      const timeline = only.kind === 'deal' ? await store.history.deal(only.deal.id) : null;
      const card = () =>
        renderTerminal(composeCard({ ...only, claims: [], keys: [] }, { language, rates }), {
          width: terminalWidth(),
          colour: wantsColour(),
        });
      return await print(`${timeline === null ? card() : timelineText(timeline, language, rates)}\n`);
    }
    const deals = page.rows.flatMap((found) => (found.kind === 'deal' ? found.deal : []));
    if (deals.length > 0) await print(dealTable(deals, language));
    const voice = { language, rates: config.rates };
    const titleOf = (found: Found) => (found.kind === 'fleet' ? `${fleetTitle(found.fleet, voice)}\n` : '');
    await print(page.rows.map(titleOf).join(''));
    if (page.next !== null) await print(`\n--after ${page.next}\n`);
  } finally {
    await store.close();
  }
}
