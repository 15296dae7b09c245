import type { Settings } from '#announce/answers.ts';
import { formatMoney } from '#announce/format-money.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { Subscription } from '#domain/delivery.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import { escapeMarkdown } from '../plain-text.ts';

/** Ready for a message: a subscription in the words of whoever asks (its posts may be in the other language). */
export function settingsOf(subscription: Subscription, language: Language): Settings {
  const { channelId, filter, updates, schedule, mentionRoleId, crosspost, pausedReason } = subscription;
  const words = phrasesOf(language);
  return {
    channel: `<#${channelId}>`,
    language: subscription.language,
    min: filter.minUsd === null ? null : formatMoney({ value: filter.minUsd, currency: 'USD' }, language),
    kinds: filter.kinds.map((kind) => words.kinds[kind as DealKind] ?? kind),
    companies: filter.companies.map(escapeMarkdown),
    rounds: filter.rounds.map(escapeMarkdown),
    compute: filter.compute,
    updates,
    schedule,
    mention: mentionRoleId && `<@&${mentionRoleId}>`,
    crosspost,
    paused: pausedReason && escapeMarkdown(pausedReason),
  };
}
