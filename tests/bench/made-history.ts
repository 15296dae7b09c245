/** A made-up history of any length: the rows that the store itself would have written, table by table. */
import { companyKeys } from '#deals/company-key.ts';
import { claimId, subjectIdOf } from '#deals/sighting.ts';
import type { ClaimField, ClaimSource, Deal, FieldValue, Registry } from '#domain/deal.ts';
import { money } from '#domain/money.ts';
import { toJson } from '#store/json.ts';
import { foldName } from '#store/names.ts';
import { idOf } from '#text/id.ts';

/** One article in five founds a deal and the next one repeats it: seven and a half facts a deal, one and a half an article. */
const ARTICLES_A_DEAL = 5;
const DAY = 86_400_000;
const BEGIN = Date.UTC(2016, 0, 1);
const SOURCES = 40;

const FIRST =
  'Sao Vàng|Ánh Dương|Đổi Mới|Phương Nam|Bình Minh|Hải Đăng|Nova|Bright|Deep|Quantum|Lotus|Blue'.split('|');
const SECOND =
  'Trí Tuệ|Điện Toán|Dữ Liệu|Công Nghệ|Robotics|Vision|Health|Logistics|Chips|Voice|Cloud|Labs'.split('|');
const ROUNDS = ['Seed', 'Series A', 'Series B', 'Series C', 'Series D', null];
const KINDS = ['equity', 'equity', 'equity', 'equity', 'debt', 'strategic', 'grant'] as const;
const STATUSES = ['announced', 'announced', 'closed', 'talks'] as const;
const TEXT = 'Công ty khởi nghiệp vừa công bố vòng gọi vốn mới do một quỹ trong nước dẫn dắt. '.repeat(4);

/** Nobody is known by configuration. */
export const UNKNOWN: Registry = { companies: [], investors: [], accelerators: [] };

export type Value = string | number | boolean | Date | null;
export interface Row {
  readonly table: keyof typeof TABLES;
  readonly values: readonly Value[];
}

/** PostgreSQL's type of each column. */
export const TABLES = {
  Source: {
    id: 'text',
    name: 'text',
    url: 'text',
    language: 'text',
    tier: 'text',
    topic: 'text',
    enabled: 'boolean',
    state: 'text',
    nextCheckAt: 'timestamp',
  },
  FeedItem: {
    id: 'text',
    sourceId: 'text',
    title: 'text',
    summary: 'text',
    content: 'text',
    seenAt: 'timestamp',
    backlog: 'boolean',
    outcome: 'text',
  },
  ItemKey: { sourceId: 'text', key: 'text', itemId: 'text' },
  Article: {
    id: 'text',
    itemId: 'text',
    sourceId: 'text',
    title: 'text',
    text: 'text',
    language: 'text',
    url: 'text',
    recordedAt: 'timestamp',
  },
  Report: { articleId: 'text', category: 'text', data: 'text' },
  Deal: {
    id: 'text',
    company: 'text',
    companyFold: 'text',
    kind: 'text',
    status: 'text',
    roundFold: 'text',
    amountUsd: 'float8',
    firstSeenAt: 'timestamp',
    updatedAt: 'timestamp',
    data: 'text',
  },
  SubjectKey: { key: 'text', subjectKind: 'text', subjectId: 'text' },
  Claim: {
    id: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    field: 'text',
    value: 'text',
    evidence: 'text',
    source: 'text',
    articleId: 'text',
    at: 'timestamp',
  },
  Change: {
    id: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    company: 'text',
    field: 'text',
    old: 'text',
    new: 'text',
    at: 'timestamp',
  },
  Name: { what: 'text', fold: 'text', name: 'text' },
  NameEnding: { ending: 'text', fold: 'text' },
  SearchText: { subjectKind: 'text', subjectId: 'text', names: 'text', said: 'text' },
} as const;

export function companyName(index: number): string {
  return `${FIRST[index % 12]} ${SECOND[Math.floor(index / 12) % 12]} ${Math.floor(index / 144)
    .toString(36)
    .toUpperCase()}`;
}

/** The half of ids that the first article of a deal gives them. */
function founder(index: number, nth: number = 0): string {
  return idOf('bench', index, nth).slice(0, 12);
}

export function dealOfIndex(index: number): Deal {
  // Two deals a company, three years apart.
  const at = new Date(BEGIN + index * 1_400_000 + (index % 2) * 3 * 365 * DAY);
  return {
    id: subjectIdOf('deal', founder(index)),
    company: companyName(Math.floor(index / 2)),
    kind: KINDS[index % 7]!,
    status: STATUSES[index % 4]!,
    round: ROUNDS[index % 6]!,
    // From 10 thousand to 10 billion, the large ones rare.
    amount: index % 9 === 0 ? null : money(Math.round(10 ** (4 + ((index * 7919) % 601) / 100)), 'USD'),
    valuation: null,
    totalRaised: null,
    leads: [],
    investors: [`Quỹ ${index % 5000}`],
    investorCount: null,
    clashes: [],
    flags: [],
    firstSeenAt: at,
    updatedAt: new Date(at.getTime() + DAY),
    sources: [sourceOf(index, 0), sourceOf(index, 1)],
    mergedInto: null,
  };
}

