/** Report → sightings: what one article says about each raise and each system, as claims. */
import type { Article } from '#domain/article.ts';
import type {
  Claim,
  ClaimField,
  ClaimSource,
  DealStatus,
  FieldValue,
  FleetCount,
  Registry,
} from '#domain/deal.ts';
import type { Report, ReportedCompute, ReportedDeal } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { fold } from '#text/fold.ts';
import { acceleratorOf } from './accelerator-of.ts';
import { bareName, companyKeys } from './company-key.ts';
import { formerName, saysMore, saysOff, saysRetracted } from './cues.ts';
import { roundKey, roundsOf } from './round-key.ts';
import {
  claimId,
  type DealSighting,
  type FleetSighting,
  FORMER_NAME,
  readDealSighting,
  readFleetSighting,
  sightingKey,
} from './sighting.ts';

export interface Read {
  readonly article: Article;
  readonly source: ClaimSource;
  readonly report: Report;
  readonly registry: Registry;
  readonly at: Date;
}

/** One for each raise with a company that has a name; one that is listed twice counts once. */
export function sightDeals(read: Read): DealSighting[] {
  const named = read.report.deals.filter(
    ({ company }) => companyKeys(company, read.registry).sure.length > 0,
  );
  const deals = named.filter(
    (deal, index) => !named.some((other, at) => at !== index && isWithin(deal, other, at < index, read)),
  );
  const found = new Map<string, DealSighting>();
  for (const deal of deals) {
    const key = sightingKey(
      ...[read.article.id, 'deal', bareName(deal.company), deal.kind, roundKey(deal.round)?.family ?? null],
      ...[deal.amount?.value ?? null, deal.amount?.currency ?? null],
    );
    if (found.has(key)) continue;
    found.set(key, readDealSighting(key, dealClaims(key, deal, read), read.registry, null));
  }
  return [...found.values()];
}

/** The one says nothing of the raise that the other does not say; of two that say the same the first counts. */
function isWithin(one: ReportedDeal, other: ReportedDeal, isFirst: boolean, { registry }: Read): boolean {
  const keys = companyKeys(other.company, registry).sure;
  if (!companyKeys(one.company, registry).sure.some((key) => keys.includes(key))) return false;
  const covered =
    (one.kind === other.kind || one.kind === 'unspecified') &&
    (one.round === null || one.round === other.round || roundsOf(one.round, other.round) === 'same') &&
    (one.amount === null ||
      (one.amount.value === other.amount?.value && one.amount.currency === other.amount.currency));
  if (!covered) return false;
  const same =
    one.kind === other.kind && one.round === other.round && one.amount?.value === other.amount?.value;
  return same ? isFirst : true;
}

function dealClaims(key: string, deal: ReportedDeal, read: Read): Claim[] {
  const { evidence } = deal;
  const claim = claimMaker(key, 'deal', read);
  const claims = [
    ...companyClaims(deal.company, evidence.company, claim, read),
    claim('kind', deal.kind, evidence.kind ?? evidence.company),
    claim('status', statusOf(deal, read), evidence.status ?? evidence.company),
  ];
  const add = (field: ClaimField, value: FieldValue, why: Evidence | undefined) => {
    if (value !== null) claims.push(claim(field, value, why ?? evidence.company));
  };
  add('round', deal.round, evidence.round);
  add('amount', deal.amount, evidence.amount);
  add('valuation', deal.valuation, evidence.valuation);
  add('totalRaised', deal.totalRaised, evidence.totalRaised);
  add('investorCount', deal.investorCount, evidence.investorCount);
  for (const [index, name] of deal.leads.entries()) add('leads', [name], evidence.leads[index]);
  for (const [index, name] of deal.investors.entries()) add('investors', [name], evidence.investors[index]);
  return [...new Map(claims.map((one) => [one.id, one])).values()];
}

/** A headline speaks for the article's deals only where they are all of one company. */
function statusOf(deal: ReportedDeal, { article, report }: Read): DealStatus {
  const said: DealStatus = deal.status;
  const words = [deal.evidence.status?.quote ?? '', onlyCompany(report) === null ? '' : article.title];
  if (words.some(said === 'closed' ? saysRetracted : saysOff)) return 'cancelled';
  if (said === 'closed' && (roundKey(deal.round)?.more || words.some(saysMore))) return 'extended';
  return said;
}

/** The name, and the one it had before if the words around it say so. */
function companyClaims(
  name: string,
  evidence: Evidence,
  claim: MakeClaim,
  { article, registry }: Read,
): Claim[] {
  const claims = [claim('company', name, evidence)];
  const former = formerNameOf(name, evidence, article, registry);
  if (former !== null) claims.push(claim('company', former, { ...evidence, rule: FORMER_NAME }));
  return claims;
}

/** Looked for in the quote of the name, in the title and in the text. */
export function formerNameOf(
  name: string,
  evidence: Evidence,
  article: Pick<Article, 'title' | 'text'> | null,
  registry: Registry,
): string | null {
  for (const words of [evidence.quote, article?.title ?? '', article?.text ?? '']) {
    const former = formerName(name, words);
    if (former !== null && companyKeys(former, registry).sure.length > 0) return former;
  }
  return null;
}

