/** The life of a raise: rumours, targets, closings, later closings, failure. */
import { raise, told, usd, vnd, worth } from '../tell.ts';
import type { Story } from './story.ts';

export const LIFE: readonly Story[] = [
  {
    name: 'a rumour that grows',
    reports: [
      told('2025-01-10', 'A', raise('Vega Compute', { status: 'talks', amount: usd(300) })),
      told(
        '2025-02-20',
        'B',
        raise('Vega Compute', { status: 'talks', amount: usd(500), valuation: worth(5000) }),
      ),
      told(
        '2025-04-02',
        'C',
        raise('Vega Compute', { status: 'talks', amount: usd(700), valuation: worth(7000) }),
      ),
      told(
        '2025-05-15',
        'A',
        raise('Vega Compute', {
          status: 'closed',
          round: 'Series C',
          amount: usd(750),
          valuation: worth(7500),
        }),
      ),
    ],
    deals: [
      {
        company: 'Vega Compute',
        status: 'closed',
        round: 'Series C',
        amount: '750000000 USD',
        valuation: '7500000000 USD unspecified',
        sources: 4,
        clashes: [],
      },
    ],
    changes: [
      'Vega Compute.new',
      'Vega Compute.amount',
      'Vega Compute.valuation',
      'Vega Compute.amount',
      'Vega Compute.valuation',
      'Vega Compute.status',
      'Vega Compute.round',
      'Vega Compute.amount',
      'Vega Compute.valuation',
    ],
  },
  {
    name: 'two papers hear different figures of one rumour',
    reports: [
      told('2025-01-10', 'A', raise('Sable', { status: 'talks', amount: usd(200) })),
      told('2025-01-12', 'B', raise('Sable', { status: 'talks', amount: usd(300) })),
    ],
    deals: [{ company: 'Sable', status: 'talks', amount: '300000000 USD', clashes: ['amount'], sources: 2 }],
    changes: ['Sable.new', 'Sable.amount'],
  },
  {
    name: 'talks, agreed, closed',
    reports: [
      told('2025-01-10', 'A', raise('Cobalt', { status: 'talks', amount: usd(100, 'about') })),
      told('2025-02-10', 'B', raise('Cobalt', { status: 'announced', amount: usd(100), leads: ['Sequoia'] })),
      told('2025-03-15', 'C', raise('Cobalt', { status: 'closed', round: 'Series B', amount: usd(100) })),
      told('2025-03-16', 'D~', raise('Cobalt', { status: 'talks', amount: usd(100) })),
    ],
    deals: [
      {
        company: 'Cobalt',
        status: 'closed',
        round: 'Series B',
        amount: '100000000 USD',
        leads: ['Sequoia Capital'],
        sources: 4,
      },
    ],
    changes: [
      'Cobalt.new',
      'Cobalt.status',
      'Cobalt.leads',
      'Cobalt.investors',
      'Cobalt.status',
      'Cobalt.round',
    ],
  },
  {
    name: 'a target of 500 closes at 520',
    reports: [
      told('2025-01-10', 'A', raise('Plover', { status: 'talks', amount: usd(500) })),
      told('2025-03-10', 'B', raise('Plover', { status: 'closed', amount: usd(520) })),
    ],
    deals: [{ company: 'Plover', status: 'closed', amount: '520000000 USD', clashes: [] }],
    changes: ['Plover.new', 'Plover.status', 'Plover.amount'],
  },
  {
    name: 'up to 500 becomes 320',
    reports: [
      told('2025-01-10', 'A', raise('Plover', { status: 'talks', amount: usd(500, 'up to') })),
      told('2025-03-10', 'B', raise('Plover', { status: 'closed', amount: usd(320) })),
    ],
    deals: [{ company: 'Plover', status: 'closed', amount: '320000000 USD', clashes: [] }],
    changes: ['Plover.new', 'Plover.status', 'Plover.amount'],
  },
  {
    name: 'a second close after eight months, told as the whole',
    reports: [
      told('2025-01-15', 'A', raise('Ibis', { round: 'Series B', amount: usd(50), leads: ['a16z'] })),
      told('2025-09-15', 'B', raise('Ibis', { round: 'Series B', amount: usd(70), investors: ['QIA'] }), {
        title: 'Ibis reaches $70M in second close',
      }),
    ],
    deals: [
      {
        company: 'Ibis',
        status: 'extended',
        round: 'Series B',
        amount: '70000000 USD',
        investors: ['Andreessen Horowitz', 'Qatar Investment Authority'],
        sources: 2,
        clashes: [],
      },
    ],
    changes: ['Ibis.new', 'Ibis.status', 'Ibis.amount', 'Ibis.investors'],
  },
  {
    name: 'an extension is told as what it adds',
    reports: [
      told('2025-01-15', 'A', raise('Ibis', { round: 'Series B', amount: usd(50) })),
      told(
        '2025-06-15',
        'B',
        raise('Ibis', { round: 'Series B extension', amount: usd(20), total: usd(90) }),
      ),
      told('2025-06-16', 'C~', raise('Ibis', { round: 'vòng Series B mở rộng', amount: usd(20) })),
    ],
    deals: [
      {
        company: 'Ibis',
        status: 'extended',
        round: 'Series B',
        amount: '70000000 USD',
        total: '90000000 USD',
        sources: 3,
        clashes: [],
      },
    ],
    changes: ['Ibis.new', 'Ibis.status', 'Ibis.amount', 'Ibis.totalRaised'],
  },
  {
    name: 'an extension whose round is only called that',
    reports: [
      told('2025-01-15', 'A', raise('Ibis', { round: 'Seed', amount: usd(5) })),
      told('2025-08-15', 'B', raise('Ibis', { round: 'extension', amount: usd(2) }), {
        title: 'Ibis adds $2M in seed extension',
      }),
    ],
    deals: [{ company: 'Ibis', status: 'extended', round: 'Seed', amount: '7000000 USD' }],
    changes: ['Ibis.new', 'Ibis.status', 'Ibis.amount'],
  },
  {
    name: 'talks collapse',
    reports: [
      told('2025-01-10', 'A', raise('Fennec', { status: 'talks', amount: usd(2000) })),
      told('2025-03-01', 'B', raise('Fennec', { status: 'talks', amount: usd(2000) }), {
        title: 'Fennec calls off $2B fundraising talks',
      }),
    ],
    deals: [{ company: 'Fennec', status: 'cancelled', amount: '2000000000 USD' }],
    changes: ['Fennec.new', 'Fennec.status'],
  },
  {
    name: 'đàm phán đổ vỡ, sáu tháng sau lại gọi vốn',
    reports: [
      told('2025-01-10', 'A', raise('Trăng Non', { status: 'talks', amount: vnd(500) })),
      told('2025-02-01', 'B', raise('Trăng Non', { status: 'talks' }), {
        title: 'Đàm phán rót vốn vào Trăng Non đổ vỡ',
      }),
      told('2025-09-01', 'C', raise('Trăng Non', { status: 'closed', round: 'Series A', amount: vnd(300) })),
    ],
    deals: [
      { company: 'Trăng Non', status: 'cancelled', amount: '500000000000 VND' },
      { company: 'Trăng Non', status: 'closed', round: 'Series A', amount: '300000000000 VND' },
    ],
    changes: ['Trăng Non.new', 'Trăng Non.status', 'Trăng Non.new'],
  },
  {
    name: 'a report is retracted',
    reports: [
      told('2025-01-10', 'A', raise('Fennec', { status: 'closed', round: 'Series A', amount: usd(30) })),
      told('2025-01-12', 'A', raise('Fennec', { status: 'closed', amount: usd(30) }), {
        title: 'Retraction: our report on the Fennec funding round',
      }),
    ],
    deals: [{ company: 'Fennec', status: 'cancelled', round: 'Series A' }],
    changes: ['Fennec.new', 'Fennec.status'],
  },
  {
    name: 'seed, then Series A a year later',
    reports: [
      told('2024-02-01', 'A', raise('Wren AI', { round: 'Seed', amount: usd(4) })),
      told('2025-02-10', 'B', raise('Wren AI', { round: 'Series A', amount: usd(20), total: usd(24) })),
      told('2025-02-11', 'C', raise('Wren AI', { round: 'Series A', amount: usd(20) })),
    ],
    deals: [
      { company: 'Wren AI', round: 'Seed', amount: '4000000 USD', sources: 1 },
      { company: 'Wren AI', round: 'Series A', amount: '20000000 USD', total: '24000000 USD', sources: 2 },
    ],
    changes: ['Wren AI.new', 'Wren AI.new'],
  },
  {
    name: 'a next round whose letter nobody tells',
    reports: [
      told(
        '2024-05-01',
        'A',
        raise('xAI', { round: 'Series B', amount: usd(6000), valuation: worth(24_000) }),
      ),
      told('2024-12-23', 'B', raise('xAI', { amount: usd(6000), valuation: worth(50_000) })),
      told('2024-12-24', 'C', raise('xAI', { round: 'Series C', amount: usd(6000) })),
    ],
    deals: [
      { company: 'xAI', round: 'Series B', sources: 1, valuation: '24000000000 USD unspecified' },
      { company: 'xAI', round: 'Series C', sources: 2, valuation: '50000000000 USD unspecified' },
    ],
    changes: ['xAI.new', 'xAI.new', 'xAI.round'],
  },
  {
    name: 'rumours of the next round after a closing',
    reports: [
      told('2025-01-10', 'A', raise('Lyra', { round: 'Series C', amount: usd(400) })),
      told('2025-03-10', 'B', raise('Lyra', { status: 'talks', amount: usd(900) })),
      told('2025-05-10', 'C', raise('Lyra', { status: 'closed', round: 'Series D', amount: usd(1000) })),
    ],
    deals: [
      { company: 'Lyra', round: 'Series C', amount: '400000000 USD', sources: 1 },
      { company: 'Lyra', round: 'Series D', amount: '1000000000 USD', sources: 2, status: 'closed' },
    ],
    changes: ['Lyra.new', 'Lyra.new', 'Lyra.status', 'Lyra.round', 'Lyra.amount'],
  },
  {
    name: 'plans to go public grow for a year',
    reports: [
      told('2025-01-10', 'A', raise('Orbital Chips', { kind: 'ipo', status: 'talks', amount: usd(1000) })),
      told(
        '2025-06-10',
        'B',
        raise('Orbital Chips', { kind: 'ipo', status: 'announced', amount: usd(4000) }),
      ),
      told(
        '2025-06-12',
        'C',
        raise('Orbital Chips', { kind: 'equity', round: 'Series F', amount: usd(300) }),
      ),
    ],
    deals: [
      { company: 'Orbital Chips', kind: 'ipo', status: 'announced', amount: '4000000000 USD', sources: 2 },
      { company: 'Orbital Chips', kind: 'equity', round: 'Series F', sources: 1 },
    ],
    changes: ['Orbital Chips.new', 'Orbital Chips.status', 'Orbital Chips.amount', 'Orbital Chips.new'],
  },
  {
    name: 'the company is bought',
    reports: [
      told('2025-01-10', 'A', raise('Sandpiper', { round: 'Series A', amount: usd(15) })),
      told(
        '2025-06-10',
        'B',
        raise('Sandpiper', { kind: 'acquisition', status: 'talks', amount: usd(200), investors: ['FPT'] }),
      ),
      told(
        '2025-07-10',
        'C',
        raise('Sandpiper', {
          kind: 'acquisition',
          status: 'closed',
          amount: usd(230),
          investors: ['Tập đoàn FPT'],
        }),
      ),
    ],
    deals: [
      { company: 'Sandpiper', kind: 'equity', sources: 1 },
      {
        company: 'Sandpiper',
        kind: 'acquisition',
        status: 'closed',
        amount: '230000000 USD',
        investors: ['FPT'],
        sources: 2,
      },
    ],
    changes: ['Sandpiper.new', 'Sandpiper.new', 'Sandpiper.status', 'Sandpiper.amount'],
  },
];
