/** What is measured on a full memory, each case one call of what the bot, its commands or its timers call. */
import { keysOf, reconcile } from '#deals/reconcile.ts';
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/deal.ts';
import { type Money, money } from '#domain/money.ts';
import type { Store } from '#domain/ports.ts';
import type { Report, ReportedDeal } from '#domain/report.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { article, claimSource, delivery, item, report, success } from '../store/samples.ts';
import { companyName, dealOfIndex, UNKNOWN } from './made-history.ts';

export const NOW = new Date('2030-01-01T00:00:00.000Z');
/** Reports of the company that every paper writes about, over some two years. */
const BUSY_REPORTS = 200;
const BUSY = 'Bận Rộn';
const DAY = 86_400_000;

/** `run` is a number that no other call has; `deals` how many there are. */
export type Case = (store: Store, run: number, deals: number) => Promise<unknown>;

export interface Measured {
  readonly run: Case;
  /** 99 % of calls are to take less than so many milliseconds. */
  readonly mark?: number;
  /** Called once before. */
  readonly prepare?: (store: Store, size: number) => Promise<unknown>;
  /** Goes on beside the calls. */
  readonly beside?: Case;
}

export const CASES: Readonly<Record<string, Measured>> = {
  'reconcile news of a new deal': { run: recordNew, mark: 15 },
  'reconcile news of a known deal': { run: recordKnown, mark: 15 },
  'reconcile a company of 200 reports': { run: recordBusy, mark: 15, prepare: makeBusy },
  latest: { run: (store) => store.history.latest({ limit: 10 }), mark: 10 },
  'latest while news are written': {
    run: (store) => store.history.latest({ limit: 10 }),
    mark: 10,
    beside: writeNews,
  },
  'latest of a kind while news are written': {
    run: (store) => store.history.latest({ limit: 10, kind: 'grant', minUsd: 1e6 }),
    mark: 10,
    beside: writeNews,
  },
  'latest, page 50': {
    run: async (store) => store.history.latest({ limit: 10, after: await deepPlace(store) }),
    mark: 10,
  },
  'latest of a kind': { run: (store) => store.history.latest({ limit: 10, kind: 'grant' }), mark: 10 },
  'latest of a round': { run: (store) => store.history.latest({ limit: 10, round: 'Series D' }), mark: 10 },
  'latest of a status': { run: (store) => store.history.latest({ limit: 10, status: 'closed' }), mark: 10 },
  'latest since a day': {
    run: (store, _run, deals) =>
      store.history.latest({ limit: 10, since: dealOfIndex(Math.floor(deals / 2)).updatedAt }),
    mark: 10,
  },
  'latest above $1 million': { run: (store) => store.history.latest({ limit: 10, minUsd: 1e6 }), mark: 10 },
  'latest above $9.5 billion': {
    run: (store) => store.history.latest({ limit: 10, minUsd: 9.5e9 }),
    mark: 10,
  },
  'latest above $9.5 billion, of a kind': {
    run: (store) => store.history.latest({ limit: 10, minUsd: 9.5e9, kind: 'debt' }),
    mark: 10,
  },
  'latest of a kind and round': {
    run: (store) => store.history.latest({ limit: 10, kind: 'grant', round: 'Series D', status: 'talks' }),
    mark: 10,
  },
  'latest of a company': {
    run: (store, run, deals) => store.history.latest({ limit: 10, company: someCompany(run, deals) }),
    mark: 10,
  },
  'history of a company': {
    run: (store, run, deals) => store.history.company(someCompany(run, deals), 10),
    mark: 20,
  },
  'history of a company of 200 reports': { run: (store) => store.history.company(BUSY, 10), mark: 20 },
  'search, common word': { run: (store) => store.history.company('tri tue', 10), mark: 50 },
  'search, accents': { run: (store) => store.history.company('Điện Toán', 10), mark: 50 },
  'search, piece of a word': {
    run: (store, run) => store.history.company(`oan ${(run % 36).toString(36)}`, 10),
    mark: 50,
  },
  'search, nothing found': { run: (store, run) => store.history.company(`không có ${run}`, 10), mark: 50 },
  'search any text, a company': {
    run: (store, run, deals) => store.history.search(someCompany(run, deals), 10, null),
    mark: 50,
  },
  'search any text, a backer': {
    run: (store, run) => store.history.search(`Quỹ ${run % 5000}`, 10, null),
    mark: 50,
  },
  'search any text, words of all': {
    run: (store) => store.history.search('gọi vốn vòng mới', 10, null),
    mark: 50,
  },
  'one deal': { run: (store, run, deals) => store.history.deal(someDeal(run, deals).id), mark: 20 },
  'suggest a company': { run: (store) => store.history.suggest('s', 'company') },
  'suggest a round': { run: (store) => store.history.suggest('', 'round') },
  'export, a page of 100': { run: (store) => store.history.export(null, 100) },
  'poll of 30 known items': { run: pollKnown },
  'send one delivery': { run: sendOne },
};

