/** What reads differently now, and what only looks different: a rounding, a currency, a spelling is no change. */
import type {
  Change,
  Claim,
  Deal,
  DealFields,
  FieldValue,
  Fleet,
  FleetCount,
  FleetFields,
  SubjectField,
  SubjectRef,
} from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import type { Valuation } from '#domain/report.ts';
import { idOf } from '#text/id.ts';
import { readsAlike } from './agree.ts';
import { companyKeys } from './company-key.ts';
import { investorName } from './investor-key.ts';
import { sameCount } from './relate-fleets.ts';
import type { Knowledge, Resolution } from './resolve.ts';
import { asMoney, sameValuation } from './resolve-valuation.ts';
import { roundKey } from './round-key.ts';

const DEAL_FIELDS: readonly (keyof DealFields)[] = [
  ...(['company', 'status', 'kind', 'round', 'amount', 'valuation'] as const),
  ...(['totalRaised', 'leads', 'investors', 'investorCount'] as const),
];
/** Counts of the past are kept, but they are no news. */
const FLEET_FIELDS: readonly (keyof FleetFields)[] = ['company', 'current', 'planned'];

/** @param trigger id of the article or review that made us look again */
export function dealChanges(
  old: Deal | null,
  now: Resolution<Deal>,
  trigger: string,
  knowledge: Knowledge,
): Change[] {
  const ref: SubjectRef = { kind: 'deal', id: now.subject.id };
  if (old === null) return [changeOf(ref, now, 'new', null, now.subject.company, trigger)];
  return DEAL_FIELDS.filter((field) => !sameField(field, old, now.subject, knowledge)).map((field) =>
    changeOf(ref, now, field, old[field], now.subject[field], trigger),
  );
}

export function fleetChanges(
  old: Fleet | null,
  now: Resolution<Fleet>,
  trigger: string,
  knowledge: Knowledge,
): Change[] {
  const ref: SubjectRef = { kind: 'fleet', id: now.subject.id };
  const { current, planned } = now.subject;
  if (old === null || (old.current === null && old.planned === null)) {
    return current === null && planned === null
      ? []
      : [changeOf(ref, now, 'new', null, now.subject.company, trigger)];
  }
  return FLEET_FIELDS.filter((field) => !sameFleetField(field, old, now.subject, knowledge)).map((field) =>
    changeOf(ref, now, field, old[field], now.subject[field], trigger),
  );
}

function changeOf(
  subject: SubjectRef,
  now: Resolution<Deal> | Resolution<Fleet>,
  field: SubjectField | 'new',
  old: FieldValue,
  value: FieldValue,
  trigger: string,
): Change {
  const cause: Claim | null = now.causes.get(field === 'new' ? 'company' : field) ?? null;
  return {
    id: idOf('change', subject.kind, subject.id, field, JSON.stringify(old), JSON.stringify(value), trigger),
    subject,
    company: now.subject.company,
    field,
    old,
    new: value,
    claimId: cause?.id ?? null,
    source: cause?.source ?? null,
    at: cause?.at ?? now.subject.updatedAt,
  };
}

function sameField(field: keyof DealFields, old: Deal, now: Deal, { registry, rates }: Knowledge): boolean {
  const at = now.updatedAt;
  // Rates move in the months between; a sum is the same if it was so on either day.
  const sum = (a: Money, b: Money) =>
    isSameRange(a, b) &&
    [old.firstSeenAt, at].some(
      (day) => readsAlike({ money: a, at: day }, { money: b, at: day }, rates) !== false,
    );
  switch (field) {
    case 'company':
      return sameCompany(old.company, now.company, registry);
    case 'kind':
      return old.kind === now.kind || isLoose(old.kind, now.kind);
    case 'round':
      return (roundKey(old.round)?.family ?? null) === (roundKey(now.round)?.family ?? null);
    case 'amount':
      return bothOr(old.amount, now.amount, sum);
    case 'totalRaised':
      return bothOr(old.totalRaised, now.totalRaised, (a, b) => sum(asMoney(a), asMoney(b)));
    case 'valuation':
      return bothOr(old.valuation, now.valuation, (a: Valuation, b: Valuation) =>
        sameValuation(a, b, now.amount, at, rates),
      );
    case 'leads':
    case 'investors':
      return sameNames(old[field], now[field], registry);
    case 'status':
    case 'investorCount':
      return old[field] === now[field];
  }
}

/** From a range to a figure within it is a step; from one telling of a range to another is none. */
function isSameRange(a: Money, b: Money): boolean {
  return (a.high === null) === (b.high === null);
}

/** "Strategic" is a paper's word for equity, and to learn that an unnamed raise was equity is no news. */
function isLoose(old: Deal['kind'], now: Deal['kind']): boolean {
  const plain = ['equity', 'strategic', 'unspecified'];
  return plain.includes(old) && plain.includes(now);
}

function bothOr<T>(old: T | null, now: T | null, same: (a: T, b: T) => boolean): boolean {
  return old === null || now === null ? old === now : same(old, now);
}

function sameCompany(a: string, b: string, registry: Knowledge['registry']): boolean {
  const keys = companyKeys(b, registry).sure;
  return a === b || companyKeys(a, registry).sure.some((key) => keys.includes(key));
}

function sameNames(old: readonly string[], now: readonly string[], registry: Knowledge['registry']): boolean {
  const keys = (names: readonly string[]) => new Set(names.map((name) => investorName(name, registry).key));
  const [before, after] = [keys(old), keys(now)];
  return before.size === after.size && [...before].every((key) => after.has(key));
}

function sameFleetField(field: keyof FleetFields, old: Fleet, now: Fleet, { registry }: Knowledge): boolean {
  if (field === 'company') return sameCompany(old.company, now.company, registry);
  if (field === 'system') return true;
  return bothOr(old[field], now[field], (a: FleetCount, b: FleetCount) => sameCount(a.count, b.count));
}
