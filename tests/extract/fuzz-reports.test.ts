// Random and broken texts: no exception, no span out of bounds, every quote is its slice.
// GOIVON_FUZZ=1000000 runs a million; the seed that failed is in the message, GOIVON_FUZZ_SEED=… begins with it.
import { expect, test } from 'vitest';
import type { Report } from '#domain/report.ts';
import type { Evidence, Span } from '#domain/span.ts';
import { extractReport } from '#extract/extract-report.ts';
import { findMentions } from '#extract/find-mentions.ts';
import { spanOfMention } from '#extract/mention.ts';
import { type Document, prepare, quoteOf, textOf } from '#text/document.ts';
import { sampleText } from '../bench/sample-text.ts';
import { mutate, randomText } from '../helpers/random-text.ts';

const runs = Number(process.env.GOIVON_FUZZ ?? 3000);
const first = Number(process.env.GOIVON_FUZZ_SEED ?? 20_261_125);
const MOST_PIECES = 60;
const NO_NAMES = { companies: [], investors: [], accelerators: [] };

test(`${runs} random texts from seed ${first} are read without a fault`, { timeout: 3_600_000 }, () => {
  for (let seed = first; seed < first + runs; seed++) {
    const even = seed % 2 === 0;
    const text = even
      ? randomText(seed, MOST_PIECES)
      : mutate(sampleText(seed % 4 === 1 ? 'vi' : 'en', 300, seed), seed);
    const title = seed % 3 === 0 ? randomText(seed + 1, 12) : '';
    const fault = faultIn(title, text);
    if (fault !== null) expect.fail(`seed ${seed}: ${fault}`);
  }
});

/** What is wrong with the reading of a text, or null. */
function faultIn(title: string, text: string): string | null {
  try {
    const document = prepare({ title, text });
    for (const mention of findMentions(document).all) {
      const span = spanOfMention(document, mention);
      const fault = spanFault(document, span);
      if (fault !== null) return `${mention.rule} at ${mention.first}: ${fault}`;
      const composed = textOf(document, mention.first, mention.last).normalize('NFC');
      const quote = quoteOf(document, span).normalize('NFC');
      if (!crosses(document, mention.first, mention.last) && composed !== quote) {
        return `${mention.rule}: "${quote}" is not "${composed}"`;
      }
    }
    return factsFault(document, extractReport({ id: 'x', title, text }, NO_NAMES));
  } catch (error) {
    return `${String(error)} on ${JSON.stringify(text)}`;
  }
}

/** Every fact of a whole report has a quote that is the slice of its span. */
function factsFault(document: Document, report: Report): string | null {
  const facts: { readonly quote: string; readonly span: Span; readonly rule: string }[] = [];
  for (const { surface, span, roleRule } of report.money)
    facts.push({ quote: surface, span, rule: roleRule });
  for (const { evidence } of [...report.compute, ...report.power]) facts.push(evidence);
  for (const { evidence } of report.deals)
    for (const each of Object.values(evidence).flat() as Evidence[]) facts.push(each);
  if (report.categoryEvidence !== null) facts.push(report.categoryEvidence);
  for (const { quote, span, rule } of facts) {
    const fault = spanFault(document, span);
    if (fault !== null) return `${rule}: ${fault}`;
    if (document[span.part].slice(span.start, span.end) !== quote) return `${rule}: "${quote}" is no slice`;
  }
  return null;
}

function spanFault(document: Document, { part, start, end }: Span): string | null {
  const { length } = document[part];
  return start >= 0 && start < end && end <= length ? null : `span ${start}–${end} of ${length} in ${part}`;
}

function crosses(document: Document, from: number, to: number): boolean {
  return from < document.titleTokens && to > document.titleTokens;
}
