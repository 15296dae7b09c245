/** What a feed asks of those who poll it. */
import type { Leaf } from './mend-feed.ts';
import type { FeedHints } from './types.ts';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const PERIOD_SECONDS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};
const MAX_TTL_MINUTES = 525_600;

export const NO_HINTS: FeedHints = {
  ttlMinutes: null,
  skipHours: [],
  skipDays: [],
  updatePeriodSeconds: null,
  hubs: [],
  self: null,
};

/** From the elements of a channel; `absolute` makes an address absolute and judges it. */
export function feedHints(channel: readonly Leaf[], absolute: (address: string) => string | null): FeedHints {
  const textOf = (name: string) => channel.find((leaf) => leaf.name === name)?.value ?? '';
  const links = (rel: string) =>
    channel
      .filter(
        ({ name, attributes }) => name === 'link' && attributes.get('rel')?.trim().toLowerCase() === rel,
      )
      .map(({ attributes }) => absolute(attributes.get('href') ?? ''))
      .filter((address) => address !== null);
  return {
    ttlMinutes: ttl(textOf('ttl')),
    skipHours: hours(textOf('skiphours')),
    skipDays: days(textOf('skipdays')),
    updatePeriodSeconds: period(textOf('sy:updateperiod'), textOf('sy:updatefrequency')),
    hubs: [...new Set(links('hub'))].slice(0, 5),
    self: links('self')[0] ?? null,
  };
}

function ttl(text: string): number | null {
  const minutes = /^\s*(\d{1,7})\b/.exec(text)?.[1];
  if (minutes === undefined || Number(minutes) === 0) return null;
  return Math.min(Number(minutes), MAX_TTL_MINUTES);
}

/** Hours 0 to 23; some count 24 for midnight. */
function hours(markup: string): readonly number[] {
  const found = [...markup.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits) % 24);
  return [...new Set(found)].sort((a, b) => a - b);
}

function days(markup: string): readonly number[] {
  const text = markup.toLowerCase();
  return DAYS.flatMap((day, index) => (text.includes(day) ? [index] : []));
}

function period(name: string, frequency: string): number | null {
  const seconds = PERIOD_SECONDS[name.trim().toLowerCase()];
  if (seconds === undefined) return null;
  const times = Number.parseInt(frequency.trim(), 10);
  return Math.round(seconds / (times >= 1 && times <= 10_000 ? times : 1));
}
