/** How many accelerators: counts that both languages write alike, since the models have one name everywhere. */

import type { ReadNumber } from '#text/numbers.ts';
import { type AcceleratorCount, countOf, countRange, grownCount } from '../../accelerator-count.ts';
import type { Rule } from '../../rule.ts';
import type { QuantitySlots } from '../slots.ts';

const FILLED =
  '({filler:filler}|{filler:filler} {filler2:filler}|{filler:filler} {filler2:filler} {filler3:filler}|)';
/** "H100 servers, comprising 8 units": a count that follows its model is a cluster's. */
const FEWEST_BEHIND = 100;
const MAKER = '({maker:filler}|)';

export const acceleratorRules: readonly Rule<AcceleratorCount, QuantitySlots>[] = [
  {
    name: 'both.accelerator.number-unit-model',
    phrase: `{number} ${FILLED} {chip} (AI|) (của|thuộc|dòng|loại|thế hệ|kiến trúc|from|) ${MAKER} {model:any.model}`,
    read: ({ number, chip, model }, match) => countOf(number, chip, model, match),
    examples: [
      [
        'chạy bằng 100.000 GPU Nvidia H100',
        '100.000 GPU Nvidia H100',
        { count: 100_000, high: null, unit: 'GPU', model: 'H100' },
      ],
      [
        'hơn 1 triệu con chip H20',
        '1 triệu con chip H20',
        { count: 1e6, high: null, unit: 'chip', model: 'H20' },
      ],
    ],
    counterExamples: ['hàng trăm nghìn GPU H100', 'GPU H100'],
  },
  {
    name: 'both.accelerator.number-model-unit',
    phrase: `{number} (-|) ${FILLED} {model:any.model} ({filler4:filler}|{second:model}|) {chip}`,
    read: ({ number, chip, model }, match) => countOf(number, chip, model, match),
    examples: [
      [
        'will run 13,800 Nvidia GB300 graphics processing units',
        '13,800 Nvidia GB300 graphics processing units',
        { count: 13_800, high: null, unit: 'GPU', model: 'GB300' },
      ],
      [
        '10,000 of its Zhenwu semiconductors',
        '10,000 of its Zhenwu semiconductors',
        { count: 10_000, high: null, unit: 'chip', model: 'Zhenwu' },
      ],
    ],
    counterExamples: ['thousands of H100 GPUs'],
  },
  {
    name: 'both.accelerator.number-model',
    phrase: [`{number} ${FILLED} {model}`, `[{number}] (are|were|will be|là) ${MAKER} {model}`],
    read: ({ number, model }, match) => countOf(number, null, model, match),
    examples: [
      ['about 50,000 H100s', '50,000 H100s', { count: 50_000, high: null, unit: 'GPU', model: 'H100' }],
    ],
    counterExamples: ['in 2024 Blackwell sold out', 'Series 3 H100'],
  },
  {
    name: 'both.accelerator.number-unit',
    phrase: [`{number} (-|) ${FILLED} {chip}`, `{number} units of …8 {chip}`, "{number} of …3 ' s …3 {chip}"],
    read: ({ number, chip }, match) => countOf(number, chip, null, match),
    examples: [
      ['lên 200.000 GPU', '200.000 GPU', { count: 200_000, high: null, unit: 'GPU', model: null }],
      ['a cluster of 100k GPUs', '100k GPUs', { count: 100_000, high: null, unit: 'GPU', model: null }],
      ['a 100,000-GPU cluster', '100,000-GPU', { count: 100_000, high: null, unit: 'GPU', model: null }],
      ['up to one million TPUs', 'one million TPUs', { count: 1e6, high: null, unit: 'TPU', model: null }],
    ],
    counterExamples: [
      'millions of GPUs',
      'hai con chip hoàn toàn mới',
      'in 2024 GPU sales',
      'page 500 - GPU prices',
      'hàng nghìn chip',
      '1 tỷ chip nhớ',
    ],
  },
  {
    name: 'both.accelerator.range',
    phrase: [
      `{low:number} (-|to|đến|tới) {high:number} ${FILLED} {chip}`,
      `{low:number} (-|to|đến|tới) {high:number} ${FILLED} {model} ({chip}|)`,
      `between [{low:number} and {high:number} ${FILLED} {chip}]`,
      `between [{low:number} and {high:number} ${FILLED} {model} ({chip}|)]`,
    ],
    read: ({ low, high, chip, model }, match) => countRange(low, high, chip ?? null, model ?? null, match),
    examples: [
      [
        'từ 100.000-200.000 GPU',
        '100.000-200.000 GPU',
        { count: 100_000, high: 200_000, unit: 'GPU', model: null },
      ],
    ],
    counterExamples: ['2024-2025 GPU'],
  },
  {
    name: 'both.accelerator.then-number',
    phrase: [
      '{model:any.model} ({chip}|) …1 (about|around|some|more than|roughly|) [{number} of (them|these|which)]',
      '{model:any.model} …4 (comprising|consisting of|made up of|totaling|totalling|numbering) …2 [{number} (units|cards|accelerators|processors)]',
      'cụm …4 {model:any.model} …1 (gồm|với) (khoảng|hơn|gần|) [{number} (chiếc|đơn vị|con|bộ)]',
    ],
    read: ({ chip, model, number }, match) =>
      number.value < FEWEST_BEHIND ? null : countOf(number, chip ?? null, model, match),
    examples: [
      [
        'a cluster of Nvidia H100 chips, comprising 18,000 units',
        '18,000 units',
        { count: 18_000, high: null, unit: 'GPU', model: 'H100' },
      ],
      [
        'will deploy Blackwell GPUs, about 40,000 of them',
        '40,000 of them',
        { count: 40_000, high: null, unit: 'GPU', model: 'Blackwell' },
      ],
    ],
    counterExamples: ['sells H100 servers, comprising 8 units', 'H100 GPUs and 40,000 of its phones'],
  },
];

/** Counts that lean on one found before: "60,000 GPUs … to grow to two million". */
export const grownRules: readonly Rule<AcceleratorCount, GrownSlots>[] = [
  {
    name: 'both.accelerator.grown',
    phrase:
      '{accelerators} …14 (scale|scaling|grow|growing|expand|expanding|increase|increasing|rise|double|triple|quadruple|nâng|tăng|mở rộng) …8 (to|lên) (more than|over|about|around|nearly|up to|hơn|khoảng|gần|tới|đến|) [{number}]',
    read: ({ accelerators, number }, match) => grownCount(number, accelerators, match),
    confidence: 0.8,
    examples: [
      [
        'has 60,000 GPUs and expects the figure to scale up to more than two million in time',
        'two million',
        { count: 2e6, high: null, unit: 'GPU', model: null },
      ],
      [
        'đang có 10.000 GPU và sẽ nâng lên 50.000 trong năm tới',
        '50.000',
        { count: 50_000, high: null, unit: 'GPU', model: null },
      ],
    ],
    counterExamples: [
      'has 60,000 GPUs and expects users to grow to 2 million people',
      'has 600 GPUs and will grow until 2027',
    ],
  },
];

interface GrownSlots {
  readonly accelerators: AcceleratorCount;
  readonly number: ReadNumber;
}
