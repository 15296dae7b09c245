/** The scheduled digest: what a day or a week came to, what was new, what changed, and a picture of it. */
import type { BulletinFacts, PeriodCount } from '#domain/bulletin.ts';
import type { Deal, Known, SubjectRef } from '#domain/deal.ts';
import type { Post, PostLine } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { composeDealsChart, composePeriodsChart } from './compose-chart-raises.ts';
import { digestLine } from './compose-digest.ts';
import { formatDay, formatDayShort } from './format-day.ts';
import { formatMoney } from './format-money.ts';
import { linePost } from './line-post.ts';
import { clockTime } from './next-digest.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';
import { BULLETIN_WORDS, type Counted } from './words-bulletin.ts';

/** `subjects`: as they are to be told, the new ones first; those that are not `known` any more are left out. */
export function composeBulletin(
  facts: BulletinFacts,
  subjects: readonly SubjectRef[],
  known: readonly Known[],
  voice: Voice,
): Post {
  const { language } = voice;
  const words = BULLETIN_WORDS[language];
  const byRef = new Map(known.map((one) => [refKey(refOf(one)), one]));
  const linesOf = (refs: readonly SubjectRef[]) =>
    refs.flatMap((ref): PostLine[] => {
      const one = byRef.get(refKey(ref));
      return one === undefined ? [] : [digestLine(one, voice)];
    });
  const fresh = linesOf(subjects.slice(0, facts.fresh));
  const changed = linesOf(subjects.slice(facts.fresh));
  const lines: PostLine[] = [];
  if (subjects.length === 0) lines.push([{ text: words.nothing, style: 'plain' }]);
  else lines.push([{ text: sentences(facts, language), style: 'plain' }], ...fresh);
  if (changed.length > 0) lines.push([{ text: words.changed, style: 'strong' }], ...changed);
  if (facts.more > 0) lines.push([{ text: phrasesOf(language).more(facts.more), style: 'plain' }]);
  const deals = known.flatMap((one): Deal[] => (one.kind === 'deal' ? [one.deal] : []));
  const chart =
    subjects.length === 0 ? null : (composePeriodsChart(facts, language) ?? composeDealsChart(deals, voice));
  const post = linePost('bulletin', language, {
    title: titleOf(facts, language),
    lines,
    tone: 'digest',
    at: facts.ends,
  });
  return chart === null ? post : { ...post, chart };
}

function sentences(facts: BulletinFacts, language: Language): string {
  const words = BULLETIN_WORDS[language];
  const none: PeriodCount = { begins: facts.ends, deals: 0, usd: 0, unknown: 0 };
  const [now = none, before = none] = facts.periods.toReversed();
  const summary = words.summary(facts.every, counted(now, language), counted(before, language));
  return [summary, words.besides(facts)].filter(Boolean).join(' ');
}

function counted({ deals, usd, unknown }: PeriodCount, language: Language): Counted {
  const sum =
    deals === unknown ? null : formatMoney({ value: Number(usd.toPrecision(3)), currency: 'USD' }, language);
  return { deals, sum, unknown };
}

/** By the clocks of the channel. */
function titleOf({ every, periods, ends, timeZone }: BulletinFacts, language: Language): string {
  const dayOf = (date: Date) => clockTime(date.getTime(), timeZone).toISOString();
  const from = formatDayShort(dayOf(periods.at(-1)?.begins ?? ends), language);
  return BULLETIN_WORDS[language].titles[every](from, formatDay(dayOf(ends), language));
}

function refOf(known: Known): SubjectRef {
  return { kind: known.kind, id: known.kind === 'deal' ? known.deal.id : known.fleet.id };
}

function refKey({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}
