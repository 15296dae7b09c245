/** What was read in a text and by which rule, in plain words: the answer to `goivon explain "câu…"`. */
import type { Readable } from '#domain/article.ts';
import type { Registry } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { Report, ReportedDeal } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { prepare, refresh } from '#text/document.ts';
import { draftRoles } from './draft-roles.ts';
import { lostRules } from './explain-mentions.ts';
import { extractReport } from './extract-report.ts';
import { findMentions } from './find-mentions.ts';
import { gatherMentions } from './gather-mentions.ts';

/** Cues of one amount that are shown beside the one that won. */
const MOST_LOSERS = 3;
/** Rules for figures that are shown though they read nothing. */
const MOST_LOST = 20;

/** Several lines: the kind of story, its deals with evidence, every amount with what decided it and what lost. */
export function explain(readable: Readable, registry: Registry): string {
  const report = extractReport(readable, registry);
  return [
    ...story(report),
    ...report.deals.flatMap(deal),
    ...figures(report),
    ...money(readable, registry, report),
    ...losers(readable, registry),
  ].join('\n');
}

function story(report: Report): string[] {
  const language = { vi: 'Vietnamese', en: 'English', other: 'another language' }[report.language];
  const lines = [`Language: ${language}`];
  const why = report.categoryEvidence;
  lines.push(
    `Story: ${report.category}${report.nonAiFunding ? ' (a raise, but not of an AI company)' : ''}${report.roundup ? ', a round-up' : ''}`,
  );
  if (why) lines.push(`  because of ${shown(why)}`);
  if (report.refusal) lines.push(`  refused: ${report.refusal}`);
  return lines;
}

function deal(each: ReportedDeal, index: number): string[] {
  const { evidence } = each;
  const lines = ['', `Deal ${index + 1}: ${each.company}`];
  const fact = (name: string, value: string | number | null, why: Evidence | undefined): void => {
    if (value !== null)
      lines.push(
        `  ${name.padEnd(14)} ${String(value).padEnd(22)} ${why ? shown(why) : 'nothing says otherwise'}`,
      );
  };
  fact('company', each.company, evidence.company);
  fact('kind', each.kind, evidence.kind);
  fact('status', each.status, evidence.status);
  fact('round', each.round, evidence.round);
  fact('amount', each.amount && sum(each.amount), evidence.amount);
  fact(
    'valuation',
    each.valuation && `${each.valuation.value} ${each.valuation.currency} (${each.valuation.basis})`,
    evidence.valuation,
  );
  fact(
    'total raised',
    each.totalRaised && `${each.totalRaised.value} ${each.totalRaised.currency}`,
    evidence.totalRaised,
  );
  for (const [i, name] of each.leads.entries()) fact('lead', name, evidence.leads[i]);
  for (const [i, name] of each.investors.entries())
    if (!each.leads.includes(name)) fact('investor', name, evidence.investors[i]);
  fact('investors', each.investorCount, evidence.investorCount);
  return lines;
}

function figures(report: Report): string[] {
  const lines: string[] = [];
  for (const { count, model, unit, status, holder, evidence } of report.compute)
    lines.push(
      `  ${count} ${model ?? ''} ${unit}, ${status}${holder ? `, ${holder}` : ''}   ${shown(evidence)}`,
    );
  for (const { value, unit, status, holder, evidence } of report.power)
    lines.push(`  ${value} ${unit}, ${status}${holder ? `, ${holder}` : ''}   ${shown(evidence)}`);
  return lines.length > 0 ? ['', 'Accelerators and power:', ...lines] : [];
}

function money(readable: Readable, registry: Registry, report: Report): string[] {
  if (report.money.length === 0) return ['', 'No amount of money.'];
  const document = prepare(readable);
  refresh(document);
  const { money: mentions } = gatherMentions(document, findMentions(document, registry));
  const drafts = draftRoles(document, mentions);
  const lines = ['', 'Amounts:'];
  for (const [index, each] of report.money.entries()) {
    lines.push(`  “${each.surface}” = ${sum(each)}   read by ${each.rule}`);
    lines.push(`    ${each.role}, by ${each.roleRule}, confidence ${each.confidence.toFixed(2)}`);
    const draft = drafts.find((one) => one.indexes.includes(index));
    const losers = new Set<string>();
    for (const cue of draft?.cues.slice(1) ?? [])
      if (cue.rule !== draft?.cues[0]?.rule && losers.size < MOST_LOSERS)
        losers.add(
          `${cue.rule.name} (${cue.rule.means}), strength ${cue.strength} against ${draft?.cues[0]?.strength}`,
        );
    for (const loser of losers) lines.push(`    lost: ${loser}`);
  }
  return lines;
}

function losers(readable: Readable, registry: Registry): string[] {
  const lines = lostRules(prepare(readable), registry, MOST_LOST);
  return lines.length === 0 ? [] : ['', 'Rules for figures that fitted and lost:', ...lines];
}

function sum({ value, currency, bound, high }: Money): string {
  const to = high === null ? '' : ` to ${high}`;
  return `${value}${to} ${currency}${bound === 'exact' || bound === 'range' ? '' : ` (${bound})`}`;
}

function shown({ quote, rule, certainty, confidence }: Evidence): string {
  return `“${quote}” (${rule}, ${certainty}, ${confidence.toFixed(2)})`;
}
