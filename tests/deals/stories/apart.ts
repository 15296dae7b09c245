/** What must be kept apart, and what only looks as if it must. */
import { raise, told, usd, worth } from '../tell.ts';
import type { Story } from './story.ts';

export const APART: readonly Story[] = [
  {
    name: 'equity and debt on one day',
    reports: [
      told(
        '2025-03-01',
        'A',
        raise('Gridline', { kind: 'equity', round: 'Series C', amount: usd(150) }),
        raise('Gridline', { kind: 'debt', amount: usd(100) }),
      ),
      told('2025-03-01', 'B', raise('Gridline', { kind: 'equity', amount: usd(150) })),
      told(
        '2025-03-02',
        'C',
        raise('Gridline', { kind: 'debt', amount: usd(100), investors: ['Blackmoor Credit'] }),
      ),
    ],
    deals: [
      { company: 'Gridline', kind: 'equity', round: 'Series C', amount: '150000000 USD', sources: 2 },
      {
        company: 'Gridline',
        kind: 'debt',
        amount: '100000000 USD',
        investors: ['Blackmoor Credit'],
        sources: 2,
      },
    ],
    changes: ['Gridline.new', 'Gridline.new', 'Gridline.investors'],
  },
  {
    name: 'two startups of almost one name',
    reports: [
      told('2025-03-01', 'A', raise('Cohera', { round: 'Series A', amount: usd(20) })),
      told('2025-03-02', 'B', raise('Cohera Health', { round: 'Series A', amount: usd(20) })),
      told('2025-03-03', 'C', raise('Coherra', { round: 'Series A', amount: usd(20) })),
    ],
    deals: [
      { company: 'Cohera', sources: 1 },
      { company: 'Cohera Health', sources: 1 },
      { company: 'Coherra', sources: 1 },
    ],
    changes: ['Cohera.new', 'Cohera Health.new', 'Coherra.new'],
  },
  {
    name: 'a common word is not the company that is named after it',
    reports: [
      told('2025-03-01', 'A', raise('Beacon AI', { round: 'Series A', amount: usd(20) })),
      told('2025-03-02', 'B', raise('Beacon', { round: 'Series B', amount: usd(200) })),
      told('2025-03-03', 'C', raise('startup', { amount: usd(20) })),
    ],
    deals: [
      { company: 'Beacon AI', amount: '20000000 USD', sources: 1 },
      { company: 'Beacon', amount: '200000000 USD', sources: 1 },
    ],
    changes: ['Beacon AI.new', 'Beacon.new'],
  },
  {
    name: 'a common word, and everything else says that it is the company',
    reports: [
      told('2025-03-01', 'A', raise('Beacon AI', { round: 'Series A', amount: usd(20), leads: ['Sequoia'] })),
      told('2025-03-02', 'B', raise('Beacon', { amount: usd(20), leads: ['Sequoia Capital'] })),
    ],
    deals: [{ company: 'Beacon AI', amount: '20000000 USD', sources: 2 }],
    changes: ['Beacon AI.new'],
  },
  {
    name: 'a name with and without AI',
    reports: [
      told('2025-03-01', 'A', raise('Halcyonic AI', { round: 'Series A', amount: usd(20) })),
      told('2025-03-02', 'B', raise('Halcyonic', { round: 'Series A', amount: usd(20) })),
      told('2025-03-02', 'C', raise('Halcyonic.ai', { amount: usd(20) })),
    ],
    deals: [{ company: 'Halcyonic AI', sources: 3 }],
    changes: ['Halcyonic AI.new'],
  },
  {
    name: 'one amount, different companies',
    reports: [
      told('2025-03-01', 'A', raise('Aster', { round: 'Seed', amount: usd(5), leads: ['Sequoia'] })),
      told('2025-03-01', 'A', raise('Dahlia', { round: 'Seed', amount: usd(5), leads: ['Sequoia'] })),
    ],
    deals: [
      { company: 'Aster', sources: 1 },
      { company: 'Dahlia', sources: 1 },
    ],
    changes: ['Aster.new', 'Dahlia.new'],
  },
  {
    name: 'a round-up repeats old deals',
    reports: [
      told('2025-02-01', 'A', raise('Aster', { round: 'Seed', amount: usd(5) })),
      told('2025-04-01', 'A', raise('Dahlia', { round: 'Series A', amount: usd(18) })),
      told(
        '2025-12-28',
        'Year',
        raise('Aster', { round: 'Seed', amount: usd(5) }),
        raise('Dahlia', { amount: usd(18) }),
        raise('Iris', { round: 'Series B', amount: usd(40) }),
        { roundup: true },
      ),
    ],
    deals: [
      { company: 'Aster', sources: 2 },
      { company: 'Dahlia', round: 'Series A', sources: 2 },
      { company: 'Iris', round: 'Series B', sources: 1 },
    ],
    changes: ['Aster.new', 'Dahlia.new', 'Iris.new'],
  },
  {
    name: 'a company is renamed, and the paper says so',
    reports: [
      told('2025-02-01', 'A', raise('Hanoi Vision', { round: 'Series A', amount: usd(10) })),
      told(
        '2025-02-03',
        'B',
        raise('Lumisight', {
          round: 'Series A',
          amount: usd(10),
          quote: 'Lumisight (formerly Hanoi Vision)',
        }),
      ),
      told('2025-02-04', 'C', raise('Lumisight', { amount: usd(10) })),
    ],
    deals: [{ company: 'Lumisight', round: 'Series A', amount: '10000000 USD', sources: 3 }],
    changes: ['Hanoi Vision.new', 'Lumisight.company'],
  },
  {
    name: 'a later report tells that two names are one company',
    reports: [
      told('2025-02-01', 'A', raise('Hanoi Vision', { round: 'Series A', amount: usd(10) })),
      told('2025-02-02', 'B', raise('Lumisight', { round: 'Series A', amount: usd(10) })),
      told(
        '2025-02-05',
        'C',
        raise('Lumisight', {
          round: 'Series A',
          amount: usd(10),
          quote: 'Lumisight, trước đây là Hanoi Vision',
        }),
      ),
    ],
    deals: [{ company: 'Lumisight', round: 'Series A', amount: '10000000 USD', sources: 3 }],
    changes: ['Hanoi Vision.new', 'Lumisight.new', 'Lumisight.company'],
  },
  {
    name: 'the same amount under two letters is left to a person',
    reports: [
      told('2025-02-01', 'A', raise('Juniper Bio', { round: 'Series B', amount: usd(70) })),
      told('2025-02-02', 'B', raise('Juniper Bio', { round: 'Series C', amount: usd(70) })),
    ],
    deals: [
      { company: 'Juniper Bio', round: 'Series B', sources: 1 },
      { company: 'Juniper Bio', round: 'Series C', sources: 1 },
    ],
    changes: ['Juniper Bio.new', 'Juniper Bio.new'],
    doubts: 1,
  },
  {
    name: 'two very different sums within days are left to a person',
    reports: [
      told('2025-02-01', 'A', raise('Larkspur', { amount: usd(8) })),
      told('2025-02-06', 'B', raise('Larkspur', { amount: usd(120) })),
    ],
    deals: [
      { company: 'Larkspur', amount: '8000000 USD' },
      { company: 'Larkspur', amount: '120000000 USD' },
    ],
    changes: ['Larkspur.new', 'Larkspur.new'],
    doubts: 1,
  },
  {
    name: 'a paper in between ties two sums together',
    reports: [
      told('2025-02-01', 'A', raise('Larkspur', { amount: usd(8), leads: ['Sequoia'] })),
      told('2025-02-06', 'B', raise('Larkspur', { amount: usd(120) })),
      told('2025-02-07', 'C', raise('Larkspur', { amount: usd(8), total: usd(120) })),
    ],
    deals: [{ company: 'Larkspur', amount: '8000000 USD', total: '120000000 USD', sources: 3, flags: 1 }],
    changes: ['Larkspur.new', 'Larkspur.new', 'Larkspur.totalRaised'],
    doubts: 1,
  },
  {
    name: 'two buyers of one company',
    reports: [
      told(
        '2025-02-01',
        'A',
        raise('Teal', { kind: 'acquisition', status: 'talks', amount: usd(300), investors: ['Northwind'] }),
      ),
      told(
        '2025-02-04',
        'B',
        raise('Teal', {
          kind: 'acquisition',
          status: 'talks',
          amount: usd(350),
          investors: ['Contoso Group'],
        }),
      ),
    ],
    deals: [
      { company: 'Teal', investors: ['Northwind'] },
      { company: 'Teal', investors: ['Contoso Group'] },
    ],
    changes: ['Teal.new', 'Teal.new'],
    doubts: 1,
  },
  {
    name: 'a sale of staff shares beside a round',
    reports: [
      told(
        '2025-02-01',
        'A',
        raise('Osprey', { kind: 'secondary', status: 'talks', amount: usd(600), valuation: worth(30_000) }),
      ),
      told(
        '2025-02-20',
        'B',
        raise('Osprey', {
          kind: 'equity',
          status: 'closed',
          round: 'Series E',
          amount: usd(2000),
          valuation: worth(30_000),
        }),
      ),
    ],
    deals: [
      { company: 'Osprey', kind: 'secondary', amount: '600000000 USD' },
      { company: 'Osprey', kind: 'equity', amount: '2000000000 USD' },
    ],
    changes: ['Osprey.new', 'Osprey.new'],
  },
  {
    name: 'a grant beside a seed round',
    reports: [
      told('2025-02-01', 'A', raise('Mosslight', { kind: 'grant', amount: usd(1) })),
      told('2025-02-03', 'B', raise('Mosslight', { round: 'Seed', amount: usd(3) })),
      told('2025-02-04', 'C', raise('Mosslight', { kind: 'unspecified', amount: usd(3) })),
    ],
    deals: [
      { company: 'Mosslight', kind: 'grant', sources: 1 },
      { company: 'Mosslight', kind: 'equity', sources: 2 },
    ],
    changes: ['Mosslight.new', 'Mosslight.new'],
  },
  {
    name: 'two big companies buy in, one after the other',
    reports: [
      told(
        '2025-02-01',
        'A',
        raise('Osmium', {
          kind: 'strategic',
          status: 'announced',
          amount: usd(4000, 'up to'),
          investors: ['FPT'],
        }),
      ),
      told(
        '2025-03-05',
        'B',
        raise('Osmium', { kind: 'strategic', status: 'announced', amount: usd(2000), investors: ['QIA'] }),
      ),
    ],
    deals: [
      { company: 'Osmium', amount: '4000000000 USD', investors: ['FPT'] },
      { company: 'Osmium', amount: '2000000000 USD', investors: ['Qatar Investment Authority'] },
    ],
    changes: ['Osmium.new', 'Osmium.new'],
  },
];
