import { ApplicationCommandOptionType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { formatDay } from '#announce/format-day.ts';
import { formatMoney } from '#announce/format-money.ts';
import { formatNumber } from '#announce/format-number.ts';
import { linePost } from '#announce/line-post.ts';
import { previewOf, type Withheld } from '#announce/preview.ts';
import type { Voice } from '#announce/voice.ts';
import { statusWordsOf } from '#announce/words-status.ts';
import type { Known } from '#domain/deal.ts';
import type { PostLine, Subscription } from '#domain/delivery.ts';
import type { History } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { described, named } from './localised.ts';
import { FOR_MANAGERS } from './parts.ts';
import { mayManage } from './permissions.ts';

const DAY_MS = 86_400_000;
const A_PAGE = 10;
/** The latest are judged, so that a month of a flood can be, too. */
const MOST = 500;
const DEFAULT: Pick<Subscription, 'filter'> = {
  filter: { minUsd: null, kinds: [], companies: [], rounds: [], compute: true },
};
const STATE = /^(\d{1,25})\|(\d{1,2})\|(\d{1,4})$/;

export const preview: Command = {
  quiet: true,
  definition: {
    ...named('preview', 'xem-trước'),
    ...described(
      'What this channel would have got lately, and why not the rest',
      'Kênh này sẽ nhận tin nào trong mấy ngày qua, và vì sao không nhận tin khác',
    ),
    ...FOR_MANAGERS,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('days', 'số-ngày'),
        ...described('Over how many days (7 if not given)', 'Trong bao nhiêu ngày (mặc định 7)'),
        min_value: 1,
        max_value: 30,
      },
    ],
  },
  run: async (interaction, context, language) => {
    if (interaction.guildId === null) return { kind: 'text', text: answersOf(language).notHere };
    if (!mayManage(interaction)) return { kind: 'text', text: answersOf(language).notAllowed };
    const days = interaction.options.getInteger('days') ?? 7;
    return answer({ channelId: interaction.channelId, days, from: 0 }, context, language);
  },
  // The answer is its asker's alone, so are its buttons.
  page: async (state, context, language) => {
    const [, channelId = '', days, from] = STATE.exec(state) ?? [];
    return answer({ channelId, days: Number(days ?? 7), from: Number(from ?? 0) }, context, language);
  },
};

async function answer(
  { channelId, days, from }: { channelId: string; days: number; from: number },
  { history, subscriptions, rates, clock }: CommandContext,
  language: Language,
): Promise<Answer> {
  const words = statusWordsOf(language);
  const since = new Date(clock.now().getTime() - days * DAY_MS);
  const news = await newsSince(history, since);
  const daysText = formatNumber(days, language);
  const subscription = await subscriptions.forChannel(channelId);
  const { wanted, unwanted } = previewOf(subscription ?? DEFAULT, news, rates);
  const limit = formatMoney({ value: subscription?.filter.minUsd ?? 0, currency: 'USD' }, language);
  const reason = (why: Withheld) => words.reasons[why](limit);
  const head: string[] = [];
  if (news.length === 0) head.push(words.previewNone(daysText));
  else head.push(words.previewCounts(...pair(wanted.length, unwanted.length, language)));
  for (const [why, count] of countReasons(unwanted))
    head.push(`${formatNumber(count, language)} × ${reason(why)}`);
  if (news.length === MOST) head.push(words.previewOf(formatNumber(MOST, language)));
  if (subscription === null) head.push(words.asDefault);
  else if (subscription.pausedReason !== null) head.push(words.isPaused(subscription.pausedReason));
  else if (subscription.updates === 'none') head.push(words.onlyDigest);
  const voice = { language, rates };
  const all = [
    ...wanted.map((known) => lineOf(known, null, since, voice)),
    ...unwanted.map(({ known, why }) => lineOf(known, reason(why), since, voice)),
  ];
  const start = from < all.length ? from : 0;
  const end = Math.min(all.length, start + A_PAGE);
  const pack = (place: number) => `${channelId}|${days}|${place}`;
  const lines = [
    ...head.map((text, index): PostLine => [{ text, style: index === 0 ? 'strong' : 'plain' }]),
    ...all.slice(start, end),
  ];
  return {
    kind: 'posts',
    posts: [linePost('digest', language, { title: words.previewTitle(daysText), lines, tone: 'digest' })],
    pages: { next: end < all.length ? pack(end) : null, first: start > 0 ? pack(0) : null },
  };
}

function pair(a: number, b: number, language: Language): [string, string] {
  return [formatNumber(a, language), formatNumber(b, language)];
}

/** Deals and accelerators that are new or changed since then, the newest first. */
async function newsSince(history: History, since: Date): Promise<readonly Known[]> {
  const { rows } = await history.latest({ limit: MOST, since });
  const fleets = await history.fleets(null, MOST);
  const known: { at: Date; known: Known }[] = [];
  for (const deal of rows)
    known.push({ at: deal.updatedAt, known: { kind: 'deal', deal, claims: [], keys: [] } });
  for (const fleet of fleets.filter(({ updatedAt }) => updatedAt >= since))
    known.push({ at: fleet.updatedAt, known: { kind: 'fleet', fleet, claims: [], keys: [] } });
  known.sort((a, b) => b.at.getTime() - a.at.getTime());
  return known.slice(0, MOST).map((one) => one.known);
}

function countReasons(
  unwanted: readonly { readonly why: Withheld }[],
): readonly (readonly [Withheld, number])[] {
  const counts = new Map<Withheld, number>();
  for (const { why } of unwanted) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** "✓ 20/11/2026  xAI huy động … (VnExpress)" or "– … · dưới mức tối thiểu 10 triệu USD" */
function lineOf(known: Known, why: string | null, since: Date, voice: Voice): PostLine {
  const words = statusWordsOf(voice.language);
  const { updatedAt, firstSeenAt } = known.kind === 'deal' ? known.deal : known.fleet;
  const day = formatDay(updatedAt.toISOString(), voice.language);
  const old = firstSeenAt < since ? ` (${words.updated})` : '';
  const mark: PostLine[number] = { text: `${why === null ? '✓' : '–'} ${day}${old}  `, style: 'plain' };
  const line = digestLine(known, voice);
  return why === null ? [mark, ...line] : [mark, ...line, { text: ` · ${why}`, style: 'plain' }];
}
