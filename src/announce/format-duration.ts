import type { Language } from '#domain/source.ts';
import { formatNumber } from './format-number.ts';

const UNITS = [
  { seconds: 86_400, vi: 'ngày', en: 'day' },
  { seconds: 3_600, vi: 'giờ', en: 'hour' },
  { seconds: 60, vi: 'phút', en: 'minute' },
  { seconds: 1, vi: 'giây', en: 'second' },
] as const;

/** In the largest unit that there are two of: 90 minutes are "90 phút", two hours are "2 giờ". */
export function formatDuration(ms: number, language: Language): string {
  const seconds = Math.max(0, ms / 1000);
  const unit = UNITS.find((one) => seconds >= 2 * one.seconds) ?? UNITS[3];
  const count = Math.floor(seconds / unit.seconds);
  const number = formatNumber(count, language);
  if (language === 'vi') return `${number} ${unit.vi}`;
  return `${number} ${unit.en}${count === 1 ? '' : 's'}`;
}

/** "12 phút trước", "12 minutes ago"; what is a second old at most is now. */
export function formatAgo(at: Date, now: Date, language: Language): string {
  const ms = now.getTime() - at.getTime();
  if (ms < 2_000) return language === 'vi' ? 'vừa xong' : 'just now';
  return language === 'vi' ? `${formatDuration(ms, 'vi')} trước` : `${formatDuration(ms, 'en')} ago`;
}

/** "84 MB", "1,5 GB", in powers of ten as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, value < 10 && unit > 1 ? 1 : 0)} ${units[unit]}`;
}
