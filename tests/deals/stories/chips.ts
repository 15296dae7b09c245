/** Accelerators, tracked like raises. */
import { chips, raise, told, usd } from '../tell.ts';
import type { Story } from './story.ts';

export const CHIPS: readonly Story[] = [
  {
    name: 'Colossus grows',
    reports: [
      told(
        '2025-01-05',
        'A',
        chips('xAI', 100_000, 'current', { model: 'H100', system: 'Colossus' }),
        chips('xAI', 200_000, 'planned', { system: 'Colossus' }),
      ),
      told(
        '2025-01-06',
        'B',
        chips('xAI', 100_000, 'current', { model: 'Nvidia H100', system: 'siêu máy tính Colossus' }),
      ),
      told(
        '2025-03-05',
        'C',
        chips('xAI', 200_000, 'current', { system: 'Colossus' }),
        chips('xAI', 1_000_000, 'planned', { system: 'Colossus' }),
      ),
      told('2025-03-20', 'D~', chips('xAI', 100_000, 'current', { model: 'H100', system: 'Colossus' })),
      told('2025-03-21', 'E', chips('xAI', 200_000, 'current', {})),
    ],
    deals: [],
    fleets: [
      {
        company: 'xAI',
        system: 'Colossus',
        current: { count: 200_000, h100: null },
        planned: { count: 1_000_000 },
      },
    ],
    changes: ['xAI.new', 'xAI.current', 'xAI.planned'],
  },
  {
    name: 'a raise tells of chips as well',
    reports: [
      told(
        '2025-01-05',
        'A',
        raise('xAI', { round: 'Series C', amount: usd(6000) }),
        chips(null, 100_000, 'past', { model: 'H100', system: 'Colossus' }),
        chips(null, 200_000, 'current', { system: 'Colossus' }),
        chips(null, 1_000_000, 'planned', { system: 'Colossus' }),
      ),
    ],
    deals: [{ company: 'xAI', amount: '6000000000 USD' }],
    fleets: [
      {
        company: 'xAI',
        system: 'Colossus',
        past: { count: 100_000, h100: 100_000 },
        current: { count: 200_000 },
        planned: { count: 1_000_000 },
      },
    ],
    changes: ['xAI.new', 'xAI.new'],
  },
  {
    name: 'what was and what might be is no news',
    reports: [
      told('2025-01-05', 'A', chips('Borealis', 5000, 'past', { model: 'H100' })),
      told('2025-01-06', 'B', chips('Borealis', 90_000, 'hypothetical', { model: 'H200' })),
      told('2025-02-06', 'C', chips('Borealis', 8000, 'current', { model: 'H200' })),
    ],
    deals: [],
    fleets: [
      { company: 'Borealis', current: { count: 8000, h100: 9600 }, planned: null, past: { count: 5000 } },
    ],
    changes: ['Borealis.new'],
  },
  {
    name: 'two systems of one company',
    reports: [
      told('2025-01-05', 'A', chips('Borealis', 5000, 'current', { system: 'Aurora One', model: 'GB200' })),
      told('2025-01-06', 'B', chips('Borealis', 30_000, 'planned', { system: 'Aurora Two' })),
      told('2025-05-06', 'B', chips('Borealis', 60_000, 'planned', { system: 'cụm Aurora Two' })),
    ],
    deals: [],
    fleets: [
      { company: 'Borealis', system: 'Aurora One', current: { count: 5000, h100: 12_500 } },
      { company: 'Borealis', system: 'Aurora Two', planned: { count: 60_000 } },
    ],
    changes: ['Borealis.new', 'Borealis.new', 'Borealis.planned'],
  },
  {
    name: 'an article names its one machine once, and says what it may become',
    reports: [
      told(
        '2025-01-05',
        'A',
        chips('xAI', 100_000, 'past', { model: 'H100', system: 'Colossus' }),
        chips('xAI', 200_000, 'current'),
        chips('xAI', 1_000_000, 'planned'),
      ),
    ],
    deals: [],
    fleets: [
      {
        company: 'xAI',
        system: 'Colossus',
        past: { count: 100_000 },
        current: { count: 200_000 },
        planned: { count: 1_000_000 },
      },
    ],
    changes: ['xAI.new'],
  },
  {
    name: 'two papers count differently in one week',
    reports: [
      told('2025-01-05', 'A', chips('Borealis', 10_000, 'current', { system: 'Aurora One' })),
      told('2025-01-07', 'B', chips('Borealis', 16_000, 'current', { system: 'Aurora One' })),
    ],
    deals: [],
    fleets: [
      {
        company: 'Borealis',
        current: { count: 16_000 },
        clashes: [{ field: 'current', sides: [{ sources: ['B'] }, { sources: ['A'] }] }],
      },
    ],
    changes: ['Borealis.new', 'Borealis.current'],
  },
  {
    name: 'growth that only a rewriter tells outgrows an official count of last year',
    reports: [
      told('2025-01-05', 'Firm*', chips('Borealis', 10_000, 'current', { system: 'Aurora One' })),
      told('2025-09-05', 'B~', chips('Borealis', 24_000, 'current', { system: 'Aurora One' })),
    ],
    deals: [],
    fleets: [{ company: 'Borealis', current: { count: 24_000 }, clashes: [] }],
    changes: ['Borealis.new', 'Borealis.current'],
  },
  {
    name: 'a machine is taken for its own holder',
    reports: [
      told(
        '2025-01-05',
        'A',
        raise('xAI', { round: 'Series C', amount: usd(6000) }),
        chips('xAI', 100_000, 'current', { model: 'H100', system: 'Colossus' }),
        chips('Colossus', 200_000, 'planned', { system: 'Colossus' }),
        chips('Colossus', 1_000_000, 'planned'),
      ),
    ],
    deals: [{ company: 'xAI' }],
    fleets: [
      { company: 'xAI', system: 'Colossus', current: { count: 100_000 }, planned: { count: 200_000 } },
    ],
    changes: ['xAI.new', 'xAI.new'],
  },
];
