/** Accelerator counts and power as the report states them: once each, with holder, system and status. */

import type { ReportedCompute, ReportedPower } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { type Document, quoteOf, sentenceAt, textOf } from '#text/document.ts';
import { CAPITAL } from '#text/tokenize.ts';
import { compile } from './compile.ts';
import { firstFrom } from './first-from.ts';
import { match } from './match.ts';
import { Owners } from './owner.ts';
import { COMPUTE_STATUS_RULES as EN } from './rules/en/compute-status.ts';
import { COMPUTE_STATUS_RULES as VI } from './rules/vi/compute-status.ts';
import type { Mentions, Place, Who } from './types.ts';
import { standsAt, wordsOf } from './words.ts';

type Status = ReportedCompute['status'];
interface StatusWord {
  readonly status: Status;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

const BOOKS = { vi: compile(VI), en: compile(EN) };

export function reportCompute(
  document: Document,
  mentions: Mentions,
  who: Who,
): { readonly compute: readonly ReportedCompute[]; readonly power: readonly ReportedPower[] } {
  const compute: ReportedCompute[] = [];
  const power: ReportedPower[] = [];
  if (mentions.counts.length + mentions.power.length === 0) return { compute, power };
  const words = findStatuses(document);
  const owners = new Owners(document, who);
  const holderOf = (place: Place): string | null => owners.of(place.first, place.last).party?.name ?? null;

  const seen = new Set<string>();
  const sureOf = new Map<number, Status>();
  for (const mention of mentions.counts) {
    const { status, sure } = statusOf(document, words, mention);
    if (sure && status !== 'hypothetical' && !sureOf.has(mention.count)) sureOf.set(mention.count, status);
  }
  for (const mention of [...mentions.counts].sort(modelsFirst)) {
    const { count, high, bound, unit, model } = mention;
    const read = statusOf(document, words, mention);
    const { sure } = read;
    // A headline says less than the sentence that tells it again.
    const status = sure ? read.status : (sureOf.get(count) ?? read.status);
    const key = `${count} ${model ?? ''}`;
    // The same count said again, maybe without its model, is the same thing, unless it is only imagined.
    if (seen.has(key) || (model === null && seen.has(`${count} any`) && status !== 'hypothetical')) continue;
    seen.add(key).add(`${count} any`);
    const evidence = evidenceOf(document, mention, mention.rule, sure);
    const holder = status === 'hypothetical' ? null : holderOf(mention);
    compute.push({
      count,
      high,
      bound,
      unit,
      model,
      holder,
      system: systemOf(document, mention),
      status,
      evidence,
    });
  }
  const told = new Set<string>();
  for (const mention of mentions.power) {
    const { value, unit } = mention;
    if (told.has(`${value} ${unit}`)) continue;
    told.add(`${value} ${unit}`);
    const { status, sure } = statusOf(document, words, mention);
    const evidence = evidenceOf(document, mention, mention.rule, sure);
    power.push({
      value,
      unit,
      holder: holderOf(mention),
      status: status === 'planned' || status === 'hypothetical' ? 'planned' : 'current',
      evidence,
    });
  }
  compute.sort((a, b) => order(a.evidence) - order(b.evidence));
  return { compute, power };
}

function modelsFirst(
  a: { model: string | null; first: number },
  b: { model: string | null; first: number },
): number {
  return Number(a.model === null) - Number(b.model === null) || a.first - b.first;
}

function order({ span }: Evidence): number {
  return span.part === 'title' ? span.start - 1e9 : span.start;
}

function findStatuses(document: Document): readonly StatusWord[] {
  const book = BOOKS[document.language === 'vi' ? 'vi' : 'en'];
  const words: StatusWord[] = [];
  for (const hit of match(document, book, [])) {
    const rule = book.rules[hit.rule];
    if (rule)
      words.push({
        status: (rule.read as () => Status)(),
        first: hit.first,
        last: hit.last,
        rule: rule.name,
      });
  }
  return words;
}

/** The nearest status word before it in its sentence, else behind it; nothing said means that it is there. */
function statusOf(
  document: Document,
  words: readonly StatusWord[],
  place: Place,
): { readonly status: Status; readonly sure: boolean } {
  const { first, last } = sentenceAt(document, place.first);
  let before: StatusWord | null = null;
  let after: StatusWord | null = null;
  for (let at = firstFrom(words, first); at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.first >= last) break;
    if (word.status === 'hypothetical' && word.last <= place.first)
      return { status: 'hypothetical', sure: true };
    if (word.last <= place.first) before = isFirm(document, word, before) ? word : before;
    else if (after === null && word.first >= place.last) after = word;
  }
  const word = before ?? after;
  return word ? { status: word.status, sure: true } : { status: 'current', sure: false };
}

/** "will be built with 4,000 GPUs": after a plan only "now" makes it current. */
const NOW = new Set(wordsOf('currently already now hiện đang has have'));

function isFirm(document: Document, word: StatusWord, before: StatusWord | null): boolean {
  if (before?.status !== 'planned' || word.status !== 'current') return true;
  return NOW.has(document.words[word.first] ?? 0);
}

const SYSTEM_BEFORE = [
  wordsOf('siêu máy tính'),
  wordsOf('supercomputer'),
  wordsOf('called'),
  wordsOf('named'),
];
const SYSTEM_AFTER = new Set(wordsOf('supercomputer supercluster'));
const NEAR = 14;

/** "siêu máy tính Colossus", "its Colossus supercomputer": a capital beside the word for a machine, close to the count. */
function systemOf(document: Document, place: Place): string | null {
  const { first, last } = sentenceAt(document, place.first);
  const from = Math.max(first, place.first - NEAR);
  const to = Math.min(last, place.last + NEAR);
  for (let at = from; at < to; at += 1) {
    const isCapital = ((document.flags[at] ?? 0) & CAPITAL) !== 0 && at !== first;
    if (!isCapital) continue;
    const named = SYSTEM_BEFORE.some((run) => standsAt(document.words, run, at - run.length));
    if (named || SYSTEM_AFTER.has(document.words[at + 1] ?? 0)) return textOf(document, at, at + 1);
  }
  return null;
}

function evidenceOf(document: Document, place: Place, rule: string, sure: boolean): Evidence {
  const { span } = place;
  return { quote: quoteOf(document, span), span, rule, certainty: 'stated', confidence: sure ? 0.89 : 0.8 };
}
