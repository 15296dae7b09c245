import type { Language } from '#domain/source.ts';

/** 1234567.5 → "1.234.567,5" in Vietnamese, "1,234,567.5" in English; at most `decimals` places, none that are zero. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  const [whole = '0', part] = plainDigits(Math.abs(rounded), decimals).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  const sign = rounded < 0 ? '-' : '';
  return part === undefined ? `${sign}${grouped}` : `${sign}${grouped}${point}${part}`;
}

/** toFixed without the zeros at the end, and without exponents up to 1e21. */
function plainDigits(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/u, '') : fixed;
}
