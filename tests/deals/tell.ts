/** Builds the reports of scripted stories: what each paper states, with quotes, without any text to read. */

import { type Findings, keysOf, reconcile } from '#deals/reconcile.ts';
import { applyReview } from '#deals/review.ts';
import type { Article } from '#domain/article.ts';
import type { AcceleratorEntry, ClaimSource, Known, Rate, Registry, Review } from '#domain/deal.ts';
import { type Bound, type Money, money } from '#domain/money.ts';
import type { Report, ReportedCompute, ReportedDeal, Valuation } from '#domain/report.ts';
import type { Tier } from '#domain/source.ts';
import type { Evidence } from '#domain/span.ts';
import { idOf } from '#text/id.ts';

export const REGISTRY: Registry = {
  companies: [
    { name: 'xAI', aliases: ['x.ai', 'X.AI Corp'], domain: 'x.ai', ai: true },
    { name: 'Figure AI', aliases: [], domain: 'figure.ai', ai: true },
    { name: 'FPT', aliases: ['Tập đoàn FPT', 'FPT Corporation'], domain: 'fpt.com', ai: true },
    { name: 'Bạch Dương AI', aliases: ['Silver Birch', 'Silver Birch AI'], domain: 'bachduong.vn', ai: true },
  ],
  investors: [
    { name: 'Andreessen Horowitz', aliases: ['a16z'], domain: 'a16z.com' },
    { name: 'Sequoia Capital', aliases: ['Sequoia'], domain: 'sequoiacap.com' },
    { name: 'Qatar Investment Authority', aliases: ['QIA', 'Quỹ đầu tư Qatar'], domain: null },
  ],
  accelerators: [accelerator('H100', 1), accelerator('H200', 1.2), accelerator('GB200', 2.5)],
};

function accelerator(model: string, h100: number): AcceleratorEntry {
  return { model, aliases: [`Nvidia ${model}`], maker: 'NVIDIA', unit: 'GPU', h100 };
}

export const RATES: readonly Rate[] = [
  { currency: 'EUR', usd: 1.08, date: '2025-01-02' },
  { currency: 'EUR', usd: 1.16, date: '2025-07-01' },
  { currency: 'VND', usd: 1 / 25_400, date: '2025-01-02' },
  { currency: 'VND', usd: 1 / 26_100, date: '2025-07-01' },
  { currency: 'GBP', usd: 1.27, date: '2025-01-02' },
];

export interface DealTold {
  readonly kind?: ReportedDeal['kind'];
  readonly status?: ReportedDeal['status'];
  readonly round?: string;
  readonly amount?: Money;
  readonly valuation?: Valuation;
  readonly total?: Money;
  readonly leads?: readonly string[];
  readonly investors?: readonly string[];
  readonly count?: number;
  /** The words the company is named with, where they matter. */
  readonly quote?: string;
}

export interface Told {
  readonly day: string;
  readonly paper: string;
  readonly tier: Tier;
  readonly title: string;
  readonly deals: readonly ReportedDeal[];
  readonly compute: readonly ReportedCompute[];
  readonly roundup: boolean;
}

/** One report of a story. A paper whose name ends in "*" is official, in "~" a rewriter. */
export function told(
  day: string,
  paper: string,
  ...parts: readonly (ReportedDeal | ReportedCompute | { title?: string; roundup?: boolean })[]
): Told {
  const tier: Tier = paper.endsWith('*') ? 'official' : paper.endsWith('~') ? 'rewrite' : 'first-hand';
  const deals = parts.filter((part): part is ReportedDeal => 'company' in part);
  const extra = parts.filter(
    (part): part is { title?: string; roundup?: boolean } => 'title' in part || 'roundup' in part,
  );
  return {
    day,
    paper: paper.replace(/[*~]$/u, ''),
    tier,
    title:
      extra.find(({ title }) => title !== undefined)?.title ?? `${deals[0]?.company ?? 'Chips'} in the news`,
    deals,
    compute: parts.filter((part): part is ReportedCompute => 'holder' in part),
    roundup: extra.some(({ roundup }) => roundup === true),
  };
}

export function raise(company: string, told: DealTold = {}): ReportedDeal {
  const leads = told.leads ?? [];
  const investors = [...new Set([...leads, ...(told.investors ?? [])])];
  return {
    company,
    kind: told.kind ?? 'equity',
    status: told.status ?? 'closed',
    round: told.round ?? null,
    amount: told.amount ?? null,
    valuation: told.valuation ?? null,
    totalRaised: told.total ? { value: told.total.value, currency: told.total.currency } : null,
    leads,
    investors,
    investorCount: told.count ?? null,
    evidence: {
      company: evidence(told.quote ?? company),
      leads: leads.map(evidence),
      investors: investors.map(evidence),
    },
  };
}

