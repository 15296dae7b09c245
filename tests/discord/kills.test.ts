import { expect, it } from 'vitest';
import { type FaultRun, runDeliveryFaults } from '../helpers/delivery-faults.ts';

/** `npm run bench -- delivery` does the same with 500 changes, 20 channels and 100 kills. */
const RUN = { channels: 5, forums: 1, changes: 30, lifeMs: 250 };
const seed = Number(process.env.GOIVON_SEED ?? Math.floor(Math.random() * 1e9));

it.each([
  ['killed at 4 random moments', { kills: 4, faults: 0 }],
  ['killed at 3 random moments and let down by Discord 40 times', { kills: 3, faults: 40 }],
])(
  `G07 40 changes to 5 channels, ${'%s'}: each once, in order (seed ${seed})`,
  async (_name, what) => {
    const run: FaultRun = { ...RUN, ...what, seed };
    const report = await runDeliveryFaults(run);
    expect(report.violations).toEqual([]);
    expect(report.wrong).toEqual([]);
    expect(report.killed).toBeGreaterThan(0);
  },
  240_000,
);
