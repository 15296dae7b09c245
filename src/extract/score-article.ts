/** What one report gets right and wrong against the labels of its article. */
import type { Report, ReportedDeal } from '#domain/report.ts';
import type { LabelledArticle, LabelledDeal, Labels } from './labels.ts';
import { matchDeals, sameName } from './match-labels.ts';

export const SCORE_FIELDS = [
  'money',
  'role',
  'relevant',
  'category',
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
  'compute',
  'computeStatus',
  'power',
] as const;
export type ScoreField = (typeof SCORE_FIELDS)[number];

/** One fact judged: `right` (labelled and reported alike), `missing` (labelled only), `extra` (reported only). */
export interface Judgement {
  readonly article: string;
  readonly field: ScoreField;
  readonly outcome: 'right' | 'missing' | 'extra';
  readonly fact: string;
  /** Of the reported fact; null for what is missing. */
  readonly confidence: number | null;
  readonly rule: string | null;
}

/**
 * Judges every fact of one article. A fact that differs from its label counts twice, as missing and as extra, so that
 * precision and recall both see it. Definitions:
 * - money: amounts as (value, currency), as a multiset · role: of amounts found, paired in reading order
 * - relevant: category funding or compute, against all others · category: exact
 * - company: of each deal; deals pair by company (then amount), and every other deal field is judged on these pairs;
 *   the fields of a deal that has no partner are all missing, or all extra
 * - leads, investors: sets of names; names are compared without case, accents, signs and legal forms
 * - compute: (count, model) as a set · computeStatus: of counts found · power: (value, unit) as a set
 */
export function scoreArticle(article: LabelledArticle, report: Report): readonly Judgement[] {
  const judge = new Judge(article.id);
  scoreMoney(judge, article.gold, report);
  const relevant = (category: string): string | null =>
    category === 'funding' || category === 'compute' ? 'yes' : null;
  const evidence = report.categoryEvidence;
  judge.value('relevant', relevant(article.gold.category), relevant(report.category), evidence);
  judge.value('category', article.gold.category, report.category, evidence);
  for (const [gold, ours] of matchDeals(article.gold.deals, report.deals)) scoreDeal(judge, gold, ours);
  scoreCompute(judge, article.gold, report);
  const power = (p: { value: number; unit: string }): string => `${p.value} ${p.unit}`;
  judge.set(
    'power',
    article.gold.power.map(power),
    report.power.map((p) => ({ text: power(p), ...p.evidence })),
  );
  return judge.judgements;
}

interface Grounds {
  readonly confidence: number;
  readonly rule: string;
}
interface Stated extends Grounds {
  readonly text: string;
}

class Judge {
  readonly judgements: Judgement[] = [];
  readonly article: string;
  constructor(article: string) {
    this.article = article;
  }

  add(field: ScoreField, outcome: Judgement['outcome'], fact: string, grounds: Grounds | null): void {
    const { confidence = null, rule = null } = grounds ?? {};
    this.judgements.push({ article: this.article, field, outcome, fact, confidence, rule });
  }

  /** One value that may be absent on either side. */
  value(field: ScoreField, gold: string | null, ours: string | null, grounds?: Grounds | null): void {
    if (gold !== null && gold === ours) {
      this.add(field, 'right', gold, grounds ?? null);
      return;
    }
    if (gold !== null) this.add(field, 'missing', gold, null);
    if (ours !== null) this.add(field, 'extra', ours, grounds ?? null);
  }

  set(
    field: ScoreField,
    gold: readonly string[],
    ours: readonly Stated[],
    same: (a: string, b: string) => boolean = (a, b) => a === b,
  ): void {
    const left = [...gold];
    for (const fact of ours) {
      const at = left.findIndex((label) => same(label, fact.text));
      if (at >= 0) left.splice(at, 1);
      this.add(field, at >= 0 ? 'right' : 'extra', fact.text, fact);
    }
    for (const label of left) this.add(field, 'missing', label, null);
  }
}

function scoreMoney(judge: Judge, gold: Labels, report: Report): void {
  const key = (m: { value: number; currency: string }): string => `${m.value} ${m.currency}`;
  const open = new Map<string, Labels['money'][number][]>();
  for (const label of gold.money) {
    const same = open.get(key(label)) ?? [];
    same.push(label);
    open.set(key(label), same);
  }
  for (const found of report.money) {
    const label = open.get(key(found))?.shift();
    const read = { confidence: found.confidence, rule: found.rule };
    const fact = `${key(found)} "${found.surface}"`;
    if (label === undefined) {
      judge.add('money', 'extra', fact, { ...read, rule: found.rule });
      continue;
    }
    judge.add('money', 'right', fact, { confidence: 1, rule: found.rule });
    const role = { confidence: found.confidence, rule: found.roleRule };
    if (label.role === found.role) judge.add('role', 'right', `${found.role}: ${found.surface}`, role);
    else {
      judge.add('role', 'missing', `${label.role}: ${label.surface}`, null);
      judge.add('role', 'extra', `${found.role}: ${found.surface} (is ${label.role})`, role);
    }
  }
  for (const labels of open.values())
    for (const label of labels) judge.add('money', 'missing', `${key(label)} "${label.surface}"`, null);
}

function scoreDeal(judge: Judge, gold: LabelledDeal | null, ours: ReportedDeal | null): void {
  const evidence = ours?.evidence;
  const amount = (m: { value: number; currency: string } | null | undefined): string | null =>
    m ? `${m.value} ${m.currency}` : null;
  const names = gold !== null && ours !== null && sameName(gold.company, ours.company);
  judge.value(
    'company',
    gold?.company ?? null,
    names ? gold.company : (ours?.company ?? null),
    evidence?.company,
  );
  judge.value('kind', gold?.kind ?? null, ours?.kind ?? null, evidence?.kind);
  judge.value('status', gold?.status ?? null, ours?.status ?? null, evidence?.status);
  judge.value('round', gold?.round ?? null, ours?.round ?? null, evidence?.round);
  judge.value('amount', amount(gold?.amount), amount(ours?.amount), evidence?.amount);
  judge.value('valuation', amount(gold?.valuation), amount(ours?.valuation), evidence?.valuation);
  judge.value('totalRaised', amount(gold?.totalRaised), amount(ours?.totalRaised), evidence?.totalRaised);
  const count = (n: number | null | undefined): string | null => (n == null ? null : String(n));
  judge.value(
    'investorCount',
    count(gold?.investorCount),
    count(ours?.investorCount),
    evidence?.investorCount,
  );
  for (const field of ['leads', 'investors'] as const) {
    const stated = (ours?.[field] ?? []).map((text, i) => {
      const { confidence = 0, rule = '' } = evidence?.[field][i] ?? {};
      return { text, confidence, rule };
    });
    judge.set(field, gold?.[field] ?? [], stated, sameName);
  }
}

function scoreCompute(judge: Judge, gold: Labels, report: Report): void {
  const key = (c: { count: number; model: string | null }): string => `${c.count} × ${c.model ?? '?'}`;
  const seen = new Map<string, Labels['compute'][number][]>();
  for (const label of gold.compute) seen.set(key(label), [...(seen.get(key(label)) ?? []), label]);
  for (const found of report.compute) {
    const label = seen.get(key(found))?.shift();
    const { confidence, rule } = found.evidence;
    judge.add('compute', label ? 'right' : 'extra', key(found), { confidence, rule });
    if (label) judge.value('computeStatus', label.status, found.status, { confidence, rule });
  }
  for (const labels of seen.values())
    for (const label of labels) judge.add('compute', 'missing', key(label), null);
}
