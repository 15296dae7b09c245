/** Fills a SQLite store with made-up history, many rows a second: the rows are those that the store itself writes. */
import Sqlite from 'better-sqlite3';
import type { Deal } from '#domain/deal.ts';
import { money } from '#domain/money.ts';
import { idOf } from '#text/id.ts';
import { foldName } from '../../src/store/names.ts';

/** One article in five makes a deal, and one and a half facts of each are kept. */
const ARTICLES_A_DEAL = 5;
const HALF_CLAIMS_AN_ARTICLE = 3;
const DAY = 86_400_000;
const BEGIN = Date.UTC(2016, 0, 1);

const FIRST =
  'Sao Vàng|Ánh Dương|Đổi Mới|Phương Nam|Bình Minh|Hải Đăng|Nova|Bright|Deep|Quantum|Lotus|Blue'.split('|');
const SECOND =
  'Trí Tuệ|Điện Toán|Dữ Liệu|Công Nghệ|Robotics|Vision|Health|Logistics|Chips|Voice|Cloud|Labs'.split('|');
const ROUNDS = ['Seed', 'Series A', 'Series B', 'Series C', 'Series D', null];
const KINDS = ['equity', 'equity', 'equity', 'equity', 'debt', 'strategic', 'grant'] as const;
const STATUSES = ['announced', 'announced', 'closed', 'talks'] as const;
const TEXT = 'Công ty khởi nghiệp vừa công bố vòng gọi vốn mới do một quỹ trong nước dẫn dắt. '.repeat(4);

export function companyName(index: number): string {
  return `${FIRST[index % 12]} ${SECOND[Math.floor(index / 12) % 12]} ${Math.floor(index / 144)
    .toString(36)
    .toUpperCase()}`;
}

export function dealOfIndex(index: number): Deal {
  const at = new Date(BEGIN + index * 1_500_000);
  return {
    id: idOf('bench deal', index),
    // Two deals a company, years apart.
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
    sources: [],
    mergedInto: null,
  };
}

/** Key under which both deals of a company are found. */
export function companyKey(deal: Deal): string {
  return `company:${foldName(deal.company)}`;
}

/** Adds articles number `from` to `to` and what comes with them. */
export function fillStore(file: string, from: number, to: number): void {
  const db = new Sqlite(file);
  db.pragma('synchronous=off');
  db.pragma('cache_size=-1000000');
  const into = (table: string, columns: readonly string[]) =>
    db.prepare(
      `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
    );
  const insert = {
    source: into('Source', [
      'id',
      'name',
      'url',
      'language',
      'tier',
      'topic',
      'enabled',
      'state',
      'nextCheckAt',
    ]),
    item: into('FeedItem', [
      'id',
      'sourceId',
      'title',
      'url',
      'summary',
      'content',
      'seenAt',
      'backlog',
      'outcome',
    ]),
    itemKey: into('ItemKey', ['sourceId', 'key', 'itemId']),
    article: into('Article', ['id', 'itemId', 'sourceId', 'title', 'text', 'language', 'url', 'recordedAt']),
    report: into('Report', ['articleId', 'category', 'data']),
    deal: into('Deal', [
      'id',
      'company',
      'companyFold',
      'kind',
      'status',
      'roundFold',
      'amountUsd',
      'firstSeenAt',
      'updatedAt',
      'data',
    ]),
    key: into('SubjectKey', ['key', 'subjectKind', 'subjectId']),
    claim: into('Claim', [
      'id',
      'subjectKind',
      'subjectId',
      'field',
      'value',
      'evidence',
      'source',
      'articleId',
      'at',
    ]),
    change: into('Change', [
      'id',
      'subjectKind',
      'subjectId',
      'company',
      'field',
      'old',
      'new',
      'source',
      'at',
    ]),
    name: into('Name', ['what', 'fold', 'name']),
    ending: into('NameEnding', ['ending', 'fold']),
  };
  const iso = (date: Date) => date.toISOString().replace('Z', '+00:00');
  const addDeal = (index: number) => {
    const deal = dealOfIndex(index);
    const fold = foldName(deal.company);
    insert.deal.run(
      deal.id,
      deal.company,
      fold,
      deal.kind,
      deal.status,
      deal.round === null ? null : foldName(deal.round),
      deal.amount?.value ?? null,
      iso(deal.firstSeenAt),
      iso(deal.updatedAt),
      JSON.stringify({
        ...deal,
        firstSeenAt: { $date: deal.firstSeenAt.getTime() },
        updatedAt: { $date: deal.updatedAt.getTime() },
      }),
    );
    insert.key.run(companyKey(deal), 'deal', deal.id);
    insert.key.run(`deal:${deal.id}`, 'deal', deal.id);
    insert.change.run(
      `ch${index}`,
      'deal',
      deal.id,
      deal.company,
      'new',
      'null',
      'null',
      null,
      iso(deal.firstSeenAt),
    );
    insert.name.run('company', fold, deal.company);
    insert.name.run('investor', foldName(deal.investors[0]!), deal.investors[0]);
    if (deal.round !== null) insert.name.run('round', foldName(deal.round), deal.round);
    for (let start = 0; start < fold.length; start += 1) {
      if (fold[start] !== ' ') insert.ending.run(fold.slice(start, start + 24), fold);
    }
  };
  const addArticle = (index: number) => {
    const deal = dealOfIndex(Math.floor(index / ARTICLES_A_DEAL));
    const [item, article, at] = [`i${index}`, `a${index}`, iso(deal.firstSeenAt)];
    const source = `s${index % 40}`;
    insert.item.run(item, source, `Tin ${index}`, null, 'Tóm tắt', '', at, 0, 'recorded');
    insert.itemKey.run(source, `guid:${index}`, item);
    insert.itemKey.run(source, `link:https://paper.example/${index}`, item);
    insert.article.run(
      article,
      item,
      source,
      `Tin ${index}`,
      TEXT,
      'vi',
      `https://paper.example/${index}`,
      at,
    );
    insert.report.run(article, 'funding', '{}');
    const from = JSON.stringify({
      articleId: article,
      sourceId: source,
      name: 'Báo',
      tier: 'rewrite',
      language: 'vi',
    });
    const evidence = '{"quote":"6 tỷ USD","span":{"part":"text","start":0,"end":8},"rule":"money"}';
    const claims =
      Math.floor(((index + 1) * HALF_CLAIMS_AN_ARTICLE) / 2) -
      Math.floor((index * HALF_CLAIMS_AN_ARTICLE) / 2);
    for (let nth = 0; nth < claims; nth += 1) {
      insert.claim.run(`c${index}-${nth}`, 'deal', deal.id, 'amount', '6000000', evidence, from, article, at);
    }
  };
  const state = '{}';
  db.transaction(() => {
    for (let index = 0; index < 40; index += 1) {
      insert.source.run(
        `s${index}`,
        `S${index}`,
        'https://s.example/',
        'vi',
        'rewrite',
        'ai',
        1,
        state,
        iso(new Date(BEGIN)),
      );
    }
  })();
  const BATCH = 10_000;
  for (let start = from; start < to; start += BATCH) {
    db.transaction(() => {
      for (let index = start; index < Math.min(to, start + BATCH); index += 1) {
        if (index % ARTICLES_A_DEAL === 0) addDeal(index / ARTICLES_A_DEAL);
        addArticle(index);
      }
    })();
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