/** These walk over all deals, as they must: a few calls are enough. */
export const SLOW_CASES: Readonly<Record<string, Measured>> = {
  'stats by month': { run: (store) => store.history.stats('month', null, 24) },
  'stats by company': { run: (store) => store.history.stats('company', null, 24) },
  'stats by language': { run: (store) => store.history.stats('language', null, 24) },
  counts: { run: (store) => store.history.counts() },
};

function someDeal(run: number, deals: number) {
  return dealOfIndex((run * 7919) % deals);
}

function someCompany(run: number, deals: number): string {
  return companyName(Math.floor(((run * 7919) % deals) / 2));
}

/** Runs what an article says through the whole of record: read what is known, match, resolve, store, owe. */
async function hear(store: Store, id: string, at: Date, told: ReportedDeal): Promise<void> {
  const heard: Article = article(id, { publishedAt: at });
  const said: Report = { ...report(id), deals: [told] };
  const source = claimSource(id, { tier: 'rewrite', sourceId: 's1' });
  await store.ledger.record(
    { item: null, article: heard, report: said, keys: keysOf(said, UNKNOWN, heard) },
    ({ known, subscriptions }) => {
      const [to] = subscriptions;
      const found = reconcile({
        article: heard,
        source,
        report: said,
        known,
        registry: UNKNOWN,
        rates: [],
      });
      const changed = found.changes[0];
      const owed =
        changed && to ? [delivery(to, changed.id, { subjects: [changed.subject], dueAt: NOW })] : [];
      return { ...found, deliveries: owed };
    },
    NOW,
  );
}

function raised(company: string, round: string | null, amount: Money | null): ReportedDeal {
  const evidence: NonNullable<Claim['evidence']> = {
    quote: company,
    span: { part: 'text', start: 0, end: company.length },
    rule: 'bench',
    certainty: 'stated',
    confidence: 1,
  };
  return {
    company,
    kind: 'equity',
    status: 'closed',
    round,
    amount,
    valuation: null,
    totalRaised: null,
    leads: ['Quỹ Sao Vàng'],
    investors: ['Quỹ Sao Vàng', 'Quỹ 17', 'Quỹ 42'],
    investorCount: 5,
    evidence: { company: evidence, leads: [evidence], investors: [evidence, evidence, evidence] },
  };
}

function recordNew(store: Store, run: number): Promise<void> {
  return hear(store, `new-${run}`, NOW, raised(`Hoàn Toàn Mới ${run}`, 'Series B', money(2e7, 'USD')));
}

function recordKnown(store: Store, run: number, deals: number): Promise<void> {
  const known = someDeal(run, deals);
  const told = raised(known.company, known.round, known.amount);
  const at = new Date(known.firstSeenAt.getTime() + DAY);
  return hear(store, `news-${run}`, at, { ...told, kind: known.kind });
}

const LETTERS = ['Seed', 'Series A', 'Series B', 'Series C', 'Series D'];

function busyReport(nth: number): { at: Date; told: ReportedDeal } {
  // Five rounds, each told by 40 papers in some five months, one in three without the sum.
  const round = Math.floor(nth / 40) % LETTERS.length;
  const at = new Date(Date.UTC(2027, 0, 1) + nth * 4 * DAY);
  const amount = nth % 3 === 0 ? null : money(1e7 * 3 ** round * (nth % 7 === 0 ? 1.02 : 1), 'USD');
  const told = raised(BUSY, nth % 4 === 0 ? null : LETTERS[round]!, amount);
  return { at, told: { ...told, investors: [...told.investors, `Quỹ ${nth % 9}`] } };
}

async function makeBusy(store: Store, size: number): Promise<void> {
  const known = await store.history.company(BUSY, 1);
  if (known.length > 0) return;
  for (let nth = 0; nth < BUSY_REPORTS; nth += 1) {
    const { at, told } = busyReport(nth);
    await hear(store, `busy-${size}-${nth}`, at, told);
  }
}

async function recordBusy(store: Store, run: number): Promise<void> {
  const { at, told } = busyReport(run % BUSY_REPORTS);
  await hear(store, `busy-again-${run}`, at, told);
}

let written = 0;
async function writeNews(store: Store, run: number, deals: number): Promise<void> {
  written += 1;
  await recordNew(store, run * 1e6 + written);
  await pollKnown(store, written);
  await recordKnown(store, run * 1e6 + written, deals);
}

const places = new WeakMap<Store, Promise<string>>();
function deepPlace(store: Store): Promise<string> {
  const place = places.get(store) ?? store.history.latest({ limit: 500 }).then(({ next }) => next!);
  places.set(store, place);
  return place;
}

async function pollKnown(store: Store, run: number): Promise<void> {
  const id = `s${run % 40}`;
  const items = Array.from({ length: 30 }, (_, index) =>
    item(id, `${index}`, { keys: [`guid:${(run % 40) + 40 * index}`] }),
  );
  await store.sources.recordPoll(id, await success(store, id, NOW), items, NOW);
}

async function sendOne(store: Store): Promise<void> {
  const due = await claimOne(store.outbox, NOW, 60_000);
  if (due !== null) await store.outbox.sent(due.delivery.id, 'message', NOW);
}