/** The articles on a deal: the first and the second of five. */
function sourceOf(index: number, nth: number): ClaimSource {
  const article = index * ARTICLES_A_DEAL + nth;
  return {
    articleId: `a${article}`,
    sourceId: `s${article % SOURCES}`,
    name: 'Báo',
    tier: 'rewrite',
    language: 'vi',
    url: `https://paper.example/${article}`,
  };
}

/** The rows of articles number `from` to `to` and of what comes with them; those of the sources before the first. */
export function* madeRows(from: number, to: number): Generator<Row> {
  if (from === 0) yield* sourceRows();
  for (let index = from; index < to; index += 1) {
    yield* articleRows(index);
    if (index % ARTICLES_A_DEAL === 0) yield* dealRows(index / ARTICLES_A_DEAL);
  }
}

function* sourceRows(): Generator<Row> {
  for (let index = 0; index < SOURCES; index += 1) {
    const [id, url] = [`s${index}`, `https://s${index}.example/`];
    const values = [id, id.toUpperCase(), url, 'vi', 'rewrite', 'ai', true, '{}', new Date(BEGIN)];
    yield { table: 'Source', values };
  }
}

function* articleRows(index: number): Generator<Row> {
  const at = dealOfIndex(Math.floor(index / ARTICLES_A_DEAL)).firstSeenAt;
  const [item, article, source] = [`i${index}`, `a${index}`, `s${index % SOURCES}`];
  const [title, url] = [`Tin ${index}`, `https://paper.example/${index}`];
  yield { table: 'FeedItem', values: [item, source, title, 'Tóm tắt', '', at, false, 'recorded'] };
  yield { table: 'ItemKey', values: [source, `guid:${index}`, item] };
  yield { table: 'ItemKey', values: [source, `link:${url}`, item] };
  yield { table: 'Article', values: [article, item, source, title, TEXT, 'vi', url, at] };
  yield { table: 'Report', values: [article, 'funding', '{}'] };
}

function* dealRows(index: number): Generator<Row> {
  const deal = dealOfIndex(index);
  const { id, company, kind, status, round, amount, firstSeenAt, updatedAt } = deal;
  const fold = foldName(company);
  const roundFold = round === null ? null : foldName(round);
  const columns = [id, company, fold, kind, status, roundFold, amount?.value ?? null];
  yield { table: 'Deal', values: [...columns, firstSeenAt, updatedAt, toJson(deal)] };
  const { sure, loose } = companyKeys(company, UNKNOWN);
  for (const key of [...sure, ...loose]) yield { table: 'SubjectKey', values: [key, 'deal', id] };
  yield* claimRows(index, deal);
  yield { table: 'Change', values: [`ch${index}`, 'deal', id, company, 'new', 'null', 'null', firstSeenAt] };
  yield* nameRows('company', company);
  yield* nameRows('investor', deal.investors[0]!);
  if (round !== null) yield* nameRows('round', round);
  const names = [company, round ?? '', ...deal.investors].map(foldName).join(' ');
  const said = `${foldName(company)} tin ${index} tin ${index + 1} 6 ti usd goi von vong moi ${roundFold ?? ''}`;
  yield { table: 'SearchText', values: ['deal', id, names, said] };
}

function* nameRows(what: string, name: string): Generator<Row> {
  const fold = foldName(name);
  yield { table: 'Name', values: [what, fold, name] };
  if (what !== 'company') return;
  for (let start = 0; start < fold.length; start += 1) {
    if (fold[start] !== ' ') yield { table: 'NameEnding', values: [fold.slice(start, start + 24), fold] };
  }
}

/** Of the first article on a deal and of the second; every other deal has one more of them. */
function* claimRows(index: number, deal: Deal): Generator<Row> {
  const { company, kind, status, amount, investors, round, firstSeenAt } = deal;
  const told: [ClaimField, FieldValue][] = [
    ['company', company],
    ['kind', kind],
    ['status', status],
    ['investors', investors],
  ];
  if (round !== null) told.push(['round', round]);
  if (amount !== null) told.push(['amount', amount]);
  const again: [ClaimField, FieldValue][] = [['company', company]];
  if (index % 2 === 0) again.push(['kind', kind]);
  for (const [nth, facts] of [told, again].entries()) {
    const from = sourceOf(index, nth);
    for (const [field, value] of facts) {
      const claim = [claimId(founder(index, nth), field, value), 'deal', deal.id, field, toJson(value)];
      yield { table: 'Claim', values: [...claim, EVIDENCE, toJson(from), from.articleId, firstSeenAt] };
    }
  }
}

const EVIDENCE = toJson({
  quote: '6 tỷ USD',
  span: { part: 'text', start: 0, end: 8 },
  rule: 'money',
  certainty: 'stated',
  confidence: 0.95,
});
