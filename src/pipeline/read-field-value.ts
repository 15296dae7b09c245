/** What a moderator types for a field, as the field holds it: "6 tỷ USD", "Series C", "Nvidia, AMD", "200.000 GPU H100". */
import { acceleratorOf } from '#deals/accelerator-of.ts';
import {
  DEAL_FIELDS,
  type FieldValue,
  FLEET_FIELDS,
  type FleetCount,
  type Registry,
  type SubjectField,
  type SubjectRef,
} from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { ReviewProblem } from '#domain/reviewing.ts';
import { extractReport } from '#extract/extract-report.ts';

const CHOICES: Readonly<Partial<Record<SubjectField, readonly string[]>>> = {
  kind: ['equity', 'debt', 'strategic', 'grant', 'ipo', 'secondary', 'acquisition', 'unspecified'],
  status: ['talks', 'announced', 'closed', 'extended', 'cancelled'],
};

export function readField(typed: string, kind: SubjectRef['kind']): SubjectField | ReviewProblem {
  const fields: readonly SubjectField[] = kind === 'deal' ? DEAL_FIELDS : FLEET_FIELDS;
  const field = fields.find((one) => one.toLowerCase() === typed.trim().toLowerCase());
  return field ?? { kind: 'no-field', typed, fields };
}

/** @param typed empty or "-" takes the value away */
export function readFieldValue(
  field: SubjectField,
  typed: string,
  registry: Registry,
): { readonly value: FieldValue } | ReviewProblem {
  const text = typed.trim();
  if (text === '' || text === '-') return emptyOf(field);
  const choices = CHOICES[field];
  if (choices && !choices.includes(text)) return { kind: 'no-choice', field, choices };
  switch (field) {
    case 'amount': {
      const money = moneyOf(text, registry);
      return money === null ? { kind: 'no-money', typed: text } : { value: money };
    }
    case 'totalRaised':
    case 'valuation': {
      const money = moneyOf(text, registry);
      if (money === null) return { kind: 'no-money', typed: text };
      const { value, currency } = money;
      return {
        value: field === 'valuation' ? { value, currency, basis: basisOf(text) } : { value, currency },
      };
    }
    case 'leads':
    case 'investors':
      return { value: text.split(/\s*,\s*/u).filter(Boolean) };
    case 'investorCount': {
      const count = Number(text);
      return Number.isInteger(count) && count >= 1 ? { value: count } : { kind: 'no-number', field };
    }
    case 'current':
    case 'planned':
    case 'past': {
      const count = countOf(text, registry);
      return count === null ? { kind: 'no-count', typed: text } : { value: count };
    }
    default:
      return { value: text };
  }
}

function emptyOf(field: SubjectField): { readonly value: FieldValue } | ReviewProblem {
  if (field === 'leads' || field === 'investors') return { value: [] };
  if (field === 'company' || field === 'kind' || field === 'status') return { kind: 'needs-value', field };
  return { value: null };
}

function basisOf(text: string) {
  const basis = /\b(pre|post)\b/i.exec(text)?.[1]?.toLowerCase();
  return basis === 'pre' || basis === 'post' ? basis : 'unspecified';
}

/** Reads money as articles write it; null for none or several. */
function moneyOf(text: string, registry: Registry): Money | null {
  const found = extractReport({ id: 'value', title: '', text }, registry).money;
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const { value, currency, high, bound } = only;
  return { value, currency, high, bound };
}

function countOf(text: string, registry: Registry): FleetCount | null {
  const found = extractReport({ id: 'value', title: '', text }, registry).compute;
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const { count, unit, model } = only;
  const each = acceleratorOf(model, registry)?.h100 ?? null;
  return { count, unit, model, h100: each === null ? null : Math.round(count * each) };
}
