/** export: every deal and fleet with its claims, a page at a time, so that memory stays flat however much is stored. */
import type { Deal } from '#domain/deal.ts';
import type { Timeline } from '#domain/ports.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { print } from './output.ts';

const PAGE = 200;

export async function exportAll({ format }: { format: 'json' | 'csv' }): Promise<void> {
  const store = await openAppStore(loadConfig());
  try {
    if (format === 'csv') await print(`${CSV_COLUMNS.map(([name]) => name).join(',')}\r\n`);
    let after: string | null = null;
    do {
      const page = await store.history.export(after, PAGE);
      for (const row of page.rows) await print(format === 'csv' ? csvRow(row) : `${JSON.stringify(row)}\n`);
      after = page.next;
    } while (after !== null);
  } finally {
    await store.close();
  }
}

const CSV_COLUMNS: readonly (readonly [string, (deal: Deal) => string | number | null])[] = [
  ['id', (deal) => deal.id],
  ['first_seen', (deal) => deal.firstSeenAt.toISOString()],
  ['updated', (deal) => deal.updatedAt.toISOString()],
  ['company', (deal) => deal.company],
  ['kind', (deal) => deal.kind],
  ['status', (deal) => deal.status],
  ['round', (deal) => deal.round],
  ['amount', (deal) => deal.amount?.value ?? null],
  ['amount_high', (deal) => deal.amount?.high ?? null],
  ['amount_bound', (deal) => deal.amount?.bound ?? null],
  ['currency', (deal) => deal.amount?.currency ?? null],
  ['valuation', (deal) => deal.valuation?.value ?? null],
  ['valuation_currency', (deal) => deal.valuation?.currency ?? null],
  ['valuation_basis', (deal) => deal.valuation?.basis ?? null],
  ['total_raised', (deal) => deal.totalRaised?.value ?? null],
  ['total_raised_currency', (deal) => deal.totalRaised?.currency ?? null],
  ['leads', (deal) => deal.leads.join('; ')],
  ['investors', (deal) => deal.investors.join('; ')],
  ['investor_count', (deal) => deal.investorCount],
  ['sources', (deal) => deal.sources.map(({ url, name }) => url ?? name).join(' ')],
  ['merged_into', (deal) => deal.mergedInto],
];

/** One deal as a CSV line (RFC 4180); accelerators have no place in this table and give nothing. */
function csvRow({ known }: Timeline): string {
  if (known.kind !== 'deal') return '';
  return `${CSV_COLUMNS.map(([, read]) => csvCell(read(known.deal))).join(',')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