export function chips(
  holder: string | null,
  count: number,
  status: ReportedCompute['status'],
  more: { model?: string; system?: string; unit?: ReportedCompute['unit'] } = {},
): ReportedCompute {
  const { model = null, system = null, unit = 'GPU' } = more;
  return {
    count,
    high: null,
    bound: 'exact',
    unit,
    model,
    holder,
    system,
    status,
    evidence: evidence(`${count}`),
  };
}

function evidence(quote: string): Evidence {
  return {
    quote,
    span: { part: 'text', start: 0, end: quote.length },
    rule: 'told',
    certainty: 'stated',
    confidence: 1,
  };
}

const amountOf =
  (currency: string) =>
  (value: number, bound: Bound = 'exact') =>
    money(value, currency, bound);
/** Millions of a currency; `vnd` counts billions (tỷ đồng). */
export const usd = (millions: number, bound?: Bound) => amountOf('USD')(millions * 1e6, bound);
export const eur = (millions: number, bound?: Bound) => amountOf('EUR')(millions * 1e6, bound);
export const vnd = (billions: number, bound?: Bound) => amountOf('VND')(billions * 1e9, bound);
export const worth = (millions: number, basis: Valuation['basis'] = 'unspecified'): Valuation => ({
  value: millions * 1e6,
  currency: 'USD',
  basis,
});

export function articleOf(one: Told, index: string | number = ''): Article {
  return {
    id: idOf('told', one.day, one.paper, one.title, JSON.stringify([one.deals, one.compute]), index),
    title: one.title,
    text: '',
    language: 'en',
    url: null,
    publishedAt: new Date(`${one.day}T08:00:00Z`),
  };
}

/** A memory that does what the store does: finds by key, keeps the latest of everything. */
export class Notebook {
  readonly subjects = new Map<string, Known>();
  readonly changes: Findings['changes'][number][] = [];
  readonly doubts: Findings['doubts'][number][] = [];

  hear(one: Told, index: string | number = ''): Findings {
    const article = articleOf(one, index);
    const report = reportOf(one, article.id);
    const keys = keysOf(report, REGISTRY, article);
    const known = [...this.subjects.values()].filter((subject) =>
      subject.keys.some((key) => keys.includes(key)),
    );
    const source: ClaimSource = {
      articleId: article.id,
      sourceId: one.paper.toLowerCase(),
      name: one.paper,
      tier: one.tier,
      language: 'en',
      url: null,
    };
    return this.keep(reconcile({ article, source, report, known, registry: REGISTRY, rates: RATES }));
  }

  review(review: Omit<Review, 'id' | 'author' | 'reason'>): Review {
    const whole: Review = {
      ...review,
      id: idOf('review', JSON.stringify(review)),
      author: 'biên tập',
      reason: 'checked',
    };
    const ids = [review.subject.id, review.other?.id];
    const named = [...this.subjects.values()].filter((one) => ids.includes(idOfKnown(one)));
    this.keep(applyReview(whole, named, { registry: REGISTRY, rates: RATES }));
    return whole;
  }

  /** Living deals, oldest first. */
  deals() {
    return [...this.subjects.values()]
      .flatMap((one) => (one.kind === 'deal' && one.deal.mergedInto === null ? [one.deal] : []))
      .sort(
        (a, b) =>
          a.firstSeenAt.getTime() - b.firstSeenAt.getTime() ||
          a.company.localeCompare(b.company) ||
          (b.amount?.value ?? 0) - (a.amount?.value ?? 0),
      );
  }

  fleets() {
    return [...this.subjects.values()]
      .flatMap((one) => (one.kind === 'fleet' && one.fleet.mergedInto === null ? [one.fleet] : []))
      .sort((a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  private keep(found: Findings): Findings {
    const claims = new Map(
      [...this.subjects.values()].flatMap((one) => one.claims.map((claim) => [claim.id, claim])),
    );
    for (const claim of found.claims) claims.set(claim.id, claim);
    const shells = new Map<string, Known>(this.subjects);
    for (const { deal, keys } of found.deals) shells.set(deal.id, { kind: 'deal', deal, keys, claims: [] });
    for (const { fleet, keys } of found.fleets)
      shells.set(fleet.id, { kind: 'fleet', fleet, keys, claims: [] });
    for (const [id, shell] of shells) {
      this.subjects.set(id, {
        ...shell,
        claims: [...claims.values()].filter(({ subject }) => subject.id === id),
      });
    }
    this.changes.push(...found.changes);
    this.doubts.push(...found.doubts);
    return found;
  }
}

function idOfKnown(one: Known): string {
  return one.kind === 'deal' ? one.deal.id : one.fleet.id;
}

function reportOf(one: Told, id: string): Report {
  return {
    id,
    language: 'en',
    category: one.deals.length > 0 ? 'funding' : 'compute',
    nonAiFunding: false,
    roundup: one.roundup,
    refusal: null,
    deals: one.deals,
    compute: one.compute,
    power: [],
    money: [],
    categoryEvidence: null,
  };
}
