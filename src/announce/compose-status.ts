/** Status → one post, or the pairs that a terminal prints. */
import type { Post, PostField } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import type { Status } from '#domain/status.ts';
import { capital } from './capital.ts';
import { countHealths, describeHealth, worstFirst } from './describe-source.ts';
import { formatAgo, formatBytes, formatDuration } from './format-duration.ts';
import { formatNumber } from './format-number.ts';
import { linePost } from './line-post.ts';
import { statusWordsOf } from './words-status.ts';

/** Of what there may be many of. */
const MOST = 5;

/** `all` false: what anybody may know. */
export function composeStatus(status: Status, language: Language, all: boolean): Post {
  const title = statusWordsOf(language).statusTitle;
  const fields = all ? statusFields(status, language) : publicFields(status, language);
  return { ...linePost('digest', language, { title, lines: [], tone: 'digest', at: status.at }), fields };
}

function publicFields(status: Status, language: Language): readonly PostField[] {
  const words = statusWordsOf(language);
  return [
    field(words.labels.sources, formatNumber(status.sources.length, language)),
    field(words.labels.lastNews, agoOr(status.day.lastNewsAt, status, language)),
    field(words.labels.version, status.version),
  ];
}

export function statusFields(status: Status, language: Language): readonly PostField[] {
  const words = statusWordsOf(language);
  const { labels } = words;
  const { sources, day, owed, oldestDueAt, paused, at } = status;
  const number = (value: number) => formatNumber(value, language);
  const counts = countHealths(sources, language);
  const fields = [
    field(labels.sources, words.sourceCounts(number(sources.length), counts), true),
    field(labels.worst, worstSources(status, language), true),
    field(labels.lag, lagOf(day.lags, language), true),
    field(
      labels.queue,
      owed === 0
        ? words.nothingOwed
        : words.queue(
            number(owed),
            oldestDueAt && oldestDueAt < at
              ? formatDuration(at.getTime() - oldestDueAt.getTime(), language)
              : null,
          ),
    ),
    field(labels.waiting, number(day.waiting)),
    field(
      labels.sent,
      listOf(
        Object.entries(day.sent).map(([kind, count]) => `${number(count)} ${words.kinds[kind] ?? kind}`),
        words.nothing,
      ),
    ),
    field(
      labels.refused,
      listOf(
        day.refused.slice(0, MOST).map(({ reason, count }) => `${number(count)} × ${reason}`),
        words.nothing,
      ),
      true,
    ),
    field(labels.channels, number(status.subscriptions)),
    field(
      labels.paused,
      listOf(
        paused.slice(0, MOST).map(({ channelId, reason }) => `${channelId}: ${reason}`),
        words.nothing,
        paused.length,
      ),
      true,
    ),
    ...(status.startedAt === null ? [] : [field(labels.discord, discordOf(status, language))]),
    field(labels.lastPoll, agoOr(status.lastPollAt, status, language)),
    field(labels.lastNews, agoOr(day.lastNewsAt, status, language)),
    field(labels.database, day.databaseBytes === null ? '–' : formatBytes(day.databaseBytes, language)),
    ...(status.startedAt === null
      ? []
      : [field(labels.uptime, formatDuration(at.getTime() - status.startedAt.getTime(), language))]),
    field(labels.version, status.version),
  ];
  return fields.filter(({ value }) => value !== '');
}

function field(label: string, value: string, wide = false): PostField {
  return { label, value: capital(value), wide };
}

function agoOr(at: Date | null, status: Status, language: Language): string {
  return at === null ? statusWordsOf(language).never : formatAgo(at, status.at, language);
}

function worstSources({ sources, at }: Status, language: Language): string {
  const troubled = worstFirst(sources).filter(({ state }) => state.health !== 'ok' && state.health !== 'new');
  const lines = troubled.slice(0, MOST).map((one) => `${one.name}: ${describeHealth(one, at, language)}`);
  return listOf(lines, '', troubled.length);
}

/** A line each; how many more there are after the last. */
function listOf(lines: readonly string[], nothing: string, total = lines.length): string {
  if (lines.length === 0) return nothing;
  return [...lines, ...(total > lines.length ? [`+ ${total - lines.length}`] : [])].join('\n');
}

function lagOf(lags: readonly number[], language: Language): string {
  const words = statusWordsOf(language);
  const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0;
  if (lags.length === 0) return words.noLag;
  const duration = (seconds: number) => formatDuration(seconds * 1000, language);
  return words.lag(duration(at(0.5)), duration(at(0.99)), formatNumber(lags.length, language));
}

function discordOf({ discord, at }: Status, language: Language): string {
  const words = statusWordsOf(language);
  if (discord === null) return words.noDiscord;
  const time = formatDuration(at.getTime() - discord.since.getTime(), language);
  return discord.connected ? words.connected(time) : words.disconnected(time);
}
