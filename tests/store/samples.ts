/** Small true-to-type things to store. Each maker takes what the test is about and fills in the rest. */
import type { Article, FeedItem } from '#domain/article.ts';
import type { Change, Claim, ClaimSource, Deal, Fleet, Review } from '#domain/deal.ts';
import { type NewDelivery, PLAIN_CHANNEL, type Subscription } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';
import type { Decision, Store, StoredItem } from '#domain/ports.ts';
import type { Report } from '#domain/report.ts';
import type { Source, SourceState } from '#domain/source.ts';

export const NOON = new Date('2026-03-02T12:00:00.000Z');

export function minutes(count: number, from: Date = NOON): Date {
  return new Date(from.getTime() + count * 60_000);
}

export function source(id: string, rest: Partial<Source> = {}): Source {
  return {
    id,
    name: id.toUpperCase(),
    url: `https://${id}.example/rss`,
    language: 'vi',
    tier: 'first-hand',
    topic: 'ai',
    enabled: true,
    ...rest,
  };
}

export function item(sourceId: string, name: string, rest: Partial<FeedItem> = {}): FeedItem {
  return {
    sourceId,
    keys: [`guid:${name}`, `link:https://${sourceId}.example/${name}`],
    title: `Tin ${name}`,
    url: `https://${sourceId}.example/${name}`,
    summary: 'Tóm tắt',
    content: '',
    author: null,
    publishedAt: NOON,
    ...rest,
  };
}

export function article(id: string, rest: Partial<Article> = {}): Article {
  return {
    id,
    title: `Bài ${id}`,
    text: 'Startup gọi vốn 6 tỷ USD.\n\nVòng Series C.',
    language: 'vi',
    url: `https://paper.example/${id}`,
    publishedAt: NOON,
    ...rest,
  };
}

export function report(id: string): Report {
  return {
    id,
    language: 'vi',
    category: 'funding',
    nonAiFunding: false,
    roundup: false,
    refusal: null,
    deals: [],
    compute: [],
    power: [],
    money: [],
    categoryEvidence: null,
  };
}

export function claimSource(articleId: string, rest: Partial<ClaimSource> = {}): ClaimSource {
  return {
    articleId,
    sourceId: 'paper',
    name: 'Paper',
    tier: 'first-hand',
    language: 'vi',
    url: null,
    ...rest,
  };
}

export function deal(id: string, rest: Partial<Deal> = {}): Deal {
  return {
    id,
    company: 'xAI',
    kind: 'equity',
    status: 'announced',
    round: 'Series C',
    amount: money(6_000_000_000, 'USD'),
    valuation: null,
    totalRaised: null,
    leads: [],
    investors: ['Quỹ Đầu Tư Sao Vàng'],
    investorCount: null,
    clashes: [],
    flags: [],
    firstSeenAt: NOON,
    updatedAt: NOON,
    sources: [],
    mergedInto: null,
    ...rest,
  };
}

export function fleet(id: string, rest: Partial<Fleet> = {}): Fleet {
  return {
    id,
    company: 'xAI',
    system: 'Colossus',
    current: { count: 100_000, unit: 'GPU', model: 'H100', h100: 100_000 },
    planned: null,
    past: null,
    clashes: [],
    firstSeenAt: NOON,
    updatedAt: NOON,
    sources: [],
    mergedInto: null,
    ...rest,
  };
}

export function claim(id: string, dealId: string, rest: Partial<Claim> = {}): Claim {
  return {
    id,
    subject: { kind: 'deal', id: dealId },
    field: 'amount',
    value: money(6_000_000_000, 'USD'),
    evidence: {
      quote: '6 tỷ USD',
      span: { part: 'text', start: 16, end: 24 },
      rule: 'money',
      certainty: 'stated',
      confidence: 0.95,
    },
    source: claimSource('a1'),
    reviewId: null,
    at: NOON,
    ...rest,
  };
}

