/** What a moderator types for a field, as the field holds it: "6 tỷ USD", "Series C", "Nvidia, AMD". */
import type { DealField, FieldValue, Registry } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import type { Money } from '#domain/money.ts';
import { extractReport } from '#extract/extract-report.ts';

const CHOICES: Readonly<Partial<Record<DealField, readonly string[]>>> = {
  kind: ['equity', 'debt', 'strategic', 'grant', 'ipo', 'secondary', 'acquisition', 'unspecified'],
  status: ['talks', 'announced', 'closed', 'extended', 'cancelled'],
};
const FIELDS: readonly DealField[] = [
  'company',
  'kind',
  'status',
  'round',
  'amount',
  'valuation',
  'totalRaised',
  'leads',
  'investors',
  'investorCount',
];

/** @param text what was typed; null where only the field's name is to be checked · @throws UsageError that says what is expected */
export function readFieldValue(
  name: string,
  text: string | null,
  registry: Registry,
): { field: DealField; value: FieldValue } {
  const field = FIELDS.find((one) => one.toLowerCase() === name.toLowerCase());
  if (field === undefined)
    throw new UsageError(`review: there is no field "${name}"; the fields are ${FIELDS.join(', ')}`);
  if (text === null) return { field, value: null };
  return { field, value: readValue(field, text.trim(), registry) };
}

function readValue(field: DealField, text: string, registry: Registry): FieldValue {
  if (text === '' || text === '-') return emptyOf(field);
  const choices = CHOICES[field];
  if (choices && !choices.includes(text))
    throw new UsageError(`review: ${field} is one of ${choices.join(', ')}`);
  switch (field) {
    case 'amount':
      return moneyOf(text, registry);
    case 'totalRaised': {
      const { value, currency } = moneyOf(text, registry);
      return { value, currency };
    }
    case 'valuation': {
      const { value, currency } = moneyOf(text, registry);
      const basis = /\b(pre|post)\b/i.exec(text)?.[1]?.toLowerCase();
      return { value, currency, basis: basis === 'pre' || basis === 'post' ? basis : 'unspecified' };
    }
    case 'leads':
    case 'investors':
      return text.split(/\s*,\s*/).filter(Boolean);
    case 'investorCount': {
      const count = Number(text);
      if (!Number.isInteger(count) || count < 1)
        throw new UsageError('review: investorCount is a whole number');
      return count;
    }
    default:
      return text;
  }
}

function emptyOf(field: DealField): FieldValue {
  if (field === 'leads' || field === 'investors') return [];
  if (field === 'company' || field === 'kind' || field === 'status')
    throw new UsageError(`review: ${field} can't be empty`);
  return null;
}

/** Reads money as articles write it. */
function moneyOf(text: string, registry: Registry): Money {
  const found = extractReport({ id: 'value', title: '', text }, registry).money;
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new UsageError(`review: "${text}" is not one amount; write it as "6 tỷ USD" or "$6 billion"`);
  const { value, currency, high, bound } = only;
  return { value, currency, high, bound };
}
