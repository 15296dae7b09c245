/** Harder ones: sums of sums, parts of wholes, papers that describe instead of naming. */
import { money } from '#domain/money.ts';
import { eur, raise, told, usd, vnd, worth } from '../tell.ts';
import type { Story } from './story.ts';

export const TANGLES: readonly Story[] = [
  {
    name: 'a headline adds equity and debt',
    reports: [
      told(
        '2025-03-01',
        'A',
        raise('Gridline', { round: 'Series C', amount: usd(150) }),
        raise('Gridline', { kind: 'debt', amount: usd(100) }),
      ),
      told('2025-03-02', 'B', raise('Gridline', { kind: 'unspecified', amount: usd(250) })),
      told('2025-03-03', 'C', raise('Gridline', { round: 'Series C', amount: usd(150) })),
    ],
    deals: [
      { company: 'Gridline', kind: 'equity', amount: '150000000 USD', sources: 3, flags: 1, clashes: [] },
      { company: 'Gridline', kind: 'debt', amount: '100000000 USD', sources: 1 },
    ],
    changes: ['Gridline.new', 'Gridline.new'],
  },
  {
    name: 'the headline that adds comes first',
    reports: [
      told('2025-03-01', 'B', raise('Gridline', { kind: 'unspecified', amount: usd(250) })),
      told(
        '2025-03-02',
        'A',
        raise('Gridline', { round: 'Series C', amount: usd(150) }),
        raise('Gridline', { kind: 'debt', amount: usd(100) }),
      ),
    ],
    deals: [
      {
        company: 'Gridline',
        kind: 'equity',
        round: 'Series C',
        amount: '150000000 USD',
        sources: 2,
        flags: 1,
      },
      { company: 'Gridline', kind: 'debt', amount: '100000000 USD', sources: 1 },
    ],
    changes: ['Gridline.new', 'Gridline.round', 'Gridline.amount', 'Gridline.new'],
  },
  {
    name: 'agreed in spring, closed at the end of the year',
    reports: [
      told(
        '2025-03-31',
        'A',
        raise('Meridian', {
          status: 'announced',
          amount: usd(40_000, 'up to'),
          valuation: worth(300_000, 'post'),
          leads: ['QIA'],
        }),
      ),
      told(
        '2025-12-20',
        'B',
        raise('Meridian', { status: 'closed', amount: usd(41_000), leads: ['Qatar Investment Authority'] }),
      ),
    ],
    deals: [
      {
        company: 'Meridian',
        status: 'closed',
        amount: '41000000000 USD',
        valuation: '300000000000 USD post',
        sources: 2,
      },
    ],
    changes: ['Meridian.new', 'Meridian.status'],
  },
  {
    name: 'one paper calls it a growth round, the other gives its letter',
    reports: [
      told('2025-03-01', 'A', raise('Tern', { round: 'growth round', amount: usd(300) })),
      told('2025-03-02', 'B', raise('Tern', { round: 'Series E', amount: usd(300) })),
      told('2025-03-02', 'C', raise('Tern', { round: 'vòng chiến lược', amount: usd(300) })),
    ],
    deals: [{ company: 'Tern', round: 'Series E', amount: '300000000 USD', sources: 3, clashes: [] }],
    changes: ['Tern.new', 'Tern.round'],
  },
  {
    name: 'a name with another in brackets',
    reports: [
      told('2025-03-01', 'A', raise('Zenpu AI (Zenlight)', { round: 'Series B', amount: usd(90) })),
      told('2025-03-02', 'B', raise('Zenlight', { amount: usd(90) })),
      told('2025-03-02', 'C', raise('Zenpu AI', { amount: usd(90) })),
    ],
    deals: [{ company: 'Zenpu AI (Zenlight)', round: 'Series B', sources: 3 }],
    changes: ['Zenpu AI (Zenlight).new'],
  },
  {
    name: 'nobody names a sum',
    reports: [
      told('2025-03-01', 'A', raise('Lintel', { leads: ['a16z'] })),
      told('2025-03-03', 'B', raise('Lintel', { round: 'Seed' })),
      told('2025-12-03', 'C', raise('Lintel', { round: 'Series A' })),
    ],
    deals: [
      { company: 'Lintel', round: 'Seed', amount: null, leads: ['Andreessen Horowitz'], sources: 2 },
      { company: 'Lintel', round: 'Series A', amount: null, sources: 1 },
    ],
    changes: ['Lintel.new', 'Lintel.round', 'Lintel.new'],
  },
  {
    name: 'an old rumour is told again after it grew',
    reports: [
      told('2025-01-10', 'A', raise('Quoin', { status: 'talks', amount: usd(300) })),
      told('2025-03-10', 'B', raise('Quoin', { status: 'talks', amount: usd(500) })),
      told('2025-03-20', 'C', raise('Quoin', { status: 'talks', amount: usd(300) })),
    ],
    deals: [{ company: 'Quoin', status: 'talks', amount: '500000000 USD', sources: 3 }],
    changes: ['Quoin.new', 'Quoin.amount'],
  },
  {
    name: 'an extension three weeks later, told as a part and as the whole',
    reports: [
      told('2025-01-10', 'A', raise('Rill', { round: 'Series A', amount: usd(20) })),
      told('2025-02-01', 'B', raise('Rill', { round: 'Series A extension', amount: usd(5) })),
      told('2025-02-02', 'C', raise('Rill', { round: 'Series A', amount: usd(25) })),
    ],
    deals: [
      {
        company: 'Rill',
        status: 'extended',
        round: 'Series A',
        amount: '25000000 USD',
        sources: 3,
        clashes: [],
      },
    ],
    changes: ['Rill.new', 'Rill.status', 'Rill.amount'],
  },
  {
    name: 'two extensions',
    reports: [
      told('2025-01-10', 'A', raise('Rill', { round: 'Series A', amount: usd(20) })),
      told('2025-05-01', 'B', raise('Rill', { round: 'Series A extension', amount: usd(5) })),
      told('2025-10-01', 'C', raise('Rill', { round: 'Series A', amount: usd(8) }), {
        title: 'Rill nhận thêm 8 triệu USD, mở rộng vòng Series A',
      }),
      told('2025-10-02', 'D', raise('Rill', { round: 'Series A', amount: usd(33) }), {
        title: 'Rill upsizes Series A to $33M',
      }),
    ],
    deals: [{ company: 'Rill', status: 'extended', amount: '33000000 USD', sources: 4, clashes: [] }],
    changes: ['Rill.new', 'Rill.status', 'Rill.amount', 'Rill.amount'],
  },
  {
    name: 'a second tranche in another currency',
    reports: [
      told('2025-01-20', 'A', raise('Hồng Hạc', { round: 'Series A', amount: usd(10) })),
      told('2025-07-20', 'B', raise('Hong Hac JSC', { round: 'Series A', amount: vnd(104.4) }), {
        title: 'Hồng Hạc được giải ngân đợt hai',
      }),
    ],
    deals: [
      { company: 'Hồng Hạc', status: 'extended', round: 'Series A', amount: '14000000 USD', sources: 2 },
    ],
    changes: ['Hồng Hạc.new', 'Hồng Hạc.status', 'Hồng Hạc.amount'],
  },
  {
    name: 'a paper corrects the letter it gave',
    reports: [
      told('2025-01-20', 'A', raise('Vesper', { round: 'Series B', amount: usd(60) })),
      told('2025-01-22', 'A', raise('Vesper', { round: 'Series C', amount: usd(60) })),
    ],
    deals: [{ company: 'Vesper', round: 'Series C', amount: '60000000 USD', sources: 2, clashes: [] }],
    changes: ['Vesper.new', 'Vesper.round'],
  },
  {
    name: 'two papers give one raise two letters',
    reports: [
      told('2025-01-20', 'A', raise('Vesper', { round: 'Series B', amount: usd(60), leads: ['QIA'] })),
      told(
        '2025-01-21',
        'B~',
        raise('Vesper', { round: 'Series C', amount: usd(60), leads: ['Qatar Investment Authority'] }),
      ),
    ],
    deals: [{ company: 'Vesper', round: 'Series B', sources: 2, clashes: ['round'] }],
    changes: ['Vesper.new'],
  },
  {
    name: 'seed and Series A told at once',
    reports: [
      told(
        '2025-01-20',
        'A',
        raise('Umber', { round: 'Seed', amount: usd(5) }),
        raise('Umber', { round: 'Series A', amount: usd(20) }),
      ),
      told('2025-01-20', 'B', raise('Umber', { round: 'Series A', amount: usd(20), total: usd(25) })),
      told('2025-01-21', 'C', raise('Umber', { amount: usd(25) })),
    ],
    deals: [
      {
        company: 'Umber',
        round: 'Series A',
        amount: '20000000 USD',
        total: '25000000 USD',
        sources: 3,
        flags: 1,
      },
      { company: 'Umber', round: 'Seed', amount: '5000000 USD', sources: 1 },
    ],
    changes: ['Umber.new', 'Umber.new', 'Umber.totalRaised'],
  },
  {
    name: 'a range narrows to a figure',
    reports: [
      told(
        '2025-01-20',
        'A',
        raise('Fathom', { status: 'talks', amount: money(400e6, 'USD', 'range', 500e6) }),
      ),
      told('2025-02-20', 'B', raise('Fathom', { status: 'talks', amount: usd(450) })),
    ],
    deals: [{ company: 'Fathom', status: 'talks', amount: '450000000 USD', sources: 2, clashes: [] }],
    changes: ['Fathom.new', 'Fathom.amount'],
  },
  {
    name: 'a currency without a rate',
    reports: [
      told('2025-01-20', 'A', raise('Kiruna', { round: 'Series A', amount: money(300e6, 'SEK') })),
      told('2025-01-21', 'B', raise('Kiruna', { amount: usd(28) })),
      told('2025-01-22', 'C', raise('Kiruna', { round: 'Series A', amount: eur(26) })),
    ],
    deals: [{ company: 'Kiruna', round: 'Series A', sources: 3, clashes: [] }],
    changes: ['Kiruna.new'],
  },
  {
    name: 'one backer first, then the whole round',
    reports: [
      told('2025-01-20', 'A', raise('Selvage', { kind: 'strategic', amount: usd(100), investors: ['QIA'] })),
      told(
        '2025-02-03',
        'B',
        raise('Selvage', { round: 'Series D', amount: usd(350), leads: ['a16z'], investors: ['QIA'] }),
      ),
    ],
    deals: [
      {
        company: 'Selvage',
        round: 'Series D',
        amount: '350000000 USD',
        investors: ['Qatar Investment Authority', 'Andreessen Horowitz'],
        sources: 2,
      },
    ],
    changes: ['Selvage.new', 'Selvage.round', 'Selvage.amount', 'Selvage.leads', 'Selvage.investors'],
  },
  {
    name: 'the total is taken for the amount, months later',
    reports: [
      told('2025-01-20', 'A', raise('Curlew', { round: 'Series B', amount: usd(50), total: usd(90) })),
      told('2025-06-20', 'B', raise('Curlew', { round: 'Series B', amount: usd(90) })),
    ],
    deals: [
      {
        company: 'Curlew',
        status: 'closed',
        amount: '50000000 USD',
        total: '90000000 USD',
        flags: 1,
        sources: 2,
      },
    ],
    changes: ['Curlew.new'],
  },
];
