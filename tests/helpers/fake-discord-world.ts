/** Deals, fleets and changes for tests about words and messages: xAI's Series C and what papers made of it. */
import type { Change, ClaimSource, Deal, Fleet, Known } from '#domain/deal.ts';
import { PLAIN_CHANNEL, type Subscription } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';

export const VNEXPRESS: ClaimSource = {
  articleId: 'a1',
  sourceId: 'vnexpress',
  name: 'VnExpress',
  tier: 'first-hand',
  language: 'vi',
  url: 'https://vnexpress.example/xai-goi-von',
};
export const TECHCRUNCH: ClaimSource = {
  articleId: 'a2',
  sourceId: 'techcrunch',
  name: 'TechCrunch',
  tier: 'rewrite',
  language: 'en',
  url: 'https://techcrunch.example/xai-raises',
};
const DAY = new Date('2026-11-20T08:00:00Z');

export function aDeal(set: Partial<Deal> = {}): Deal {
  return {
    id: 'deal-xai',
    company: 'xAI',
    kind: 'equity',
    status: 'closed',
    round: 'Series C',
    amount: money(6e9, 'USD'),
    valuation: { value: 50e9, currency: 'USD', basis: 'post' },
    totalRaised: { value: 12e9, currency: 'USD' },
    leads: ['Valor Equity Partners'],
    investors: ['Valor Equity Partners', 'Sequoia Capital', 'a16z'],
    investorCount: 97,
    clashes: [],
    flags: [],
    firstSeenAt: DAY,
    updatedAt: DAY,
    sources: [TECHCRUNCH, VNEXPRESS],
    mergedInto: null,
    ...set,
  };
}

export function aFleet(set: Partial<Fleet> = {}): Fleet {
  return {
    id: 'fleet-colossus',
    company: 'xAI',
    system: 'Colossus',
    current: { count: 100_000, unit: 'GPU', model: 'H100', h100: 100_000 },
    planned: { count: 200_000, unit: 'GPU', model: null, h100: null },
    past: null,
    clashes: [],
    firstSeenAt: DAY,
    updatedAt: DAY,
    sources: [VNEXPRESS],
    mergedInto: null,
    ...set,
  };
}

export function known(subject: { deal: Deal } | { fleet: Fleet }): Known {
  return 'deal' in subject
    ? { kind: 'deal', deal: subject.deal, claims: [], keys: [] }
    : { kind: 'fleet', fleet: subject.fleet, claims: [], keys: [] };
}

export function aChange(set: Partial<Change> & Pick<Change, 'field'>): Change {
  return {
    id: `change-${set.field}`,
    subject: { kind: 'deal', id: 'deal-xai' },
    company: 'xAI',
    old: null,
    new: null,
    claimId: null,
    source: VNEXPRESS,
    at: DAY,
    ...set,
  };
}

export function aSubscription(set: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    channelId: '800000000000000001',
    guildId: '700000000000000001',
    language: 'vi',
    filter: { minUsd: null, kinds: [], companies: [], rounds: [], compute: true },
    updates: 'both',
    ...PLAIN_CHANNEL,
    createdBy: null,
    createdAt: DAY,
    pausedReason: null,
    ...set,
  };
}
