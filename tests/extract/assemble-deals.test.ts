import { describe, expect, test } from 'vitest';
import type { Report } from '#domain/report.ts';
import { extractReport } from '#extract/extract-report.ts';

const EMPTY = { companies: [], investors: [], accelerators: [] };

function read(title: string, text: string): Report {
  return extractReport({ id: 'x', title, text }, EMPTY);
}

describe('a deal', () => {
  test('holds sum, valuation, total, round, leads and all backers', () => {
    const { deals } = read(
      'AI startup Acme raises $70M to check code',
      'Acme, a startup building AI agents for code review, has raised a $70 million Series B round led by Foo Capital at a $1 billion post-money valuation, bringing its total funding to $120 million. Bar Ventures and Jane Roe also participated in the round.',
    );
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({
      company: 'Acme',
      kind: 'equity',
      status: 'closed',
      round: 'Series B',
      amount: { value: 70e6, currency: 'USD' },
      valuation: { value: 1e9, currency: 'USD', basis: 'post' },
      totalRaised: { value: 120e6, currency: 'USD' },
      leads: ['Foo Capital'],
      investors: ['Foo Capital', 'Bar Ventures', 'Jane Roe'],
    });
  });

  test('reads Vietnamese alike, with the count of investors', () => {
    const { deals } = read(
      'xFoo gọi vốn 6 tỷ USD',
      'Công ty trí tuệ nhân tạo xFoo vừa gọi vốn thành công 6 tỷ USD, nâng tổng vốn lên 12 tỷ USD với định giá 50 tỷ USD.\n\nVòng này có sự tham gia của 97 nhà đầu tư, trong đó có Foo Capital, Bar và Sao Mai Ventures.',
    );
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({
      company: 'xFoo',
      amount: { value: 6e9, currency: 'USD' },
      valuation: { value: 50e9, currency: 'USD' },
      totalRaised: { value: 12e9, currency: 'USD' },
      investors: ['Foo Capital', 'Bar', 'Sao Mai Ventures'],
      investorCount: 97,
    });
  });

  test('states nothing more surely than whose deal it is', () => {
    const [deal] = read(
      'Acme, maker of AI robots',
      'Foo Capital led the $40 million Series B round in AI firm Acme, it was said.',
    ).deals;
    const { company, leads, investors, ...others } = deal!.evidence;
    const stated = [...leads, ...investors, ...Object.values(others)] as { readonly confidence: number }[];
    expect(stated.length).toBeGreaterThan(3);
    for (const { confidence } of stated) expect(confidence).toBeLessThanOrEqual(company.confidence);
  });

  test('takes the native sum, not its conversion in the headline', () => {
    const { deals } = read(
      'Foo Cloud leads $290 million investment in AI startup Acme',
      'Foo Cloud led a 2 billion yuan ($290 million) investment in Acme, the startup behind an AI video tool, the company announced Friday.',
    );
    expect(deals[0]).toMatchObject({
      company: 'Acme',
      amount: { value: 2e9, currency: 'CNY' },
      leads: ['Foo Cloud'],
    });
  });

  test('gives lenders to the loan and shareholders to the round, where one sentence or none tells both sums', () => {
    const { deals } = read(
      'Startup AI Acme gọi 80 triệu USD',
      'Startup trí tuệ nhân tạo Acme vừa gọi 30 triệu USD vốn cổ phần vòng Series B do Foo Capital dẫn dắt, cùng khoản vay 50 triệu USD từ Bar Bank. Khoản vay còn có sự tham gia của Baz Credit.',
    );
    expect(deals.map(({ kind, amount, investors }) => [kind, amount?.value, investors])).toEqual([
      ['equity', 30e6, ['Foo Capital']],
      ['debt', 50e6, ['Bar Bank', 'Baz Credit']],
    ]);
  });

  test('keeps debt apart from equity', () => {
    const { deals } = read(
      'AI company Acme raises $5 billion',
      'AI software company Acme said Monday it has raised $5 billion in equity funding led by Foo Capital. Acme also secured a $2 billion credit facility led by Bar Bank.',
    );
    const told = deals.map(({ kind, amount, investors }) => [kind, amount?.value, investors]);
    expect(told).toEqual([
      ['equity', 5e9, ['Foo Capital']],
      ['debt', 2e9, ['Bar Bank']],
    ]);
  });

  test('of a purchase is of the company bought, with the buyer under investors', () => {
    const { deals } = read(
      'Foo acquires AI startup Acme for $300 million',
      'Foo said it will acquire Acme, an AI security startup, for $300 million. Acme had raised $23 million from Bar Ventures.',
    );
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({
      company: 'Acme',
      kind: 'acquisition',
      investors: ['Foo'],
      totalRaised: null,
      round: null,
    });
    expect(deals[0]?.amount?.value).toBe(300e6);
  });
});

test('every fact of a deal stands beside its evidence, word for word', () => {
  const title = 'AI startup Acme raises $70M';
  const text =
    'Acme has raised a $70 million Series B round led by Foo Capital, with participation from Bar and Baz Ventures.';
  const { deals } = read(title, text);
  for (const { evidence, leads, investors } of deals) {
    const { leads: led, investors: joined, ...single } = evidence;
    expect(led).toHaveLength(leads.length);
    expect(joined).toHaveLength(investors.length);
    for (const { quote, span } of [...led, ...joined, ...Object.values(single)])
      expect((span.part === 'title' ? title : text).slice(span.start, span.end)).toBe(quote);
  }
});
