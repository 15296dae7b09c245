import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Report } from '#domain/report.ts';
import type { Evidence } from '#domain/span.ts';
import { explain } from '#extract/explain.ts';
import { extractReport } from '#extract/extract-report.ts';
import { OWN_CORPUS, readLabelled, SHARED_CORPUS } from '../helpers/labelled.ts';

const REGISTRY = { companies: [], investors: [], accelerators: [] };

function read(title: string, text: string): Report {
  return extractReport({ id: 'a', title, text }, REGISTRY);
}

describe('a report', () => {
  test('of a Vietnamese raise', () => {
    const report = read(
      'Startup AI Sen Lab gọi vốn 12 triệu USD',
      'Startup trí tuệ nhân tạo Sen Lab vừa huy động thành công 12 triệu USD trong vòng Series A do quỹ Nova Capital dẫn dắt, nâng định giá lên 90 triệu USD.',
    );
    expect(report).toMatchObject({ language: 'vi', category: 'funding', nonAiFunding: false, refusal: null });
    expect(report.deals).toMatchObject([
      {
        company: 'Sen Lab',
        kind: 'equity',
        status: 'closed',
        round: 'Series A',
        amount: { value: 12_000_000, currency: 'USD' },
        valuation: { value: 90_000_000, currency: 'USD' },
      },
    ]);
    expect(report.money.map(({ role }) => role)).toEqual(['raised', 'raised', 'valuation']);
  });

  test('of an English raise in talks', () => {
    const report = read(
      'AI startup Quill in talks to raise $300M',
      'AI startup Quill is in talks to raise $300 million at a valuation of $2 billion, people familiar with the matter said. Quill previously raised $40 million.',
    );
    expect(report.category).toBe('funding');
    expect(report.deals).toMatchObject([
      { company: 'Quill', status: 'talks', amount: { value: 300_000_000 } },
    ]);
    expect(report.money.map(({ role }) => role)).toEqual(['target', 'target', 'valuation', 'priorRound']);
  });

  test('of a range whose upper end alone stands in the headline', () => {
    const report = read(
      'Quill in talks to raise up to $1.2 billion',
      'AI startup Quill is in talks to raise between $1 billion and $1.2 billion, two people said. Nova Capital would lead the round.',
    );
    expect(report.deals).toMatchObject([{ status: 'talks', amount: { value: 1e9, high: 1.2e9 } }]);
  });

  test('of a purchase that is still talked of', () => {
    const deals = (text: string) => read('Nova weighs bid for AI chip designer Quill', text).deals;
    expect(
      deals(
        'Nova is in talks about taking over Quill, a designer of AI chips. An offer could come to $2 billion.',
      ),
    ).toMatchObject([{ company: 'Quill', kind: 'acquisition', status: 'talks' }]);
  });

  test('of shares and a loan told in one sentence, each with its own backers', () => {
    const report = read(
      'Quill raises $32 million',
      'AI startup Quill has raised $32 million. It consists of $22 million of new shares, subscribed by Foo Growth and Bar Capital, and a $10 million credit facility from Baz Bank.',
    );
    expect(report.deals).toMatchObject([
      { amount: { value: 22e6 }, investors: ['Foo Growth', 'Bar Capital'] },
      { kind: 'debt', amount: { value: 10e6 }, investors: ['Baz Bank'] },
    ]);
  });

  test("of a headline's short name, written out below", () => {
    const report = read(
      'Nova leads $9 million round in Quill',
      'AI startup Quill Technologies has raised $9 million. Nova Capital led the round. Quill makes agents. Nova is based in Oslo.',
    );
    expect(report.deals).toMatchObject([{ company: 'Quill Technologies', leads: ['Nova Capital'] }]);
  });

  test('of a company that is no AI company', () => {
    const report = read(
      'Bakery chain Crumb raises $8M',
      'Bakery chain Crumb has raised $8 million in a Series A round led by Nova Capital to open shops.',
    );
    expect(report).toMatchObject({ category: 'none', nonAiFunding: true, refusal: 'not-ai' });
    expect(report.deals).toHaveLength(1);
  });

  test('of an AI company that says once what it is, behind the place where it is', () => {
    const more = 'Landlords and law firms in many towns pay for it each month. '.repeat(16);
    const report = read(
      'Quorra raises $4 million',
      `Quorra, a London startup whose AI reads leases, has raised $4 million in a seed round led by Nova Capital. ${more}`,
    );
    expect(report).toMatchObject({ category: 'funding', deals: [{ company: 'Quorra' }] });
  });

  test('of a text that is not our story says why', () => {
    expect(read('', '')).toMatchObject({ category: 'none', refusal: 'empty', money: [], deals: [] });
    expect(read('Mưa lớn ở miền Trung', 'Nhiều nơi có mưa lớn trong hai ngày tới.')).toMatchObject({
      category: 'none',
      refusal: 'no-deal',
    });
  });

  test.each([
    '\ud800 lone \udfff',
    '$'.repeat(2000),
    '1.1,'.repeat(2000),
    '(('.repeat(3000),
    'raised $1M '.repeat(2000),
    'huy động 1 tỷ USD trước đó, '.repeat(1500),
    '\u0000\u0001\ufeff',
    '東京は資金調達した。',
    'a'.repeat(50_000),
  ])('of any text at all (%#)', (text) => {
    for (const report of [read('', text), read(text, ''), read(text, text)]) holdQuotes(report, report.id);
  });
});

describe('every quote equals its slice', () => {
  it.runIf(readLabelled(OWN_CORPUS).length > 0)('in our own labelled texts', () => holdFolder(OWN_CORPUS));
  it.runIf(existsSync(SHARED_CORPUS))('in ../shared/corpus, where it is there', () =>
    holdFolder(SHARED_CORPUS),
  );
});

test('explain says what was read, by which rule, and what lost', () => {
  const lines = explain(
    { id: 'a', title: '', text: 'Sen Lab huy động 12 triệu USD trong vòng Series A.' },
    REGISTRY,
  );
  expect(lines).toContain('“12 triệu USD” = 12000000 USD');
  expect(lines).toContain('raised, by vi.role.');
  expect(lines).toContain('lost: ');
});

const sources = new Map<Report, { title: string; text: string }>();

function holdFolder(folder: string): void {
  for (const { id, title, text, lang } of readLabelled(folder)) {
    const report = extractReport({ id, title, text, language: lang }, REGISTRY);
    sources.set(report, { title, text });
    holdQuotes(report, id);
  }
}

function holdQuotes(report: Report, id: string): void {
  const source = sources.get(report);
  const hold = ({ quote, span }: Pick<Evidence, 'quote' | 'span'>): void => {
    expect(span.end, id).toBeGreaterThanOrEqual(span.start);
    if (source) expect(source[span.part].slice(span.start, span.end), id).toBe(quote);
  };
  for (const { surface, span } of report.money) hold({ quote: surface, span });
  for (const { evidence } of [...report.compute, ...report.power]) hold(evidence);
  for (const { evidence } of report.deals)
    for (const each of Object.values(evidence).flat()) if (each) hold(each as Evidence);
  if (report.categoryEvidence) hold(report.categoryEvidence);
}
