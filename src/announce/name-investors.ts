import type { Deal } from '#domain/deal.ts';
import type { Language } from '#domain/source.ts';
import { formatNumber } from './format-number.ts';
import { phrasesOf } from './phrases.ts';

const SHOWN = 12;

/** "Sequoia (dẫn dắt), a16z và 95 nhà đầu tư khác": leads first; the rest counted where the articles gave a number. */
export function nameInvestors(
  deal: Pick<Deal, 'leads' | 'investors' | 'investorCount'>,
  language: Language,
): string | null {
  const words = phrasesOf(language);
  const others = deal.investors.filter((name) => !deal.leads.includes(name));
  const names = [...deal.leads.map(words.lead), ...others];
  const total = Math.max(deal.investorCount ?? 0, names.length);
  if (names.length === 0) return total === 0 ? null : words.investorCount(formatNumber(total, language));
  const shown = names.slice(0, SHOWN);
  const rest = total - shown.length;
  return rest === 0
    ? shown.join(', ')
    : `${shown.join(', ')} ${words.andOthers(rest, formatNumber(rest, language))}`;
}