/** One for each company and system with a count that is, will be or was; what is only imagined is left out. */
export function sightFleets(read: Read): FleetSighting[] {
  const { report, registry, article } = read;
  const groups = new Map<string, { holder: string; system: string | null; counts: ReportedCompute[] }>();
  for (const count of withHolders(report)) {
    const { holder, system } = count;
    if (holder === null || count.status === 'hypothetical') continue;
    if (companyKeys(holder, registry).sure.length === 0) continue;
    const key = sightingKey(article.id, 'fleet', bareName(holder), systemKey(system));
    const group = groups.get(key);
    if (group) group.counts.push(count);
    else groups.set(key, { holder, system, counts: [count] });
  }
  return [...groups].map(([key, group]) => {
    const claims = fleetClaims(key, group, read);
    return readFleetSighting(key, claims, registry, null);
  });
}

/**
 * Says whose each figure is, and of which machine, where the article says so once and means it throughout: the machine
 * is not its own holder, and an article about one machine does not name it with every figure.
 */
function withHolders(report: Report): ReportedCompute[] {
  const machines = new Set(report.compute.flatMap(({ system }) => systemKey(system) ?? []));
  const isMachine = (name: string | null) => name !== null && machines.has(systemKey(name) ?? '');
  const holders = new Map(
    report.compute
      .filter(({ holder, system }) => holder !== null && system !== null && !isMachine(holder))
      .map(({ holder, system }) => [systemKey(system), holder] as const),
  );
  const only = onlyCompany(report);
  const owned = report.compute.map((count) => {
    const holder = isMachine(count.holder) ? null : count.holder;
    const system = count.system ?? (isMachine(count.holder) ? count.holder : null);
    return { ...count, system, holder: holder ?? holders.get(systemKey(system)) ?? only };
  });
  const [machine] = machines.size === 1 ? owned.filter(({ system }) => system !== null) : [];
  if (machine === undefined || machine.holder === null) return owned;
  const own = bareName(machine.holder);
  return owned.map((count) =>
    count.system === null && count.holder !== null && bareName(count.holder) === own
      ? { ...count, system: machine.system }
      : count,
  );
}

function onlyCompany(report: Report): string | null {
  const names = new Set(report.deals.map(({ company }) => bareName(company)));
  return names.size === 1 ? (report.deals[0]?.company ?? null) : null;
}

/** "Siêu máy tính Colossus" and "Colossus" are one system. */
export function systemKey(system: string | null): string | null {
  if (system === null) return null;
  const words = fold(system).split(' ');
  const own = words.filter((word) => !SYSTEM_WORDS.has(word));
  return (own.length === 0 ? words : own).join('');
}

const SYSTEM_WORDS: ReadonlySet<string> = new Set(
  fold(
    'supercomputer siêu máy tính cụm cluster data center centre datacenter trung tâm dữ liệu campus the hệ thống system',
  ).split(' '),
);

function fleetClaims(
  key: string,
  { holder, system, counts }: { holder: string; system: string | null; counts: readonly ReportedCompute[] },
  read: Read,
): Claim[] {
  const claim = claimMaker(key, 'fleet', read);
  const [first] = counts;
  if (first === undefined) return [];
  const claims = companyClaims(holder, first.evidence, claim, read);
  if (system !== null) claims.push(claim('system', system, first.evidence));
  const largest = (of: readonly ReportedCompute[]) =>
    of.reduce<ReportedCompute | null>(
      (most, one) => (most === null || one.count > most.count ? one : most),
      null,
    );
  const now = largest(counts.filter(({ status }) => status === 'current'));
  for (const status of ['current', 'planned', 'past'] as const) {
    const own = counts.filter((count) => count.status === status);
    const shown = (status === 'planned' && now !== null && nextStep(own, now.count)) || largest(own);
    if (shown !== null) claims.push(claim(status, fleetCount(shown, read.registry), shown.evidence));
  }
  return claims;
}

/** From what runs now the smallest larger plan is the next step; larger ones still are how far one dreams. */
function nextStep(plans: readonly ReportedCompute[], now: number): ReportedCompute | null {
  const [nearest] = plans.filter(({ count }) => count > now).sort((a, b) => a.count - b.count);
  return nearest ?? null;
}

function fleetCount({ count, unit, model }: ReportedCompute, registry: Registry): FleetCount {
  const each = acceleratorOf(model, registry)?.h100 ?? null;
  return { count, unit, model, h100: each === null ? null : Math.round(count * each) };
}

type MakeClaim = (field: ClaimField, value: FieldValue, evidence: Evidence) => Claim;

function claimMaker(key: string, kind: 'deal' | 'fleet', { source, report, at }: Read): MakeClaim {
  // A digest retells what others found out.
  const told: ClaimSource = report.roundup ? { ...source, tier: 'rewrite' } : source;
  return (field, value, evidence) => ({
    id: claimId(key, evidence.rule === FORMER_NAME ? FORMER_NAME : field, value),
    // Which subject it belongs to is decided when it is matched.
    subject: { kind, id: '' },
    field,
    value,
    evidence,
    source: told,
    reviewId: null,
    at,
  });
}
