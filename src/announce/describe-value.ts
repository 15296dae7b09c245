/** A field's value in words, as claims, changes and clashes carry it. */
import type { DealStatus, FieldValue, FleetCount, SubjectField } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { DealKind, Valuation } from '#domain/report.ts';
import { formatCount } from './format-count.ts';
import { type Amount, formatMoney, formatMoneyBeside } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';

/** How `value` of `field` reads; null where there is none. A value of a shape that its field never has reads as its JSON. */
export function describeValue(
  field: SubjectField,
  value: FieldValue,
  { language }: Pick<Voice, 'language'>,
): string | null {
  if (value === null) return null;
  const words = phrasesOf(language);
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'string') {
    if (field === 'status') return words.statuses[value as DealStatus] ?? value;
    if (field === 'kind') return words.kinds[value as DealKind] ?? value;
    return field === 'round' ? words.round(value) : value;
  }
  if (isNames(value)) return value.length === 0 ? null : value.join(', ');
  if (isCount(value)) return formatCount(value, language);
  if (isValuation(value)) return describeValuation(value, language);
  return formatMoney(value, language);
}

/** The old value of a change next to its new one: shortened to its number where the rest would repeat itself. */
export function describeOldBeside(
  field: SubjectField,
  old: FieldValue,
  now: FieldValue,
  voice: Pick<Voice, 'language'>,
): string | null {
  if (isAmount(old) && isAmount(now)) return formatMoneyBeside(old, now, voice.language);
  if (old !== null && now !== null && isCount(old) && isCount(now)) {
    const same = old.unit === now.unit && old.model === now.model;
    return same ? formatNumber(old.count, voice.language) : formatCount(old, voice.language);
  }
  return describeValue(field, old, voice);
}

/** "50 tỷ USD (sau vòng gọi vốn)", "$50 billion post-money". */
function describeValuation(valuation: Valuation, language: Voice['language']): string {
  const basis = phrasesOf(language).bases[valuation.basis];
  const text = formatMoney(valuation, language);
  if (basis === '') return text;
  return language === 'vi' ? `${text} (${basis})` : `${text} ${basis}`;
}

export function isNames(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
function isCount(value: NonNullable<FieldValue>): value is FleetCount {
  return typeof value === 'object' && 'count' in value;
}
function isValuation(value: Exclude<FieldValue, null | string | number>): value is Valuation {
  return 'basis' in value;
}
function isAmount(value: FieldValue): value is Amount & (Money | Valuation) {
  return value !== null && typeof value === 'object' && 'currency' in value;
}
