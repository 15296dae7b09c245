/** Many papers, one raise: repetition, rounding, currencies, figures that differ. */
import { eur, raise, told, usd, vnd, worth } from '../tell.ts';
import type { Story } from './story.ts';

export const PAPERS: readonly Story[] = [
  {
    name: 'five papers tell one raise',
    reports: [
      told(
        '2025-02-03',
        'Alpha',
        raise('Lotus Robotics', { round: 'Series B', amount: usd(80), leads: ['a16z'] }),
      ),
      told('2025-02-03', 'Beta', raise('Lotus Robotics', { round: 'Series B', amount: usd(80) })),
      told(
        '2025-02-04',
        'Gamma~',
        raise('Lotus Robotics Inc.', { amount: usd(80), leads: ['Andreessen Horowitz'] }),
      ),
      told(
        '2025-02-04',
        'Tin Sáng',
        raise('Lotus Robotics', { round: 'vòng Series B', amount: usd(80, 'about') }),
      ),
      told('2025-02-05', 'Tin Chiều~', raise('Lotus Robotics', { amount: vnd(2032) })),
    ],
    deals: [
      {
        company: 'Lotus Robotics',
        round: 'Series B',
        amount: '80000000 USD',
        status: 'closed',
        leads: ['Andreessen Horowitz'],
        sources: 5,
        clashes: [],
        flags: 0,
      },
    ],
    changes: ['Lotus Robotics.new'],
  },
  {
    name: 'nearly six billion and 5.98 are one figure',
    reports: [
      told(
        '2025-03-01',
        'Alpha',
        raise('xAI', { round: 'Series C', amount: usd(6000, 'about'), valuation: worth(50_000) }),
      ),
      told('2025-03-02', 'Beta', raise('X.AI', { amount: usd(5980), valuation: worth(50_000, 'post') })),
    ],
    deals: [
      {
        company: 'xAI',
        round: 'Series C',
        amount: '5980000000 USD',
        valuation: '50000000000 USD post',
        clashes: [],
      },
    ],
    changes: ['xAI.new'],
  },
  {
    name: 'figures differ, then settle',
    reports: [
      told(
        '2025-03-01',
        'TechPost',
        raise('xAI', { round: 'Series C', amount: usd(6000), valuation: worth(45_000) }),
      ),
      told(
        '2025-03-02',
        'Báo Mới',
        raise('xAI', { round: 'Series C', amount: usd(6000), valuation: worth(50_000) }),
      ),
      told(
        '2025-03-03',
        'xAI blog*',
        raise('xAI', { round: 'Series C', amount: usd(6000), valuation: worth(50_000, 'post') }),
      ),
    ],
    deals: [
      {
        company: 'xAI',
        amount: '6000000000 USD',
        valuation: '50000000000 USD post',
        clashes: ['valuation'],
        sources: 3,
      },
    ],
    changes: ['xAI.new', 'xAI.valuation'],
  },
  {
    name: 'a paper corrects itself, and the clash is gone',
    reports: [
      told('2025-03-01', 'TechPost', raise('Kestrel', { round: 'Seed', amount: usd(4) })),
      told('2025-03-01', 'Daily', raise('Kestrel', { round: 'Seed', amount: usd(14) })),
      told('2025-03-02', 'TechPost', raise('Kestrel', { round: 'Seed', amount: usd(14) })),
    ],
    deals: [{ company: 'Kestrel', round: 'Seed', amount: '14000000 USD', clashes: [], sources: 3 }],
    changes: ['Kestrel.new', 'Kestrel.amount'],
  },
  {
    name: 'euros and dollars of one round',
    reports: [
      told('2025-01-20', 'EuroTech', raise('Grünwerk', { round: 'Series A', amount: eur(30) })),
      told('2025-01-21', 'USDaily', raise('Grunwerk', { amount: usd(32.5) })),
    ],
    deals: [{ company: 'Grünwerk', round: 'Series A', amount: '30000000 EUR', clashes: [], sources: 2 }],
    changes: ['Grünwerk.new'],
  },
  {
    name: 'dollars first, euros later',
    reports: [
      told('2025-01-20', 'USDaily', raise('Nordlicht', { amount: usd(10.8), status: 'closed' })),
      told('2025-01-21', 'EuroTech', raise('Nordlicht', { amount: eur(10), leads: ['Sequoia'] })),
    ],
    deals: [{ company: 'Nordlicht', amount: '10000000 EUR', leads: ['Sequoia Capital'], clashes: [] }],
    changes: ['Nordlicht.new', 'Nordlicht.leads', 'Nordlicht.investors'],
  },
  {
    name: 'đồng and dollars of one round, Vietnamese and English name',
    reports: [
      told(
        '2025-02-10',
        'Báo Mới',
        raise('Công ty CP Bạch Dương AI', { round: 'vòng hạt giống', amount: vnd(50) }),
      ),
      told('2025-02-11', 'AsiaTech', raise('Silver Birch', { round: 'Seed', amount: usd(2) })),
    ],
    deals: [{ company: 'Bạch Dương AI', round: 'Seed', amount: '50000000000 VND', clashes: [], sources: 2 }],
    changes: ['Bạch Dương AI.new'],
  },
  {
    name: 'the total is taken for the amount by one paper',
    reports: [
      told(
        '2025-03-01',
        'TechPost',
        raise('Orchid Labs', { round: 'Series C', amount: usd(200), total: usd(500) }),
      ),
      told('2025-03-02', 'Hurry~', raise('Orchid Labs', { amount: usd(500) })),
      told('2025-03-02', 'Daily', raise('Orchid Labs', { round: 'Series C', amount: usd(200) })),
    ],
    deals: [
      {
        company: 'Orchid Labs',
        amount: '200000000 USD',
        total: '500000000 USD',
        flags: 1,
        clashes: [],
        sources: 3,
      },
    ],
    changes: ['Orchid Labs.new'],
  },
  {
    name: 'the total comes first as the amount, the truth after it',
    reports: [
      told('2025-03-01', 'Hurry', raise('Orchid Labs', { amount: usd(500) })),
      told(
        '2025-03-01',
        'TechPost',
        raise('Orchid Labs', { round: 'Series C', amount: usd(200), total: usd(500) }),
      ),
    ],
    deals: [
      {
        company: 'Orchid Labs',
        round: 'Series C',
        amount: '200000000 USD',
        total: '500000000 USD',
        flags: 1,
      },
    ],
    changes: ['Orchid Labs.new', 'Orchid Labs.round', 'Orchid Labs.amount', 'Orchid Labs.totalRaised'],
  },
  {
    name: 'the valuation is taken for the amount by one paper',
    reports: [
      told('2025-03-01', 'TechPost', raise('Orchid Labs', { amount: usd(90), valuation: worth(1000) })),
      told('2025-03-02', 'Hurry', raise('Orchid Labs', { amount: usd(1000) })),
    ],
    deals: [
      {
        company: 'Orchid Labs',
        amount: '90000000 USD',
        valuation: '1000000000 USD unspecified',
        flags: 1,
        clashes: [],
      },
    ],
    changes: ['Orchid Labs.new'],
  },
  {
    name: 'before and after the money are one valuation',
    reports: [
      told(
        '2025-03-01',
        'TechPost',
        raise('Marlow', { round: 'Series B', amount: usd(100), valuation: worth(900, 'pre') }),
      ),
      told(
        '2025-03-02',
        'Daily',
        raise('Marlow', { round: 'Series B', amount: usd(100), valuation: worth(1000, 'post') }),
      ),
    ],
    deals: [{ company: 'Marlow', valuation: '1000000000 USD post', clashes: [], flags: 0 }],
    changes: ['Marlow.new'],
  },
  {
    name: 'before and after the money that do not add up are flagged',
    reports: [
      told(
        '2025-03-01',
        'TechPost',
        raise('Marlow', { round: 'Series B', amount: usd(100), valuation: worth(700, 'pre') }),
      ),
      told(
        '2025-03-02',
        'Daily',
        raise('Marlow', { round: 'Series B', amount: usd(100), valuation: worth(1000, 'post') }),
      ),
    ],
    deals: [{ company: 'Marlow', valuation: '1000000000 USD post', clashes: ['valuation'], flags: 1 }],
    changes: ['Marlow.new', 'Marlow.valuation'],
  },
  {
    name: 'amount unknown first, the figure later',
    reports: [
      told('2025-04-01', 'TechPost', raise('Pebble Mind', { leads: ['Sequoia'] })),
      told(
        '2025-04-09',
        'Daily',
        raise('Pebble Mind', { round: 'Series A', amount: usd(25), leads: ['Sequoia Capital'] }),
      ),
    ],
    deals: [
      {
        company: 'Pebble Mind',
        round: 'Series A',
        amount: '25000000 USD',
        leads: ['Sequoia Capital'],
        sources: 2,
      },
    ],
    changes: ['Pebble Mind.new', 'Pebble Mind.round', 'Pebble Mind.amount'],
  },
  {
    name: 'an undisclosed round gets its letter',
    reports: [
      told('2025-04-01', 'TechPost', raise('Tide Pool', { amount: usd(60) })),
      told(
        '2025-04-02',
        'Daily',
        raise('Tide Pool', { round: 'Series B', amount: usd(60), investors: ['QIA'] }),
      ),
      told('2025-04-03', 'Báo Mới', raise('Tide Pool', { amount: usd(60), investors: ['Quỹ đầu tư Qatar'] })),
    ],
    deals: [
      { company: 'Tide Pool', round: 'Series B', investors: ['Qatar Investment Authority'], sources: 3 },
    ],
    changes: ['Tide Pool.new', 'Tide Pool.round', 'Tide Pool.investors'],
  },
  {
    name: 'backers are named one paper at a time',
    reports: [
      told(
        '2025-04-01',
        'A',
        raise('Quill', { round: 'Series A', amount: usd(12), leads: ['Sequoia'], count: 9 }),
      ),
      told(
        '2025-04-01',
        'B',
        raise('Quill', {
          round: 'Series A',
          amount: usd(12),
          investors: ['Sequoia Capital', 'Bamboo Ventures'],
        }),
      ),
      told(
        '2025-04-02',
        'C',
        raise('Quill', { round: 'Series A', amount: usd(12), investors: ['Bamboo', 'a16z'] }),
      ),
    ],
    deals: [
      {
        company: 'Quill',
        leads: ['Sequoia Capital'],
        investors: ['Sequoia Capital', 'Bamboo Ventures', 'Andreessen Horowitz'],
        count: 9,
      },
    ],
    changes: ['Quill.new', 'Quill.investors', 'Quill.investors'],
  },
  {
    name: 'a better source outranks a later rewrite',
    reports: [
      told('2025-05-01', 'Firm blog*', raise('Heron', { round: 'Series A', amount: usd(21) })),
      told('2025-05-02', 'Copy~', raise('Heron', { round: 'Series A', amount: usd(12) })),
    ],
    deals: [{ company: 'Heron', amount: '21000000 USD', clashes: ['amount'] }],
    changes: ['Heron.new'],
  },
];
