/** Accelerator counts: "200.000 GPU", "100,000 H100 GPUs". */
import type { FleetCount } from '#domain/deal.ts';
import type { Language } from '#domain/source.ts';
import { formatNumber } from './format-number.ts';
import { phrasesOf } from './phrases.ts';

const EN_PLURALS = { GPU: 'GPUs', TPU: 'TPUs', chip: 'chips' } as const;

/** Number, unit and model, without the equivalent in H100s. */
export function formatCount(count: FleetCount, language: Language): string {
  const number = formatNumber(count.count, language);
  const unit = language === 'vi' || count.count === 1 ? count.unit : EN_PLURALS[count.unit];
  if (count.model === null) return `${number} ${unit}`;
  // "TPU v5" already says what it is.
  if (count.model.toLowerCase().includes(count.unit.toLowerCase())) return `${number} ${count.model}`;
  return language === 'vi' ? `${number} ${unit} ${count.model}` : `${number} ${count.model} ${unit}`;
}

/** The same with the equivalent where the model is another: "100.000 GPU GB200 (≈ 250.000 H100)". */
export function formatCountWithH100(count: FleetCount, language: Language): string {
  const text = formatCount(count, language);
  if (count.h100 === null || count.model === 'H100') return text;
  return `${text} (${phrasesOf(language).inH100(formatNumber(count.h100, language))})`;
}
