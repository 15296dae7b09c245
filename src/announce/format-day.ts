import type { Language } from '#domain/source.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-11-20" (or a longer ISO text) → "20/11/2026" in Vietnamese, "20 Nov 2026" in English; what is no day stays as it is. */
export function formatDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || day === '') return iso;
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${name} ${year}`;
}

/** The same without the year: "20/11", "20 Nov". */
export function formatDayShort(iso: string, language: Language): string {
  const day = formatDay(iso, language);
  return language === 'vi' ? day.slice(0, 5) : day.slice(0, -5);
}

/** "2026-11" (or a longer ISO text) → "11/2026" in Vietnamese, "Nov 2026" in English; what is no month stays as it is. */
export function formatMonth(iso: string, language: Language): string {
  const [year = '', month = ''] = iso.slice(0, 7).split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return language === 'vi' ? `${Number(month)}/${year}` : `${name} ${year}`;
}
