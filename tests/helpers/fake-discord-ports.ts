/** The store's ports that commands ask, in memory: for tests that are about Discord and not about what is stored. */
import type { Deal, Fleet } from '#domain/deal.ts';
import type { Subscription } from '#domain/delivery.ts';
import type { DealQuery, History, Store, SubscriptionStore, Timeline } from '#domain/ports.ts';
import type { FollowedSource } from '#domain/source.ts';
import type { Status } from '#domain/status.ts';

export interface MemoryPorts
  extends Pick<Store, 'history' | 'subscriptions' | 'sources' | 'suggestions' | 'notes'> {
  readonly followed: FollowedSource[];
  status: Status;
  readonly deals: Deal[];
  readonly fleets: Fleet[];
  readonly timelines: Timeline[];
  readonly saved: Map<string, Subscription>;
  readonly noted: Map<string, string>;
  /** Awaited before any question is answered. */
  slow: () => Promise<void>;
}

export function memoryPorts(): MemoryPorts {
  const deals: Deal[] = [];
  const fleets: Fleet[] = [];
  const timelines: Timeline[] = [];
  const followed: FollowedSource[] = [];
  const saved = new Map<string, Subscription>();
  const noted = new Map<string, string>();
  const ports: MemoryPorts = {
    deals,
    fleets,
    timelines,
    saved,
    noted,
    slow: async () => undefined,
    followed,
    status: {
      at: new Date(),
      version: '1.2.3',
      startedAt: new Date(),
      sources: followed,
      lastPollAt: null,
      owed: 0,
      oldestDueAt: null,
      subscriptions: 0,
      paused: [],
      day: { waiting: 0, lags: [], sent: {}, refused: [], lastNewsAt: null, databaseBytes: null },
      discord: null,
    },
    sources: {
      list: async () => followed,
      follow: async () => undefined,
      add: async () => undefined,
      due: async () => [],
      recordPoll: async () => ({ fresh: 0 }),
    },
    notes: {
      get: async (key) => noted.get(key) ?? null,
      set: async (key, value) => void noted.set(key, value),
    },
    suggestions: {
      add: async () => 'stored',
      waiting: async () => [],
      settle: async () => 0,
    },
    subscriptions: subscriptionPort(saved),
    history: historyPort(() => ports),
  };
  return ports;
}

function subscriptionPort(saved: Map<string, Subscription>): SubscriptionStore {
  return {
    list: async () => [...saved.values()],
    forChannel: async (channelId) => saved.get(channelId) ?? null,
    save: async (subscription, now) => {
      const whole = { ...subscription, id: `s-${subscription.channelId}`, createdAt: now };
      saved.set(subscription.channelId, whole);
      return whole;
    },
    remove: async (channelId) => saved.delete(channelId),
  };
}

function historyPort(ports: () => MemoryPorts): History {
  return {
    latest: async (query) => {
      await ports().slow();
      const start = query.after === undefined ? 0 : Number(query.after);
      const fitting = ports().deals.filter((deal) => fits(deal, query));
      const rows = fitting.slice(start, start + query.limit);
      const end = start + rows.length;
      return { rows, next: end < fitting.length ? String(end) : null };
    },
    deal: async (id) =>
      ports().timelines.find(({ known }) => known.kind === 'deal' && known.deal.id === id) ?? null,
    company: async (name) =>
      ports().timelines.filter(({ known }) => {
        const company = known.kind === 'deal' ? known.deal.company : known.fleet.company;
        return company.toLowerCase().includes(name.toLowerCase());
      }),
    fleets: async (company, limit) =>
      ports()
        .fleets.filter((fleet) => company === null || fleet.company === company)
        .slice(0, limit),
    suggest: async (prefix, what) => {
      const values = ports().deals.map((deal) => (what === 'round' ? (deal.round ?? '') : deal.company));
      return [...new Set(values)].filter((value) => value.toLowerCase().startsWith(prefix.toLowerCase()));
    },
    subject: async ({ kind, id }) =>
      ports().timelines.find(
        ({ known }) => known.kind === kind && (known.kind === 'deal' ? known.deal : known.fleet).id === id,
      ) ?? null,
    reviews: async () => [],
    review: async () => null,
    search: async (text, limit) => ({
      rows: ports()
        .deals.filter(({ company }) => company.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit)
        .map((deal) => ({ kind: 'deal', deal })),
      next: null,
    }),
    export: async () => ({ rows: ports().timelines, next: null }),
    stats: async () => [],
    doubts: async () => [],
    counts: async () => ({ articles: 0, deals: 0, fleets: 0, claims: 0, changes: 0, deliveries: 0 }),
  };
}

function fits(deal: Deal, { company, kind, round, minUsd, since }: DealQuery): boolean {
  if (company !== undefined && deal.company !== company) return false;
  if (kind !== undefined && deal.kind !== kind) return false;
  if (round !== undefined && deal.round !== round) return false;
  if (minUsd !== undefined && (deal.amount?.value ?? 0) < minUsd) return false;
  return since === undefined || deal.firstSeenAt >= since;
}
