/** Amounts as papers print them: "6 tỷ USD", "1,5 nghìn tỷ đồng", "$6 billion", "VND 200 billion". */
import type { Rate } from '#domain/deal.ts';
import type { Bound, Money } from '#domain/money.ts';
import type { Language } from '#domain/source.ts';
import { usdOf } from '#domain/usd.ts';
import { formatDay } from './format-day.ts';
import { formatNumber } from './format-number.ts';
import { phrasesOf } from './phrases.ts';

export type Amount = Pick<Money, 'value' | 'currency'> & Partial<Pick<Money, 'high' | 'bound'>>;

interface Scale {
  readonly size: number;
  readonly vi: string;
  readonly en: string;
}
const SCALES: readonly Scale[] = [
  { size: 1e12, vi: 'nghìn tỷ', en: 'trillion' },
  { size: 1e9, vi: 'tỷ', en: 'billion' },
  { size: 1e6, vi: 'triệu', en: 'million' },
];
const ONES: Scale = { size: 1, vi: '', en: '' };

/** What Vietnamese papers call a currency after the number; others keep their code. */
const VI_CURRENCIES: Readonly<Record<string, string>> = {
  VND: 'đồng',
  EUR: 'euro',
  GBP: 'bảng Anh',
  JPY: 'yen',
  CNY: 'nhân dân tệ',
  KRW: 'won',
  INR: 'rupee',
};
/** What English papers put before the number; others put their code. */
const EN_SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  AUD: 'A$',
  CAD: 'C$',
  SGD: 'S$',
  HKD: 'HK$',
};

/** An amount with its bound ("hơn 6 tỷ USD", "at least $6 billion") or its range ("$40–45 million"). */
export function formatMoney(amount: Amount, language: Language): string {
  const bound = amount.bound ?? 'exact';
  const high = amount.high ?? null;
  if (bound === 'range' && high !== null) return formatRange(amount, high, language);
  return withBound(bound, formatExact(amount.value, amount.currency, language), language);
}

/** The same, with US dollars and the day of the rate beside other currencies: "200 tỷ đồng (≈ 7,7 triệu USD, tỷ giá 20/11/2026)". */
export function formatMoneyWithUsd(
  amount: Amount,
  language: Language,
  rates: readonly Rate[],
  at: Date,
): string {
  const text = formatMoney(amount, language);
  if (amount.currency === 'USD') return text;
  const usd = usdOf(amount, at, rates);
  if (usd === null) return text;
  const high =
    amount.bound === 'range' && amount.high ? usdOf({ ...amount, value: amount.high }, at, rates) : null;
  const dollars = formatMoney(
    {
      value: significant(usd.value),
      currency: 'USD',
      bound: high === null ? 'exact' : 'range',
      high: high === null ? null : significant(high.value),
    },
    language,
  );
  return `${text} (${phrasesOf(language).inUsd(dollars, formatDay(usd.rate.date, language))})`;
}

/** Only the number of `amount`, where `beside` has the same currency and scale: the 45 of "45 → 50 tỷ USD". */
export function formatMoneyBeside(amount: Amount, beside: Amount, language: Language): string {
  const plain = (amount.bound ?? 'exact') === 'exact' && (beside.bound ?? 'exact') === 'exact';
  const scale = scaleOf(amount.value);
  const same = amount.currency === beside.currency && scale === scaleOf(beside.value);
  if (!plain || !same || scale === ONES) return formatMoney(amount, language);
  const digits = digitsOf(amount.value, scale, language);
  return language === 'vi' ? digits : `${enPrefix(amount.currency)}${digits}`;
}

function formatRange(amount: Amount, high: number, language: Language): string {
  const scale = scaleOf(amount.value);
  if (scale !== scaleOf(high)) {
    const from = formatExact(amount.value, amount.currency, language);
    return phrasesOf(language).fromTo(from, formatExact(high, amount.currency, language));
  }
  const digits = `${digitsOf(amount.value, scale, language)}–${digitsOf(high, scale, language)}`;
  return dress(digits, scale, amount.currency, language);
}

function formatExact(value: number, currency: string, language: Language): string {
  const scale = scaleOf(value);
  return dress(digitsOf(value, scale, language), scale, currency, language);
}

function dress(digits: string, scale: Scale, currency: string, language: Language): string {
  if (language === 'vi')
    return [digits, scale.vi, VI_CURRENCIES[currency] ?? currency].filter(Boolean).join(' ');
  return [`${enPrefix(currency)}${digits}`, scale.en].filter(Boolean).join(' ');
}

function enPrefix(currency: string): string {
  return EN_SYMBOLS[currency] ?? `${currency} `;
}

function withBound(bound: Bound, text: string, language: Language): string {
  if (bound === 'exact' || bound === 'range') return text;
  return phrasesOf(language).bounds[bound](text);
}

/** Chosen after rounding, so that 999,999,999 reads "1 tỷ", not "1.000 triệu". */
function scaleOf(value: number): Scale {
  for (const scale of SCALES) {
    if (roundTo(Math.abs(value) / scale.size) >= 1) return scale;
  }
  return ONES;
}

function digitsOf(value: number, scale: Scale, language: Language): string {
  return formatNumber(value / scale.size, language, scale === ONES ? 2 : 3);
}

function roundTo(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A converted amount is no more exact than its rate: three digits, two where the first is large. */
function significant(value: number): number {
  return Number(value.toPrecision(value.toExponential().startsWith('1') ? 3 : 2));
}