export function change(id: string, dealId: string, rest: Partial<Change> = {}): Change {
  return {
    id,
    subject: { kind: 'deal', id: dealId },
    company: 'xAI',
    field: 'new',
    old: null,
    new: null,
    claimId: null,
    source: null,
    at: NOON,
    ...rest,
  };
}

export function review(id: string, dealId: string, rest: Partial<Review> = {}): Review {
  return {
    id,
    action: 'correct',
    subject: { kind: 'deal', id: dealId },
    field: 'amount',
    value: money(5_000_000_000, 'USD'),
    other: null,
    author: 'lan',
    reason: 'Công ty xác nhận',
    at: NOON,
    ...rest,
  };
}

export function decision(rest: Partial<Decision> = {}): Decision {
  return { deals: [], fleets: [], claims: [], changes: [], deliveries: [], doubts: [], ...rest };
}

export function delivery(to: Subscription, changeId: string, rest: Partial<NewDelivery> = {}): NewDelivery {
  return {
    subscriptionId: to.id,
    channelId: to.channelId,
    kind: 'card',
    subjects: [{ kind: 'deal', id: `deal-of-${changeId}` }],
    changeIds: [changeId],
    dueAt: NOON,
    ...rest,
  };
}

export function subscribe(store: Store, channelId: string, now: Date = NOON): Promise<Subscription> {
  return store.subscriptions.save(
    {
      channelId,
      guildId: 'guild',
      language: 'vi',
      filter: { minUsd: null, kinds: [], companies: [], rounds: [], compute: true },
      updates: 'both',
      ...PLAIN_CHANNEL,
      createdBy: 'mai',
      pausedReason: null,
    },
    now,
  );
}

/** Records one article that decides `what`; returns what record returns. */
export function record(
  store: Store,
  articleId: string,
  what: Partial<Decision>,
  rest: { item?: StoredItem; keys?: readonly string[]; now?: Date } = {},
) {
  const entry = {
    item: rest.item ?? null,
    article: article(articleId),
    report: report(articleId),
    keys: rest.keys ?? [],
  };
  return store.ledger.record(entry, () => decision(what), rest.now ?? NOON);
}

/** Stores deals as they are, one article each. */
export async function recordDeals(store: Store, deals: readonly Deal[]): Promise<void> {
  for (const one of deals) {
    await record(store, `article-of-${one.id}`, { deals: [{ deal: one, keys: [`key:${one.id}`] }] });
  }
}

/** One new deal with its card owed to `to`, as one article. */
export function owe(
  store: Store,
  to: readonly Subscription[],
  name: string,
  rest: Partial<NewDelivery> & { now?: Date } = {},
) {
  const { now = NOON, ...settings } = rest;
  const id = `deal-of-${name}`;
  return record(
    store,
    `article-of-${name}`,
    {
      deals: [{ deal: deal(id, { company: name }), keys: [] }],
      claims: [claim(`claim-of-${name}`, id)],
      changes: [change(name, id, { company: name })],
      deliveries: to.map((one) => delivery(one, name, { dueAt: now, ...settings })),
    },
    { now },
  );
}

/** Follows the sources and reads each once, empty, so that what comes next is news. */
export async function follow(store: Store, ...ids: readonly string[]): Promise<void> {
  await store.sources.follow(
    ids.map((id) => source(id)),
    NOON,
  );
  for (const id of ids) await store.sources.recordPoll(id, await success(store, id), [], NOON);
}

/** The state after a success at `at`. */
export async function success(store: Store, id: string, at: Date = NOON): Promise<SourceState> {
  const followed = (await store.sources.list()).find((one) => one.id === id)!;
  return {
    ...followed.state,
    lastCheckAt: at,
    lastSuccessAt: at,
    health: 'ok',
    configuredUrl: followed.url,
    nextCheckAt: minutes(15, at),
  };
}

export async function poll(store: Store, id: string, items: readonly FeedItem[], at: Date = NOON) {
  return store.sources.recordPoll(id, await success(store, id, at), items, at);
}
